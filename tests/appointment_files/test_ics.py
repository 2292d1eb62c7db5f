"""Appointments in iCalendar files, as calendars send and export them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.appointment_files import format_of, read_appointments
from queue_server.domain.booking import Booking
from queue_server.domain.errors import Invalid
from queue_server.domain.ticket import VisitorKind
from queue_server.usecases.ports import AppointmentFile
from tests.cast import village_plan

PLAN = village_plan()
TEN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NAMED = ("UID:1@example.org", "SUMMARY:Reisepass")
AT_TEN = (*NAMED, "DTSTART:20261123T090000Z")
NO_SUCH_ZONE = "DTSTART: is in a time zone that nobody knows by this name"
REPEATS = "RRULE: the event repeats; every appointment must be an event of its own"


def calendar(*events: tuple[str, ...], method: str = "PUBLISH", end: str = "\r\n") -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"METHOD:{method}"]
    for event in events:
        lines += ["BEGIN:VEVENT", *event, "END:VEVENT"]
    return end.join([*lines, "END:VCALENDAR", ""])


def read(*lines: str, method: str = "PUBLISH") -> AppointmentFile:
    return read_appointments(calendar(lines, method=method), PLAN)


def only(*lines: str, method: str = "PUBLISH") -> Booking:
    """The booking of a calendar that holds one, and no mistake."""
    file = read(*lines, method=method)
    assert not file.mistakes
    (line,) = file.lines
    return line.booking


def mistake(*lines: str) -> str:
    """What is wrong with the only event."""
    file = read(*lines)
    assert not file.lines
    (wrong,) = file.mistakes
    assert wrong.line == 4
    return wrong.message


def test_everything_that_is_read() -> None:
    booking = only(
        "UID:17@booking.example.org",
        "DTSTAMP:20261101T120000Z",
        "DTSTART;TZID=Europe/Berlin:20261123T100000",
        "DTEND;TZID=Europe/Berlin:20261123T104000",
        "SEQUENCE:3",
        "STATUS:CONFIRMED",
        "SUMMARY:Termin",
        "X-FOYER-SERVICE:car",
        "X-FOYER-ITEMS:3",
        "X-FOYER-KIND:commercial",
        "X-FOYER-CODE:abcd-efgh",
    )

    assert booking == Booking(
        service="car",
        slot=TEN,
        items=3,
        minutes=40,
        visitor_kind=VisitorKind.COMMERCIAL,
        code="ABCDEFGH",
        uid="17@booking.example.org",
        sequence=3,
    )


@pytest.mark.parametrize(
    "start",
    [
        "DTSTART:20261123T090000Z",
        "DTSTART:20261123T100000",
        "DTSTART;TZID=Europe/Berlin:20261123T100000",
        "DTSTART;TZID=W. Europe Standard Time:20261123T100000",
        'DTSTART;TZID="Europe/Berlin":20261123T100000',
        "DTSTART;VALUE=DATE-TIME;TZID=America/New_York:20261123T040000",
        "dtstart;tzid=Europe/Berlin:20261123T100000",
        "DTSTART;TZID=Europe\r\n /Berlin:20261123T10\r\n\t0000",
    ],
)
def test_one_moment_in_many_ways(start: str) -> None:
    assert only(*NAMED, start).slot == TEN


@pytest.mark.parametrize(
    "length", ["DTEND:20261123T092500Z", "DTEND;TZID=Europe/Berlin:20261123T102500", "DURATION:PT25M"]
)
def test_the_length_in_many_ways(length: str) -> None:
    assert only(*AT_TEN, length).minutes == 25


@pytest.mark.parametrize(
    "named",
    [
        ("X-FOYER-SERVICE:passport", "CATEGORIES:car", "SUMMARY:Kennzeichen"),
        ("CATEGORIES:Amt,Reisepass",),
        ("CATEGORIES:Amt", "CATEGORIES:Passport", "SUMMARY:Kennzeichen"),
        ("SUMMARY:  reisepass ",),
        ("SUMMARY;LANGUAGE=en:PASSPORT",),
    ],
)
def test_the_service_is_named_by_id_or_in_any_language(named: tuple[str, ...]) -> None:
    assert only("UID:1", "DTSTART:20261123T090000Z", *named).service == "passport"


@pytest.mark.parametrize(("status", "method"), [("CANCELLED", "PUBLISH"), ("CONFIRMED", "CANCEL")])
def test_a_cancellation_in_two_ways(status: str, method: str) -> None:
    booking = only("UID:1", f"STATUS:{status}", "SEQUENCE:4", method=method)

    assert booking == Booking(service=None, slot=None, uid="1", sequence=4, cancelled=True)


def test_each_calendar_of_a_file_has_its_own_method() -> None:
    sent = calendar(("UID:1",), method="CANCEL") + calendar(AT_TEN)

    assert [line.booking.cancelled for line in read_appointments(sent, PLAN).lines] == [True, False]


def test_nobody_is_kept_by_name() -> None:
    file = read(
        *NAMED,
        "DTSTART:20261123T090000Z",
        "DESCRIPTION:Frau Müller\\, Tel. 0123",
        "ATTENDEE;CN=Erika Müller:mailto:mueller@example.org",
        "ORGANIZER;CN=Amt:mailto:amt@example.org",
        "LOCATION:Müllerstraße",
        "COMMENT:Müller",
    )

    assert "üller" not in repr(file)


def test_a_summary_that_names_no_service_is_not_repeated() -> None:
    message = mistake("UID:1", "DTSTART:20261123T090000Z", "SUMMARY:Erika Müller")

    assert message == "service: neither X-FOYER-SERVICE nor CATEGORIES nor SUMMARY names one of this lobby"


def test_an_alarm_is_not_the_appointment() -> None:
    alarm = ("BEGIN:VALARM", "UID:9", "SUMMARY:Wecker", "DURATION:PT5M", "END:VALARM")

    booking = only(*AT_TEN, *alarm)

    assert (booking.uid, booking.minutes) == ("1@example.org", None)


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (("SUMMARY:Reisepass", "DTSTART:20261123T090000Z"), "UID: is missing"),
        (("UID:1", "UID:2", "SUMMARY:Reisepass"), "UID: is there twice"),
        (("UID:=1+1", "SUMMARY:Reisepass"), "uid: must not begin with =, +, -, @"),
        ((*NAMED, "DTSTART;VALUE=DATE:20261123"), "DTSTART: must be a day and a time"),
        ((*NAMED, "DTSTART:20261332T090000"), "DTSTART: cannot be read"),
        ((*NAMED, "DTSTART:tomorrow"), "DTSTART: cannot be read"),
        ((*NAMED, "DTSTART;TZID=Mars/Base:20261123T090000"), NO_SUCH_ZONE),
        ((*NAMED, "DTSTART;TZID=../../etc/passwd:20261123T090000"), NO_SUCH_ZONE),
        ((*NAMED, "DTSTART;TZID=Europe:20261123T090000"), "VEVENT: cannot be read as iCalendar"),
        (
            (*NAMED, "DTSTART:20260329T023000"),
            "slot: 2026-03-29 02:30 does not exist: the clocks are put forward then",
        ),
        (
            (*NAMED, "DTSTART;TZID=Europe/Berlin:20261025T023000"),
            "slot: 2026-10-25 02:30 comes twice, as the clocks go back; add an offset such as +02:00",
        ),
        ((*AT_TEN, "DTEND:20261123T090030Z"), "DTEND: must be whole minutes after the beginning"),
        ((*AT_TEN, "DURATION:long"), "DURATION: cannot be read"),
        ((*AT_TEN, "SEQUENCE:x"), "SEQUENCE: cannot be read"),
        ((*AT_TEN, "SEQUENCE;VALUE=TEXT:1"), "SEQUENCE: cannot be read"),
        ((*AT_TEN, "X-FOYER-CODE:=1"), "code: must have 6 to 16 letters and digits"),
        ((*AT_TEN, "X-FOYER-ITEMS:all"), "items: “all” is no number that can be meant"),
        ((*AT_TEN, "X-FOYER-KIND:dealer"), "visitor_kind: “dealer” is neither private nor commercial"),
        ((*AT_TEN, "RRULE:FREQ=WEEKLY"), REPEATS),
        ((*AT_TEN, "RECURRENCE-ID:20261123T090000Z"), REPEATS),
        ((*AT_TEN, "BEGIN:VEVENT"), "VEVENT: has no end"),
    ],
    ids=range(21),
)
def test_a_bad_event_is_named(lines: tuple[str, ...], message: str) -> None:
    file = read(*lines)

    assert (file.mistakes[0].line, file.mistakes[0].message) == (4, message)


def test_a_bad_event_does_not_spoil_the_others() -> None:
    text = calendar(AT_TEN, ("UID:2", "DTSTART;TZID=:::;;x", "nonsense"), ("UID:3", *AT_TEN[1:]), end="\n")

    file = read_appointments(text, PLAN)

    assert [line.number for line in file.lines] == [4, 14]
    assert [wrong.line for wrong in file.mistakes] == [9]


def test_a_file_that_was_cut_off_loses_its_last_event() -> None:
    whole = calendar((*AT_TEN, "STATUS:CANCELLED"))

    file = read_appointments(whole[: whole.index("STATUS")], PLAN)

    assert [wrong.message for wrong in file.mistakes] == ["VEVENT: has no end"]


def test_the_rules_of_a_time_zone_are_not_taken_from_the_file() -> None:
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
        "RRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0900\r\nTZOFFSETTO:+0900\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    )
    text = calendar((*NAMED, "DTSTART;TZID=Europe/Berlin:20261123T100000"))
    text = text.replace("METHOD:PUBLISH\r\n", f"METHOD:PUBLISH\r\n{zone}")

    assert [line.booking.slot for line in read_appointments(text, PLAN).lines] == [TEN]


@pytest.mark.parametrize(
    ("text", "form"), [(calendar(), "ics"), ("\ufeff\n" + calendar(), "ics"), ("service;slot", "csv")]
)
def test_a_file_shows_what_it_is(text: str, form: str) -> None:
    assert format_of(text) == form


def test_what_is_said_to_be_a_calendar_and_is_none_is_refused() -> None:
    with pytest.raises(Invalid):
        read_appointments("service;slot", PLAN, "ics")


KINDS = ["TEXT", "INTEGER", "PERIOD", "DURATION", "BINARY", "URI", "FLOAT", "RECUR", "UTC-OFFSET"]
NASTY = st.one_of(
    st.text(max_size=20),
    st.sampled_from(["Europe", "=", "20261123T100000", "P1D", ":", ";", ",", '"', "\\n", "^n", "/a/b"]),
    st.sampled_from(KINDS),
)
NAMES = st.sampled_from(
    ["UID", "DTSTART", "DTEND", "DURATION", "SEQUENCE", "STATUS", "CATEGORIES", "SUMMARY", "X-FOYER-ITEMS"]
)
PARAMETERS = st.sampled_from(["", ";TZID=", ";VALUE=", ";ENCODING=", ";X=", ";"])


@given(lines=st.lists(st.tuples(NAMES, PARAMETERS, NASTY, NASTY), max_size=8))
def test_whatever_an_event_holds_it_is_a_booking_or_a_mistake(
    lines: list[tuple[str, str, str, str]],
) -> None:
    event = tuple(f"{name}{said}{value if said else ''}:{rest}" for name, said, value, rest in lines)

    file = read_appointments(calendar(event), PLAN)

    assert len(file.lines) + len(file.mistakes) >= 1
