"""Asks the bot on this machine through its own `/readyz`."""

from aiohttp import ClientError, ClientSession, ClientTimeout
from yarl import URL

from bot.operator_error import OperatorError
from bot.settings import Settings

ANSWER_IN = 15  # seconds; `/readyz` itself asks the database and Telegram
_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}


async def check_running(settings: Settings) -> str:
    """Raises OperatorError when the bot does not run or is not ready."""
    if not settings.http_port:
        return "it is not asked, for HTTP_PORT is 0: any port."
    host = _EVERYWHERE.get(settings.listens_on, settings.listens_on)
    address = URL.build(scheme="http", host=host, port=settings.http_port, path="/readyz")
    try:
        async with ClientSession(timeout=ClientTimeout(total=ANSWER_IN)) as session, session.get(address) as answer:
            state = await answer.json(content_type=None)
            is_ready = bool(state["ready"])
    except (ClientError, TimeoutError):
        raise OperatorError(f"it does not run on this machine, for nothing answers at {address}: start it.") from None
    except (KeyError, TypeError, ValueError):
        raise OperatorError(f"another program answers at {address}: set HTTP_PORT to a free port.") from None
    if not is_ready:
        lacking = ", ".join(sorted(name for name, value in state.items() if value is False and name != "ready"))
        raise OperatorError(f"it runs and is not ready ({lacking or 'the sender hangs'}): see its log.")
    return "it runs and is ready."
