"""What is ahead in a mentorship and ends with it: meetings, days of the internship, places in the mentor's groups."""

from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.orm import aliased

from models.group_meeting import IN_GROUP, GroupAudience, GroupMeeting, GroupPlace
from models.internship import InternshipDay
from models.meeting import Meeting
from models.mentorship import Mentorship, MentorshipState
from services.internship.ending import days_that_end
from services.meetings.coming import end_with_pairs
from services.meetings.groups.groups import is_group_ahead, is_of_team
from services.unit_of_work import Act


@dataclass(frozen=True, slots=True)
class EndsWithPair:
    """`groups`: those for the mentor's own mentees, in which the mentee's place is given up."""

    meetings: list[Meeting]
    days: list[InternshipDay]
    groups: list[GroupMeeting]

    @property
    def anything(self) -> bool:
        return bool(self.meetings or self.days or self.groups)


async def ends_with_pair(act: Act, pair: Mentorship) -> EndsWithPair:
    """Each in the order of time."""
    return EndsWithPair(
        await end_with_pairs(act, [pair.id]), await days_that_end(act, [pair.id]), await _groups_left(act, pair)
    )


async def _groups_left(act: Act, pair: Mentorship) -> list[GroupMeeting]:
    """None while the two go on in another programme."""
    other = aliased(Mentorship)
    go_on = exists().where(
        other.id != pair.id,
        other.mentee_id == pair.mentee_id,
        other.mentor_id == pair.mentor_id,
        other.state == MentorshipState.active,
    )
    theirs = (
        select(GroupPlace.group_id)
        .join(GroupMeeting, GroupMeeting.id == GroupPlace.group_id)
        .where(GroupPlace.person_id == pair.mentee_id, GroupPlace.state.in_(IN_GROUP), ~is_of_team())
    )
    groups = select(GroupMeeting).where(
        GroupMeeting.host_id == pair.mentor_id,
        GroupMeeting.audience == GroupAudience.mine,
        GroupMeeting.id.in_(theirs),
        is_group_ahead(act),
        ~go_on,
    )
    return list((await act.session.scalars(groups.order_by(GroupMeeting.starts_at))).unique())
