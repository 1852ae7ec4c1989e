"""Becoming a mentee: topics, preferred form, and the mentee's own words about the help they want."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, select

from models.person import Role
from models.profile import Form, MenteeProfile, OfferedTopic, Topic, WishedTopic
from services.locks import locked_all
from services.people.person import grant
from services.refusals import NotAllowed
from services.unit_of_work import Act

TOPICS_AT_MOST = 4


async def topics(act: Act) -> list[Topic]:
    """The topics that the acting person may choose: those that are offered, and their own that were retired since."""
    return list(await act.session.scalars(select(Topic).where(_offered(act)).order_by(Topic.id)))


async def chosen_topics(act: Act, topic_ids: Sequence[int]) -> list[Topic]:
    """Those of the chosen topics that the acting person may choose. Locked until the transaction ends, so that none is
    joined to another one meanwhile.
    """
    return await locked_all(act, Topic, Topic.id.in_(topic_ids), _offered(act), shared=True)


def _offered(act: Act) -> ColumnElement[bool]:
    if act.person is None:
        return Topic.retired_at.is_(None)
    wished = select(WishedTopic.topic_id).where(WishedTopic.mentee_id == act.person.id)
    can_help = select(OfferedTopic.topic_id).where(OfferedTopic.mentor_id == act.person.id)
    return Topic.retired_at.is_(None) | Topic.id.in_(wished.union(can_help))


async def wished_topics(act: Act, topic_ids: Sequence[int]) -> list[Topic]:
    """The topics that a mentee may wish for. Raises NotAllowed for none, or for too many."""
    wished = await chosen_topics(act, topic_ids)
    if not 1 <= len(wished) <= TOPICS_AT_MOST:
        raise NotAllowed
    return wished


async def my_wishes(act: Act) -> MenteeProfile | None:
    return await act.session.get(MenteeProfile, act.me.id)


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
