"""Every question that is asked again and again is answered by an index, also on the ten-thousandth ticket."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Engine, event

from queue_server.domain.rank import desk_line, lines_of
from queue_server.domain.ticket import Ticket, VisitorKind
from queue_server.usecases.ports import Reading
from tests.cast import Village


@pytest.fixture
def asked(village: Village) -> list[tuple[str, Any]]:
    """The SELECTs on tickets that the store sends, with their values."""
    statements: list[tuple[str, Any]] = []

    @event.listens_for(village.engine, "before_cursor_execute")
    def _keep(_c: Any, _cursor: Any, statement: str, values: Any, _context: Any, _many: bool) -> None:
        if "ticket" in statement and statement.lstrip().startswith("SELECT"):
            statements.append((statement, values))

    return statements


def plans(engine: Engine, asked: list[tuple[str, Any]]) -> list[str]:
    """How SQLite would answer each of these questions."""
    with engine.connect() as connection:
        return [
            " | ".join(
                str(step[3]) for step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            )
            for statement, values in list(asked)
        ]


def ticket_of(village: Village) -> Ticket:
    return village.ticket(village.take()["id"])


def test_the_desk_and_the_heads_of_all_lines_are_one_step_each_into_an_index(
    village: Village, asked: list[tuple[str, Any]]
) -> None:
    village.take()
    asked.clear()

    with village.lobby.changing() as changing:
        lines = [*lines_of("passport"), *lines_of("car")]
        changing.tx.desk_and_heads("desk-1", desk_line("desk-1"), lines)

    (plan,) = plans(village.engine, asked)
    # Once for the desk's own line, and once for each of the list.
    assert plan.count("ix_ticket_waiting_line (lobby=? AND line=?)") == 2
    assert plan.count("uq_ticket_open_at_desk (lobby=? AND desk=?)") == 1
    assert "SCAN lines" in plan  # the list that was asked for
    assert "SCAN ticket" not in plan
    assert "SCAN one" not in plan
    assert "TEMP B-TREE" not in plan


def test_the_first_of_each_line_is_found_and_nobody_else(village: Village) -> None:
    desk = village.take("passport")["id"]
    village.call("desk-1")
    passports = [village.take("passport")["id"] for _ in range(3)]
    cars = [village.take("car", visitor_kind=VisitorKind.COMMERCIAL)["id"] for _ in range(2)]

    with village.lobby.changing() as changing:
        lines = [*lines_of("passport"), *lines_of("id-card"), *lines_of("car")]
        open_ticket, heads = changing.tx.desk_and_heads("desk-1", desk_line("desk-1"), lines)

    assert open_ticket is not None
    assert open_ticket.id == desk
    assert sorted(head.id for head in heads) == [passports[0], cars[0]]


def ahead(look: Reading, ticket: Ticket) -> None:
    look.ahead_of(ticket)


def open_tickets(look: Reading, _ticket: Ticket) -> None:
    look.open_tickets()


def at_a_desk(look: Reading, _ticket: Ticket) -> None:
    look.open_ticket_at("desk-1")


def latest_calls(look: Reading, ticket: Ticket) -> None:
    look.latest_calls(ticket.day, 8)


def waiting_anywhere(look: Reading, _ticket: Ticket) -> None:
    look.waiting_by_service()


def counts(look: Reading, ticket: Ticket) -> None:
    look.ticket_counts(ticket.day)


def of_number(look: Reading, ticket: Ticket) -> None:
    look.ticket_of_number(ticket.day, ticket.letter, ticket.serial)


@pytest.mark.parametrize(
    ("question", "index"),
    [
        (ahead, "ix_ticket_waiting_area (lobby=? AND area=?"),
        (open_tickets, "ix_ticket_open (lobby=?)"),
        (at_a_desk, "uq_ticket_open_at_desk (lobby=? AND desk=?)"),
        (latest_calls, "ix_ticket_call (lobby=? AND day=?"),
        (waiting_anywhere, "ix_ticket_waiting"),
        (counts, "(lobby=? AND day=?)"),
        (of_number, "(lobby=? AND day=? AND letter=? AND serial=?)"),
    ],
)
def test_a_question_is_answered_by_its_index(
    village: Village, asked: list[tuple[str, Any]], question: Any, index: str
) -> None:
    taken = ticket_of(village)
    asked.clear()

    with village.lobby.reading() as look:
        question(look, taken)

    (plan,) = plans(village.engine, asked)
    assert index in plan
    assert "SCAN" not in plan
    if question in (open_tickets, latest_calls):
        assert "TEMP B-TREE FOR ORDER BY" not in plan


def test_a_token_is_found_by_its_index(village: Village, asked: list[tuple[str, Any]]) -> None:
    taken = village.take()
    asked.clear()

    village.store.ticket_of_token(taken["token"])

    (plan,) = plans(village.engine, asked)
    assert plan.startswith("SEARCH ticket USING INDEX")
    assert "token=?" in plan


def test_the_course_of_a_day_reads_the_tickets_of_that_day_and_their_entries_only(
    village: Village, asked: list[tuple[str, Any]]
) -> None:
    taken = ticket_of(village)
    asked.clear()

    with village.lobby.reading() as look:
        look.stretches(taken.day)
        look.entries_of(taken)

    course, entries = plans(village.engine, asked)
    assert "SEARCH ticket USING COVERING INDEX" in course
    assert "SEARCH journal USING INDEX ix_journal_ticket (ticket=?)" in course
    assert "SEARCH journal USING INDEX ix_journal_ticket (ticket=?)" in entries
    assert "SCAN journal" not in course + entries


def test_saved_waits_are_found_without_reading_the_journal(village: Village) -> None:
    asked = list[tuple[str, Any]]()

    @event.listens_for(village.engine, "before_cursor_execute")
    def _keep(_c: Any, _cursor: Any, statement: str, values: Any, _context: Any, _many: bool) -> None:
        asked.append((statement, values))

    with village.lobby.reading() as look:
        look.saved_waits(village.clock.now(), village.clock.now())

    plan = plans(village.engine, asked[-1:])[0]
    assert "ix_journal_wait_saved (lobby=? AND at>? AND at<?)" in plan
