"""Booking: one by one, and from files. The same file again changes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select

from queue_server.appointment_files import read_appointments
from queue_server.domain.booking import Booking
from queue_server.domain.errors import AlreadyCheckedIn, AppointmentExists, Refused, Unknown
from queue_server.persistence.tables import journal
from queue_server.usecases import booking
from tests.cast import MONDAY_TEN, View, Village, new_request, village_plan
from tests.together import together

HEAD = "service;slot;items;code;uid;state"
FOUR = (
    "passport;2026-11-23T10:15;;ABCDEFGH;;",
    "car;2026-11-23T10:15;3;;one;",
    "id-card;2026-11-24 08:00;;;;",
    "id-card;2026-11-24 08:00;;;;",
)


def bring(village: Village, *rows: str) -> Mapping[str, Any]:
    """Imports a table of these rows."""
    return booking.import_file(village.lobby, read_appointments("\n".join((HEAD, *rows)), village.lobby.plan))


def figures(answer: Mapping[str, Any]) -> tuple[int, ...]:
    """Added, changed, cancelled, unchanged, and the number of mistakes."""
    counted = (answer[name] for name in ("added", "changed", "cancelled", "unchanged"))
    return (*counted, len(answer["mistakes"]))


def on(village: Village, day: str = "23") -> list[View]:
    """The appointments of a day in November."""
    begins = village.clock.now().date().replace(day=int(day))
    return list(booking.appointments_on(village.lobby, begins)["appointments"])


def journal_of(village: Village, kind: str) -> list[Mapping[str, Any]]:
    entries = select(journal.c.facts).where(journal.c.kind == kind).order_by(journal.c.id)
    with village.engine.connect() as connection:
        return list(connection.execute(entries).scalars())


def refused(village: Village, act: partial[Any], refusal: type[Refused]) -> View:
    """The act is refused and leaves no trace; gives the facts."""
    before = village.seq()
    with pytest.raises(refusal) as told:
        act()
    assert village.seq() == before
    return dict(told.value.facts)


def test_a_time_is_kept(village: Village) -> None:
    booked = village.book("10:15", "car", items=2, uid="one")

    assert on(village) == [booked]
    assert booked == {
        "id": booked["id"],
        "code": booked["code"],
        "service": "car",
        "items": 2,
        "slot": "2026-11-23T09:15:00.000Z",
        "minutes": 30,
        "visitor_kind": "private",
        "state": "booked",
        "uid": "one",
        "sequence": 0,
    }
    assert journal_of(village, "appointment_booked") == [
        {"appointment": booked["id"], "service": "car", "slot": "2026-11-23T09:15:00.000Z"}
    ]


def test_a_code_or_uid_that_is_there_already_is_refused(village: Village) -> None:
    village.book(code="ABCDEFGH", uid="one")

    for said in ({"code": "ABCDEFGH"}, {"uid": "one"}):
        told = refused(village, partial(village.book, **said), AppointmentExists)
        assert told == {"field": next(iter(said))}


def test_a_repeated_booking_is_one(village: Village) -> None:
    request, wish = new_request(), Booking(service="passport", slot=MONDAY_TEN)

    answers = [booking.book(village.lobby, wish, request) for _ in range(2)]

    assert answers[0] == answers[1]
    assert len(on(village)) == 1


def test_cancelling_twice_is_once(village: Village) -> None:
    booked = village.book()

    answers = [booking.cancel(village.lobby, booked["id"])["appointment"] for _ in range(2)]

    assert [answer["state"] for answer in answers] == ["cancelled", "cancelled"]
    assert len(journal_of(village, "appointment_cancelled")) == 1


def test_whoever_has_checked_in_cannot_be_cancelled(village: Village) -> None:
    booked = village.book()
    village.check_in(booked["code"])

    refused(village, partial(booking.cancel, village.lobby, booked["id"]), AlreadyCheckedIn)
    assert on(village)[0]["state"] == "checked_in"


def test_an_appointment_of_another_lobby_is_unknown(village: Village) -> None:
    booked = village.book()
    other = village.another(village_plan(id="other"))

    refused(other, partial(booking.cancel, other.lobby, booked["id"]), Unknown)
    assert on(other) == []


def test_a_day_lists_its_own_in_order(village: Village) -> None:
    later, earlier = village.book("10:15"), village.book("00:00")
    bring(village, "passport;2026-11-24T00:00;;;;")

    assert on(village) == [earlier, later]
    assert len(on(village, "24")) == 1
    assert booking.appointments_on(village.lobby)["day"] == "2026-11-23"


def test_a_file_comes_in(village: Village) -> None:
    answer = bring(village, *FOUR)

    assert figures(answer) == (4, 0, 0, 0, 0)
    assert [(one["service"], one["items"], one["state"]) for one in on(village)] == [
        ("passport", 1, "booked"),
        ("car", 3, "booked"),
    ]
    assert journal_of(village, "appointments_imported") == [
        {"added": 4, "changed": 0, "cancelled": 0, "unchanged": 0}
    ]


def test_codes_that_were_made_are_told(village: Village) -> None:
    answer = bring(village, *FOUR)

    told = {made["line"]: made["code"] for made in answer["codes"]}
    kept = {one["code"] for one in on(village) + on(village, "24")}
    assert list(told) == [3, 4, 5]
    assert {*told.values(), "ABCDEFGH"} == kept


def test_the_same_file_again_changes_nothing(village: Village) -> None:
    bring(village, *FOUR)
    before, kept = village.seq(), on(village) + on(village, "24")

    answer = bring(village, *FOUR)

    assert figures(answer) == (0, 0, 0, 4, 0)
    assert answer["codes"] == []
    assert (village.seq(), on(village) + on(village, "24")) == (before, kept)
    assert len(journal_of(village, "appointments_imported")) == 1


def test_the_same_file_a_week_later_still_changes_nothing(village: Village) -> None:
    bring(village, *FOUR)
    village.clock.forward(days=7)

    assert figures(bring(village, *FOUR)) == (0, 0, 0, 4, 0)


def test_another_file_moves_and_cancels(village: Village) -> None:
    bring(village, *FOUR)

    answer = bring(
        village,
        "passport;2026-11-23T11:00;;ABCDEFGH;;",
        ";;;;one;cancelled",
        "id-card;2026-11-24 08:00;;;;",
        "id-card;2026-11-24 08:00;;;;cancelled",
    )

    assert figures(answer) == (0, 1, 2, 1, 0)
    assert [(one["slot"][11:16], one["state"]) for one in on(village)] == [
        ("09:15", "cancelled"),
        ("10:00", "booked"),
    ]
    assert sorted(one["state"] for one in on(village, "24")) == ["booked", "cancelled"]


def test_bad_lines_are_named_and_the_others_come_in(village: Village) -> None:
    answer = bring(
        village,
        "dogs;2026-11-23T10:15;;;;",
        "car;2026-11-23T10:15;6;;;",
        FOUR[0],
        "passport;2026-11-22T10:15;;;;",
        "passport;2026-11-23T12:15;;ABCDEFGH;;",
    )

    assert figures(answer) == (1, 0, 0, 0, 4)
    assert answer["mistakes"] == [
        {"line": 2, "message": "service: “dogs” is no service of this lobby"},
        {"line": 3, "message": "items: must be from 1 to 5 for “car”"},
        {"line": 5, "message": "slot: 2026-11-22 is over"},
        {"line": 6, "message": "code: is here twice; only the first one counts"},
    ]


def test_whoever_has_checked_in_stays_as_she_is(village: Village) -> None:
    bring(village, *FOUR)
    ticket = village.check_in("ABCDEFGH")

    again = bring(village, *FOUR)
    moved = bring(village, "passport;2026-11-23T12:15;;ABCDEFGH;;")

    assert figures(again) == (0, 0, 0, 4, 0)
    assert moved["mistakes"] == [{"line": 2, "message": "The visitor has checked in; nothing was changed."}]
    assert on(village)[0]["slot"] == ticket["slot"]


def test_a_file_with_nothing_good_changes_nothing(village: Village) -> None:
    before = village.seq()

    assert figures(bring(village, "dogs;2026-11-23T10:15;;;;")) == (0, 0, 0, 0, 1)
    assert village.seq() == before


def test_what_a_sender_says_later_counts_whatever_arrives_first(village: Village) -> None:
    def send(sequence: int, *more: str) -> tuple[int, ...]:
        event = ("UID:1", "SUMMARY:Reisepass", f"SEQUENCE:{sequence}", *more)
        text = "\n".join(("BEGIN:VCALENDAR", "BEGIN:VEVENT", *event, "END:VEVENT", "END:VCALENDAR"))
        return figures(booking.import_file(village.lobby, read_appointments(text, village.lobby.plan)))

    assert send(1, "DTSTART:20261123T091500Z") == (1, 0, 0, 0, 0)
    assert send(3, "STATUS:CANCELLED") == (0, 0, 1, 0, 0)
    assert send(2, "DTSTART:20261123T101500Z") == (0, 0, 0, 1, 0)
    assert [(one["state"], one["slot"][11:16]) for one in on(village)] == [("cancelled", "09:15")]


def test_two_who_bring_one_file_at_once_bring_it_once(village: Village) -> None:
    answers = together([partial(bring, village, *FOUR)] * 4)

    assert max(figures(answer) for answer in answers) == (4, 0, 0, 0, 0)
    assert sum(answer["added"] for answer in answers) == 4
    assert len(on(village) + on(village, "24")) == 4


def test_a_large_file_comes_in_at_once_and_is_known_again(village: Village) -> None:
    rows = [f"passport;2026-11-24T10:15;;{n:08d};uid {n};" for n in range(2_000)]

    first, second = bring(village, *rows), bring(village, *rows)

    assert (figures(first), figures(second)) == ((2_000, 0, 0, 0, 0), (0, 0, 0, 2_000, 0))
