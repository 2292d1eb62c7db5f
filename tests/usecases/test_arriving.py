"""Arriving: with an appointment, or back from an errand; each refusal says what comes next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from queue_server.domain.appointment import Appointment
from queue_server.domain.errors import (
    AlreadyCheckedIn,
    AppointmentCancelled,
    Invalid,
    LobbyClosed,
    Refused,
    TooEarly,
    Unknown,
    WrongDay,
    WrongState,
)
from queue_server.domain.events import EventKind
from queue_server.domain.ticket import TicketState, VisitorKind
from queue_server.usecases import arriving, booking, serving, supervising
from queue_server.usecases.ports import PrecheckWish
from tests.cast import MONDAY_TEN, View, Village, new_request, village_plan
from tests.together import together


def look_up(village: Village, code: str) -> View:
    return dict(arriving.look_up(village.lobby, code))


def come_back(village: Village, code: str) -> View:
    return dict(arriving.come_back(village.lobby, code, new_request())["ticket"])


def kept(village: Village, code: str) -> Appointment:
    with village.lobby.reading() as look:
        (found,) = look.appointments_known([], [code])
    return found


def nothing_changes(village: Village, act: Callable[[], object], refusal: type[Refused]) -> View:
    """The act is refused and leaves no trace; gives the facts."""
    before = village.seq()
    with pytest.raises(refusal) as refused:
        act()
    assert village.seq() == before
    return dict(refused.value.facts)


def test_an_appointment_is_no_ticket_until_somebody_checks_in(village: Village) -> None:
    village.book()

    assert village.open_tickets() == []


def test_checking_in_gives_a_ticket_that_keeps_what_was_booked(village: Village) -> None:
    booked = village.book("10:15", "car", items=3, visitor_kind=VisitorKind.COMMERCIAL)
    precheck = PrecheckWish(answers={}, marks={}, own_word=True)

    given = village.check_in(booked["code"], precheck=precheck, language="en")

    ticket = village.ticket(given["id"])
    assert (ticket.service, ticket.items, ticket.visitor_kind) == ("car", 3, VisitorKind.COMMERCIAL)
    assert (ticket.appointment, ticket.slot) == (booked["id"], MONDAY_TEN + timedelta(minutes=15))
    assert (ticket.state, ticket.number, ticket.language) == (TicketState.WAITING, "B001", "en")
    assert ticket.precheck
    assert (given["standing"], given["slot"]) == ("appointment", "2026-11-23T09:15:00.000Z")
    assert given["token"] == ticket.token
    assert kept(village, booked["code"]).state == "checked_in"
    assert village.journal(ticket.id) == [EventKind.VISITOR_CHECKED_IN]


def test_the_code_may_be_typed_in_any_way(village: Village) -> None:
    village.book(code="ABCDEFGH")

    assert look_up(village, " abcd-efgh ")["kind"] == "appointment"
    assert village.check_in("abcd efgh")["number"] == "A001"


def test_looking_up_tells_what_the_kiosk_asks_for(village: Village) -> None:
    code = village.book("10:15", "car", items=2)["code"]
    before = village.seq()

    meaning = look_up(village, code)

    assert meaning == {
        "kind": "appointment",
        "appointment": {
            "service": "car",
            "items": 2,
            "visitor_kind": "private",
            "slot": "2026-11-23T09:15:00.000Z",
            "minutes": 30,
        },
        "arrival": "early_ok",
        "standing": "appointment",
    }
    assert village.seq() == before


@pytest.mark.parametrize(
    ("slot", "arrival", "standing"),
    [
        ("11:00", "early_ok", "appointment"),
        ("10:05", "on_time", "appointment"),
        ("09:55", "on_time", "appointment"),
        ("09:45", "late", "appointment"),
        ("09:44", "too_late", "walk_in"),
    ],
)
def test_when_she_comes_decides_how_she_stands(
    village: Village, slot: str, arrival: str, standing: str
) -> None:
    code = village.book(slot)["code"]

    meaning = look_up(village, code)

    assert (meaning["arrival"], meaning["standing"]) == (arrival, standing)
    assert village.check_in(code)["standing"] == standing


def test_by_a_rule_without_end_nobody_is_too_late(village: Village) -> None:
    code = village.book("08:00")["code"]
    supervising.set_rule(village.lobby, "appointments-first")

    assert look_up(village, code)["arrival"] == "late"
    assert village.check_in(code)["standing"] == "appointment"


def test_too_early_says_from_when(village: Village) -> None:
    code = village.book("11:30")["code"]
    told = {"slot": "2026-11-23T10:30:00.000Z", "from": "2026-11-23T09:30:00.000Z"}

    assert nothing_changes(village, lambda: look_up(village, code), TooEarly) == told
    assert nothing_changes(village, lambda: village.check_in(code), TooEarly) == told

    village.clock.forward(minutes=30)
    assert village.check_in(code)["number"] == "A001"


@pytest.mark.parametrize("days", [-1, 1])
def test_on_another_day_it_is_the_wrong_day(village: Village, days: int) -> None:
    code = village.book("10:15")["code"]
    village.clock.forward(days=days)
    told = {"slot": "2026-11-23T09:15:00.000Z"}

    assert nothing_changes(village, lambda: look_up(village, code), WrongDay) == told
    assert nothing_changes(village, lambda: village.check_in(code), WrongDay) == told


def test_a_cancelled_one_says_so(village: Village) -> None:
    booked = village.book()
    booking.cancel(village.lobby, booked["id"])
    told = {"slot": "2026-11-23T09:15:00.000Z"}

    assert nothing_changes(village, lambda: look_up(village, booked["code"]), AppointmentCancelled) == told
    assert nothing_changes(village, lambda: village.check_in(booked["code"]), AppointmentCancelled) == told


def test_a_second_check_in_names_the_ticket(village: Village) -> None:
    code = village.book()["code"]
    village.check_in(code)
    told = {"slot": "2026-11-23T09:15:00.000Z", "ticket": "A001", "state": "waiting", "desk": None}

    assert nothing_changes(village, lambda: look_up(village, code), AlreadyCheckedIn) == told
    assert nothing_changes(village, lambda: village.check_in(code), AlreadyCheckedIn) == told


@pytest.mark.parametrize("text", ["ABCDEFGH", "A001", "x" * 24, "A", "", "https://foyer.example.org/"])
def test_what_nobody_has_is_unknown_and_not_repeated(village: Village, text: str) -> None:
    told = {"code": "like this"}

    assert nothing_changes(village, lambda: look_up(village, text), Unknown) == told
    assert nothing_changes(village, lambda: village.check_in(text), Unknown) == told
    assert nothing_changes(village, lambda: come_back(village, text), Unknown) == told


def test_a_code_counts_in_its_own_lobby_only(village: Village) -> None:
    other = village.another(village_plan(id="other"))
    code, token = village.book()["code"], village.take()["token"]

    nothing_changes(other, lambda: look_up(other, code), Unknown)
    nothing_changes(other, lambda: look_up(other, token), Unknown)


def test_a_foreign_language_uses_nothing_up(village: Village) -> None:
    code = village.book()["code"]

    nothing_changes(village, lambda: village.check_in(code, language="fr"), Invalid)
    assert village.check_in(code)["number"] == "A001"


def test_a_precheck_that_cannot_be_meant_uses_nothing_up(village: Village) -> None:
    code = village.book(service="car")["code"]
    wrong = PrecheckWish(answers={"home-here": "perhaps"}, marks={}, own_word=False)

    nothing_changes(village, lambda: village.check_in(code, precheck=wrong), Invalid)
    assert kept(village, code).state == "booked"


@pytest.mark.parametrize(
    ("slot", "now"),
    [
        ("17:50", "17:45"),  # no more tickets
        ("17:50", "17:59"),
        ("08:00", "07:30"),  # not open yet
    ],
)
def test_whoever_has_an_appointment_comes_in_when_no_ticket_is_given(
    village: Village, slot: str, now: str
) -> None:
    village.clock.set(at(now))
    code = village.book(slot)["code"]

    assert look_up(village, code)["kind"] == "appointment"
    assert village.check_in(code)["number"] == "A001"


def test_a_supervisor_who_closes_sends_no_appointment_away(village: Village) -> None:
    code = village.book()["code"]
    supervising.close_today(village.lobby)
    supervising.pause_service(village.lobby, "passport")

    assert village.check_in(code)["number"] == "A001"


@pytest.mark.parametrize(("slot", "now", "days"), [("18:30", "18:00", 0), ("10:15", "10:00", 5)])
def test_in_a_lobby_that_does_not_open_any_more_nobody_checks_in(
    village: Village, slot: str, now: str, days: int
) -> None:
    village.clock.set(at(now) + timedelta(days=days))
    code = village.book(slot)["code"]

    told = nothing_changes(village, lambda: village.check_in(code), LobbyClosed)

    assert told["state"] == "closed"
    assert nothing_changes(village, lambda: look_up(village, code), LobbyClosed) == told


def at(local: str) -> Any:
    hour, minute = map(int, local.split(":"))
    return MONDAY_TEN + timedelta(hours=hour - 10, minutes=minute)


def test_a_repeated_request_gets_the_first_answer(village: Village) -> None:
    code, request = village.book()["code"], new_request()

    answers = [village.check_in(code, request) for _ in range(3)]

    assert answers[1:] == answers[:-1]
    assert len(village.open_tickets()) == 1


@pytest.mark.parametrize("typed", ["BO0KIN1", "B00KIN1", "boOk-inI"])
def test_a_code_from_elsewhere_may_hold_what_nobody_can_tell_apart(village: Village, typed: str) -> None:
    village.book(code="BO0KIN1")

    assert village.check_in(typed)["number"] == "A001"


def test_a_code_that_could_be_two_others_is_none(village: Village) -> None:
    village.book(code="BO0KING")
    village.book(code="B0OKING")

    with pytest.raises(Unknown):
        village.check_in("B00KING")


def test_of_two_kiosks_that_read_one_code_one_gives_a_ticket(village: Village) -> None:
    codes = [village.book(code=f"CODE{n:04d}")["code"] for n in range(5)]

    def arrive(code: str) -> str:
        try:
            return str(village.check_in(code)["number"])
        except AlreadyCheckedIn as refused:
            return f"already {refused.facts['ticket']}"

    for n, code in enumerate(codes, 1):
        told = Counter(together([partial(arrive, code)] * 6))
        assert told == {f"A{n:03d}": 1, f"already A{n:03d}": 5}
    assert len(village.open_tickets()) == 5


def test_checking_in_races_cancelling_and_one_wins(village: Village) -> None:
    for _ in range(10):
        booked = village.book()
        done = together(
            [
                partial(won, partial(village.check_in, booked["code"])),
                partial(won, partial(booking.cancel, village.lobby, booked["id"])),
            ]
        )
        state = kept(village, booked["code"]).state
        assert (done, state) in [([True, False], "checked_in"), ([False, True], "cancelled")]


def won(act: Callable[[], object]) -> bool:
    try:
        act()
    except (AlreadyCheckedIn, AppointmentCancelled):
        return False
    return True


def missed(village: Village, ticket: View) -> None:
    village.call_ticket(ticket["id"])
    village.missed(ticket["id"])


def test_whoever_missed_her_call_comes_back_by_number_token_or_link(village: Village) -> None:
    for write in (
        lambda ticket: ticket["number"].lower(),
        lambda ticket: ticket["token"],
        lambda ticket: f"https://foyer.example.org/ticket/#{ticket['token']}",
    ):
        ticket = village.take()
        missed(village, ticket)

        meaning = look_up(village, write(ticket))
        back = come_back(village, write(ticket))

        assert meaning["kind"] == "ticket"
        assert (meaning["ticket"]["state"], meaning["ticket"]["can_return"]) == ("missed", True)
        assert (back["number"], back["state"]) == (ticket["number"], "waiting")


def test_her_appointment_brings_her_back_too(village: Village) -> None:
    code = village.book()["code"]
    ticket = village.check_in(code)
    missed(village, ticket)

    assert look_up(village, code)["ticket"]["can_return"]
    assert come_back(village, code)["number"] == ticket["number"]
    assert village.ticket(ticket["id"]).slot == MONDAY_TEN + timedelta(minutes=15)


def test_an_appointment_that_nobody_checked_in_for_does_not_come_back(village: Village) -> None:
    code = village.book()["code"]

    nothing_changes(village, lambda: come_back(village, code), Unknown)


def test_back_from_an_errand(village: Village) -> None:
    ticket = village.take()
    village.call()
    serving.send_on_errand(village.lobby, ticket["id"])

    assert look_up(village, ticket["number"])["ticket"]["state"] == "away"
    assert come_back(village, ticket["number"])["state"] == "waiting"


def test_a_number_of_somebody_who_waits_says_so_and_does_nothing(village: Village) -> None:
    ticket = village.take()

    assert look_up(village, ticket["number"]) == {
        "kind": "ticket",
        "ticket": {"number": "A001", "state": "waiting", "can_return": False, "desk": None},
    }
    told = nothing_changes(village, lambda: come_back(village, ticket["number"]), WrongState)
    assert (told["ticket"], told["state"]) == ("A001", "waiting")


def test_where_she_is_called_stands_there(village: Village) -> None:
    ticket = village.take()
    village.call("desk-1")

    assert look_up(village, ticket["token"])["ticket"]["desk"] == "desk-1"


def test_a_ticket_of_yesterday_means_nothing_today(village: Village) -> None:
    ticket = village.take()
    missed(village, ticket)
    village.clock.forward(days=1)

    for code in (ticket["number"], ticket["token"]):
        nothing_changes(village, partial(look_up, village, code), Unknown)
        nothing_changes(village, partial(come_back, village, code), Unknown)


def test_coming_back_twice_under_one_request_is_one_return(village: Village) -> None:
    ticket = village.take()
    missed(village, ticket)
    request = new_request()

    answers = [arriving.come_back(village.lobby, ticket["number"], request) for _ in range(2)]

    assert answers[0] == answers[1]
    assert village.journal(ticket["id"]).count(EventKind.VISITOR_RETURNED) == 1


def test_no_journal_entry_holds_a_code(village: Village) -> None:
    booked = village.book()
    ticket = village.check_in(booked["code"])

    assert booked["code"] not in repr([entry.facts for entry in village.entries(ticket["id"])])
