"""What is being proposed: to whom, and which times so far. The meeting will be like the pair's last one."""

from datetime import UTC, datetime, timedelta

from aiogram_dialog import DialogManager

from handlers.meetings.proposing.states import PROPOSING
from handlers.shared.ids import moment_from
from handlers.shared.subject_windows import opened_with
from models.meeting import HelpKind
from models.mentorship import Mentorship
from models.profile import Form, MentorProfile
from services.matching.mentorships import my_pair
from services.meetings.booking import Choice, forms_for
from services.meetings.pair_diary import PairDiary, diary_of
from services.meetings.rules import LENGTHS, MEETING_LENGTH
from services.refusals import NotAllowed
from services.unit_of_work import Act

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)


def pair_id_of(manager: DialogManager) -> int:
    """Raises NotAllowed before a mentee is chosen."""
    chosen = manager.dialog_data.get(PROPOSING.key) or opened_with(manager).get(PROPOSING.key)
    if chosen is None:
        raise NotAllowed
    return int(chosen)


def starts_chosen(manager: DialogManager) -> list[datetime]:
    return [moment_from(start) for start in sorted(manager.dialog_data.get("starts", ()))]


async def pair_in(act: Act, manager: DialogManager) -> tuple[Mentorship, PairDiary]:
    """Raises NotAllowed."""
    pair = await my_pair(act, pair_id_of(manager))
    if pair.mentor_id != act.me.id:
        raise NotAllowed
    return pair, await diary_of(act, pair)


async def choice_in(act: Act, manager: DialogManager, diary: PairDiary) -> Choice:
    """What the meeting will be: like the last one when the dialog was opened, which the windows show, whatever the pair
    books meanwhile; another form may be chosen.
    """
    said = manager.dialog_data
    if "minutes" not in said:
        forms = forms_for(diary, await act.session.get(MentorProfile, diary.mentorship.mentor_id))
        length = diary.usual_length if diary.usual_length in LENGTHS else MEETING_LENGTH
        usual = {"form": next(iter(forms), Form.remote), "help": diary.usual_help}
        said.update(minutes=length // _MINUTE, **{name: one.value for name, one in usual.items()})
    length = said["minutes"] * _MINUTE
    return Choice(diary.mentorship.id, _NEVER, Form(said["form"]), length=length, help=HelpKind(said["help"]))
