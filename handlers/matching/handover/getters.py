from typing import Any

from aiogram_dialog import DialogManager

from handlers.matching.handover.states import CHOSEN_PAIRS, HANDING_OVER
from handlers.shared.choices import SHORT_PAGE, SearchedChoice, pages_of
from handlers.shared.people import post_of, programme_short, topics_of
from handlers.shared.speech import Html, Speech, short
from handlers.shared.subject_windows import opened_with
from models.profile import MentorProfile
from services.matching.handing_over import ANSWER_IN, ToHandOver, answer_until, receivers, to_hand_over
from services.people.cards import person_to_see
from services.unit_of_work import Uow

PAIRS, RECEIVERS = "pairs_ticked", SearchedChoice("receiver")
MEETINGS_SHOWN, POST_SHOWN, NAMES_SHOWN = 3, 60, 200


def chosen(manager: DialogManager) -> list[int]:
    """The ids of the mentorships ticked here, or of the one that the window was opened with."""
    return [int(one) for one in manager.dialog_data.get(CHOSEN_PAIRS) or opened_with(manager)[CHOSEN_PAIRS]]


async def mentees_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Those who are being asked can be asked no second time, but the question can be taken back."""
    async with uow.read() as act:
        mentor = await person_to_see(act, HANDING_OVER.id_of(dialog_manager))
        found = await to_hand_over(act, mentor.id)
    numbered = list(enumerate(found, 1))
    return {
        "mentor": mentor.full_name,
        "count": len(found),
        "days": ANSWER_IN.days,
        "lines": Html("\n".join(_line(speech, number, one) for number, one in numbered)),
        "pairs": [
            (one.pair.id, short(f"{number}. {one.pair.mentee.list_name}", 23))
            for number, one in numbered
            if one.open is None
        ],
        "questions": [
            (one.open.id, short(speech.label("handover-btn-withdraw", name=one.pair.mentee.list_name)))
            for _, one in numbered
            if one.open is not None
        ],
        "some": any(one.open is None for one in found),
    }


def _line(speech: Speech, number: int, one: ToHandOver) -> Html:
    ahead = ", ".join(speech.when(meeting.starts_at) for meeting in one.meetings[:MEETINGS_SHOWN])
    return speech.say(
        "handover-line",
        number=number,
        name=one.pair.mentee.list_name,
        programme=programme_short(speech, one.pair.programme),
        count=len(one.meetings),
        ahead=ahead,
        days=len(one.days),
        asked="yes" if one.open else "no",
        to=one.open.to_mentor.list_name if one.open else "",
        until=speech.day(speech.local(answer_until(one.open)).date()) if one.open else "",
    )


async def receivers_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    first = await RECEIVERS.first(dialog_manager, SHORT_PAGE)
    async with uow.read() as act:
        mentor = await person_to_see(act, HANDING_OVER.id_of(dialog_manager))
        found = await receivers(act, mentor.id, chosen(dialog_manager))
        pairs = [one.pair for one in await to_hand_over(act, mentor.id) if one.pair.id in chosen(dialog_manager)]
        shown = list(enumerate(found, 1))[first : first + SHORT_PAGE]
        profiles = [await act.session.get(MentorProfile, one.person.id) for _, (one, _) in shown]
    lines = [
        speech.say(
            "handover-receiver-line",
            number=number,
            name=one.person.list_name,
            post=short(post_of(speech, one.person), POST_SHOWN),
            left=left,
            topics=topics_of(speech, profile.topics) if profile else "",
        )
        for (number, (one, left)), profile in zip(shown, profiles, strict=True)
    ]
    return {
        "chosen": len(pairs),
        "mentor": mentor.list_name,
        "names": short(", ".join(pair.mentee.list_name for pair in pairs), NAMES_SHOWN),
        "count": len(found),
        "lines": Html("\n".join(lines)),
        "receivers": [(one.person.id, short(f"{number}. {one.person.list_name}")) for number, (one, _) in shown],
        "receivers_pages": pages_of(len(found), SHORT_PAGE),
    }


async def confirm_getter(uow: Uow, speech: Speech, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        mentor = await person_to_see(act, HANDING_OVER.id_of(dialog_manager))
        receiver = await person_to_see(act, int(dialog_manager.dialog_data["to_mentor_id"]))
        found = await to_hand_over(act, mentor.id)
    ticked = [one for one in found if one.pair.id in chosen(dialog_manager)]
    lines = [_line(speech, number, one) for number, one in enumerate(ticked, 1)]
    return {
        "mentor": mentor.full_name,
        "receiver": receiver.full_name,
        "lines": Html("\n".join(lines)),
        "days": ANSWER_IN.days,
    }
