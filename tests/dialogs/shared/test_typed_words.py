"""People's words are shown as typed, cut to what fits, and never read as markup: in every window, button, alert and
notice. The columns come from the schema, the windows from crawling the buttons. Each reader presses what the others do
not, and declares of which columns they must see the words; every column has a reader.
"""

import re
from collections.abc import Awaitable, Callable, Iterator, Set
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import AnswerCallbackQuery, Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InlineKeyboardMarkup, Message
from sqlalchemy import Column, String, func, select, update

from handlers.shared.contributions import contributions
from handlers.shared.folding import WINDOW
from handlers.shared.places import Place
from models.agreement import AgreementVersion
from models.agreement_template import AgreementTemplate
from models.care import Stall
from models.consent import Consent, ConsentKind
from models.consent_text import ConsentText, Operator
from models.district import District
from models.event import Event, EventKind
from models.imported_list import ImportedList, ListState
from models.internship import DiaryPhoto, Internship, InternshipDay, InternshipNotice, InternshipState
from models.meeting import Meeting
from models.mentorship import Programme
from models.newer_values import members_of
from models.notice import Notice, NoticeKind, NoticeState
from models.person import Person, Role, RoleGrant, School
from models.person_note import PersonNote
from models.profile import ApplicationState, MentorProfile
from models.receiving import FailedUpdate
from models.report import PartKind, Report, ReportNotice, ReportPart
from models.survey import Survey, SurveyMoment
from models.vetting import VettingNote
from services.indicators.policy import INDICATORS_BY_DEFAULT
from services.notices import Ids, tell
from services.unit_of_work import Act
from tests.support.channels import with_bot_in_channel
from tests.support.crawling import NOT_PRESSED, Crawler, Crawling
from tests.support.erased import CHANNEL, ID, Story, full_story
from tests.support.people import add_person
from tests.support.pictures import PIXEL
from tests.support.town import INTENT_END, Dweller, Town
from tests.support.word_columns import typed_columns

LETTERS = "абвгдежзик"
BEFORE, AFTER = "<b>&lt;", "&amp; \U0001d54f \u05d0\u05d1"  # markup, an entity, four bytes, right to left
MARK = re.compile(r"Щ([а-я]{6})Щ")
LENGTHS = {"people.surname": 40, "people.first_name": 30, "people.patronymic": 30}
LINKS = {"mentor_profiles.video_link", "meetings.place", "group_meetings.place", "events.link"}
LABEL = 25
Read = Callable[[Town, Story], Awaitable[None]]
OF_REPORTS = (ReportNotice.accepted, ReportNotice.returned)
UNTOLD: dict[NoticeKind, list[NoticeKind]] = {}  # the kinds of which each kind tells that they did not arrive
for view in contributions().notices:
    if view.untold is not None:
        UNTOLD.setdefault(view.untold.kind, []).append(view.kind)
