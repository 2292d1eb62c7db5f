"""Kiosk and phone over HTTP."""

from __future__ import annotations

import tomllib
from dataclasses import replace

from queue_server.domain.calling import PRESETS
from queue_server.lobby_file import read_plan
from tests.cast import NORDHAUSEN_FILE, VILLAGE_FILE, found_village, new_request, village_plan
from tests.test_lobby_file import as_view
from tests.web.front import URL, Front, assert_problem, open_front

TICKETS = "/api/lobbies/village/tickets"
DOCUMENT = village_plan().documents[0]


def wish(**changed: object) -> dict[str, object]:
    return {"service": "passport", "request_id": new_request().id, **changed}


def test_all_lobbies_are_named(front: Front) -> None:
    answer = front.ask("GET", "/api/lobbies")

    assert answer.get_json() == {
        "lobbies": [
            {"id": "village", "name": {"de": "Dorfgemeinschaftshaus", "en": "Village hall"},
             "languages": ["de", "en"]}
        ]
    }  # fmt: skip


def test_a_lobby_answers_with_its_file_value_by_value(front: Front) -> None:
    answer = front.ask("GET", "/api/lobbies/village").get_json()
    today, notice, is_demo, rule = (answer.pop(name) for name in ("today", "notice", "demo_clock", "rule"))
    rules, grace = (answer["calling"].pop(name) for name in ("rules", "grace_minutes"))

    assert answer == as_view(tomllib.loads(VILLAGE_FILE.read_text("utf-8")))
    assert (notice, is_demo) == (None, False)
    assert (rule, rules, grace) == ("first-come", list(PRESETS), 15)
    assert today == {
        "day": "2026-11-23",
        "state": "open",
        "closes_at": "2026-11-23T17:00:00.000Z",
        "last_ticket_at": "2026-11-23T16:45:00.000Z",
        "opens_at": None,
        "note": None,
        "by_hand": None,
    }


def test_nordhausen_answers_with_its_file_value_by_value(front: Front) -> None:
    village = front.village
    nordhausen = found_village(village.engine, village.store, village.clock, read_plan(NORDHAUSEN_FILE))

    answer = open_front(nordhausen).ask("GET", "/api/lobbies/nordhausen").get_json()
    expected = as_view(tomllib.loads(NORDHAUSEN_FILE.read_text("utf-8")))

    assert answer.pop("calling").items() >= expected.pop("calling").items()
    assert answer.items() >= expected.items()


def test_a_ticket_comes_with_its_link_and_the_token_in_the_fragment(front: Front) -> None:
    answer = front.ask("POST", TICKETS, wish(language="en", items=2, visitor_kind="commercial"))

    assert answer.status_code == 201
    ticket = answer.get_json()["ticket"]
    assert (ticket["number"], ticket["state"], ticket["ahead"]) == ("A001", "waiting", 0)
    assert (ticket["area"], ticket["language"]) == ("papers", "en")
    assert answer.get_json()["link"] == f"{URL}/ticket/#{ticket['token']}"


def test_the_same_post_again_gives_the_first_answer(front: Front) -> None:
    said = wish()

    first, again = front.ask("POST", TICKETS, said), front.ask("POST", TICKETS, said)

    assert again.get_json() == first.get_json()
    assert again.status_code == 201


def test_another_body_under_the_same_id_is_a_conflict(front: Front) -> None:
    said = wish()
    front.ask("POST", TICKETS, said)

    answer = front.ask("POST", TICKETS, {**said, "service": "car"})

    assert assert_problem(answer, 409, "request_reused") == {"request_id": said["request_id"]}


def test_saying_a_default_is_the_same_request(front: Front) -> None:
    said = wish()
    first = front.ask("POST", TICKETS, said)

    again = front.ask("POST", TICKETS, {**said, "items": 1, "visitor_kind": "private", "language": None})

    assert again.get_json() == first.get_json()


def test_what_the_lobby_refuses_is_a_conflict_with_facts(front: Front) -> None:
    front.ask("PUT", "/api/lobbies/village/services/passport/pause", {}, token=front.supervisor)
    assert assert_problem(front.ask("POST", TICKETS, wish()), 409, "service_paused") == {
        "service": "passport"
    }

    front.village.clock.forward(hours=12)
    facts = assert_problem(front.ask("POST", TICKETS, wish(service="car")), 409, "lobby_closed")
    assert facts["opens_at"] == "2026-11-24T07:00:00.000Z"


def test_a_visitor_sees_her_ticket_with_its_token_only(front: Front) -> None:
    front.take()
    mine = front.take()

    answer = front.ask("GET", "/api/visit", token=mine["token"])

    assert answer.status_code == 200
    assert answer.get_json()["ticket"]["number"] == "A002"
    assert answer.get_json()["ticket"]["ahead"] == 1
    assert mine["token"] not in answer.text


def test_without_or_with_a_wrong_token_nothing_is_seen(front: Front) -> None:
    front.take()

    for method, path in [("GET", "/api/visit"), ("DELETE", "/api/visit"), ("GET", "/api/visit/code.svg")]:
        assert_problem(front.ask(method, path), 401, "not_signed_in")
        for token in ("x", "A" * 24, "é" * 24, "A" * 10_000, "' OR 1=1 --", front.supervisor):
            answer = front.ask(method, path, headers={"Authorization": f"Bearer {token}"})
            assert_problem(answer, 404, "unknown_ticket")
            assert token not in answer.text or token == "x"
        for other in ("Basic QTpC", "Bearer", "bearer  ", ""):
            answer = front.ask(method, path, headers={"Authorization": other})
            assert answer.status_code in (401, 404)


