"""Composing a broadcast: a draft is a row from its first message on, so that nothing is lost by a restart."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from sqlalchemy import select

from models.broadcast import Broadcast, BroadcastPurpose, BroadcastState
from models.mentorship import Programme
from models.person import Role
from services.broadcasts.broadcasts import ENDED, broadcast_to_change
from services.broadcasts.channels import may_post_in_channel
from services.broadcasts.segments import HowFar, Segment
from services.guards import require_coordinator
from services.refusals import Refusal
from services.unit_of_work import Act

ALBUM_AT_MOST = 10  # Telegram's own


class AlbumIsFull(Refusal):
    key = "composing-album-full"


@dataclass(frozen=True, slots=True)
class Content:
    """What one message brings. `album`: the id of the album that it belongs to, if any."""

    words: str
    entities: tuple[dict[str, Any], ...]
    media: tuple[str, str] | None
    album: str


def composed(draft: Broadcast) -> str:
    """The same as long as nobody changes what is sent, to whom and how."""
    how = [str(draft.purpose), draft.answerable, draft.in_channel]
    said = json.dumps([draft.words, draft.entities, draft.media, draft.segment, how], sort_keys=True)
    return sha256(said.encode()).hexdigest()[:16]


async def draft_broadcast(act: Act, content: Content, people: tuple[int, ...] = ()) -> Broadcast:
    """`people`: whom it is for, if they are named already. Raises NotAllowed."""
    me = require_coordinator(act)
    segment = Segment(people=people).stored()
    draft = Broadcast(author_id=me.id, created_at=act.now, segment=segment, state=BroadcastState.draft)
    _put(draft, content)
    act.session.add(draft)
    await act.session.flush()
    return draft


async def change_content(act: Act, broadcast_id: int, content: Content) -> Broadcast:
    """The message replaces what was composed, or, when it belongs to the same album, joins it.

    Raises NotAllowed, NotFound, BroadcastMoved, AlbumIsFull.
    """
    draft = await _draft(act, broadcast_id)
    if content.album and content.album == draft.album and content.media is not None:
        if len(draft.media) == ALBUM_AT_MOST:
            raise AlbumIsFull(limit=ALBUM_AT_MOST)
        draft.media = [*draft.media, _stored(content.media)]
        if content.words and not draft.words:
            draft.words, draft.entities = content.words, list(content.entities)
    else:
        _put(draft, content)
    return draft


def _put(draft: Broadcast, content: Content) -> None:
    draft.words, draft.entities, draft.album = content.words, list(content.entities), content.album
    draft.media = [_stored(content.media)] if content.media is not None else []


def _stored(media: tuple[str, str]) -> dict[str, str]:
    return {"kind": media[0], "file_id": media[1]}


_READ: dict[str, Callable[[str], Any]] = {
    "roles": Role,
    "cities": int,
    "programmes": Programme,
    "topics": int,
    "standings": HowFar,
}


async def toggle(act: Act, broadcast_id: int, condition: str, value: str) -> None:
    """Add the value to a condition of the segment, or take it away. Raises NotAllowed, NotFound, BroadcastMoved."""
    draft = await _draft(act, broadcast_id)
    segment, chosen = Segment.of(draft.segment), _READ[condition](value)
    before: tuple[Any, ...] = getattr(segment, condition)
    after = tuple(one for one in before if one != chosen) if chosen in before else (*before, chosen)
    changed: dict[str, Any] = {condition: after}
    draft.segment = replace(segment, **changed).stored()


async def name_people(act: Act, broadcast_id: int, people: tuple[int, ...]) -> None:
    """Add people to those named already; an empty list clears them. Raises NotAllowed, NotFound, BroadcastMoved."""
    draft = await _draft(act, broadcast_id)
    segment = Segment.of(draft.segment)
    named = tuple(dict.fromkeys((*segment.people, *people))) if people else ()
    draft.segment = replace(segment, people=named).stored()


async def toggle_silent(act: Act, broadcast_id: int) -> None:
    """Only those who did not answer the last broadcast with an answer button, or all again. Raises NotAllowed,
    NotFound, BroadcastMoved.
    """
    draft = await _draft(act, broadcast_id)
    segment = Segment.of(draft.segment)
    last = None if segment.silent_on is not None else await last_answerable(act)
    draft.segment = replace(segment, silent_on=last.id if last else None).stored()


async def last_answerable(act: Act) -> Broadcast | None:
    """Raises NotAllowed."""
    require_coordinator(act)
    query = select(Broadcast).where(Broadcast.answerable, Broadcast.state.in_(ENDED)).order_by(Broadcast.id.desc())
    found: Broadcast | None = await act.session.scalar(query.limit(1))
    return found


async def change_purpose(act: Act, broadcast_id: int) -> None:
    """A mailing becomes a service message, or the reverse. Raises NotAllowed, NotFound, BroadcastMoved."""
    draft = await _draft(act, broadcast_id)
    other = {BroadcastPurpose.mailing: BroadcastPurpose.service, BroadcastPurpose.service: BroadcastPurpose.mailing}
    draft.purpose = other[draft.purpose]


async def change_answerable(act: Act, broadcast_id: int) -> None:
    """Raises NotAllowed, NotFound, BroadcastMoved."""
    draft = await _draft(act, broadcast_id)
    draft.answerable = not draft.answerable


async def change_in_channel(act: Act, broadcast_id: int) -> None:
    """Switch whether it is posted in the association's channel, too. Raises NotAllowed, NotFound, BroadcastMoved."""
    draft = await _draft(act, broadcast_id)
    draft.in_channel = not draft.in_channel and await may_post_in_channel(act)


async def remove_draft(act: Act, broadcast_id: int) -> None:
    """Raises NotAllowed, NotFound, BroadcastMoved."""
    await act.session.delete(await _draft(act, broadcast_id))


async def _draft(act: Act, broadcast_id: int) -> Broadcast:
    return await broadcast_to_change(act, broadcast_id, BroadcastState.draft)
