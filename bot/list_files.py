"""Files about a list that its coordinator has asked for: the original with marks, and links for the people in it."""

from aiogram import Bot
from aiogram.types import BufferedInputFile

from files.lists.marking import Mark, marked
from handlers.importing.lists.files import cell_problem_of, links_file, problem_of
from handlers.shared.speech import Speech
from models.imported_list import ListJob
from models.person import Person
from services.entry.personal_links import make_links
from services.importing.account import sheet_and_row
from services.importing.report import Checked
from services.unit_of_work import Uow


class ListFiles:
    """Sends to the person who brought the list."""

    def __init__(self, bot: Bot, person: Person, uow: Uow) -> None:
        self._bot = bot
        self._chat_id = person.telegram_id
        self._speech = Speech(person.language, person.timezone)
        self._uow = uow

    async def send(self, job: ListJob, file_name: str, content: bytes, checked: Checked) -> None:
        """Raises CannotRead, ReaderBroke."""
        if job is ListJob.marks:
            marks = list_marks(self._speech, checked)
            made = await marked(content, marks, self._speech.label("importing-heading-problem"))
            name = f"{file_name.rpartition('.')[0] or file_name}.xlsx"
            await self._send(name, made, self._speech.say("importing-marked", rows=len(marks)))
        elif job is ListJob.links:
            await self._send_links(checked)

    async def _send_links(self, checked: Checked) -> None:
        """With the columns of the list that are not kept, such as phones, so that each link can be handed over."""
        async with self._uow.write() as act:
            links = await make_links(act, set(checked.changes.known.values()))
        if not links:
            if self._chat_id is not None:
                await self._bot.send_message(self._chat_id, self._speech.say("importing-links-none"))
            return
        username = (await self._bot.me()).username or ""
        more = list(checked.recognized.not_kept.values())
        name, content = await links_file(self._speech, links, username, more, checked.not_kept())
        await self._send(name, content, self._speech.say("importing-links-file", rows=len(links)))

    async def _send(self, name: str, content: bytes, caption: str) -> None:
        if self._chat_id is not None:
            await self._bot.send_document(self._chat_id, BufferedInputFile(content, name), caption=caption)


def list_marks(speech: Speech, checked: Checked) -> list[Mark]:
    """Of rows that are not loaded, and of cells that are left out of others."""
    sheets = checked.recognized.account.read
    found = []
    for one in checked.changes.wrong:
        sheet, row = sheet_and_row(one.line)
        found.append(Mark(sheets[sheet], row, None, problem_of(speech, one, sheets)))
    for problem in checked.parsed.problems:
        sheet, row = sheet_and_row(problem.line)
        place = checked.recognized.place_in(sheets[sheet], problem.column)
        found.append(Mark(sheets[sheet], row, place, cell_problem_of(speech, problem)))
    return found
