"""Who reads what people write, as one table: «Кто что видит» is made from it. A test compares it with the columns that
hold typed words, so a new column needs a line here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class TypedBy(StrEnum):
    anybody = "anybody"
    mentee = "mentee"
    mentor = "mentor"
    coordinator = "coordinator"


class Reader(StrEnum):
    everybody = "everybody"
    my_mentor = "my_mentor"
    my_mentees = "my_mentees"
    asked_mentor = "asked_mentor"
    met_mentees = "met_mentees"
    coordinators = "coordinators"
    team = "team"
    commission = "commission"
    trusted = "trusted"
    addressee = "addressee"
    invited = "invited"
    announcer = "announcer"
    signers = "signers"
    author = "author"
    nobody = "nobody"


class Typed(StrEnum):
    """What somebody writes."""

    name = "name"
    inquiry = "inquiry"
    concern = "concern"
    event_rating = "event_rating"
    event_question = "event_question"
    wishes = "wishes"
    request = "request"
    agenda = "agenda"
    feedback = "feedback"
    pulse = "pulse"
    goals = "goals"
    closing = "closing"
    report = "report"
    passport = "passport"
    stop_reason = "stop_reason"
    reached = "reached"
    diary = "diary"
    about = "about"
    place = "place"
    application_answer = "application_answer"
    question_to_mentee = "question_to_mentee"
    comment = "comment"
    review = "review"
    summary = "summary"
    reflection = "reflection"
    group_topic = "group_topic"
    internship = "internship"
    proposal = "proposal"
    note = "note"
    letter = "letter"
    event = "event"
    broadcast = "broadcast"
    document = "document"
    agreement = "agreement"
    defence = "defence"
    reference = "reference"
    library = "library"
    imported = "imported"


@dataclass(frozen=True, slots=True)
class Reads:
    """`columns`: where it is stored, as «table.column»."""

    written: Typed
    by: TypedBy
    readers: tuple[Reader, ...]
    columns: tuple[str, ...]


_EVERYBODY = (Reader.everybody,)
_COORDINATORS = (Reader.coordinators,)
_OF_PROJECT = (Reader.my_mentor, Reader.team, Reader.coordinators, Reader.commission)


def _of(table: str, *columns: str) -> tuple[str, ...]:
    return tuple(f"{table}.{column}" for column in columns)


# fmt: off
WHO_READS: tuple[Reads, ...] = (
    Reads(Typed.name, TypedBy.anybody, (Reader.my_mentor, Reader.my_mentees, Reader.coordinators),
          (*_of("people", "surname", "first_name", "patronymic"), "schools.name")),
    Reads(Typed.inquiry, TypedBy.anybody, _COORDINATORS, ("inquiries.words",)),
    Reads(Typed.concern, TypedBy.anybody, (Reader.trusted,), ("concern_messages.words",)),
    Reads(Typed.event_rating, TypedBy.anybody, _COORDINATORS, ("event_ratings.words",)),
    Reads(Typed.event_question, TypedBy.anybody, (Reader.announcer, Reader.coordinators), ("event_questions.words",)),
    Reads(Typed.wishes, TypedBy.mentee, (Reader.asked_mentor, Reader.coordinators), ("mentee_profiles.words",)),
    Reads(Typed.request, TypedBy.mentee, (Reader.asked_mentor,), _of("mentoring_requests", "words", "reply")),
    Reads(Typed.agenda, TypedBy.mentee, (Reader.my_mentor,), ("meetings.agenda",)),
    Reads(Typed.feedback, TypedBy.mentee, _COORDINATORS, ("feedback.words", "group_places.words")),
    Reads(Typed.pulse, TypedBy.mentee, _COORDINATORS, ("pulses.words",)),
    Reads(Typed.goals, TypedBy.mentee, (Reader.my_mentor, Reader.coordinators),
          ("agreement_goals.words", *_of("agreement_versions", "topics", "text"))),
    Reads(Typed.closing, TypedBy.mentee, _COORDINATORS, ("mentorship_closings.words",)),
    Reads(Typed.report, TypedBy.mentee, (Reader.my_mentor, Reader.coordinators),
          _of("report_parts", "words", "name")),
    Reads(Typed.passport, TypedBy.mentee, _OF_PROJECT, (
        *_of("projects", "title", "goal"), *_of("passport_sections", "title", "hint", "words"),
        *_of("indicators", "name", "unit"), *_of("project_risks", "what", "measure"), "stages.title",
        "passport_additions.words", *_of("project_changes", "subject", "before", "after"),
    )),
    Reads(Typed.stop_reason, TypedBy.mentee, (Reader.my_mentor, Reader.team, Reader.coordinators),
          ("projects.stop_reason",)),
    Reads(Typed.reached, TypedBy.mentee, (Reader.my_mentor, Reader.coordinators, Reader.commission), ()),
    Reads(Typed.diary, TypedBy.mentee, (Reader.my_mentor, Reader.coordinators),
          ("diary_entries.words", "internships.report")),
    Reads(Typed.about, TypedBy.mentor, _EVERYBODY, ("mentor_profiles.about",)),
    Reads(Typed.place, TypedBy.mentor, (Reader.met_mentees, Reader.coordinators),
          (*_of("mentor_profiles", "building", "video_link"), "meetings.place", "group_meetings.place")),
    Reads(Typed.application_answer, TypedBy.mentor, _COORDINATORS, ("mentor_profiles.answer",)),
    Reads(Typed.question_to_mentee, TypedBy.mentor, (Reader.addressee,), ("mentoring_requests.question",)),
    Reads(Typed.comment, TypedBy.mentor, (Reader.my_mentees,), ("agreement_versions.comment",)),
    Reads(Typed.review, TypedBy.mentor, (Reader.author, Reader.coordinators), ("reports.comment",)),
    Reads(Typed.summary, TypedBy.mentor, (Reader.my_mentees,), ("meeting_summaries.words", "meeting_tasks.words")),
    Reads(Typed.reflection, TypedBy.mentor, (Reader.nobody,), ("reflections.words",)),
    Reads(Typed.group_topic, TypedBy.mentor, (Reader.invited,), ("group_meetings.topic",)),
    Reads(Typed.internship, TypedBy.mentor, (Reader.my_mentees, Reader.coordinators),
          (*_of("internship_days", "place", "programme"), "internships.review")),
    Reads(Typed.proposal, TypedBy.mentor, _COORDINATORS,
          (*_of("event_proposals", "title", "words", "place", "answer"), *_of("event_talks", "title", "words"))),
    Reads(Typed.note, TypedBy.coordinator, _COORDINATORS, ("person_notes.words", "vetting_notes.words")),
    Reads(Typed.letter, TypedBy.coordinator, (Reader.addressee,), (
        "inquiries.answer", "event_questions.reply", "event_proposals.reply", "event_talks.reply",
        *_of("mentor_profiles", "question", "decision_note"),
    )),
    Reads(Typed.event, TypedBy.coordinator, (Reader.invited,), (
        *_of("events", "title", "words", "place", "link", "cancel_reason"),
        *_of("event_changes", "title", "words", "place", "link"), "event_sections.title", "event_materials.words",
    )),
    Reads(Typed.broadcast, TypedBy.coordinator, (Reader.invited,), ("broadcasts.words",)),
    Reads(Typed.document, TypedBy.coordinator, _EVERYBODY,
          (*_of("consent_texts", "text", "file_name"), *_of("operators", "name", "address"))),
    Reads(Typed.agreement, TypedBy.coordinator, (Reader.signers,),
          (*_of("agreement_templates", "text", "file_name"), *_of("agreements", "number", "series"))),
    Reads(Typed.defence, TypedBy.coordinator, (Reader.author, Reader.my_mentor, Reader.commission),
          (*_of("defences", "place", "words"), "defence_criteria.title", "criteria_in_force.title",
           "defence_scores.title")),
    Reads(Typed.reference, TypedBy.coordinator, _EVERYBODY, (
        *_of("cities", "name_ru", "name_en"), *_of("topics", "name_ru", "name_en"), "districts.name", "channels.title",
        "schools.district", *_of("template_sections", "title", "hint"),
    )),
    Reads(Typed.library, TypedBy.coordinator, _EVERYBODY, (
        *_of("library_categories", "label_ru", "label_en", "name_ru", "name_en"),
        *_of("library_documents", "title", "description"), *_of("library_versions", "text", "file_name", "note"),
    )),
    Reads(Typed.imported, TypedBy.coordinator, (Reader.nobody,),
          (*_of("imported_lists", "file_name", "found", "draft", "answers"), "known_headings.heading")),
)
# fmt: on


def read_of(writers: Iterable[TypedBy]) -> list[Reads]:
    """What these write, in the order of the table."""
    wanted = set(writers)
    return [one for one in WHO_READS if one.by in wanted]
