"""When a lobby is open: weekly hours, Thuringia's holidays, dates of its own, both clock changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opening_hours import OpeningHours

from queue_server.domain.lobby_plan import LobbyPlan, SpecialDate
from queue_server.domain.opening import OpeningState, Today, today_at
from queue_server.hours import PlanHours, holiday_dates, with_holidays
from queue_server.lobby_file import read_plan
from tests.cast import NORDHAUSEN_FILE, village_plan

BERLIN = ZoneInfo("Europe/Berlin")
NORDHAUSEN = read_plan(NORDHAUSEN_FILE)
OPEN, ENDING, CLOSED = OpeningState.OPEN, OpeningState.ENDING, OpeningState.CLOSED


def local(text: str) -> datetime:
    """A moment by the clock on the wall; `fold=1` cannot be said, so night tests use UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def today(plan: LobbyPlan, now: datetime) -> Today:
    day = now.astimezone(plan.zone).date()
    return today_at(now, day, PlanHours(plan).spans(day), None)


def state(plan: LobbyPlan, now: datetime) -> OpeningState:
    return today(plan, now).state


@pytest.mark.parametrize(
    ("day", "opens", "closes"),
    [
        ("2026-11-23", "08:00", "16:00"),  # Monday
        ("2026-11-24", "08:00", "18:00"),
        ("2026-11-26", "08:00", "18:00"),
        ("2026-11-27", "08:00", "13:00"),
        ("2026-11-14", "09:00", "12:00"),  # the second Saturday of November
        ("2026-06-04", "08:00", "18:00"),  # Corpus Christi is no holiday in Thuringia
    ],
)
def test_nordhausen_is_open_by_its_weekly_hours(day: str, opens: str, closes: str) -> None:
    begin, end = local(f"{day}T{opens}"), local(f"{day}T{closes}")
    second, quarter = timedelta(seconds=1), timedelta(minutes=15)

    assert state(NORDHAUSEN, begin - second) is CLOSED
    assert state(NORDHAUSEN, begin) is OPEN
    assert state(NORDHAUSEN, end - quarter - second) is OPEN
    assert state(NORDHAUSEN, end - quarter) is ENDING
    assert state(NORDHAUSEN, end - second) is ENDING
    assert state(NORDHAUSEN, end) is CLOSED


@pytest.mark.parametrize(
    "day",
    [
        "2026-11-25",  # Wednesday
        "2026-11-07",  # the first Saturday
        "2026-11-21",  # the third Saturday
        "2026-11-22",  # Sunday
        "2027-09-20",  # World Children's Day, a Monday: only Thuringia has it
        "2028-10-31",  # Reformation Day, a Tuesday
        "2026-10-03",  # German Unity Day
        "2026-04-03",  # Good Friday
        "2026-05-14",  # Ascension Day, a Thursday
        "2026-12-24",  # a date of its own in the file, a Thursday
        "2026-12-31",
        "2027-01-01",  # a Friday
    ],
)
def test_nordhausen_is_closed_all_day(day: str) -> None:
    midnight = local(f"{day}T00:00")

    open_hours = [h for h in range(24) if state(NORDHAUSEN, midnight + timedelta(hours=h)) is not CLOSED]

    assert open_hours == []


def test_a_second_saturday_that_is_a_holiday_is_closed() -> None:
    saturday = date(2029, 9, 8)
    assert saturday.isoweekday() == 6
    plan = replace(NORDHAUSEN, opening_hours="Sa[2] 09:00-12:00; 2029 Sep 08 off")

    assert state(plan, local("2029-09-08T10:00")) is CLOSED
    assert state(NORDHAUSEN, local("2029-09-08T10:00")) is OPEN


def test_after_closing_the_next_opening_is_named_across_a_holiday_and_a_weekend() -> None:
    before_easter = local("2026-04-02T18:00")  # Maundy Thursday; then Good Friday, Easter, Easter Monday

    assert today(NORDHAUSEN, before_easter).opens_at == local("2026-04-07T08:00")


def test_the_next_opening_is_found_across_the_end_of_the_year() -> None:
    # Closed: 24 (own date), 25, 26 and 27 December. Open: Monday 28.
    assert today(NORDHAUSEN, local("2026-12-23T10:00")).opens_at == local("2026-12-28T08:00")
    # Closed: 31 (own date), 1 January, the weekend. Open: Monday 4.
    assert today(NORDHAUSEN, local("2026-12-30T10:00")).opens_at == local("2027-01-04T08:00")


