"""Agreements with their versions, goals and signatures. Numbers and dates that lists of pairs brought move there."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _agreements()
    _versions()
    _goals()
    _signatures()
    op.execute(
        "INSERT INTO agreements (mentorship_id, state, number, series, signed_on, waits_since)"
        " SELECT id, CASE WHEN state = 'closed' THEN 'ended' ELSE 'signed' END, agreement, '', agreed_on,"
        " COALESCE(ended_at, began_at) FROM mentorships WHERE agreement != ''"
    )
    op.drop_column("mentorships", "agreement")
    op.drop_column("mentorships", "agreed_on")


def downgrade() -> None:
    op.add_column("mentorships", sa.Column("agreement", sa.String(60), nullable=False, server_default=""))
    op.add_column("mentorships", sa.Column("agreed_on", sa.Date(), nullable=True))
    op.execute(
        "UPDATE mentorships SET"
        " agreement = (SELECT number FROM agreements WHERE mentorship_id = mentorships.id),"
        " agreed_on = (SELECT signed_on FROM agreements WHERE mentorship_id = mentorships.id)"
        " WHERE id IN (SELECT mentorship_id FROM agreements)"
    )
    for table in ("agreement_signatures", "agreement_goals", "agreement_versions", "agreements"):
        op.drop_table(table)


def _agreements() -> None:
    op.create_table(
        "agreements",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mentorship_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("number", sa.String(60), nullable=False),
        sa.Column("series", sa.String(100), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=True),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("waits_since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["mentorship_id"], ["mentorships.id"], name=op.f("fk_agreements_mentorship_id_mentorships")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreements")),
        sa.UniqueConstraint("mentorship_id", name=op.f("uq_agreements_mentorship_id")),
        sa.UniqueConstraint("series", "year", "sequence", name=op.f("uq_agreements_series")),
        sqlite_autoincrement=True,
    )


def _versions() -> None:
    op.create_table(
        "agreement_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("topics", sa.Text(), nullable=False),
        sa.Column("rhythm", sa.String(40), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("scan_file_id", sa.String(300), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreements.id"],
            name=op.f("fk_agreement_versions_agreement_id_agreements"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by_id"],
            ["people.id"],
            name=op.f("fk_agreement_versions_recorded_by_id_people"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_versions")),
        sa.UniqueConstraint("agreement_id", "number", name=op.f("uq_agreement_versions_agreement_id")),
        sqlite_autoincrement=True,
    )


def _goals() -> None:
    op.create_table(
        "agreement_goals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["agreement_versions.id"],
            name=op.f("fk_agreement_goals_version_id_agreement_versions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_goals")),
        sa.UniqueConstraint("version_id", "number", name=op.f("uq_agreement_goals_version_id")),
        sqlite_autoincrement=True,
    )


def _signatures() -> None:
    op.create_table(
        "agreement_signatures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("way", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["agreement_versions.id"],
            name=op.f("fk_agreement_signatures_version_id_agreement_versions"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_agreement_signatures_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement_signatures")),
        sa.UniqueConstraint("version_id", "person_id", name=op.f("uq_agreement_signatures_version_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_agreement_signatures_person_id"), "agreement_signatures", ["person_id"])
