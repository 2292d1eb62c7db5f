"""Which documents a visitor lacks, and what follows; what a ticket keeps of it, and what a clerk corrects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from queue_server.domain.errors import Invalid
from queue_server.domain.precheck import HAVE, MISSING, Document, Need, Result

Marks = Mapping[str, str]  # id of a document that is needed → what she said of it


class Outcome(StrEnum):
    """What the pre-check says about a visit."""

    COMPLETE = "complete"  # she has everything
    HELPFUL = "helpful"  # only what would help is missing
    HERE = "here"  # something is missing that can be got here while she waits
    MISSING = "missing"  # something is missing, and nothing can be done without it
    STOPPED = "stopped"  # it cannot be done here or today, whatever she brings
    OWN_WORD = "own_word"  # she said that she has everything; nothing was looked at


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """The outcome, and the documents that it speaks of."""

    outcome: Outcome
    missing: tuple[str, ...] = ()
    here: tuple[str, ...] = ()
    helpful: tuple[str, ...] = ()


def judge(result: Result, documents: Mapping[str, Document], marks: Marks) -> Verdict:
    """What follows from what she said of each document; one that she said nothing of she has.

    Raises Invalid for a mark of something that is not needed, or one that cannot be meant.
    """
    needed = {need.document: need for need in result.needs}
    for name, mark in marks.items():
        refuse_impossible(needed.get(name), name, mark)
    if result.stop:
        return Verdict(outcome=Outcome.STOPPED)
    return weigh(result.needs, documents, marks)


def refuse_impossible(need: Need | None, name: str, mark: str) -> None:
    """Raises Invalid for a mark that cannot be meant."""
    if need is None:
        raise Invalid(f"marks.{name}", "this document is not needed here")
    if mark not in need.possible_marks:
        raise Invalid(f"marks.{name}", f"“{mark}” is not one of {', '.join(need.possible_marks)}")


def weigh(needs: Sequence[Need], documents: Mapping[str, Document], marks: Marks) -> Verdict:
    """The outcome of these needs, marked as they are."""
    missing, here, helpful = [], [], []
    for need in needs:
        mark = marks.get(need.document, HAVE)
        if need.helpful:
            helpful += [need.document] if mark == MISSING else []
        elif to_get := _to_get_here(need, documents, mark):
            here.append(to_get)
        elif mark == MISSING:
            missing.append(need.document)
    return Verdict(
        outcome=_outcome(missing, here, helpful),
        missing=tuple(missing),
        here=tuple(here),
        helpful=tuple(helpful),
    )


def _to_get_here(need: Need, documents: Mapping[str, Document], mark: str) -> str | None:
    """The document that she can get in the house for this need, if it is to be got."""
    if mark == MISSING:
        return next((name for name in need.documents if _is_here(name, documents)), None)
    return mark if mark in need.alternatives and _is_here(mark, documents) else None


def _is_here(name: str, documents: Mapping[str, Document]) -> bool:
    return name in documents and documents[name].here is not None


def _outcome(missing: Sequence[str], here: Sequence[str], helpful: Sequence[str]) -> Outcome:
    if missing:
        return Outcome.MISSING
    if here:
        return Outcome.HERE
    return Outcome.HELPFUL if helpful else Outcome.COMPLETE


@dataclass(frozen=True, kw_only=True)
class Checked:
    """What a ticket keeps of its pre-check: the documents and what was said of them, never the answers."""

    verdict: Verdict
    needs: tuple[Need, ...]  # of this visitor; others of the same service may need the same in another way
    marks: Mapping[str, str]  # of every document that was looked at

    @property
    def outcome(self) -> Outcome:
        return self.verdict.outcome


def checked(result: Result, documents: Mapping[str, Document], marks: Marks) -> Checked:
    """The end of a pre-check, with what she said of each document. Raises Invalid like `judge`."""
    verdict = judge(result, documents, marks)
    return Checked(
        verdict=verdict,
        needs=result.needs,
        marks={need.document: marks.get(need.document, HAVE) for need in result.needs},
    )


def corrected(
    before: Checked, needs: Sequence[Need], documents: Mapping[str, Document], marks: Marks, *, stopped: bool
) -> Checked:
    """A pre-check after a clerk looked herself. `needs` are all that the service may have.

    Raises Invalid like `judge`.
    """
    possible = _by_document((*needs, *before.needs))
    for name, mark in marks.items():
        refuse_impossible(possible.get(name), name, mark)
    both = {**before.marks, **marks}
    if stopped:
        return Checked(verdict=before.verdict, needs=before.needs, marks=both)
    # What was not corrected counts as it did for her: others may need the same in another way.
    # The plan may have changed since; a document that it no longer knows counts no more.
    hers = possible | {need.document: need for need in before.needs}
    weighed = tuple(hers[name] for name in both if name in hers and name in documents)
    return Checked(verdict=weigh(weighed, documents, both), needs=weighed, marks=both)


def _by_document(needs: Sequence[Need]) -> dict[str, Need]:
    """One need for each document. Needed in several ways, all that may stand for it in any way counts."""
    found: dict[str, Need] = {}
    for need in needs:
        other = found.get(need.document, need)
        found[need.document] = replace(
            need,
            alternatives=tuple(dict.fromkeys((*other.alternatives, *need.alternatives))),
            helpful=other.helpful and need.helpful,
            only_if=other.only_if or need.only_if,
        )
    return found