GATHERING = {"help", "settings", "profile"}  # in every tab, with many doors behind them
OF_MENTORS = {"offer", "pause", "settings"}
OF_MENTEES = {"person", "wishes", "privacy"}
DOORS = contributions().doors
TYPED = f"{BEFORE}Щ{LETTERS[0] * 6}Щ Ли"
NOT_SHOWN = {
    "concern_messages.words": "read by the trusted person alone; tests/dialogs/care/test_concerns.py",
    "agreement_versions.topics": "written into the text when it is sent for signing",
    "broadcasts.words": "sent with its own formatting; tests/services/broadcasts/test_sending.py",
    "pulses.words": "read by coordinators on a low answer; tests/services/care/test_pulses.py",
    "events.link": "sent an hour before the event to those who come; tests/dialogs/events/test_events.py",
    "events.cancel_reason": "told when it is cancelled; tests/dialogs/events/test_changing.py",
    "event_changes.place": "told when it was not remote; tests/dialogs/events/test_changing.py",
    "event_changes.link": "only that it is another one is told",
    "event_materials.words": "sent as they are; tests/services/events/test_materials.py",
    "event_changes.words": "only that they have changed is told",
    "agreement_templates.text": "sent as a file; tests/dialogs/matching/test_agreement_texts.py",
    "report_parts.name": "on a later page of the history; tests/dialogs/projects/test_reports.py",
    "defences.place": "on the card of a defence; tests/dialogs/projects/test_defence.py",
    "defences.words": "on the card of a defence; tests/dialogs/projects/test_defence.py",
    "criteria_in_force.title": "a copy of a criterion's title, of the day on which the defence is arranged",
    "defence_scores.title": "printed in the protocol",
    "library_versions.file_name": "when the newest version is a file; tests/dialogs/library/test_library.py",
    "library_categories.name_en": "to readers of English",
    "library_categories.label_en": "to readers of English",
    "library_categories.label_ru": "on buttons only",
    "consent_texts.file_name": "the file brings its name",
    "known_headings.heading": "compared with the headings of later lists",
    "imported_lists.answers": "the chosen options of questions, by their keys",
    "mentorship_closings.words": "for coordinators who are neither side; tests/dialogs/matching/test_closing.py",
    "template_sections.title": "copied into passports; tests/services/projects/test_passports.py",
    "template_sections.hint": "copied into passports",
    "imported_lists.draft": "what a dry run quotes; tests/services/importing/test_bad_cells.py",
}


def nasty(column: Column[Any], place: int, row: int) -> str:
    """Hostile text as long as the column allows, different for each place and row."""
    mark = _digits(place) + _digits(row)
    limit = LENGTHS.get(str(column)) or (column.type.length if isinstance(column.type, String) else None) or 500
    words = f"{BEFORE}Щ{mark}Щ{AFTER}"
    if str(column) in LINKS:
        words = f"https://video.example/{words}".replace(" ", "")
    return words + "я" * max(0, min(limit, 500) - len(words))


def _digits(number: int, width: int = 3) -> str:
    return "".join(LETTERS[int(digit)] for digit in f"{number:0{width}}")


async def make_nasty(act: Act) -> None:
    for place, column in enumerate(typed_columns()):
        key = list(column.table.primary_key)
        rows = (await act.session.execute(select(*key).where(column.is_not(None)).order_by(*key))).all()
        for number, row in enumerate(rows):
            words: Any = nasty(column, place, number)
            if str(column) == "imported_lists.found":
                counts = {"new": 1, "changed": 0, "unchanged": 0, "wrong_count": 0, "wrong": []}
                words = {"kind": "people", "known": [words], "unknown": [words], **counts}
            if str(column) == "imported_lists.draft":
                words = {"names": [[words]]}
            this = [one == value for one, value in zip(key, row, strict=True)]
            await act.session.execute(update(column.table).where(*this).values({column.name: words}))


@dataclass
class Said(BaseRequestMiddleware):
    """Everything that the bot said: for a message the text as Telegram parsed it, for an alert its text."""

    texts: list[tuple[str, bool]] = field(default_factory=list)  # each with whether it belongs to a window
    labels: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        try:
            result: Any = await make_request(bot, method)
        except TelegramBadRequest as error:
            self.refused.append(error.message)
            raise
        if isinstance(method, AnswerCallbackQuery):
            self.texts.append((method.text or "", False))
        if isinstance(result, Message):
            self._take(result)
        return result  # type: ignore[no-any-return]

    def _take(self, message: Message) -> None:
        rows = message.reply_markup.inline_keyboard if isinstance(message.reply_markup, InlineKeyboardMarkup) else []
        buttons = [button for row in rows for button in row]
        is_window = any(INTENT_END in (button.callback_data or "") for button in buttons)
        self.texts.append((message.text or message.caption or "", is_window))
        self.labels += [button.text for button in buttons]

    @property
    def everything(self) -> list[str]:
        return [text for text, _ in self.texts] + self.labels


