"""Walking through a pre-check as a visitor does: each question as it is asked."""

from __future__ import annotations

from collections.abc import Mapping

from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.precheck import Result, follow
from queue_server.domain.verdict import Verdict, judge


def outcome_of(
    plan: LobbyPlan, service: str, answers: Mapping[str, str], marks: Mapping[str, str] | None = None
) -> tuple[Result, Verdict]:
    """Answers what is asked, from `answers`; gives where that leads, and what follows from the marks."""
    tree = plan.tree(service)
    assert tree is not None, f"{service} has no pre-check"
    said: dict[str, str] = {}
    step = follow(tree, said)
    while step.question is not None:
        assert step.question in answers, f"“{step.question}” is asked, after {said}"
        said[step.question] = answers[step.question]
        step = follow(tree, said)
    assert step.result is not None
    return step.result, judge(step.result, plan.documents_by_id, marks or {})


def documents(plan: LobbyPlan, result: Result) -> dict[str, str]:
    """The documents that are needed, and of which kind: required, helpful, or to be got here."""
    found = {}
    for need in result.needs:
        is_here = any(plan.documents_by_id[name].here for name in need.documents)
        found[need.document] = "helpful" if need.helpful else "here" if is_here else "required"
    return found
