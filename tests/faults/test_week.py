"""A display that nobody touches for a week is as right and as light as on its first day."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.faults.week import FEW, Week

# `python -m tests.faults.week` lives a week of 10,000.
CALLS = int(os.environ.get("FOYER_WEEK_CALLS", "600"))


@pytest.mark.browser
@pytest.mark.server
@pytest.mark.slow
@pytest.mark.timeout(900)
def test_a_display_is_as_right_and_as_light_after_a_week_as_on_its_first_day(
    chromium: Browser, tmp_path: Path
) -> None:
    """Restarts every night and one power cut, a closed day, two quiet ones; right at every look."""
    with Week(chromium, tmp_path, calls=CALLS) as week:
        diary = week.live()

    diary.assert_light()
    assert diary.calls == CALLS + 2 * FEW
    assert diary.rung > diary.calls * 0.5
