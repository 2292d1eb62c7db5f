"""Whose turn is it at this desk, and why: one score for everybody who waits, and presets instead of branches.

Everything is reckoned in minutes. Of each service and class only the one who came first competes, and a score
rises with the time waited, so that nobody overtakes there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf

USUAL_MINUTES = 10.0  # a service of this length gains and loses nothing by it
HALF_AN_HOUR = 30.0  # so far beyond the guard, minutes weigh the same however they grow
NEARLY = -2.0  # minutes before her reference; who is earlier is not preferred to those who wait already
NO_BURDEN = 3.0  # minutes that are nothing to speak of, added to every burden

# Steps between ranks that no waiting time reaches; each is far above the one before.
DUE_FIRST = 1e5
PREFERENCE = 1e7
BEFORE_EVERYBODY = 1e9


class Standing(StrEnum):
    """How somebody stands among those who wait."""

    APPOINTMENT = "appointment"  # came by her slot, or late within grace
    WALK_IN = "walk_in"  # without an appointment, or later than grace


class Why(StrEnum):
    """What decided that it is somebody's turn."""

    APPOINTMENT = "appointment"  # an appointment, by its slot
    WAITED = "waited"  # a walk-in, by her waiting time against its target
    LIMIT = "limit"  # a walk-in who has waited too long
    ONLY_HERE = "only_here"  # nobody else present can serve her
    FIRST = "first"  # came back from an errand, or was transferred first
    FIRST_COME = "first_come"  # the preset knows nothing else
    PICKED = "picked"  # a clerk chose her
    CALLED_AGAIN = "called_again"
    TAKEN_UP = "taken_up"  # had been put aside, or missed


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """The parameters of one way to call; docs/simulation.md tells where their values come from."""

    name: str
    appointment_target: float  # minutes over her reference that weigh 1; under a ceiling, half of it
    walk_in_target: float  # minutes waited that weigh 1
    lead: float = 5.0  # minutes before her slot from which somebody early counts as waiting
    grace: float = 15.0  # minutes after her slot until which somebody late still stands as appointment
    ceiling: float = inf  # what being over weighs at the most; inf: it rises evenly and without end
    appointment_guard: float = inf  # under a ceiling: minutes over after which she has waited too long
    appointment_guard_target: float = 10.0  # and minutes beyond it that weigh 1
    guard: float = 60.0  # minutes after which a walk-in has waited too long, and no preference counts
    guard_target: float = 30.0  # minutes beyond the guard that weigh 1 for a walk-in
    guard_growth: float = 1.0  # 1: each of these weighs the same; more: each weighs more than the one before
    # How much more a shorter service weighs, 0 (not at all) to 1 (twice as short, twice the weight); for a
    # walk-in only until the guard: whoever has waited too long has waited too long.
    short_first: float = 0.0
    # How much less somebody weighs whom a less burdened colleague can serve, 0 (not at all) to 1 (half the
    # burden, half the weight).
    leave_to_others: float = 0.0
    by_slot: bool = False  # appointments in the order of their slots, even if they came late
    due: float | None = None  # minutes before her slot from which an appointment is before all walk-ins

    @property
    def is_first_come(self) -> bool:
        """Whoever came first is first, whatever she came for."""
        return self.lead == inf and self.due is None


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """The first in line of one service and class, as seen from one desk."""

    ticket_id: int  # rises in the order of coming
    service: str
    standing: Standing
    waited: float  # minutes since her effective reference; negative before it
    minutes: float  # what the catalogue says that the service takes
    able: int  # clerks present who can serve it, this one included
    preferred: bool = True  # the desk prefers her kind of visitor, or has no preference
    first: bool = False  # came back or was transferred first
    # The burden of this desk, and that of the least burdened colleague who can serve her, as `burden` reckons
    # them; the same as here if nobody else can.
    here: float = 0.0
    elsewhere: float = 0.0


FOYER = Rule(
    name="foyer",
    appointment_target=19.0,
    walk_in_target=30.0,
    lead=2.5,
    ceiling=11.0,
    appointment_guard=75.0,
    appointment_guard_target=10.0,
    guard=40.0,
    guard_target=15.5,
    guard_growth=1.25,
    short_first=0.55,
    leave_to_others=0.9,
)
BALANCED = Rule(name="balanced", appointment_target=5.0, walk_in_target=30.0, guard_target=10.0)
FIRST_COME = Rule(name="first-come", appointment_target=30.0, walk_in_target=30.0, lead=inf)
APPOINTMENTS_FIRST = Rule(
    name="appointments-first",
    appointment_target=30.0,
    walk_in_target=30.0,
    lead=inf,
    grace=inf,
    due=inf,
)
APPOINTMENT_TRUE = Rule(
    name="appointment-true", appointment_target=5.0, walk_in_target=60.0, guard_target=10.0
)
DUE_APPOINTMENTS_FIRST = Rule(
    name="due-appointments-first",
    appointment_target=30.0,
    walk_in_target=30.0,
    grace=inf,
    by_slot=True,
    due=2.0,
)

