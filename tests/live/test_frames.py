"""Bad connections: whoever reads slowly gets whole frames, whoever sends too much harms nobody else."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing, suppress
from itertools import pairwise

import pytest

from tests.deployments import SQLITE
from tests.eventually import eventually
from tests.page import Page
from tests.servers import Foyer
from tests.storm import TICKETS
from tests.wire import Dropped, Heard, Wire, frame

pytestmark = [pytest.mark.server, pytest.mark.parametrize("foyer", [SQLITE], indirect=True)]

MEGABYTE = 1024 * 1024
PICTURES = 200  # fresh ones, of some 50 kB each: more than all buffers on the way hold
WAITING = 150
CONTINUATION, TEXT, BINARY, PING_FRAME = 0, 1, 2, 9  # opcodes


@pytest.fixture
def witness(foyer: Foyer) -> Iterator[Page]:
    """A display that must not notice anything."""
    with Page(foyer.port, "display") as page:
        eventually(lambda: page.is_there)
        yield page
        assert page.joins == 1


def is_served(foyer: Foyer, witness: Page) -> None:
    """A change still reaches the witness at once."""
    before = witness.memory.seq
    assert foyer.visitor().insist("POST", TICKETS, {"service": "car"}).status == 201
    eventually(lambda: witness.memory.seq > before, within=4)


def test_a_page_that_reads_nothing_for_seconds_gets_whole_frames_then(foyer: Foyer, witness: Page) -> None:
    visitor = foyer.visitor()
    for _ in range(WAITING):
        visitor.insist("POST", TICKETS, {"service": "passport"})
    slow = Wire(foyer.port, foyer.staff(), buffer=8192)

    for _ in range(PICTURES):
        slow.join(audience="clerk", lobby="hall")
    for _ in range(WAITING):
        visitor.insist("POST", TICKETS, {"service": "passport"})
    reading_from = time.monotonic() + 4
    eventually(lambda: time.monotonic() > reading_from, within=10)  # nobody else waits meanwhile
    is_served(foyer, witness)
    latest = witness.memory.seq

    heard: list[Heard] = []
    with closing(slow):
        # A torn frame would raise Dropped, or be no JSON.
        while not heard or heard[-1].value["seq"] < latest:
            one = slow.hear(within=5)
            assert one
            if one.name == "change":
                heard.append(one)
    assert sum(one.value["fresh"] for one in heard) == PICTURES
    assert sum(one.size for one in heard) > 6 * MEGABYTE
    numbers = [one.value["seq"] for one in heard if not one.value["fresh"]]
    assert all(later == earlier + 1 for earlier, later in pairwise(numbers))


def is_closed(wire: Wire) -> bool:
    """Has the server hung up? Whatever it still said does not matter."""
    try:
        while wire.hear(within=0.01):
            pass
    except Dropped:
        return True
    return False


@pytest.mark.parametrize(
    "frames",
    [
        pytest.param(frame(TEXT, announced=2**62), id="an announcement of four exabytes"),
        pytest.param(frame(TEXT, announced=20 * MEGABYTE) + bytes(MEGABYTE), id="twenty megabytes announced"),
        pytest.param(
            frame(TEXT, b"4", last=False) + frame(CONTINUATION, bytes(1000), last=False) * 1000,
            id="a thousand continuations",
        ),
        pytest.param(
            frame(TEXT, b"4", last=False) + frame(CONTINUATION, last=False) * 500_000,
            id="half a million empty continuations",
        ),
        pytest.param(frame(PING_FRAME, bytes(100)) * 20_000, id="pings without end"),
        pytest.param(frame(BINARY, bytes(15_000)) * 10, id="binary rubbish"),
        pytest.param(frame(TEXT, b"\xff\xfe"), id="text that is none"),
        pytest.param(bytes(range(256)) * 100, id="no frames at all"),
        pytest.param(frame(TEXT, b"42/live,[not json"), id="an event that is no JSON"),
        pytest.param(frame(TEXT, b"42/live,{}"), id="an event that is no list"),
        pytest.param(frame(TEXT, b"42[]"), id="an event without a name"),
        pytest.param(frame(TEXT, b"4"), id="an empty message"),
    ],
)
def test_a_client_that_sends_rubbish_loses_its_connection_and_harms_nobody(
    foyer: Foyer, witness: Page, frames: bytes
) -> None:
    rude = Wire(foyer.port)

    with closing(rude):
        with suppress(Dropped):  # the server may hang up while we are still sending
            rude.write(frames)
        eventually(lambda: is_closed(rude))

        is_served(foyer, witness)
