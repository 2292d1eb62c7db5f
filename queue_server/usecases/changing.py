"""One change of a lobby under way, and what it did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any

from queue_server.domain.calling import Rule, Standing
from queue_server.domain.errors import DeskBusy, NothingToUndo, TooLate, WrongState
from queue_server.domain.events import Event, EventKind
from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.rank import Place, place_of, ranked
from queue_server.domain.ticket import AT_DESK, CAN_RETURN, OPEN_STATES, WAITING, Ticket, TicketState, Undo
from queue_server.domain.turns import UNDO_WITHIN, Act, Turn, Who, first_turn, turn_of
from queue_server.domain.verdict import Checked
from queue_server.usecases.ports import Answer, LobbyState, Transaction


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """What one transaction did, for the listeners. Plain values; the transaction is over."""

    lobby: str
    seq: int
    at: datetime
    tickets: tuple[Ticket, ...]
    uncalled: frozenset[int]  # tickets whose call was taken back
    desks: Mapping[str, Ticket | None]  # the desks it touched, with the ticket that is open there now
    services: frozenset[str]  # the services that it paused or resumed
    state: LobbyState
    everything: bool  # a new day, plan or rule: pages must read afresh


@dataclass
class Changing:
    """One change under way. Use cases read through `tx` and change only through the methods here."""

    plan: LobbyPlan
    tx: Transaction
    now: datetime
    day: date
    state: LobbyState
    answer: Answer | None = None
    everything: bool = False
    tickets: dict[int, Ticket] = field(default_factory=dict)
    uncalled: set[int] = field(default_factory=set)
    desks: dict[str, Ticket | None] = field(default_factory=dict)
    services: set[str] = field(default_factory=set)

    @cached_property
    def rule(self) -> Rule:
        """The rule that counts now."""
        return rule_now(self.plan, self.state)

    def ranked(self, place: Place) -> dict[str, Any]:
        """Where somebody of this place stands by the rule that counts now."""
        return ranked(self.rule, place)

    def begin(self, ticket: Ticket, act: Act, **facts: Any) -> Ticket:
        """Adds a new ticket and records how it came into being."""
        turn = first_turn(act)
        begun = self.tx.add_ticket(replace(ticket, state=turn.becomes))
        self._changed(begun, begun)
        if begun.precheck:
            facts["precheck"] = begun.precheck.outcome
        self.record(turn.entry, begun, number=begun.number, area=begun.area, service=begun.service, **facts)
        return begun

    def act(
        self,
        ticket: Ticket,
        act: Act,
        *,
        facts: Mapping[str, object] | None = None,
        **values: object,
    ) -> Ticket:
        """Moves a ticket along the table of turns; raises WrongState where there is no such turn."""
        turn = turn_of(ticket, act)
        self._refuse_another_day(ticket, turn)
        if turn.becomes not in OPEN_STATES:
            values.setdefault("ended_at", self.now)
            if turn.becomes is not TicketState.MISSED and ticket.note:
                values["note"] = None
        undo = self._undo_of(ticket, act, values) if turn.can_be_undone else None
        if act is Act.CALL_AGAIN:
            undo = ticket.undo  # of two presses the first may have been the slip
        moved = self.tx.advance(ticket, turn.becomes, undo=undo, **values)
        self._changed(ticket, moved)
        at_desk = ticket.desk if moved.desk is None else moved.desk
        self.record(turn.entry, moved, desk=at_desk, was=ticket.state, becomes=moved.state, **(facts or {}))
        return moved

    def _refuse_another_day(self, ticket: Ticket, turn: Turn) -> None:
        """Only bundles stay over night; whoever was missed yesterday cannot come back today."""
        if turn.who is Who.DAY or ticket.day == self.day or ticket.dropped_at is not None:
            return
        raise WrongState(
            f"Ticket {ticket.number} is of another day.",
            ticket=ticket.number,
            state=ticket.state,
            act=turn.act,
            desk=ticket.desk,
        )

    def _undo_of(self, ticket: Ticket, act: Act, values: Mapping[str, object]) -> Undo:
        was = {"state": ticket.state, **{name: getattr(ticket, name) for name in values}}
        if ticket.day != self.day:
            was.pop("note", None)  # nobody comes by to wipe it: its day has ended already
        return Undo(act=act.value, until=self.now + UNDO_WITHIN, was=was)

    def undo(self, ticket: Ticket) -> Ticket:
        """Takes the latest act on a ticket back. Raises NothingToUndo, TooLate or DeskBusy."""
        undo = self._undo_in_time(ticket)
        was = {**undo.was}
        state = TicketState(was.pop("state"))
        if "standing" in was:
            was["standing"] = Standing(was["standing"])
        if state is WAITING:  # by now the rule may be another one, and the desk that she was sent to empty
            there = replace(ticket, **was)
            was["for_desk"] = there.for_desk if there.for_desk in self.state.seats else None
            was |= self.ranked(place_of(replace(there, **was)))
        restored = self.tx.advance(ticket, state, undo=None, **was)
        if ticket.call is not None and restored.call is None:
            self.uncalled.add(ticket.id)
        self._changed(ticket, restored)
        desk = ticket.desk or restored.desk  # where the act was done
        self.record(EventKind.ACT_UNDONE, restored, desk=desk, act=undo.act, was=ticket.state, becomes=state)
        return restored

    def _undo_in_time(self, ticket: Ticket) -> Undo:
        if ticket.undo is None or self._is_of_another_day(ticket.undo):
            raise NothingToUndo(
                f"There is nothing to take back of ticket {ticket.number}.",
                ticket=ticket.number,
                state=ticket.state,
            )
        if self.now > ticket.undo.until:
            raise TooLate(
                f"It is too late to take this back; ticket {ticket.number} stays {ticket.state}.",
                ticket=ticket.number,
                state=ticket.state,
                act=ticket.undo.act,
            )
        if ticket.undo.was["state"] in AT_DESK:
            desk = ticket.undo.was.get("desk", ticket.desk)
            self.refuse_busy(self.tx.open_ticket_at(desk), except_for=ticket)
        return ticket.undo

    def _is_of_another_day(self, undo: Undo) -> bool:
        return (undo.until - UNDO_WITHIN).astimezone(self.plan.zone).date() != self.day

    def refuse_busy(self, busy: Ticket | None, *, except_for: Ticket | None = None) -> None:
        """Raises DeskBusy if a desk has an open ticket."""
        if busy is None or (except_for is not None and busy.id == except_for.id):
            return
        raise DeskBusy(
            f"This desk still has the open ticket {busy.number}.",
            ticket=busy.number,
            id=busy.id,
            state=busy.state.value,
        )

    def correct_precheck(self, ticket: Ticket, precheck: Checked) -> Ticket:
        """Writes what a clerk found instead of what the visitor said; her place stays as it is."""
        was = ticket.precheck.outcome if ticket.precheck else None
        corrected = self.tx.advance(ticket, ticket.state, precheck=precheck)
        self._changed(ticket, corrected)
        self.record(EventKind.PRECHECK_CORRECTED, corrected, was=was, now=precheck.outcome)
        return corrected

    def write_note(self, ticket: Ticket, note: str | None) -> Ticket:
        """Writes what the next colleague should know. What it says is not in the journal.

        Raises WrongState once the visit is over.
        """
        if ticket.state not in OPEN_STATES | CAN_RETURN:
            raise WrongState(
                f"Ticket {ticket.number} is {ticket.state}; it needs no note any more.",
                ticket=ticket.number,
                state=ticket.state,
                act="note",
                desk=ticket.desk,
            )
        noted = self.tx.advance(ticket, ticket.state, note=note, undo=_without_note(ticket.undo))
        self._changed(ticket, noted)
        self.record(EventKind.NOTE_WRITTEN, noted)
        return noted

    def rank_anew(self, ticket: Ticket, **place: object) -> Ticket:
        """Gives somebody who waits the place that she has by the rule of now."""
        there = replace(ticket, **place)  # type: ignore[arg-type]  # the fields of a ticket
        values = {**place, **self.ranked(place_of(there))}
        if all(getattr(ticket, name) == value for name, value in values.items()):
            return ticket
        moved = self.tx.advance(ticket, ticket.state, **values)
        self._changed(ticket, moved)
        return moved

    def keep(self, **values: object) -> None:
        """Changes what is true of the lobby beside its tickets."""
        self.state = replace(self.state, **values)  # type: ignore[arg-type]  # the fields of LobbyState
        self.tx.keep(self.state)
        self.__dict__.pop("rule", None)

    def record(
        self, kind: EventKind, ticket: Ticket | None = None, *, desk: str | None = None, **facts: object
    ) -> None:
        """Writes a journal entry."""
        if ticket and desk is None:
            desk = ticket.desk
        self.tx.record(
            Event(kind=kind, ticket_id=ticket.id if ticket else None, desk=desk, facts=facts), self.now
        )

    def answered(self, answer: Answer) -> Answer:
        """Keeps the answer for whoever repeats the request, and hands it back."""
        self.answer = answer
        return answer

    def change(self) -> Change:
        """What was done, for the listeners."""
        return Change(
            lobby=self.plan.id,
            seq=self.state.seq,
            at=self.now,
            tickets=tuple(self.tickets.values()),
            uncalled=frozenset(self.uncalled),
            desks=self.desks,
            services=frozenset(self.services),
            state=self.state,
            everything=self.everything,
        )

    def _changed(self, before: Ticket, ticket: Ticket) -> None:
        self.tickets[ticket.id] = ticket
        if before.desk and before.state in AT_DESK:
            self.desks[before.desk] = None
        if ticket.desk and ticket.state in AT_DESK:
            self.desks[ticket.desk] = ticket


def _without_note(undo: Undo | None) -> Undo | None:
    """Taking an act back leaves a note that was written since."""
    if undo is None:
        return None
    return replace(undo, was={name: value for name, value in undo.was.items() if name != "note"})


def rule_now(plan: LobbyPlan, state: LobbyState) -> Rule:
    """The rule of the supervisor's choice, or else of the lobby file."""
    return plan.calling.rule_named(state.rule or plan.calling.rule)
