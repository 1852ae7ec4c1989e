"""The association's channel, what is posted there, and the groups in which the bot has spoken once."""

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "channels",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.String(255), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("may_post", sa.Boolean(), nullable=False),
        sa.Column("seen_at", _MOMENT, nullable=False),
        sa.Column("decided_at", _MOMENT, nullable=True),
        sa.Column("lost_at", _MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channels")),
        sa.UniqueConstraint("telegram_id", name=op.f("uq_channels_telegram_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "channel_posts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column("broadcast_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.Column("posted_at", _MOMENT, nullable=True),
        sa.Column("messages", sa.JSON(), nullable=False),
        sa.Column("shown", sa.Integer(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [f"{one}_id"], [f"{one}s.id"], name=op.f(f"fk_channel_posts_{one}_id_{one}s"), ondelete="CASCADE"
            )
            for one in ("channel", "event", "broadcast")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channel_posts")),
        sa.UniqueConstraint("event_id", name=op.f("uq_channel_posts_event_id")),
        sa.UniqueConstraint("broadcast_id", name=op.f("uq_channel_posts_broadcast_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_channel_posts_channel_id"), "channel_posts", ["channel_id"])
    op.create_index(op.f("ix_channel_posts_state"), "channel_posts", ["state"])
    op.create_table(
        "greeted_groups",
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("greeted_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("telegram_id", name=op.f("pk_greeted_groups")),
    )
    op.add_column("broadcasts", sa.Column("in_channel", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    op.drop_column("broadcasts", "in_channel")
    op.drop_table("greeted_groups")
    op.drop_index(op.f("ix_channel_posts_state"), "channel_posts")
    op.drop_index(op.f("ix_channel_posts_channel_id"), "channel_posts")
    op.drop_table("channel_posts")
    op.drop_table("channels")
