"""Invited people join with a link or a code; a dismissed coordinator is told so and can no longer open anything."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from models.invite import Invite
from models.person import Role, RoleGrant
from models.profile import ApplicationState, MentorProfile
from services.audit import AuditEntry
from services.entry.inviting import VALID_FOR
from services.unit_of_work import Act
from tests.support.applying import write_application
from tests.support.canary import written_logs
from tests.support.erased import found
from tests.support.inviting import link_from, roles_of
from tests.support.languages import CROSS, in_language
from tests.support.people import coordinator, known, mentee, owner
from tests.support.sign_up import introduce
from tests.support.town import NoSuchButton, Town
from tests.support.unrefreshed import leave_windows

SQLITE = pytest.mark.parametrize("engine", ["sqlite"])


async def used(act: Act) -> list[tuple[int | None, int | None]]:
    query = select(AuditEntry.actor_id, AuditEntry.subject_id).where(AuditEntry.action == "invite.used")
    return [tuple(row) for row in await act.session.execute(query)]  # type: ignore[misc]


@CROSS
async def test_a_newcomer_becomes_a_coordinator_by_a_link_without_a_school_or_post(town: Town, language: str) -> None:
    orlova = await owner(town, language)
    link = await link_from(orlova, "coordinator")
    assert ("Перешлите" if language == "ru" else "Forward") in await orlova.text()
    petrova = await town.person("Анна", language)
    await petrova.start(link)
    assert ("Роль: координатор" if language == "ru" else "Role: coordinator") in await petrova.text()
    await petrova.press("accept")
    assert ("Шаг 1 из 3" if language == "ru" else "Step 1 of 3") in await petrova.text()
    await petrova.press("agree")
    await town.advance(days=6)
    await town.restart()
    await petrova.say("Петрова Анна")
    assert [button for button in await petrova.buttons() if button.startswith("city")] == ["city:1"]
    await petrova.press("city:1")
    assert "✓" in await petrova.text()
    assert ("Рассылки" if language == "ru" else "Mailings") in await petrova.text()
    await petrova.press("agree")
    assert "people" in await petrova.buttons()
    assert await roles_of(petrova) == {Role.coordinator}
    async with town.act(petrova) as act:
        assert await used(act) == [(act.me.id, 1)]
        invite = await act.session.get_one(Invite, 1)
        assert (invite.used_by_id, invite.made_by.surname) == (act.me.id, "Орлова")
        assert (act.me.school, act.me.position) == (None, None)
    await petrova.press("settings", "profile", "person")
    assert ("Должность" if language == "ru" else "Position") not in await petrova.text()


@in_language("en")
async def test_a_newcomer_becomes_a_mentor_without_a_decision(town: Town, language: str) -> None:
    orlova = await coordinator(town, language=language)
    link = await link_from(orlova, "mentor")
    petrova = await town.person("Анна", language)
    await petrova.start()
    await petrova.press("invited")
    await petrova.say(f"https://t.me/ryadom_bot?start={link}")
    await petrova.press("accept")
    await introduce(petrova, "Петрова Анна Сергеевна")
    await write_application(petrova)
    assert ("Вас пригласили" if language == "ru" else "You were invited") in await petrova.text()
    assert ("Готово" if language == "ru" else "Done") in await petrova.labels()
    await petrova.press("send")
    assert "✓" in await petrova.text()
    await petrova.press("not_now")
    assert "hours" in await petrova.buttons()
    async with town.act(petrova) as act:
        profile = await act.session.get_one(MentorProfile, act.me.id)
        assert (profile.state, profile.decided_by_id) == (ApplicationState.approved, 1)
    with pytest.raises(NoSuchButton):
        await orlova.notice("ap_yes")


@SQLITE
@pytest.mark.parametrize("comes_as", ["newcomer", "mentee"])
@pytest.mark.parametrize("stands", [True, False])
async def test_an_unfinished_invited_application_continues_as_an_invited_one(
    town: Town, comes_as: str, *, stands: bool
) -> None:
    orlova = await coordinator(town)
    link = await link_from(orlova, "mentor")
    petrova = await town.person("Анна") if comes_as == "newcomer" else await mentee(town, "Петрова Анна")
    await petrova.start(link)
    await petrova.press("accept")
    if comes_as == "newcomer":
        await introduce(petrova, "Петрова Анна Сергеевна")
    await petrova.say("Двадцать лет руковожу школой")
    await petrova.start()
    await town.restart()
    if not stands:
        await town.advance(days=VALID_FOR.days)
    await petrova.start()
    await petrova.press("application", "go_on", "topic:1", "next", "forms:remote")
    assert "адрес можно не указывать" in await petrova.text()
    await petrova.press("skip", "skip", "capacity:2")
    assert ("Готово" if stands else "Отправить заявку") in await petrova.labels()
    await petrova.press("send")
    if stands:
        assert Role.mentor in await roles_of(petrova)
    else:
        assert "Приглашение больше не действует" in await petrova.text()
        assert Role.mentor not in await roles_of(petrova)
        await orlova.press_notice("ap_yes")
        assert Role.mentor in await roles_of(petrova)


@SQLITE
async def test_a_known_person_accepts_the_role_with_one_tap(town: Town) -> None:
    ivanov, orlova = await mentee(town), await owner(town)
    await ivanov.start(await link_from(orlova, "coordinator"))
    await ivanov.press("accept")
    assert "роль: координатор" in await ivanov.text()
    assert await roles_of(ivanov) == {Role.mentee, Role.coordinator}


@SQLITE
async def test_an_applicant_who_is_invited_no_longer_waits(town: Town) -> None:
    orlova, petrova = await coordinator(town), await known(town, "Петрова Анна")
    await petrova.press("am_mentor")
    await write_application(petrova)
    await petrova.press("send")
    await petrova.start(await link_from(orlova, "mentor"))
    await petrova.press("accept")
    assert await roles_of(petrova) == {Role.mentor}
    notice = await orlova.notice("ap_yes")
    await orlova.press_notice("ap_yes")
    shown = next(one for one in await orlova.from_bot() if one["message_id"] == notice["message_id"])
    assert "→" in shown["text"]


@in_language("ru")
async def test_each_invalid_code_is_explained_in_place(town: Town, language: str) -> None:
    ru = language == "ru"
    orlova, ivanov = await owner(town, language), await mentee(town, language=language)
    link = await link_from(orlova, "coordinator")
    visitor = await town.person("Гость", language)
    await visitor.start("i_" + "x" * 24)
    assert ("Такого приглашения нет" if ru else "no such invitation") in await visitor.text()
    await visitor.say("что-то не то")
    assert ("Такого приглашения нет" if ru else "no such invitation") in await visitor.text()
    await orlova.start(link)
    assert ("уже есть" if ru else "already have this role") in await orlova.text()
    await visitor.say(link)
    await ivanov.start(link)
    await ivanov.press("accept")
    await ivanov.start(link)
    assert ("Вы уже приняли" if ru else "You have already accepted") in await ivanov.text()
    await visitor.press("accept")
    assert "accept" not in await visitor.buttons()
    await visitor.start(link)
    assert ("уже воспользовались" if ru else "has already been used") in await visitor.text()
    link = await link_from(orlova, "mentor")
    await town.advance(seconds=VALID_FOR.total_seconds())
    await visitor.start(link)
    assert ("Срок" if ru else "expired") in await visitor.text()
    assert "back" in await visitor.buttons()


@in_language("en")
async def test_guessing_codes_locks_the_account_and_says_for_how_long(town: Town, language: str) -> None:
    orlova = await coordinator(town, language=language)
    link = await link_from(orlova, "mentor")
    visitor = await town.person("Гость", language)
    await visitor.start()
    await visitor.press("invited")
    for _ in range(5):
        await visitor.say("i_" + "x" * 24)
    await visitor.say(link)
    assert ("через 15 минут" if language == "ru" else "in 15 minutes") in await visitor.text()
    await town.advance(minutes=15)
    await visitor.say(link)
    assert "accept" in await visitor.buttons()


@pytest.fixture
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], str]]:
    yield from written_logs(tmp_path, monkeypatch)


@SQLITE
async def test_a_code_is_in_no_log_and_no_table(
    town: Town, logs: Callable[[], str], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From making the code to using it, at each step, and also when our code fails while handling it."""
    caplog.set_level("DEBUG")
    orlova, visitor = await owner(town), await town.person("Анна")
    link = await link_from(orlova, "mentor")
    code = link.removeprefix("i_")
    await visitor.start()
    await visitor.press("invited")
    for step in (visitor.say(link + "?"), visitor.start(link), visitor.press("accept"), visitor.press("agree")):
        await step
        assert await found(town.database, code) == []

    def fail(words: str) -> str:
        raise RuntimeError(words)

    monkeypatch.setattr("handlers.entry.invitation.actions.code_in", fail)
    await visitor.start(link)
    assert "update parked" in logs()
    assert "RuntimeError" in logs()
    assert await found(town.database, code) == []
    ours = [record.getMessage() for record in caplog.records if record.name != "aiosqlite"]
    assert not any(code in line for line in [*ours, logs()])


