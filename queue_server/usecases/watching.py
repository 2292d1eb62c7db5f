"""What the screens see: a fresh picture on joining, then one small change after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from math import isfinite

from queue_server.domain.calling import PRESETS
from queue_server.domain.lobby_plan import Desk
from queue_server.domain.ticket import MISSED, OPEN_STATES, Ticket
from queue_server.usecases.changing import Change
from queue_server.usecases.figures import figures_seen
from queue_server.usecases.lobby import Lobby
from queue_server.usecases.ports import Answer, LobbyState, Reading
from queue_server.usecases.views import (
    View,
    desk_for_display,
    desk_view,
    moment,
    plan_view,
    service_view,
    ticket_for_clerk,
    ticket_for_display,
    today_view,
)
from queue_server.usecases.visiting import visit_view

CALLS_ON_DISPLAY = 8  # the latest calls that a display knows; it shows at most five


class Audience(StrEnum):
    """Who watches. Each hears every change of its lobby, but only what it may see."""

    DISPLAY = "display"  # told first: a visitor waits for it
    CLERK = "clerk"
    KIOSK = "kiosk"
    SUPERVISOR = "supervisor"


SEEN_BY_STAFF = OPEN_STATES | {MISSED}  # whoever was missed can still come back
STAFF_AUDIENCES = (Audience.CLERK, Audience.SUPERVISOR)


def present_view(lobby: Lobby, state: LobbyState) -> View:
    """What every page must know of this moment: opening, notice, rule, whether the clock is a demo."""
    return {
        "today": today_view(lobby.today(state)),
        "rule": lobby.rule(state).name,
        "notice": lobby.notice(state),
        "demo_clock": lobby.clock.is_demo,
    }


def calling_view(lobby: Lobby) -> View:
    """How a lobby calls: what its file says, and what it could say instead."""
    grace = lobby.plan.calling.rule_named(lobby.plan.calling.rule).grace
    return {
        **plan_view(lobby.plan)["calling"],
        "rules": list(PRESETS),
        "grace_minutes": grace if isfinite(grace) else None,
    }


def fresh_change(lobby: Lobby, audience: Audience) -> Answer:
    """The complete picture for one audience, at one sequence number."""
    with lobby.reading() as look:
        state = look.state()
        pictured = _PICTURES[audience](lobby, look)
    return {
        "lobby": lobby.id,
        "seq": state.seq,
        "fresh": True,
        "at": moment(lobby.clock.now()),
        **pictured,
        "gone": [],
        **present_view(lobby, state),
    }


def change_for(lobby: Lobby, change: Change, audience: Audience) -> Answer:
    """What one change means for one audience; often nothing, but its number always counts."""
    shown: dict[str, list[View] | list[int]] = {"tickets": [], "desks": [], "services": [], "gone": []}
    desks = [(lobby.plan.desk(desk), ticket) for desk, ticket in change.desks.items()]
    if audience is Audience.DISPLAY:
        shown["tickets"] = _calls(change.tickets)
        shown["gone"] = sorted(change.uncalled)
        shown["desks"] = [desk_for_display(desk, change.state, ticket) for desk, ticket in desks]
    if audience in STAFF_AUDIENCES:
        shown["tickets"] = [ticket_for_clerk(t) for t in change.tickets if t.state in SEEN_BY_STAFF]
        shown["gone"] = [t.id for t in change.tickets if t.state not in SEEN_BY_STAFF]
        shown["desks"] = [desk_view(desk, change.state, ticket) for desk, ticket in desks]
    if audience is not Audience.DISPLAY:
        shown["services"] = [service_view(name, change.state) for name in sorted(change.services)]
    return {"lobby": change.lobby, "seq": change.seq, "fresh": False, "at": moment(change.at), **shown}


def pulse(lobby: Lobby) -> tuple[Answer, Answer]:
    """A sign of life with the number of the latest change, for pages that missed it.

    Two of them: the kiosk's also says how many wait for each service. Counting belongs here and not
    into the changes, which everybody waits for.
    """
    with lobby.reading() as look:
        state, waiting = look.state(), look.waiting_by_service()
    beat = _beat(lobby, state)
    return beat, {**beat, "waiting": dict(waiting)}


def supervisor_pulse(lobby: Lobby) -> Answer:
    """A sign of life with the figures of now, all from one look."""
    with lobby.reading() as look:
        return {**_beat(lobby, look.state()), "figures": figures_seen(lobby, look)}


def _beat(lobby: Lobby, state: LobbyState) -> View:
    return {
        "lobby": lobby.id,
        "seq": state.seq,
        "at": moment(lobby.clock.now()),
        **present_view(lobby, state),
    }


def visits(lobby: Lobby, ticket_ids: Iterable[int]) -> dict[int, Answer]:
    """The views of several visitors at once, from one look."""
    with lobby.reading() as look:
        return {
            ticket.id: visit_view(lobby, ticket, ahead) for ticket, ahead in look.places(list(ticket_ids))
        }


def _calls(tickets: Iterable[Ticket]) -> list[View]:
    return [ticket_for_display(ticket) for ticket in tickets if ticket.call is not None]


def _kiosk_picture(lobby: Lobby, look: Reading) -> View:
    waiting = dict(look.waiting_by_service())
    return {"tickets": [], "desks": [], "services": _services(lobby, look), "waiting": waiting}


def _display_picture(lobby: Lobby, look: Reading) -> View:
    day = look.state().day
    latest = look.latest_calls(day, CALLS_ON_DISPLAY) if day else []
    # A display of one corridor shows its own calls only: its current one may be older than all of these.
    current = [ticket for ticket in look.tickets_at_desks() if ticket.call is not None]
    calls = {ticket.id: ticket for ticket in (*latest, *current)}
    return {"tickets": _calls(calls.values()), "desks": _desks(lobby, look, desk_for_display), "services": []}


def _staff_picture(lobby: Lobby, look: Reading) -> View:
    day = look.state().day
    seen = [*look.open_tickets(), *(look.missed_tickets(day) if day else ())]
    return {
        "tickets": [ticket_for_clerk(ticket) for ticket in seen],
        "desks": _desks(lobby, look, desk_view),
        "services": _services(lobby, look),
    }


def _services(lobby: Lobby, look: Reading) -> list[View]:
    state = look.state()
    return [service_view(service.id, state) for service in lobby.plan.services]


def _desks(
    lobby: Lobby, look: Reading, view: Callable[[Desk, LobbyState, Ticket | None], View]
) -> list[View]:
    state, at_desk = look.state(), {ticket.desk: ticket for ticket in look.tickets_at_desks()}
    return [view(desk, state, at_desk.get(desk.id)) for desk in lobby.plan.desks]


_PICTURES: dict[Audience, Callable[[Lobby, Reading], View]] = {
    Audience.KIOSK: _kiosk_picture,
    Audience.DISPLAY: _display_picture,
    Audience.CLERK: _staff_picture,
    Audience.SUPERVISOR: _staff_picture,
}
