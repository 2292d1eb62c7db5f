"""The HTTP interface: one route for each use case."""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Callable
from datetime import time
from http import HTTPStatus
from typing import Any

import qrcode
from flask import Response, request
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag
from pydantic import BaseModel
from qrcode.image.svg import SvgPathImage
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from queue_server.domain.errors import Unknown
from queue_server.domain.ticket import VisitorKind
from queue_server.usecases import serving, supervising, visiting
from queue_server.usecases.lobby import House, Lobby
from queue_server.usecases.ports import Answer, Request, TicketWish
from queue_server.usecases.views import plan_view, today_view
from queue_server.web import bodies
from queue_server.web.access import Access, NotSignedIn, Role, bearer_of
from queue_server.web.errors import Problem

Reply = tuple[Answer, int]
ReplyOrNothing = Reply | tuple[str, int]

VISITORS = Tag(
    name="visitors", description="Kiosk and phone: no sign-in, a ticket's own token for its own view."
)
CLERKS = Tag(name="clerks", description="Session or bearer token of a clerk.")
SUPERVISORS = Tag(name="supervisors", description="Session or bearer token of a supervisor.")
SESSIONS = Tag(name="session", description="The staff pages' sign-in.")

STAFF: list[dict[str, list[Any]]] = [{"staff_token": []}, {"session": []}]
VISITOR: list[dict[str, list[Any]]] = [{"ticket_token": []}]
TOKEN_FORM = re.compile(r"^[A-Za-z0-9_-]{20,64}$")

Answers = dict[str | int | HTTPStatus, type[BaseModel] | dict[Any, Any] | None]

COMMON: Answers = {"400": Problem, "413": Problem, "503": Problem}


def _answers(*errors: int, **good: type[BaseModel] | None) -> Answers:
    """The documented answers of a route: `_201=Model`, and the errors that it can give."""
    documented: Answers = {status.lstrip("_"): model for status, model in good.items()}
    return documented | {str(status): Problem for status in errors} | COMMON


def add_api(house: House, access: Access, url: str) -> APIBlueprint:
    """The blueprint of all routes under /api."""
    api = APIBlueprint("api", __name__, url_prefix="/api")

    @api.before_request
    def _check_form() -> None:
        _refuse_foreign_sites()
        _refuse_unreadable_bodies()

    _add_visitor_routes(api, house, url)
    _add_clerk_routes(api, house, access)
    _add_supervisor_routes(api, house, access)
    _add_session_routes(api, access)
    return api


def _refuse_foreign_sites() -> None:
    """A page of another site must not act with the session of somebody who is signed in here."""
    if request.method not in ("GET", "HEAD") and request.headers.get("Sec-Fetch-Site") in (
        "cross-site",
        "same-site",
    ):
        raise BadRequest("Requests from other sites are refused.")


def _refuse_unreadable_bodies() -> None:
    """A body must be a JSON object, said to be JSON; no body at all stands for an empty object."""
    if request.method not in ("POST", "PUT"):
        return
    if not request.get_data():
        # What get_json gives from now on; Werkzeug has no public way to say it.
        request._cached_json = ({}, {})  # noqa: SLF001
        return
    if not request.is_json:
        raise UnsupportedMediaType("The body must be JSON, with Content-Type: application/json.")
    try:
        body = json.loads(request.get_data())
    except (ValueError, RecursionError):
        raise BadRequest("The body is not readable as JSON.") from None
    if not isinstance(body, dict):
        raise BadRequest("The body must be a JSON object.")


def _request(body: BaseModel, request_id: str) -> Request:
    """The request as its client named it, so that a repetition is known."""
    said = json.dumps(body.model_dump(mode="json"), sort_keys=True)
    return Request(
        route=f"{request.method} {request.path}",
        id=request_id,
        fingerprint=hashlib.sha256(said.encode()).hexdigest(),
    )


