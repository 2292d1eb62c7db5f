"""The HTTP interface without a network: the application, a client, and the tokens of the house."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from queue_server.web.access import Access, Role, StaffTokens
from queue_server.web.app import make_app
from tests.cast import View, Village, new_request

SIGNING_KEY = "a key of the tests, long enough to sign with"
PASSPHRASE = "the geese of the village"
URL = "http://foyer.example.org"

# Weak on purpose: the tests check many pass-phrases, and the strength is kept in the hash itself.
PASSPHRASE_HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSPHRASE)


@dataclass(kw_only=True)
class Front:
    """The front of the house, with the village behind it."""

    app: Flask
    client: FlaskClient
    village: Village
    clerk: str  # bearer tokens
    supervisor: str

    def ask(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        token: str | None = None,
        headers: Mapping[str, str] | None = None,
        raw: bytes | str | None = None,
    ) -> TestResponse:
        """Sends one request; `body` goes as JSON, `raw` as it is."""
        sent = dict(headers or {})
        if token is not None:
            sent["Authorization"] = f"Bearer {token}"
        options: dict[str, Any] = {"json": body} if body is not None else {"data": raw}
        options["buffered"] = True  # so that files are closed
        return self.client.open(path, method=method, headers=sent, **options)

    def take(self, service: str = "passport", **more: object) -> View:
        """A ticket, taken over HTTP."""
        body = {"service": service, "request_id": new_request().id, **more}
        answer = self.ask("POST", "/api/lobbies/village/tickets", body)
        assert answer.status_code == 201, answer.text
        return dict(answer.get_json()["ticket"])

    def call(self, desk: str = "desk-1") -> TestResponse:
        """A clerk calls next."""
        body = {"request_id": new_request().id}
        return self.ask("POST", f"/api/lobbies/village/desks/{desk}/calls", body, token=self.clerk)


def open_front(village: Village, url: str = URL) -> Front:
    """An application of its own over this village."""
    tokens = StaffTokens(SIGNING_KEY)
    app = make_app(
        house=village.house,
        access=Access(tokens, PASSPHRASE_HASH, run_aside=lambda work: work()),
        url=url,
        signing_key=SIGNING_KEY,
        demand_store=village.store.demand_answer,
    )
    return Front(
        app=app,
        client=app.test_client(),
        village=village,
        clerk=tokens.issue(Role.CLERK),
        supervisor=tokens.issue(Role.SUPERVISOR),
    )


def assert_problem(answer: TestResponse, status: int, error: str) -> View:
    """The answer is an error of the documented form; gives its facts."""
    assert answer.status_code == status, answer.text
    assert answer.mimetype == "application/json"
    problem = answer.get_json()
    assert set(problem) == {"error", "message", "facts"}
    assert problem["error"] == error
    assert isinstance(problem["message"], str)
    assert problem["message"]
    assert isinstance(problem["facts"], dict)
    return dict(problem["facts"])
