"""Puts the Flask application together."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import structlog
from flask import Response, g, jsonify, request
from flask_openapi3.models.info import Info
from flask_openapi3.models.security_scheme import SecurityScheme
from flask_openapi3.openapi import OpenAPI

from queue_server import __version__
from queue_server.usecases.lobby import House
from queue_server.web.access import Access
from queue_server.web.api import add_api
from queue_server.web.errors import Problem, handle_errors, invalid_body
from queue_server.web.health import health
from queue_server.web.pages import pages, security_policy
from queue_server.web.proxy import LocalProxy

log = structlog.get_logger(__name__)

LARGEST_BODY = 64 * 1024  # bytes; the largest honest request has a few hundred
SESSION_HOURS = 12  # a long working day

DESCRIPTION = "The lobby queue: take a ticket, call, serve. Errors are {error, message, facts}."
SECURITY_SCHEMES: dict[str, SecurityScheme | dict[str, Any]] = {
    "staff_token": {
        "type": "http",
        "scheme": "bearer",
        "description": "From `python -m queue_server token`.",
    },
    "ticket_token": {
        "type": "http",
        "scheme": "bearer",
        "description": "The token that came with the ticket.",
    },
    "session": {"type": "apiKey", "in": "cookie", "name": "foyer"},
}


def make_app(
    *, house: House, access: Access, url: str, signing_key: str, demand_store: Callable[[], None]
) -> OpenAPI:
    """The application: the API, the pages, the health checks."""
    app = OpenAPI(
        "queue_server",
        info=Info(title="Foyer", version=__version__, description=DESCRIPTION),
        security_schemes=SECURITY_SCHEMES,
        validation_error_status=400,
        validation_error_model=Problem,
        validation_error_callback=invalid_body,
        doc_ui=False,
        static_folder=None,
    )
    app.config.update(
        SECRET_KEY=signing_key,
        MAX_CONTENT_LENGTH=LARGEST_BODY,
        SESSION_COOKIE_NAME="foyer",
        SESSION_COOKIE_SAMESITE="Strict",
        SESSION_COOKIE_SECURE=url.startswith("https://"),
        PERMANENT_SESSION_LIFETIME=timedelta(hours=SESSION_HOURS),
        SESSION_REFRESH_EACH_REQUEST=False,
    )
    app.json.sort_keys = False  # type: ignore[attr-defined]  # the default provider has it
    handle_errors(app)
    app.register_api(add_api(house, access, url))
    app.register_api(health(demand_store))
    app.register_blueprint(pages())
    app.add_url_rule("/api/openapi.json", "openapi", lambda: jsonify(app.api_doc))
    app.wsgi_app = LocalProxy(app.wsgi_app)  # type: ignore[method-assign]  # Flask's documented way
    _protect(app, security_policy())
    _log_requests(app)
    return app


def _protect(app: OpenAPI, policy: str) -> None:
    @app.after_request
    def _headers(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = policy
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        is_answer = request.path.startswith(("/api/", "/health/"))
        response.headers["Cache-Control"] = "no-store" if is_answer else "no-cache"
        return response


def _log_requests(app: OpenAPI) -> None:
    """One line a request. Paths hold no secrets: tokens travel in headers only."""

    @app.before_request
    def _begin() -> None:
        g.began = time.perf_counter()

    @app.after_request
    def _end(response: Response) -> Response:
        took = (time.perf_counter() - g.began) * 1000 if "began" in g else None
        if request.path.startswith("/api/"):
            log.info(
                "request",
                method=request.method,
                path=request.path,
                status=response.status_code,
                ms=round(took, 1) if took is not None else None,
            )
        return response
