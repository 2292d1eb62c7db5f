"""Who may do what: roles, the pass-phrase of the house, bearer tokens for scripts."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import IntEnum

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from flask import Request, session
from itsdangerous import BadSignature, URLSafeTimedSerializer
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

TOKEN_LIFETIME = 365 * 24 * 3600  # seconds; a script is set up once a year
VISITOR_TOKEN = re.compile(r"[A-Za-z0-9_-]{20,64}")  # what the link to a ticket carries
TRIES = RateLimitItemPerMinute(10)  # per address; argon2 makes each one slow as well


class Role(IntEnum):
    """What somebody of the house may do; each may do what those below it may."""

    CLERK = 1
    SUPERVISOR = 2
    ADMINISTRATOR = 3

    @property
    def word(self) -> str:
        return self.name.lower()


class NotSignedIn(Exception):
    """Nobody has said who asks."""


class NotAllowed(Exception):
    """Whoever asks is known, but may not do this."""


class TooManyTries(Exception):
    """Too many wrong pass-phrases from one address."""


class StaffTokens:
    """Bearer tokens for scripts: signed, with a role, valid for a year."""

    def __init__(self, signing_key: str) -> None:
        self._signer = URLSafeTimedSerializer(signing_key, salt="foyer-staff-token")

    def issue(self, role: Role) -> str:
        """A new token of this role."""
        return self._signer.dumps(role.word)

    def role_of(self, token: str) -> Role | None:
        """The role a token was issued for; None if it is not ours or too old."""
        try:
            return Role[str(self._signer.loads(token, max_age=TOKEN_LIFETIME)).upper()]
        except (BadSignature, KeyError, UnicodeError):
            return None


class Access:
    """Decides on every staff route and staff room alike. Never trusts an address."""

    def __init__(
        self, tokens: StaffTokens, passphrase_hash: str, run_aside: Callable[[Callable[[], bool]], bool]
    ) -> None:
        """`run_aside` runs slow C code without holding up the other clients."""
        self._tokens = tokens
        self._passphrase_hash = passphrase_hash
        self._run_aside = run_aside
        self._tries = FixedWindowRateLimiter(MemoryStorage())

    def sign_in(self, passphrase: str, address: str) -> Role:
        """Starts a session if the pass-phrase is right; raises NotSignedIn or TooManyTries."""
        # Counted before the slow check, as many tries may come at once.
        if not self._tries.hit(TRIES, address):
            raise TooManyTries
        if not self._run_aside(lambda: self._is_right(passphrase)):
            raise NotSignedIn
        self._tries.clear(TRIES, address)
        session.clear()
        session.permanent = True
        # The one pass-phrase of the house opens all staff pages.
        session["role"] = Role.SUPERVISOR.word
        return Role.SUPERVISOR

    def sign_out(self) -> None:
        """Ends the session."""
        session.clear()

    def role_in(self, request: Request, token: str | None = None) -> Role | None:
        """The role behind a request: its bearer token if there is one, else its session."""
        token = token or bearer_of(request)
        if token is not None:
            return self._tokens.role_of(token)
        word = session.get("role")
        return Role[word.upper()] if isinstance(word, str) and word.upper() in Role.__members__ else None

    def demand(self, request: Request, least: Role) -> None:
        """Raises NotSignedIn or NotAllowed unless whoever asks has at least this role."""
        role = self.role_in(request)
        if role is None:
            raise NotSignedIn
        if role < least:
            raise NotAllowed

    def _is_right(self, passphrase: str) -> bool:
        try:
            return PasswordHasher().verify(self._passphrase_hash, passphrase)
        except (VerificationError, InvalidHashError):
            return False


def bearer_of(request: Request) -> str | None:
    """The token of an `Authorization: Bearer` header."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None
