"""What a post in the association's channel says. A channel has no language of its own: posts are in Russian, with times
in the event's zone. The link of a remote event is never posted.
"""

from dataclasses import dataclass

from handlers.events.attending.announcement import announcement, with_zone
from handlers.events.attending.link import EVENT_LINK
from handlers.shared.addresses import link_into_bot
from handlers.shared.notices import Rows
from handlers.shared.posts import Post
from handlers.shared.speech import LOCALES, Html, Speech
from models.broadcast import Broadcast
from models.channel import ChannelPost
from models.event import Event, EventState


@dataclass(frozen=True, slots=True)
class PostLetter:
    """`post` or else `text` is what is posted. `shown`: the `sequence` of the event that it shows."""

    text: Html
    rows: Rows
    post: Post | None = None
    shown: int = 0


def post_letter(post: ChannelPost, username: str) -> PostLetter:
    """`username`: the bot's, for the button that opens it."""
    if post.event is not None:
        return _of_event(Speech(LOCALES[0], post.event.timezone), post.event, username)
    assert post.broadcast is not None
    return _of_broadcast(Speech(LOCALES[0], "UTC"), post.broadcast, username)


def _of_event(speech: Speech, event: Event, username: str) -> PostLetter:
    said = with_zone(speech, announcement(speech, event), event.timezone)
    if event.state is EventState.cancelled:
        text = speech.say(
            "channel-post-cancelled", event=said, reason=event.cancel_reason, has_reason=_yes(event.cancel_reason)
        )
        return PostLetter(text, (), shown=event.sequence)
    text = speech.say("channel-post-event", event=said, changed=_yes(event.sequence))
    button = speech.label("channel-btn-register"), link_into_bot(username, f"{EVENT_LINK}{event.id}")
    return PostLetter(text, ((button,),), shown=event.sequence)


def _of_broadcast(speech: Speech, broadcast: Broadcast, username: str) -> PostLetter:
    """An album cannot have a button, so a line with it follows."""
    media = tuple((one["kind"], one["file_id"]) for one in broadcast.media)
    footer = speech.label("channel-post-footer") if len(media) > 1 else ""
    post = Post(broadcast.words, tuple(broadcast.entities), media, footer)
    return PostLetter(Html(), (((speech.label("channel-btn-bot"), link_into_bot(username)),),), post)


def _yes(there: object) -> str:
    return "yes" if there else "no"
