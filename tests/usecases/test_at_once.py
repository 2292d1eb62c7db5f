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

from queue_server.domain.errors import DeskBusy, Refused, WrongState
from queue_server.domain.lobby_plan import Desk
from queue_server.domain.ticket import OPEN_STATES, TicketState
from queue_server.usecases.serving import NobodyToCall
from tests.accounts import assert_every_step_follows, assert_nobody_was_overtaken, entries_by_ticket
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


AT_THE_DESK = ["came", "missed", "done", "park", "errand", "drop_off"]


@pytest.mark.parametrize("turn", range(6))
def test_four_who_want_the_same_visitor_race_and_one_gets_her(village: Village, turn: int) -> None:
    taken = village.take()["id"]
    calls: list[Callable[[], object]] = [
        lambda: village.call("desk-1"),
        lambda: village.call("desk-3"),
        lambda: village.call_ticket(taken, "desk-2"),
        lambda: village.leave(taken),
    ]

    told = together([partial(what_happened, call) for call in calls])

    assert told.count("won") == 1
    assert village.ticket(taken).desk in (None, *("desk-1", "desk-3", "desk-2"))
    # Whoever wanted just her is told what became of her; whoever wanted anybody, that nobody is there.
    for refusal in (refusal for refusal in told if isinstance(refusal, WrongState)):
        assert refusal.facts["state"] == village.ticket(taken).state
    assert_every_step_follows(village.engine, "village")


def what_happened(act: Callable[[], object]) -> Refused | str:
    try:
        act()
    except NobodyToCall:
        return "nobody"
    except Refused as refusal:
        return refusal
    return "won"


@pytest.mark.parametrize("turn", range(6))
def test_all_that_can_become_of_somebody_at_the_desk_races_and_one_thing_does(
    village: Village, turn: int
) -> None:
    taken = village.take()["id"]
    village.call()
    acts: list[Callable[[], object]] = [
        *(partial(getattr(village, act), taken) for act in ("missed", "park", "errand", "drop_off")),
        partial(village.transfer, taken, "car"),
    ]

    told = together([partial(what_happened, act) for act in acts])

    assert told.count("won") == 1
    for refusal in (refusal for refusal in told if refusal != "won"):
        assert isinstance(refusal, WrongState)
    # Who came too late is told what she became, or, if she tried first of all, what she was.
    assert len(village.journal(taken)) == 3
    assert_every_step_follows(village.engine, "village")


@pytest.mark.parametrize("turn", range(6))
def test_an_undo_races_what_comes_next_and_the_journal_tells_one_story(village: Village, turn: int) -> None:
    taken = village.take()["id"]
    village.call("desk-1")
    others: list[Callable[[], object]] = [
        partial(village.undo, taken),
        partial(village.missed, taken),
        partial(village.park, taken),
        partial(village.call, "desk-3"),
        partial(village.call_ticket, taken, "desk-2"),
        partial(village.undo, taken),
    ]

    together([partial(what_happened, act) for act in others])

    assert_every_step_follows(village.engine, "village")


def test_whatever_people_do_at_once_each_step_follows_the_one_before(village: Village) -> None:
    busy = with_desks(village, CLERKS // 2)
    for _ in range(6):
        busy.take()

    def work(seed: int) -> None:
        chance = random.Random(seed)
        for _ in range(25):
            here = chance.choice(busy.present() or [busy.take()["id"]])
            desk = f"desk-{chance.randrange(CLERKS // 2)}"
            acts: list[Callable[[], object]] = [
                *(partial(getattr(busy, name), here) for name in (*AT_THE_DESK, "leave", "back", "undo")),
                *(partial(busy.call, desk), partial(busy.call_ticket, here, desk), busy.take),
                partial(busy.transfer, here, chance.choice(["passport", "car"])),
            ]
            what_happened(chance.choice(acts))

    together([partial(work, seed) for seed in range(6)])

    assert_every_step_follows(busy.engine, "village")
    assert_nobody_was_overtaken(busy.engine, "village")


def test_eight_clerks_empty_the_lobby_while_people_come_are_sent_on_and_missed(village: Village) -> None:
    hall = with_desks(village, 8)
    services = ["passport", "id-card", "car", "plates"]
    coming = iter(range(120))
    guard = threading.Lock()

    def arrive(seed: int) -> bool:
        with guard:
            comes = next(coming, None) is not None
        if comes:
            hall.take(random.Random(seed).choice(services))
        return comes

    def work(desk: int) -> list[int]:
        chance, called = random.Random(desk), list[int]()
        while True:
            more = arrive(len(called) + desk)
            try:
                ticket = hall.call(f"desk-{desk}")
            except NobodyToCall:
                if not more:
                    return called
                continue
            called.append(ticket["id"])
            luck = chance.random()
            if luck < 0.15:
                hall.missed(ticket["id"])
                if luck < 0.1:
                    hall.back(ticket["id"])
            elif luck < 0.3:
                hall.transfer(
                    ticket["id"], chance.choice([name for name in services if name != ticket["service"]])
                )
            else:
                hall.done(ticket["id"])

    called = Counter(chain.from_iterable(together([partial(work, desk) for desk in range(8)])))

    entries = entries_by_ticket(hall.engine, "village")
    assert len(entries) == 120
    assert called == Counter(
        {ticket: sum(entry.kind == "ticket_called" for entry in told) for ticket, told in entries.items()}
    )
    assert hall.open_tickets() == []
    assert_every_step_follows(hall.engine, "village")
    assert_nobody_was_overtaken(hall.engine, "village")


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
