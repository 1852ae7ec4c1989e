"""Broadcasts, their recipients among the notices, the answers to them, and the messages that may be deleted later."""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)
_OF_BROADCAST = sa.text("broadcast_id IS NOT NULL")
_TO_TAKE_BACK = sa.text("ended_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "broadcasts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(40), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in ("entities", "media")),
        sa.Column("album", sa.String(64), nullable=False),
        sa.Column("segment", sa.JSON(), nullable=False),
        sa.Column("answerable", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        *(sa.Column(name, _MOMENT, nullable=True) for name in ("starts_at", "started_at", "finished_at", "shown_at")),
        *(
            sa.Column(name, sa.Integer(), nullable=False)
            for name in ("delivered", "blocked", "failed", "ambiguous", "skipped", "removed")
        ),
        sa.ForeignKeyConstraint(["author_id"], ["people.id"], name=op.f("fk_broadcasts_author_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcasts")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_broadcasts_author_id"), "broadcasts", ["author_id"])
    op.create_index("broadcasts_by_state", "broadcasts", ["state", "starts_at"])
    op.create_table(
        "sent_messages",
        sa.Column("notice_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("broadcast_id", sa.Integer(), nullable=True),
        sa.Column("ended_at", _MOMENT, nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notices.id"], name=op.f("fk_sent_messages_notice_id_notices"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("notice_id", "message_id", name=op.f("pk_sent_messages")),
    )
    op.create_index(
        "messages_to_take_back",
        "sent_messages",
        ["broadcast_id", "notice_id"],
        sqlite_where=_TO_TAKE_BACK,
        postgresql_where=_TO_TAKE_BACK,
    )
    op.add_column("inquiries", sa.Column("broadcast_id", sa.Integer(), nullable=True))
    op.add_column("notices", sa.Column("broadcast_id", sa.Integer(), nullable=True))
    op.create_index(
        "notices_of_broadcast",
        "notices",
        ["broadcast_id", "state", "due_at"],
        sqlite_where=_OF_BROADCAST,
        postgresql_where=_OF_BROADCAST,
    )


def downgrade() -> None:
    op.drop_index("notices_of_broadcast", "notices")
    op.drop_column("notices", "broadcast_id")
    op.drop_column("inquiries", "broadcast_id")
    op.drop_table("sent_messages")
    op.drop_table("broadcasts")
