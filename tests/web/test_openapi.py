"""The OpenAPI document: valid, complete, and what the server really does.

Schemathesis makes requests from it, right ones and wrong ones, and checks every answer against it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.generation.modes import GenerationMode
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi.checks import (
    allow_header_conformance,
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from queue_server.domain.ticket import AT_DESK, TicketState
from queue_server.usecases.seating import decline_next
from queue_server.usecases.supervising import resume_service
from tests.cast import View, Village
from tests.web.front import PASSPHRASE, Front, open_front
from tests.web.routes import ROUTES, TICKET, VISITOR, Route

EXAMPLES = 8  # a route and kind
DOCUMENT = "/api/openapi.json"
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    response_headers_conformance,
    negative_data_rejection,
    unsupported_method,
    allow_header_conformance,
]


NEED_A_CALL = (
    *("/serving", "/completion", "/absence", "/parking", "/errand", "/drop-off", "/transfer"),
    *("/undo", "/return"),
)

# How quickly requests are made up is not what is tested here.
made_up = settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def front(new_village: Callable[..., Village]) -> Front:
    """One front for all of them, with the data that earlier requests left."""
    return open_front(new_village(id="village"))


@pytest.fixture(scope="module")
def document(front: Front) -> View:
    return dict(front.ask("GET", DOCUMENT).get_json())


@pytest.fixture(scope="module")
def api(front: Front) -> BaseSchema:
    return schemathesis.openapi.from_wsgi(DOCUMENT, front.app)


def documented_path(route: Route) -> str:
    """The route as the document writes it, with names for what varies."""
    path = re.sub(r"desk-\d", "{desk}", route.path.partition("?")[0])
    path = re.sub(r"/appointments/\d+", "/appointments/{appointment}", path)
    return re.sub("/(passport|car)/", "/{service}/", path.replace("/village", "/{lobby}"))


DOCUMENTED = [(route, documented_path(route)) for route in ROUTES]
CAN_BE_WRONG = [(route, path) for route, path in DOCUMENTED if route.body is not None or "{" in path]


def somebody_for(front: Front, path: str) -> View:
    """A new ticket in the state that the route is for; else the lobby is empty and nothing paused."""
    village = front.village
    resume_service(village.lobby, "passport")
    village.sit("desk-1")  # and her break, if any, is over
    decline_next(village.lobby, "desk-1")
    for ticket in village.open_tickets():
        if ticket.state in AT_DESK:
            village.done(ticket.id)
        elif ticket.state is TicketState.WAITING:
            village.leave(ticket.id)
    taken = village.take()
    if path.endswith(NEED_A_CALL):
        village.call_ticket(taken["id"], "desk-1")
    if path.endswith("/return"):
        village.missed(taken["id"])
    return taken | code_for(village, path, taken)


def code_for(village: Village, path: str, taken: View) -> View:
    """A code that the route can do something with, and an appointment."""
    if path.endswith("/returns"):
        village.call_ticket(taken["id"], "desk-1")
        village.missed(taken["id"])
    booked = village.book()
    new = f"NEW{taken['id']:05d}"
    code = {"arrivals": booked["code"], "appointments": new}.get(path.rpartition("/")[2], taken["number"])
    return {"code": code, "appointment": booked["id"]}


def ask(front: Front, case: schemathesis.Case[Any], who: View) -> int:
    """Sends what was made up, and holds the answer against the document; gives its status."""
    token = who["token"] if case.path.startswith("/api/visit") else front.supervisor
    response = case.call(headers={"Authorization": f"Bearer {token}"})
    case.validate_response(response, checks=CHECKS)
    return response.status_code


def name_what_exists(case: schemathesis.Case[Any], who: View) -> None:
    """Replaces made-up names by those of the village."""
    known = {
        "lobby": "village",
        "desk": "desk-1",
        "service": "passport",
        "ticket": who["id"],
        "appointment": who["appointment"],
    }
    case.path_parameters = {name: known[name] for name in case.path_parameters or {}}
    if case.query and "document" in case.query:
        case.query = {"language": "en", "document": ["title"]}
    if case.query and "number" in case.query:
        case.query = {"number": who["number"]}
    if isinstance(case.body, dict):
        spoken = {**known, "language": "en", "passphrase": PASSPHRASE, "text": {"de": "Heute ohne Aufzug"}}
        spoken |= {"code": who["code"], "uid": None, "slot": "2026-11-23T10:15", "items": 1}
        spoken |= {
            "visitor_kind": "private",
            "format": "csv",
            "content": "service;slot\ncar;2026-11-23T10:15",
        }
        spoken |= {"preset": "balanced", "skills": None, "done": None, "by": None, "note": "Foto fehlt"}
        if case.path.endswith("/note"):
            spoken["text"] = "Foto fehlt"
        case.body = {name: spoken.get(name, value) for name, value in case.body.items()}


@pytest.mark.parametrize(("route", "path"), DOCUMENTED, ids=str)
def test_right_requests_get_documented_answers(
    front: Front, api: BaseSchema, route: Route, path: str
) -> None:
    operation, statuses = api[path][route.method], set[int]()

    @made_up
    @given(
        case=operation.as_strategy(generation_mode=GenerationMode.POSITIVE),
        exists=st.sampled_from([True, False]),
    )
    def check(case: schemathesis.Case[Any], exists: bool) -> None:
        who = somebody_for(front, path)
        # After ten wrong pass-phrases nobody could sign in any more.
        if exists or path == "/api/session":
            name_what_exists(case, who)
        statuses.add(ask(front, case, who))

    check()

    assert statuses & {200, 201, 204}


@pytest.mark.slow
@pytest.mark.parametrize(("route", "path"), CAN_BE_WRONG, ids=str)
def test_wrong_requests_get_documented_errors(front: Front, api: BaseSchema, route: Route, path: str) -> None:
    operation, statuses = api[path][route.method], set[int]()

    @made_up
    @given(case=operation.as_strategy(generation_mode=GenerationMode.NEGATIVE))
    def check(case: schemathesis.Case[Any]) -> None:
        statuses.add(ask(front, case, somebody_for(front, path)))

    check()

    assert statuses & {400, 404, 405, 415}


def test_the_document_is_openapi_3_1_and_valid(document: View, api: BaseSchema) -> None:
    assert re.fullmatch(r"3\.1\.\d", document["openapi"])
    api.validate()


def test_every_route_is_documented_and_every_documented_route_exists(front: Front, document: View) -> None:
    documented = {
        (method.upper(), path) for path, operations in document["paths"].items() for method in operations
    }
    served = {
        (method, re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule))
        for rule in front.app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.rule.startswith(("/api/", "/health/")) and not rule.rule.startswith(("/api/docs", DOCUMENT))
    }

    assert documented == served == {(route.method, path) for route, path in DOCUMENTED}


def test_the_document_says_who_may_do_what(document: View) -> None:
    for route, path in DOCUMENTED:
        ways = document["paths"][path][route.method.lower()].get("security", [])
        allowed = {name for way in ways for name in way}
        expected = {VISITOR: set(), TICKET: {"ticket_token"}}.get(route.who, {"staff_token", "session"})
        assert allowed == expected, route
