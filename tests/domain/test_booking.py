"""What bookings make of the appointments that are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from queue_server.domain.appointment import Appointment, AppointmentState
from queue_server.domain.booking import Book, Booking, Outcome, appointment_of
from queue_server.domain.errors import AlreadyCheckedIn, AppointmentExists, Invalid, Refused, Unknown
from queue_server.domain.ticket import VisitorKind
from tests.cast import village_plan

PLAN = village_plan()
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TOMORROW = NOW + timedelta(days=1)
YESTERDAY = NOW - timedelta(days=1)


def booking(**said: Any) -> Booking:
    """A booking for a passport tomorrow, with some values said otherwise."""
    return Booking(**{"service": "passport", "slot": TOMORROW, "code": "ABCDEFGH", **said})


def known(**said: Any) -> Appointment:
    """An appointment as that booking made it, with some values changed."""
    made = appointment_of(booking(), PLAN, NOW)
    return replace(made, **{"id": 7, **said})


def enter(bookings: Sequence[Booking], *appointments: Appointment) -> tuple[list[Outcome], Book]:
    """What the bookings did one after the other."""
    book = Book(PLAN, NOW, appointments)
    return [book.enter(one)[0] for one in bookings], book


def refusal(one: Booking, *appointments: Appointment) -> Refused:
    """Why a booking is refused; nothing is written then."""
    book = Book(PLAN, NOW, appointments)
    with pytest.raises(Refused) as refused:
        book.enter(one)
    assert (book.new, book.changed) == ([], [])
    return refused.value


def test_what_is_left_out_follows_from_the_service() -> None:
    passport = appointment_of(Booking(service="passport", slot=TOMORROW), PLAN, NOW)
    cars = appointment_of(Booking(service="car", slot=TOMORROW, items=3), PLAN, NOW)

    assert (passport.items, passport.minutes, passport.visitor_kind) == (1, 12, VisitorKind.PRIVATE)
    assert (cars.items, cars.minutes) == (3, 45)
    assert len(passport.code) == 8
    assert passport.code != cars.code


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"service": None}, "service: is missing"),
        ({"slot": None}, "slot: is missing"),
        ({"items": 2}, "items: must be 1 for “passport”"),
        ({"service": "car", "items": 6}, "items: must be from 1 to 5 for “car”"),
        ({"service": "car", "items": 0}, "items: must be from 1 to 5 for “car”"),
        ({"minutes": 0}, "minutes: must be from 1 to 480"),
        ({"minutes": 481}, "minutes: must be from 1 to 480"),
        (
            {"visitor_kind": VisitorKind.COMMERCIAL},
            "visitor_kind: “passport” is for private visitors only",
        ),
        ({"slot": NOW + timedelta(days=732)}, "slot: is more than two years ahead"),
        ({"slot": YESTERDAY}, "slot: 2026-11-22 is over"),
        ({"service": "dog-licence"}, "There is no service “dog-licence” here."),
    ],
)
def test_what_cannot_be_meant_says_why(said: dict[str, Any], message: str) -> None:
    assert refusal(booking(**said)).message == message


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"code": "ABC"}, "code"),
        ({"code": "ABCD EFGH"}, "code"),
        ({"code": "A" * 17}, "code"),
        ({"uid": "=1+1"}, "uid"),
        ({"uid": "@SUM(A1)"}, "uid"),
        ({"uid": "a\x00b"}, "uid"),
        ({"uid": "a\nb"}, "uid"),
        ({"uid": "\ud800"}, "uid"),
        ({"uid": "\u202egnp"}, "uid"),
        ({"uid": "x" * 256}, "uid"),
        ({"sequence": -1}, "sequence"),
        ({"sequence": 2**31}, "sequence"),
    ],
)
def test_a_name_that_can_be_none_is_refused(said: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        booking(**said)

    assert refused.value.facts == {"field": field}


def test_earlier_today_may_be_written_down() -> None:
    assert enter([booking(slot=NOW - timedelta(hours=9))])[0] == [Outcome.ADDED]


def test_the_same_again_changes_nothing() -> None:
    (outcome,), book = enter([booking()], known())

    assert (outcome, book.new, book.changed) == (Outcome.UNCHANGED, [], [])


def test_a_moved_slot_moves_the_appointment() -> None:
    later = TOMORROW + timedelta(hours=1)

    (outcome,), book = enter([booking(slot=later)], known())

    assert (outcome, book.new, book.changed) == (Outcome.CHANGED, [], [known(slot=later)])


def test_without_a_code_it_keeps_the_one_it_has() -> None:
    before = known(uid="one")

    (outcome,), _ = enter([booking(uid="one", code=None)], before)

    assert outcome is Outcome.UNCHANGED


def test_what_came_without_a_uid_gets_one_later() -> None:
    (outcome,), book = enter([booking(uid="one")], known())

    assert (outcome, book.changed) == (Outcome.CHANGED, [known(uid="one")])


@pytest.mark.parametrize("said", [{"uid": "other"}, {"uid": "other", "slot": NOW}])
def test_nobody_gets_the_code_of_somebody_else(said: dict[str, Any]) -> None:
    assert isinstance(refusal(booking(**said), known(uid="one")), AppointmentExists)


def test_a_cancelled_one_can_be_booked_again() -> None:
    (cancelled, again), book = enter([booking(sequence=1, cancelled=True), booking(sequence=2)], known())

    assert (cancelled, again) == (Outcome.CANCELLED, Outcome.CHANGED)
    assert book.changed == [known(sequence=2)]


def test_a_code_is_enough_to_cancel() -> None:
    (outcome,), book = enter([booking(service=None, slot=None, cancelled=True)], known())

    assert (outcome, book.changed) == (Outcome.CANCELLED, [known(state=AppointmentState.CANCELLED)])


def test_what_is_unknown_cannot_be_cancelled_without_its_slot() -> None:
    assert (
        refusal(booking(slot=None, cancelled=True)).message
        == "code: is unknown, so there is nothing to cancel"
    )


def test_a_cancelled_one_that_is_new_is_kept_so_that_its_code_is_known() -> None:
    (outcome,), book = enter([booking(cancelled=True)])

    assert (outcome, [one.state for one in book.new]) == (Outcome.CANCELLED, [AppointmentState.CANCELLED])


def test_an_older_version_does_not_overwrite_a_newer_one() -> None:
    (outcome,), book = enter([booking(sequence=1, slot=NOW)], known(sequence=2))

    assert (outcome, book.changed) == (Outcome.UNCHANGED, [])


def test_of_several_versions_in_one_file_the_newest_counts_in_any_order() -> None:
    versions = [booking(sequence=n, slot=TOMORROW + timedelta(hours=n)) for n in range(3)]

    _, rising = enter(versions)
    _, falling = enter(versions[::-1])

    assert [(one.sequence, one.slot) for one in rising.new] == [(2, versions[2].slot)]
    assert [(one.sequence, one.slot) for one in falling.new] == [(2, versions[2].slot)]


def test_twice_in_one_file_without_saying_which_is_newer_is_a_mistake() -> None:
    book = Book(PLAN, NOW, [])
    book.enter(booking())

    with pytest.raises(Invalid) as refused:
        book.enter(booking(slot=NOW))

    assert refused.value.message == "code: is here twice; only the first one counts"
    assert [one.slot for one in book.new] == [TOMORROW]


CHECKED_IN = known(state=AppointmentState.CHECKED_IN, uid="one")


@pytest.mark.parametrize("said", [{"slot": NOW}, {"service": "id-card"}, {"cancelled": True}])
def test_whoever_has_checked_in_keeps_what_she_has(said: dict[str, Any]) -> None:
    assert isinstance(refusal(booking(uid="one", **said), CHECKED_IN), AlreadyCheckedIn)


@pytest.mark.parametrize("sequence", [None, 0, 5])
def test_the_same_again_after_she_checked_in_is_no_mistake(sequence: int | None) -> None:
    (outcome,), book = enter([booking(uid="one", sequence=sequence)], CHECKED_IN)

    assert (outcome, book.changed) == (Outcome.UNCHANGED, [])


def test_a_day_that_is_over_stays_as_it_was() -> None:
    before = known(slot=YESTERDAY)

    (outcome,), _ = enter([booking(slot=YESTERDAY)], before)

    assert outcome is Outcome.UNCHANGED
    assert isinstance(refusal(booking(slot=YESTERDAY - timedelta(days=1)), before), Invalid)


def test_a_service_that_is_gone_is_named() -> None:
    assert isinstance(refusal(booking(service="gone"), known()), Unknown)