def _add_visitor_routes(api: APIBlueprint, house: House, url: str) -> None:
    def visit() -> tuple[Lobby, int]:
        token = bearer_of(request)
        if token is None:
            raise NotSignedIn
        if not TOKEN_FORM.match(token):
            raise Unknown("ticket", "of this link")
        return house.visit_of(token)

    @api.get(
        "/lobbies",
        summary="All lobbies of this house",
        tags=[VISITORS],
        responses=_answers(_200=bodies.Lobbies),
    )
    def lobbies() -> Reply:
        plans = [lobby.plan for lobby in house.lobbies]
        named = [
            {"id": plan.id, "name": dict(plan.name), "languages": list(plan.languages)} for plan in plans
        ]
        return {"lobbies": named}, 200

    @api.get(
        "/lobbies/<lobby>",
        summary="One lobby: areas, services, desks, hours, languages",
        tags=[VISITORS],
        responses=_answers(404, _200=bodies.LobbyPlan),
    )
    def lobby_plan(path: bodies.LobbyPath) -> Reply:
        lobby = house.lobby(path.lobby)
        with lobby.reading() as look:
            today = lobby.today(look.state())
        now = {"today": today_view(today), "demo_clock": lobby.clock.is_demo}
        return plan_view(lobby.plan) | now, 200

    @api.post(
        "/lobbies/<lobby>/tickets",
        summary="Take a ticket",
        tags=[VISITORS],
        responses=_answers(404, 409, 415, _201=bodies.TicketTaken),
    )
    def take_ticket(path: bodies.LobbyPath, body: bodies.NewTicket) -> Reply:
        wish = TicketWish(
            service=body.service,
            items=body.items,
            visitor_kind=VisitorKind(body.visitor_kind),
            language=body.language,
        )
        answer = visiting.take_ticket(house.lobby(path.lobby), wish, _request(body, body.request_id))
        return {**answer, "link": _link(url, answer["ticket"]["token"])}, 201

    @api.get(
        "/visit",
        summary="The visitor's own view",
        tags=[VISITORS],
        security=VISITOR,
        responses=_answers(401, 404, _200=bodies.Visit),
    )
    def view_visit() -> Reply:
        return visiting.view_visit(*visit()), 200

    @api.delete(
        "/visit",
        summary="Leave the queue",
        tags=[VISITORS],
        security=VISITOR,
        responses=_answers(401, 404, 409, _200=bodies.Visit),
    )
    def leave() -> Reply:
        return visiting.leave(*visit()), 200

    @api.get(
        "/visit/code.svg",
        summary="The QR code of the visitor's own page",
        tags=[VISITORS],
        security=VISITOR,
        responses=_answers(401, 404)
        | {"200": {"description": "A picture", "content": {"image/svg+xml": {}}}},
    )
    def code() -> Response:
        visit()
        return Response(_qr_code(_link(url, bearer_of(request) or "")), mimetype="image/svg+xml")


def _link(url: str, token: str) -> str:
    """Her page. The token is in the fragment, so that no log ever sees it."""
    return f"{url}/ticket/#{token}"


def _qr_code(link: str) -> bytes:
    picture = qrcode.make(link, image_factory=SvgPathImage, border=4)
    written = io.BytesIO()
    picture.save(written)
    return written.getvalue()


def _add_clerk_routes(api: APIBlueprint, house: House, access: Access) -> None:
    @api.post(
        "/lobbies/<lobby>/desks/<desk>/calls",
        summary="Call next",
        tags=[CLERKS],
        security=STAFF,
        responses=_answers(401, 403, 404, 409, 415, _201=bodies.Called, _204=None),
    )
    def call_next(path: bodies.DeskPath, body: bodies.NewCall) -> ReplyOrNothing:
        access.demand(request, Role.CLERK)
        try:
            return serving.call_next(house.lobby(path.lobby), path.desk, _request(body, body.request_id)), 201
        except serving.NobodyToCall:
            return "", 204

    @api.post(
        "/tickets/<int:ticket>/calls",
        summary="Call this ticket, or call it again",
        tags=[CLERKS],
        security=STAFF,
        responses=_answers(401, 403, 404, 409, 415, _201=bodies.Called),
    )
    def call_ticket(path: bodies.TicketPath, body: bodies.NewTicketCall) -> Reply:
        access.demand(request, Role.CLERK)
        lobby = house.lobby_of_ticket(path.ticket)
        return serving.call_ticket(lobby, path.ticket, body.desk, _request(body, body.request_id)), 201

    def add_act(name: str, summary: str, act: Callable[[Lobby, int, Request | None], Answer]) -> None:
        @api.post(
            f"/tickets/<int:ticket>/{name}",
            endpoint=name,
            summary=summary,
            tags=[CLERKS],
            security=STAFF,
            responses=_answers(401, 403, 404, 409, 415, _200=bodies.Acted),
        )
        def act_on_ticket(path: bodies.TicketPath, body: bodies.TicketAct) -> Reply:
            access.demand(request, Role.CLERK)
            named = _request(body, body.request_id) if body.request_id else None
            return act(house.lobby_of_ticket(path.ticket), path.ticket, named), 200

    add_act("serving", "The called visitor came", serving.visitor_came)
    add_act("completion", "The visit is done", serving.finish)
    add_act("absence", "The called visitor did not come", serving.visitor_missed)

    @api.put(
        "/lobbies/<lobby>/desks/<desk>/clerk",
        summary="Sit down at a desk",
        tags=[CLERKS],
        security=STAFF,
        responses=_answers(401, 403, 404, 415, _200=bodies.DeskAnswer),
    )
    def sit_down(path: bodies.DeskPath, body: bodies.Nothing) -> Reply:  # noqa: ARG001  # its shape is checked
        access.demand(request, Role.CLERK)
        return serving.sit_down(house.lobby(path.lobby), path.desk), 200

    @api.delete(
        "/lobbies/<lobby>/desks/<desk>/clerk",
        summary="Leave a desk",
        tags=[CLERKS],
        security=STAFF,
        responses=_answers(401, 403, 404, _204=None),
    )
    def get_up(path: bodies.DeskPath) -> tuple[str, int]:
        access.demand(request, Role.CLERK)
        serving.get_up(house.lobby(path.lobby), path.desk)
        return "", 204


