from sqlalchemy import delete

from handlers.consents.consent.states import Consents
from models.consent import Consent, ConsentKind, ConsentNotice
from models.person import Role
from services.consents.texts import Uploaded, upload_text
from services.notices import ask_once
from tests.support.documents import upload_file
from tests.support.people import known
from tests.support.ways import Scene, Way

BOTH = (Role.owner, Role.coordinator)


async def walk(scene: Scene) -> None:
    """A text changes, is opened and consented to again; mailings are withdrawn and consented to; another text changes.
    Another person is asked about mailings by a notice.
    """
    ivanov, owner = await scene.mentee(), await known(scene.town, "Орлова Мария Ивановна", *BOTH)
    await upload_file(owner, ConsentKind.mailings)
    await ivanov.start()
    await ivanov.press("file", "agree")
    await ivanov.press("profile", "privacy", "consents", "consent:mailings", "home", "events", "mailings")
    await ivanov.press("file", "agree")
    async with scene.town.act(owner) as act:
        await upload_text(act, ConsentKind.personal_data, Uploaded("Новый текст"), 1)
    await ivanov.start()
    await ivanov.press("not_now")
    belov = await scene.known("Белов Олег Ильич", Role.mentor)
    async with scene.town.act(belov) as act:
        await act.session.execute(delete(Consent).where(Consent.person_id == act.me.id))
        act.session.add(Consent(person_id=act.me.id, kind=ConsentKind.personal_data, version=1, given_at=act.now))
        await ask_once(act, [act.me.id], ConsentNotice.mailings_asked)
    await scene.town.advance(seconds=1)
    await belov.press_notice("mailings_answer")


WAY = Way(walk, everybodys=(Consents,), no_refusal=frozenset({"mailings_answer"}))
