"""Downgrades through all migrations and upgrades again with rows in every table: whatever an older schema can hold
survives.
"""

from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text
from sqlalchemy.engine import make_url

from bot.migrate import migrating
from models import Base
from models.event import Answer, EventKind, EventState
from models.mentorship import DeclineReason, Programme, RequestState
from models.person import Position
from tests.support.faults.content import Rows, held, rows_of, shape_of
from tests.support.faults.figures import Note
from tests.support.filling import add_one_more, fill
from tests.support.size import sized
from tests.support.stairway import go, revisions


def needed(row: dict[str, Any], rows: Rows) -> Programme:
    """The programme that the mentee needed on that day; each author has a project."""
    mentee = next(one for one in rows["people"] if one["id"] == row["mentee_id"])
    new = mentee["position"] is Position.principal and mentee["in_post_since"] is not None
    return Programme.novice if new else Programme.project


def accompanied(row: dict[str, Any], rows: Rows) -> int | None:
    """The author's mentorship, which every person has one of."""
    return next((one["id"] for one in rows["mentorships"] if one["mentee_id"] == row["author_id"]), None)


# Columns and tables that the first schema lacks, and what a column holds after upgrading again,
# or a function that says it.
LOST: dict[str, Any] = {
    "agreement_goals": None,
    "agreement_signatures": None,
    "agreement_templates": None,
    "agreement_versions": None,
    "agreements": None,
    "audit_entries.list_kind": None,
    "audit_entries.rows": None,
    "audit_seals": None,
    "bank_entries": None,
    "broadcasts": None,
    "calendar_addresses": None,
    "care_deeds": None,
    "channel_posts": None,
    "channels": None,
    "cities.retired_at": None,
    "cities.spelling": "",
    "cities.typed": False,
    "cities.typed_at": None,
    "claimed_times.group_meeting_id": None,
    "claimed_times.internship_day_id": None,
    "claimed_times.internship_host_id": None,
    "cohort_seats": None,
    "cohorts": None,
    "commission_members": None,
    "concern_messages": None,
    "concerns": None,
    "consent_texts.built_in": None,
    "consent_texts.file_id": "",
    "consent_texts.file_name": "",
    "consent_texts.pages": 0,
    "coordinator_calls": None,
    "criteria_in_force": None,
    "database_origin": None,
    "dated_hours": None,
    "days_off": None,
    "defence_criteria": None,
    "defence_scores": None,
    "defences": None,
    "diary_entries": None,
    "diary_photos": None,
    "digest_mutes": None,
    "monthly_readers": None,
    "districts": None,
    "event_attendances": None,
    "event_changes": None,
    "event_leaders": None,
    "event_materials": None,
    "event_proposals": None,
    "event_questions": None,
    "event_ratings": None,
    "event_sections": None,
    "event_talks": None,
    "events.cancel_reason": "",
    "events.capacity": None,
    "events.check_in_key": "",
    "events.city_id": None,
    "events.days": 1,
    "events.due_at": None,
    "events.guest_key": "",
    "events.minutes": 90,
    "events.sequence": 0,
    "events.series_key": "",
    "events.state": EventState.announced,
    "fit_checks": None,
    "going_on": None,
    "greeted_groups": None,
    "group_meetings": None,
    "group_places": None,
    "handovers": None,
    "hour_limits": None,
    "imported_lists.answers": None,
    "imported_lists.draft": None,
    "imported_lists.wanted": None,
    "indicators": None,
    "inquiries": None,
    "internship_days": None,
    "internship_hosts": None,
    "internships": None,
    "invites.project_id": None,
    "kept_apart": None,
    "known_headings": None,
    "library_categories": None,
    "library_documents": None,
    "library_readings": None,
    "library_stems": None,
    "library_versions": None,
    "logged_meetings": None,
    "meeting_disputes": None,
    "meeting_summaries": None,
    "meeting_tasks": None,
    "meetings.help": None,
    "meetings.mentee_has_file": False,
    "meetings.mentee_warned": False,
    "meetings.mentor_has_file": False,
    "meetings.room_made": False,
    "meetings.sequence": 0,
    "meetings.series_id": None,
    "mentor_profiles.takes_internship": True,
    "mentor_profiles.takes_novice": True,
    "mentor_profiles.takes_project": True,
    "mentoring_requests.answer_by": None,
    "mentoring_requests.form": None,
    "mentoring_requests.lapse": None,
    "mentoring_requests.programme": needed,
    "mentoring_requests.question": "",
    "mentoring_requests.questioned_at": None,
    "mentoring_requests.rank": 1,
    "mentoring_requests.replied_at": None,
    "mentoring_requests.reply": "",
    "mentorship_closings": None,
    "mentorships.programme": needed,
    "notices.broadcast_id": None,
    "notices.event_id": None,
    "passport_additions": None,
    "passport_sections": None,
    "people.in_order": "",
    "people.returns": 0,
    "people.spelling": "",
    "person_notes": None,
    "project_changes": None,
    "project_members": None,
    "project_risks": None,
    "projects.asked_at": None,
    "projects.asked_mentorship_id": None,
    "projects.defence_proposed_at": None,
    "projects.ended_at": None,
    "projects.mentorship_id": accompanied,
    "projects.stop_reason": "",
    "proposed_times": None,
    "pulses": None,
    "quiet_weeks": None,
    "reached_values": None,
    "reflections": None,
    "registrations.as_guest": False,
    "registrations.has_file": False,
    "registrations.sequence": 0,
    "registrations.way_in_key": None,
    "registrations.confirmed": True,
    "registrations.offer_until": None,
    "schools.in_order": "",
    "schools.latitude": None,
    "schools.longitude": None,
    "schools.retired_at": None,
    "schools.spelling": "",
    "section_choices": None,
    "sent_messages": None,
    "special_days": None,
    "survey_answers": None,
    "template_sections": None,
    "time_proposals": None,
    "topics.retired_at": None,
    "topics.spelling": "",
    "trusted_people": None,
    "weekly_hours.form": None,
    "write_probes": None,
}


