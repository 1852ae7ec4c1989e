from typing import Any

from aiogram_dialog import DialogManager

from handlers.broadcasts.channel.telling import post_line
from handlers.shared.speech import Html, Speech, short
from services.broadcasts.channel_posts import REPEATED, last_posts
from services.broadcasts.channels import channel_to_read, channels_found, our_channel
from services.unit_of_work import Uow

POSTS_SHOWN = 5


async def menu_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        ours, found = await our_channel(act), await channels_found(act)
        posts = await last_posts(act, ours.id, POSTS_SHOWN) if ours is not None else []
    listed = list(enumerate(found, 1))
    numbered = list(enumerate(posts, 1))
    lines = [
        speech.say("channel-found-line", number=n, title=one.title, when=speech.full_moment(one.seen_at))
        for n, one in listed
    ]
    return {
        "state": "none" if ours is None else "ours" if ours.may_post else "lost",
        "title": ours.title if ours is not None else "",
        "since": speech.full_moment(ours.lost_at or ours.decided_at or ours.seen_at) if ours is not None else "",
        "posts": Html("\n".join(post_line(speech, number, one) for number, one in numbered)),
        "posted": len(posts),
        "found": len(found),
        "lines": Html("\n".join(lines)),
        "channels": [(one.id, short(f"{number}. {one.title}")) for number, one in listed],
        "unposted": [
            (one.id, speech.label("channel-btn-again", number=number))
            for number, one in numbered
            if one.state in REPEATED
        ],
        "is_set": ours is not None,
    }


async def sure_getter(uow: Uow, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        channel = await channel_to_read(act, dialog_manager.dialog_data["channel_id"])
        ours = await our_channel(act)
    return {"title": channel.title, "instead": ours.title if ours is not None else "", "other": "yes" if ours else "no"}
