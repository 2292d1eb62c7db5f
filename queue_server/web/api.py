"""The HTTP interface: one route for each use case, by who asks."""

from __future__ import annotations

import json

from flask import request
from flask_openapi3.blueprint import APIBlueprint
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from queue_server.usecases.lobby import House
from queue_server.web import bodies
from queue_server.web.access import Access
from queue_server.web.appointments import add_appointment_routes, allow_files
from queue_server.web.clerks import add_clerk_routes
from queue_server.web.routes import SESSIONS, Reply, answers
from queue_server.web.seats import add_seat_routes
from queue_server.web.supervisors import add_supervisor_routes
from queue_server.web.visitors import add_visitor_routes


def add_api(house: House, access: Access, url: str) -> APIBlueprint:
    """The blueprint of all routes under /api."""
    api = APIBlueprint("api", __name__, url_prefix="/api")

    @api.before_request
    def _check_form() -> None:
        _refuse_foreign_sites()
        allow_files(access)
        _refuse_unreadable_bodies()

    add_visitor_routes(api, house, url)
    add_appointment_routes(api, house, access, url)
    add_clerk_routes(api, house, access, url)
    add_seat_routes(api, house, access)
    add_supervisor_routes(api, house, access)
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


def _add_session_routes(api: APIBlueprint, access: Access) -> None:
    @api.post(
        "/session",
        summary="Sign in with the pass-phrase",
        tags=[SESSIONS],
        responses=answers(401, 415, 429, _200=bodies.Session),
    )
    def sign_in(body: bodies.NewSession) -> Reply:
        return {"role": access.sign_in(body.passphrase, request.remote_addr or "").word}, 200

    @api.get("/session", summary="Who is signed in", tags=[SESSIONS], responses=answers(_200=bodies.Session))
    def who_is_signed_in() -> Reply:
        role = access.role_in(request)
        return {"role": role.word if role else None}, 200

    @api.delete("/session", summary="Sign out", tags=[SESSIONS], responses=answers(_204=None))
    def sign_out() -> tuple[str, int]:
        access.sign_out()
        return "", 204
