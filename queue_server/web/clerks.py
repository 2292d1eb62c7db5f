"""What clerks ask of a ticket: call, serve, finish, put aside, send on, take back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import request
from flask_openapi3.blueprint import APIBlueprint

from queue_server.domain.ticket import Done, VisitorKind
from queue_server.usecases import prechecking, sending, serving
from queue_server.usecases.lobby import House, Lobby
from queue_server.usecases.ports import Answer, Request, TicketWish
from queue_server.web import bodies
from queue_server.web import clerk_bodies as shapes
from queue_server.web.access import Access, Role
from queue_server.web.routes import CLERKS, STAFF, Reply, ReplyOrNothing, answers, named_request
from queue_server.web.visitors import ticket_link


def add_clerk_routes(api: APIBlueprint, house: House, access: Access, url: str) -> None:
    """All routes on tickets for which one must be a clerk."""
    _add_calls(api, house, access)
    _add_visits_without_ticket(api, house, access, url)
    _add_acts(api, house, access)


def _add_calls(api: APIBlueprint, house: House, access: Access) -> None:
    @api.post(
        "/lobbies/<lobby>/desks/<desk>/calls",
        summary="Call next; a desk that has just called somebody calls her again",
        tags=[CLERKS],
        security=STAFF,
        responses=answers(401, 403, 404, 409, 415, _201=shapes.Called, _204=None),
    )
    def call_next(path: bodies.DeskPath, body: shapes.NewCall) -> ReplyOrNothing:
        access.demand(request, Role.CLERK)
        try:
            return serving.call_next(
                house.lobby(path.lobby), path.desk, named_request(body, body.request_id)
            ), 201
        except serving.NobodyToCall:
            return "", 204

    @api.post(
        "/tickets/<int:ticket>/calls",
        summary="Call this ticket, call it again, or take it up",
        tags=[CLERKS],
        security=STAFF,
        responses=answers(401, 403, 404, 409, 415, _201=shapes.Called),
    )
    def call_ticket(path: bodies.TicketPath, body: shapes.NewTicketCall) -> Reply:
        access.demand(request, Role.CLERK)
        lobby = house.lobby_of_ticket(path.ticket)
        return serving.call_ticket(lobby, path.ticket, body.desk, named_request(body, body.request_id)), 201


def _add_visits_without_ticket(api: APIBlueprint, house: House, access: Access, url: str) -> None:
    @api.post(
        "/lobbies/<lobby>/desks/<desk>/visits",
        summary="Serve somebody who has no ticket",
        tags=[CLERKS],
        security=STAFF,
        responses=answers(401, 403, 404, 409, 415, _201=shapes.Acted),
    )
    def serve_directly(path: bodies.DeskPath, body: shapes.NewVisit) -> Reply:
        access.demand(request, Role.CLERK)
        named = named_request(body, body.request_id)
        return serving.serve_directly(house.lobby(path.lobby), path.desk, _wish(body), named), 201

    @api.post(
        "/lobbies/<lobby>/drop-offs",
        summary="Take a bundle from somebody who has no ticket",
        tags=[CLERKS],
        security=STAFF,
        responses=answers(401, 403, 404, 409, 415, _201=shapes.BundleTaken),
    )
    def hand_in(path: bodies.LobbyPath, body: shapes.NewBundle) -> Reply:
        access.demand(request, Role.CLERK)
        named = named_request(body, body.request_id)
        answer = serving.hand_in(house.lobby(path.lobby), _wish(body), body.note, named)
        return {"ticket": answer["ticket"], "link": ticket_link(url, answer["token"])}, 201


def _wish(body: shapes.NewVisit) -> TicketWish:
    return TicketWish(service=body.service, items=body.items, visitor_kind=VisitorKind(body.visitor_kind))


def _add_acts(api: APIBlueprint, house: House, access: Access) -> None:
    acts = _Acts(house, access)
    _add_plain_acts(api, acts)
    _add_acts_that_say_more(api, acts)
    _add_corrections(api, acts)


class _Acts:
    """What all routes on one ticket have in common."""

    def __init__(self, house: House, access: Access) -> None:
        self._house = house
        self._access = access

    def lobby_for(self, path: bodies.TicketPath) -> Lobby:
        """The lobby of the ticket, for a clerk."""
        self._access.demand(request, Role.CLERK)
        return self._house.lobby_of_ticket(path.ticket)

    def route(self, path: str, summary: str) -> Any:
        """What the documentation says of a route."""
        return {
            "rule": f"/tickets/<int:ticket>/{path}",
            "endpoint": f"act_{path}",
            "summary": summary,
            "tags": [CLERKS],
            "security": STAFF,
            "responses": answers(401, 403, 404, 409, 415, _200=shapes.Acted),
        }


def _add_plain_acts(api: APIBlueprint, acts: _Acts) -> None:
    def add(path: str, summary: str, act: Callable[[Lobby, int, Request | None], Answer]) -> None:
        @api.post(**acts.route(path, summary))
        def act_on_ticket(path: bodies.TicketPath, body: shapes.TicketAct) -> Reply:
            return act(acts.lobby_for(path), path.ticket, _named(body)), 200

    add("serving", "The called visitor came", serving.visitor_came)
    add("absence", "The called visitor did not come: call again, or note it", serving.visitor_missed)
    add("return", "She is back from her errand, or after a missed call", sending.come_back)
    add("undo", "Take the latest act back, within a minute", serving.undo)


def _add_acts_that_say_more(api: APIBlueprint, acts: _Acts) -> None:
    def add(path: str, summary: str, act: Callable[[Lobby, int, Request | None, str | None], Answer]) -> None:
        @api.post(**acts.route(path, summary))
        def act_on_ticket(path: bodies.TicketPath, body: shapes.NotedAct) -> Reply:
            return act(acts.lobby_for(path), path.ticket, _named(body), body.note), 200

    add("parking", "Put aside; she stays in the house", serving.park)
    add("errand", "She goes to get something and comes back", serving.send_on_errand)

    @api.post(**acts.route("completion", "The visit is done"))
    def finish(path: bodies.TicketPath, body: shapes.Completion) -> Reply:
        done = [Done(service=one.service, count=one.count) for one in body.done or ()]
        return serving.finish(acts.lobby_for(path), path.ticket, _named(body), done), 200

    @api.post(**acts.route("transfer", "Send her on to another service or desk"))
    def transfer(path: bodies.TicketPath, body: shapes.NewTransfer) -> Reply:
        destination = sending.Destination(
            service=body.service, desk=body.desk, first=body.first, note=body.note
        )
        return sending.transfer(acts.lobby_for(path), path.ticket, destination, _named(body)), 200

    @api.post(**acts.route("drop-off", "She leaves a bundle and does not wait"))
    def drop_off(path: bodies.TicketPath, body: shapes.NewDropOff) -> Reply:
        lobby = acts.lobby_for(path)
        return serving.drop_off(lobby, path.ticket, _named(body), body.items, body.note), 200


def _add_corrections(api: APIBlueprint, acts: _Acts) -> None:
    @api.put(**acts.route("note", "What the next colleague should know"))
    def write_note(path: bodies.TicketPath, body: shapes.NewNote) -> Reply:
        return serving.write_note(acts.lobby_for(path), path.ticket, body.text, _named(body)), 200

    @api.put(**acts.route("precheck", "Correct the pre-check: what is really there"))
    def correct_precheck(path: bodies.TicketPath, body: shapes.PrecheckCorrection) -> Reply:
        lobby = acts.lobby_for(path)
        return prechecking.correct(
            lobby, path.ticket, body.marks, is_possible=body.stopped is False, request=_named(body)
        ), 200


def _named(body: shapes.TicketAct | shapes.PrecheckCorrection) -> Request | None:
    return named_request(body, body.request_id) if body.request_id else None
