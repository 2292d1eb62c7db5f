"""Open, ending, closed: what a visitor at the door needs to know."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.opening import ByHand, Closing, OpeningState, Span, last_ticket, today_at

DAY = date(2026, 11, 23)
CLOSING_NOTE = {"de": "Kurz", "en": "Short"}


def at(hour: int, minute: int = 0, day: int = 23) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


MORNING = Span(opens=at(8), closes=at(12), last_ticket=at(11, 45))
AFTERNOON = Span(opens=at(13), closes=at(17), last_ticket=at(16, 45), note=CLOSING_NOTE)
SPANS = [MORNING, AFTERNOON]


def test_before_opening_it_is_closed_and_says_when_it_opens() -> None:
    today = today_at(at(7, 59), DAY, SPANS, None)

    assert (today.state, today.opens_at, today.closes_at) == (OpeningState.CLOSED, at(8), None)


def test_it_is_open_from_the_very_moment_of_opening() -> None:
    today = today_at(at(8), DAY, SPANS, None)

    assert today.state is OpeningState.OPEN
    assert (today.closes_at, today.last_ticket_at, today.opens_at) == (at(12), at(11, 45), None)


def test_from_the_last_ticket_on_it_is_ending() -> None:
    assert today_at(at(11, 44), DAY, SPANS, None).state is OpeningState.OPEN
    assert today_at(at(11, 45), DAY, SPANS, None).state is OpeningState.ENDING
    assert today_at(at(11, 59), DAY, SPANS, None).state is OpeningState.ENDING


def test_at_the_moment_of_closing_it_is_closed_until_the_next_opening() -> None:
    today = today_at(at(12), DAY, SPANS, None)

    assert (today.state, today.opens_at, today.note) == (OpeningState.CLOSED, at(13), CLOSING_NOTE)


def test_after_the_last_opening_nothing_is_promised() -> None:
    today = today_at(at(17), DAY, SPANS, None)

    assert (today.state, today.opens_at, today.note) == (OpeningState.CLOSED, None, None)


def test_an_opening_by_hand_counts_at_once_and_gives_tickets_to_the_end() -> None:
    today = today_at(at(19), DAY, SPANS, at(20))

    assert today.state is OpeningState.OPEN
    assert (today.closes_at, today.last_ticket_at) == (at(20), at(20))


def test_an_opening_by_hand_ends_at_its_time() -> None:
    assert today_at(at(20), DAY, SPANS, at(20)).state is OpeningState.CLOSED


def test_an_opening_by_hand_lengthens_the_hours_of_the_plan() -> None:
    ending_by_plan = at(16, 50)

    assert today_at(ending_by_plan, DAY, SPANS, None).state is OpeningState.ENDING
    assert today_at(ending_by_plan, DAY, SPANS, at(18)).state is OpeningState.OPEN


def test_an_opening_by_hand_never_shortens_the_hours_of_the_plan() -> None:
    today = today_at(at(9), DAY, SPANS, at(10))

    assert (today.state, today.closes_at) == (OpeningState.OPEN, at(12))


def closed_at(moment: datetime) -> Closing:
    return Closing(at=moment, until=at(0, day=24))


def test_closed_by_hand_it_is_ending_until_the_opening_is_over_and_opens_no_more_that_day() -> None:
    tomorrow = Span(opens=at(8, day=24), closes=at(12, day=24), last_ticket=at(12, day=24))
    spans, closing = [*SPANS, tomorrow], closed_at(at(10))

    states = [today_at(at(hour), DAY, spans, None, closing).state for hour in (10, 11, 12, 13, 15, 17)]

    assert states == [OpeningState.ENDING] * 2 + [OpeningState.CLOSED] * 4
    assert today_at(at(10), DAY, spans, None, closing).last_ticket_at == at(10)
    assert today_at(at(12), DAY, spans, None, closing).opens_at == at(8, day=24)


def test_closed_between_two_openings_it_is_closed_at_once_and_the_second_one_falls_out() -> None:
    today = today_at(at(13, 30), DAY, SPANS, None, closed_at(at(12, 30)))

    assert (today.state, today.by_hand, today.opens_at) == (OpeningState.CLOSED, ByHand.CLOSED, None)


def test_an_opening_over_midnight_that_was_closed_before_it_began_opens_with_the_next_day() -> None:
    night = Span(opens=at(22), closes=at(2, day=24), last_ticket=at(2, day=24))

    today = today_at(at(22, 30), DAY, [night], None, closed_at(at(20)))

    assert (today.state, today.opens_at) == (OpeningState.CLOSED, at(0, day=24))


def test_the_last_word_of_a_supervisor_is_told() -> None:
    assert today_at(at(9), DAY, SPANS, None).by_hand is None
    assert today_at(at(9), DAY, SPANS, at(10)).by_hand is ByHand.OPEN
    assert today_at(at(11), DAY, SPANS, at(10)).by_hand is None
    assert today_at(at(9), DAY, SPANS, at(10), closed_at(at(9))).by_hand is ByHand.CLOSED


def test_of_two_overlapping_openings_the_one_that_gives_tickets_longest_counts() -> None:
    long = Span(opens=at(10), closes=at(14), last_ticket=at(13, 30))

    today = today_at(at(11, 50), DAY, [MORNING, long], None)

    assert (today.state, today.closes_at) == (OpeningState.OPEN, at(14))


def test_the_last_ticket_is_never_given_before_opening() -> None:
    assert last_ticket(at(8), at(9), 15) == at(8, 45)
    assert last_ticket(at(8), at(9), 90) == at(8)


minutes_of_day = st.integers(0, 24 * 60)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    begin, end = sorted(draw(st.tuples(minutes_of_day, minutes_of_day)))
    opens, closes = at(0) + timedelta(minutes=begin), at(0) + timedelta(minutes=end)
    return Span(opens=opens, closes=closes, last_ticket=last_ticket(opens, closes, draw(st.integers(0, 60))))


@given(st.lists(spans(), max_size=5), minutes_of_day, st.none() | minutes_of_day)
def test_it_is_open_exactly_while_some_opening_lasts(
    openings: list[Span], minute: int, until_minute: int | None
) -> None:
    now = at(0) + timedelta(minutes=minute)
    until = None if until_minute is None else at(0) + timedelta(minutes=until_minute)

    today = today_at(now, DAY, openings, until)

    by_hand = until is not None and now < until
    within = by_hand or any(span.opens <= now < span.closes for span in openings)
    gives_tickets = by_hand or any(
        span.opens <= now < min(span.closes, span.last_ticket) for span in openings
    )
    assert (today.state is not OpeningState.CLOSED) == within
    assert (today.state is OpeningState.OPEN) == gives_tickets
    if today.opens_at is not None:
        assert today.opens_at > now


@given(st.lists(spans(), max_size=5), minutes_of_day, minutes_of_day, st.none() | minutes_of_day)
def test_closed_by_hand_it_is_never_open_and_ends_only_what_was_open_then(
    openings: list[Span], minute: int, closed_minute: int, until_minute: int | None
) -> None:
    now, closing = at(0) + timedelta(minutes=minute), closed_at(at(0) + timedelta(minutes=closed_minute))
    until = None if until_minute is None else at(0) + timedelta(minutes=until_minute)

    today = today_at(now, DAY, openings, until, closing)

    assert today.state is not OpeningState.OPEN
    assert today.opens_at is None
    if today.state is OpeningState.ENDING:
        assert today.last_ticket_at is not None
        assert today.last_ticket_at <= now
        assert today_at(closing.at, DAY, openings, until).state is not OpeningState.CLOSED
        assert today_at(now, DAY, openings, until).state is not OpeningState.CLOSED