def test_a_rule_that_names_sundays_and_holidays_counts_for_both() -> None:
    plan = village_plan(opening_hours="Mo-Su 08:00-12:00; Su,PH off", dates=())

    assert state(plan, local("2026-11-22T10:00")) is CLOSED  # Sunday
    assert state(plan, local("2027-09-20T10:00")) is CLOSED  # World Children's Day
    assert state(plan, local("2026-11-23T10:00")) is OPEN


def test_holidays_can_have_hours_of_their_own() -> None:
    plan = village_plan(opening_hours="Mo-Fr 08:00-12:00; PH 10:00-11:00", dates=())

    assert state(plan, local("2027-09-20T09:30")) is CLOSED
    assert state(plan, local("2027-09-20T10:30")) is OPEN


def test_each_state_has_its_own_holidays() -> None:
    corpus_christi, children = date(2026, 6, 4), date(2027, 9, 20)

    thuringia = holiday_dates("DE-TH", range(2026, 2028))
    bavaria = holiday_dates("DE-BY", range(2026, 2028))

    assert (corpus_christi in thuringia, children in thuringia) == (False, True)
    assert (corpus_christi in bavaria, children in bavaria) == (True, False)


@pytest.mark.parametrize(
    ("rule", "written"),
    [
        ("PH off", "2026 Jan 01,2026 Dec 25 off"),
        ("Su,PH off", "Su off; 2026 Jan 01,2026 Dec 25 off"),
        ("PH,Su off", "Su off; 2026 Jan 01,2026 Dec 25 off"),
        ("Mo-Fr 08:00-12:00", "Mo-Fr 08:00-12:00"),
    ],
)
def test_holidays_are_written_out_as_dates(rule: str, written: str) -> None:
    assert with_holidays(rule, [date(2026, 1, 1), date(2026, 12, 25)]) == written


def test_a_date_of_its_own_replaces_the_weekly_hours() -> None:
    short_monday = SpecialDate(date=date(2026, 11, 23), opens=time(13), closes=time(14), note={"de": "Kurz"})
    plan = village_plan(dates=(short_monday,))

    assert state(plan, local("2026-11-23T10:00")) is CLOSED
    assert today(plan, local("2026-11-23T10:00")).opens_at == local("2026-11-23T13:00")
    assert state(plan, local("2026-11-23T13:30")) is OPEN
    assert today(plan, local("2026-11-23T13:30")).note == {"de": "Kurz"}
    assert state(plan, local("2026-11-23T14:00")) is CLOSED


def test_a_date_of_its_own_also_closes_a_lobby_that_never_closes() -> None:
    closed = SpecialDate(date=date(2026, 12, 24), opens=None, closes=None, note=None)
    plan = village_plan(opening_hours="24/7", dates=(closed,), last_ticket_minutes=0)

    assert today(plan, local("2026-12-23T10:00")).closes_at == local("2026-12-24T00:00")
    assert state(plan, local("2026-12-24T00:00")) is CLOSED
    assert today(plan, local("2026-12-24T23:59")).opens_at == local("2026-12-25T00:00")
    assert state(plan, local("2026-12-25T00:00")) is OPEN
    assert state(plan, local("2026-12-25T12:00")) is OPEN


def test_a_lobby_in_a_village_hall_exists_for_one_afternoon() -> None:
    market = SpecialDate(date=date(2026, 12, 12), opens=time(13), closes=time(17), note={"de": "Markt"})
    plan = village_plan(opening_hours=None, holidays=None, dates=(market,))

    weeks_before = today(plan, local("2026-11-23T10:00"))

    assert (weeks_before.state, weeks_before.opens_at) == (CLOSED, local("2026-12-12T13:00"))
    assert weeks_before.note == {"de": "Markt"}
    assert state(plan, local("2026-12-12T15:00")) is OPEN
    assert state(plan, local("2026-12-12T16:50")) is ENDING
    assert today(plan, local("2026-12-12T17:00")).opens_at is None


def test_a_lobby_that_never_opens_promises_nothing() -> None:
    plan = village_plan(opening_hours="Mo-Su off", dates=())

    assert today(plan, local("2026-11-23T10:00")) == Today(day=date(2026, 11, 23), state=CLOSED)


