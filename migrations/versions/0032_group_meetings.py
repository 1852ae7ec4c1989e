"""Group meetings and the places in them; time that they claim."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "group_meetings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("host_id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        *(sa.Column(name, sa.String(40), nullable=False) for name in ("kind", "state")),
        *(sa.Column(name, _MOMENT, nullable=False) for name in ("starts_at", "ends_at")),
        sa.Column("form", sa.String(40), nullable=False),
        sa.Column("place", sa.String(300), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("places", "minimum")),
        sa.Column("audience", sa.String(40), nullable=False),
        sa.Column("opened_at", _MOMENT, nullable=False),
        sa.Column("others_from", _MOMENT, nullable=True),
        sa.Column("change_reason", sa.String(40), nullable=True),
        sa.Column("minimum_asked_at", _MOMENT, nullable=True),
        sa.Column("minimum_answer", sa.String(40), nullable=True),
        sa.Column("due_at", _MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["host_id"], ["people.id"], name=op.f("fk_group_meetings_host_id_people")),
        sa.ForeignKeyConstraint(
            ["project_id"], ["projects.id"], name=op.f("fk_group_meetings_project_id_projects"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_meetings")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_group_meetings_host_id"), "group_meetings", ["host_id"])
    op.create_index("group_meetings_due", "group_meetings", ["state", "due_at"])
    op.create_table(
        "group_places",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("since", _MOMENT, nullable=False),
        sa.Column("offer_until", _MOMENT, nullable=True),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("came", sa.Boolean(), nullable=True),
        sa.Column("rating", sa.Integer(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("rated_at", _MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["group_meetings.id"],
            name=op.f("fk_group_places_group_id_group_meetings"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_group_places_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_places")),
        sa.UniqueConstraint("group_id", "person_id", name=op.f("uq_group_places_group_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_group_places_person_id"), "group_places", ["person_id"])
    with op.batch_alter_table("claimed_times") as claimed:
        claimed.add_column(sa.Column("group_meeting_id", sa.Integer(), nullable=True))
        claimed.create_foreign_key(
            op.f("fk_claimed_times_group_meeting_id_group_meetings"),
            "group_meetings",
            ["group_meeting_id"],
            ["id"],
            ondelete="CASCADE",
        )
        claimed.create_index(op.f("ix_claimed_times_group_meeting_id"), ["group_meeting_id"])


def downgrade() -> None:
    op.execute("DELETE FROM claimed_times WHERE group_meeting_id IS NOT NULL AND meeting_id IS NULL")
    with op.batch_alter_table("claimed_times") as claimed:
        claimed.drop_index(op.f("ix_claimed_times_group_meeting_id"))
        claimed.drop_constraint(op.f("fk_claimed_times_group_meeting_id_group_meetings"), type_="foreignkey")
        claimed.drop_column("group_meeting_id")
    op.drop_table("group_places")
    op.drop_table("group_meetings")
