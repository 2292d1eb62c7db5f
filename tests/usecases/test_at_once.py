"""Several people at the same moment: everybody once, in order, and of two who race one wins."""

from __future__ import annotations

import contextlib
import random
import threading
from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import chain

import pytest

from queue_server.domain.errors import DeskBusy, WrongState
from queue_server.domain.lobby_plan import Desk
from queue_server.domain.ticket import OPEN_STATES, TicketState
from queue_server.usecases.serving import NobodyToCall
from tests.cast import Village, new_request, village_plan
from tests.together import together

KIOSKS, TICKETS_EACH = 8, 50
CLERKS, TRIES_EACH = 12, 60


def with_desks(village: Village, count: int) -> Village:
    """The village with many desks that all serve everything."""
    services = ("passport", "id-card", "car", "plates")
    desks = tuple(
        Desk(id=f"desk-{n}", name={"de": "S"}, place={"de": "F"}, serves=services) for n in range(count)
    )
    return village.another(village_plan(desks=desks))


def test_twelve_clerks_who_call_at_once_never_call_anybody_twice(village: Village) -> None:
    busy = with_desks(village, CLERKS)
    waiting = [busy.take(random.Random(n).choice(["passport", "car"]))["id"] for n in range(120)]
    called: list[int] = []  # in the order of the calls: a listener hears them one after the other
    busy.lobby.listen(lambda change: called.extend(t.id for t in change.tickets if t.state == "called"))

    def work(desk: str) -> list[int]:
        served: list[int] = []
        for _ in range(TRIES_EACH):
            with contextlib.suppress(NobodyToCall):
                served.append(busy.call(desk)["id"])
                busy.done(served[-1])
        return served

    everybody = together([partial(work, f"desk-{n}") for n in range(CLERKS)])

    assert sorted(chain.from_iterable(everybody)) == waiting
    calls = [busy.ticket(ticket_id).call or 0 for ticket_id in waiting]
    assert calls == sorted(calls), "somebody was overtaken"
    assert sorted(called) == waiting


def test_eight_kiosks_at_once_give_out_every_number_once(village: Village) -> None:
    def give_out() -> list[str]:
        return [village.take()["number"] for _ in range(TICKETS_EACH)]

    numbers = chain.from_iterable(together([give_out] * KIOSKS))

    assert sorted(numbers) == [f"A{n:03d}" for n in range(1, KIOSKS * TICKETS_EACH + 1)]


def test_clients_that_repeat_their_requests_get_no_second_ticket(village: Village) -> None:
    def insist(seed: int) -> list[str]:
        chance, numbers = random.Random(seed), []
        for _ in range(12):
            request = new_request()
            answers = [village.take(request=request) for _ in range(chance.randint(1, 3))]
            assert all(answer == answers[0] for answer in answers)
            numbers.append(answers[0]["number"])
        return numbers

    numbers = chain.from_iterable(together([partial(insist, n) for n in range(8)]))

    assert sorted(numbers) == [f"A{n:03d}" for n in range(1, 8 * 12 + 1)]


def test_one_request_sent_by_many_at_once_gives_one_ticket(village: Village) -> None:
    request = new_request()

    answers = together([lambda: village.take(request=request)] * 8)

    assert all(answer == answers[0] for answer in answers)
    assert len(village.open_tickets()) == 1


def test_a_double_press_takes_one_visitor_and_calls_her_again(village: Village) -> None:
    first = village.take()["id"]
    village.take()

    numbers = together([lambda: village.call()["number"]] * 6)

    assert Counter(numbers) == {"A001": 6}
    assert village.ticket(first).calls == 6


def tried(act: Callable[[int], object], ticket_id: int) -> bool:
    """Whether the act won."""
    try:
        act(ticket_id)
    except (WrongState, DeskBusy, NobodyToCall):
        return False
    return True


@pytest.mark.parametrize("turn", range(10))
def test_leaving_races_being_called_and_exactly_one_wins(village: Village, turn: int) -> None:
    taken = village.take()["id"]

    left, called = together(
        [lambda: tried(village.leave, taken), lambda: tried(lambda _: village.call(), taken)]
    )

    assert (left, called) in {(True, False), (False, True)}
    assert village.ticket(taken).state is (TicketState.LEFT if left else TicketState.CALLED)


@pytest.mark.parametrize("turn", range(10))
def test_missed_races_done_and_leaving_and_exactly_one_wins(village: Village, turn: int) -> None:
    taken = village.take()["id"]
    village.call()

    won = together(
        [
            lambda: tried(village.missed, taken),
            lambda: tried(village.done, taken),
            lambda: tried(village.missed, taken),
            lambda: tried(village.leave, taken),
        ]
    )

    assert sum(won) == 1
    assert village.ticket(taken).state is (TicketState.SERVED if won[1] else TicketState.MISSED)
    assert village.ticket(taken).state not in OPEN_STATES
    assert len(village.journal(taken)) == 3


def test_two_desks_that_pick_the_same_ticket_race_and_one_gets_it(village: Village) -> None:
    taken = village.take()["id"]

    def pick(desk: str) -> bool:
        return tried(lambda ticket: village.call_ticket(ticket, desk), taken)

    won = together([partial(pick, desk) for desk in ("desk-1", "desk-2", "desk-3")])

    assert sum(won) == 1
    assert village.ticket(taken).calls == 1


def test_whoever_looks_while_others_change_sees_one_state_from_beginning_to_end(village: Village) -> None:
    finished = threading.Event()

    def change() -> None:
        try:
            for _ in range(40):
                village.take()
                village.done(village.call()["id"])
        finally:
            finished.set()

    def look() -> None:
        while not finished.is_set():
            with village.lobby.reading() as seen:
                waiting = sum(seen.waiting_by_service().values())
                open_states = [ticket.state for ticket in seen.open_tickets()]
            assert open_states.count(TicketState.WAITING) == waiting

    together([change, look, look])
