"""What people were shown while the program worked for them."""

from tests.support.town import Town


async def progress_told(town: Town) -> list[str]:
    """What the messages said that showed how far long work had come, in order."""
    calls = [(call["method"], str(call["params"])) for call in await town.client.calls()]
    return [said for method, said in calls if method in ("sendMessage", "editMessageText") and "░" in said]
