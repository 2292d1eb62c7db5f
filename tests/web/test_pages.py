"""The pages: served as they lie, under a policy that lets nothing foreign run."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from queue_server.web.pages import IMPORT_MAP, SCREENS
from tests.cast import Village
from tests.web.front import Front, assert_problem, open_front

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def front(new_village: Callable[..., Village]) -> Front:
    """One front for all of them: pages change nothing."""
    return open_front(new_village(id="village"))


ADDRESSES = ["/", "/kiosk/", "/display/", "/clerk/", "/supervisor/", "/ticket/", "/checklist/", "/start/"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_screen_is_served_with_the_headers_that_protect_it(front: Front, address: str) -> None:
    answer = front.ask("GET", address)

    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "no-cache" in answer.headers["Cache-Control"]
    policy = dict(part.split(" ", 1) for part in answer.headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_policy_allows_the_import_map_of_the_page_and_no_other_inline_script(
    front: Front, address: str
) -> None:
    answer = front.ask("GET", address)

    (import_map,) = IMPORT_MAP.findall(answer.text)
    hashed = base64.b64encode(hashlib.sha256(import_map.encode()).digest()).decode()
    (script_src,) = re.findall("script-src ([^;]*)", answer.headers["Content-Security-Policy"])
    assert script_src == f"'self' 'sha256-{hashed}'"
    inline = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>", answer.text)
    assert inline == ['<script type="importmap">']
    assert not re.search(r"\s(style|on[a-z]+)=", answer.text)


def test_all_pages_have_the_same_import_map() -> None:
    maps = {IMPORT_MAP.findall((ROOT / screen / "index.html").read_text("utf-8"))[0] for screen in SCREENS}

    assert len(maps) == 1


def test_whoever_forgets_the_slash_is_led_to_the_page(front: Front) -> None:
    answer = front.ask("GET", "/kiosk")

    assert answer.status_code == 308
    assert answer.headers["Location"].endswith("/kiosk/")


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/kiosk/main.js", "text/javascript"),
        ("/ui/base.css", "text/css"),
        ("/ui/words/common.de.json", "application/json"),
        ("/ui/vendor/preact.mjs", "text/javascript"),
    ],
)
def test_files_come_with_the_type_that_browsers_insist_on(front: Front, address: str, kind: str) -> None:
    answer = front.ask("GET", address)

    assert (answer.status_code, answer.mimetype) == (200, kind)


@pytest.mark.parametrize(
    "address",
    [
        "/kiosk/../pyproject.toml",
        "/kiosk/..%2fpyproject.toml",
        "/ui/%2e%2e/queue_server/settings.py",
        "/ui/..%5c..%5cpyproject.toml",
        "/queue_server/settings.py",
        "/lobbies/nordhausen.toml",
        "/tests/conftest.py",
        "/kiosk/%00",
    ],
)
def test_nothing_but_the_pages_is_served(front: Front, address: str) -> None:
    assert_problem(front.ask("GET", address), 404, "not_found")


def test_answers_of_the_api_are_kept_nowhere(front: Front) -> None:
    for path in ("/api/lobbies", "/api/session", "/health/live", "/api/nothing"):
        assert front.ask("GET", path).headers["Cache-Control"] == "no-store"


def test_the_page_of_the_interface_is_served(front: Front) -> None:
    assert front.ask("GET", "/api/docs").status_code == 308
    assert front.ask("GET", "/api/docs/").mimetype == "text/html"
