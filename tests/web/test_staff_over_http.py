"""Clerks and supervisors over HTTP, with a session or a bearer token."""

from __future__ import annotations

import pytest

from tests.cast import new_request, with_another_signature
from tests.web.front import PASSPHRASE, Front, assert_problem, open_front
from tests.web.routes import CLERK, STAFF_ROUTES, SUPERVISOR, Route


def act(front: Front, ticket: object, name: str) -> dict[str, object]:
    answer = front.ask("POST", f"/api/tickets/{ticket}/{name}", {}, token=front.clerk)
    assert answer.status_code == 200, answer.text
    return dict(answer.get_json()["ticket"])


def test_a_whole_visit(front: Front) -> None:
    taken = front.take("passport", language="en")

    called = front.call()
    again = front.ask(
        "POST",
        f"/api/tickets/{taken['id']}/calls",
        {"desk": "desk-1", "request_id": new_request().id},
        token=front.clerk,
    )

    assert called.status_code == 201
    assert called.get_json()["reason"]["rule"] == "first_come"
    assert again.get_json()["reason"]["rule"] == "called_again"
    assert again.get_json()["ticket"]["calls"] == 2
    assert act(front, taken["id"], "serving")["state"] == "serving"
    assert act(front, taken["id"], "completion")["state"] == "served"


def test_a_visitor_who_does_not_come(front: Front) -> None:
    taken = front.take()
    front.call()

    assert act(front, taken["id"], "absence")["state"] == "missed"


def test_nobody_to_call_is_an_empty_answer(front: Front) -> None:
    answer = front.call()

    assert (answer.status_code, answer.data) == (204, b"")


def test_a_busy_desk_says_with_whom(front: Front) -> None:
    taken = front.take()
    front.take()
    front.call()
    act(front, taken["id"], "serving")

    facts = assert_problem(front.call(), 409, "desk_busy")

    assert facts == {"ticket": "A001", "id": taken["id"], "state": "serving"}


def test_an_act_in_the_wrong_state_says_which(front: Front) -> None:
    taken = front.take()

    answer = front.ask("POST", f"/api/tickets/{taken['id']}/serving", {}, token=front.clerk)

    assert assert_problem(answer, 409, "wrong_state") == {
        "ticket": "A001",
        "state": "waiting",
        "act": "come",
        "desk": None,
    }


def test_sitting_down_and_getting_up(front: Front) -> None:
    path = "/api/lobbies/village/desks/desk-1/clerk"

    seated = front.ask("PUT", path, {}, token=front.clerk)
    gone = front.ask("DELETE", path, token=front.clerk)

    assert seated.get_json()["desk"]["staffed"]
    assert (gone.status_code, gone.data) == (204, b"")
    assert front.village.state().staffed == frozenset()


def test_an_empty_body_stands_for_an_empty_object(front: Front) -> None:
    answer = front.ask("PUT", "/api/lobbies/village/desks/desk-1/clerk", token=front.clerk)

    assert answer.status_code == 200


def test_the_levers_of_a_supervisor(front: Front) -> None:
    pause, opening = "/api/lobbies/village/services/car/pause", "/api/lobbies/village/opening"

    paused = front.ask("PUT", pause, {}, token=front.supervisor)
    resumed = front.ask("DELETE", pause, token=front.supervisor)
    opened = front.ask("PUT", opening, {"until": "19:00"}, token=front.supervisor)
    withdrawn = front.ask("DELETE", opening, token=front.supervisor)

    assert paused.get_json() == {"service": {"id": "car", "paused": True}}
    assert resumed.get_json() == {"service": {"id": "car", "paused": False}}
    assert opened.get_json()["today"]["closes_at"] == "2026-11-23T18:00:00.000Z"
    assert withdrawn.get_json()["today"]["closes_at"] == "2026-11-23T17:00:00.000Z"


def test_a_time_that_is_over_is_invalid(front: Front) -> None:
    answer = front.ask("PUT", "/api/lobbies/village/opening", {"until": "08:00"}, token=front.supervisor)

    assert assert_problem(answer, 400, "invalid") == {"field": "until"}


@pytest.mark.parametrize("route", STAFF_ROUTES, ids=str)
def test_staff_routes_let_nobody_in_without_a_sign_in(front: Front, route: Route) -> None:
    path = route.path.format(ticket=front.take()["id"])
    before = front.village.seq()

    for token in (None, "", "nonsense", front.take()["token"], front.supervisor[:-1]):
        before = front.village.seq()
        assert_problem(front.ask(route.method, path, route.body, token=token), 401, "not_signed_in")
        assert front.village.seq() == before


@pytest.mark.parametrize("route", [r for r in STAFF_ROUTES if r.who == SUPERVISOR], ids=str)
def test_a_clerk_may_not_use_the_levers_of_a_supervisor(front: Front, route: Route) -> None:
    answer = front.ask(route.method, route.path, route.body, token=front.clerk)

    assert_problem(answer, 403, "not_allowed")


