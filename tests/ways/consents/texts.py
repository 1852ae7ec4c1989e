from handlers.consents.texts.states import ConsentTexts
from models.consent import ConsentKind
from models.person import Role
from tests.support.documents import agree_again, upload_file
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    orlova = await scene.coordinator(Role.owner)
    await orlova.press("settings", "texts", "operator")
    await orlova.say("Ассоциация менторов")
    await orlova.say("Москва, ул. Школьная, 1")
    await orlova.press("kind:mailings")
    await orlova.say("Новый текст")
    await orlova.press("save")
    await upload_file(orlova, ConsentKind.contacts)
    await agree_again(orlova)
    await orlova.press("settings", "texts", "kind:contacts", "file")


WAY = Way(walk, in_charge=(ConsentTexts,))
