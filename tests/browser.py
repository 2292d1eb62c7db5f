"""Chromium, as the screens of the house run it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright


@contextmanager
def chromium_browser() -> Iterator[Browser]:
    """One browser; there can be only one at a time in a process."""
    program = shutil.which("chromium")
    assert program, "Chromium is missing; `make test` installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()
