from typing import Any

from aiogram_dialog import DialogManager

from handlers.meetings.afterwards.states import AFTERWARDS
from handlers.meetings.coming.facts import other_is
from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech, Value
from models.meeting import MeetingState
from models.mentorship import MentorshipState
from services.meetings.coordinator_calls import my_open_call
from services.meetings.feedback import Aftermath, aftermath
from services.meetings.meetings import is_mentee_of
from services.meetings.rules import RATINGS, SUMMARY_LIMIT
from services.meetings.summaries import held_meeting_as_mentor
from services.unit_of_work import Act, Uow


async def meeting_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        after = await aftermath(act, AFTERWARDS.id_of(dialog_manager))
        called = await my_open_call(act, after.meeting.mentorship_id)
        guest = is_mentee_of(act, after.meeting)
        active = after.meeting.mentorship.state is MentorshipState.active
        said = after.mine.took_place if after.mine else None
        rates = guest and after.is_open and said is True and after.mine is not None and after.mine.rating is None
        records = not guest and after.meeting.state is MeetingState.held
        return {
            "when": speech.when(after.meeting.starts_at),
            "other": name_of(speech, after.meeting.mentorship.other_side(act.me.id)),
            "body": Html("\n\n".join([*_answers(act, speech, after), *_agreed(speech, after)])),
            "may_say_held": after.is_open and said is not True,
            "may_deny": after.is_open and said is not False,
            "ratings": [(rating, str(rating)) for rating in RATINGS] if rates else [],
            "may_write": guest and after.is_open and said is not None and not rates,
            "records": records,
            "may_set_task": records and active,
            "hosts": not guest,
            "may_call": records and active and called is None,
            "has_called": not guest and called is not None,
            "may_book": guest and active and said is not None and not rates,
        }


def _answers(act: Act, speech: Speech, after: Aftermath) -> list[Html]:
    """What each side has said, and what happens next."""
    guest = is_mentee_of(act, after.meeting)
    role = other_is(act.me, after.meeting.mentorship)
    until = speech.day(speech.local(after.until).date())
    if after.decided:
        return [speech.say("afterwards-decided", held=_yes(after.meeting.state is MeetingState.held))]
    if after.mine is None:
        return [speech.say("afterwards-ask" if after.is_open else "afterwards-unknown", until=until)]
    lines = [speech.say("afterwards-mine", held=_yes(after.mine.took_place), rating=after.mine.rating or 0)]
    if after.theirs is not None:
        lines.append(speech.say("afterwards-theirs", held=_yes(after.theirs.took_place), **role))
    said: list[Html] = [Html("\n".join(lines))]
    if after.dispute is not None:
        said.append(speech.say("afterwards-disputed", open=_yes(after.is_open), until=until))
    elif after.is_open and guest and after.mine.took_place and after.mine.rating is None:
        said.append(speech.say("feedback-rate", least=min(RATINGS), most=max(RATINGS)))
    return said


def _agreed(speech: Speech, after: Aftermath) -> list[Html]:
    said = []
    if after.summary is not None:
        said.append(speech.say("afterwards-summary", words=after.summary.words))
    if after.tasks:
        lines: list[dict[str, Value]] = [
            {"words": one.words, "due": speech.day(one.due_on), "done": _yes(one.done_at is not None)}
            for one in after.tasks
        ]
        said.append(Html("\n".join(speech.say("tasks-of-meeting", **line) for line in lines)))
    return said


def _yes(fact: bool) -> str:
    return "yes" if fact else "no"


async def agreed_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        meeting = await held_meeting_as_mentor(act, AFTERWARDS.id_of(dialog_manager))
        after = await aftermath(act, meeting.id)
    return {"limit": SUMMARY_LIMIT, "words": after.summary.words if after.summary else ""}
