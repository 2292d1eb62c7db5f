"""What a supervisor watches: the figures of today, counted from one look. None of them speaks of a clerk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from queue_server.domain.figures import Day, half_hours
from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.texts import Texts
from queue_server.domain.ticket import TicketState
from queue_server.domain.verdict import Outcome
from queue_server.usecases.lobby import Lobby
from queue_server.usecases.ports import Answer, Device, Reading, TicketCount
from queue_server.usecases.views import View, moment

ONLINE = timedelta(seconds=15)  # after a device was seen; a server notes those it has every five
COUNTED = (
    TicketState.WAITING,
    TicketState.CALLED,
    TicketState.SERVING,
    TicketState.PARKED,
    TicketState.AWAY,
    TicketState.DROPPED_OFF,
    TicketState.SERVED,
    TicketState.MISSED,
    TicketState.LEFT,
)


def figures(lobby: Lobby) -> Answer:
    """The figures of today, with the number of the change up to which they count."""
    with lobby.reading() as look:
        return {
            "lobby": lobby.id,
            "seq": look.state().seq,
            "at": moment(lobby.clock.now()),
            "figures": figures_seen(lobby, look),
        }


def figures_seen(lobby: Lobby, look: Reading) -> View:
    """The figures of the day that the lobby is in."""
    state, now = look.state(), lobby.clock.now()
    today = state.day or lobby.day_at(now)
    counts = look.ticket_counts(today)
    everybody, day = _tally(counts), _day(lobby, today, now)
    return {
        "lobby": everybody,
        "areas": _tallies((area.id for area in lobby.plan.areas), ((one.area, one) for one in counts)),
        "services": _tallies((one.id for one in lobby.plan.services), ((one.service, one) for one in counts)),
        "desks_open": len(state.staffed),
        "saved_waits": _saved_waits(look.saved_waits(day.begins, day.ends)),
        "prechecks": _prechecks(counts),
        "devices": _devices(lobby, look.devices(), now),
        "day": _course(day, look, today, waiting=everybody["waiting"]),
    }


def _tallies(known: Iterable[str], named: Iterable[tuple[str, TicketCount]]) -> View:
    """One tally for each name: those of the plan, and those of tickets from before the plan was changed."""
    counts: dict[str, list[TicketCount]] = {name: [] for name in known}
    for name, count in named:
        counts.setdefault(name, []).append(count)
    return {name: _tally(of_name) for name, of_name in counts.items()}


def _tally(counts: Sequence[TicketCount]) -> View:
    tickets: Counter[TicketState] = Counter()
    for count in counts:
        tickets[count.state] += count.tickets
    waiting_since = [count.earliest for count in counts if count.state is TicketState.WAITING]
    return {
        **{state.value: tickets[state] for state in COUNTED},
        "taken": tickets.total(),
        "longest_since": moment(min(waiting_since, default=None)),
    }


def _saved_waits(waits: Mapping[str, int]) -> View:
    return {"total": sum(waits.values()), "services": dict(waits)}


def _prechecks(counts: Sequence[TicketCount]) -> View:
    tickets: dict[str, int] = {outcome.value: 0 for outcome in Outcome}
    for count in counts:
        if count.outcome is not None:
            tickets[count.outcome] += count.tickets
    return dict(tickets)


def _devices(lobby: Lobby, seen: Iterable[Device], now: datetime) -> list[View]:
    """The kiosks and displays of the plan, and others that were connected today."""
    names, today = _device_names(lobby.plan), lobby.day_at(now)
    seen_at = {(one.kind, one.id): one.seen_at for one in seen}
    others = [device for device, at in seen_at.items() if device not in names and lobby.day_at(at) == today]
    return [_device_view(device, names.get(device), seen_at.get(device), now) for device in [*names, *others]]


def _device_names(plan: LobbyPlan) -> Mapping[tuple[str, str], Texts]:
    return {
        **{("kiosk", kiosk.id): kiosk.name for kiosk in plan.kiosks},
        **{("display", display.id): display.name for display in plan.displays},
    }


def _device_view(
    device: tuple[str, str], name: Texts | None, seen_at: datetime | None, now: datetime
) -> View:
    kind, device_id = device
    return {
        "kind": kind,
        "id": device_id,
        "name": dict(name) if name else None,
        "seen_at": moment(seen_at),
        # In both directions: the clock may have been set back since.
        "online": seen_at is not None and abs(now - seen_at) < ONLINE,
    }


def _day(lobby: Lobby, day: date, now: datetime) -> Day:
    return Day(
        zone=lobby.plan.zone,
        begins=lobby.begin_of(day),
        ends=lobby.begin_of(day + timedelta(days=1)),
        opens=lobby.opens_on(day),
        now=now,
    )


def _course(day: Day, look: Reading, today: date, *, waiting: int) -> list[View]:
    """The half hours of the day so far."""
    return [
        {"at": moment(half.at), "taken": half.taken, "waiting": half.waiting}
        for half in half_hours(day, look.stretches(today), waiting)
    ]
