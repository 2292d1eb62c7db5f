"""Fair turns: whoever waits longest goes next, and whoever gives up holds nobody up."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial

import pytest

from queue_server.persistence.turns import FairLock, Turns
from queue_server.usecases.ports import StoreBusy
from tests.eventually import eventually
from tests.together import together


def waiting_in(lock: FairLock) -> int:
    return len(lock._waiting)


def has_waiting(lock: FairLock, count: int) -> bool:
    return waiting_in(lock) == count


def start(act: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=act, daemon=True)
    thread.start()
    return thread


def test_turns_come_in_the_order_of_asking() -> None:
    lock, order = FairLock(), list[int]()

    def ask(number: int) -> None:
        with lock.turn():
            order.append(number)

    with lock.turn():
        threads = []
        for number in range(10):
            threads.append(start(partial(ask, number)))
            eventually(partial(has_waiting, lock, number + 1))
    for thread in threads:
        thread.join(timeout=5)

    assert order == list(range(10))


def test_only_one_has_the_turn_at_a_time() -> None:
    lock, inside, seen = FairLock(), [0], list[int]()

    def work() -> None:
        for _ in range(200):
            with lock.turn():
                inside[0] += 1
                seen.append(inside[0])
                inside[0] -= 1

    together([work] * 6)

    assert seen == [1] * 1200


def test_whoever_waits_too_long_gets_an_error_and_the_next_one_her_turn() -> None:
    lock, got_it = FairLock(), threading.Event()

    def wait_patiently() -> None:
        with lock.turn():
            got_it.set()

    with lock.turn():
        with pytest.raises(StoreBusy), lock.turn(longest_wait=0.02):
            pytest.fail("two had the turn")
        thread = start(wait_patiently)
        eventually(lambda: waiting_in(lock) == 1)

    assert got_it.wait(timeout=5)
    thread.join(timeout=5)
    with lock.turn(longest_wait=0.02):
        assert waiting_in(lock) == 0


def test_giving_up_at_the_very_moment_of_the_turn_never_loses_it() -> None:
    lock = FairLock()

    def hurry() -> int:
        turns = 0
        for _ in range(300):
            try:
                with lock.turn(longest_wait=0.00005):
                    turns += 1
            except StoreBusy:
                continue
        return turns

    turns = together([hurry] * 6)

    assert sum(turns) > 0
    with lock.turn(longest_wait=1):
        assert waiting_in(lock) == 0


def test_an_error_inside_gives_the_turn_back() -> None:
    lock = FairLock()

    with pytest.raises(ZeroDivisionError), lock.turn():
        _ = 1 // 0

    with lock.turn(longest_wait=0.02):
        pass


def test_each_lobby_has_a_turn_of_its_own() -> None:
    turns = Turns()

    with turns.of("village").turn(), turns.of("next-village").turn(longest_wait=0.02):
        assert turns.of("village") is turns.of("village")
