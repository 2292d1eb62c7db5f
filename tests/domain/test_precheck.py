"""The pre-check: what is asked, what is needed, and what follows."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.errors import Invalid
from queue_server.domain.precheck import (
    HAVE,
    MISSING,
    NOT_APPLICABLE,
    Ask,
    Choice,
    Condition,
    Cycle,
    Document,
    Fork,
    Need,
    Note,
    Picture,
    Precheck,
    Question,
    Result,
    Stop,
    TooManyWays,
    Tree,
    depth,
    follow,
    grow,
    holds,
    ways_through,
)
from queue_server.domain.verdict import Outcome, Verdict, checked, corrected, judge

QUESTIONS = ("home", "age", "former", "urgent")
ANSWERS = ("one", "two", "three")


def question(name: str, answers: int = 2) -> Question:
    choices = tuple(Choice(id=answer, text={"de": answer}) for answer in ANSWERS[:answers])
    return Question(id=name, text={"de": name}, answers=choices)


def document(name: str, *, here: bool = False) -> Document:
    sentence = {"de": "Hier."} if here else None
    return Document(id=name, name={"de": name}, hint={"de": name}, picture=Picture.CARD, here=sentence)


def need(
    name: str, *alternatives: str, when: Condition = (), helpful: bool = False, sometimes: bool = False
) -> Need:
    only_if = {"de": "nur manchmal"} if sometimes else None
    return Need(document=name, alternatives=alternatives, helpful=helpful, only_if=only_if, when=when)


DOCUMENTS = {
    one.id: one
    for one in [*map(document, ("card", "passport", "form", "letter")), document("photo", here=True)]
}

some_answers = st.sampled_from(
    [wanted for count in (1, 2) for wanted in itertools.combinations(ANSWERS, count)]
)
parts = st.dictionaries(st.sampled_from(QUESTIONS), some_answers, min_size=1, max_size=2)
real_conditions = st.lists(parts, min_size=1, max_size=2).map(tuple)
conditions = st.just(()) | real_conditions


@st.composite
def prechecks(draw: st.DrawFn) -> tuple[Precheck, dict[str, Question]]:
    """Any pre-check, sensible or not, and its questions."""
    names = draw(st.permutations(QUESTIONS))[: draw(st.integers(0, len(QUESTIONS)))]
    questions = {name: question(name, draw(st.integers(2, 3))) for name in names}
    asks = tuple(Ask(question=name, when=draw(conditions)) for name in names)
    needs = tuple(need(name, when=draw(conditions)) for name in ("card", "form", "letter"))
    stops = tuple(
        Stop(text={"de": "Halt."}, service=None, when=draw(real_conditions))
        for _ in range(draw(st.integers(0, 1)))
    )
    notes = (Note(text={"de": "Übrigens."}, when=draw(conditions)),)
    return Precheck(asks=asks, sets=(), needs=needs, stops=stops, notes=notes), questions


def grown(drawn: tuple[Precheck, dict[str, Question]], *, pruned: bool = True) -> Tree | None:
    precheck, questions = drawn
    try:
        return grow(precheck, precheck.needs, questions, pruned=pruned)
    except Cycle:
        return None


@given(prechecks())
def test_no_way_is_a_dead_end_and_every_question_asked_matters(
    drawn: tuple[Precheck, dict[str, Question]],
) -> None:
    tree = grown(drawn)
    if tree is None:
        return

    for answers, result in ways_through(tree):
        assert follow(tree, answers).result == result
        for count in range(len(answers)):
            step = follow(tree, dict(itertools.islice(answers.items(), count)))
            assert step.question == list(answers)[count]
            assert step.left >= len(answers) - count

    def each_fork_matters(node: Tree) -> None:
        if isinstance(node, Fork):
            branches = list(node.branches.values())
            assert any(branch != branches[0] for branch in branches)
            for branch in branches:
                each_fork_matters(branch)

    each_fork_matters(tree)


@given(prechecks(), st.data())
def test_leaving_out_what_cannot_matter_changes_no_result(
    drawn: tuple[Precheck, dict[str, Question]], data: st.DataObject
) -> None:
    tree, whole = grown(drawn), grown(drawn, pruned=False)
    if tree is None or whole is None:
        return
    said = {name: data.draw(st.sampled_from(asked.answer_ids)) for name, asked in drawn[1].items()}

    def end_of(node: Tree) -> Result:
        return node if isinstance(node, Result) else end_of(node.branches[said[node.question]])

    assert end_of(tree) == end_of(whole)
    assert depth(tree) <= depth(whole)


@given(prechecks())
def test_what_is_needed_is_what_the_conditions_say(drawn: tuple[Precheck, dict[str, Question]]) -> None:
    precheck, _ = drawn
    tree = grown(drawn, pruned=False)
    if tree is None:
        return

    for answers, result in ways_through(tree):
        stopped = next((stop for stop in precheck.stops if holds(stop.when, answers)), None)
        assert result.stop == stopped
        if stopped is None:
            assert result.needs == tuple(one for one in precheck.needs if holds(one.when, answers))
            assert result.notes == tuple(one for one in precheck.notes if holds(one.when, answers))


def test_a_question_that_was_not_asked_fulfils_nothing() -> None:
    assert not holds(({"home": ("one",)},), {})
    assert holds((), {})
    assert holds(({"home": ("one",)}, {"age": ("two",)}), {"age": "two"})
    assert not holds(({"home": ("one",), "age": ("two",)},), {"age": "two"})


def test_questions_that_wait_for_each_other_are_named() -> None:
    asks = (
        Ask(question="home", when=({"age": ("one",)},)),
        Ask(question="age", when=({"home": ("one",)},)),
    )
    precheck = Precheck(asks=asks, sets=(), needs=(), stops=(), notes=())

    with pytest.raises(Cycle, match="home → age → home"):
        grow(precheck, (), {name: question(name) for name in ("home", "age")})


def test_a_question_may_wait_for_a_later_one() -> None:
    asks = (Ask(question="home", when=({"age": ("one",)},)), Ask(question="age", when=()))
    needs = (need("card", when=({"home": ("one",)},)),)
    precheck = Precheck(asks=asks, sets=(), needs=needs, stops=(), notes=())

    tree = grow(precheck, needs, {name: question(name) for name in ("home", "age")})

    assert follow(tree, {}).question == "age"
    assert follow(tree, {"age": "one"}).question == "home"
    assert follow(tree, {"age": "two"}).result == Result()


def test_more_ways_than_can_be_checked_are_refused() -> None:
    names = [f"q{number}" for number in range(10)]
    needs = tuple(need("card", when=({name: ("one",)},)) for name in names)
    asks = tuple(Ask(question=name, when=()) for name in names)
    precheck = Precheck(asks=asks, sets=(), needs=needs, stops=(), notes=())

    questions = {name: question(name, 3) for name in names}
    with pytest.raises(TooManyWays):
        grow(precheck, needs, questions)

    everywhere = Stop(text={"de": "Halt."}, service=None, when=({names[-1]: ANSWERS},))
    with pytest.raises(TooManyWays):
        grow(replace(precheck, stops=(everywhere,)), needs, questions, pruned=False)


def test_an_answer_that_nobody_asked_for_is_refused() -> None:
    needs = (need("card", when=({"home": ("one",)},)),)
    precheck = Precheck(asks=(Ask(question="home", when=()),), sets=(), needs=needs, stops=(), notes=())
    tree = grow(precheck, needs, {"home": question("home")})

    with pytest.raises(Invalid, match=r"answers\.age: this is not asked here"):
        follow(tree, {"age": "one"})
    with pytest.raises(Invalid, match=r"answers\.home: “three” is not one of one, two"):
        follow(tree, {"home": "three"})


@pytest.mark.parametrize(
    ("needs", "marks", "verdict"),
    [
        ([need("card")], {}, Verdict(outcome=Outcome.COMPLETE)),
        ([need("card")], {"card": HAVE}, Verdict(outcome=Outcome.COMPLETE)),
        ([need("card")], {"card": MISSING}, Verdict(outcome=Outcome.MISSING, missing=("card",))),
        ([need("card", "passport")], {"card": "passport"}, Verdict(outcome=Outcome.COMPLETE)),
        ([need("card", "passport")], {"card": MISSING}, Verdict(outcome=Outcome.MISSING, missing=("card",))),
        ([need("form", helpful=True)], {"form": MISSING},
         Verdict(outcome=Outcome.HELPFUL, helpful=("form",))),
        ([need("photo", helpful=True)], {"photo": MISSING},
         Verdict(outcome=Outcome.HELPFUL, helpful=("photo",))),
        ([need("photo")], {"photo": MISSING}, Verdict(outcome=Outcome.HERE, here=("photo",))),
        ([need("form", "photo")], {"form": MISSING}, Verdict(outcome=Outcome.HERE, here=("photo",))),
        ([need("form", "photo")], {"form": "photo"}, Verdict(outcome=Outcome.HERE, here=("photo",))),
        ([need("form", sometimes=True)], {"form": NOT_APPLICABLE}, Verdict(outcome=Outcome.COMPLETE)),
        (
            [need("card"), need("photo"), need("form", helpful=True)],
            {"card": MISSING, "photo": MISSING, "form": MISSING},
            Verdict(outcome=Outcome.MISSING, missing=("card",), here=("photo",), helpful=("form",)),
        ),
        (
            [need("photo"), need("form", helpful=True)],
            {"photo": MISSING, "form": MISSING},
            Verdict(outcome=Outcome.HERE, here=("photo",), helpful=("form",)),
        ),
    ],
)  # fmt: skip
def test_what_follows_from_what_she_has(needs: list[Need], marks: dict[str, str], verdict: Verdict) -> None:
    assert judge(Result(needs=tuple(needs)), DOCUMENTS, marks) == verdict


@pytest.mark.parametrize(
    ("marks", "reason"),
    [
        ({"letter": MISSING}, r"marks\.letter: this document is not needed here"),
        ({"card": "letter"}, r"marks\.card: “letter” is not one of have, missing, passport"),
        ({"card": NOT_APPLICABLE}, r"marks\.card: “not_applicable” is not one of"),
    ],
)
def test_a_mark_that_cannot_be_meant_is_refused(marks: dict[str, str], reason: str) -> None:
    with pytest.raises(Invalid, match=reason):
        judge(Result(needs=(need("card", "passport"),)), DOCUMENTS, marks)


def test_a_stop_outweighs_everything() -> None:
    stop = Stop(text={"de": "Halt."}, service=None, when=())

    assert judge(Result(stop=stop), DOCUMENTS, {}) == Verdict(outcome=Outcome.STOPPED)


def test_a_clerk_corrects_what_the_visitor_said() -> None:
    needs = (need("card"), need("form", helpful=True))
    before = checked(Result(needs=needs), DOCUMENTS, {"card": MISSING})

    after = corrected(before, needs, DOCUMENTS, {"card": HAVE, "form": MISSING}, stopped=False)

    assert before.outcome is Outcome.MISSING
    assert after.outcome is Outcome.HELPFUL
    assert after.marks == {"card": HAVE, "form": MISSING}


def test_a_stop_stays_until_the_clerk_lifts_it() -> None:
    needs = (need("card"),)
    before = checked(Result(stop=Stop(text={"de": "Halt."}, service=None, when=())), DOCUMENTS, {})

    assert corrected(before, needs, DOCUMENTS, {"card": HAVE}, stopped=True).outcome is Outcome.STOPPED
    assert corrected(before, needs, DOCUMENTS, {"card": HAVE}, stopped=False).outcome is Outcome.COMPLETE


def test_a_document_needed_in_two_ways_is_corrected_by_what_may_stand_for_it_in_either() -> None:
    needs = (need("card", "passport"), need("card", "letter", helpful=True))
    before = checked(Result(needs=needs[:1]), DOCUMENTS, {"card": "passport"})

    after = corrected(before, needs, DOCUMENTS, {"card": "letter"}, stopped=False)
    missing = corrected(before, needs, DOCUMENTS, {"card": MISSING}, stopped=False)

    assert after.outcome is Outcome.COMPLETE
    assert missing.outcome is Outcome.MISSING


def test_a_correction_changes_nothing_of_what_was_not_corrected() -> None:
    hers, of_others = need("letter"), need("letter", "photo", helpful=True)
    before = checked(Result(needs=(hers, need("card"))), DOCUMENTS, {"letter": MISSING})

    after = corrected(before, (hers, need("card"), of_others), DOCUMENTS, {"card": HAVE}, stopped=False)

    assert after.verdict == before.verdict
