"""How what is posted in the channel is described."""

from handlers.shared.speech import Html, Speech, short
from models.channel import ChannelPost

_TITLE_SHOWN = 60


def title_of(speech: Speech, post: ChannelPost) -> str:
    """The event's title, or how a broadcast begins."""
    if post.event is not None:
        return short(post.event.title, _TITLE_SHOWN)
    words = post.broadcast.words.replace("\n", " ") if post.broadcast is not None else ""
    return short(words, _TITLE_SHOWN) or speech.label("channel-no-words")


def post_line(speech: Speech, number: int, post: ChannelPost) -> Html:
    """«1. «Клуб менторов»: опубликовано 12 мар. 15:00»"""
    when = speech.short_moment(post.posted_at or post.made_at)
    what = title_of(speech, post)
    return speech.say("channel-line", number=number, what=what, state=post.state.value, when=when)
