"""What reaches the screens: every call once and in order, in few bytes, and to whom it concerns only."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from typing import Any

import pytest

from tests.cast import with_another_signature
from tests.client import Client
from tests.deployments import SQLITE, THREE
from tests.eventually import eventually
from tests.page import Page
from tests.servers import Foyer
from tests.storm import TICKETS
from tests.wire import Heard, Wire

pytestmark = [
    pytest.mark.server,
    pytest.mark.postgres,
    pytest.mark.redis,
    pytest.mark.parametrize("foyer", [SQLITE, THREE], indirect=True),
]

DISPLAYS = 6  # with three processes, some of them on each
BETWEEN_CALLS = 0.01  # seconds
LIMIT = 1000  # bytes for one change


def test_two_calls_in_the_same_instant_ring_once_each_in_order_also_at_a_display_that_was_away(
    foyer: Foyer,
) -> None:
    clerks = [foyer.client(), foyer.client()]
    with ExitStack() as screens, ThreadPoolExecutor(2) as pool:
        displays = [screens.enter_context(Page(foyer.port, "display")) for _ in range(DISPLAYS)]
        eventually(lambda: all(display.is_there for display in displays))
        heard_before = [len(display.announced) for display in displays]
        calls: list[tuple[int, str]] = []

        for _ in range(8):
            for _ in clerks:
                clerks[0].insist("POST", TICKETS, {"service": "passport"})
            with displays[0].away():
                first = pool.submit(call_next, clerks[0], "desk-1")
                threading.Event().wait(BETWEEN_CALLS)
                second = pool.submit(call_next, clerks[1], "desk-2")
                called = [first.result(), second.result()]
            calls += sorted((one["call"], one["number"]) for one in called)
            eventually(partial(all_announced, displays, calls, heard_before))
            for one in called:
                clerks[0].insist("POST", f"/api/tickets/{one['id']}/completion", {})

        for display, before in zip(displays, heard_before, strict=True):
            assert display.announced[before:] == calls


def call_next(client: Client, desk: str) -> dict[str, Any]:
    ticket: dict[str, Any] = client.insist("POST", f"/api/lobbies/hall/desks/{desk}/calls", {}).body["ticket"]
    return ticket


def all_announced(displays: list[Page], calls: list[tuple[int, str]], before: list[int]) -> bool:
    return all(
        len(display.announced) - known >= len(calls) for display, known in zip(displays, before, strict=True)
    )


def test_screens_hear_little_and_nothing_that_is_not_theirs(foyer: Foyer) -> None:
    visitor, clerk = foyer.visitor(), foyer.client()
    kiosk, display = Wire(foyer.port), Wire(foyer.port)
    kiosk.join(audience="kiosk", lobby="hall")
    display.join(audience="display", lobby="hall")

    wish = {"service": "id-card", "language": "en", "items": 3, "visitor_kind": "commercial"}
    taken = visitor.insist("POST", TICKETS, wish).body["ticket"]
    call_next(clerk, "desk-1")
    clerk.insist("POST", f"/api/tickets/{taken['id']}/serving", {})
    clerk.insist("POST", f"/api/tickets/{taken['id']}/completion", {})
    with Page(foyer.port, "clerk", headers=foyer.staff()) as page:
        eventually(lambda: page.is_there)
        seq = page.memory.seq
    at_kiosk, at_display = changes_until(kiosk, seq), changes_until(display, seq)

    for heard in (*at_kiosk, *at_display):
        text = json.dumps(heard.value)
        assert taken["token"] not in text
        assert '"en"' not in text
        assert "commercial" not in text
        assert heard.value["fresh"] or heard.size < LIMIT
    assert not any("id-card" in json.dumps(heard.value) for heard in at_display)
    assert all(heard.value["tickets"] == heard.value["desks"] == [] for heard in at_kiosk)
    shown = {key for heard in at_display for ticket in heard.value["tickets"] for key in ticket}
    assert shown == {"id", "number", "desk", "state", "call", "called_at"}


def changes_until(wire: Wire, seq: int) -> list[Heard]:
    """Every change that a screen hears up to a number."""
    heard: list[Heard] = []
    while not heard or heard[-1].value["seq"] < seq:
        one = wire.hear(within=5)
        assert one, f"nothing came after {heard}"
        if one.name == "change":
            heard.append(one)
    wire.close()
    return heard


def join(foyer: Foyer, headers: Mapping[str, str], **wish: object) -> tuple[Any, list[str]]:
    """The answer to a join, and the names of everything that is heard until half a second is silent."""
    wire = Wire(foyer.port, headers)
    wire.join(**wish)
    heard: list[Heard] = []
    while (one := wire.hear(within=0.5)) and len(heard) < 5:
        heard.append(one)
    wire.close()
    (answer,) = (one.value for one in heard if one.name == "ack")
    return answer, [one.name for one in heard if one.name != "ack"]


def test_nobody_listens_to_the_clerks_without_signing_in(foyer: Foyer) -> None:
    token = foyer.run("token", "--role", "clerk").stdout.strip()
    forged = with_another_signature(token)

    for headers, in_join in (
        ({}, None),
        ({}, forged),
        ({"Authorization": f"Bearer {forged}"}, None),
        ({"Cookie": "foyer=invented"}, None),
    ):
        answer, heard = join(foyer, headers, audience="clerk", lobby="hall", token=in_join)
        assert answer["error"] == "not_signed_in"
        assert heard == []

    for allowed, in_join in (
        ({}, token),
        ({"Authorization": f"Bearer {token}"}, None),
        (foyer.staff(), None),
    ):
        answer, heard = join(foyer, allowed, audience="clerk", lobby="hall", token=in_join)
        assert answer == {}
        assert heard[0] == "change"


def test_a_visitor_hears_her_own_ticket_only(foyer: Foyer) -> None:
    taken = foyer.visitor().insist("POST", TICKETS, {"service": "car"}).body["ticket"]

    answer, heard = join(foyer, {}, audience="visitor", token="x" * len(taken["token"]))
    assert answer["error"] == "unknown_ticket"
    assert heard == []

    answer, heard = join(foyer, {}, audience="visitor", token=taken["token"])
    assert answer == {}
    assert "visit" in heard
    assert "change" not in heard


@pytest.mark.parametrize(
    "wish",
    [
        {"audience": "display", "lobby": "nowhere"},
        {"audience": "display"},
        {"audience": "director", "lobby": "hall"},
        {"audience": ["clerk"], "lobby": {"hall": 1}},
        {"audience": "visitor", "token": "x" * 5000},
        {},
    ],
)
def test_a_join_that_makes_no_sense_is_refused_with_a_reason(foyer: Foyer, wish: dict[str, object]) -> None:
    answer, heard = join(foyer, {}, **wish)

    assert answer["error"] in ("unknown_lobby", "invalid")
    assert answer["message"]
    assert heard == []
