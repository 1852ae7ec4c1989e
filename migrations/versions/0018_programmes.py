"""Each request and each mentorship belongs to a programme, and mentors say which programmes they take. A mentee may have
one mentor and one open request for each programme. Older rows get the programme that their mentee needed on that day:
support in the first three years as a principal, else of the project if there is one, else the internship.
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

OPEN, ACTIVE = sa.text("state = 'sent'"), sa.text("state = 'active'")
TAKES = ("takes_internship", "takes_novice", "takes_project")
NOVICE_MONTHS = 36

people = sa.table("people", sa.column("id"), sa.column("position", sa.String()), sa.column("in_post_since", sa.Date()))
projects = sa.table("projects", sa.column("author_id"))


def upgrade() -> None:
    op.add_column(
        "mentoring_requests",
        sa.Column("programme", sa.String(length=40), nullable=False, server_default="internship"),
    )
    requests = _rows("mentoring_requests", "sent_at")
    mentorships = _rows("mentorships", "began_at")
    op.execute(requests.update().values(programme=_needed(requests, "sent_at")))
    unknown = mentorships.c.programme.is_(None)
    op.execute(mentorships.update().where(unknown).values(programme=_needed(mentorships, "began_at")))
    _drop_indexes()
    _require_programme(nullable=False)
    _one_of_each("mentee_id", "programme")
    for name in TAKES:
        op.add_column("mentor_profiles", sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.true()))


def downgrade() -> None:
    """A mentee keeps the oldest of several mentors and of several open requests."""
    for name in TAKES:
        op.drop_column("mentor_profiles", name)
    _end_all_but_the_oldest(_rows("mentorships", "ended_at"), "active", "closed", "ended_at")
    _end_all_but_the_oldest(_rows("mentoring_requests", "decided_at"), "sent", "withdrawn", "decided_at")
    _drop_indexes()
    _require_programme(nullable=True)
    _one_of_each("mentee_id")
    op.drop_column("mentoring_requests", "programme")


def _rows(table: str, moment: str) -> sa.TableClause:
    columns = ("id", "mentee_id", "state", "programme")
    return sa.table(table, *(sa.column(name) for name in columns), sa.column(moment, sa.DateTime(timezone=True)))


def _needed(rows: sa.TableClause, moment: str) -> sa.ColumnElement[str]:
    def months(day: sa.ColumnElement[object]) -> sa.ColumnElement[int]:
        return sa.extract("year", day) * 12 + sa.extract("month", day)

    in_post = months(rows.c[moment]) - months(people.c.in_post_since)
    is_mentee = people.c.id == rows.c.mentee_id
    novice = sa.exists().where(is_mentee, people.c.position == "principal", in_post < NOVICE_MONTHS)
    project = sa.exists().where(projects.c.author_id == rows.c.mentee_id)
    return sa.case((novice, "novice"), (project, "project"), else_="internship")


def _end_all_but_the_oldest(rows: sa.TableClause, under_way: str, ended: str, moment: str) -> None:
    older = rows.alias()
    there = sa.exists().where(older.c.mentee_id == rows.c.mentee_id, older.c.state == under_way, older.c.id < rows.c.id)
    end = {"state": ended, moment: sa.func.current_timestamp()}
    op.execute(rows.update().where(rows.c.state == under_way, there).values(end))


def _drop_indexes() -> None:
    op.drop_index("one_open_request", "mentoring_requests")
    op.drop_index("one_active_mentorship", "mentorships")


def _one_of_each(*columns: str) -> None:
    for name, table, where in (
        ("one_open_request", "mentoring_requests", OPEN),
        ("one_active_mentorship", "mentorships", ACTIVE),
    ):
        op.create_index(name, table, list(columns), unique=True, sqlite_where=where, postgresql_where=where)


def _require_programme(*, nullable: bool) -> None:
    with op.batch_alter_table("mentorships", table_kwargs={"sqlite_autoincrement": True}) as table:
        default = None if nullable else "internship"
        table.alter_column("programme", existing_type=sa.String(40), nullable=nullable, server_default=default)
