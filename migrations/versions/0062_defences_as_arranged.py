"""What a defence keeps of the day on which it was arranged: its criteria, and the project's state before."""

import sqlalchemy as sa
from alembic import op

revision = "0062"
down_revision = "0061"
branch_labels = None
depends_on = None

_TABLE = "criteria_in_force"


def upgrade() -> None:
    op.create_table(
        _TABLE,
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("defence_id", "criterion_id")),
        sa.Column("title", sa.String(100), nullable=False),
        sa.Column("most", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["defence_id"], ["defences.id"], name=op.f("fk_criteria_in_force_defence_id_defences"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["criterion_id"],
            ["defence_criteria.id"],
            name=op.f("fk_criteria_in_force_criterion_id_defence_criteria"),
        ),
        sa.PrimaryKeyConstraint("defence_id", "criterion_id", name=op.f("pk_criteria_in_force")),
    )
    op.add_column("defences", sa.Column("state_before", sa.String(40), nullable=True))
    # open defences keep the criteria of today, and go back to more work if the commission gave it before
    op.execute(
        "INSERT INTO criteria_in_force (defence_id, criterion_id, title, most) "
        "SELECT defences.id, defence_criteria.id, defence_criteria.title, defence_criteria.most "
        "FROM defences CROSS JOIN defence_criteria "
        "WHERE defences.state = 'planned' AND defence_criteria.retired_at IS NULL"
    )
    op.execute(
        "UPDATE defences SET state_before = 'more_work' WHERE state = 'planned' AND EXISTS ("
        "SELECT 1 FROM defences AS earlier WHERE earlier.project_id = defences.project_id "
        "AND earlier.outcome = 'more_work')"
    )


def downgrade() -> None:
    op.drop_column("defences", "state_before")
    op.drop_table(_TABLE)
