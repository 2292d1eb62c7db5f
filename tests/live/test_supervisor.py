"""What a supervisor's page hears: figures after every change, and which devices are there."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest

from tests.deployments import SQLITE, THREE
from tests.eventually import eventually
from tests.servers import Foyer
from tests.storm import TICKETS
from tests.wire import Heard, Wire

pytestmark = [
    pytest.mark.server,
    pytest.mark.postgres,
    pytest.mark.redis,
    pytest.mark.parametrize("foyer", [SQLITE, THREE], indirect=True),
]

PULSE_SECONDS = 2.0
GONE_WITHIN = 30.0  # fifteen seconds after it was seen last, and some for a busy machine
NOTICE = "/api/lobbies/hall/notice"


@pytest.fixture
def supervisor(foyer: Foyer) -> Iterator[Wire]:
    """A supervisor's page that has just joined."""
    wire = Wire(foyer.port, foyer.staff())
    with closing(wire):
        wire.join(audience="supervisor", lobby="hall")
        yield wire


def listen_for(wire: Wire, wanted: Callable[[Heard], bool], within: float = 6.0) -> Heard:
    """The first message that is wanted."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        one = wire.hear(within=within)
        if one and wanted(one):
            return one
    raise AssertionError("it was never heard")


def figures_of(wire: Wire, within: float = 6.0, **wanted: int) -> Any:
    """The first figures that say this of the lobby."""

    def says_it(one: Heard) -> bool:
        if one.name != "pulse":
            return False
        return all(one.value["figures"]["lobby"][name] == number for name, number in wanted.items())

    return listen_for(wire, says_it, within).value["figures"]


def device(wire: Wire, name: str, *, online: bool, within: float = 6.0) -> None:
    """Listens until a device is told to be there, or gone."""

    def says_it(one: Heard) -> bool:
        told = one.value["figures"]["devices"] if one.name == "pulse" else []
        return any(known["id"] == name and known["online"] is online for known in told)

    listen_for(wire, says_it, within)


def test_a_supervisor_hears_figures_at_once_and_after_every_change(foyer: Foyer, supervisor: Wire) -> None:
    before = figures_of(supervisor)["lobby"]["taken"]
    visitor = foyer.visitor()

    took = []
    for count in range(1, 5):
        began = time.monotonic()
        visitor.insist("POST", TICKETS, {"service": "passport"})
        figures_of(supervisor, taken=before + count)
        took.append(time.monotonic() - began)
    visitor.insist("POST", TICKETS, {"service": "passport"})
    told = figures_of(supervisor, taken=before + 5)

    assert told["services"]["passport"]["waiting"] >= 5
    assert sum(half["taken"] for half in told["day"]) == before + 5
    assert min(took) < PULSE_SECONDS / 2, "figures came with the regular pulse only"


def test_a_supervisor_hears_tickets_and_desks_like_a_clerk(foyer: Foyer, supervisor: Wire) -> None:
    taken = foyer.visitor().insist("POST", TICKETS, {"service": "car"}).body["ticket"]

    def says_it(one: Heard) -> bool:
        return one.name == "change" and any(told["id"] == taken["id"] for told in one.value["tickets"])

    assert listen_for(supervisor, says_it).value["tickets"][0]["items"] == 1


def test_nobody_else_ever_hears_figures(foyer: Foyer, supervisor: Wire) -> None:
    taken = foyer.visitor().insist("POST", TICKETS, {"service": "car"}).body["ticket"]
    others = [Wire(foyer.port), Wire(foyer.port), Wire(foyer.port, foyer.staff()), Wire(foyer.port)]
    wishes: list[dict[str, object]] = [
        {"audience": "kiosk", "lobby": "hall", "device": "entrance"},
        {"audience": "display", "lobby": "hall"},
        {"audience": "clerk", "lobby": "hall"},
        {"audience": "visitor", "token": taken["token"]},
    ]

    for wire, wish in zip(others, wishes, strict=True):
        with closing(wire):
            wire.join(**wish)
            for _ in range(3):
                foyer.visitor().insist("POST", TICKETS, {"service": "car"})
                pulse = listen_for(wire, lambda one: one.name == "pulse")
                assert "figures" not in json.dumps(pulse.value)
    assert figures_of(supervisor)["lobby"]["taken"] > 0


def test_only_a_supervisor_may_listen(foyer: Foyer) -> None:
    clerk = foyer.run("token", "--role", "clerk").stdout.strip()
    supervisor = foyer.run("token", "--role", "supervisor").stdout.strip()

    for token, expected in ((None, "not_signed_in"), (clerk, "not_allowed"), (supervisor, None)):
        with closing(Wire(foyer.port)) as wire:
            wire.join(audience="supervisor", lobby="hall", token=token)
            first = wire.hear(within=5)
            assert first
            if expected:
                assert (first.name, first.value["error"]) == ("ack", expected)
                assert wire.hear(within=PULSE_SECONDS + 0.5) is None
            else:
                assert first.value["fresh"]
                figures_of(wire)


def test_a_notice_reaches_every_page_at_once(foyer: Foyer) -> None:
    text = {"de": "Der Aufzug steht still."}
    with closing(Wire(foyer.port)) as display:
        display.join(audience="display", lobby="hall")
        listen_for(display, lambda one: one.name == "change" and one.value["notice"] is None)

        answer = foyer.client().ask("PUT", NOTICE, {"text": text})

        assert answer.status == 200
        listen_for(display, lambda one: one.name == "pulse" and one.value["notice"] == text)
        foyer.client().ask("DELETE", NOTICE)
        listen_for(display, lambda one: one.name == "pulse" and one.value["notice"] is None)


@pytest.mark.slow
def test_a_display_is_online_while_it_is_connected_and_offline_soon_after(
    foyer: Foyer, supervisor: Wire
) -> None:
    with closing(Wire(foyer.port)) as display:
        display.join(audience="display", lobby="hall", device="by-the-door")
        device(supervisor, "by-the-door", online=True)

        still_there = time.monotonic() + 20
        while time.monotonic() < still_there:
            pulse = listen_for(supervisor, lambda one: one.name == "pulse")
            (known,) = (one for one in pulse.value["figures"]["devices"] if one["id"] == "by-the-door")
            assert known["online"]

    device(supervisor, "by-the-door", online=False, within=GONE_WITHIN)


@pytest.mark.parametrize("said", ["", "x" * 100, "<script>", 5, ["a"], {"id": 1}])
def test_a_screen_with_an_impossible_name_still_shows_everything_and_is_told_why(
    foyer: Foyer, said: object
) -> None:
    with closing(Wire(foyer.port)) as display:
        display.join(audience="display", lobby="hall", device=said)

        heard = [display.hear(within=5), display.hear(within=5)]

    told = {one.name: one.value for one in heard if one}
    assert told["change"]["fresh"]
    assert "error" not in told["ack"]
    assert told["ack"]["device"]["error"] == "invalid"
    assert told["ack"]["device"]["message"].startswith("device: ")
    eventually(lambda: foyer.trouble() == [])
