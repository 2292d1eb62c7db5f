"""Appointments over HTTP: arriving with a code, booking, files."""

from __future__ import annotations

import gevent
from flask import request
from flask_openapi3.blueprint import APIBlueprint

from queue_server.appointment_files import read_appointments
from queue_server.domain.booking import Booking
from queue_server.domain.codes import plain
from queue_server.domain.errors import Invalid
from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.slot import read_day, read_slot
from queue_server.domain.ticket import VisitorKind
from queue_server.usecases import arriving, booking
from queue_server.usecases.lobby import House
from queue_server.usecases.ports import AppointmentFile
from queue_server.web import appointment_bodies as shapes
from queue_server.web import bodies
from queue_server.web.access import Access, Role
from queue_server.web.routes import CLERKS, STAFF, SUPERVISORS, VISITORS, Reply, answers, named_request
from queue_server.web.visitors import precheck_wish, ticket_link

IMPORT = "/appointments/import"
LARGEST_IMPORT = 8 * 1024 * 1024  # bytes; a file of five megabytes grows when it is written as JSON


def add_appointment_routes(api: APIBlueprint, house: House, access: Access, url: str) -> None:
    """All routes that know appointments."""
    _add_code_routes(api, house, url)
    _add_booking_routes(api, house, access)
    _add_import_route(api, house, access)


def allow_files(access: Access) -> None:
    """A file is larger than any other request may be. Only supervisors may send one that large."""
    if request.path.endswith(IMPORT) and (access.role_in(request) or 0) >= Role.SUPERVISOR:
        request.max_content_length = LARGEST_IMPORT


def _add_code_routes(api: APIBlueprint, house: House, url: str) -> None:
    @api.post(
        "/lobbies/<lobby>/codes",
        summary="What a scanned or typed code means; changes nothing",
        tags=[VISITORS],
        responses=answers(404, 409, 415, _200=shapes.CodeMeaning),
    )
    def look_up(path: bodies.LobbyPath, body: shapes.CodeQuestion) -> Reply:
        return arriving.look_up(house.lobby(path.lobby), body.code), 200

    @api.post(
        "/lobbies/<lobby>/arrivals",
        summary="Check in with the code of an appointment",
        tags=[VISITORS],
        responses=answers(404, 409, 415, _201=bodies.TicketTaken),
    )
    def check_in(path: bodies.LobbyPath, body: shapes.NewArrival) -> Reply:
        answer = arriving.check_in(
            house.lobby(path.lobby),
            body.code,
            precheck=precheck_wish(body.precheck),
            language=body.language,
            request=named_request(body, body.request_id),
        )
        return {**answer, "link": ticket_link(url, answer["ticket"]["token"])}, 201

    @api.post(
        "/lobbies/<lobby>/returns",
        summary="Come back after a missed call or an errand",
        tags=[VISITORS],
        responses=answers(404, 409, 415, _200=bodies.Visit),
    )
    def come_back(path: bodies.LobbyPath, body: shapes.NewReturn) -> Reply:
        named = named_request(body, body.request_id)
        return arriving.come_back(house.lobby(path.lobby), body.code, named), 200


def _add_booking_routes(api: APIBlueprint, house: House, access: Access) -> None:
    @api.get(
        "/lobbies/<lobby>/appointments",
        summary="The appointments of a day",
        tags=[CLERKS],
        security=STAFF,
        responses=answers(401, 403, 404, _200=shapes.AppointmentsOfDay),
    )
    def appointments(path: bodies.LobbyPath, query: shapes.DayQuery) -> Reply:
        access.demand(request, Role.CLERK)
        day = read_day(query.day) if query.day else None
        return booking.appointments_on(house.lobby(path.lobby), day), 200

    @api.post(
        "/lobbies/<lobby>/appointments",
        summary="Keep a time for a visitor",
        tags=[SUPERVISORS],
        security=STAFF,
        responses=answers(401, 403, 404, 409, 415, _201=shapes.AppointmentAnswer),
    )
    def book(path: bodies.LobbyPath, body: shapes.NewAppointment) -> Reply:
        access.demand(request, Role.SUPERVISOR)
        lobby = house.lobby(path.lobby)
        wish = Booking(
            service=body.service,
            slot=read_slot(body.slot, lobby.plan.zone),
            items=body.items,
            minutes=body.minutes,
            visitor_kind=VisitorKind(body.visitor_kind) if body.visitor_kind else None,
            code=plain(body.code) if body.code else None,
            uid=body.uid,
        )
        return booking.book(lobby, wish, named_request(body, body.request_id)), 201

    @api.delete(
        "/lobbies/<lobby>/appointments/<int:appointment>",
        summary="Cancel an appointment",
        tags=[SUPERVISORS],
        security=STAFF,
        responses=answers(401, 403, 404, 409, _200=shapes.AppointmentAnswer),
    )
    def cancel(path: shapes.AppointmentPath) -> Reply:
        access.demand(request, Role.SUPERVISOR)
        return booking.cancel(house.lobby(path.lobby), path.appointment), 200


def _add_import_route(api: APIBlueprint, house: House, access: Access) -> None:
    @api.post(
        f"/lobbies/<lobby>{IMPORT}",
        summary="Book, move and cancel what a file says; the same file again changes nothing",
        tags=[SUPERVISORS],
        security=STAFF,
        responses=answers(401, 403, 404, 409, 415, _200=shapes.Imported),
    )
    def import_appointments(path: bodies.LobbyPath, body: shapes.NewAppointments) -> Reply:
        access.demand(request, Role.SUPERVISOR)
        lobby = house.lobby(path.lobby)
        # A large calendar takes seconds to read; meanwhile the others are served.
        file = gevent.get_hub().threadpool.apply(_read, (body, lobby.plan))
        if isinstance(file, Invalid):
            raise file
        return booking.import_file(lobby, file), 200


def _read(body: shapes.NewAppointments, plan: LobbyPlan) -> AppointmentFile | Invalid:
    """The file, or why it is none; what is raised in another thread would be printed there."""
    try:
        return read_appointments(body.content, plan, body.format)
    except Invalid as error:
        return error
