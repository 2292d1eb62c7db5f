"""The pre-checks as they stand in a lobby file: plain values under the same keys."""

from __future__ import annotations

from typing import Any

from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.precheck import Condition, Document, Need, Precheck, Question, Stop
from queue_server.domain.texts import Texts
from queue_server.domain.verdict import Verdict

View = dict[str, Any]


def catalogues_view(plan: LobbyPlan) -> View:
    """The questions and documents that the services share."""
    return {
        "questions": [_question_view(question) for question in plan.questions],
        "documents": [_document_view(document) for document in plan.documents],
        "document_sets": [
            {"id": one.id, "needs": [_need_view(need) for need in one.needs]} for one in plan.document_sets
        ],
    }


def precheck_view(precheck: Precheck | None) -> View | None:
    """The pre-check of one service. What its file may leave out is left out."""
    if precheck is None:
        return None
    view: View = {
        "ask": [{"question": ask.question, **_when(ask.when)} for ask in precheck.asks],
        "sets": list(precheck.sets),
        "needs": [_need_view(need) for need in precheck.needs],
        "stops": [
            {key: value for key, value in stop_view(stop).items() if value} | _when(stop.when)
            for stop in precheck.stops
        ],
        "notes": [{"text": dict(note.text), **_when(note.when)} for note in precheck.notes],
    }
    return {key: value for key, value in view.items() if value}


def stop_view(stop: Stop) -> View:
    """Why nothing can be done, and which service can."""
    return {"text": dict(stop.text), "service": stop.service}


def lists_view(verdict: Verdict) -> View:
    """The documents that a verdict speaks of."""
    return {
        "missing": list(verdict.missing),
        "here": list(verdict.here),
        "helpful": list(verdict.helpful),
    }


def _question_view(question: Question) -> View:
    return {
        "id": question.id,
        "text": dict(question.text),
        "answers": [{"id": answer.id, "text": dict(answer.text)} for answer in question.answers],
    }


def _document_view(document: Document) -> View:
    view: View = {
        "id": document.id,
        "name": dict(document.name),
        "hint": dict(document.hint),
        "picture": document.picture.value,
    }
    return view | _texts("here", document.here)


def needed_view(need: Need) -> View:
    """A document that she needs, and what may stand for it."""
    return {
        "document": need.document,
        "or": list(need.alternatives),
        "helpful": need.helpful,
        "only_if": dict(need.only_if) if need.only_if else None,
    }


def _need_view(need: Need) -> View:
    view: View = {"document": need.document}
    if need.alternatives:
        view["or"] = list(need.alternatives)
    if need.helpful:
        view["helpful"] = True
    return view | _texts("only_if", need.only_if) | _when(need.when)


def _texts(key: str, texts: Texts | None) -> View:
    return {key: dict(texts)} if texts else {}


def _when(condition: Condition) -> View:
    """A condition of one part is a table, as most people write it; of several, a list."""
    parts = [{question: list(wanted) for question, wanted in part.items()} for part in condition]
    if not parts:
        return {}
    return {"when": parts[0] if len(parts) == 1 else parts}
