"""What is stored can be seen and downloaded; an erased person is found nowhere, and comes back as somebody new."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models.consent import Consent
from models.erasure import Erasure
from models.meeting import ClaimedTime, Feedback, Meeting, MeetingState
from models.mentorship import Mentorship, MentorshipState
from models.person import Person, Role
from models.privacy import holds
from models.profile import MentorProfile
from models.project import Project, ProjectState
from models.receiving import Conversation
from models.vetting import VettingNote
from tests.support.canary import written_logs
from tests.support.erased import ID, MARK, found, found_in_files, full_story, marked, marked_in, remember
from tests.support.people import known, mentee, mentor
from tests.support.sign_up import introduce
from tests.support.town import Town
from tests.support.word_columns import text_columns, word_columns

ONE_ENGINE = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], str]]:
    yield from written_logs(tmp_path, monkeypatch)


@ONE_ENGINE
async def test_the_story_has_words_in_every_column_that_can_hold_them(town: Town) -> None:
    await full_story(town)
    places = {place for place, _ in await marked(town.database)}
    assert len(places) > 20
    assert places == word_columns()


@ONE_ENGINE
async def test_after_erasing_no_file_and_no_log_of_ours_holds_a_word(
    town: Town, logs: Callable[[], str], tmp_path: Path
) -> None:
    person = (await full_story(town)).person
    assert "ryadom.db-wal" in found_in_files(tmp_path, MARK)
    await person.say("/privacy")
    await person.press("export", "erase", "go_on", "sure")
    assert found_in_files(tmp_path, MARK) == []
    assert not any(str(word) in logs() for word in (MARK, ID, person.id))


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_after_erasing_nothing_of_the_person_is_found_and_the_others_are_told(town: Town, language: str) -> None:
    story = await full_story(town, language)
    person = story.person
    assert len(await found(town.database, MARK, ID, person.id)) > 20
    await person.say("/privacy")
    await person.press("erase")
    assert ("встречи — 2" if language == "ru" else "meetings: 2") in await person.text()
    await person.press("go_on", "sure")
    assert await found(town.database, MARK, ID, person.id) == []
    assert "/start" in await person.last_text()
    ended = "Сопровождение завершено" if language == "ru" else "The mentorship has ended"
    for other in (story.mentor, story.mentee):
        assert ended in await other.last_text()
        assert "•" in await other.last_text()
    for other in (story.asked, story.asking):
        assert ("данные удалены" if language == "ru" else "data erased") in await other.last_text()
    await story.mentee.press_notice("rq_more")
    of_pairs = ClaimedTime.group_meeting_id.is_(None)  # a group meeting that somebody else leads goes on
    async with town.act() as act:
        pairs = list(await act.session.scalars(select(Mentorship).order_by(Mentorship.id)))
        assert [pair.state for pair in pairs] == [MentorshipState.closed] * 2
        assert min(pairs[0].mentee_id, pairs[1].mentor_id) < 0
        assert await act.session.scalar(select(func.count()).select_from(ClaimedTime).where(of_pairs)) == 0
        states = select(Meeting.state).order_by(Meeting.id)
        assert list(await act.session.scalars(states)) == [MeetingState.held, MeetingState.cancelled] * 2
        assert await act.session.scalar(select(func.max(Feedback.rating))) == 5
        assert (await act.session.get_one(Project, 1)).state is ProjectState.stopped
        counts = (await act.session.scalars(select(Erasure))).one().counts
        assert (counts["meetings"], counts["requests"], counts["mentorships"], counts["report_parts"]) == (2, 2, 2, 3)


@ONE_ENGINE
async def test_an_erased_person_begins_as_a_new_one(town: Town) -> None:
    ivanov = await mentee(town)
    async with town.act(ivanov) as act:
        former = act.me.id
    await ivanov.press("profile", "privacy", "consents", "withdraw", "go_on", "sure")
    await ivanov.start()
    assert "С чего начнём" in await ivanov.text()
    await ivanov.press("need_mentor")
    await introduce(ivanov, "Иванов Пётр")
    async with town.act(ivanov) as act:
        assert act.me.id > former
        assert await act.session.scalar(select(func.count()).select_from(Consent)) == 1


@ONE_ENGINE
async def test_erasing_a_person_without_facts_deletes_the_person_and_counts_the_erasure(town: Town) -> None:
    ivanov = await mentee(town)
    await ivanov.press("profile", "privacy", "erase")
    assert "Прекратится" not in await ivanov.text()  # nobody else is affected
    await ivanov.press("go_on", "sure")
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(Person)) == 0
        assert await act.session.scalar(select(func.count()).select_from(Erasure)) == 1


@ONE_ENGINE
async def test_erasing_can_be_cancelled_until_the_second_confirmation(town: Town) -> None:
    ivanov = await mentee(town)
    await ivanov.press("profile", "privacy", "erase", "go_on")
    await ivanov.say("да")
    await ivanov.press("back", "erase", "back", "back", "back")
    assert "find_mentor" in await ivanov.buttons()
    async with town.act(ivanov) as act:
        assert act.me.full_name == "Иванов Пётр Алексеевич"


@ONE_ENGINE
async def test_a_confirmation_pressed_by_another_person_erases_nobody(town: Town) -> None:
    ivanov, orlova = await mentee(town), await known(town, "Орлова Мария Ивановна")
    await ivanov.press("profile", "privacy", "erase", "go_on")
    _, data = await ivanov.find("sure")
    await orlova.press_on(await orlova.window(), data)
    async with town.act() as act:
        assert await act.session.scalar(select(func.count()).select_from(Person)) == 2


@pytest.mark.parametrize("language", ["ru", "en"])
@ONE_ENGINE
async def test_the_export_holds_every_word_of_the_person(town: Town, language: str) -> None:
    story = await full_story(town, language)
    await story.person.press("profile", "privacy", "export")
    assert "export" in await story.person.buttons()
    document = next(one for one in await story.person.from_bot() if "document" in one)["document"]
    assert document["file_name"] == "ryadom.json"
    data = json.loads(await town.client.file(document["file_id"]))
    shown = {
        (f"{table}.{column}", words)
        for table, rows in data.items()
        for row in rows
        for column, value in row.items()
        for words in marked_in(value)
    }
    others_windows = {words for place, words in await marked(town.database) - shown if place == "conversations.state"}
    assert len(others_windows) == 3
    assert {place for place, _ in await marked(town.database) - shown} == {"conversations.state"}
    assert {hit.partition(":")[0] for hit in await found(town.database, ID)} - set(data) == set()
    assert "Чужое" not in json.dumps(data["projects"], ensure_ascii=False)
    assert data["people"][0]["surname"] == f"{MARK}енский"


@pytest.mark.parametrize("language", ["ru", "en"])
@ONE_ENGINE
async def test_the_export_can_be_read_and_says_every_word_of_the_person(town: Town, language: str) -> None:
    story = await full_story(town, language)
    await story.person.press("profile", "privacy", "export")
    whole, readable = [one["document"] for one in await story.person.from_bot() if "document" in one]
    assert readable["file_name"] == ("Мои данные.txt" if language == "ru" else "My data.txt")
    text = (await town.client.file(readable["file_id"])).decode("utf-8-sig")
    assert ("Должность: Директор" if language == "ru" else "Position: Principal") in text
    data = json.loads(await town.client.file(whole["file_id"]))
    told = {str(column) for column in text_columns() if holds(column).told}
    said = {
        str(value)
        for table, rows in data.items()
        for row in rows
        for column, value in row.items()
        if f"{table}.{column}" in told and MARK in str(value)
    }
    assert len(said) > 15
    assert {words for words in said if words not in text} == set()


@ONE_ENGINE
async def test_the_export_has_coordinators_notes_about_the_person_without_their_authors(town: Town) -> None:
    petrova, orlova = await mentor(town), await known(town, "Орлова Мария Ивановна")
    async with town.act(orlova) as act:
        author, written = act.me.id, act.now
    async with town.act(petrova) as act:
        note = VettingNote(mentor_id=act.me.id, attempt=1, words="Опыт есть", written_by_id=author, written_at=written)
        act.session.add(note)
    await petrova.say("/privacy")
    await petrova.press("export")
    whole, readable = [one["document"] for one in await petrova.from_bot() if "document" in one]
    [told] = json.loads(await town.client.file(whole["file_id"]))["vetting_notes"]
    assert told["words"] == "Опыт есть"
    assert "written_by_id" not in told
    assert "Опыт есть" in (await town.client.file(readable["file_id"])).decode("utf-8-sig")


@ONE_ENGINE
async def test_windows_with_only_similar_words_are_not_changed(town: Town) -> None:
    """A person with the same first name and patronymic, and one whose link begins with the same words."""
    petrova, belova = await mentor(town, "Петрова Анна Сергеевна"), await mentee(town, "Белова Анна Сергеевна")
    notice = {"text": "Анна Сергеевна, координатор просит уточнить. https://telemost.example/belova"}
    async with town.act() as act:
        profile = await act.session.scalar(select(MentorProfile))
        assert profile is not None
        profile.video_link = "https://telemost.example/petrova"
        await remember(act, belova.id, {"notice": notice, "sought": "Петрова Анна Сергеевна, 57"})
    await petrova.say("/privacy")
    await petrova.press("erase", "go_on", "sure")
    async with town.act() as act:
        kept = json.loads((await act.session.get_one(Conversation, belova.id)).state)
    assert kept["notice"] == notice
    assert kept["sought"] == ", 57"
    assert "find_mentor" in await belova.buttons()
    await belova.press("find_mentor")
    assert "home" in await belova.buttons()


@ONE_ENGINE
async def test_a_visitor_learns_that_nothing_is_kept(town: Town) -> None:
    visitor = await town.person("Анна")
    await visitor.say("/privacy")
    assert "ничего не хранится" in await visitor.text()
    assert await visitor.buttons() == ["kept", "who_sees", "back", "home"]
    await visitor.press("kept")
    assert "Что будет храниться, если вы согласитесь" in await visitor.text()
    await visitor.press("back", "who_sees")
    assert "Что пишут все" in await visitor.text()
    await visitor.press("back", "back")
    assert "С чего начнём" in await visitor.text()


@ONE_ENGINE
async def test_the_only_owner_is_told_what_ends_with_them(town: Town) -> None:
    for name, words in (("Волков Иван", True), ("Белова Инна", False)):
        one = await known(town, name, Role.owner)
        await one.say("/privacy")
        await one.press("erase")
        assert ("единственный владелец" in await one.text()) is words
