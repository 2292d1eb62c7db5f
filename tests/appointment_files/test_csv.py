"""Appointments in a table, as booking systems and spreadsheets write it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from queue_server.appointment_files import read_appointments
from queue_server.domain.booking import Booking
from queue_server.domain.errors import Invalid
from queue_server.domain.ticket import VisitorKind
from queue_server.usecases.ports import AppointmentFile
from tests.cast import village_plan

PLAN = village_plan()
QUARTER_PAST_TEN = datetime(2026, 11, 23, 9, 15, tzinfo=UTC)


def read(*rows: str) -> AppointmentFile:
    return read_appointments("\n".join(rows), PLAN)


def only(*rows: str) -> Booking:
    """The booking of a table that holds one, and no mistake."""
    file = read(*rows)
    assert not file.mistakes
    (line,) = file.lines
    return line.booking


def mistakes(*rows: str) -> list[tuple[int, str]]:
    return [(mistake.line, mistake.message) for mistake in read(*rows).mistakes]


def test_every_column() -> None:
    booking = only(
        "service,slot,items,minutes,visitor_kind,code,uid,state",
        "car,2026-11-23T10:15,3,40,commercial,abcd-efgh,booking-17,booked",
    )

    assert booking == Booking(
        service="car",
        slot=QUARTER_PAST_TEN,
        items=3,
        minutes=40,
        visitor_kind=VisitorKind.COMMERCIAL,
        code="ABCDEFGH",
        uid="booking-17",
    )


@pytest.mark.parametrize(
    "rows",
    [
        ("service;slot;code", "passport;2026-11-23T10:15;ABCDEFGH"),
        ("\ufeffservice,slot,code", "passport,2026-11-23 10:15,ABCDEFGH"),
        ("Service, Slot ,CODE", "passport , 2026-11-23T09:15Z, ABCD EFGH"),
        ("code;slot;service", "ABCDEFGH;2026-11-23T10:15;Reisepass"),
        ("service;date;time;code", "PASSPORT;2026-11-23;10:15;ABCDEFGH"),
        ('"service";"slot";"code"', '"Passport";"2026-11-23T10:15+01:00";"ABCDEFGH"'),
        ("service;slot;code;name;notes", "passport;2026-11-23T10:15;ABCDEFGH;Müller;two\n"),
        ("", "service;slot;code\r", "\r", "passport;2026-11-23T10:15;ABCDEFGH\r", ";;\r"),
        ("service;slot;code;kind;state", "passport;2026-11-23T10:15;ABCDEFGH;;"),
    ],
    ids=range(9),
)
def test_one_booking_in_many_ways(rows: tuple[str, ...]) -> None:
    assert only(*rows) == Booking(service="passport", slot=QUARTER_PAST_TEN, code="ABCDEFGH")


def test_columns_that_are_not_ours_are_named_and_nothing_of_them_is_read() -> None:
    file = read("service;slot;name;e-mail", "passport;2026-11-23T10:15;Müller;m@example.org")

    assert file.left_out == ["“name”", "“e-mail”"]
    assert "Müller" not in repr(file)


def test_without_uid_and_code_it_is_known_by_service_slot_and_order() -> None:
    table = ("service;slot", *["passport;2026-11-23T10:15"] * 2, "car;2026-11-23T10:15")

    uids = [line.booking.uid for line in read(*table).lines]

    assert uids == [
        "passport 2026-11-23T09:15Z 1",
        "passport 2026-11-23T09:15Z 2",
        "car 2026-11-23T09:15Z 1",
    ]


def test_cancelled_needs_no_more_than_a_name() -> None:
    booking = only("uid;state;service;slot", "booking-17;Cancelled;;")

    assert booking == Booking(service=None, slot=None, uid="booking-17", cancelled=True)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("dogs;2026-11-23T10:15;;", "service: “dogs” is no service of this lobby"),
        ("passport;tomorrow;;", "slot: must be a day and a time such as 2026-11-23T10:15"),
        (
            "passport;2026-03-29T02:30;;",
            "slot: 2026-03-29 02:30 does not exist: the clocks are put forward then",
        ),
        ("passport;2026-11-23T10:15;many;", "items: “many” is no number that can be meant"),
        ("passport;2026-11-23T10:15;-1;", "items: “-1” is no number that can be meant"),
        ("passport;2026-11-23T10:15;٣;", "items: “٣” is no number that can be meant"),
        ("passport;2026-11-23T10:15;;ABC", "code: must have 6 to 16 letters and digits"),
        ("passport;2026-11-23T10:15;;=1+1+1+1", "code: must have 6 to 16 letters and digits"),
        ("=HYPERLINK(1);2026-11-23T10:15;;", "service: “=HYPERLINK(1)” is no service of this lobby"),
        (
            "pass\x07port;2026-11-23T10:15;;",
            "service: holds a control character, such as a line break or a tab",
        ),
        ("passport;2026-11-23T10:15;;;", "has 5 cells, but there are 4 headings"),
        ("passport;2026-11-23T10:15", "has 2 cells, but there are 4 headings"),
        (f"{'x' * 300};2026-11-23T10:15;;", "service: is longer than 255 characters"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_read(row: str, message: str) -> None:
    table = ("service;slot;items;code", "car;2026-11-23T11:00;1;", row, "car;2026-11-23T12:00;1;")

    assert mistakes(*table) == [(3, message)]
    assert [line.number for line in read(*table).lines] == [2, 4]


def test_a_note_of_several_lines_does_not_shift_the_numbers() -> None:
    table = ("service;slot;note", 'car;2026-11-23T11:00;"one', 'two"', "dogs;2026-11-23T11:00;")

    assert mistakes(*table) == [(4, "service: “dogs” is no service of this lobby")]


def test_a_quotation_mark_that_is_never_closed_is_told_where_it_opens() -> None:
    table = ("service;slot", "car;2026-11-23T11:00", 'car;"2026-11-23T12:00', "car;2026-11-23T13:00")

    assert mistakes(*table) == [(3, "cannot be read as CSV (unexpected end of data)")]
    assert [line.number for line in read(*table).lines] == [2]


def test_a_wrong_state_is_named() -> None:
    table = ("service;slot;state;kind", "car;2026-11-23T11:00;maybe;", "car;2026-11-23T11:00;;dealer")

    assert mistakes(*table) == [
        (2, "state: “maybe” is neither booked nor cancelled"),
        (3, "visitor_kind: “dealer” is neither private nor commercial"),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "content: is empty"),
        (" \n \n", "content: is empty"),
        ("\ufeff", "content: is empty"),
        ("service;when", "content: the first row must hold the headings; slot is missing"),
        ("slot", "content: the first row must hold the headings; service is missing"),
        ("service,date", "content: the first row must hold the headings; time is missing"),
        ("hello", "content: the first row must hold the headings; service and slot is missing"),
        ("service;slot;Slot", "content: the heading slot is there twice"),
        ('"service', "content: the headings cannot be read (unexpected end of data)"),
        ("service\tslot", "content: the first row must hold the headings; service and slot is missing"),
        ("x" * (5 * 1024 * 1024 + 1), "content: is larger than 5 MB"),
        ("ü" * (5 * 1024 * 1024 // 2 + 1), "content: is larger than 5 MB"),
    ],
    ids=range(12),
)
def test_what_is_no_table_is_refused_as_a_whole(text: str, message: str) -> None:
    with pytest.raises(Invalid) as refusal:
        read(text)

    assert refusal.value.message == message


@pytest.mark.parametrize("row", ["car;2026-11-23T11:00", "dogs;2026-11-23T11:00"])
def test_too_many_lines_are_refused_as_a_whole(row: str) -> None:
    with pytest.raises(Invalid) as refusal:
        read("service;slot", *[row] * 20_001)

    assert refusal.value.message == "content: has more than 20,000 appointments"
