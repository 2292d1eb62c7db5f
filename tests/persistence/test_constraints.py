"""What must be impossible is impossible in the database, too, beside the rules that avoid it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from queue_server.persistence.tables import answer, journal, series, ticket
from tests.cast import Village


def row_of(village: Village, ticket_id: int) -> dict[str, Any]:
    with village.engine.connect() as connection:
        row = connection.execute(select(ticket).where(ticket.c.id == ticket_id)).one()
    return {name: value for name, value in row._asdict().items() if name != "id"}


def refused(village: Village, statement: Any) -> str:
    with village.engine.connect() as connection, pytest.raises(IntegrityError) as refusal:
        connection.execute(statement)
    return str(refusal.value.orig)


def test_the_same_number_twice_a_day_is_refused(village: Village) -> None:
    row = row_of(village, village.take()["id"])

    assert "ticket.serial" in refused(village, insert(ticket).values({**row, "token": "another"}))


def test_the_same_token_twice_is_refused(village: Village) -> None:
    row = row_of(village, village.take()["id"])

    assert "ticket.token" in refused(village, insert(ticket).values({**row, "serial": 2}))


def test_two_open_tickets_at_one_desk_are_refused(village: Village) -> None:
    village.take()
    second = village.take()["id"]
    village.call("desk-1")

    moved = update(ticket).where(ticket.c.id == second).values(state="serving", desk="desk-1")

    assert re.search(r"ticket\.desk", refused(village, moved))


def test_a_desk_may_have_many_ended_tickets(village: Village) -> None:
    for _ in range(3):
        taken = village.take()
        village.call("desk-1")
        village.done(taken["id"])

    assert village.open_tickets() == []


def test_nothing_belongs_to_a_lobby_or_ticket_that_does_not_exist(village: Village) -> None:
    row = row_of(village, village.take()["id"])
    entry = {"lobby": "village", "seq": 1, "at": village.clock.now(), "kind": "ticket_taken", "facts": {}}

    statements = [
        insert(ticket).values({**row, "lobby": "nowhere", "token": "another"}),
        insert(series).values(lobby="nowhere", day=row["day"], letter="A", last=1, latest=row["taken_at"]),
        insert(journal).values({**entry, "lobby": "nowhere"}),
        insert(journal).values({**entry, "ticket": 999}),
    ]

    assert [refused(village, statement) for statement in statements] == ["FOREIGN KEY constraint failed"] * 4


def test_two_answers_to_one_request_are_refused(village: Village) -> None:
    first = {
        "lobby": "village",
        "route": "POST /x",
        "request": "request-1",
        "fingerprint": "f",
        "answer": {},
        "at": village.clock.now(),
    }
    with village.engine.begin() as connection:
        connection.execute(insert(answer).values(first))

    assert "answer.request" in refused(village, insert(answer).values({**first, "answer": {"other": 1}}))


def test_an_id_is_never_given_twice_even_after_old_tickets_are_deleted(village: Village) -> None:
    row = row_of(village, village.take()["id"])
    with village.engine.begin() as connection:
        connection.execute(insert(ticket).values({**row, "serial": 50, "token": "deleted soon"}))
        deleted = connection.execute(select(ticket.c.id).where(ticket.c.serial == 50)).scalar_one()
        connection.execute(ticket.delete().where(ticket.c.id == deleted))

    assert village.take()["id"] > deleted
