"""Every way through every pre-check that is shipped: none is a dead end, none asks in vain."""

from __future__ import annotations

import pytest

from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.precheck import MISSING, Fork, Tree, depth, follow, ways_through
from queue_server.domain.verdict import Outcome, judge
from queue_server.lobby_file import read_plan
from tests.cast import HALBERSTADT_FILE, NORDHAUSEN_FILE, VILLAGE_FILE

PLANS = [read_plan(path) for path in (NORDHAUSEN_FILE, HALBERSTADT_FILE, VILLAGE_FILE)]
TREES = [(plan, service) for plan in PLANS for service in plan.trees]
MOST_QUESTIONS = 8  # on the longest way: an answer takes a few seconds, and all must fit into a minute


def forks_of(tree: Tree) -> list[Fork]:
    if not isinstance(tree, Fork):
        return []
    return [tree, *(fork for branch in tree.branches.values() for fork in forks_of(branch))]


@pytest.mark.parametrize(("plan", "service"), TREES, ids=lambda value: getattr(value, "id", value))
def test_every_way_ends_and_says_what_to_bring(plan: LobbyPlan, service: str) -> None:
    tree = plan.trees[service]

    for answers, result in ways_through(tree):
        assert follow(tree, answers).result == result
        assert result.stop or result.needs or result.notes, answers
        everything = judge(result, plan.documents_by_id, {})
        nothing = judge(result, plan.documents_by_id, {need.document: MISSING for need in result.needs})
        assert everything.outcome in (Outcome.COMPLETE, Outcome.STOPPED)
        if not result.stop:
            # What she is told to bring or get is exactly what she lacks.
            assert len(nothing.missing) + len(nothing.here) + len(nothing.helpful) == len(result.needs)


@pytest.mark.parametrize(("plan", "service"), TREES, ids=lambda value: getattr(value, "id", value))
def test_no_question_is_asked_where_it_cannot_matter(plan: LobbyPlan, service: str) -> None:
    for fork in forks_of(plan.trees[service]):
        branches = list(fork.branches.values())
        assert any(branch != branches[0] for branch in branches), fork.question


@pytest.mark.parametrize(("plan", "service"), TREES, ids=lambda value: getattr(value, "id", value))
def test_nobody_is_asked_more_than_fits_into_a_minute(plan: LobbyPlan, service: str) -> None:
    assert depth(plan.trees[service]) <= MOST_QUESTIONS
