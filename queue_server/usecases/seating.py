"""Who sits where: sitting down with today's skills, breaks, help, the next who comes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, time

from queue_server.domain.errors import DeskEmpty, HelpNotNeeded, Invalid
from queue_server.domain.events import EventKind
from queue_server.domain.lobby_plan import Desk
from queue_server.domain.seat import Seat, can_do
from queue_server.domain.ticket import WAITING
from queue_server.usecases.calling import refuse_break
from queue_server.usecases.changing import Changing
from queue_server.usecases.lobby import Lobby
from queue_server.usecases.ports import Answer
from queue_server.usecases.views import desk_view, moment


def sit_down(lobby: Lobby, desk_id: str, skills: Sequence[str] | None = None) -> Answer:
    """Somebody works at this desk from now on, or goes on after a break. Who it is stays unknown.

    `skills` are the services that she can do today; None: as she said before, or all that the desk serves.
    Raises Unknown, or Invalid for what the desk does not serve.
    """
    desk = lobby.plan.desk(desk_id)
    _refuse_foreign(lobby, desk, skills)
    with lobby.changing() as changing:
        before = changing.state.seats.get(desk.id)
        seat = before or Seat()
        if skills is not None:
            seat = replace(seat, skills=tuple(skills))
        _seat(changing, desk, replace(seat, break_since=None, break_until=None))
        _record_skills(changing, desk, before)
        if before and before.on_break:
            changing.record(EventKind.BREAK_ENDED, desk=desk.id)
    return _answer(lobby, desk)


def take_break(
    lobby: Lobby, desk_id: str, until: time | None = None, skills: Sequence[str] | None = None
) -> Answer:
    """Nobody is called to this desk until she goes on; `until` is when she thinks that will be.

    Raises Invalid if that time is over.
    """
    desk = lobby.plan.desk(desk_id)
    _refuse_foreign(lobby, desk, skills)
    with lobby.changing() as changing:
        ends = _moment_of(changing, until)
        before = changing.state.seats.get(desk.id)
        seat = before or Seat()
        if skills is not None:
            seat = replace(seat, skills=tuple(skills))
        since = seat.break_since or changing.now
        _seat(changing, desk, replace(seat, break_since=since, break_until=ends, awaits_next=False))
        _record_skills(changing, desk, before)
        if before is None or (before.break_since, before.break_until) != (since, ends):
            changing.record(EventKind.BREAK_BEGAN, desk=desk.id, until=moment(ends))
    return _answer(lobby, desk)


def _record_skills(changing: Changing, desk: Desk, before: Seat | None) -> None:
    """Records that somebody sat down, or that she can do something else than before."""
    skills = can_do(desk, changing.state.seats[desk.id])
    if before is None:
        changing.record(EventKind.DESK_STAFFED, desk=desk.id, skills=list(skills))
    elif can_do(desk, before) != skills:
        changing.record(EventKind.SKILLS_CHANGED, desk=desk.id, skills=list(skills))
        _release(changing, desk, skills)


def _release(changing: Changing, desk: Desk, skills: Collection[str]) -> None:
    """Whoever was sent to this very desk for what it does not do any more waits for every other."""
    for ticket in changing.tx.open_tickets():
        if ticket.state is WAITING and ticket.for_desk == desk.id and ticket.service not in skills:
            changing.rank_anew(ticket, for_desk=None)


def _moment_of(changing: Changing, until: time | None) -> datetime | None:
    if until is None:
        return None
    ends = datetime.combine(changing.day, until, tzinfo=changing.plan.zone)
    if ends <= changing.now:
        now = changing.now.astimezone(changing.plan.zone)
        raise Invalid("break.until", f"{until:%H:%M} is over; it is {now:%H:%M} now")
    return ends


def _refuse_foreign(lobby: Lobby, desk: Desk, skills: Sequence[str] | None) -> None:
    for place, name in enumerate(skills or ()):
        service = lobby.plan.service(name)
        if service.id not in desk.serves:
            raise Invalid(f"skills[{place}]", f"“{desk.id}” does not serve “{service.id}”")
    if skills is not None and not skills:
        raise Invalid("skills", "must name at least one service")


def get_up(lobby: Lobby, desk_id: str) -> Answer:
    """Nobody works at this desk any more. Its open ticket, if any, stays open.

    Whoever was sent to this very desk can be called by every other that does her service.
    """
    desk = lobby.plan.desk(desk_id)
    with lobby.changing() as changing:
        seats = {**changing.state.seats}
        changing.desks[desk.id] = changing.tx.open_ticket_at(desk.id)
        if seats.pop(desk.id, None) is not None:
            _release_help(changing, desk, seats)
            changing.keep(seats=seats)
            changing.record(EventKind.DESK_VACATED, desk=desk.id)
            _release(changing, desk, ())
    return _answer(lobby, desk)


def _release_help(changing: Changing, desk: Desk, seats: dict[str, Seat]) -> None:
    """Whoever goes comes to help nobody."""
    for other, seat in seats.items():
        if seat.help_by == desk.id:
            seats[other] = replace(seat, help_by=None)
            changing.desks[other] = changing.tx.open_ticket_at(other)


def await_next(lobby: Lobby, desk_id: str) -> Answer:
    """The next whom this desk can call is called without pressing again; at once if there is one.

    Raises DeskEmpty, OnBreak or DeskBusy.
    """
    desk = lobby.plan.desk(desk_id)
    with lobby.changing() as changing:
        seat = _seated(changing, desk)
        refuse_break(changing, desk)
        changing.refuse_busy(changing.tx.open_ticket_at(desk.id))
        if not seat.awaits_next:
            _seat(changing, desk, replace(seat, awaits_next=True))
            changing.record(EventKind.NEXT_ARRIVAL_AWAITED, desk=desk.id)
    return _answer(lobby, desk)


def decline_next(lobby: Lobby, desk_id: str) -> Answer:
    """Nobody is called to this desk without pressing."""
    desk = lobby.plan.desk(desk_id)
    with lobby.changing() as changing:
        seat = changing.state.seats.get(desk.id)
        if seat and seat.awaits_next:
            _seat(changing, desk, replace(seat, awaits_next=False))
            changing.record(EventKind.NEXT_ARRIVAL_DECLINED, desk=desk.id)
    return _answer(lobby, desk)


def ask_for_help(lobby: Lobby, desk_id: str) -> Answer:
    """Colleagues see at once that somebody is needed at this desk; visitors do not. Raises DeskEmpty."""
    desk = lobby.plan.desk(desk_id)
    with lobby.changing() as changing:
        seat = _seated(changing, desk)
        if seat.help_since is None:
            _seat(changing, desk, replace(seat, help_since=changing.now, help_by=None))
            changing.record(EventKind.HELP_ASKED, desk=desk.id)
    return _answer(lobby, desk)


def come_to_help(lobby: Lobby, desk_id: str, helper_id: str) -> Answer:
    """A colleague of another desk comes. The first who accepts is named; raises DeskEmpty or Invalid."""
    desk, helper = lobby.plan.desk(desk_id), lobby.plan.desk(helper_id)
    if desk == helper:
        raise Invalid("by", "a desk cannot come to help itself")
    with lobby.changing() as changing:
        seat = _seated(changing, desk)
        if seat.help_since is None:
            raise HelpNotNeeded("Nobody at this desk asks for help any more.", desk=desk.id)
        if seat.help_by is None:
            _seat(changing, desk, replace(seat, help_by=helper.id))
            changing.record(EventKind.HELP_ACCEPTED, desk=desk.id, by=helper.id)
    return _answer(lobby, desk)


def end_help(lobby: Lobby, desk_id: str) -> Answer:
    """Help is no longer needed."""
    desk = lobby.plan.desk(desk_id)
    with lobby.changing() as changing:
        seat = changing.state.seats.get(desk.id)
        if seat and seat.help_since:
            _seat(changing, desk, replace(seat, help_since=None, help_by=None))
            changing.record(EventKind.HELP_ENDED, desk=desk.id)
    return _answer(lobby, desk)


def _seated(changing: Changing, desk: Desk) -> Seat:
    seat = changing.state.seats.get(desk.id)
    if seat is None:
        raise DeskEmpty("Nobody sits at this desk.", desk=desk.id)
    return seat


def _seat(changing: Changing, desk: Desk, seat: Seat) -> None:
    changing.desks[desk.id] = changing.tx.open_ticket_at(desk.id)
    if changing.state.seats.get(desk.id) != seat:
        changing.keep(seats={**changing.state.seats, desk.id: seat})


def _answer(lobby: Lobby, desk: Desk) -> Answer:
    """The desk as it is after the change, also if that called somebody."""
    with lobby.reading() as look:
        return {"desk": desk_view(desk, look.state(), look.open_ticket_at(desk.id))}
