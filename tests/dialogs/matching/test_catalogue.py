"""Step 3: the list of mentors, open to everybody."""

from datetime import timedelta

import pytest

from models.person import Role, School
from models.profile import ApplicationState, MentorProfile
from services.people.offers import pause
from services.people.wishes import chosen_topics
from tests.support import people
from tests.support.town import Dweller, Town


async def id_of(town: Town, person: Dweller) -> int:
    async with town.act(person) as act:
        return act.me.id


async def mentor_of_the_far_east(town: Town) -> Dweller:
    """A mentor in Vladivostok with a topic that no other mentor has."""
    belova = await people.known(town, "Белова Инна Ильинична", Role.mentor, city_id=6)
    async with town.act(belova) as act:
        act.session.add(
            MentorProfile(
                person_id=act.me.id,
                state=ApplicationState.approved,
                about="Строю школы у моря",
                capacity=1,
                submitted_at=act.now,
                topics=await chosen_topics(act, [5]),
            )
        )
    return belova


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_a_visitor_looks_at_the_mentors_before_any_question(town: Town, language: str) -> None:
    petrova = await people.mentor(town, language=language)
    visitor = await town.person("Гость", language)
    await visitor.start()
    await visitor.press("mentors", f"mentor:{await id_of(town, petrova)}")
    text = await visitor.text()
    assert "Петрова Анна Сергеевна" in text
    assert ("Свободных мест: 3 из 3" if language == "ru" else "Free places: 3 of 3") in text
    assert "ask" not in await visitor.buttons()
    await visitor.press("need_mentor")
    assert "agree" in await visitor.buttons()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_conditions_are_shown_combine_and_are_removed_by_one_tap(town: Town) -> None:
    petrova, belova = await people.mentor(town), await mentor_of_the_far_east(town)
    one, other = [f"mentor:{await id_of(town, person)}" for person in (petrova, belova)]
    visitor = await town.person("Гость")
    await visitor.start()
    await visitor.press("mentors", "filters", "by:topic", "by_topic:5")
    assert other in await visitor.buttons()
    assert one not in await visitor.buttons()
    assert "Отбор: Работа с родителями" in await visitor.text()
    await visitor.press("filters", "by:city", "by_city:1")
    assert "Никого не нашли" in await visitor.text()
    assert {"✕ Москва · 1", "✕ Работа с родителями · 1"} <= set(await visitor.labels())
    await visitor.press("drop:city_id")
    assert other in await visitor.buttons()
    await visitor.press("filters", "everybody")
    assert {one, other} <= set(await visitor.buttons())
    assert "Отбор" not in await visitor.text()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_line_says_name_school_topics_and_places_and_a_typed_surname_finds_it(town: Town) -> None:
    petrova, ivanov = await people.mentor(town), await people.mentee(town)
    await mentor_of_the_far_east(town)
    async with town.act(petrova) as act:
        act.me.school = School(city_id=1, name="Школа № 57")
    await ivanov.press("find_mentor")
    await ivanov.say("петров")
    text = await ivanov.text()
    assert "1. Петрова Анна Сергеевна\nШкола № 57, Москва\nВаши темы: " in text.replace("\u00a0", " ")
    assert "Мест: 3 из 3" in text
    assert (await ivanov.labels())[:2] == ["1. Петрова А. С.", "✕ «петров»"]
    await ivanov.say("как записаться?")
    assert {"drop:words", "write_words"} <= set(await ivanov.buttons())
    await ivanov.press("drop:words")
    assert len([label for label in await ivanov.labels() if label[0] in "12"]) == 2


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("engine", ["sqlite"])
async def test_a_mentor_sees_the_own_page_as_others_do_with_its_link_and_changes_it(town: Town, language: str) -> None:
    petrova = await people.mentor(town, language=language)
    await petrova.press("my_page")
    text = await petrova.text()
    assert ("Моя страница" if language == "ru" else "My page") in text
    assert f"start=m_{await id_of(town, petrova)}" in text
    assert ("Чего не хватает: фото." if language == "ru" else "Still missing: a photo.") in text
    assert "ask" not in await petrova.buttons()
    await petrova.press("offer", "about")
    await petrova.say("Тридцать лет в школе")
    await petrova.press("home", "my_page")
    assert "Тридцать лет в школе" in await petrova.text()
    async with town.act(petrova) as act:
        await pause(act, act.now.date() + timedelta(days=90))
    await petrova.press("home", "my_page")
    assert ("пауза до" if language == "ru" else "on pause until") in await petrova.text()


async def test_a_mentee_books_from_the_card_of_their_own_mentor(town: Town) -> None:
    ivanov, petrova = await people.pair(town)
    await ivanov.start(f"m_{await id_of(town, petrova)}")
    assert "Это ваш ментор" in await ivanov.text()
    await ivanov.press("book")
    assert "day" in "".join(await ivanov.buttons())
    await people.mentor(town, "Белова Инна Ильинична")
    await ivanov.press("home", "mentors")
    await ivanov.say("белова")
    await ivanov.press(next(button for button in await ivanov.buttons() if button.startswith("mentor:")))
    assert {"book", "ask"} & set(await ivanov.buttons()) == {"ask"}  # for another programme


