"""Bad input of every kind on every route: an error of the documented form, and nothing half done."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import quote

import pytest

from tests.cast import Village, new_request
from tests.web.front import Front, assert_problem, open_front
from tests.web.routes import BODY_ROUTES, ROUTES, TICKET, VISITOR, Route


@pytest.fixture(scope="module")
def front(new_village: Callable[..., Village]) -> Front:
    """One front for all of them: none may leave a trace."""
    return open_front(new_village(id="village"))


TICKETS = "/api/lobbies/village/tickets"
TEN_MEGABYTES = 10_000_000
HOSTILE = {
    "script": "<script>alert(1)</script>",
    "sql": "'; DROP TABLE ticket; --",
    "path": "../../etc/passwd",
    "nul": "\x00",
    "nul inside": "a\x00b",
    "astral": "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
    "right to left": "\u202egnirts",
    "escapes": "%00%0a",
    "too long": "a" * 101,
    "far too long": "a" * 60_000,
    "template": "{{7*7}}",
    "lookup": "${jndi:ldap://x}",
    "header": "\r\nSet-Cookie: a=b",
    "padded": " passport ",
}
WRONG_KINDS: dict[str, object] = {
    "null": None,
    "true": True,
    "fraction": 1.5,
    "negative": -1,
    "huge": 10**400,
    "list": [],
    "object": {},
    "nested": [[{"a": 1}]],
    "empty": "",
}


def token_for(front: Front, route: Route, ticket_token: str) -> str | None:
    return {VISITOR: None, TICKET: ticket_token}.get(route.who, front.supervisor)


def all_routes_with_a_body(front: Front) -> list[tuple[Route, str, str | None]]:
    ticket = front.take()
    return [
        (route, route.path.format(ticket=ticket["id"]), token_for(front, route, ticket["token"]))
        for route in BODY_ROUTES
    ]


@pytest.mark.parametrize(
    ("raw", "content_type", "status", "error"),
    [
        (b"{", "application/json", 400, "malformed"),
        (b"nonsense", "application/json", 400, "malformed"),
        (b"[]", "application/json", 400, "malformed"),
        (b'"text"', "application/json", 400, "malformed"),
        (b"null", "application/json", 400, "malformed"),
        (b"1", "application/json", 400, "malformed"),
        (b"\xff\xfe\xfa", "application/json", 400, "malformed"),
        (b'{"request_id": "\xff"}', "application/json", 400, "malformed"),
        (b"[" * 50_000, "application/json", 400, "malformed"),
        (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, "application/json", 400, "malformed"),
        (b'{"a": ' + b"9" * 5000 + b"}", "application/json", 400, "malformed"),
        (b'{"request_id": NaN}', "application/json", 400, "invalid"),
        (b'{"request_id": Infinity}', "application/json", 400, "invalid"),
        (b'{"request_id": 1e999}', "application/json", 400, "invalid"),
        (b'{"nobody knows this field": 1}', "application/json", 400, "invalid"),
        (b"a=b", "application/x-www-form-urlencoded", 415, "wrong_content_type"),
        (b"{}", "text/plain", 415, "wrong_content_type"),
        (b"{}", "", 415, "wrong_content_type"),
        (b"--x\r\n\r\n--x--", "multipart/form-data; boundary=x", 415, "wrong_content_type"),
        (b"{" + b" " * TEN_MEGABYTES + b"}", "application/json", 413, "too_large"),
    ],
    ids=range(20),
)
def test_a_body_that_cannot_be_read_is_refused_on_every_route(
    front: Front, raw: bytes, content_type: str, status: int, error: str
) -> None:
    routes = all_routes_with_a_body(front)
    before = front.village.seq()

    for route, path, token in routes:
        answer = front.ask(route.method, path, raw=raw, token=token, headers={"Content-Type": content_type})
        assert_problem(answer, status, error)
    assert front.village.seq() == before


def takes_any_text(route: Route, name: str) -> bool:
    """A field into which people may write what they like."""
    return name in ("passphrase", "content") or (name == "text" and route.path.endswith("/note"))


@pytest.mark.parametrize("kind", [*WRONG_KINDS, *HOSTILE])
def test_a_field_of_the_wrong_kind_is_refused_on_every_route(front: Front, kind: str) -> None:
    value = {**WRONG_KINDS, **HOSTILE}[kind]
    routes = [entry for entry in all_routes_with_a_body(front) if entry[0].body]
    before = front.village.seq()

    for route, path, token in routes:
        for name in route.body or {}:
            optional = value is None and (not route.needs_body or name == "language")
            nothing_said = value == {} and name in ("answers", "marks", "break")
            if optional or nothing_said or (isinstance(value, str) and takes_any_text(route, name)):
                continue
            answer = front.ask(route.method, path, {**(route.body or {}), name: value}, token=token)
            # A name that nobody has is as good as any other while the ticket is in the wrong state.
            refused = (400, 404, 409) if isinstance(value, str) else (400, 404)
            assert answer.status_code in refused, (str(route), name, answer.text[:300])
            assert_problem(answer, answer.status_code, answer.get_json()["error"])
    assert front.village.seq() == before


def test_a_missing_field_is_named(front: Front) -> None:
    for route, path, token in all_routes_with_a_body(front):
        if route.needs_body:
            facts = assert_problem(front.ask(route.method, path, {}, token=token), 400, "invalid")
            assert {wrong["field"] for wrong in facts["fields"]} <= set(route.body or {})
            assert facts["fields"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"items": 0},
        {"items": 11},
        {"items": "2"},
        {"items": 1.0},
        {"items": True},
        {"visitor_kind": "royal"},
        {"language": "fr"},
        {"language": "d" * 36},
        {"language": 5},
        {"request_id": "short"},
        {"request_id": "x" * 65},
        {"request_id": "with space"},
        {"request_id": "request-1\n"},
        {"service": ""},
        {"service": 7},
        {"colour": "red"},
    ],
    ids=str,
)
def test_a_wish_that_cannot_be_meant_is_refused_with_the_field(
    front: Front, wrong: dict[str, object]
) -> None:
    before = front.village.seq()
    body = {"service": "passport", "request_id": new_request().id, **wrong}

    answer = front.ask("POST", TICKETS, body)

    facts = assert_problem(answer, 400, "invalid")
    (field,) = wrong
    assert field in json.dumps(facts)
    assert front.village.seq() == before


@pytest.mark.parametrize("half", [b'"\\ud800"', b'"\\udfff\\ud800"'])
@pytest.mark.parametrize("field", ["service", "language", "request_id"])
def test_half_a_character_is_refused(front: Front, field: str, half: bytes) -> None:
    body = json.dumps({"service": "passport", "request_id": "request-half", field: "HERE"}).encode()

    answer = front.ask(
        "POST", TICKETS, raw=body.replace(b'"HERE"', half), headers={"Content-Type": "application/json"}
    )

    assert_problem(answer, answer.status_code, answer.get_json()["error"])
    assert answer.status_code in (400, 404)


def test_half_a_character_is_no_pass_phrase(front: Front) -> None:
    answer = front.ask(
        "POST",
        "/api/session",
        raw=b'{"passphrase": "\\ud800"}',
        headers={"Content-Type": "application/json"},
    )

    assert answer.status_code in (400, 401)


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_name_in_a_path_is_simply_not_found(front: Front, kind: str) -> None:
    quoted = quote(HOSTILE[kind], safe="")
    paths = [
        ("GET", f"/api/lobbies/{quoted}", None),
        ("POST", f"/api/lobbies/{quoted}/tickets", {"service": "passport", "request_id": "request-1"}),
        ("POST", f"/api/lobbies/village/desks/{quoted}/calls", {"request_id": "request-1"}),
        ("PUT", f"/api/lobbies/village/desks/{quoted}/clerk", {}),
        ("DELETE", f"/api/lobbies/village/desks/{quoted}/clerk", None),
        ("PUT", f"/api/lobbies/village/services/{quoted}/pause", {}),
        ("DELETE", f"/api/lobbies/village/services/{quoted}/pause", None),
        ("PUT", f"/api/lobbies/{quoted}/opening", {}),
        ("POST", f"/api/tickets/{quoted}/calls", {"desk": "desk-1", "request_id": "request-1"}),
        ("POST", f"/api/tickets/{quoted}/completion", {}),
    ]
    before = front.village.seq()

    for method, path, body in paths:
        answer = front.ask(method, path, body, token=front.supervisor)
        assert answer.status_code in (308, 400, 404), (method, path[:80])
        if answer.status_code != 308:
            assert_problem(answer, answer.status_code, answer.get_json()["error"])
    assert front.village.seq() == before


@pytest.mark.parametrize(
    "ticket", ["0", "-1", "1.5", "one", "9" * 400, str(2**53), str(2**63), "1e3", "%31x"]
)
def test_a_ticket_that_cannot_be_is_not_found_or_invalid(front: Front, ticket: str) -> None:
    front.take()

    answer = front.ask("POST", f"/api/tickets/{ticket}/completion", {}, token=front.clerk)

    assert answer.status_code in (400, 404)
    assert_problem(answer, answer.status_code, answer.get_json()["error"])


def test_a_ticket_of_nobody_is_unknown(front: Front) -> None:
    answer = front.ask("POST", "/api/tickets/999/completion", {}, token=front.clerk)

    assert assert_problem(answer, 404, "unknown_ticket") == {"ticket": 999}


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"])
def test_a_method_that_a_route_does_not_have_is_refused(front: Front, method: str) -> None:
    paths = {route.path.format(ticket=1) for route in ROUTES}
    known = {(route.method, route.path.format(ticket=1)) for route in ROUTES}

    for path in sorted(paths):
        if (method, path) not in known:
            answer = front.ask(method, path)
            assert_problem(answer, 405, "method_not_allowed")
            assert answer.headers["Allow"]


@pytest.mark.parametrize(
    "path",
    ["/api/", "/api/nothing", "/nothing", "/api/lobbies/village/nothing", "/health/", "/kiosk/nothing"],
)
def test_an_address_that_does_not_exist_is_an_error_of_the_same_form(front: Front, path: str) -> None:
    assert_problem(front.ask("GET", path), 404, "not_found")


def test_no_get_ever_changes_anything(front: Front) -> None:
    ticket = front.take()
    front.call()
    before, ticket_before = front.village.seq(), front.village.ticket(ticket["id"])

    for route in ROUTES:
        path = route.path.format(ticket=ticket["id"])
        for method in ("GET", "HEAD", "OPTIONS"):
            front.ask(method, path, token=token_for(front, route, ticket["token"]))

    assert front.village.seq() == before
    assert front.village.ticket(ticket["id"]) == ticket_before


def test_a_hostile_value_is_not_repeated_without_end(front: Front) -> None:
    body = {"service": "x" * 60_000, "request_id": "request-1"}

    answer = front.ask("POST", TICKETS, body)

    assert len(answer.data) < 2000
