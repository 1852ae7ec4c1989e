"""Keeps the place of booked meetings up to date when a mentor's building or video link changes, and tells the
mentees.
"""

from collections.abc import Collection

from sqlalchemy import select

from models.consent import Consent, ConsentKind
from models.meeting import Meeting
from models.mentorship import Mentorship
from models.profile import Form, MentorProfile
from services.locks import locked_all
from services.meetings.coming import is_coming
from services.meetings.notices import tell_of_place
from services.unit_of_work import Act


async def renew_places(act: Act, mentor_ids: Collection[int]) -> None:
    """Set the place of these mentors' upcoming meetings to the building or video link in their profiles; a link only if
    its mentor agrees to show it. The caller has locked the profiles, so that no booking copies an old place.
    """
    await act.session.flush()
    guiding = select(Mentorship.id).where(Mentorship.mentor_id.in_(mentor_ids))
    meetings = await locked_all(act, Meeting, Meeting.mentorship_id.in_(guiding), is_coming(act))
    shows = select(Consent.person_id).where(Consent.kind == ConsentKind.contacts, Consent.ended_at.is_(None))
    offers = (
        select(MentorProfile.person_id, MentorProfile.building, MentorProfile.video_link)
        .add_columns(MentorProfile.person_id.in_(shows))
        .where(MentorProfile.person_id.in_(mentor_ids))
    )
    given = {row[0]: (row[1], row[2] if row[3] else "") for row in await act.session.execute(offers)}
    for meeting in meetings:
        building, link = given[meeting.mentorship.mentor_id]
        place = building if meeting.form is Form.in_person else link
        if meeting.place != place:
            meeting.place = place
            await tell_of_place(act, meeting)
