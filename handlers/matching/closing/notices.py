"""Tells that a mentorship has ended, who ended it or that the other side was erased, and that its upcoming meetings are
cancelled; or that a coordinator has opened it again.
"""

from typing import Any

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.matching.choices.notices import OtherMentors
from handlers.matching.closing.certificate import certificate_file
from handlers.shared.documents import send_file_of_notice
from handlers.shared.ids import Id
from handlers.shared.notices import Buttons, Letter, NoticeView, Rows
from handlers.shared.people import name_of
from handlers.shared.speech import Html, Speech
from models.closing import EndReason
from models.mentorship import MentorshipNotice, MentorshipState
from services.matching.closing import BY_SIDE, accompanied
from services.matching.ending import BY_COORDINATOR, BY_SILENCE
from services.matching.mentorships import EndedMentorship, ended_mentorship, my_pair
from services.unit_of_work import Act, Uow


class GetCertificate(CallbackData, prefix="cl_paper"):
    mentorship_id: Id


async def _closed(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    ended = await ended_mentorship(act, ids["mentorship_id"], ids["meetings"])
    if ended is None:
        return None
    parts = [_what_ended(act, ids, speech, ended)]
    if ended.meetings:
        lines = [Html("• " + speech.when(meeting.starts_at)) for meeting in ended.meetings]
        parts.append(Html("\n".join([speech.say("closing-notice-cancelled"), *lines])))
    paper = (speech.label("closing-btn-certificate"), GetCertificate(mentorship_id=ended.mentorship.id))
    others = (speech.label("requests-btn-others"), OtherMentors())
    rows: Rows = ((paper,), (others,)) if ended.mentorship.mentee_id == act.me.id else ((paper,),)
    return Letter(Html("\n\n".join(parts)), rows)


def _what_ended(act: Act, ids: dict[str, Any], speech: Speech, ended: EndedMentorship) -> Html:
    other = ended.mentorship.other_side(act.me.id)
    role = "mentor" if ended.mentorship.mentee_id == act.me.id else "mentee"
    since = speech.full_day(speech.local(ended.mentorship.began_at).date())
    if other.is_erased:
        return speech.say("closing-notice-erased", other=role, since=since)
    name = name_of(speech, other)
    if ids.get("by") == BY_SIDE:
        reason = speech.term(EndReason(ids["reason"]))
        return speech.say("closing-notice-closed", other=role, name=name, since=since, reason=reason)
    if ids.get("by") == BY_COORDINATOR:
        return speech.say("closing-notice-by-coordinator", other=role, name=name)
    if ids.get("by") == BY_SILENCE:
        return speech.say("closing-notice-silent", other=role, name=name)
    return speech.say("closing-notice-erased", other=role, since=since)


async def _reopened(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    pair = await my_pair(act, ids["mentorship_id"])
    if pair.state is not MentorshipState.active:
        return None
    role = "mentor" if pair.mentee_id == act.me.id else "mentee"
    name = name_of(speech, pair.other_side(act.me.id))
    return Letter(speech.say("closing-notice-reopened", other=role, name=name))


async def on_certificate(
    _press: CallbackQuery, callback_data: GetCertificate, uow: Uow, dialog_manager: DialogManager
) -> None:
    async with uow.read() as act:
        done, me = await accompanied(act, callback_data.mentorship_id), act.me
    await send_file_of_notice(dialog_manager, *await certificate_file(done, me))


VIEWS = (NoticeView(MentorshipNotice.closed, _closed), NoticeView(MentorshipNotice.reopened, _reopened))
BUTTONS: Buttons = ((GetCertificate, on_certificate),)