def _add_supervisor_routes(api: APIBlueprint, house: House, access: Access) -> None:
    @api.put(
        "/lobbies/<lobby>/services/<service>/pause",
        summary="Pause a service",
        tags=[SUPERVISORS],
        security=STAFF,
        responses=_answers(401, 403, 404, 415, _200=bodies.ServiceAnswer),
    )
    def pause(path: bodies.ServicePath, body: bodies.Nothing) -> Reply:  # noqa: ARG001  # its shape is checked
        access.demand(request, Role.SUPERVISOR)
        return supervising.pause_service(house.lobby(path.lobby), path.service), 200

    @api.delete(
        "/lobbies/<lobby>/services/<service>/pause",
        summary="Resume a service",
        tags=[SUPERVISORS],
        security=STAFF,
        responses=_answers(401, 403, 404, _200=bodies.ServiceAnswer),
    )
    def resume(path: bodies.ServicePath) -> Reply:
        access.demand(request, Role.SUPERVISOR)
        return supervising.resume_service(house.lobby(path.lobby), path.service), 200

    @api.put(
        "/lobbies/<lobby>/opening",
        summary="Open today, whatever the hours say",
        tags=[SUPERVISORS],
        security=STAFF,
        responses=_answers(401, 403, 404, 415, _200=bodies.TodayAnswer),
    )
    def open_today(path: bodies.LobbyPath, body: bodies.NewOpening) -> Reply:
        access.demand(request, Role.SUPERVISOR)
        until = time.fromisoformat(body.until) if body.until else None
        return supervising.open_today(house.lobby(path.lobby), until), 200

    @api.delete(
        "/lobbies/<lobby>/opening",
        summary="Follow the hours of the lobby file again",
        tags=[SUPERVISORS],
        security=STAFF,
        responses=_answers(401, 403, 404, _200=bodies.TodayAnswer),
    )
    def follow_hours(path: bodies.LobbyPath) -> Reply:
        access.demand(request, Role.SUPERVISOR)
        return supervising.follow_hours(house.lobby(path.lobby)), 200


def _add_session_routes(api: APIBlueprint, access: Access) -> None:
    @api.post(
        "/session",
        summary="Sign in with the pass-phrase",
        tags=[SESSIONS],
        responses=_answers(401, 415, 429, _200=bodies.Session),
    )
    def sign_in(body: bodies.NewSession) -> Reply:
        return {"role": access.sign_in(body.passphrase, request.remote_addr or "").word}, 200

    @api.get("/session", summary="Who is signed in", tags=[SESSIONS], responses=_answers(_200=bodies.Session))
    def who_is_signed_in() -> Reply:
        role = access.role_in(request)
        return {"role": role.word if role else None}, 200

    @api.delete("/session", summary="Sign out", tags=[SESSIONS], responses=_answers(_204=None))
    def sign_out() -> tuple[str, int]:
        access.sign_out()
        return "", 204
