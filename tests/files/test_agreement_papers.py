"""The agreement and the certificate as people get them, read by another library."""

from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from handlers.matching.agreement.printed import agreement_file
from handlers.matching.agreement.wording import word
from handlers.matching.closing.certificate import certificate_file
from models.agreement import Agreement, AgreementSignature, AgreementVersion, Rhythm, SigningWay
from models.mentorship import Mentorship, MentorshipState, Programme
from models.person import City, Person
from services.matching.agreement_versions import digest_of
from services.matching.agreements import Terms
from services.matching.closing import Accompanied

BEGAN, ENDED = datetime(2026, 3, 3, 9, tzinfo=UTC), datetime(2026, 11, 20, 9, tzinfo=UTC)
GOAL = ("Собрать <команду> & «школу» 🙂 " * 40)[:1000].strip()


def person(number: int, surname: str) -> Person:
    city = City(id=1, name_ru="Москва", name_en="Moscow", timezone="Europe/Moscow")
    return Person(id=number, surname=surname, first_name="Анна", patronymic="", timezone=city.timezone, city=city)


def mentorship(surname: str = "Иванова") -> Mentorship:
    pair = Mentorship(id=1, state=MentorshipState.closed, programme=Programme.novice, began_at=BEGAN, ended_at=ENDED)
    pair.mentor, pair.mentee = person(1, "Петрова"), person(2, surname)
    pair.mentor_id, pair.mentee_id = 1, 2
    return pair


def signed() -> tuple[Agreement, AgreementVersion]:
    agreement = Agreement(id=1, number="5/2026", series="Москва", mentorship=mentorship())
    pair = agreement.mentorship
    made, until = date(2026, 3, 5), date(2026, 9, 5)
    parties, goals = (pair.mentor, pair.mentee), (GOAL, GOAL, "Третья цель")
    about = (Programme.novice, made, *parties, goals, ("Команда",), until, Rhythm.weekly)
    text = word(Terms("5/2026", "Москва", 1, *about))
    version = AgreementVersion(number=1, text=text, digest=digest_of(text), until=until)
    for one in parties:
        version.signatures.append(
            AgreementSignature(person_id=one.id, person=one, signed_at=BEGAN, way=SigningWay.chat)
        )
    return agreement, version


def pages_of(content: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]


async def test_goals_of_1000_characters_take_a_second_page_which_has_the_signatures_and_the_hash() -> None:
    agreement, version = signed()
    name, content = await agreement_file(agreement, version)
    pages = pages_of(content)
    assert (name, len(pages)) == ("Договор 5-2026.pdf", 2)
    assert [f"страница {number} из 2" in page for number, page in enumerate(pages, 1)] == [True, True]
    assert f"2) {' '.join(GOAL.replace('🙂', '□').split())} 3) Третья цель" in " ".join(pages)
    assert "Подписано в чате: 3 марта 2026, 12:00 (UTC+03)" in pages[1]
    assert version.digest in pages[1]


@pytest.mark.parametrize(("held", "said"), [(12, True), (0, False)])
async def test_a_certificate_is_one_page_and_is_silent_about_meetings_when_there_were_none(
    held: int, said: bool
) -> None:
    pair = mentorship(surname="Оглы <Иванова> & " + "Длинная" * 20)
    _, content = await certificate_file(Accompanied(pair, None, held), pair.mentee)
    [page] = pages_of(content)
    assert page.startswith("СЕРТИФИКАТ Оглы <Иванова> & Длинная")
    assert "Ментор: Петрова Анна 3 марта 2026 — 20 ноября 2026" in page
    assert ("Состоялось встреч: 12" in page) is said
    assert "Договор" not in page
