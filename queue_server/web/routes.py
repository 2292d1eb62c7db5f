"""What all routes share: who they are for, the documented answers, the request as its client named it."""

from __future__ import annotations

import hashlib
import json
from http import HTTPStatus
from typing import Any

from flask import request
from flask_openapi3.models.tag import Tag
from pydantic import BaseModel

from queue_server.usecases.ports import Answer, Request
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

Answers = dict[str | int | HTTPStatus, type[BaseModel] | dict[Any, Any] | None]

COMMON: Answers = {"400": Problem, "413": Problem, "503": Problem}


def answers(*errors: int, **good: type[BaseModel] | None) -> Answers:
    """The documented answers of a route: `_201=Model`, and the errors that it can give."""
    documented: Answers = {status.lstrip("_"): model for status, model in good.items()}
    return documented | {str(status): Problem for status in errors} | COMMON


def named_request(body: BaseModel, request_id: str) -> Request:
    """The request as its client named it, so that a repetition is known."""
    # Few answers are possible, so a hash that is kept would give them away.
    said = body.model_dump(mode="json", exclude={"precheck": {"answers"}})
    if said.get("precheck") is None:
        said.pop("precheck", None)  # as it was hashed before there were pre-checks
    written = json.dumps(said, sort_keys=True)
    return Request(
        route=f"{request.method} {request.path}",
        id=request_id,
        fingerprint=hashlib.sha256(written.encode()).hexdigest(),
    )
