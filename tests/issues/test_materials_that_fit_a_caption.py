"""The materials of an event go out with a file, so their words and the event's title together fit a caption."""

from datetime import timedelta

import pytest

from handlers.events.materials.notices import post_of_material
from handlers.shared.speech import Speech
from models.attendance import EventMaterial
from models.event import Answer, Event, EventKind
from models.person import Role
from services.events.announcing import TITLE_LIMIT, EventDraft, announce
from services.events.materials import MATERIAL_LIMIT
from services.events.registering import answer_event
from tests.support.people import coordinator
from tests.support.town import Town


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("sign", ["Ж", "\N{SCHOOL}"])
def test_the_longest_words_fit_below_a_file_with_the_longest_title(language: str, sign: str) -> None:
    material = EventMaterial(words="я" * MATERIAL_LIMIT, media="document", file_id="file")
    post = post_of_material(Speech(language, "Europe/Moscow"), material, Event(title=sign * TITLE_LIMIT))
    assert post.too_long_by == 0


@pytest.mark.parametrize("engine", ["sqlite"])
async def test_words_that_only_telegram_counts_as_too_long_are_refused_at_once(town: Town) -> None:
    orlova, krylova = await coordinator(town), await coordinator(town, "Крылова Вера Павловна")
    async with town.act(orlova) as act:
        draft = EventDraft(
            EventKind.club, "Совет", act.now + timedelta(days=2), "Школа № 57", "", "", (Role.coordinator,)
        )
        event_id = (await announce(act, draft, "club")).id
    async with town.act(krylova) as act:
        await answer_event(act, event_id, Answer.coming)
    await town.advance(days=3)
    await orlova.start()
    await orlova.press("events", "event:1", "send")
    await orlova.send_file("запись.pdf", b"%PDF-1.4", "\N{SCHOOL}" * (MATERIAL_LIMIT // 2 + 1))
    assert "send" not in await orlova.buttons()
    await orlova.send_file("запись.pdf", b"%PDF-1.4", "\N{SCHOOL}" * (MATERIAL_LIMIT // 2))
    assert "send" in await orlova.buttons()
