"""Brings the materials of an event to those who came."""

from typing import Any

from handlers.shared.notices import Letter, NoticeView
from handlers.shared.posts import Post
from handlers.shared.speech import Html, Speech, short
from models.attendance import AttendanceNotice, EventMaterial
from models.event import Event
from services.events.materials import material_for_me
from services.unit_of_work import Act


async def write_material(act: Act, ids: dict[str, Any], speech: Speech) -> Letter | None:
    material, event = await material_for_me(act, ids["material_id"])
    return Letter(Html(), post=post_of_material(speech, material, event))


_TITLE_SHOWN = 48  # code points; MATERIAL_LIMIT and the footer are together no longer than a caption may be


def post_of_material(speech: Speech, material: EventMaterial, event: Event) -> Post:
    media = ((material.media, material.file_id),) if material.file_id else ()
    footer = speech.label("materials-footer", title=short(event.title, _TITLE_SHOWN))
    return Post(material.words, media=media, footer=footer)


VIEWS = (NoticeView(AttendanceNotice.materials, write_material),)
