"""The passport of a project and its history, in words."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from handlers.projects.passport.numbers import indicator_line
from handlers.projects.passport.telling import section_title
from handlers.projects.project.telling import stage_line
from handlers.shared.people import list_name_of, name_of
from handlers.shared.speech import Html, Speech, short
from models.passport import PassportAddition, PassportPart, ProjectChange, ProjectMember, ProjectRisk, SectionKind
from models.person import Person
from models.project import Project
from services.defence.arranging import READY
from services.projects.passports import Passport, SectionRead
from services.projects.reading import WholeProject

SHOWN_OF_CHANGE = 250


def project_pages(speech: Speech, whole: WholeProject, now: datetime) -> Html:
    """The whole project; the first line is repeated on each page."""
    project = whole.passport.project
    parts = [_head(speech, whole), *_sections(speech, whole, now)]
    parts += [_team(speech, whole.team), _risks(speech, whole.risks)]
    if project.defence_proposed_at and project.state in READY:
        parts.append(
            speech.say("pages-defence-proposed", since=speech.day(speech.local(project.defence_proposed_at).date()))
        )
    if project.stop_reason:
        parts.append(speech.say("pages-stopped", reason=project.stop_reason))
    return Html("\n\n".join(part for part in parts if part))


def _head(speech: Speech, whole: WholeProject) -> Html:
    project = whole.passport.project
    return speech.say(
        "pages-head",
        title=project.title,
        author=project.author.full_name,
        mentor=_mentor(speech, whole.mentor),
        state=speech.term(project.state),
        since=speech.full_day(speech.local(project.opened_at).date()),
    )


def _mentor(speech: Speech, mentor: Person | None) -> str:
    return name_of(speech, mentor) if mentor else speech.label("pages-no-mentor")


def _sections(speech: Speech, whole: WholeProject, now: datetime) -> Iterator[Html]:
    passport = whole.passport
    if not passport.sections:  # begun before there were passports
        yield speech.say("pages-section", title=speech.label("passport-section-goal"), words=passport.project.goal)
        yield _stages(speech, speech.label("passport-section-road_map"), passport.project, whole, now)
        return
    for one in passport.sections:
        title = section_title(speech, one.section)
        if one.section.kind is SectionKind.heading:
            continue
        if one.section.kind is SectionKind.results:
            yield _indicators(speech, title, passport)
        elif one.section.kind is SectionKind.road_map:
            yield _stages(speech, title, passport.project, whole, now)
        elif one.filled or one.section.required:
            yield _words(speech, title, one)
        added = [addition for addition in whole.additions if addition.section_id == one.section.id]
        yield Html("\n".join(_addition(speech, addition) for addition in added))


def _words(speech: Speech, title: str, one: SectionRead) -> Html:
    return speech.say("pages-section", title=title, words=one.words or "—")


def _addition(speech: Speech, one: PassportAddition) -> Html:
    day = speech.full_day(speech.local(one.written_at).date())
    return speech.say("pages-addition", who=list_name_of(speech, one.person), day=day, words=one.words)


def _indicators(speech: Speech, title: str, passport: Passport) -> Html:
    lines = [indicator_line(speech, one, number) for number, one in enumerate(passport.indicators, 1)]
    return speech.say("pages-list", title=title, lines=Html("\n".join(lines) or "—"))


def _stages(speech: Speech, title: str, project: Project, whole: WholeProject, now: datetime) -> Html:
    lines = []
    for stage in project.stages:
        since = whole.in_review.get(stage.id)
        waits = speech.say("pages-in-review", since=speech.day(speech.local(since).date())) if since else Html()
        lines.append(Html(stage_line(speech, stage, now) + waits))
    return speech.say("pages-list", title=title, lines=Html("\n".join(lines) or "—"))


def _team(speech: Speech, team: Sequence[ProjectMember]) -> Html:
    lines = [speech.say("pages-member", name=name_of(speech, one.person), state=speech.term(one.state)) for one in team]
    return speech.say("pages-list", title=speech.label("pages-team"), lines=Html("\n".join(lines))) if lines else Html()


def _risks(speech: Speech, risks: Sequence[ProjectRisk]) -> Html:
    lines = [risk_line(speech, one, number) for number, one in enumerate(risks, 1)]
    title = speech.label("pages-risks")
    return speech.say("pages-list", title=title, lines=Html("\n".join(lines))) if lines else Html()


def risk_line(speech: Speech, risk: ProjectRisk, number: int) -> Html:
    return speech.say(
        "pages-risk",
        number=number,
        what=risk.what,
        likelihood=speech.term(risk.likelihood),
        has_measure="yes" if risk.measure else "no",
        measure=risk.measure,
    )


def change_line(speech: Speech, change: ProjectChange) -> Html:
    """«Этап «Итоги», срок. Было: 20 мая 2027 г. Стало: 27 мая 2027 г.»"""
    return speech.say(
        "pages-change",
        part=change.part.value,
        subject=_subject(speech, change),
        added="yes" if not change.before else "no",
        removed="yes" if not change.after else "no",
        before=_value(speech, change, change.before),
        after=_value(speech, change, change.after),
    )


def _subject(speech: Speech, change: ProjectChange) -> str:
    """A section of the usual template is named by its kind."""
    usual = {kind.value for kind in SectionKind} - {SectionKind.own.value}
    if change.part is PassportPart.section and change.subject in usual:
        return speech.label(f"passport-section-{change.subject}")
    return short(change.subject, 80)


def _value(speech: Speech, change: ProjectChange, value: str) -> str:
    if change.part is PassportPart.stage_date and value:
        return speech.full_day(date.fromisoformat(value))
    return short(value, SHOWN_OF_CHANGE)


def history_text(speech: Speech, changes: Sequence[ProjectChange]) -> Html:
    parts = [
        speech.say(
            "pages-change-by",
            when=speech.when(one.changed_at),
            who=list_name_of(speech, one.person) if one.person else "—",
            line=change_line(speech, one),
        )
        for one in changes
    ]
    return Html("\n\n".join(parts)) if parts else speech.say("pages-no-changes")
