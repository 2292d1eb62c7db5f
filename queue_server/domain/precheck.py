"""Which documents a visitor needs: the questions, and where the answers lead.

A pre-check asks a few questions. From the answers follow the documents she needs, or a stop: nothing can be
done for her today. It is kept as a tree that is grown once, so that the next question is one step, and so
that every way through it can be looked at beforehand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from queue_server.domain.errors import Invalid
from queue_server.domain.texts import Texts

Answers = Mapping[str, str]  # id of a question → id of an answer
# Any of these must hold; in each, every question must have one of the answers. Empty: always.
Condition = tuple[Mapping[str, tuple[str, ...]], ...]

HAVE = "have"
MISSING = "missing"
NOT_APPLICABLE = "not_applicable"


class Picture(StrEnum):
    """What kind of thing a document is, for eyes that would rather look than read."""

    CARD = "card"
    PASSPORT = "passport"
    CERTIFICATE = "certificate"
    FORM = "form"
    LETTER = "letter"
    PHOTO = "photo"
    PLATES = "plates"
    VEHICLE_PAPERS = "vehicle-papers"
    PHONE = "phone"
    BANK = "bank"
    REPORT = "report"
    ANYTHING = "anything"


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One answer to a question."""

    id: str
    text: Texts


@dataclass(frozen=True, kw_only=True)
class Question:
    """Something that decides which documents are needed. Never asks who she is."""

    id: str
    text: Texts
    answers: tuple[Choice, ...]

    @property
    def answer_ids(self) -> tuple[str, ...]:
        return tuple(answer.id for answer in self.answers)


@dataclass(frozen=True, kw_only=True)
class Document:
    """A thing to bring. `here` says how it can be got in the house while she waits, if it can."""

    id: str
    name: Texts
    hint: Texts
    picture: Picture
    here: Texts | None


@dataclass(frozen=True, kw_only=True)
class Ask:
    """A question of a pre-check, and when it is asked."""

    question: str
    when: Condition


@dataclass(frozen=True, kw_only=True)
class Need:
    """A document that is needed, or one of its alternatives instead."""

    document: str
    alternatives: tuple[str, ...]
    helpful: bool  # it can be done without
    only_if: Texts | None  # she may say that it does not apply to her
    when: Condition

    @property
    def documents(self) -> tuple[str, ...]:
        return (self.document, *self.alternatives)

    @property
    def possible_marks(self) -> tuple[str, ...]:
        """What she may say of it."""
        return (HAVE, MISSING, *self.alternatives, *([NOT_APPLICABLE] if self.only_if else []))


@dataclass(frozen=True, kw_only=True)
class Stop:
    """Nothing can be done for her today, and why; perhaps another service can."""

    text: Texts
    service: str | None
    when: Condition


@dataclass(frozen=True, kw_only=True)
class Note:
    """What she should know beside the documents."""

    text: Texts
    when: Condition


@dataclass(frozen=True, kw_only=True)
class DocumentSet:
    """Needs that several services share."""

    id: str
    needs: tuple[Need, ...]


@dataclass(frozen=True, kw_only=True)
class Precheck:
    """The pre-check of one service as its lobby file says it."""

    asks: tuple[Ask, ...]
    sets: tuple[str, ...]
    needs: tuple[Need, ...]
    stops: tuple[Stop, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, kw_only=True)
class Result:
    """The end of a way through the questions."""

    needs: tuple[Need, ...] = ()
    notes: tuple[Note, ...] = ()
    stop: Stop | None = None


@dataclass(frozen=True, kw_only=True)
class Fork:
    """A question, and how it goes on after each answer."""

    question: str
    branches: Mapping[str, Tree]

    @property
    def depth(self) -> int:
        """The most questions that can still come, this one included."""
        return 1 + max(depth(branch) for branch in self.branches.values())


Tree = Fork | Result


def depth(tree: Tree) -> int:
    """The most questions that can still come."""
    return tree.depth if isinstance(tree, Fork) else 0


