"""The supervisor's levers, and what the staff may know of the day."""

from __future__ import annotations

from datetime import time

from flask import request
from flask_openapi3.blueprint import APIBlueprint

from queue_server.domain.errors import Invalid
from queue_server.usecases import supervising
from queue_server.usecases.figures import figures
from queue_server.usecases.journal import ticket_journal
from queue_server.usecases.lobby import House
from queue_server.web import bodies, clerk_bodies
from queue_server.web.access import Access, Role
from queue_server.web.routes import CLERKS, STAFF, SUPERVISORS, Reply, answers


def add_supervisor_routes(api: APIBlueprint, house: House, access: Access) -> None:
    """All routes that a supervisor's page needs beside those of a clerk."""
    _add_pause_routes(api, house, access)
    _add_opening_routes(api, house, access)
    _add_rule_routes(api, house, access)
    _add_notice_routes(api, house, access)
    _add_knowledge_routes(api, house, access)


def _add_pause_routes(api: APIBlueprint, house: House, access: Access) -> None:
    @api.put(
        "/lobbies/<lobby>/services/<service>/pause",
        summary="Pause a service",
        tags=[SUPERVISORS],
        security=STAFF,
        responses=answers(401, 403, 404, 415, _200=bodies.ServiceAnswer),
    )
    def pause(path: bodies.ServicePath, body: bodies.Nothing) -> Reply:  # noqa: ARG001  # its shape is checked
        access.demand(request, Role.SUPERVISOR)
        return supervising.pause_service(house.lobby(path.lobby), path.service), 200

    @api.delete(
        "/lobbies/<lobby>/services/<service>/pause",
        summary="Resume a service",
        tags=[SUPERVISORS],
        security=STAFF,
        responses=answers(401, 403, 404, _200=bodies.ServiceAnswer),
    )
    def resume(path: bodies.ServicePath) -> Reply:
        access.demand(request, Role.SUPERVISOR)
        return supervising.resume_service(house.lobby(path.lobby), path.service), 200


def _add_opening_routes(api: APIBlueprint, house: House, access: Access) -> None:
    @api.put(
        "/lobbies/<lobby>/opening",
        summary="Open or close for today, whatever the hours say",
        tags=[SUPERVISORS],
        security=STAFF,
        responses=answers(401, 403, 404, 415, _200=bodies.TodayAnswer),
    )
    def open_or_close(path: bodies.LobbyPath, body: bodies.NewOpening) -> Reply:
        access.demand(request, Role.SUPERVISOR)
        lobby = house.lobby(path.lobby)
        if not body.closed:
            return supervising.open_today(lobby, time.fromisoformat(body.until) if body.until else None), 200
        if body.until:
            raise Invalid("until", "means an opening, and this is a closing")
        return supervising.close_today(lobby), 200

    @api.delete(
        "/lobbies/<lobby>/opening",
        summary="Follow the hours of the lobby file again",
        tags=[SUPERVISORS],
        security=STAFF,
        responses=answers(401, 403, 404, _200=bodies.TodayAnswer),
    )
    def follow_hours(path: bodies.LobbyPath) -> Reply:
        access.demand(request, Role.SUPERVISOR)
        return supervising.follow_hours(house.lobby(path.lobby)), 200


def _add_rule_routes(api: APIBlueprint, house: House, access: Access) -> None:
    @api.put(
        "/lobbies/<lobby>/rule",
        summary="Call by another rule, for today",
        tags=[SUPERVISORS],
        security=STAFF,
        responses=answers(401, 403, 404, 415, _200=bodies.RuleAnswer),
    )
    def set_rule(path: bodies.LobbyPath, body: bodies.NewRule) -> Reply:
        access.demand(request, Role.SUPERVISOR)
        return supervising.set_rule(house.lobby(path.lobby), body.preset), 200

    @api.delete(
        "/lobbies/<lobby>/rule",
        summary="Call by the rule of the lobby file again",
        tags=[SUPERVISORS],
        security=STAFF,
        responses=answers(401, 403, 404, _200=bodies.RuleAnswer),
    )
    def follow_own_rule(path: bodies.LobbyPath) -> Reply:
        access.demand(request, Role.SUPERVISOR)
        return supervising.follow_own_rule(house.lobby(path.lobby)), 200


def _add_notice_routes(api: APIBlueprint, house: House, access: Access) -> None:
    @api.put(
        "/lobbies/<lobby>/notice",
        summary="Tell everybody something on every page, for today",
        tags=[SUPERVISORS],
        security=STAFF,
        responses=answers(401, 403, 404, 415, _200=bodies.NoticeAnswer),
    )
    def set_notice(path: bodies.LobbyPath, body: bodies.NewNotice) -> Reply:
        access.demand(request, Role.SUPERVISOR)
        return supervising.set_notice(house.lobby(path.lobby), body.text), 200

    @api.delete(
        "/lobbies/<lobby>/notice",
        summary="Take the notice down",
        tags=[SUPERVISORS],
        security=STAFF,
        responses=answers(401, 403, 404, _200=bodies.NoticeAnswer),
    )
    def take_notice_down(path: bodies.LobbyPath) -> Reply:
        access.demand(request, Role.SUPERVISOR)
        return supervising.take_notice_down(house.lobby(path.lobby)), 200


def _add_knowledge_routes(api: APIBlueprint, house: House, access: Access) -> None:
    @api.get(
        "/lobbies/<lobby>/waiting",
        summary="The figures of now: who waits, what was served, how the day went",
        tags=[CLERKS],
        security=STAFF,
        responses=answers(401, 403, 404, _200=bodies.Waiting),
    )
    def waiting(path: bodies.LobbyPath) -> Reply:
        access.demand(request, Role.CLERK)
        return figures(house.lobby(path.lobby)), 200

    @api.get(
        "/lobbies/<lobby>/journal",
        summary="What happened to a ticket of today",
        tags=[SUPERVISORS],
        security=STAFF,
        responses=answers(401, 403, 404, _200=clerk_bodies.TicketJournal),
    )
    def journal(path: bodies.LobbyPath, query: bodies.NumberQuery) -> Reply:
        access.demand(request, Role.SUPERVISOR)
        return ticket_journal(house.lobby(path.lobby), query.number), 200