PRESETS: Mapping[str, Rule] = {
    rule.name: rule
    for rule in (FOYER, BALANCED, FIRST_COME, APPOINTMENTS_FIRST, APPOINTMENT_TRUE, DUE_APPOINTMENTS_FIRST)
}
DEFAULT = FOYER.name


def standing(rule: Rule, slot: float | None, arrived: float) -> Standing:
    """Whether somebody who arrived then stands as appointment or as walk-in; None: no appointment."""
    if slot is None or arrived > slot + rule.grace:
        return Standing.WALK_IN
    return Standing.APPOINTMENT


def reference(rule: Rule, *, standing: Standing, slot: float | None, arrived: float) -> float:
    """The minute since when she waits, fairly reckoned and before any credit."""
    if standing is Standing.WALK_IN or slot is None:
        return arrived
    if rule.by_slot:
        return slot
    return max(slot - rule.lead, arrived)


def choose(rule: Rule, heads: Iterable[Head]) -> Head | None:
    """The one with the highest score; among equals who came first. None if nobody can be called."""
    return max(heads, key=lambda head: (score(rule, head), head.waited, -head.ticket_id), default=None)


def score(rule: Rule, head: Head) -> float:
    """How urgent it is to call her now."""
    if head.first:  # among those who are back, who was back first
        return BEFORE_EVERYBODY + head.waited
    if head.standing is Standing.APPOINTMENT:
        urgency = _weight(rule, head) * _over(rule, head.waited)
    else:
        urgency = _weight(rule, head) * head.waited / rule.walk_in_target
        urgency += _too_long(rule, head.waited)
    return _rank(rule, head) + (urgency * _share(rule, head) if urgency > 0 else urgency)


def _rank(rule: Rule, head: Head) -> float:
    """What no waiting time outweighs."""
    rank = 0.0
    waits = rule.due is not None or head.waited >= NEARLY
    if (head.preferred and waits) or head.waited > rule.guard:
        rank += PREFERENCE
    if rule.due is not None and head.standing is Standing.APPOINTMENT:
        rank += DUE_FIRST if head.waited >= -rule.due else -DUE_FIRST
    return rank


def _weight(rule: Rule, head: Head) -> float:
    """The sooner somebody is done, the sooner all behind her have their turn.

    Being long counts against nobody whom only one clerk can serve: she finds no other chance.
    """
    weight: float = (USUAL_MINUTES / head.minutes) ** rule.short_first
    return max(weight, 1.0) if head.able == 1 else weight


def _share(rule: Rule, head: Head) -> float:
    """A desk that many wait for leaves those to others whom others can serve sooner."""
    share: float = ((NO_BURDEN + head.elsewhere) / (NO_BURDEN + head.here)) ** rule.leave_to_others
    return share


def _over(rule: Rule, minutes: float) -> float:
    """What the minutes over weigh for an appointment: with a ceiling, the first of them the most."""
    even = minutes / rule.appointment_target
    if rule.ceiling == inf or minutes <= 0:
        return even
    beyond = max(minutes - rule.appointment_guard, 0.0)
    return rule.ceiling * even / (1 + even) + beyond / rule.appointment_guard_target


def _too_long(rule: Rule, minutes: float) -> float:
    """What the minutes beyond the guard weigh more than those before it."""
    beyond = max(minutes - rule.guard, 0.0)
    grown: float = HALF_AN_HOUR * (beyond / HALF_AN_HOUR) ** rule.guard_growth
    return grown * max(1 / rule.guard_target - 1 / rule.walk_in_target, 0.0)


def why(rule: Rule, chosen: Head, heads: Iterable[Head] = ()) -> Why:
    """What decided for her, among the heads that she was chosen from."""
    if chosen.first:
        return Why.FIRST
    if rule.is_first_come:
        return Why.FIRST_COME
    if chosen.able == 1 and _is_next_only_as_only_one(rule, chosen, heads):
        return Why.ONLY_HERE
    if chosen.standing is Standing.APPOINTMENT:
        return Why.APPOINTMENT
    return Why.LIMIT if chosen.waited > rule.guard else Why.WAITED


def _is_next_only_as_only_one(rule: Rule, chosen: Head, heads: Iterable[Head]) -> bool:
    others = [head for head in heads if head.ticket_id != chosen.ticket_id]
    as_if_more_could = replace(chosen, able=2)
    return choose(rule, [*others, as_if_more_could]) is not as_if_more_could
