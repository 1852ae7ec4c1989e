"""The lines of the home window: what waits, and where the person stands in each of their roles."""

from collections.abc import Iterator
from datetime import datetime

from handlers.shared.speech import Html, Speech, short
from models.person import Role
from models.profile import ApplicationState
from models.project import StageState
from services.home.overview import Overview
from services.home.waiting import Waiting
from services.projects.overdue import is_overdue
from services.vetting.applications import STEPS

FIRST_LINES = 3
NAME_SHOWN = 40


def home_text(speech: Speech, seen: Overview, now: datetime) -> Html:
    lines = list(_lines(speech, seen, now))
    parts = [first_waiting(speech, seen.waiting, now)] if seen.waiting else []
    greeting = speech.say("home-member", name=seen.person.address_name)
    parts += [Html("\n".join(lines))] if lines else [greeting]
    return Html("\n\n".join(parts))


def first_waiting(speech: Speech, waiting: list[Waiting], now: datetime) -> Html:
    return Html(
        "\n".join([speech.say("home-waiting", count=len(waiting)), waiting_lines(speech, waiting[:FIRST_LINES], now)])
    )


def waiting_lines(speech: Speech, waiting: list[Waiting], now: datetime) -> Html:
    return Html("\n".join("• " + _waiting_line(speech, one, now) for one in waiting))


def _waiting_line(speech: Speech, one: Waiting, now: datetime) -> Html:
    """«Запрос: Иванов П. А. · 3 дня»"""
    sentence = speech.say(f"waitingkind-{one.kind.value}", about=short(one.about, NAME_SHOWN))
    return Html(sentence + speech.age(one.since, now))


def _lines(speech: Speech, seen: Overview, now: datetime) -> Iterator[Html]:
    yield from _mentee_lines(speech, seen)
    yield from _mentor_lines(speech, seen)
    if seen.next_meeting:
        meeting = seen.next_meeting
        pair = meeting.mentorship
        other = pair.mentor if pair.mentee_id == seen.person.id else pair.mentee
        form, when = speech.term(meeting.form), speech.when(meeting.starts_at)
        yield speech.say("home-meeting", when=when, form=form, other=other.list_name)
    yield from _project_lines(speech, seen, now)
    if seen.association:
        whole = seen.association
        yield speech.say(
            "home-association", mentorships=whole.mentorships, meetings=whole.meetings, overdue=whole.overdue
        )


def _mentee_lines(speech: Speech, seen: Overview) -> Iterator[Html]:
    if seen.mentorship:
        yield speech.say("home-mentor", mentor=seen.mentorship.mentor.full_name)
    elif seen.request:
        yield speech.say("home-request-sent", mentor=seen.request.mentor.full_name)
    elif seen.person.holds(Role.mentee):
        yield speech.say("home-no-mentor")


def _mentor_lines(speech: Speech, seen: Overview) -> Iterator[Html]:
    guiding = seen.guiding
    if guiding is None:
        return
    if guiding.profile.state is not ApplicationState.approved:
        profile = guiding.profile
        yield speech.say(f"home-application-{profile.state.value}", answered=profile.answered, steps=len(STEPS))
        return
    yield speech.say("home-mentees", count=guiding.mentees, capacity=guiding.profile.capacity)
    if guiding.paused_until:
        yield speech.say("home-paused", until=speech.full_day(speech.local(guiding.paused_until).date()))
    if not guiding.has_hours:
        yield speech.say("home-no-hours")


def _project_lines(speech: Speech, seen: Overview, now: datetime) -> Iterator[Html]:
    if seen.project is None:
        return
    accepted = sum(stage.state is StageState.accepted for stage in seen.project.stages)
    yield speech.say("home-project", accepted=accepted, stages=len(seen.project.stages))
    stage = seen.stage_to_report
    if stage is not None and stage.due_on is not None:
        late = "yes" if is_overdue(stage, now) else "no"
        yield speech.say("home-stage", title=stage.title, due=speech.day(stage.due_on), overdue=late)