def test_a_night_belongs_to_the_evening_on_which_it_begins() -> None:
    plan = village_plan(opening_hours="Fr 22:00-26:00", dates=(), last_ticket_minutes=30)

    assert state(plan, local("2026-11-27T21:59")) is CLOSED
    assert state(plan, local("2026-11-27T23:59")) is OPEN
    assert state(plan, local("2026-11-28T00:00")) is OPEN
    assert state(plan, local("2026-11-28T01:30")) is ENDING
    assert state(plan, local("2026-11-28T02:00")) is CLOSED


NIGHT = village_plan(opening_hours="Sa 22:00-28:00", dates=(), last_ticket_minutes=15)


def test_in_the_night_when_summer_begins_an_hour_is_missing() -> None:
    # Saturday 28 March 2026, 22:00 (UTC+1) until Sunday 04:00 (UTC+2): five hours.
    assert state(NIGHT, utc("2026-03-28T20:59")) is CLOSED
    assert state(NIGHT, utc("2026-03-28T21:00")) is OPEN
    assert state(NIGHT, utc("2026-03-29T01:30")) is OPEN
    assert today(NIGHT, utc("2026-03-29T01:30")).last_ticket_at == utc("2026-03-29T01:45")
    assert state(NIGHT, utc("2026-03-29T02:00")) is CLOSED


def test_in_the_night_when_summer_ends_an_hour_comes_twice() -> None:
    # Saturday 24 October 2026, 22:00 (UTC+2) until Sunday 04:00 (UTC+1): seven hours.
    assert state(NIGHT, utc("2026-10-24T19:59")) is CLOSED
    assert state(NIGHT, utc("2026-10-25T00:30")) is OPEN
    assert state(NIGHT, utc("2026-10-25T01:30")) is OPEN
    assert state(NIGHT, utc("2026-10-25T02:45")) is ENDING
    assert state(NIGHT, utc("2026-10-25T03:00")) is CLOSED


@pytest.mark.parametrize(
    ("saturday", "closes", "last"),
    [
        # Until 03:00, the hour that does not exist, or comes a second time, just before it.
        ("2026-03-28", "2026-03-29T01:00", "2026-03-29T00:45"),
        ("2026-10-24", "2026-10-25T02:00", "2026-10-25T01:45"),
    ],
)
def test_the_last_ticket_is_fifteen_real_minutes_before_closing(
    saturday: str, closes: str, last: str
) -> None:
    plan = village_plan(opening_hours="Sa 22:00-27:00", dates=(), last_ticket_minutes=15)

    evening = today(plan, local(f"{saturday}T23:00"))

    assert (evening.closes_at, evening.last_ticket_at) == (utc(closes), utc(last))


def test_the_day_after_each_clock_change_opens_at_eight_by_the_wall() -> None:
    assert state(NORDHAUSEN, utc("2026-03-30T05:59")) is CLOSED
    assert state(NORDHAUSEN, utc("2026-03-30T06:00")) is OPEN
    assert state(NORDHAUSEN, utc("2026-10-26T06:59")) is CLOSED
    assert state(NORDHAUSEN, utc("2026-10-26T07:00")) is OPEN


expressions = st.sampled_from(
    [
        "Mo 08:00-16:00; Tu,Th 08:00-18:00; Fr 08:00-13:00; Sa[2] 09:00-12:00",
        "Mo-Fr 08:00-12:00,13:00-17:00",
        "Mo-Su 22:00-26:00",
        "24/7",
        "2026 Nov 23-27 10:00-11:00",
        "Mo-Fr 09:00-17:00; We off",
    ]
)
# Away from both clock changes, where the wall itself is ambiguous.
wall_minutes = st.integers(0, 100 * 24 * 60).map(lambda m: datetime(2026, 11, 1) + timedelta(minutes=m))  # noqa: DTZ001  # the wall


@given(expressions, wall_minutes)
def test_a_lobby_is_open_exactly_when_its_expression_says_so(expression: str, wall: datetime) -> None:
    plan = village_plan(opening_hours=expression, holidays=None, dates=())

    now_open = state(plan, wall.replace(tzinfo=BERLIN)) is not CLOSED

    assert now_open == OpeningHours(expression).is_open(wall)
