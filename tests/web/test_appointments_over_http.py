"""Appointments over HTTP: what kiosks ask, what supervisors book and bring in."""

from __future__ import annotations

import logging

import pytest
from structlog.testing import capture_logs

from tests.cast import View, new_request
from tests.web.front import Front, assert_problem

LOBBY = "/api/lobbies/village"
CODES, ARRIVALS, RETURNS = f"{LOBBY}/codes", f"{LOBBY}/arrivals", f"{LOBBY}/returns"
APPOINTMENTS, IMPORT = f"{LOBBY}/appointments", f"{LOBBY}/appointments/import"
TABLE = "service;slot;code\npassport;2026-11-23T10:15;ABCD-EFGH\ncar;2026-11-23T10:15;"


def book(front: Front, **said: object) -> View:
    body = {"service": "passport", "slot": "2026-11-23T10:15", "request_id": new_request().id, **said}
    answer = front.ask("POST", APPOINTMENTS, body, token=front.supervisor)
    assert answer.status_code == 201, answer.text
    return dict(answer.get_json()["appointment"])


def arrive(front: Front, code: str, **said: object) -> View:
    answer = front.ask("POST", ARRIVALS, {"code": code, "request_id": new_request().id, **said})
    assert answer.status_code == 201, answer.text
    return dict(answer.get_json())


def missed(front: Front, ticket: View) -> None:
    front.call("desk-1")
    front.ask("POST", f"/api/tickets/{ticket['id']}/absence", {}, token=front.clerk)


def test_from_booking_to_the_ticket(front: Front) -> None:
    code = book(front, service="car", items=2, visitor_kind="commercial")["code"]

    meaning = front.ask("POST", CODES, {"code": f"{code[:4]} {code[4:].lower()}"}).get_json()
    answer = arrive(front, code, precheck={"own_word": True}, language="en")

    assert (meaning["kind"], meaning["arrival"], meaning["standing"]) == (
        "appointment",
        "early_ok",
        "appointment",
    )
    assert meaning["appointment"]["items"] == 2
    assert answer["link"].endswith(f"/ticket/#{answer['ticket']['token']}")
    assert (answer["ticket"]["number"], answer["ticket"]["language"]) == ("B001", "en")
    seen = front.ask("GET", "/api/visit", token=answer["ticket"]["token"]).get_json()["ticket"]
    assert (seen["standing"], seen["slot"]) == ("appointment", "2026-11-23T09:15:00.000Z")


def test_a_request_that_is_repeated_gets_the_same_ticket(front: Front) -> None:
    body = {"code": book(front)["code"], "request_id": new_request().id}

    answers = [front.ask("POST", ARRIVALS, body) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].get_json() == answers[1].get_json()


@pytest.mark.parametrize(
    ("slot", "error", "facts"),
    [
        (
            "2026-11-23T12:00",
            "too_early",
            {"slot": "2026-11-23T11:00:00.000Z", "from": "2026-11-23T10:00:00.000Z"},
        ),
        ("2026-11-24T10:15", "wrong_day", {"slot": "2026-11-24T09:15:00.000Z"}),
    ],
)
@pytest.mark.parametrize("path", [CODES, ARRIVALS])
def test_each_refusal_says_what_comes_next(
    front: Front, path: str, slot: str, error: str, facts: View
) -> None:
    body = {"code": book(front, slot=slot)["code"]}
    named = {"request_id": new_request().id} if path == ARRIVALS else {}

    assert assert_problem(front.ask("POST", path, {**body, **named}), 409, error) == facts


def test_cancelled_and_already_checked_in(front: Front) -> None:
    cancelled, kept = book(front), book(front)
    front.ask("DELETE", f"{APPOINTMENTS}/{cancelled['id']}", token=front.supervisor)
    arrive(front, kept["code"])

    assert_problem(front.ask("POST", CODES, {"code": cancelled["code"]}), 409, "appointment_cancelled")
    told = assert_problem(front.ask("POST", CODES, {"code": kept["code"]}), 409, "already_checked_in")
    assert (told["ticket"], told["state"]) == ("A001", "waiting")
    again = front.ask("DELETE", f"{APPOINTMENTS}/{kept['id']}", token=front.supervisor)
    assert_problem(again, 409, "already_checked_in")


@pytest.mark.parametrize("code", ["ABCDEFGH", "Z999", "x" * 24, "?", "x" * 500, "\x00", "{{7*7}}"])
@pytest.mark.parametrize("path", [CODES, ARRIVALS, RETURNS])
def test_an_unknown_code_is_not_repeated(front: Front, path: str, code: str) -> None:
    named = {} if path == CODES else {"request_id": new_request().id}

    answer = front.ask("POST", path, {"code": code, **named})

    assert_problem(answer, 404, "unknown_code")
    assert code == "?" or code not in answer.get_json()["message"]


def test_coming_back_by_number(front: Front) -> None:
    ticket = front.take()
    missed(front, ticket)

    meaning = front.ask("POST", CODES, {"code": "a 1"}).get_json()
    answer = front.ask("POST", RETURNS, {"code": "a 1", "request_id": new_request().id})
    again = front.ask("POST", RETURNS, {"code": "a 1", "request_id": new_request().id})

    assert meaning["ticket"] == {"number": "A001", "state": "missed", "can_return": True, "desk": "desk-1"}
    assert (answer.status_code, answer.get_json()["ticket"]["state"]) == (200, "waiting")
    assert "token" not in answer.get_json()["ticket"]
    assert assert_problem(again, 409, "wrong_state")["ticket"] == "A001"