NEVER_NULL = {
    "personal_links": "made_by_id",
    "claimed_times": "meeting_id",
}  # in older schemas; a downgrade deletes rows without a value


OLDER = {  # what older schemas hold instead of newer values
    RequestState.lapsed: RequestState.declined,
    DeclineReason.pause: DeclineReason.no_time,
}


def of_older_schemas(rows: Rows) -> Rows:
    requests = rows["mentoring_requests"]
    unsent = {row["id"] for row in requests if row["state"] is RequestState.planned}
    rows = rows | {
        "mentoring_requests": [
            {
                column: OLDER.get(value, value) if column in ("state", "reason") else value
                for column, value in row.items()
            }
            for row in requests
            if row["id"] not in unsent
        ],
        "mentorships": [
            row | ({"request_id": None} if row["request_id"] in unsent else {}) for row in rows["mentorships"]
        ],
    }
    rows = rows | of_older_events(rows)
    return {
        name: [row for row in found if name not in NEVER_NULL or row[NEVER_NULL[name]] is not None]
        for name, found in rows.items()
    }


def of_older_events(rows: Rows) -> Rows:
    """Older schemas know two kinds and two answers, and nobody comes to an event that was cancelled."""
    known = (EventKind.club, EventKind.lecture)
    gone = {row["id"] for row in rows["events"] if row.get("state") is EventState.cancelled}
    return {
        "events": [row | ({} if row["kind"] in known else {"kind": EventKind.lecture}) for row in rows["events"]],
        "registrations": [
            row | ({"answer": Answer.declined} if row["event_id"] in gone or row["answer"] is not Answer.coming else {})
            for row in rows["registrations"]
        ],
    }


async def differences(url: str) -> list[Any]:
    def compare(connection: Connection) -> list[Any]:
        broken = connection.execute(text("PRAGMA foreign_key_check")).all() if "sqlite" in url else []
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return [*compare_metadata(context, Base.metadata), *broken]

    async with migrating(make_url(url)) as connection:
        return await connection.run_sync(compare)


