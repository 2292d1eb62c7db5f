"""What supervisors do: pause a service, open or close for today, tell everybody something, load a plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from queue_server.domain.errors import Invalid, PlanDropsTickets
from queue_server.domain.events import EventKind
from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.seat import Seats
from queue_server.domain.texts import refuse_unreadable
from queue_server.domain.ticket import WAITING, Ticket
from queue_server.usecases.changing import Changing
from queue_server.usecases.lobby import Lobby
from queue_server.usecases.ports import Answer
from queue_server.usecases.views import plan_view, service_view, today_view

LONGEST_NOTICE = 200  # characters; a display shows them in one band
NAMED_TICKETS = 20  # as many as a sentence can bear


def pause_service(lobby: Lobby, service_id: str) -> Answer:
    """No more tickets for this service; whoever waits keeps her place."""
    return _pause(lobby, service_id, paused=True)


def resume_service(lobby: Lobby, service_id: str) -> Answer:
    """Tickets for this service again."""
    return _pause(lobby, service_id, paused=False)


def _pause(lobby: Lobby, service_id: str, *, paused: bool) -> Answer:
    service = lobby.plan.service(service_id)
    with lobby.changing() as changing:
        before = changing.state.paused
        after = before | {service.id} if paused else before - {service.id}
        changing.services.add(service.id)
        if after != before:
            changing.keep(paused=after)
            kind = EventKind.SERVICE_PAUSED if paused else EventKind.SERVICE_RESUMED
            changing.record(kind, service=service.id)
        return {"service": service_view(service.id, changing.state)}


def open_today(lobby: Lobby, until: time | None = None) -> Answer:
    """Opens the lobby at once, whatever its hours say, until a local time today or the day's end.

    Tickets are given to the very end: whoever opens by hand means it.
    Raises Invalid if that time is over.
    """
    with lobby.changing() as changing:
        ends = _end_of_opening(lobby, changing, until)
        changing.keep(opened_until=ends, closed_at=None)
        changing.record(EventKind.LOBBY_OPENED, until=ends.isoformat())
        return {"today": today_view(lobby.today(changing.state))}


def _end_of_opening(lobby: Lobby, changing: Changing, until: time | None) -> datetime:
    if until is None:
        tomorrow = changing.day + timedelta(days=1)
        return datetime.combine(tomorrow, time(), tzinfo=lobby.plan.zone)
    ends = datetime.combine(changing.day, until, tzinfo=lobby.plan.zone)
    if ends <= changing.now:
        raise Invalid(
            "until", f"{until:%H:%M} is over; it is {changing.now.astimezone(lobby.plan.zone):%H:%M} now"
        )
    return ends


def close_today(lobby: Lobby) -> Answer:
    """No more tickets today, whatever the hours say; whoever waits is still served."""
    with lobby.changing() as changing:
        if changing.state.closed_at is None:
            changing.keep(closed_at=changing.now)
            changing.record(EventKind.LOBBY_CLOSED)
        return {"today": today_view(lobby.today(changing.state))}


def follow_hours(lobby: Lobby) -> Answer:
    """Takes an opening or closing by hand back; the hours of the plan count again."""
    with lobby.changing() as changing:
        if changing.state.opened_until is not None or changing.state.closed_at is not None:
            changing.keep(opened_until=None, closed_at=None)
            changing.record(EventKind.OPENING_WITHDRAWN)
        return {"today": today_view(lobby.today(changing.state))}


def set_notice(lobby: Lobby, texts: Mapping[str, str]) -> Answer:
    """Tells everybody something on every page, until it is taken down or the day ends.

    The first language must be there, others may be. Raises Invalid with the field.
    """
    notice = _notice(lobby.plan, texts)
    with lobby.changing() as changing:
        if notice != changing.state.notice:
            changing.keep(notice=notice)
            changing.record(EventKind.NOTICE_SET, text=notice)
        return {"notice": notice}


def _notice(plan: LobbyPlan, texts: Mapping[str, str]) -> dict[str, str]:
    for language, text in texts.items():
        if language not in plan.languages:
            raise Invalid("text", f"this lobby speaks {', '.join(plan.languages)}")
        refuse_unreadable(f"text.{language}", text, LONGEST_NOTICE)
    said = {language: texts[language].strip() for language in plan.languages if language in texts}
    if not said.get(plan.languages[0]):
        raise Invalid(f"text.{plan.languages[0]}", "the first language of the lobby must be there")
    return {language: text for language, text in said.items() if text}


def take_notice_down(lobby: Lobby) -> Answer:
    """Nothing is told any more."""
    with lobby.changing() as changing:
        if changing.state.notice is not None:
            changing.keep(notice=None)
            changing.record(EventKind.NOTICE_TAKEN_DOWN)
        return {"notice": None}


def set_rule(lobby: Lobby, preset: str) -> Answer:
    """Calls by another rule from now on, until it is taken back or the day ends. Raises Unknown."""
    lobby.plan.calling.rule_named(preset)
    return _change_rule(lobby, preset)


def follow_own_rule(lobby: Lobby) -> Answer:
    """Calls by the rule of the lobby file again."""
    return _change_rule(lobby, None)


def _change_rule(lobby: Lobby, preset: str | None) -> Answer:
    with lobby.changing() as changing:
        before = changing.rule.name
        changing.keep(rule=preset)
        if changing.rule.name != before:
            _rank_anew(changing)
            changing.record(EventKind.RULE_CHANGED, was=before, rule=changing.rule.name)
            changing.everything = True
        return {"rule": changing.rule.name}


def load_plan(lobby: Lobby) -> None:
    """Makes the lobby's plan the one that counts; today's queue stays.

    Raises PlanDropsTickets if it lacks a service or desk of tickets that are open today, or moves such a
    service to another area.
    """
    with lobby.changing() as changing:
        _refuse_orphans(lobby.plan, list(changing.tx.open_tickets()))
        changing.keep(
            paused=changing.state.paused & {service.id for service in lobby.plan.services},
            seats=_seats_in(lobby.plan, changing.state.seats),
            notice=_in_languages_of(lobby.plan, changing.state.notice),
        )
        _rank_anew(changing)
        changing.tx.keep_plan(plan_view(lobby.plan))
        changing.record(EventKind.PLAN_LOADED)
        changing.everything = True


def _seats_in(plan: LobbyPlan, seats: Seats) -> Seats:
    """The seats of the desks that there still are."""
    return {desk.id: seats[desk.id] for desk in plan.desks if desk.id in seats}


def _rank_anew(changing: Changing) -> None:
    """Everybody who waits stands where the plan and the rule of now place her."""
    desks = {desk.id for desk in changing.plan.desks}
    for ticket in changing.tx.open_tickets():
        if ticket.state is WAITING:
            known = ticket.for_desk if ticket.for_desk in desks else None
            changing.rank_anew(ticket, for_desk=known)


def _in_languages_of(plan: LobbyPlan, notice: Mapping[str, str] | None) -> Mapping[str, str] | None:
    """A notice without the languages that the plan no longer has; none at all without its first one."""
    if notice is None or plan.languages[0] not in notice:
        return None
    return {language: text for language, text in notice.items() if language in plan.languages}


def _refuse_orphans(plan: LobbyPlan, tickets: list[Ticket]) -> None:
    areas = {service.id: service.area for service in plan.services}
    desks = {desk.id for desk in plan.desks}
    orphans: dict[tuple[str, str], list[str]] = {}
    for ticket in tickets:
        # In another area, too, she would stand in a queue that is not hers.
        if areas.get(ticket.service) != ticket.area:
            orphans.setdefault(("service", ticket.service), []).append(ticket.number)
        if ticket.desk and ticket.desk not in desks:
            orphans.setdefault(("desk", ticket.desk), []).append(ticket.number)
    for (kind, name), numbers in orphans.items():
        shown = ", ".join(numbers[:NAMED_TICKETS]) + (" …" if len(numbers) > NAMED_TICKETS else "")
        raise PlanDropsTickets(
            f"The changed file of lobby “{plan.id}” drops or moves the {kind} “{name}”, but these tickets "
            f"are still open there: {shown}. Finish them first, or put the {kind} back.",
            lobby=plan.id,
            kind=kind,
            name=name,
            tickets=numbers,
        )


def begin_day(lobby: Lobby) -> None:
    """Ends yesterday if the calendar has moved on. Harmless at any time, from any number of processes."""
    with lobby.reading() as look:
        state = look.state()
    if state.day != lobby.day_at(lobby.clock.now()):
        with lobby.changing():
            pass  # the door itself begins the day