async def test_free_places_come_first_and_a_full_mentor_takes_no_request(town: Town) -> None:
    full = await people.mentor(town, "Аверина Яна Юрьевна", capacity=1)
    free = await people.mentor(town)
    await people.join(town, await people.mentee(town, "Сидорова Мария Викторовна"), full)
    ivanov = await people.mentee(town)
    await ivanov.press("find_mentor")
    assert (await ivanov.labels())[:2] == ["1. Петрова А. С.", "2. Аверина Я. Ю."]
    await ivanov.press(f"mentor:{await id_of(town, full)}")
    assert "Свободных мест сейчас нет" in await ivanov.text()
    assert {"ask", "others"} & set(await ivanov.buttons()) == set()
    await ivanov.start(f"m_{await id_of(town, full)}")
    await ivanov.press("others", f"mentor:{await id_of(town, full)}", "back", "back", "back", "find_mentor")
    await ivanov.press(f"mentor:{await id_of(town, full)}", "back", f"mentor:{await id_of(town, free)}")
    assert "ask" in await ivanov.buttons()


@pytest.mark.parametrize(("language", "words"), [("ru", "Ближайшее время"), ("en", "Earliest time")])
@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_card_says_when_a_first_meeting_is_possible_while_the_mentor_takes_requests(
    town: Town, language: str, words: str
) -> None:
    petrova = await people.mentor(town, language=language, capacity=1)
    visitor, ivanov = await town.person("Гость", language), await people.mentee(town, language=language)
    link = f"m_{await id_of(town, petrova)}"
    await visitor.start(link)
    assert words in await visitor.text()
    assert ("(Москва)" if language == "ru" else "(Moscow time)") in await visitor.text()
    await ivanov.start(link)
    assert words in await ivanov.text()
    assert "Моск" not in (await ivanov.text()).partition(words)[2]
    await people.join(town, ivanov, petrova)
    for reader, shown in ((visitor, False), (ivanov, True), (petrova, False)):
        await reader.start(link)
        assert (words in await reader.text()) is shown


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_shared_link_opens_the_card(town: Town) -> None:
    petrova = await people.mentor(town)
    visitor = await town.person("Гость")
    await visitor.start(f"m_{await id_of(town, petrova)}")
    assert f"?start=m_{await id_of(town, petrova)}" in await visitor.text()
    await visitor.press("back")
    assert "mentors" in await visitor.buttons()


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize("payload", ["m_99999999", "m_0"])
async def test_a_link_to_nobody_says_so(town: Town, payload: str) -> None:
    visitor = await town.person("Гость")
    await visitor.start(payload)
    assert "в списке сейчас нет" in await visitor.text()
    await visitor.press("others")
    assert "Менторы:" in await visitor.text()
    await visitor.press("back", "home")
    assert "mentors" in await visitor.buttons()


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_an_applicant_is_not_in_the_list(town: Town) -> None:
    petrova = await people.mentor(town)
    async with town.act(petrova) as act:
        (await act.session.get_one(MentorProfile, act.me.id)).state = ApplicationState.submitted
    visitor = await town.person("Гость")
    await visitor.start()
    await visitor.press("mentors")
    assert "Менторов в списке пока нет" in await visitor.text()
    assert await visitor.buttons() == ["back", "home"]


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_many_mentors_are_shown_by_pages(town: Town) -> None:
    async with town.act() as act:
        for number in range(15):
            person = await people.add_person(act, f"Ментор{number:02} Анна Ивановна", Role.mentor)
            act.session.add(
                MentorProfile(
                    person_id=person.id,
                    state=ApplicationState.approved,
                    about="",
                    submitted_at=act.now,
                    topics=await chosen_topics(act, [1]),
                )
            )
    visitor = await town.person("Гость")
    await visitor.start()
    await visitor.press("mentors")
    buttons = await visitor.buttons()
    assert len([button for button in buttons if button.startswith("mentor:")]) == 4
    await visitor.press("mentor_pages:1")
    assert (await visitor.labels())[0].startswith("5. Ментор04")


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_pages_are_turned_in_a_circle_so_that_no_arrow_does_nothing(town: Town) -> None:
    async with town.act() as act:
        for number in range(12):
            person = await people.add_person(act, f"Ментор{number:02} Анна Ивановна", Role.mentor)
            act.session.add(MentorProfile(person_id=person.id, state=ApplicationState.approved, about=""))
    visitor = await town.person("Гость")
    await visitor.start()
    await visitor.press("mentors")
    for arrow, shown, first in (
        ("‹", "3 / 3", "9. Ментор08"),
        ("›", "1 / 3", "1. Ментор00"),
        ("›", "2 / 3", "5. Ментор04"),
    ):
        await visitor.press_label(arrow)
        assert shown in await visitor.labels()
        assert (await visitor.labels())[0].startswith(first)
