"""Whatever stands in a lobby file: it is read, or its mistakes are named. Nothing else ever happens."""

from __future__ import annotations

import copy
import json
import math
import tomllib
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.hours import PlanHours
from queue_server.lobby_file import LobbyFileError, calling, house, prechecks, read_plan
from queue_server.lobby_file.plan import KEYS
from queue_server.usecases.views import plan_view
from tests.cast import VILLAGE_FILE

VILLAGE: dict[str, Any] = tomllib.loads(VILLAGE_FILE.read_text("utf-8"))
HOUSE_KEYS = [house.KIOSK_KEYS, house.DISPLAY_KEYS, house.SEARCH_KEYS, house.DIRECTORY_KEYS]
PRECHECK_KEYS = [
    prechecks.PRECHECK_KEYS,
    prechecks.NEED_KEYS,
    prechecks.QUESTION_KEYS,
    prechecks.DOCUMENT_KEYS,
]
CALLING_KEYS = [calling.CALLING_KEYS, set(calling.PARAMETERS)]
KNOWN_KEYS = sorted(set().union(*KEYS.values(), *HOUSE_KEYS, *PRECHECK_KEYS, *CALLING_KEYS, {"de", "en"}))

texts = st.text(max_size=12) | st.sampled_from(
    ["de", "en", "passport", "papers", "desk-1", "A", "13:00", "2026-12-12", "Mo-Fr 08:00-18:00", "24/7",
     "PH off", "DE-TH", "DE", "Europe/Berlin", "UTC", "Mo[1-2] 08:00+", "\x00", "𝔄", "a" * 300]
)  # fmt: skip
simple = (
    texts
    | st.booleans()
    | st.integers(-5, 500)
    | st.integers()
    | st.floats()
    | st.dates()
    | st.datetimes()
    | st.times()
)
keys = st.sampled_from(KNOWN_KEYS) | st.text(max_size=5)
values = st.recursive(
    simple, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4), max_leaves=8
)


def as_toml(value: Any) -> str:
    """The value as TOML writes it in one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return json.dumps(value)
    if isinstance(value, float):
        return str(value) if math.isfinite(value) else "nan"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, list):
        return f"[{', '.join(as_toml(item) for item in value)}]"
    return "{" + ", ".join(f"{json.dumps(name)} = {as_toml(item)}" for name, item in value.items()) + "}"


def write(path: Path, raw: dict[str, Any]) -> Path:
    lines = [f"{json.dumps(name)} = {as_toml(value)}" for name, value in raw.items()]
    path.write_text("\n".join(lines), "utf-8")
    return path


@st.composite
def spoilt_villages(draw: st.DrawFn) -> dict[str, Any]:
    """The village's file with some values replaced, removed or added, anywhere."""
    raw: dict[str, Any] = copy.deepcopy(VILLAGE)
    for _ in range(draw(st.integers(1, 3))):
        place: Any = raw
        while draw(st.booleans()):
            inner = [item for item in _items(place) if isinstance(item, dict | list) and item]
            if not inner:
                break
            place = draw(st.sampled_from(inner))
        _spoil(draw, place)
    return raw


def _items(place: Any) -> list[Any]:
    return list(place.values()) if isinstance(place, dict) else list(place)


def _spoil(draw: st.DrawFn, place: Any) -> None:
    known = list(place) if isinstance(place, dict) else list(range(len(place)))
    key = draw(st.sampled_from(known)) if known else None
    how = draw(st.sampled_from(["replace", "remove", "add"]))
    if how == "replace" and key is not None:
        place[key] = draw(values)
    elif how == "remove" and key is not None:
        del place[key]
    elif isinstance(place, dict):
        place[draw(keys)] = draw(values)
    else:
        place.append(draw(values))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz") / "lobby.toml"


def read(path: Path) -> tuple[LobbyPlan | None, list[str]]:
    try:
        return read_plan(path), []
    except LobbyFileError as error:
        return None, error.mistakes


def assert_read_or_named(path: Path) -> None:
    plan, mistakes = read(path)

    assert (plan is None) == bool(mistakes)
    assert all(": " in mistake for mistake in mistakes)
    if plan:
        assert json.dumps(plan_view(plan))
        for day in (date(2026, 3, 29), date(2026, 12, 24)):
            assert all(span.opens <= span.last_ticket for span in PlanHours(plan).spans(day))


@settings(max_examples=300)
@given(raw=spoilt_villages())
def test_a_spoilt_file_is_read_or_its_mistakes_are_named(path: Path, raw: dict[str, Any]) -> None:
    assert_read_or_named(write(path, raw))


@settings(max_examples=150)
@given(raw=st.dictionaries(keys, values, max_size=8))
def test_any_toml_is_read_or_its_mistakes_are_named(path: Path, raw: dict[str, Any]) -> None:
    assert_read_or_named(write(path, raw))


@settings(max_examples=100)
@given(content=st.binary(max_size=60))
def test_any_bytes_are_read_or_their_mistakes_are_named(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    assert_read_or_named(path)
