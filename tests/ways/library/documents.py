from handlers.library.documents.states import Library, LibraryCard
from models.consent import ConsentKind
from models.library import CategoryKey
from models.person import Role
from models.project import Project, ProjectState
from services.defence.bank import join_bank
from tests.support.defence_ways import first
from tests.support.defences import ready_project
from tests.support.documents import agree_again, docx, upload_file
from tests.support.library import shelf_of
from tests.support.town import Dweller
from tests.support.ways import Scene, Way


async def walk(scene: Scene) -> None:
    """A mentee confirms reading, and looks for what is there and for what is not."""
    ivanov, orlova = await scene.mentee(), await scene.coordinator(Role.owner)
    await _fill(orlova)
    async with scene.town.act(ivanov) as act:
        project: Project = await ready_project(act, act.me.id)
        project.state = ProjectState.defended
        await act.session.flush()
        await join_bank(act, project.id)
    await agree_again(ivanov)
    await ivanov.press_notice("library_read")
    await ivanov.press("open_file", "confirm_reading", "versions")
    await ivanov.press(await first(ivanov, "edition:"), "old_file")
    await ivanov.start()
    await ivanov.press("help")
    await ivanov.say("уставв")
    await ivanov.press(await first(ivanov, "found_document:"), "back")
    await ivanov.say(project.title)
    await ivanov.press(await first(ivanov, "found_project:"), "back", "ask", "back", "back", "library")
    await ivanov.press(await shelf_of(ivanov, CategoryKey.consents), "consent:contacts", "file")


async def _fill(orlova: Dweller) -> None:
    """A consent's text in a file, a charter of two versions that mentees are to read, a category that goes again."""
    await upload_file(orlova, ConsentKind.contacts)
    await agree_again(orlova)
    await orlova.press("help", "library", await shelf_of(orlova, CategoryKey.charter), "add_document")
    await orlova.send_file("Устав.docx", docx("Устав ассоциации"))
    await orlova.press("save_new", "document:1", "change", "new_version")
    await orlova.send_file("Устав.docx", docx("Новый устав"))
    await orlova.press(
        "save_version", "asking", "asked_role:mentee", "save_asking", "back", "back", "back", "add_shelf"
    )
    await orlova.say("Наш раздел")
    await orlova.press("category_pages:1", "category:10", "remove_shelf")


WAY = Way(walk, everybodys=(Library, LibraryCard), no_refusal=frozenset({"library_read"}))
