"""Asks the server that has the data folder, as a script of the house would."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from queue_server.bootstrap import issue_token
from queue_server.settings import Settings


class CommandRefused(Exception):
    """The server understood the command and says no; the sentence says why."""


class CommandFailed(Exception):
    """The command could not be carried out; the sentence says why."""


@dataclass(frozen=True, kw_only=True)
class Server:
    """The server at an address that it wrote down itself."""

    settings: Settings
    address: str
    timeout: float = 15  # seconds

    def ask(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """What it answers; raises CommandRefused or CommandFailed."""
        request = urllib.request.Request(  # noqa: S310  # our own server
            f"{self.address}/api{path}",
            data=json.dumps(body, ensure_ascii=False).encode() if body is not None else None,
            headers={
                "Content-Type": "application/json",
                "Authorization": f"Bearer {issue_token(self.settings, 'supervisor')}",
            },
            method=method,
        )
        try:
            with urllib.request.urlopen(request, timeout=self.timeout) as answer:  # noqa: S310  # as above
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise CommandRefused(json.load(error)["message"]) from None
        except OSError as error:
            raise CommandFailed(f"The server at {self.address} does not answer ({error}).") from None
