"""The address at which somebody who comes enters a remote event. With an HTTP server it is one of its addresses,
otherwise a link to the event's card in the bot, which shows the event's link at the same time.
"""

from html import escape

from handlers.events.attending.link import EVENT_LINK
from handlers.shared.addresses import Addresses, link_into_bot
from handlers.shared.speech import Speech
from models.event import Event, Registration
from services.events.way_in import WayIn, way_in_opens

WAY_IN_PATH = "/event/{key}"
_PAGE = """<!doctype html>
<html lang="{language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>
<h1>{title}</h1><p>{opens}</p></html>
"""


def way_in_address(addresses: Addresses, mine: Registration | None, event: Event) -> str:
    """Empty for an event without a link, and for somebody who does not come."""
    if not event.link or mine is None:
        return ""
    return own_page(addresses, mine) or link_into_bot(addresses.username, f"{EVENT_LINK}{event.id}")


def own_page(addresses: Addresses, mine: Registration) -> str | None:
    """The person's own address at the HTTP server. None without a server, and for an answer that has no key because it
    was given before there were keys, or comes from an export of all data, which leaves them out.
    """
    return addresses.on_the_web(WAY_IN_PATH.format(key=mine.way_in_key)) if mine.way_in_key else None


def closed_page(way_in: WayIn) -> str:
    """What the address shows before it leads on, in the person's language and time zone."""
    speech = Speech(way_in.person.language, way_in.person.timezone)
    opens = speech.label("events-way-in-page", when=speech.when(way_in_opens(way_in.event)))
    return _PAGE.format(language=way_in.person.language, title=escape(way_in.event.title), opens=escape(opens))