def test_a_supervisor_books_lists_and_cancels(front: Front) -> None:
    booked = book(front, code="abcd-efgh", uid="one", minutes=25)

    listed = front.ask("GET", f"{APPOINTMENTS}?day=2026-11-23", token=front.clerk).get_json()
    cancelled = front.ask("DELETE", f"{APPOINTMENTS}/{booked['id']}", token=front.supervisor)

    assert listed == {"day": "2026-11-23", "appointments": [booked]}
    assert (booked["code"], booked["uid"], booked["minutes"]) == ("ABCDEFGH", "one", 25)
    assert cancelled.get_json()["appointment"]["state"] == "cancelled"
    assert front.ask("GET", APPOINTMENTS, token=front.clerk).get_json()["day"] == "2026-11-23"


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"slot": "soon"}, "slot"),
        ({"slot": "2026-03-29T02:30"}, "slot"),
        ({"slot": "2026-11-20T10:00"}, "slot"),
        ({"slot": "2062-11-20T10:00"}, "slot"),
        ({"items": 2}, "items"),
        ({"service": "car", "items": -1}, "items"),
        ({"items": 10**30}, "items"),
        ({"minutes": 0}, "minutes"),
        ({"visitor_kind": "commercial"}, "visitor_kind"),
        ({"code": "---"}, "code"),
        ({"code": "ABC"}, "code"),
        ({"uid": "=1+1"}, "uid"),
        ({"uid": "a\x00b"}, "uid"),
    ],
)
def test_what_cannot_be_meant_names_its_field(front: Front, said: View, field: str) -> None:
    body = {"service": "passport", "slot": "2026-11-23T10:15", "request_id": new_request().id, **said}
    before = front.village.seq()

    answer = front.ask("POST", APPOINTMENTS, body, token=front.supervisor)

    assert_problem(answer, 400, "invalid")
    assert answer.get_json()["message"].startswith(f"{field}: ")
    assert front.village.seq() == before


@pytest.mark.parametrize(
    "query", ["?day=", "?day=today", "?day=2026-02-30", "?day=0001-01-01", "?day=9999-12-31"]
)
def test_what_is_no_day_is_refused(front: Front, query: str) -> None:
    assert_problem(front.ask("GET", APPOINTMENTS + query, token=front.clerk), 400, "invalid")


def test_a_known_code_is_refused(front: Front) -> None:
    book(front, code="ABCDEFGH")
    body = {"service": "car", "slot": "2026-11-23T10:15", "code": "ABCDEFGH", "request_id": new_request().id}

    answer = front.ask("POST", APPOINTMENTS, body, token=front.supervisor)

    assert assert_problem(answer, 409, "appointment_exists") == {"field": "code"}


def test_a_file_comes_in(front: Front) -> None:
    wrong = "\ndogs;2026-11-23T10:15;"

    first = front.ask("POST", IMPORT, {"format": "csv", "content": TABLE + wrong}, token=front.supervisor)
    again = front.ask("POST", IMPORT, {"format": "csv", "content": TABLE}, token=front.supervisor)

    answer = first.get_json()
    assert first.status_code == 200, first.text
    assert {name: answer[name] for name in ("added", "changed", "cancelled", "unchanged")} == {
        "added": 2,
        "changed": 0,
        "cancelled": 0,
        "unchanged": 0,
    }
    assert answer["mistakes"] == [{"line": 4, "message": "service: “dogs” is no service of this lobby"}]
    assert [made["line"] for made in answer["codes"]] == [3]
    assert again.get_json()["unchanged"] == 2


def test_what_is_no_file_is_refused(front: Front) -> None:
    for body in ({"format": "ics", "content": TABLE}, {"format": "csv", "content": ""}):
        answer = front.ask("POST", IMPORT, body, token=front.supervisor)
        assert assert_problem(answer, 400, "invalid") == {"field": "content"}


def test_a_file_may_be_large_if_a_supervisor_sends_it(front: Front) -> None:
    body = {
        "format": "csv",
        "content": "service;slot;notes\n" + f"passport;2026-11-23T10:15;{'x' * 100}\n" * 5000,
    }

    assert front.ask("POST", IMPORT, body, token=front.supervisor).get_json()["added"] == 5000
    assert_problem(front.ask("POST", IMPORT, body, token=front.clerk), 413, "too_large")
    assert_problem(front.ask("POST", IMPORT, body), 413, "too_large")
    assert_problem(front.ask("POST", APPOINTMENTS, body, token=front.supervisor), 413, "too_large")


def test_a_file_above_five_megabytes_is_refused(front: Front) -> None:
    for size in (5 * 1024 * 1024, 9 * 1024 * 1024):
        body = {"format": "csv", "content": "service;slot\n" + "x" * size}
        answer = front.ask("POST", IMPORT, body, token=front.supervisor)
        assert answer.status_code in (400, 413), answer.text


def test_no_code_comes_into_a_log(front: Front, caplog: pytest.LogCaptureFixture) -> None:
    with capture_logs() as logged, caplog.at_level(logging.DEBUG):
        code = book(front)["code"]
        front.ask("POST", CODES, {"code": code})
        arrive(front, code)
        front.ask("POST", CODES, {"code": code})

    assert logged
    assert code not in repr(logged) + caplog.text