def lost_on_the_way(rows: Rows, first: Rows) -> set[str]:
    columns = {f"{name}.{column}" for name in first for column in rows[name][0].keys() - first[name][0].keys()}
    return columns | (rows.keys() - first.keys())


# older schemas keep them in two tables; `tests/house/test_reports_of_older_rows.py` has the test
MOVED = "report_parts"


def without_moved(rows: Rows) -> Rows:
    return {name: found for name, found in rows.items() if name != MOVED}


def come_back(rows: Rows) -> Rows:
    """Lost columns hold what a migration puts there."""

    def value(table: str, column: str, row: dict[str, Any]) -> Any:
        back = LOST.get(f"{table}.{column}", row[column])
        return back(row, rows) if callable(back) else back

    return {
        name: [{column: value(name, column, row) for column in row} for row in found] if name not in LOST else []
        for name, found in rows.items()
    }


async def down_and_up(url: str, note: Note) -> Rows:
    """To the first schema and back to the newest, step by step; returns what was there at the first."""
    before, seconds = await rows_of(url), 0.0
    older = before
    for revision in reversed(revisions()[:-1]):
        seconds += await go(url, revision)
        older = await rows_of(url)
        assert of_older_schemas(older) == of_older_schemas(held(before, by=older))
    for revision in revisions()[1:]:
        seconds += await go(url, revision)
    note(rows=sum(map(len, before.values())), tables=len(before), seconds=round(seconds, 2))
    return older


async def test_rows_tables_and_counters_survive_down_and_up(database_url: str, figures: Note) -> None:
    """All three are checked after one journey, because it takes seconds."""
    each = await fill(database_url, sized(500, 100_000))
    before, new = await rows_of(database_url), await shape_of(database_url)
    first = await down_and_up(database_url, figures)
    assert {len(found) for found in before.values()} == {each}
    assert lost_on_the_way(before, first) == {*LOST, MOVED}
    after = without_moved(await rows_of(database_url))
    assert of_older_schemas(after) == of_older_schemas(come_back(without_moved(before)))
    assert await shape_of(database_url) == new
    assert await differences(database_url) == []
    await _check_that_ids_are_not_given_again(database_url, each)


async def _check_that_ids_are_not_given_again(url: str, each: int) -> None:
    """One more row of each table had existed and was deleted. On SQLite the first schema remembers this only for
    people, because erased people matter.
    """
    given = await add_one_more(url, each)
    again = set() if "postgresql" in url else given.keys() - {"people"}
    kept = given.keys() - LOST.keys() - {MOVED}
    assert {name: given[name] for name in kept} == {name: each + (1 if name in again else 2) for name in kept}


FORGET = {
    "sqlite": "DELETE FROM sqlite_sequence",
    "postgresql": "SELECT setval('people_id_seq', (SELECT max(id) FROM people))",
}


async def test_it_bites_when_ids_are_counted_anew(engine: str, database_url: str) -> None:
    each = await fill(database_url, 500)
    async with migrating(make_url(database_url)) as connection:
        await connection.execute(text(FORGET[engine]))
    assert (await add_one_more(database_url, each))["people"] <= each + 1


@pytest.mark.parametrize(
    "harm", ["DELETE FROM diary_photos WHERE id = 2", "UPDATE cities SET name_ru = 'x' WHERE id = 2"]
)
async def test_it_bites_when_a_row_is_lost_or_changed(database_url: str, harm: str) -> None:
    await fill(database_url, 500)
    before = await rows_of(database_url)
    async with migrating(make_url(database_url)) as connection:
        await connection.execute(text(harm))
    assert await rows_of(database_url) != come_back(before)


async def test_it_bites_when_an_index_is_not_restored(database_url: str) -> None:
    new = await shape_of(database_url)
    async with migrating(make_url(database_url)) as connection:
        await connection.execute(text("DROP INDEX one_open_request"))
    assert await shape_of(database_url) != new