class Cycle(Exception):
    """Questions that wait for each other; none of them could ever be asked."""

    def __init__(self, questions: Sequence[str]) -> None:
        super().__init__(" → ".join(questions))
        self.questions = tuple(questions)


class TooManyWays(Exception):
    """More ways through the questions than anybody could check."""


MOST_WAYS = 5_000  # those that are shipped have at most a few hundred


def holds(condition: Condition, answers: Answers) -> bool:
    """Whether a condition is fulfilled; a question that was not asked fulfils nothing."""
    return not condition or any(
        all(answers.get(question) in wanted for question, wanted in part.items()) for part in condition
    )


def grow(
    precheck: Precheck, needs: Sequence[Need], questions: Mapping[str, Question], *, pruned: bool = True
) -> Tree:
    """The tree of a pre-check; `needs` are its own and those of its sets.

    `pruned`: a question whose answers all lead to the same is left out there, as it cannot matter.
    Raises Cycle, or TooManyWays.
    """
    refuse_cycles(precheck.asks)
    ways = [0]

    def grown(answers: dict[str, str]) -> Tree:
        stop = next((stop for stop in precheck.stops if holds(stop.when, answers)), None)
        if stop:
            return _counted(Result(stop=stop))
        ask = next((a for a in precheck.asks if a.question not in answers and holds(a.when, answers)), None)
        if ask is None:
            return _end(answers)
        branches = {
            answer: grown({**answers, ask.question: answer}) for answer in questions[ask.question].answer_ids
        }
        first, *others = branches.values()
        if pruned and all(other == first for other in others):
            return first
        return Fork(question=ask.question, branches=branches)

    def _end(answers: Answers) -> Result:
        return _counted(
            Result(
                needs=tuple(need for need in needs if holds(need.when, answers)),
                notes=tuple(note for note in precheck.notes if holds(note.when, answers)),
            )
        )

    def _counted(result: Result) -> Result:
        ways[0] += 1
        if ways[0] > MOST_WAYS:
            raise TooManyWays
        return result

    return grown({})


def refuse_cycles(asks: Sequence[Ask]) -> None:
    """Raises Cycle if questions wait for each other."""
    waits_for = {ask.question: sorted({name for part in ask.when for name in part}) for ask in asks}
    settled: set[str] = set()

    def visit(question: str, way: tuple[str, ...]) -> None:
        if question in way:
            raise Cycle((*way[way.index(question) :], question))
        if question in settled:
            return
        for other in waits_for.get(question, ()):
            visit(other, (*way, question))
        settled.add(question)

    for ask in asks:
        visit(ask.question, ())


def ways_through(tree: Tree) -> Iterator[tuple[dict[str, str], Result]]:
    """Every way through the questions: the answers, and where they lead."""
    if isinstance(tree, Result):
        yield {}, tree
        return
    for answer, branch in tree.branches.items():
        for answers, result in ways_through(branch):
            yield {tree.question: answer, **answers}, result


@dataclass(frozen=True, kw_only=True)
class Step:
    """Where she stands in the questions."""

    asked: tuple[str, ...]
    question: str | None  # the next one; None at the end
    choices: tuple[str, ...]
    left: int  # the most questions that can still come
    result: Result | None


def follow(tree: Tree, answers: Answers) -> Step:
    """Where these answers lead; raises Invalid for an answer that nobody asked for, or that is none."""
    asked: list[str] = []
    while isinstance(tree, Fork) and tree.question in answers:
        answer = answers[tree.question]
        if answer not in tree.branches:
            raise Invalid(f"answers.{tree.question}", f"“{answer}” is not one of {', '.join(tree.branches)}")
        asked.append(tree.question)
        tree = tree.branches[answer]
    for question in answers:
        if question not in asked:
            raise Invalid(f"answers.{question}", "this is not asked here")
    at_end = isinstance(tree, Result)
    return Step(
        asked=tuple(asked),
        question=None if isinstance(tree, Result) else tree.question,
        choices=() if isinstance(tree, Result) else tuple(tree.branches),
        left=depth(tree),
        result=tree if at_end and isinstance(tree, Result) else None,
    )
