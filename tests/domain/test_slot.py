"""From the time on the wall to a moment."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.errors import Invalid
from queue_server.domain.slot import YEARS, read_day, read_slot

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-23T10:15",
        "2026-11-23 10:15",
        " 2026-11-23T10:15:00 ",
        "2026-11-23T09:15Z",
        "2026-11-23T10:15+01:00",
        "2026-11-23T04:15-05:00",
    ],
)
def test_one_moment_in_many_ways(written: str) -> None:
    assert read_slot(written, BERLIN) == datetime(2026, 11, 23, 9, 15, tzinfo=UTC)


def test_summer_has_its_own_offset() -> None:
    assert read_slot("2026-07-01T10:15", BERLIN) == datetime(2026, 7, 1, 8, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2026-03-29T02:30", "slot: 2026-03-29 02:30 does not exist: the clocks are put forward then"),
        (
            "2026-10-25T02:30",
            "slot: 2026-10-25 02:30 comes twice, as the clocks go back; add an offset such as +02:00",
        ),
        ("2026-13-01T10:00", "slot: there is no 2026-13-01T10:00"),
        ("2026-02-30T10:00", "slot: there is no 2026-02-30T10:00"),
        ("2026-11-23T24:30", "slot: there is no 2026-11-23T24:30"),
        ("2026-11-23", "slot: must be a day and a time such as 2026-11-23T10:15"),
        ("23.11.2026 10:15", "slot: must be a day and a time such as 2026-11-23T10:15"),
        ("2026-11-23T10:15:30", "slot: must be a day and a time such as 2026-11-23T10:15"),
        ("2026-W48-1T10:15", "slot: must be a day and a time such as 2026-11-23T10:15"),
        ("٢٠٢٦-11-23T10:15", "slot: must be a day and a time such as 2026-11-23T10:15"),
        ("1926-11-23T10:15", "slot: the year 1926 cannot be meant"),
        ("9999-12-31T23:59-12:00", "slot: the year 9999 cannot be meant"),
        ("2026-11-23T10:15+99:00", "slot: there is no 2026-11-23T10:15+99:00"),
    ],
)
def test_what_is_no_moment_says_why(written: str, told: str) -> None:
    with pytest.raises(Invalid) as refusal:
        read_slot(written, BERLIN)

    assert refusal.value.message == told


@pytest.mark.parametrize(("offset", "hour"), [("+02:00", 0), ("+01:00", 1)])
def test_with_its_offset_the_doubled_hour_is_clear(offset: str, hour: int) -> None:
    assert read_slot(f"2026-10-25T02:30{offset}", BERLIN) == datetime(2026, 10, 25, hour, 30, tzinfo=UTC)


def test_a_day() -> None:
    assert read_day("2026-11-23") == date(2026, 11, 23)


@pytest.mark.parametrize("text", ["", "2026-02-30", "20261123", "0001-01-01", "9999-12-31", "x"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Invalid):
        read_day(text)


days = st.dates(min_value=date(YEARS.start, 1, 1), max_value=date(YEARS.stop - 1, 12, 31))
minutes = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@given(
    written=st.builds(datetime.combine, days, minutes),
    zone=st.sampled_from(["Europe/Berlin", "America/St_Johns", "Pacific/Apia", "Australia/Lord_Howe"]),
)
def test_a_moment_reads_on_the_wall_as_it_was_written(written: datetime, zone: str) -> None:
    place = ZoneInfo(zone)
    try:
        moment = read_slot(written.isoformat(timespec="minutes"), place)
    except Invalid:
        folds = [written.replace(tzinfo=place, fold=fold).utcoffset() for fold in (0, 1)]
        assert folds[0] != folds[1]
    else:
        assert moment.astimezone(place).replace(tzinfo=None) == written
