"""What the server keeps for itself: the key that signs, and the hash of the pass-phrase."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from sqlalchemy import Engine, select, update

from queue_server.persistence.look import inserted
from queue_server.persistence.tables import house


@dataclass(frozen=True, kw_only=True)
class HouseKeys:
    """The secrets of one installation. Never logged."""

    name: str
    signing_key: str
    passphrase_hash: str | None


def house_keys(engine: Engine) -> HouseKeys:
    """The keys of this installation, made once; many processes that start at once get the same."""
    with engine.begin() as connection:
        fresh = {"id": 1, "name": secrets.token_hex(8), "signing_key": secrets.token_hex(32)}
        connection.execute(inserted(connection, house).values(fresh).on_conflict_do_nothing())
        row = connection.execute(select(house)).one()
    return HouseKeys(name=row.name, signing_key=row.signing_key, passphrase_hash=row.passphrase_hash)


def keep_passphrase_hash(engine: Engine, passphrase_hash: str) -> bool:
    """Keeps the hash of a generated pass-phrase unless there is one; True if it was kept."""
    with engine.begin() as connection:
        kept = connection.execute(
            update(house).where(house.c.passphrase_hash.is_(None)).values(passphrase_hash=passphrase_hash)
        )
        return kept.rowcount == 1