@pytest.mark.parametrize("route", [r for r in STAFF_ROUTES if r.who == CLERK], ids=str)
def test_a_supervisor_may_do_what_a_clerk_may(front: Front, route: Route) -> None:
    path = route.path.format(ticket=front.take()["id"])

    answer = front.ask(route.method, path, route.body, token=front.supervisor)

    assert answer.status_code in (200, 201, 204, 409)


def test_the_pass_phrase_opens_a_session_for_all_staff_routes(front: Front) -> None:
    assert front.ask("GET", "/api/session").get_json() == {"role": None}

    signed_in = front.ask("POST", "/api/session", {"passphrase": PASSPHRASE})

    assert signed_in.get_json() == {"role": "supervisor"}
    assert front.ask("GET", "/api/session").get_json() == {"role": "supervisor"}
    assert front.ask("PUT", "/api/lobbies/village/services/car/pause", {}).status_code == 200
    assert front.ask("DELETE", "/api/session").status_code == 204
    assert front.ask("GET", "/api/session").get_json() == {"role": None}
    assert front.ask("PUT", "/api/lobbies/village/services/car/pause", {}).status_code == 401


def test_a_wrong_pass_phrase_opens_nothing(front: Front) -> None:
    answer = front.ask("POST", "/api/session", {"passphrase": "the ducks of the village"})

    assert_problem(answer, 401, "not_signed_in")
    assert "Set-Cookie" not in answer.headers
    assert front.ask("GET", "/api/session").get_json() == {"role": None}


def test_after_ten_wrong_pass_phrases_even_the_right_one_must_wait(front: Front) -> None:
    for _ in range(10):
        assert front.ask("POST", "/api/session", {"passphrase": "wrong"}).status_code == 401

    answer = front.ask("POST", "/api/session", {"passphrase": PASSPHRASE})

    assert_problem(answer, 429, "too_many_tries")
    assert int(answer.headers["Retry-After"]) > 0
    assert front.ask("GET", "/api/lobbies").status_code == 200


def test_behind_a_proxy_one_person_locks_nobody_else_out(front: Front) -> None:
    """A proxy on this machine says whom it speaks for; from elsewhere the same header is not believed."""

    def signed_in(passphrase: str, forwarded_for: str, **origin: str) -> int:
        sent = {"X-Forwarded-For": forwarded_for}
        body = {"passphrase": passphrase}
        return front.client.post(
            "/api/session", json=body, headers=sent, environ_overrides=origin
        ).status_code

    for _ in range(10):
        signed_in("wrong pass-phrase", "203.0.113.7")
        signed_in("wrong pass-phrase", "203.0.113.8", REMOTE_ADDR="198.51.100.1")

    assert signed_in(PASSPHRASE, "203.0.113.7") == 429
    assert signed_in(PASSPHRASE, "203.0.113.9") == 200
    assert signed_in(PASSPHRASE, "203.0.113.10", REMOTE_ADDR="198.51.100.1") == 429


def test_a_session_cookie_is_kept_from_scripts_and_from_other_sites(front: Front) -> None:
    cookie = front.ask("POST", "/api/session", {"passphrase": PASSPHRASE}).headers["Set-Cookie"]

    assert cookie.startswith("foyer=")
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(cookie.split("; "))
    assert "Secure" not in cookie


def test_over_https_the_cookie_never_travels_in_the_open(front: Front) -> None:
    secure = open_front(front.village, url="https://foyer.example.org")

    cookie = secure.ask("POST", "/api/session", {"passphrase": PASSPHRASE}).headers["Set-Cookie"]

    assert "Secure" in cookie.split("; ")


def test_a_forged_cookie_opens_nothing(front: Front) -> None:
    front.ask("POST", "/api/session", {"passphrase": PASSPHRASE})
    genuine = front.client.get_cookie("foyer")
    assert genuine is not None

    front.client.set_cookie("foyer", with_another_signature(genuine.value))

    assert front.ask("GET", "/api/session").get_json() == {"role": None}


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_of_another_site_cannot_act_with_the_session(front: Front, site: str) -> None:
    front.ask("POST", "/api/session", {"passphrase": PASSPHRASE})
    path, headers = "/api/lobbies/village/services/car/pause", {"Sec-Fetch-Site": site}

    assert_problem(front.ask("PUT", path, {}, headers=headers), 400, "malformed")
    assert front.village.state().paused == frozenset()
    assert front.ask("PUT", path, {}, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 200


def test_a_clerk_corrects_the_pre_check_of_a_ticket(front: Front) -> None:
    answers = {"home-here": "yes", "owner": "myself"}
    taken = front.take("car", precheck={"answers": answers, "marks": {"title": "missing"}})
    path = f"/api/tickets/{taken['id']}/precheck"

    nobody = front.ask("PUT", path, {"marks": {"title": "have"}})
    answer = front.ask("PUT", path, {"marks": {"title": "have"}}, token=front.clerk)
    wrong = front.ask("PUT", path, {"marks": {"crown": "have"}}, token=front.clerk)

    assert_problem(nobody, 401, "not_signed_in")
    assert answer.get_json()["ticket"]["precheck"]["outcome"] == "complete"
    assert assert_problem(wrong, 400, "invalid") == {"field": "marks.crown"}
