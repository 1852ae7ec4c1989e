from handlers.matching.agreement.wording import built_in
from handlers.matching.agreement_texts.states import AgreementTexts
from models.mentorship import Programme
from tests.support.documents import docx
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    orlova = await scene.coordinator()
    await orlova.press("settings", "agreement_texts", "programme:novice", "download")
    await orlova.send_file("договор.docx", docx(*built_in(Programme.novice).splitlines()))
    await orlova.press("save")


WAY = Way(walk, in_charge=(AgreementTexts,))