async def with_everything(town: Town) -> Story:
    """In addition to the erased person's story: an owner, a question, a decline, an application, schools, texts, a
    list.
    """
    story = await full_story(town)
    await with_bot_in_channel(town, story.person, CHANNEL)
    async with town.act() as act:
        act.session.add_all(RoleGrant(person_id=ID, role=role, granted_at=act.now) for role in (Role.owner,))
        kinds = (ConsentKind.contacts, ConsentKind.mailings)
        act.session.add_all(Consent(person_id=ID, kind=kind, version=1, given_at=act.now) for kind in kinds)
        act.session.add_all(
            ConsentText(kind=kind, version=1, text="Текст", uploaded_at=act.now, uploaded_by_id=ID)
            for kind in ConsentKind
        )
        people = await act.session.scalars(select(Person.id).where(Person.id != ID))
        await act.session.execute(update(Consent).where(Consent.person_id.in_(people.all())).values(version=1))
        file = {"brought_by_id": ID, "file_id": "file", "file_name": "список.xlsx", "found": {}, "brought_at": act.now}
        club = {"kind": EventKind.club, "title": "Клуб", "timezone": "UTC", "audience": ["mentor"], "key": "club"}
        when = {"starts_at": act.now + timedelta(days=9), "announced_by_id": ID, "announced_at": act.now}
        act.session.add(Event(**club, **when))
        act.session.add(ImportedList(state=ListState.checked, **file))
        template = {"version": 1, "text": "Текст", "file_name": "договор.docx", "uploaded_at": act.now}
        act.session.add_all(AgreementTemplate(programme=programme, **template) for programme in Programme)
        act.session.add(Operator(id=1, name="Ассоциация", address="Москва"))
        act.session.add_all(School(city_id=1, name=district, district=district) for district in ("ЦАО", "ЮАО"))
        act.session.add(District(city_id=1, name="ЦАО"))
        applicant = await add_person(act, "Новая Анна")
        states = {story.mentee.id: ApplicationState.returned, story.asking.id: ApplicationState.declined}
        ids = {one: await _id(act, one) for one in states}
        applied = {ids[one]: state for one, state in states.items()} | {applicant.id: ApplicationState.submitted}
        for person_id, state in applied.items():
            decided = {"decided_by_id": ID, "asked_by_id": ID, "submitted_at": act.now, "decided_at": act.now}
            act.session.add(MentorProfile(person_id=person_id, state=state, about="Опыт", remote=True, **decided))
        await act.session.flush()
        note = {"words": "Заметка", "written_by_id": ID, "written_at": act.now}
        act.session.add(VettingNote(mentor_id=applicant.id, attempt=1, **note))
        everybody = list(await act.session.scalars(select(Person.id)))
        act.session.add_all(PersonNote(person_id=person_id, **note) for person_id in everybody)
        document, photo = await _files(story.person)
        files = update(ReportPart).where(ReportPart.kind == PartKind.document)
        await act.session.execute(files.values(file_id=document))
        await act.session.execute(update(MentorProfile).values(photo_id=photo))
        await act.session.execute(update(DiaryPhoto).values(file_id=photo))
        await act.session.execute(update(AgreementVersion).values(scan_file_id=document))
        await make_nasty(act)
        # an event at a place has no link
        await act.session.execute(update(Event).where(Event.kind == EventKind.club).values(link=""))
    return story


async def _files(person: Dweller) -> tuple[str, str]:
    """A document and a photo that Telegram knows."""
    client = person.town.client
    document = await client.send_file(person.id, "опрос.docx", b"form", None, "document")
    photo = await client.send_file(person.id, "я.png", PIXEL, None, "photo")
    return document["document"]["file_id"], photo["photo"][-1]["file_id"]


async def _id(act: Act, telegram_id: int) -> int:
    return await act.session.scalar(select(Person.id).where(Person.telegram_id == telegram_id)) or 0


