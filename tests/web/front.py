"""The HTTP interface without a network: the application, a client, and the tokens of the house."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from queue_server.usecases.lobby import House
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


@dataclass(kw_only=True)
class _Inside:
    """What stands behind an application, to be exchanged for each test: the routes take long to build."""

    app: Flask
    house: House
    access: Access
    village: Village | None = None

    def demand_store(self) -> None:
        assert self.village
        self.village.store.demand_answer()


@cache
def _inside(url: str) -> _Inside:
    house, access = House([], cast(Any, None), cast(Any, None)), _access()
    inside = _Inside(app=cast(Any, None), house=house, access=access)
    inside.app = make_app(
        house=house, access=access, url=url, signing_key=SIGNING_KEY, demand_store=inside.demand_store
    )
    return inside


def _access() -> Access:
    return Access(StaffTokens(SIGNING_KEY), PASSPHRASE_HASH, run_aside=lambda work: work())


def open_front(village: Village, url: str = URL) -> Front:
    """The application with this village behind it, and nobody else from now on."""
    tokens, inside = StaffTokens(SIGNING_KEY), _inside(url)
    vars(inside.house).update(vars(village.house))
    vars(inside.access).update(vars(_access()))
    inside.village = village
    return Front(
        app=inside.app,
        client=inside.app.test_client(),
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
