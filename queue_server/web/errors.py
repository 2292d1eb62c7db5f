"""Every error in the one documented form: {error, message, facts}."""

from __future__ import annotations

import logging
from typing import Any

from flask import Flask, Response, jsonify, request
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.sansio.response import Response as AnyResponse

from queue_server.domain.errors import Invalid, Refused, Unknown
from queue_server.usecases.ports import StoreBusy, StoreFailed
from queue_server.web.access import NotAllowed, NotSignedIn, TooManyTries

log = logging.getLogger(__name__)

LONGEST_ECHO = 200  # characters of a hostile value that an error repeats
TRY_AGAIN = {"Retry-After": "1"}  # seconds

HTTP_CODES = {
    400: "malformed",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "wrong_content_type",
    500: "broken",
}


class Problem(BaseModel):
    """What went wrong: a code for machines, a sentence for people, the facts it speaks of."""

    error: str
    message: str
    facts: dict[str, Any]


def problem(status: int, error: str, message: str, facts: dict[str, Any] | None = None) -> Response:
    """An error response of the documented form."""
    response = jsonify(Problem(error=error, message=message, facts=facts or {}).model_dump())
    response.status_code = status
    return response


def invalid_body(error: ValidationError) -> Response:
    """Names each field that is wrong, and why."""
    wrong = [
        {"field": ".".join(str(part) for part in item["loc"]) or "body", "reason": item["msg"]}
        for item in error.errors(include_url=False, include_context=False, include_input=False)
    ]
    first = wrong[0]
    return problem(400, "invalid", f"{first['field']}: {first['reason']}"[:LONGEST_ECHO], {"fields": wrong})


def handle_errors(app: Flask) -> None:
    """Translates what the rules, access, the store and Flask can raise."""
    _handle_refusals(app)
    _handle_access(app)
    _handle_failures(app)


def _handle_refusals(app: Flask) -> None:
    @app.errorhandler(Refused)
    def _refused(error: Refused) -> Response:
        status = 404 if isinstance(error, Unknown) else 400 if isinstance(error, Invalid) else 409
        return problem(status, error.code, error.message, dict(error.facts))


def _handle_access(app: Flask) -> None:
    @app.errorhandler(NotSignedIn)
    def _not_signed_in(_error: NotSignedIn) -> Response:
        response = problem(
            401, "not_signed_in", "Sign in with the pass-phrase, or send a valid bearer token."
        )
        response.headers["WWW-Authenticate"] = "Bearer"
        return response

    @app.errorhandler(NotAllowed)
    def _not_allowed(_error: NotAllowed) -> Response:
        return problem(403, "not_allowed", "Your role may not do this.")

    @app.errorhandler(TooManyTries)
    def _too_many_tries(_error: TooManyTries) -> Response:
        response = problem(429, "too_many_tries", "Too many wrong pass-phrases; wait a minute.")
        response.headers["Retry-After"] = "60"
        return response


def _handle_failures(app: Flask) -> None:
    @app.errorhandler(StoreFailed)
    def _store_failed(error: StoreFailed) -> Response:
        log.error("the store failed: %s", error)
        code = "busy" if isinstance(error, StoreBusy) else "storage_failed"
        response = problem(503, code, "The foyer cannot store anything at the moment; nothing was changed.")
        response.headers.update(TRY_AGAIN)
        return response

    @app.errorhandler(HTTPException)
    def _http(error: HTTPException) -> AnyResponse:
        if error.response is not None:
            return error.response  # the field errors, written by invalid_body
        status = error.code or 500
        response = problem(status, HTTP_CODES.get(status, "refused"), error.description or error.name)
        for name, value in error.get_headers():
            if name in ("Allow", "Retry-After"):
                response.headers[name] = value
        return response

    @app.errorhandler(Exception)
    def _broken(error: Exception) -> Response:
        log.error("a request broke", exc_info=error, extra={"method": request.method, "path": request.path})
        return problem(500, "broken", InternalServerError.description)
