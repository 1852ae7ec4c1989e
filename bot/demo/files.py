"""Files that people of the demo attached to reports. The local Telegram does not know them, so they are given from our
own copies, as files are that the real one has forgotten.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.demo.words import FileWords, StoryWords
from files.documents.writing import docx_of_text
from files.pictures.drawn import png_of
from files.pictures.grades import GradeLine, GradesPicture
from files.store import FileStore
from files.workbook import WorkbookSheet, workbook
from models.report import FileState, PartKind, ReportPart
from services.projects.report_rules import GivenPart


@dataclass(frozen=True, slots=True)
class DemoFile:
    """`file_id`: what a report has instead of Telegram's; the copy's name follows from it, the same at each load."""

    kind: PartKind
    file_id: str
    suffix: str

    @property
    def kept_as(self) -> str:
        return f"{self.file_id}{self.suffix}"

    def given(self, words: FileWords) -> GivenPart:
        name = f"{words.name}{self.suffix}" if self.kind is PartKind.document else ""
        return GivenPart(self.kind, words.caption, file_id=self.file_id, name=name, size=words.size)


SURVEY = DemoFile(PartKind.document, "demo-survey", ".xlsx")
CHART = DemoFile(PartKind.photo, "demo-chart", ".png")
STAFF = DemoFile(PartKind.document, "demo-staff", ".docx")
_COPIES = {file.file_id: file.kept_as for file in (SURVEY, CHART, STAFF)}


def mark_kept(part: ReportPart) -> None:
    """The copy of a demo file is there already."""
    part.file_state, part.kept_as = FileState.kept, _COPIES[part.file_id]


async def keep_demo_files(store: FileStore, story: StoryWords, now: datetime) -> None:
    """Raises OSError."""
    words = story.report_files
    headings, *rows = words.survey.rows
    table = workbook(WorkbookSheet(words.survey.name, headings, [[row[0], *map(int, row[1:])] for row in rows]))
    lines = tuple(GradeLine(label, int(before), int(after)) for label, before, after in rows)
    chart = await png_of(GradesPicture(words.chart.name, headings[1], headings[2], words.most, lines))
    text = docx_of_text("\n".join(words.staff.lines))
    for file, content in ((SURVEY, table), (CHART, chart), (STAFF, text)):
        await store.put_as(file.kept_as, content, now)