def test_leaving_works_once(front: Front) -> None:
    token = front.take()["token"]

    left = front.ask("DELETE", "/api/visit", token=token)
    again = front.ask("DELETE", "/api/visit", token=token)

    assert left.get_json()["ticket"]["state"] == "left"
    assert assert_problem(again, 409, "wrong_state")["state"] == "left"
    assert front.ask("GET", "/api/visit", token=token).get_json()["ticket"]["state"] == "left"


def test_the_code_is_a_picture_of_the_link(front: Front) -> None:
    one, other = front.take()["token"], front.take()["token"]

    picture = front.ask("GET", "/api/visit/code.svg", token=one)

    assert picture.status_code == 200
    assert picture.mimetype == "image/svg+xml"
    assert picture.text.count("<path") == 1
    assert picture.text != front.ask("GET", "/api/visit/code.svg", token=other).text


def test_a_ticket_taken_elsewhere_is_seen_over_http(front: Front) -> None:
    taken = front.village.take()

    assert front.ask("GET", "/api/visit", token=taken["token"]).get_json()["ticket"]["id"] == taken["id"]


def test_the_token_stands_in_no_path_of_the_interface(front: Front) -> None:
    paths = [rule.rule for rule in front.app.url_map.iter_rules()]

    assert not [path for path in paths if "token" in path]
    assert {path for path in paths if path.startswith("/api/visit")} == {
        "/api/visit",
        "/api/visit/code.svg",
        "/api/visit/return",
    }


PRECHECK = "/api/lobbies/village/services/car/precheck"
MINE = {"home-here": "yes", "owner": "myself"}


def test_the_pre_check_asks_and_then_says_what_is_needed(front: Front) -> None:
    first = front.ask("POST", PRECHECK, {}).get_json()
    end = front.ask(
        "POST", PRECHECK, {"answers": MINE, "marks": {"title": "missing"}, "language": "en"}
    ).get_json()

    assert (first["question"], first["outcome"], first["link"]) == ("home-here", None, None)
    assert (end["question"], end["outcome"], end["missing"]) == (None, "missing", ["title"])
    assert end["link"] == f"{URL}/checklist/#village/car/en/title"
    assert end["needs"][0] == {
        "document": "id-card",
        "or": ["passport"],
        "helpful": False,
        "only_if": None,
    }


def test_answers_that_nobody_asked_for_are_named(front: Front) -> None:
    answer = front.ask("POST", PRECHECK, {"answers": {"shoe-size": "44"}})

    assert assert_problem(answer, 400, "invalid") == {"field": "answers.shoe-size"}


def test_the_list_has_a_code_for_the_phone(front: Front) -> None:
    answer = front.ask("GET", "/api/lobbies/village/services/car/list.svg?language=en&document=title")

    assert answer.status_code == 200
    assert answer.mimetype == "image/svg+xml"
    assert b"<svg" in answer.data


def test_a_list_of_unknown_documents_or_in_a_foreign_language_has_none(front: Front) -> None:
    path = "/api/lobbies/village/services/car/list.svg"

    assert_problem(front.ask("GET", f"{path}?language=de&document=crown"), 404, "unknown_document")
    assert_problem(front.ask("GET", f"{path}?language=uk&document=title"), 400, "invalid")
    assert_problem(front.ask("GET", f"{path}?language=de"), 400, "invalid")


def test_a_ticket_comes_with_what_its_visitor_lacks(front: Front) -> None:
    precheck = {"answers": MINE, "marks": {"insurance-code": "missing"}}
    ticket = front.take("car", precheck=precheck)

    seen = front.ask("GET", "/api/visit", token=ticket["token"]).get_json()["ticket"]

    assert ticket["precheck"] == {"outcome": "here", "missing": [], "here": ["insurance-code"], "helpful": []}
    assert seen["precheck"] == ticket["precheck"]


def test_a_saved_wait_is_answered_once(front: Front) -> None:
    body = {"service": "car", "request_id": new_request().id}
    before = front.village.seq()

    answers = [front.ask("POST", "/api/lobbies/village/saved-waits", body) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].get_json() == answers[1].get_json() == {"service": "car"}
    assert front.village.seq() == before + 1


def test_the_answers_cannot_be_guessed_from_what_is_kept_for_repetitions(front: Front) -> None:
    body = wish(service="car", precheck={"answers": MINE})
    other = {**body, "precheck": {"answers": {**MINE, "owner": "other"}}}

    tickets = [front.ask("POST", TICKETS, sent).get_json()["ticket"] for sent in (body, other)]

    assert tickets[0] == tickets[1]  # one fingerprint for both: it does not know the answers


def test_a_list_too_long_for_one_code_is_refused(front: Front) -> None:
    front.village.lobby.plan = village_plan(
        documents=tuple(replace(DOCUMENT, id=f"{'d' * 57}-{number:02}") for number in range(40))
    )
    query = "&".join(f"document={'d' * 57}-{number:02}" for number in range(40))

    answer = front.ask("GET", f"/api/lobbies/village/services/car/list.svg?language=de&{query}")

    assert_problem(answer, 400, "invalid")
