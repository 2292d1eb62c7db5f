"""What kiosks and phones ask: the plan, the pre-check, tickets, a visitor's own view."""

from __future__ import annotations

import io
from urllib.parse import quote

import qrcode
from flask import Response, request
from flask_openapi3.blueprint import APIBlueprint
from qrcode.exceptions import DataOverflowError
from qrcode.image.svg import SvgPathImage

from queue_server.domain.errors import Invalid, Unknown
from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.ticket import VisitorKind
from queue_server.usecases import prechecking, visiting
from queue_server.usecases.lobby import House, Lobby
from queue_server.usecases.ports import PrecheckWish, TicketWish
from queue_server.usecases.sending import come_back_by_herself
from queue_server.usecases.views import plan_view
from queue_server.usecases.watching import calling_view, present_view
from queue_server.web import bodies, plan_shapes
from queue_server.web.access import VISITOR_TOKEN, NotSignedIn, bearer_of
from queue_server.web.routes import VISITOR, VISITORS, Answers, Reply, answers, named_request

PICTURE: Answers = {"200": {"description": "A picture", "content": {"image/svg+xml": {}}}}


def add_visitor_routes(api: APIBlueprint, house: House, url: str) -> None:
    """All routes that need no sign-in."""
    _add_plan_routes(api, house)
    _add_precheck_routes(api, house, url)
    _add_ticket_routes(api, house, url)


def _add_plan_routes(api: APIBlueprint, house: House) -> None:
    @api.get(
        "/lobbies",
        summary="All lobbies of this house",
        tags=[VISITORS],
        responses=answers(_200=plan_shapes.Lobbies),
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
        responses=answers(404, _200=plan_shapes.LobbyPlan),
    )
    def lobby_plan(path: bodies.LobbyPath) -> Reply:
        lobby = house.lobby(path.lobby)
        with lobby.reading() as look:
            state = look.state()
        return plan_view(lobby.plan) | present_view(lobby, state) | {"calling": calling_view(lobby)}, 200


def _add_precheck_routes(api: APIBlueprint, house: House, url: str) -> None:
    @api.post(
        "/lobbies/<lobby>/services/<service>/precheck",
        summary="What to ask next, or which documents are needed; changes nothing",
        tags=[VISITORS],
        responses=answers(404, 415, _200=bodies.PrecheckStep),
    )
    def precheck(path: bodies.ServicePath, body: bodies.PrecheckQuestion) -> Reply:
        lobby = house.lobby(path.lobby)
        step = prechecking.look_up(lobby, path.service, body.answers, body.marks)
        language = _language(lobby.plan, body.language)
        link = _list_link(url, lobby.plan, path.service, language, step["missing"])
        return {**step, "link": link if step["missing"] else None}, 200

    @api.get(
        "/lobbies/<lobby>/services/<service>/list.svg",
        summary="The QR code of a list of what to bring",
        tags=[VISITORS],
        responses=answers(404) | PICTURE,
    )
    def list_code(path: bodies.ServicePath, query: bodies.ListQuery) -> Response:
        plan = house.lobby(path.lobby).plan
        for name in query.document:
            if name not in plan.documents_by_id:
                raise Unknown("document", name)
        language = _language(plan, query.language)
        return _qr_code(_list_link(url, plan, plan.service(path.service).id, language, query.document))

    @api.post(
        "/lobbies/<lobby>/saved-waits",
        summary="She goes without a ticket: the pre-check showed that she would wait in vain",
        tags=[VISITORS],
        responses=answers(404, 409, 415, _201=bodies.WaitSaved),
    )
    def save_wait(path: bodies.LobbyPath, body: bodies.SavedWait) -> Reply:
        lobby = house.lobby(path.lobby)
        return prechecking.save_wait(lobby, body.service, named_request(body, body.request_id)), 201


def _language(plan: LobbyPlan, language: str | None) -> str:
    if language is not None and language not in plan.languages:
        raise Invalid("language", f"this lobby speaks {', '.join(plan.languages)}")
    return language or plan.languages[0]


def _list_link(url: str, plan: LobbyPlan, service: str, language: str, documents: list[str]) -> str:
    """The page that lists what to bring. All of it is in the fragment, so that no log sees what for."""
    return f"{url}/checklist/#{'/'.join((plan.id, service, quote(language), ','.join(documents)))}"


def _add_ticket_routes(api: APIBlueprint, house: House, url: str) -> None:
    def visit() -> tuple[Lobby, int]:
        token = bearer_of(request)
        if token is None:
            raise NotSignedIn
        if not VISITOR_TOKEN.fullmatch(token):
            raise Unknown("ticket", "of this link")
        return house.visit_of(token)

    @api.post(
        "/lobbies/<lobby>/tickets",
        summary="Take a ticket",
        tags=[VISITORS],
        responses=answers(404, 409, 415, _201=bodies.TicketTaken),
    )
    def take_ticket(path: bodies.LobbyPath, body: bodies.NewTicket) -> Reply:
        wish = TicketWish(
            service=body.service,
            items=body.items,
            visitor_kind=VisitorKind(body.visitor_kind),
            language=body.language,
            precheck=precheck_wish(body.precheck),
        )
        answer = visiting.take_ticket(house.lobby(path.lobby), wish, named_request(body, body.request_id))
        return {**answer, "link": ticket_link(url, answer["ticket"]["token"])}, 201

    @api.get(
        "/visit",
        summary="The visitor's own view",
        tags=[VISITORS],
        security=VISITOR,
        responses=answers(401, 404, _200=bodies.Visit),
    )
    def view_visit() -> Reply:
        return visiting.view_visit(*visit()), 200

    @api.delete(
        "/visit",
        summary="Leave the queue",
        tags=[VISITORS],
        security=VISITOR,
        responses=answers(401, 404, 409, _200=bodies.Visit),
    )
    def leave() -> Reply:
        return visiting.leave(*visit()), 200

    @api.post(
        "/visit/return",
        summary="Back from an errand, or after a missed call: wait again",
        tags=[VISITORS],
        security=VISITOR,
        responses=answers(401, 404, 409, 415, _200=bodies.Visit),
    )
    def return_by_phone(body: bodies.ComingBack) -> Reply:
        named = named_request(body, body.request_id) if body.request_id else None
        return come_back_by_herself(*visit(), named), 200

    @api.get(
        "/visit/code.svg",
        summary="The QR code of the visitor's own page",
        tags=[VISITORS],
        security=VISITOR,
        responses=answers(401, 404) | PICTURE,
    )
    def code() -> Response:
        visit()
        return _qr_code(ticket_link(url, bearer_of(request) or ""))


def precheck_wish(said: bodies.TicketPrecheck | None) -> PrecheckWish | None:
    """What a visitor said before her ticket, if she was asked."""
    if said is None:
        return None
    return PrecheckWish(answers=said.answers, marks=said.marks, own_word=said.own_word)


def ticket_link(url: str, token: str) -> str:
    """Her page. The token is in the fragment, so that no log ever sees it."""
    return f"{url}/ticket/#{token}"


def _qr_code(link: str) -> Response:
    try:
        picture = qrcode.make(link, image_factory=SvgPathImage, border=4)
    except (DataOverflowError, ValueError):  # which one depends on how much too long it is
        raise Invalid("document", "these are too many for one code") from None
    written = io.BytesIO()
    picture.save(written)
    return Response(written.getvalue(), mimetype="image/svg+xml")
