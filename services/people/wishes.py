"""Becoming a mentee: topics, preferred form, and the mentee's own words about the help they want."""

from collections.abc import Sequence

from sqlalchemy import select

from models.person import Role
from models.profile import Form, MenteeProfile, Topic
from services.people.person import grant
from services.refusals import NotAllowed
from services.unit_of_work import Act

TOPICS_AT_MOST = 4


async def topics(act: Act) -> list[Topic]:
    return list(await act.session.scalars(select(Topic).order_by(Topic.id)))


async def chosen_topics(act: Act, topic_ids: Sequence[int]) -> list[Topic]:
    return list(await act.session.scalars(select(Topic).where(Topic.id.in_(topic_ids)).order_by(Topic.id)))


async def wished_topics(act: Act, topic_ids: Sequence[int]) -> list[Topic]:
    """The topics that a mentee may wish for. Raises NotAllowed for none, or for too many."""
    wished = await chosen_topics(act, topic_ids)
    if not 1 <= len(wished) <= TOPICS_AT_MOST:
        raise NotAllowed
    return wished


async def become_mentee(act: Act, topic_ids: Sequence[int], form: Form, words: str) -> MenteeProfile:
    """Make the acting person a mentee, or update what they ask for. Raises NotAllowed."""
    profile = await act.session.get(MenteeProfile, act.me.id)
    if profile is None:
        profile = MenteeProfile(person_id=act.me.id, topics=[])
        act.session.add(profile)
    profile.form = form
    profile.words = words
    profile.topics = await wished_topics(act, topic_ids)
    await grant(act, act.me, Role.mentee)
    return profile
