"""The certificate of somebody who came to an event."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from handlers.events.afterwards.certificate import participant_paper
from handlers.shared.speech import Speech
from models.consent_text import Operator
from models.event import Event, EventKind
from models.person import Person, Role
from services.events.afterwards import Came
from services.events.announcing import EventDraft, announce
from tests.support.people import coordinator, mentor
from tests.support.town import Town


def certificate_of(days: int, issuer: str = "") -> str:
    begins = datetime(2026, 12, 14, 14, tzinfo=UTC)
    event = Event(kind=EventKind.conference, title="Съезд", starts_at=begins, days=days, timezone="Europe/Moscow")
    person = Person(surname="Иванов", first_name="Пётр", patronymic="Алексеевич")
    came = Came(event, timedelta(hours=8) * days + timedelta(minutes=30))
    return participant_paper(Speech("ru", "Europe/Moscow"), came, person, issuer).text


def test_it_says_who_was_where_for_how_long_and_by_whom_it_is_issued() -> None:
    said = certificate_of(2, "Ассоциация «Менторы»")
    for expected in ("Иванов Пётр Алексеевич", "Конференция\n«Съезд»", "14 декабря 2026 — 15 декабря 2026"):
        assert expected in said.replace("\xa0", " ")
    assert "Часов: 16, минут: 30" in said.replace("\xa0", " ")
    assert said.endswith("\n\nАссоциация «Менторы»")


def test_without_a_name_of_the_association_nothing_stands_in_its_place() -> None:
    assert certificate_of(1).replace("\xa0", " ").endswith("Часов: 8, минут: 30")


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_the_name_that_the_owner_entered_stands_in_the_file(town: Town) -> None:
    orlova, petrova = await coordinator(town), await mentor(town)
    async with town.act(orlova) as act:
        act.session.add(Operator(id=1, name="Ассоциация «Менторы»", address="Москва"))
        starts_at = (act.now + timedelta(days=3)).replace(second=0, microsecond=0)
        await announce(act, EventDraft(EventKind.club, "Клуб", starts_at, "Зал", "", "", (Role.mentor,)), "k")
    await town.settled()
    await petrova.press_notice("event_answer:coming")
    await town.advance(days=3, hours=3)
    await petrova.press_notice("event_paper")
    file = next(one["document"] for one in reversed(await petrova.from_bot()) if "document" in one)
    [page] = PdfReader(BytesIO(await town.client.file(file["file_id"]))).pages
    assert "Ассоциация «Менторы»" in page.extract_text().replace("\xa0", " ")