async def tell_everything(act: Act, people: list[int]) -> None:
    """Every kind of notice about everything there is, to the authors of reports; a notice that does not apply is
    written off.
    """
    mentors = list(await act.session.scalars(select(MentorProfile.person_id)))
    meetings = {meeting.id: meeting.starts_at.isoformat() for meeting in await act.session.scalars(select(Meeting))}
    authors = {report.id: report.stage.project.author_id for report in await act.session.scalars(select(Report))}
    schools = dict(map(tuple, await act.session.execute(select(Person.id, Person.school_id))))
    of = ("request_id", "meeting_id", "report_id", "list_id", "event_id", "mentorship_id", "inquiry_id")
    of = (*of, "agreement_id", "cohort_id", "seat_id", "handover_id", "task_id", "call_id", "group_id", "place_id")
    of = (
        *of,
        "proposal_id",
        "series_id",
        "logged_id",
        "broadcast_id",
        "going_on_id",
        "subject_id",
        "defence_id",
        "project_id",
        "talk_id",
        "material_id",
        "member_id",
        "change_id",
        "question_id",
        "part_id",
        "channel_id",
        "post_id",
        "document_id",
        "concern_id",
        "stage_id",
    )
    days = list(await act.session.scalars(select(InternshipDay)))
    told = ",".join(f"{day.id}@{int(day.starts_at.timestamp())}" for day in days)
    for number in range(max(len(mentors), *meetings, *authors)):
        ids: Ids = dict.fromkeys(of, number + 1)
        ids |= {"mentor_id": mentors[number % len(mentors)], "attempt": 1, "meetings": "1,2,3,4"}
        ids |= {"starts_at": meetings.get(number + 1, ""), "version": 1, "since": "", "answer_by": ""}
        ids |= {"internship_id": 1 + number % 2, "days": told}
        ids |= {"number": 1, "mentee_id": number + 1, "stall": next(iter(Stall)).value}
        ids |= {"until": act.now.date().isoformat()}
        ids |= {"changes": "1", "agrees": "yes", "state": "member"}
        ids |= {"month": f"{act.now:%Y-%m}-01", "policy": INDICATORS_BY_DEFAULT.said}
        ids |= {"survey": Survey.questions.value, "moment": SurveyMoment.beginning.value}
        for kind in members_of(NoticeKind):
            author = [authors[number + 1]] if number + 1 in authors else []
            for person_id in author if kind in OF_REPORTS else people:
                for first in UNTOLD.get(kind, [kind]):
                    await tell(act, person_id, kind, {**ids, "of": first.value, "school_id": schools[person_id] or 0})


async def read_every_notice(town: Town, story: Story) -> None:
    """The windows below are not refreshed after each of them: other readers read the windows."""
    town.ryadom.deliverer._on_personal = lambda _chat_id: None
    readers = (story.person, story.mentor, story.mentee, story.asked, story.asking)
    async with town.act() as act:
        await tell_everything(act, [await _id(act, one.id) for one in readers])


def all_roles(tab: Place, *doors: str, but: Set[str] = frozenset()) -> Read:
    """The person with all roles, in one tab of home: the doors that are named, or all those that no earlier tab had."""
    tabs = (Place.mentee, Place.mentor, Place.coordinator)
    earlier = {door.id for door in DOORS if door.places & set(tabs[: tabs.index(tab)])}
    others = {"waiting", *(door.id for door in DOORS)} - set(doors)
    passed_by = NOT_PRESSED | (others if doors else earlier | GATHERING) | but
    return lambda town, story: Crawler(Crawling(town, story.person.id), TYPED, tab, passed_by).crawl()


def behind(place: Place) -> set[str]:
    return {door.id for door in DOORS if place in door.places}


async def applicant(town: Town, story: Story) -> None:
    """A mentee whose application to become a mentor was returned, and one whose application was declined."""
    tried: set[str] = set()
    passed_by = NOT_PRESSED | behind(Place.mentee) - {"profile"} | OF_MENTORS | OF_MENTEES
    for dweller in (story.mentee, story.asking):
        await Crawler(Crawling(town, dweller.id), TYPED, None, passed_by, tried).crawl()


