"""The pre-checks of a lobby file: questions, documents, and what follows from what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from queue_server.domain.lobby_plan import LobbyPlan, Service
from queue_server.domain.precheck import (
    HAVE,
    MISSING,
    NOT_APPLICABLE,
    Ask,
    Choice,
    Condition,
    Cycle,
    Document,
    DocumentSet,
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
    grow,
    ways_through,
)
from queue_server.lobby_file.values import Values, column, tables

QUESTION_KEYS = {"id", "text", "answers"}
ANSWER_KEYS = {"id", "text"}
DOCUMENT_KEYS = {"id", "name", "hint", "picture", "here"}
SET_KEYS = {"id", "needs"}
PRECHECK_KEYS = {"ask", "sets", "needs", "stops", "notes"}
NEED_KEYS = {"document", "or", "helpful", "only_if", "when"}
RESERVED = (HAVE, MISSING, NOT_APPLICABLE)
MOST_ANSWERS = 6  # more do not fit on a screen as big buttons
MOST_QUESTIONS = 12  # nobody answers more before a kiosk


def read_questions(values: Values) -> tuple[Question, ...]:
    """The catalogue of questions."""

    def choice(key: str, row: Mapping[str, Any]) -> Choice:
        return Choice(
            id=values.identifier(f"{key}.id", row.get("id")),
            text=values.texts(f"{key}.text", row.get("text")),
        )

    def question(key: str, row: Mapping[str, Any]) -> Question:
        answers = values.rows(f"{key}.answers", row.get("answers"), ANSWER_KEYS, choice, required=True)
        if answers and not 2 <= len(answers) <= MOST_ANSWERS:
            values.wrong(f"{key}.answers", f"must be from 2 to {MOST_ANSWERS}")
        values.twice(f"{key}.answers", row.get("answers"), "id")
        return Question(
            id=values.identifier(f"{key}.id", row.get("id")),
            text=values.texts(f"{key}.text", row.get("text")),
            answers=answers,
        )

    values.twice("questions", values.raw.get("questions"), "id")
    return values.rows("questions", values.raw.get("questions"), QUESTION_KEYS, question)


def read_documents(values: Values) -> tuple[Document, ...]:
    """The catalogue of documents."""

    def document(key: str, row: Mapping[str, Any]) -> Document:
        if row.get("id") in RESERVED:
            values.wrong(f"{key}.id", f"“{row['id']}” is what a visitor says of a document")
        return Document(
            id=values.identifier(f"{key}.id", row.get("id")),
            name=values.texts(f"{key}.name", row.get("name")),
            hint=values.sentence(f"{key}.hint", row.get("hint")),
            picture=values.one_of(f"{key}.picture", row.get("picture"), Picture),
            here=values.sentence(f"{key}.here", row["here"]) if row.get("here") is not None else None,
        )

    values.twice("documents", values.raw.get("documents"), "id")
    return values.rows("documents", values.raw.get("documents"), DOCUMENT_KEYS, document)


def read_document_sets(values: Values) -> tuple[DocumentSet, ...]:
    """Needs that several services share."""

    def document_set(key: str, row: Mapping[str, Any]) -> DocumentSet:
        return DocumentSet(
            id=values.identifier(f"{key}.id", row.get("id")), needs=_needs(values, key, row, required=True)
        )

    values.twice("document_sets", values.raw.get("document_sets"), "id")
    return values.rows("document_sets", values.raw.get("document_sets"), SET_KEYS, document_set)


def read_precheck(values: Values, key: str, value: Any) -> Precheck | None:
    """The pre-check of one service, if it has one."""
    if value is None:
        return None
    if not isinstance(value, Mapping):
        values.wrong(key, "must be written as a [services.precheck] table")
        return None
    values.known_keys(key, value, PRECHECK_KEYS)
    sets = values.names(f"{key}.sets", value["sets"]) if value.get("sets") is not None else ()
    for place, name in enumerate(sets):
        known = column(values.raw.get("document_sets"), "id")
        values.known(f"{key}.sets[{place}]", name, "document set", known)
    return Precheck(
        asks=_asks(values, key, value),
        sets=sets,
        needs=_needs(values, key, value),
        stops=_stops(values, key, value),
        notes=_notes(values, key, value),
    )


def _asks(values: Values, key: str, table: Mapping[str, Any]) -> tuple[Ask, ...]:
    def ask(place: str, row: Mapping[str, Any]) -> Ask:
        name = values.string(f"{place}.question", row.get("question"))
        values.known(f"{place}.question", name, "question", column(values.raw.get("questions"), "id"))
        return Ask(question=name, when=_condition(values, f"{place}.when", row.get("when")))

    asks = values.rows(f"{key}.ask", table.get("ask"), {"question", "when"}, ask)
    values.twice(f"{key}.ask", table.get("ask"), "question")
    if len(asks) > MOST_QUESTIONS:
        values.wrong(f"{key}.ask", f"asks more than {MOST_QUESTIONS} questions")
    return asks


def _needs(values: Values, key: str, table: Mapping[str, Any], *, required: bool = False) -> tuple[Need, ...]:
    known = column(values.raw.get("documents"), "id")

    def need(place: str, row: Mapping[str, Any]) -> Need:
        document = values.string(f"{place}.document", row.get("document"))
        alternatives = values.names(f"{place}.or", row["or"]) if row.get("or") is not None else ()
        values.known(f"{place}.document", document, "document", known)
        for at, name in enumerate(alternatives):
            values.known(f"{place}.or[{at}]", name, "document", known)
        if document in alternatives:
            values.wrong(f"{place}.or", f"“{document}” cannot stand for itself")
        only_if = row.get("only_if")
        return Need(
            document=document,
            alternatives=alternatives,
            helpful=values.flag(f"{place}.helpful", row.get("helpful", False)),
            only_if=values.texts(f"{place}.only_if", only_if) if only_if is not None else None,
            when=_condition(values, f"{place}.when", row.get("when")),
        )

    return values.rows(f"{key}.needs", table.get("needs"), NEED_KEYS, need, required=required)


def _stops(values: Values, key: str, table: Mapping[str, Any]) -> tuple[Stop, ...]:
    def stop(place: str, row: Mapping[str, Any]) -> Stop:
        service = row.get("service")
        known = column(values.raw.get("services"), "id")
        values.known(f"{place}.service", service, "service", known)
        if row.get("when") is None:
            values.wrong(f"{place}.when", "is missing; a service that always stops can be left out")
        return Stop(
            text=values.sentence(f"{place}.text", row.get("text")),
            service=values.string(f"{place}.service", service) if service is not None else None,
            when=_condition(values, f"{place}.when", row.get("when")),
        )

    return values.rows(f"{key}.stops", table.get("stops"), {"text", "service", "when"}, stop)


def _notes(values: Values, key: str, table: Mapping[str, Any]) -> tuple[Note, ...]:
    def note(place: str, row: Mapping[str, Any]) -> Note:
        return Note(
            text=values.sentence(f"{place}.text", row.get("text")),
            when=_condition(values, f"{place}.when", row.get("when")),
        )

    return values.rows(f"{key}.notes", table.get("notes"), {"text", "when"}, note)


def _condition(values: Values, key: str, value: Any) -> Condition:
    """`when`: a table whose parts must all hold, or a list of which any must."""
    if value is None:
        return ()
    parts = value if isinstance(value, list) else [value]
    if isinstance(value, list) and len(value) == 1:
        values.wrong(key, "a list of one table is written as the table alone")
    if not parts or not all(isinstance(part, Mapping) and part for part in parts):
        values.wrong(key, 'must be a table such as { previous-id = ["same"] }, or a list of such')
        return ()
    return tuple(
        {name: _wanted(values, f"{key}.{name}", name, wanted) for name, wanted in part.items()}
        for part in parts
    )


def _wanted(values: Values, key: str, question: str, value: Any) -> tuple[str, ...]:
    wanted = values.names(key, value)
    rows = tables(values.raw.get("questions"))
    row = next((row for _, row in rows if row.get("id") == question), None)
    if row is None:
        values.wrong(key, f"there is no question “{question}”")
        return wanted
    for name in wanted:
        values.known(key, name, f"answer of “{question}”", column(row.get("answers"), "id"))
    return wanted


# What must fit together. Looked at only when every single value is right: a tree grows from whole parts.


def check_prechecks(values: Values, plan: LobbyPlan) -> None:
    """No pre-check is a dead end, asks in vain, or needs what nobody can need."""
    if values.mistakes:
        return
    for place, service in enumerate(plan.services):
        if service.precheck:
            _check_precheck(values, f"services[{place}].precheck", plan, service, service.precheck)
    _check_catalogues(values, plan)


def _check_precheck(values: Values, key: str, plan: LobbyPlan, service: Service, precheck: Precheck) -> None:
    needs = plan.needs(precheck)
    if not needs and not precheck.asks:
        values.wrong(key, "asks nothing and needs nothing; leave it out")
    for place, stop in enumerate(precheck.stops):
        if stop.service == service.id:
            values.wrong(f"{key}.stops[{place}].service", f"“{service.id}” is the service that stops here")
    if not _check_questions_named(values, key, precheck, needs):
        return
    questions = {question.id: question for question in plan.questions}
    try:
        every_way = grow(precheck, needs, questions, pruned=False)
        tree = grow(precheck, needs, questions)
    except Cycle as cycle:
        values.wrong(f"{key}.ask", f"these questions wait for each other: {cycle}")
        return
    except TooManyWays:
        values.wrong(f"{key}.ask", "there are more ways through these questions than can be checked")
        return
    _check_asked(values, key, precheck, every_way, tree)
    _check_reached(values, key, service, precheck, needs, every_way)


def _check_questions_named(values: Values, key: str, precheck: Precheck, needs: tuple[Need, ...]) -> bool:
    """Conditions speak of questions that are asked here; the needs of its sets, too."""
    asked = {ask.question for ask in precheck.asks}
    missing = {
        (row.what, question)
        for row in _conditions(precheck, needs)
        for part in row.when
        for question in part
        if question not in asked
    }
    for what, question in sorted(missing):
        values.wrong(f"{key}.ask", f"{what} depends on “{question}”, which is not asked here")
    return not missing


class _Conditioned:
    """Something that depends on answers, and how a mistake calls it."""

    def __init__(self, what: str, when: Condition) -> None:
        self.what = what
        self.when = when


def _conditions(precheck: Precheck, needs: tuple[Need, ...]) -> Iterator[_Conditioned]:
    for ask in precheck.asks:
        yield _Conditioned(f"the question “{ask.question}”", ask.when)
    for need in needs:
        yield _Conditioned(f"the document “{need.document}”", need.when)
    for place, stop in enumerate(precheck.stops):
        yield _Conditioned(f"stops[{place}]", stop.when)
    for place, note in enumerate(precheck.notes):
        yield _Conditioned(f"notes[{place}]", note.when)


def _check_asked(values: Values, key: str, precheck: Precheck, every_way: Tree, tree: Tree) -> None:
    reachable, useful = _questions_of(every_way), _questions_of(tree)
    for place, ask in enumerate(precheck.asks):
        if ask.question not in reachable:
            values.wrong(f"{key}.ask[{place}]", f"no way leads to the question “{ask.question}”")
        elif ask.question not in useful:
            values.wrong(f"{key}.ask[{place}]", f"the answer to “{ask.question}” changes nothing")


def _questions_of(tree: Tree) -> set[str]:
    if isinstance(tree, Result):
        return set()
    return {tree.question}.union(*(_questions_of(branch) for branch in tree.branches.values()))


def _check_reached(
    values: Values, key: str, service: Service, precheck: Precheck, needs: tuple[Need, ...], every_way: Tree
) -> None:
    results = list(_ends(every_way))
    needed = {id(need) for result in results for need in result.needs}
    for need in needs:
        if id(need) not in needed:
            values.wrong(f"{key}.needs", f"nobody can ever need “{need.document}” for “{service.id}”")
    noted = {id(note) for result in results for note in result.notes}
    stopped = {id(result.stop) for result in results if result.stop}
    for place, stop in enumerate(precheck.stops):
        if id(stop) not in stopped:
            values.wrong(f"{key}.stops[{place}]", "no way leads here")
    for place, note in enumerate(precheck.notes):
        if id(note) not in noted:
            values.wrong(f"{key}.notes[{place}]", "no way leads here")
    _check_once(values, key, every_way)


def _ends(tree: Tree) -> Iterator[Result]:
    if isinstance(tree, Fork):
        for branch in tree.branches.values():
            yield from _ends(branch)
    else:
        yield tree


def _check_once(values: Values, key: str, every_way: Tree) -> None:
    """No document is asked for twice at once: she could say two things of it."""
    named: set[str] = set()
    for answers, result in ways_through(every_way):
        counted = Counter(need.document for need in result.needs)
        for document in sorted(name for name, count in counted.items() if count > 1 and name not in named):
            named.add(document)
            said = ", ".join(f"{question} = {answer}" for question, answer in answers.items()) or "always"
            values.wrong(f"{key}.needs", f"“{document}” is needed twice at once ({said})")


def _check_catalogues(values: Values, plan: LobbyPlan) -> None:
    prechecks = [service.precheck for service in plan.services if service.precheck]
    needs = [need for precheck in prechecks for need in plan.needs(precheck)]
    used = {
        "questions": {ask.question for precheck in prechecks for ask in precheck.asks},
        "documents": {document for need in needs for document in need.documents},
        "document_sets": {name for precheck in prechecks for name in precheck.sets},
    }
    reasons = {
        "questions": "no service asks “{}”",
        "documents": "nobody can ever need “{}”",
        "document_sets": "no service uses the set “{}”",
    }
    for key, names in used.items():
        for place, row in enumerate(getattr(plan, key)):
            if row.id not in names:
                values.wrong(f"{key}[{place}]", reasons[key].format(row.id))
