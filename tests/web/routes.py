"""Every route of the API once, with a good request and what it needs to be allowed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

VISITOR, CLERK, SUPERVISOR, TICKET = "visitor", "clerk", "supervisor", "ticket"  # who may


@dataclass(frozen=True, kw_only=True)
class Route:
    """One act over HTTP, as somebody would really ask for it."""

    method: str
    path: str  # {ticket}: the id of a ticket that waits
    who: str
    body: Mapping[str, object] | None = None
    needs_body: bool = False  # has fields that must be there

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


REQUEST = {"request_id": "request-of-a-route"}

ROUTES = [
    Route(method="GET", path="/api/lobbies", who=VISITOR),
    Route(method="GET", path="/api/lobbies/village", who=VISITOR),
    Route(
        method="POST",
        path="/api/lobbies/village/tickets",
        who=VISITOR,
        body={"service": "passport", **REQUEST},
        needs_body=True,
    ),
    Route(
        method="POST",
        path="/api/lobbies/village/services/car/precheck",
        who=VISITOR,
        body={"answers": {"home-here": "yes"}, "marks": {}, "language": "en"},
    ),
    Route(
        method="GET",
        path="/api/lobbies/village/services/car/list.svg?language=de&document=title&document=mandate",
        who=VISITOR,
    ),
    Route(
        method="POST",
        path="/api/lobbies/village/saved-waits",
        who=VISITOR,
        body={"service": "car", **REQUEST},
        needs_body=True,
    ),
    Route(
        method="POST",
        path="/api/lobbies/village/codes",
        who=VISITOR,
        body={"code": "A001"},
        needs_body=True,
    ),
    Route(
        method="POST",
        path="/api/lobbies/village/arrivals",
        who=VISITOR,
        body={"code": "ABCDEFGH", **REQUEST},
        needs_body=True,
    ),
    Route(
        method="POST",
        path="/api/lobbies/village/returns",
        who=VISITOR,
        body={"code": "A001", **REQUEST},
        needs_body=True,
    ),
    Route(method="GET", path="/api/lobbies/village/appointments", who=CLERK),
    Route(
        method="POST",
        path="/api/lobbies/village/appointments",
        who=SUPERVISOR,
        body={"service": "passport", "slot": "2026-11-23T10:15", **REQUEST},
        needs_body=True,
    ),
    Route(method="DELETE", path="/api/lobbies/village/appointments/1", who=SUPERVISOR),
    Route(
        method="POST",
        path="/api/lobbies/village/appointments/import",
        who=SUPERVISOR,
        body={"format": "csv", "content": "service;slot;code\npassport;2026-11-23T10:15;ABCDEFGH"},
        needs_body=True,
    ),
    Route(method="GET", path="/api/visit", who=TICKET),
    Route(method="DELETE", path="/api/visit", who=TICKET),
    Route(method="POST", path="/api/visit/return", who=TICKET, body=REQUEST),
    Route(method="GET", path="/api/visit/code.svg", who=TICKET),
    Route(
        method="POST",
        path="/api/lobbies/village/desks/desk-3/calls",
        who=CLERK,
        body=REQUEST,
        needs_body=True,
    ),
    Route(
        method="POST",
        path="/api/tickets/{ticket}/calls",
        who=CLERK,
        body={"desk": "desk-1", **REQUEST},
        needs_body=True,
    ),
    Route(method="POST", path="/api/tickets/{ticket}/serving", who=CLERK, body=REQUEST),
    Route(method="POST", path="/api/tickets/{ticket}/completion", who=CLERK, body=REQUEST),
    Route(method="POST", path="/api/tickets/{ticket}/absence", who=CLERK, body=REQUEST),
    Route(method="POST", path="/api/tickets/{ticket}/parking", who=CLERK, body=REQUEST),
    Route(method="POST", path="/api/tickets/{ticket}/errand", who=CLERK, body=REQUEST),
    Route(method="POST", path="/api/tickets/{ticket}/return", who=CLERK, body=REQUEST),
    Route(method="POST", path="/api/tickets/{ticket}/drop-off", who=CLERK, body=REQUEST),
    Route(
        method="POST",
        path="/api/tickets/{ticket}/transfer",
        who=CLERK,
        body={"service": "id-card", **REQUEST},
    ),
    Route(method="POST", path="/api/tickets/{ticket}/undo", who=CLERK, body=REQUEST),
    Route(
        method="PUT",
        path="/api/tickets/{ticket}/note",
        who=CLERK,
        body={"text": "Passfoto fehlt noch"},
        needs_body=True,
    ),
    Route(method="PUT", path="/api/tickets/{ticket}/precheck", who=CLERK, body={"marks": {}, **REQUEST}),
    Route(
        method="POST",
        path="/api/lobbies/village/desks/desk-3/visits",
        who=CLERK,
        body={"service": "passport", **REQUEST},
        needs_body=True,
    ),
    Route(
        method="POST",
        path="/api/lobbies/village/drop-offs",
        who=CLERK,
        body={"service": "car", "items": 3, **REQUEST},
        needs_body=True,
    ),
    Route(
        method="PUT",
        path="/api/lobbies/village/desks/desk-1/clerk",
        who=CLERK,
        body={"skills": ["passport"], "break": {"until": "10:30"}},
    ),
    Route(method="DELETE", path="/api/lobbies/village/desks/desk-1/clerk", who=CLERK),
    Route(method="PUT", path="/api/lobbies/village/desks/desk-1/next-arrival", who=CLERK, body={}),
    Route(method="DELETE", path="/api/lobbies/village/desks/desk-1/next-arrival", who=CLERK),
    Route(method="PUT", path="/api/lobbies/village/desks/desk-1/help", who=CLERK, body={}),
    Route(method="DELETE", path="/api/lobbies/village/desks/desk-1/help", who=CLERK),
    Route(method="PUT", path="/api/lobbies/village/services/passport/pause", who=SUPERVISOR, body={}),
    Route(method="DELETE", path="/api/lobbies/village/services/passport/pause", who=SUPERVISOR),
    Route(method="PUT", path="/api/lobbies/village/opening", who=SUPERVISOR, body={"until": "18:30"}),
    Route(method="DELETE", path="/api/lobbies/village/opening", who=SUPERVISOR),
    Route(
        method="PUT",
        path="/api/lobbies/village/rule",
        who=SUPERVISOR,
        body={"preset": "balanced"},
        needs_body=True,
    ),
    Route(method="DELETE", path="/api/lobbies/village/rule", who=SUPERVISOR),
    Route(
        method="PUT",
        path="/api/lobbies/village/notice",
        who=SUPERVISOR,
        body={"text": {"de": "Der Aufzug steht still."}},
        needs_body=True,
    ),
    Route(method="DELETE", path="/api/lobbies/village/notice", who=SUPERVISOR),
    Route(method="GET", path="/api/lobbies/village/waiting", who=CLERK),
    Route(method="GET", path="/api/lobbies/village/journal?number=A001", who=SUPERVISOR),
    Route(
        method="POST",
        path="/api/session",
        who=VISITOR,
        body={"passphrase": "the geese of the village"},
        needs_body=True,
    ),
    Route(method="GET", path="/api/session", who=VISITOR),
    Route(method="DELETE", path="/api/session", who=VISITOR),
    Route(method="GET", path="/health/live", who=VISITOR),
    Route(method="GET", path="/health/ready", who=VISITOR),
]

STAFF_ROUTES = [route for route in ROUTES if route.who in (CLERK, SUPERVISOR)]
BODY_ROUTES = [route for route in ROUTES if route.body is not None]