async def visitor(town: Town, _story: Story) -> None:
    guest = await town.person("Гость")
    await Crawler(Crawling(town, guest.id), TYPED, None, NOT_PRESSED | GATHERING | behind(Place.mentee)).crawl()


async def tab_of_mentors(town: Town, story: Story) -> None:
    """The mentee who reports comes first: the crawler accepts another, and then opens only one of them."""
    await story.person.start()
    await story.person.press("mentees")
    for step in ("mentee:", "stage:"):
        await story.person.press(next(one for one in await story.person.buttons() if one.startswith(step)))
    await all_roles(Place.mentor)(town, story)


async def read_lists(_town: Town, story: Story) -> None:
    """A city, a district and a school of the lists that coordinators change."""
    for kind in ("city", "district", "school"):
        await story.person.start()
        await story.person.press("settings", "lists", f"kind:{kind}", *(["city:1"] if kind != "city" else []))
        await story.person.press(next(one for one in await story.person.buttons() if one.startswith("item:")))


async def read_card(_town: Town, story: Story) -> None:
    """Somebody else's card: on one's own there are no notes."""
    await story.person.start()
    await story.person.press("people", "list:everybody")
    others = [one for one in await story.person.buttons() if one.startswith("person:") and one != f"person:{ID}"]
    await story.person.press(others[0])
    await story.person.press(next(one for one in await story.person.buttons() if one.startswith("card_pages_later")))


async def read_internship(town: Town, story: Story) -> None:
    """The days and the diary, then the report as the mentor, then the review as the intern."""
    person = story.person
    for pair, steps in (("pair:1", ("day:1", "back", "diary")), ("pair:2", ("review",))):
        await person.start()
        await person.press("meetings", "internship", pair, *steps)
        async with town.act() as act:
            reported = {"state": InternshipState.reported, "reported_at": act.now}
            await act.session.execute(update(Internship).values(**reported))
    async with town.act() as act:
        await act.session.execute(update(Internship).values(state=InternshipState.reviewed))
        await tell(act, ID, InternshipNotice.reviewed, {"internship_id": 1})


async def read_passport(_town: Town, story: Story) -> None:
    """The author's own project, page by page, its history, and a section that is changed."""
    await story.person.start()
    await story.person.press("tab:mentee", "project", "passport")
    for _ in range(8):
        later = [one for one in await story.person.buttons() if "_pages_later:" in one]
        await story.person.press(*later)
    await story.person.press("changes", "back", "back", "change")
    await story.person.press(next(one for one in await story.person.buttons() if one.startswith("section:")))


async def read_ratings(_town: Town, story: Story) -> None:
    """Of the event that is over, which is the last of the list."""
    await story.person.start()
    await story.person.press("events")
    await story.person.press([one for one in await story.person.buttons() if one.startswith("event:")][-1], "ratings")


