"""Who sits where: skills of today, breaks, and the discreet call for help."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import time
from functools import partial

import pytest

from queue_server.domain.errors import DeskEmpty, HelpNotNeeded, Invalid, OnBreak, Unknown
from queue_server.domain.events import EventKind
from queue_server.usecases import seating, serving
from queue_server.usecases.serving import NobodyToCall
from queue_server.usecases.supervising import begin_day
from queue_server.usecases.watching import Audience, change_for, fresh_change
from tests.cast import View, Village, new_request, village_plan
from tests.journal_model import happened_at

# Skills


def test_a_clerk_is_called_only_those_whom_she_can_serve_today(village: Village) -> None:
    seated = village.sit("desk-3", "plates")
    village.take("passport")
    plates = village.take("plates")["id"]

    assert seated["skills"] == ["plates"]
    assert village.call("desk-3")["id"] == plates
    village.done(plates)
    with pytest.raises(NobodyToCall):
        village.call("desk-3")


def test_a_skill_that_is_learnt_counts_at_once(village: Village) -> None:
    village.sit("desk-3", "plates")
    passport = village.take("passport")["id"]

    village.sit("desk-3", "plates", "passport")

    assert village.call("desk-3")["id"] == passport
    assert happened_at(village, "desk-3") == [EventKind.DESK_STAFFED, EventKind.SKILLS_CHANGED]


def test_skills_stand_in_the_order_of_the_desk_and_stay_over_a_break(village: Village) -> None:
    village.sit("desk-3", "car", "id-card")
    village.rest("desk-3")

    assert village.sit("desk-3")["skills"] == ["id-card", "car"]


def test_whoever_says_nothing_can_do_all_that_the_desk_is_for(village: Village) -> None:
    assert village.sit("desk-2")["skills"] == ["car", "plates"]
    assert village.desk("desk-1")["skills"] == ["passport", "id-card"]


@pytest.mark.parametrize("skills", [["car"], ["passport", "car"], []])
def test_a_clerk_cannot_say_that_she_does_what_the_desk_does_not(village: Village, skills: list[str]) -> None:
    before = village.seq()

    with pytest.raises(Invalid):
        seating.sit_down(village.lobby, "desk-1", skills)
    with pytest.raises(Invalid):
        seating.take_break(village.lobby, "desk-1", None, skills)

    assert village.seq() == before


def test_a_skill_that_nobody_has_is_unknown(village: Village) -> None:
    with pytest.raises(Unknown):
        village.sit("desk-1", "dog-licence")


def test_skills_of_today_are_gone_tomorrow(village: Village) -> None:
    village.sit("desk-3", "plates")
    village.clock.forward(days=1)
    begin_day(village.lobby)

    assert village.desk("desk-3")["staffed"] is False
    assert village.sit("desk-3")["skills"] == ["passport", "id-card", "car", "plates"]


def test_being_the_only_one_who_can_serve_somebody_counts_and_a_colleague_on_a_break_does_not(
    village: Village,
) -> None:
    """Short services weigh more here, but being long counts against nobody whom only this desk can serve."""
    calling = replace(village.lobby.plan.calling, rule="balanced", parameters={"short_first": 1.0})
    village = village.another(village_plan(calling=calling))
    village.sit("desk-2")
    village.sit("desk-3")
    car = village.take("car")["id"]
    village.clock.forward(minutes=7)
    plates = village.take("plates")["id"]
    village.clock.forward(minutes=5)

    together = village.call("desk-2")["id"]
    village.undo(together)
    village.rest("desk-3")
    alone = serving.call_next(village.lobby, "desk-2", new_request())

    assert together == plates
    assert (alone["ticket"]["id"], alone["reason"]["rule"]) == (car, "only_here")


# Breaks


def test_during_a_break_nobody_is_called_to_the_desk(village: Village) -> None:
    ticket = village.take()["id"]
    village.rest("desk-1")
    before = village.seq()

    calls: list[Callable[[], View]] = [village.call, partial(village.call_ticket, ticket), village.serve]
    for call in calls:
        with pytest.raises(OnBreak) as refusal:
            call()
        assert refusal.value.facts == {"desk": "desk-1"}

    assert village.seq() == before
    assert village.call("desk-3")["id"] == ticket


def test_a_break_says_since_when_and_perhaps_until_when(village: Village) -> None:
    without = village.rest("desk-1")
    village.clock.forward(minutes=2)
    expected = village.rest("desk-1", time(10, 30))

    assert without["break"] == {"since": "2026-11-23T09:00:00.000Z", "until": None}
    assert expected["break"] == {
        "since": "2026-11-23T09:00:00.000Z",
        "until": "2026-11-23T09:30:00.000Z",
    }
    assert happened_at(village, "desk-1") == [
        EventKind.DESK_STAFFED,
        EventKind.BREAK_BEGAN,
        EventKind.BREAK_BEGAN,
    ]


def test_a_break_ends_when_the_clerk_goes_on_and_not_before(village: Village) -> None:
    village.take()
    village.rest("desk-1", time(10, 5))
    village.clock.forward(minutes=10)
    with pytest.raises(OnBreak):
        village.call("desk-1")

    assert village.sit("desk-1")["break"] is None
    assert village.call("desk-1")["number"] == "A001"
    assert happened_at(village, "desk-1")[-1] == EventKind.BREAK_ENDED


@pytest.mark.parametrize("until", [time(9, 59), time(10, 0)])
def test_a_break_cannot_end_before_it_began(village: Village, until: time) -> None:
    before = village.seq()

    with pytest.raises(Invalid) as refusal:
        village.rest("desk-1", until)

    assert refusal.value.facts == {"field": "break.until"}
    assert "it is 10:00 now" in refusal.value.message  # on the clock of the lobby
    assert village.seq() == before


def test_whoever_has_a_break_still_finishes_what_she_began(village: Village) -> None:
    ticket = village.take()["id"]
    village.call("desk-1")
    village.rest("desk-1")

    assert village.came(ticket)["state"] == "serving"
    assert village.done(ticket)["state"] == "served"


def test_a_break_ends_with_leaving(village: Village) -> None:
    village.rest("desk-1")

    village.get_up("desk-1")

    assert village.sit("desk-1")["break"] is None
    assert happened_at(village, "desk-1") == [
        EventKind.DESK_STAFFED, EventKind.BREAK_BEGAN, EventKind.DESK_VACATED, EventKind.DESK_STAFFED
    ]  # fmt: skip


def test_what_she_can_do_today_may_be_said_with_the_break_and_is_in_the_journal(village: Village) -> None:
    village.sit("desk-3")

    seating.take_break(village.lobby, "desk-3", None, ["plates"])

    assert village.desk("desk-3")["skills"] == ["plates"]
    assert EventKind.SKILLS_CHANGED in happened_at(village, "desk-3")


# Help


def seen_by(village: Village, audience: Audience) -> list[View]:
    return list(change_for(village.lobby, village.heard[-1], audience)["desks"])


def test_colleagues_see_at_once_that_somebody_needs_help_and_visitors_never_do(village: Village) -> None:
    village.sit("desk-1")

    village_answer = seating.ask_for_help(village.lobby, "desk-1")["desk"]

    asked = {"since": "2026-11-23T09:00:00.000Z", "by": None}
    assert village_answer["help"] == asked
    for audience in (Audience.CLERK, Audience.SUPERVISOR):
        assert [desk["help"] for desk in seen_by(village, audience)] == [asked]
    assert seen_by(village, Audience.DISPLAY) == [{"id": "desk-1", "staffed": True, "ticket": None}]
    assert seen_by(village, Audience.KIOSK) == []
    for audience in (Audience.DISPLAY, Audience.KIOSK):
        fresh = json.dumps(fresh_change(village.lobby, audience))
        for word in ("help", "break", "skills", "awaits"):
            assert word not in fresh


def test_the_first_who_comes_is_named(village: Village) -> None:
    village.sit("desk-1")
    seating.ask_for_help(village.lobby, "desk-1")

    first = seating.come_to_help(village.lobby, "desk-1", "desk-2")["desk"]
    second = seating.come_to_help(village.lobby, "desk-1", "desk-3")["desk"]

    assert first["help"]["by"] == second["help"]["by"] == "desk-2"
    assert happened_at(village, "desk-1")[1:] == [EventKind.HELP_ASKED, EventKind.HELP_ACCEPTED]


def test_help_ends_and_can_be_asked_for_again(village: Village) -> None:
    village.sit("desk-1")
    seating.ask_for_help(village.lobby, "desk-1")
    seating.come_to_help(village.lobby, "desk-1", "desk-2")

    for _ in range(2):
        assert seating.end_help(village.lobby, "desk-1")["desk"]["help"] is None
    village.clock.forward(minutes=3)

    again = seating.ask_for_help(village.lobby, "desk-1")["desk"]
    assert again["help"] == {"since": "2026-11-23T09:03:00.000Z", "by": None}
    assert happened_at(village, "desk-1").count(EventKind.HELP_ENDED) == 1


def test_asking_twice_is_one_alarm(village: Village) -> None:
    village.sit("desk-1")
    seating.ask_for_help(village.lobby, "desk-1")
    village.clock.forward(minutes=1)

    again = seating.ask_for_help(village.lobby, "desk-1")["desk"]

    assert again["help"]["since"] == "2026-11-23T09:00:00.000Z"
    assert happened_at(village, "desk-1").count(EventKind.HELP_ASKED) == 1


def test_whoever_comes_and_goes_comes_no_more(village: Village) -> None:
    village.sit("desk-1")
    village.sit("desk-2")
    seating.ask_for_help(village.lobby, "desk-1")
    seating.come_to_help(village.lobby, "desk-1", "desk-2")

    village.get_up("desk-2")

    assert village.desk("desk-1")["help"]["by"] is None
    assert {desk["id"] for desk in seen_by(village, Audience.CLERK)} == {"desk-1", "desk-2"}


def test_nobody_comes_where_nobody_asks_and_nobody_helps_herself(village: Village) -> None:
    with pytest.raises(DeskEmpty):
        seating.ask_for_help(village.lobby, "desk-1")
    village.sit("desk-1")
    with pytest.raises(HelpNotNeeded):
        seating.come_to_help(village.lobby, "desk-1", "desk-2")
    seating.ask_for_help(village.lobby, "desk-1")
    with pytest.raises(Invalid):
        seating.come_to_help(village.lobby, "desk-1", "desk-1")
    with pytest.raises(Unknown):
        seating.come_to_help(village.lobby, "desk-1", "desk-9")
