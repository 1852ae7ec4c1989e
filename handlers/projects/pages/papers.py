"""The passport of a project as a PDF in Russian, for whoever may read it."""

from collections.abc import Iterator

from files.papers.paper import Paper, PaperStyle
from files.papers.printing import printed
from handlers.projects.passport.numbers import number_shown
from handlers.projects.passport.telling import section_title
from handlers.shared.people import name_of, post_inside
from handlers.shared.speech import Speech
from models.passport import MemberState, SectionKind
from models.project import Stage
from services.projects.passports import SectionRead
from services.projects.reading import WholeProject

HEADING = 80  # code points; a longer line is not taken for a heading


async def passport_file(whole: WholeProject) -> tuple[str, bytes]:
    """The file's name and content. Raises PrinterBroke."""
    speech = Speech("ru", whole.passport.project.author.timezone)
    return speech.label("pages-paper-file"), await printed(passport_paper(speech, whole))


def passport_paper(speech: Speech, whole: WholeProject) -> Paper:
    project = whole.passport.project
    head = speech.label(
        "pages-paper",
        title=project.title,
        author=name_of(speech, project.author),
        post=post_inside(speech, project.author),
        mentor=name_of(speech, whole.mentor) if whole.mentor else "—",
        state=speech.term(project.state),
        since=speech.full_day(speech.local(project.opened_at).date()),
    )
    parts = [f"{number}. {title}\n{body}" for number, (title, body) in enumerate(_parts(speech, whole), 1)]
    return Paper(
        PaperStyle.agreement,
        "\n\n".join([head, *parts]),
        running=speech.label("pages-paper-running"),
        replaced=speech.label("internship-paper-replaced"),
    )


def _parts(speech: Speech, whole: WholeProject) -> Iterator[tuple[str, str]]:
    """Headings with what stands below them."""
    sections = [one for one in whole.passport.sections if one.section.kind is not SectionKind.heading]
    if not sections:  # begun before there were passports
        yield speech.label("passport-section-goal"), _indented(whole.passport.project.goal)
        yield speech.label("passport-section-road_map"), _stages(speech, whole)
    for one in sections:
        added = [
            _indented(speech.label("pages-paper-addition", who=name_of(speech, addition.person), words=addition.words))
            for addition in whole.additions
            if addition.section_id == one.section.id
        ]
        title = section_title(speech, one.section).rstrip(".:;, ")[:HEADING]
        yield title, "\n".join([_body(speech, whole, one), *added])
    joined = [name_of(speech, one.person) for one in whole.team if one.state is MemberState.member]
    if joined:
        yield speech.label("pages-team"), _indented("\n".join(joined))
    if whole.risks:
        yield speech.label("pages-risks"), _risks(speech, whole)


def _body(speech: Speech, whole: WholeProject, one: SectionRead) -> str:
    if one.section.kind is SectionKind.results:
        return _indicators(speech, whole)
    if one.section.kind is SectionKind.road_map:
        return _stages(speech, whole)
    return _indented(one.words)


def _indented(words: str) -> str:
    """People's own «1. …» would otherwise look like a heading."""
    return "\n".join(f" {line}" for line in words.splitlines() if line.strip()) or " —"


def _indicators(speech: Speech, whole: WholeProject) -> str:
    lines = [
        speech.label(
            "pages-paper-indicator",
            number=number,
            name=one.name,
            unit=one.unit,
            baseline=number_shown(speech, one.baseline),
            target=number_shown(speech, one.target),
            known="no" if one.reached is None else "yes",
            reached="" if one.reached is None else number_shown(speech, one.reached),
        )
        for number, one in enumerate(whole.passport.indicators, 1)
    ]
    return "\n".join(lines) or " —"


def _stages(speech: Speech, whole: WholeProject) -> str:
    return "\n".join(_stage(speech, one) for one in whole.passport.project.stages) or " —"


def _stage(speech: Speech, stage: Stage) -> str:
    due = speech.full_day(stage.due_on) if stage.due_on else "—"
    state = speech.term(stage.state)
    return speech.label("pages-paper-stage", number=stage.number, title=stage.title, due=due, state=state)


def _risks(speech: Speech, whole: WholeProject) -> str:
    lines = [
        speech.label(
            "pages-paper-risk",
            number=number,
            what=one.what,
            likelihood=speech.term(one.likelihood),
            has_measure="yes" if one.measure else "no",
            measure=one.measure,
        )
        for number, one in enumerate(whole.risks, 1)
    ]
    return "\n".join(lines)
