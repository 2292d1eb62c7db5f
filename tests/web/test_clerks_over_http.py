"""What clerks ask of tickets and desks over HTTP: what they may say with it, and what they are told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from werkzeug.test import TestResponse

from tests.cast import View, new_request, village_plan
from tests.web.front import URL, Front, assert_problem, open_front

DESK = "/api/lobbies/village/desks/desk-1"


def said(front: Front, method: str, path: str, body: View | None = None) -> TestResponse:
    """A clerk asks for it; under an id of its own, where the request begins a visit."""
    return front.ask(method, path, body if body is not None or method == "DELETE" else {}, token=front.clerk)


def done(front: Front, method: str, path: str, body: View | None = None) -> View:
    answer = said(front, method, path, body)
    assert answer.status_code in (200, 201), answer.text
    return dict(answer.get_json())


def act(front: Front, ticket: int, name: str, **body: object) -> View:
    return dict(done(front, "POST", f"/api/tickets/{ticket}/{name}", body)["ticket"])


def served(front: Front, service: str = "passport", desk: str = "desk-1", **more: object) -> View:
    """Somebody without a ticket, who is served just now."""
    body = {"service": service, "request_id": new_request().id, **more}
    return dict(done(front, "POST", f"/api/lobbies/village/desks/{desk}/visits", body)["ticket"])


def test_a_visit_ends_with_what_was_done(front: Front) -> None:
    ticket = served(front, "car", "desk-2", items=2, visitor_kind="commercial")["id"]

    ended = act(front, ticket, "completion", done=[{"service": "car", "count": 3}, {"service": "plates"}])

    assert ended["done"] == [{"service": "car", "count": 3}, {"service": "plates", "count": 1}]
    assert (ended["items"], ended["visitor_kind"]) == (2, "commercial")


@pytest.mark.parametrize(
    "done_things",
    [[], [{"service": "car", "count": 0}], [{"service": "car", "count": 100}], [{"count": 1}], {}],
)
def test_what_cannot_have_been_done_is_refused(front: Front, done_things: object) -> None:
    ticket = served(front)["id"]

    answer = said(front, "POST", f"/api/tickets/{ticket}/completion", {"done": done_things})

    assert_problem(answer, 400, "invalid")
    assert front.village.ticket(ticket).state == "serving"


def test_the_receipt_of_a_bundle_opens_its_page(front: Front) -> None:
    body = {"service": "car", "items": 4, "note": "Schlüssel dabei", "request_id": new_request().id}

    answer = done(front, "POST", "/api/lobbies/village/drop-offs", body)
    token = answer["link"].removeprefix(f"{URL}/ticket/#")
    seen = front.ask("GET", "/api/visit", token=token).get_json()["ticket"]

    assert (answer["ticket"]["state"], answer["ticket"]["note"]) == ("dropped_off", "Schlüssel dabei")
    assert (seen["number"], seen["state"], seen["items"]) == (answer["ticket"]["number"], "dropped_off", 4)
    again = done(front, "POST", "/api/lobbies/village/drop-offs", body)
    assert again == {**answer, "ticket": {**answer["ticket"], "note": None}}  # a note is kept nowhere else


def test_somebody_is_sent_on_with_a_note(front: Front) -> None:
    ticket = served(front)["id"]

    sent = act(front, ticket, "transfer", service="car", first=True, note="Fragen zur Vollmacht")

    assert (sent["state"], sent["service"], sent["first"]) == ("waiting", "car", True)
    assert (sent["note"], sent["undo"]["act"]) == ("Fragen zur Vollmacht", "transfer")


def test_nobody_is_sent_to_a_desk_where_nobody_sits(front: Front) -> None:
    ticket = served(front)["id"]

    answer = said(front, "POST", f"/api/tickets/{ticket}/transfer", {"desk": "desk-3"})

    assert assert_problem(answer, 409, "desk_empty") == {"desk": "desk-3"}


def test_a_note_is_written_and_taken_away(front: Front) -> None:
    path = f"/api/tickets/{served(front)['id']}/note"

    assert done(front, "PUT", path, {"text": "hört schlecht"})["ticket"]["note"] == "hört schlecht"
    assert done(front, "PUT", path, {"text": ""})["ticket"]["note"] is None
    assert_problem(said(front, "PUT", path, {"text": "x" * 201}), 400, "invalid")


def test_what_is_too_late_to_undo_stays(front: Front) -> None:
    ticket = served(front)["id"]
    act(front, ticket, "parking")
    front.village.clock.forward(seconds=61)

    answer = said(front, "POST", f"/api/tickets/{ticket}/undo")

    facts = {"ticket": "A001", "state": "parked", "act": "park"}
    assert assert_problem(answer, 409, "too_late") == facts


def test_the_same_undo_again_gets_the_same_answer(front: Front) -> None:
    ticket = served(front)["id"]
    act(front, ticket, "parking")
    request = {"request_id": new_request().id}

    assert act(front, ticket, "undo", **request) == act(front, ticket, "undo", **request)


def test_where_nobody_may_pick_it_is_said_so(front: Front) -> None:
    strict = front.village.another(village_plan(calling=replace(village_plan().calling, pick=False)))
    front = open_front(strict)
    taken = front.take()
    body = {"desk": "desk-1", "request_id": new_request().id}

    answer = said(front, "POST", f"/api/tickets/{taken['id']}/calls", body)

    assert assert_problem(answer, 409, "picking_withheld") == {"ticket": "A001"}


def test_a_day_at_a_desk(front: Front) -> None:
    seated = done(front, "PUT", f"{DESK}/clerk", {"skills": ["passport"]})["desk"]
    paused = done(front, "PUT", f"{DESK}/clerk", {"break": {"until": "10:30"}})["desk"]
    refused = front.call("desk-1")
    gone_on = done(front, "PUT", f"{DESK}/clerk", {})["desk"]
    left = said(front, "DELETE", f"{DESK}/clerk")

    assert (seated["skills"], seated["break"]) == (["passport"], None)
    assert paused["break"] == {"since": "2026-11-23T09:00:00.000Z", "until": "2026-11-23T09:30:00.000Z"}
    assert assert_problem(refused, 409, "on_break") == {"desk": "desk-1"}
    assert (gone_on["skills"], gone_on["break"], gone_on["staffed"]) == (["passport"], None, True)
    assert left.status_code == 204


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"skills": ["car"]}, "skills[0]"),
        ({"skills": []}, "skills"),
        ({"break": {"until": "09:59"}}, "break.until"),
    ],
)
def test_what_cannot_be_meant_of_a_seat_names_its_field(front: Front, body: View, field: str) -> None:
    assert assert_problem(said(front, "PUT", f"{DESK}/clerk", body), 400, "invalid") == {"field": field}


@pytest.mark.parametrize("until", ["9:30", "24:00", "10:60", "half past ten", "10:30:00"])
def test_a_break_ends_at_a_time_of_day(front: Front, until: str) -> None:
    answer = said(front, "PUT", f"{DESK}/clerk", {"break": {"until": until}})

    (wrong,) = assert_problem(answer, 400, "invalid")["fields"]
    assert wrong["field"] == "break.until"


def test_the_next_who_comes_is_called_by_itself(front: Front) -> None:
    assert_problem(said(front, "PUT", f"{DESK}/next-arrival"), 409, "desk_empty")
    done(front, "PUT", f"{DESK}/clerk")
    waiting = done(front, "PUT", f"{DESK}/next-arrival")["desk"]
    taken = front.take()

    assert (waiting["awaits_next"], waiting["ticket"]) == (True, None)
    assert front.ask("GET", "/api/visit", token=taken["token"]).get_json()["ticket"]["state"] == "called"
    assert_problem(said(front, "PUT", f"{DESK}/next-arrival"), 409, "desk_busy")
    assert not done(front, "DELETE", f"{DESK}/next-arrival")["desk"]["awaits_next"]


def test_help_is_asked_for_accepted_and_no_longer_needed(front: Front) -> None:
    done(front, "PUT", f"{DESK}/clerk")
    assert_problem(said(front, "PUT", f"{DESK}/help", {"by": "desk-2"}), 409, "help_not_needed")

    asked = done(front, "PUT", f"{DESK}/help")["desk"]["help"]
    accepted = done(front, "PUT", f"{DESK}/help", {"by": "desk-2"})["desk"]["help"]
    ended = done(front, "DELETE", f"{DESK}/help")["desk"]["help"]

    assert (asked["by"], accepted["by"], ended) == (None, "desk-2", None)


def test_a_supervisor_changes_the_rule_and_takes_it_back(front: Front) -> None:
    path = "/api/lobbies/village/rule"

    changed = front.ask("PUT", path, {"preset": "balanced"}, token=front.supervisor)
    seen = front.ask("GET", "/api/lobbies/village").get_json()
    back = front.ask("DELETE", path, token=front.supervisor)
    unknown = front.ask("PUT", path, {"preset": "last-come"}, token=front.supervisor)

    assert (changed.get_json(), back.get_json()) == ({"rule": "balanced"}, {"rule": "first-come"})
    assert (seen["rule"], seen["calling"]["rule"]) == ("balanced", "first-come")
    assert assert_problem(unknown, 404, "unknown_rule") == {"rule": "last-come"}