@in_language("ru")
async def test_an_open_invitation_shows_its_age_and_is_withdrawn(town: Town, language: str) -> None:
    orlova = await coordinator(town, language=language)
    link = await link_from(orlova, "mentor")
    await town.advance(days=3)
    await orlova.press("open")
    assert ("Ментор, Москва · 3 дня" if language == "ru" else "Mentor, Moscow · 3 days") in await orlova.labels()
    await orlova.press("invite:1", "withdraw")
    assert "invite:1" not in await orlova.buttons()
    visitor = await town.person("Гость", language)
    await visitor.start(link)
    assert ("отозвали" if language == "ru" else "withdrawn") in await visitor.text()


@in_language("en")
async def test_a_former_coordinator_loses_everything_at_once_and_is_told(
    town: Town, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave_windows(monkeypatch)
    orlova, belova = await owner(town, language), await coordinator(town, "Белова Инна Ильинична", language)
    await belova.press("vetting", "home", "settings", "open")
    await orlova.press("settings", "team", "person:2", "remove", "sure")
    assert "person:2" not in await orlova.buttons()
    assert ("Роль координатора снята" if language == "ru" else "no longer a coordinator") in await belova.last_text()
    await belova.press("back")
    assert "vetting" not in await belova.buttons()
    assert "settings" not in await belova.buttons()
    async with town.act(belova) as act:
        assert await act.session.get(RoleGrant, (act.me.id, Role.coordinator)) is None


@in_language("ru")
async def test_the_only_owner_cannot_leave_and_coordinators_remove_nobody(town: Town, language: str) -> None:
    orlova, belova = await owner(town, language), await coordinator(town, "Белова Инна Ильинична", language)
    await orlova.press("settings", "team", "person:1", "remove", "sure")
    assert ("единственный владелец" if language == "ru" else "only owner") in await orlova.text()
    await belova.press("settings", "team", "person:1")
    assert "remove" not in await belova.buttons()
    await belova.press("back", "back")
    assert "texts" not in await belova.buttons()
