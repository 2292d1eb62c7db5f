"""What the pre-check found, the notice of the day, closing by hand, the devices"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("ticket", sa.Column("precheck", sa.JSON(), nullable=True))
    op.add_column("lobby", sa.Column("notice", sa.JSON(), nullable=True))
    op.add_column("lobby", sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "device",
        sa.Column("lobby", sa.String(length=100), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("id", sa.String(length=100), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["lobby"], ["lobby.id"], name=op.f("fk_device_lobby_lobby")),
        sa.PrimaryKeyConstraint("lobby", "kind", "id", name=op.f("pk_device")),
    )
    op.create_index(
        "ix_journal_wait_saved",
        "journal",
        ["lobby", "at"],
        unique=False,
        sqlite_where=sa.text("kind = 'wait_saved'"),
        postgresql_where=sa.text("kind = 'wait_saved'"),
    )
