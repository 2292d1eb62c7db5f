"""A tiny HTTP client: one kept connection, JSON in and out."""

from __future__ import annotations

import contextlib
import http.client
import json
import random
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from tests.eventually import eventually
from tests.services import HOST

TIMEOUT = 30.0  # seconds for one answer


@dataclass(frozen=True)
class Answer:
    """What the server answered."""

    status: int
    body: Any  # read as JSON where it is JSON
    headers: Mapping[str, str]


class Unreachable(Exception):
    """No answer came; whether something happened is unknown."""


class Client:
    """Asks one server. Not for several threads at once."""

    def __init__(
        self, port: int, headers: Mapping[str, str] | None = None, *, timeout: float = TIMEOUT
    ) -> None:
        self._connection = http.client.HTTPConnection(HOST, port, timeout=timeout)
        self._headers = dict(headers or {})

    def ask(
        self, method: str, path: str, body: Mapping[str, Any] | None = None, *, bearer: str | None = None
    ) -> Answer:
        """One request; raises Unreachable if no whole answer came."""
        self._send(method, path, body, bearer)
        return self._receive()

    def _send(self, method: str, path: str, body: Mapping[str, Any] | None, bearer: str | None) -> None:
        headers = dict(self._headers)
        if bearer:
            headers["Authorization"] = f"Bearer {bearer}"
        data = None
        if body is not None:
            data = json.dumps(body).encode()
            headers["Content-Type"] = "application/json"
        try:
            self._connection.request(method, path, data, headers)
        except (OSError, http.client.HTTPException) as error:
            self._connection.close()
            raise Unreachable from error

    def _receive(self) -> Answer:
        try:
            with self._connection.getresponse() as response:
                text = response.read()
                headers = {name.lower(): value for name, value in response.getheaders()}
                is_json = headers.get("content-type", "").startswith("application/json")
                return Answer(response.status, json.loads(text) if is_json else text, headers)
        except (OSError, http.client.HTTPException) as error:
            self._connection.close()
            raise Unreachable from error

    def insist(self, method: str, path: str, body: Mapping[str, Any], *, within: float = 60.0) -> Answer:
        """Repeats a request under one request id until it is answered, as the pages do."""
        named = {"request_id": request_id(), **body}

        def attempt() -> Answer | None:
            with contextlib.suppress(Unreachable):
                answer = self.ask(method, path, named)
                return None if answer.status == 503 else answer
            return None

        return eventually(attempt, within=within)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class FlakyClient(Client):
    """Loses answers and repeats requests, as a tablet on bad Wi-Fi does."""

    def __init__(self, port: int, headers: Mapping[str, str] | None = None, *, seed: int) -> None:
        super().__init__(port, headers)
        self._luck = random.Random(seed)

    def insist(self, method: str, path: str, body: Mapping[str, Any], *, within: float = 60.0) -> Answer:
        named = {"request_id": request_id(), **body}
        repeat: Callable[[], Answer] = lambda: super(FlakyClient, self).insist(  # noqa: E731
            method, path, named, within=within
        )
        if self._luck.random() < 0.5:
            # The request arrives, the answer does not.
            with contextlib.suppress(Unreachable):
                self._send(method, path, named, None)
            self.close()
        answer = repeat()
        if self._luck.random() < 0.5:
            again = repeat()
            assert (again.status, again.body) == (answer.status, answer.body)
        return answer


def request_id() -> str:
    """A name for one request, as the pages make it."""
    return secrets.token_urlsafe(12)
