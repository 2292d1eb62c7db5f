"""What clerks ask: sit down, call, and what happens at the desk."""

from __future__ import annotations

from collections.abc import Callable

from flask import request
from flask_openapi3.blueprint import APIBlueprint

from queue_server.usecases import prechecking, serving
from queue_server.usecases.lobby import House, Lobby
from queue_server.usecases.ports import Answer, Request
from queue_server.web import bodies
from queue_server.web.access import Access, Role
from queue_server.web.routes import CLERKS, STAFF, Reply, ReplyOrNothing, answers, named_request


def add_clerk_routes(api: APIBlueprint, house: House, access: Access) -> None:
    """All routes for which one must be a clerk."""

    @api.post(
        "/lobbies/<lobby>/desks/<desk>/calls",
        summary="Call next",
        tags=[CLERKS],
        security=STAFF,
        responses=answers(401, 403, 404, 409, 415, _201=bodies.Called, _204=None),
    )
    def call_next(path: bodies.DeskPath, body: bodies.NewCall) -> ReplyOrNothing:
        access.demand(request, Role.CLERK)
        try:
            return serving.call_next(
                house.lobby(path.lobby), path.desk, named_request(body, body.request_id)
            ), 201
        except serving.NobodyToCall:
            return "", 204

    @api.post(
        "/tickets/<int:ticket>/calls",
        summary="Call this ticket, or call it again",
        tags=[CLERKS],
        security=STAFF,
        responses=answers(401, 403, 404, 409, 415, _201=bodies.Called),
    )
    def call_ticket(path: bodies.TicketPath, body: bodies.NewTicketCall) -> Reply:
        access.demand(request, Role.CLERK)
        lobby = house.lobby_of_ticket(path.ticket)
        return serving.call_ticket(lobby, path.ticket, body.desk, named_request(body, body.request_id)), 201

    def add_act(name: str, summary: str, act: Callable[[Lobby, int, Request | None], Answer]) -> None:
        @api.post(
            f"/tickets/<int:ticket>/{name}",
            endpoint=name,
            summary=summary,
            tags=[CLERKS],
            security=STAFF,
            responses=answers(401, 403, 404, 409, 415, _200=bodies.Acted),
        )
        def act_on_ticket(path: bodies.TicketPath, body: bodies.TicketAct) -> Reply:
            access.demand(request, Role.CLERK)
            named = named_request(body, body.request_id) if body.request_id else None
            return act(house.lobby_of_ticket(path.ticket), path.ticket, named), 200

    add_act("serving", "The called visitor came", serving.visitor_came)
    add_act("completion", "The visit is done", serving.finish)
    add_act("absence", "The called visitor did not come", serving.visitor_missed)

    @api.put(
        "/lobbies/<lobby>/desks/<desk>/clerk",
        summary="Sit down at a desk",
        tags=[CLERKS],
        security=STAFF,
        responses=answers(401, 403, 404, 415, _200=bodies.DeskAnswer),
    )
    def sit_down(path: bodies.DeskPath, body: bodies.Nothing) -> Reply:  # noqa: ARG001  # its shape is checked
        access.demand(request, Role.CLERK)
        return serving.sit_down(house.lobby(path.lobby), path.desk), 200

    @api.delete(
        "/lobbies/<lobby>/desks/<desk>/clerk",
        summary="Leave a desk",
        tags=[CLERKS],
        security=STAFF,
        responses=answers(401, 403, 404, _204=None),
    )
    def get_up(path: bodies.DeskPath) -> tuple[str, int]:
        access.demand(request, Role.CLERK)
        serving.get_up(house.lobby(path.lobby), path.desk)
        return "", 204

    @api.put(
        "/tickets/<int:ticket>/precheck",
        summary="Correct the pre-check: what is really there",
        tags=[CLERKS],
        security=STAFF,
        responses=answers(401, 403, 404, 409, 415, _200=bodies.Acted),
    )
    def correct_precheck(path: bodies.TicketPath, body: bodies.PrecheckCorrection) -> Reply:
        access.demand(request, Role.CLERK)
        lobby = house.lobby_of_ticket(path.ticket)
        named = named_request(body, body.request_id) if body.request_id else None
        return prechecking.correct(
            lobby, path.ticket, body.marks, is_possible=body.stopped is False, request=named
        ), 200
