"""In a thousand random days nobody overtakes anybody of her service and class, whatever the rule."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

import pytest

from queue_server.domain.calling import PRESETS, Rule, Standing, reference, standing
from queue_server.simulation.days import Day
from queue_server.simulation.generation import generate
from queue_server.simulation.loop import Call, play
from tests.simulation.offices import office

DAYS = 1000
LOBBIES = (
    office("passport car", "passport", day_minutes=120, last_ticket=110),
    office("passport", "car plates", "plates", "passport plates car", day_minutes=90, last_ticket=90),
    office("passport", "passport", "car", day_minutes=150, last_ticket=150, no_show=0.3),
)


@pytest.mark.parametrize("rule", PRESETS.values(), ids=list(PRESETS))
def test_nobody_overtakes_in_her_service_and_class(rule: Rule) -> None:
    days_each = DAYS // len(PRESETS) // len(LOBBIES) + 1
    for lobby in LOBBIES:
        for day in generate(lobby, load=1.1, days=days_each, seed=11):
            assert not list(inversions(rule, day, play(lobby, day, rule)))


def inversions(rule: Rule, day: Day, calls: list[Call]) -> list[tuple[int, int]]:
    """Pairs of visits: the first was called although the second waited in the same line and before her."""
    lines: dict[tuple[str, Standing], list[tuple[float, Call]]] = defaultdict(list)
    for call in calls:
        visit = day.visits[call.visit]
        arrived = visit.arrival or 0.0
        stands = standing(rule, visit.slot, arrived)
        since = reference(rule, standing=stands, slot=visit.slot, arrived=arrived)
        lines[visit.service, stands].append((since, call))
    return [
        (early.visit, late.visit)
        for line in lines.values()
        for (since, early), (since_late, late) in pairwise(line)
        if since_late < since and (day.visits[late.visit].arrival or 0.0) < early.at
    ]
