"""The supervisor over HTTP: the notice, closing for today, the figures, a ticket's journal."""

from __future__ import annotations

import pytest

from tests.cast import View, new_request
from tests.web.front import Front, assert_problem

LOBBY = "/api/lobbies/village"
NOTICE, OPENING, WAITING, JOURNAL = (
    f"{LOBBY}/notice",
    f"{LOBBY}/opening",
    f"{LOBBY}/waiting",
    f"{LOBBY}/journal",
)
LIFT = {"de": "Der Aufzug steht still.", "en": "The lift is out of order."}


def figures(front: Front) -> View:
    answer = front.ask("GET", WAITING, token=front.clerk)
    assert answer.status_code == 200, answer.text
    return dict(answer.get_json())


def test_a_notice_is_put_up_and_taken_down(front: Front) -> None:
    put = front.ask("PUT", NOTICE, {"text": LIFT}, token=front.supervisor)
    seen = front.ask("GET", LOBBY).get_json()["notice"]
    down = front.ask("DELETE", NOTICE, token=front.supervisor)

    assert (put.status_code, put.get_json()) == (200, {"notice": LIFT})
    assert seen == LIFT
    assert (down.status_code, down.get_json()) == (200, {"notice": None})
    assert front.ask("GET", LOBBY).get_json()["notice"] is None


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ({"en": "Only English"}, "text.de"),
        ({"de": "Gut", "fr": "Bon"}, "text"),
        ({"de": "eine\nzweite"}, "text.de"),
    ],
)
def test_a_notice_that_cannot_be_meant_names_its_field(
    front: Front, text: dict[str, str], field: str
) -> None:
    answer = front.ask("PUT", NOTICE, {"text": text}, token=front.supervisor)

    assert assert_problem(answer, 400, "invalid") == {"field": field}


@pytest.mark.parametrize("text", [None, "hello", [], {}, {"de": 5}, {"de": "x" * 201}, {"x" * 36: "x"}])
def test_a_notice_of_the_wrong_form_names_its_field(front: Front, text: object) -> None:
    answer = front.ask("PUT", NOTICE, {"text": text}, token=front.supervisor)

    (wrong, *_) = assert_problem(answer, 400, "invalid")["fields"]
    assert wrong["field"].startswith("text")


def test_half_a_character_is_no_notice(front: Front) -> None:
    answer = front.ask(
        "PUT",
        NOTICE,
        raw=b'{"text": {"de": "\\ud800"}}',
        headers={"Content-Type": "application/json"},
        token=front.supervisor,
    )

    assert_problem(answer, 400, "invalid")


def test_closing_for_today_and_following_the_hours_again(front: Front) -> None:
    closed = front.ask("PUT", OPENING, {"closed": True}, token=front.supervisor).get_json()["today"]
    body = {"service": "passport", "request_id": new_request().id}
    refused = front.ask("POST", f"{LOBBY}/tickets", body)
    followed = front.ask("DELETE", OPENING, token=front.supervisor).get_json()["today"]

    assert (closed["state"], closed["by_hand"]) == ("ending", "closed")
    assert assert_problem(refused, 409, "lobby_closed")["state"] == "ending"
    assert (followed["state"], followed["by_hand"]) == ("open", None)


def test_nobody_can_open_until_a_time_and_close_at_once(front: Front) -> None:
    answer = front.ask("PUT", OPENING, {"closed": True, "until": "19:00"}, token=front.supervisor)

    assert assert_problem(answer, 400, "invalid") == {"field": "until"}


def test_not_closed_means_opened(front: Front) -> None:
    answer = front.ask("PUT", OPENING, {"closed": False, "until": "19:00"}, token=front.supervisor)

    assert answer.get_json()["today"]["by_hand"] == "open"


def test_the_figures_of_now(front: Front) -> None:
    front.take("passport")
    front.take("passport")
    front.take("car", precheck={"own_word": True})
    front.call("desk-1")

    told = figures(front)

    assert (told["lobby"], told["seq"]) == ("village", front.village.seq())
    assert (told["figures"]["lobby"]["waiting"], told["figures"]["lobby"]["called"]) == (2, 1)
    assert told["figures"]["services"]["passport"]["taken"] == 2
    assert told["figures"]["prechecks"]["own_word"] == 1
    assert [half["taken"] for half in told["figures"]["day"]] == [0, 0, 0, 0, 3]


def test_a_ticket_is_found_by_its_number_however_it_is_written(front: Front) -> None:
    taken = front.take("car")

    answer = front.ask("GET", f"{JOURNAL}?number=b1", token=front.supervisor).get_json()

    assert answer["ticket"]["id"] == taken["id"]
    assert [entry["kind"] for entry in answer["entries"]] == ["ticket_taken"]


def test_a_number_of_nobody_is_unknown(front: Front) -> None:
    answer = front.ask("GET", f"{JOURNAL}?number=A999", token=front.supervisor)

    assert assert_problem(answer, 404, "unknown_ticket") == {"ticket": "A999"}


@pytest.mark.parametrize("query", ["", "?number=", "?number=" + "A" * 21, "?nummer=A001"])
def test_a_question_without_a_number_is_invalid(front: Front, query: str) -> None:
    answer = front.ask("GET", JOURNAL + query, token=front.supervisor)

    (wrong,) = assert_problem(answer, 400, "invalid")["fields"]
    assert wrong["field"] == "number"


def test_no_answer_names_a_clerk_or_the_way_to_a_visitors_page(front: Front) -> None:
    taken = front.take()
    front.call()

    said = front.ask("GET", WAITING, token=front.clerk).text
    said += front.ask("GET", f"{JOURNAL}?number=a1", token=front.supervisor).text

    assert taken["token"] not in said
    assert "clerk" not in said