READERS: dict[str, tuple[Read, set[str]]] = {
    "all notices": (
        read_every_notice,
        {"events.place", "imported_lists.file_name", "imported_lists.found", "meetings.place"}
        | {"meeting_summaries.words", "meeting_tasks.words"}
        | {"event_changes.title", "event_questions.words", "event_questions.reply"}
        | {"event_talks.words"}
        | {
            "mentoring_requests.question",
            "mentoring_requests.reply",
            "mentor_profiles.decision_note",
            "mentor_profiles.question",
            "mentor_profiles.answer",
        },
    ),
    "tab of mentees": (
        all_roles(Place.mentee),
        {"events.title", "events.words", "meetings.agenda", "mentoring_requests.words"}
        | {
            "projects.title",
            "projects.goal",
            "stages.title",
            "report_parts.words",
            "reports.comment",
        }
        | {"group_meetings.topic", "group_meetings.place"}
        | {"event_sections.title", "event_talks.title", "event_talks.reply"}
        | {"event_proposals.title", "event_proposals.words", "event_proposals.place", "event_proposals.reply"},
    ),
    "passport": (
        read_passport,
        {"passport_sections.title", "passport_sections.hint", "passport_sections.words", "passport_additions.words"}
        | {"indicators.name", "indicators.unit", "project_risks.what", "project_risks.measure", "projects.stop_reason"}
        | {"project_changes.subject", "project_changes.before", "project_changes.after"},
    ),
    "ratings of an event": (read_ratings, {"event_ratings.words"}),
    "tab of mentors": (tab_of_mentors, {"mentoring_requests.words", "projects.title", "report_parts.words"}),
    "tab of coordinators": (
        all_roles(Place.coordinator),
        {"mentor_profiles.about", "mentor_profiles.building", "mentor_profiles.video_link", "vetting_notes.words"}
        | {"feedback.words", "group_places.words", "agreements.number", "event_proposals.answer", "channels.title"},
    ),
    "help": (
        all_roles(Place.mentee, "help", *behind(Place.help), but=OF_MENTORS | OF_MENTEES),
        {"inquiries.words", "inquiries.answer", "mentor_profiles.about", "agreements.series", "agreement_goals.words"}
        | {"agreement_versions.text", "agreement_versions.comment", "reflections.words"}
        | {"library_categories.name_ru", "library_documents.title", "library_documents.description"}
        | {"library_versions.text", "library_versions.note"},
    ),
    "profile": (
        all_roles(Place.mentee, "profile", but=OF_MENTORS),
        {"people.surname", "people.first_name", "people.patronymic", "mentee_profiles.words"}
        | {"cities.name_ru", "schools.name", "schools.district"},
    ),
    "profile of mentors": (
        all_roles(Place.mentee, "profile", but=OF_MENTEES),
        {"mentor_profiles.about", "mentor_profiles.building", "mentor_profiles.video_link"},
    ),
    "settings": (
        all_roles(Place.coordinator, "settings", *behind(Place.settings) - {"profile"}, *behind(Place.templates)),
        {"topics.name_ru", "topics.name_en", "cities.name_ru", "operators.name", "operators.address"}
        | {"consent_texts.text", "agreement_templates.file_name", "defence_criteria.title"},
    ),
    "card": (read_card, {"person_notes.words"}),
    "lists": (read_lists, {"cities.name_ru", "cities.name_en", "districts.name", "schools.name"}),
    "internship": (
        read_internship,
        {"internship_days.place", "internship_days.programme", "diary_entries.words"}
        | {"internships.report", "internships.review"},
    ),
    "applicant": (applicant, {"projects.title", "reports.comment"}),
    "visitor": (visitor, {"consent_texts.text", "operators.name", "mentor_profiles.about"}),
}


def wrong(texts: list[str]) -> Iterator[str]:
    """Texts in which a typed word is not shown as typed."""
    for text in texts:
        for found in MARK.finditer(text):
            if not text[: found.start()].endswith(BEFORE):
                yield text


def test_every_column_of_typed_words_has_a_reader() -> None:
    seen = {column for _, columns in READERS.values() for column in columns}
    assert seen | set(NOT_SHOWN) == {str(column) for column in typed_columns()}
    assert seen & set(NOT_SHOWN) == set()


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("reader", READERS)
async def test_every_typed_word_is_shown_as_typed(town: Town, reader: str) -> None:
    read, columns = READERS[reader]
    story = await with_everything(town)
    said = Said()
    town.ryadom.bot.session.middleware(said)
    await read(town, story)
    await town.settled()
    assert list(wrong(said.everything)) == []
    assert [text for text in said.refused if "not modified" not in text] == []
    assert [text for text, is_window in said.texts if is_window and len(text) > WINDOW] == []
    assert [label for label in said.labels if len(label) > LABEL] == []
    seen = {mark[:3] for text in said.everything for mark in MARK.findall(text)}
    places = {str(column): _digits(place) for place, column in enumerate(typed_columns())}
    assert {column for column in columns if places[column] not in seen} == set()
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(FailedUpdate)) == 0
        failed = select(Notice.kind).where(Notice.state == NoticeState.failed)
        assert set(await act.session.scalars(failed)) == set()
