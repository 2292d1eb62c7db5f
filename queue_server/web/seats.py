"""What clerks ask of a desk: sit down, have a break, take the next who comes, call for help."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import Any

from flask import request
from flask_openapi3.blueprint import APIBlueprint

from queue_server.usecases import seating
from queue_server.usecases.lobby import House, Lobby
from queue_server.usecases.ports import Answer
from queue_server.web import bodies
from queue_server.web import clerk_bodies as shapes
from queue_server.web.access import Access, Role
from queue_server.web.routes import CLERKS, STAFF, Reply, answers


def add_seat_routes(api: APIBlueprint, house: House, access: Access) -> None:
    """All routes on desks for which one must be a clerk."""

    def lobby_for(path: bodies.DeskPath) -> Lobby:
        access.demand(request, Role.CLERK)
        return house.lobby(path.lobby)

    _add_seat(api, lobby_for)
    _add_signals(api, lobby_for)


LobbyFor = Callable[[bodies.DeskPath], Lobby]


def _route(path: str, name: str, summary: str, *conflicts: int) -> Any:
    return {
        "rule": f"/lobbies/<lobby>/desks/<desk>/{path}",
        "endpoint": name,
        "summary": summary,
        "tags": [CLERKS],
        "security": STAFF,
        "responses": answers(401, 403, 404, *conflicts, _200=shapes.DeskAnswer),
    }


def _add_seat(api: APIBlueprint, lobby_for: LobbyFor) -> None:
    @api.put(**_route("clerk", "sit_down", "Sit down, say what you can do today, take a break, go on", 415))
    def sit_down(path: bodies.DeskPath, body: shapes.Seating) -> Reply:
        lobby = lobby_for(path)
        if body.break_ is None:
            return seating.sit_down(lobby, path.desk, body.skills), 200
        until = time.fromisoformat(body.break_.until) if body.break_.until else None
        return seating.take_break(lobby, path.desk, until, body.skills), 200

    @api.delete(
        "/lobbies/<lobby>/desks/<desk>/clerk",
        summary="Leave a desk",
        tags=[CLERKS],
        security=STAFF,
        responses=answers(401, 403, 404, _204=None),
    )
    def get_up(path: bodies.DeskPath) -> tuple[str, int]:
        seating.get_up(lobby_for(path), path.desk)
        return "", 204


def _add_signals(api: APIBlueprint, lobby_for: LobbyFor) -> None:
    @api.put(**_route("next-arrival", "await_next", "Call the next who comes by itself", 409, 415))
    def await_next(path: bodies.DeskPath, body: bodies.Nothing) -> Reply:  # noqa: ARG001  # its shape is checked
        return seating.await_next(lobby_for(path), path.desk), 200

    @api.put(**_route("help", "help", "Ask colleagues for help, or say who comes", 409, 415))
    def ask_for_help(path: bodies.DeskPath, body: shapes.NewHelp) -> Reply:
        lobby = lobby_for(path)
        if body.by is None:
            return seating.ask_for_help(lobby, path.desk), 200
        return seating.come_to_help(lobby, path.desk, body.by), 200

    def add_end(path: str, name: str, summary: str, end: Callable[[Lobby, str], Answer]) -> None:
        @api.delete(**_route(path, name, summary))
        def take_back(path: bodies.DeskPath) -> Reply:
            return end(lobby_for(path), path.desk), 200

    add_end("next-arrival", "decline_next", "Call nobody by itself", seating.decline_next)
    add_end("help", "end_help", "Help is no longer needed", seating.end_help)
