"""Behind a proxy on this machine, the visitor's address and scheme are those that the proxy names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from werkzeug.middleware.proxy_fix import ProxyFix

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

LOOPBACK = ("127.0.0.1", "::1", "::ffff:127.0.0.1")


class LocalProxy:
    """Believes X-Forwarded-For and X-Forwarded-Proto from this machine only; anybody else could invent them.

    Nobody is let in for an address: it only keeps one person's wrong pass-phrases from locking all out.
    """

    def __init__(self, application: WSGIApplication) -> None:
        self._direct = application
        self._proxied = ProxyFix(application, x_for=1, x_proto=1)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Serves one request."""
        chosen = self._proxied if environ.get("REMOTE_ADDR") in LOOPBACK else self._direct
        return chosen(environ, start_response)
