"""The event loop: one day, played call by call through the rule that calls in the lobby, too."""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import inf

from queue_server.domain.burden import burdens, longest_waits
from queue_server.domain.calling import Head, Rule, Standing, choose, reference, standing
from queue_server.simulation.days import Break, ClerkDay, Day, Visit
from queue_server.simulation.scenario import ClerkKind, Scenario

OPENING = 0.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """One call of a day."""

    visit: int  # its place in the day
    clerk: int  # her place in the scenario
    at: float
    gone: bool  # the visitor had left


@dataclass(kw_only=True, slots=True)
class _Clerk:
    """What a clerk is doing."""

    number: int
    skills: tuple[str, ...]
    speed: float
    breaks: list[Break]  # still to come, the next one last
    next: float = OPENING  # when she is free again, or begins a break out of idleness
    idle: bool = False
    away: bool = False

    @property
    def few_skills(self) -> tuple[int, int]:
        """Several idle clerks: the one with the fewest skills takes a new ticket."""
        return len(self.skills), self.number


@dataclass(kw_only=True, slots=True)
class _Room:
    """Who waits, and who is there to call."""

    scenario: Scenario
    day: Day
    rule: Rule
    clerks: list[_Clerk]
    able: dict[str, int]  # clerks who are not away, by service
    # By service and standing: (reference, visit), who comes first standing first.
    waiting: dict[tuple[str, Standing], list[tuple[float, int]]] = field(default_factory=dict)


def play(scenario: Scenario, day: Day, rule: Rule) -> list[Call]:
    """Every call of the day, in order; everybody who came is called."""
    clerks = zip(scenario.clerks, day.clerks, strict=True)
    room = _Room(
        scenario=scenario,
        day=day,
        rule=rule,
        clerks=[_clerk(number, kind, clerk) for number, (kind, clerk) in enumerate(clerks)],
        able=Counter(skill for clerk in scenario.clerks for skill in clerk.skills),
    )
    return list(_calls(room))


def _clerk(number: int, kind: ClerkKind, day: ClerkDay) -> _Clerk:
    return _Clerk(number=number, skills=kind.skills, speed=day.speed, breaks=list(reversed(day.breaks)))


def _calls(room: _Room) -> Iterator[Call]:
    """From event to event: somebody comes in, or a clerk is free."""
    for visit, arrival in _arrivals(room.day):
        yield from _until(arrival, room)
        _come_in(room, visit, arrival)
        taker = min(_idle_for(room, visit), key=lambda clerk: clerk.few_skills, default=None)
        if taker and arrival > OPENING:
            yield from _next(room, taker, arrival)
    yield from _until(inf, room)


def _arrivals(day: Day) -> list[tuple[int, float]]:
    came = [(number, visit.arrival) for number, visit in enumerate(day.visits) if visit.arrival is not None]
    return sorted(came, key=lambda one: one[1])


def _until(moment: float, room: _Room) -> Iterator[Call]:
    """What clerks do before this moment."""
    while (clerk := min(room.clerks, key=lambda one: (one.next, one.few_skills))).next < moment:
        yield from _next(room, clerk, clerk.next)


def _come_in(room: _Room, number: int, arrival: float) -> None:
    visit = room.day.visits[number]
    # Walk-ins before the opening have no ticket yet.
    arrived = arrival if visit.slot is not None else max(arrival, OPENING)
    stands = standing(room.rule, visit.slot, arrived)
    since = reference(room.rule, standing=stands, slot=visit.slot, arrived=arrived)
    insort(room.waiting.setdefault((visit.service, stands), []), (since, number))


def _idle_for(room: _Room, number: int) -> list[_Clerk]:
    service = room.day.visits[number].service
    return [clerk for clerk in room.clerks if clerk.idle and service in clerk.skills]


def _next(room: _Room, clerk: _Clerk, now: float) -> Iterator[Call]:
    """She begins a break that is due, or calls, or has nobody to call."""
    clerk.idle = False
    _be_away(room, clerk, bool(clerk.breaks) and clerk.breaks[-1].start <= now)
    if clerk.away:
        clerk.next = now + clerk.breaks.pop().minutes
        return
    head = choose(room.rule, _heads(room, clerk, now))
    if head is None:
        clerk.idle = True
        clerk.next = clerk.breaks[-1].start if clerk.breaks else inf
        return
    room.waiting[head.service, head.standing].pop(0)
    visit = room.day.visits[head.ticket_id]
    gone = _has_left(visit, now)
    clerk.next = now + _takes(room.scenario, visit, clerk, gone)
    yield Call(visit=head.ticket_id, clerk=clerk.number, at=now, gone=gone)


def _be_away(room: _Room, clerk: _Clerk, away: bool) -> None:
    if clerk.away != away:
        clerk.away = away
        for skill in clerk.skills:
            room.able[skill] += -1 if away else 1


def _heads(room: _Room, clerk: _Clerk, now: float) -> Iterator[Head]:
    """The first of each service and standing that she can do."""
    burden = burdens(_longest(room, now), clerk.skills, _colleagues(room, clerk))
    for service in clerk.skills:
        for stands in Standing:
            line = room.waiting.get((service, stands))
            if line:
                since, number = line[0]
                yield Head(
                    ticket_id=number,
                    service=service,
                    standing=stands,
                    waited=now - since,
                    minutes=room.scenario.by_id[service].minutes,
                    able=room.able[service],
                    here=burden.here,
                    elsewhere=burden.elsewhere(service),
                )


def _longest(room: _Room, now: float) -> Mapping[str, float]:
    return longest_waits(
        (service, now - line[0][0])
        for (service, stands), line in room.waiting.items()
        if line and stands is Standing.WALK_IN
    )


def _colleagues(room: _Room, clerk: _Clerk) -> Iterator[tuple[str, ...]]:
    return (one.skills for one in room.clerks if one is not clerk and not one.away)


def _has_left(visit: Visit, now: float) -> bool:
    if visit.patience is None or visit.arrival is None:
        return False
    return now > max(visit.arrival, OPENING) + visit.patience


def _takes(scenario: Scenario, visit: Visit, clerk: _Clerk, gone: bool) -> float:
    """Minutes until the clerk is free again; the handover goes at her own pace, too."""
    if gone:
        return scenario.gone_call_minutes
    return (visit.minutes + scenario.handover_minutes) * clerk.speed
