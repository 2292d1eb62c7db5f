"""Notes to the next colleague: she reads them, nobody else does, and afterwards they are gone."""

from __future__ import annotations

import json

import pytest

from queue_server.domain.errors import Invalid, Unknown
from queue_server.domain.events import EventKind
from queue_server.usecases.figures import figures
from queue_server.usecases.journal import ticket_journal
from queue_server.usecases.serving import LONGEST_NOTE
from queue_server.usecases.supervising import begin_day
from queue_server.usecases.visiting import view_visit
from queue_server.usecases.watching import Audience, change_for, fresh_change
from tests.cast import Village

SECRET = "Passfoto fehlt, kommt um elf"


def everything_kept(village: Village) -> str:
    """All that the database holds of tickets and what happened to them."""
    with village.engine.connect() as connection:
        return str(
            [
                connection.exec_driver_sql(f"SELECT * FROM {name}").all()
                for name in ("ticket", "journal", "answer")
            ]
        )


@pytest.mark.parametrize("act", ["park", "errand", "drop_off"])
def test_whoever_puts_somebody_aside_can_say_why(village: Village, act: str) -> None:
    ticket = village.serve()["id"]

    aside = getattr(village, act)(ticket, note=f"  {SECRET}\n")

    assert aside["note"] == SECRET


def test_whoever_sends_somebody_on_can_say_why_and_the_note_goes_with_her(village: Village) -> None:
    ticket = village.serve()["id"]
    village.transfer(ticket, "car", note=SECRET)

    called = village.call("desk-2")

    assert called["note"] == SECRET
    assert village.park(ticket)["note"] == SECRET  # nothing to say leaves it as it is


def test_a_note_can_be_written_changed_and_taken_away_at_any_time(village: Village) -> None:
    ticket = village.take()["id"]

    assert village.note(ticket, SECRET)["note"] == SECRET
    assert village.note(ticket, "Ist schwerhörig")["note"] == "Ist schwerhörig"
    assert village.note(ticket, " ")["note"] is None
    assert village.journal(ticket) == [EventKind.TICKET_TAKEN] + 3 * [EventKind.NOTE_WRITTEN]


def test_a_note_is_as_long_as_it_may_be_and_readable(village: Village) -> None:
    ticket = village.take()["id"]
    before = village.seq()

    for wrong in ("x" * (LONGEST_NOTE + 1), "a\x00b", "\ud800"):
        with pytest.raises(Invalid) as refusal:
            village.note(ticket, wrong)
        assert refusal.value.facts == {"field": "note"}
    assert village.seq() == before
    assert village.note(ticket, "x" * LONGEST_NOTE)["note"] == "x" * LONGEST_NOTE


def test_nobody_writes_a_note_on_a_ticket_that_there_is_not(village: Village) -> None:
    with pytest.raises(Unknown):
        village.note(1, SECRET)


def test_only_staff_read_a_note(village: Village) -> None:
    taken = village.take()
    village.call()
    village.note(taken["id"], SECRET)
    change = village.heard[-1]

    seen = {audience: change_for(village.lobby, change, audience) for audience in Audience}
    fresh = {audience: fresh_change(village.lobby, audience) for audience in Audience}

    for told in (seen, fresh):
        readers = {
            audience for audience, view in told.items() if SECRET in json.dumps(view, ensure_ascii=False)
        }
        assert readers == {Audience.CLERK, Audience.SUPERVISOR}
    assert SECRET not in json.dumps(view_visit(village.lobby, taken["id"]), ensure_ascii=False)
    assert SECRET not in json.dumps(figures(village.lobby), ensure_ascii=False)


def test_what_a_note_says_is_not_in_the_journal(village: Village) -> None:
    ticket = village.take()["id"]
    village.call()
    village.note(ticket, SECRET)
    village.park(ticket, note=SECRET)

    entries = ticket_journal(village.lobby, "a1")["entries"]

    assert len(entries) == 4
    assert SECRET not in json.dumps(entries, ensure_ascii=False)


def test_when_the_visit_is_over_the_note_is_gone_and_an_undo_brings_it_back(village: Village) -> None:
    ticket = village.serve()["id"]
    village.note(ticket, SECRET)

    assert village.done(ticket)["note"] is None
    assert village.undo(ticket)["note"] == SECRET


def test_whoever_leaves_takes_her_note_with_her(village: Village) -> None:
    ticket = village.take()["id"]
    village.note(ticket, SECRET)

    village.leave(ticket)

    assert SECRET not in everything_kept(village)


def test_whoever_may_still_come_back_keeps_her_note(village: Village) -> None:
    ticket = village.take()["id"]
    village.call()
    village.note(ticket, SECRET)

    assert village.missed(ticket)["note"] == SECRET


@pytest.mark.parametrize("act", ["done", "missed", "park", "errand", "transfer first", "wait"])
def test_in_the_morning_no_note_of_yesterday_is_kept_anywhere(village: Village, act: str) -> None:
    ticket = village.take()["id"]
    if act != "wait":
        village.call()
    village.note(ticket, SECRET)
    if act == "transfer first":
        village.transfer(ticket, "car", first=True)
    elif act != "wait":
        getattr(village, act)(ticket)
    assert SECRET in everything_kept(village)

    village.clock.forward(days=1)
    begin_day(village.lobby)

    assert SECRET not in everything_kept(village)


def test_a_bundle_keeps_its_note_over_night_and_loses_it_when_it_is_done(village: Village) -> None:
    bundle = village.hand_in("car", note=SECRET)["id"]
    village.clock.forward(days=1)
    begin_day(village.lobby)
    assert village.ticket(bundle).note == SECRET
    village.call_ticket(bundle, "desk-2")

    village.done(bundle)

    assert SECRET not in everything_kept(village)
