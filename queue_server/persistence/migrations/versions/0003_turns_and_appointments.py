"""Appointments; who stands where in which line; the turns of a visit; who works where"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

WAITING = sa.text("state = 'waiting'")
OPEN = sa.text("state IN ('waiting', 'called', 'serving', 'parked', 'away', 'dropped_off')")
ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _add_appointments()
    _add_to_tickets()
    _add_to_lobbies()
    _add_to_series()


def _add_appointments() -> None:
    op.create_table(
        "appointment",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("lobby", sa.String(length=100), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("service", sa.String(length=100), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("slot", MOMENT, nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("visitor_kind", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("uid", sa.String(length=255), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["lobby"], ["lobby.id"], name=op.f("fk_appointment_lobby_lobby")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointment")),
        sa.UniqueConstraint("lobby", "code", name=op.f("uq_appointment_lobby_code")),
        sa.UniqueConstraint("lobby", "uid", name=op.f("uq_appointment_lobby_uid")),
    )
    op.create_index("ix_appointment_lobby_slot", "appointment", ["lobby", "slot"])


def _add_to_tickets() -> None:
    op.drop_index("ix_ticket_waiting_service", "ticket")
    op.drop_index("ix_ticket_waiting_area", "ticket")
    op.drop_index("ix_ticket_open", "ticket")
    with op.batch_alter_table("ticket", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(sa.Column("waits_from", MOMENT, nullable=True))
        batch.add_column(sa.Column("credit", sa.Integer(), nullable=False, server_default="0"))
        batch.add_column(
            sa.Column("standing", sa.String(length=16), nullable=False, server_default="walk_in")
        )
        batch.add_column(sa.Column("ref", MOMENT, nullable=True))
        batch.add_column(sa.Column("line", sa.String(length=220), nullable=True))
        batch.add_column(sa.Column("for_desk", sa.String(length=100), nullable=True))
        batch.add_column(sa.Column("appointment", ROW_ID, nullable=True))
        batch.add_column(sa.Column("slot", MOMENT, nullable=True))
        batch.add_column(sa.Column("reason", sa.JSON(), nullable=True))
        batch.add_column(sa.Column("dropped_at", MOMENT, nullable=True))
        batch.add_column(sa.Column("note", sa.String(length=200), nullable=True))
        batch.add_column(sa.Column("done", sa.JSON(), nullable=True))
        batch.add_column(sa.Column("undo", sa.JSON(), nullable=True))
        batch.create_foreign_key(
            op.f("fk_ticket_appointment_appointment"), "appointment", ["appointment"], ["id"]
        )
        batch.create_unique_constraint(op.f("uq_ticket_appointment"), ["appointment"])
    op.execute(
        "UPDATE ticket SET waits_from = taken_at, ref = taken_at, "
        "line = service || '/walk_in/' || visitor_kind"
    )
    with op.batch_alter_table("ticket", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.alter_column("waits_from", existing_type=MOMENT, nullable=False)
        batch.alter_column("ref", existing_type=MOMENT, nullable=False)
        batch.alter_column("line", existing_type=sa.String(length=220), nullable=False)
        batch.alter_column("credit", existing_type=sa.Integer(), server_default=None)
        batch.alter_column("standing", existing_type=sa.String(length=16), server_default=None)
    _add_index("ix_ticket_waiting_line", ["lobby", "line", "ref", "id"], WAITING)
    _add_index("ix_ticket_waiting_area", ["lobby", "area", "service", "standing", "ref", "id"], WAITING)
    _add_index("ix_ticket_open", ["lobby", "id"], OPEN)


def _add_index(name: str, columns: list[str], where: sa.TextClause) -> None:
    op.create_index(name, "ticket", columns, sqlite_where=where, postgresql_where=where)


def _add_to_lobbies() -> None:
    op.add_column("lobby", sa.Column("rule", sa.String(length=40), nullable=True))
    op.add_column("lobby", sa.Column("seats", sa.JSON(), nullable=False, server_default="{}"))
    lobby = sa.table("lobby", sa.column("id"), sa.column("staffed", sa.JSON), sa.column("seats", sa.JSON))
    seat = {
        "skills": None,
        "break_since": None,
        "break_until": None,
        "awaits_next": False,
        "help_since": None,
        "help_by": None,
    }
    connection = op.get_bind()
    for row in connection.execute(sa.select(lobby.c.id, lobby.c.staffed)).all():
        seats = dict.fromkeys(row.staffed, seat)
        connection.execute(sa.update(lobby).where(lobby.c.id == row.id).values(seats=seats))
    with op.batch_alter_table("lobby") as batch:
        batch.drop_column("staffed")
        batch.alter_column("seats", existing_type=sa.JSON(), server_default=None)


def _add_to_series() -> None:
    # A moment long ago: it holds nobody back.
    op.add_column("series", sa.Column("latest", MOMENT, nullable=False, server_default="1970-01-01 00:00:00"))
    with op.batch_alter_table("series") as batch:
        batch.alter_column("latest", existing_type=MOMENT, server_default=None)
