from typing import Any

from handlers.shared.speech import Html, Speech
from services.indicators.standards import ENOUGH, REVIEWED, SETTLED, TRAINED, StandardMet, self_check
from services.unit_of_work import Uow

_RULES = {"settled": SETTLED.days, "reviewed": REVIEWED.days, "trained": TRAINED.days}


async def page_getter(uow: Uow, speech: Speech, **_: Any) -> dict[str, Any]:
    async with uow.read() as act:
        found = await self_check(act)
    lines = [_line(speech, one) for one in found]
    met = sum(one.in_place is True for one in found)
    return {"lines": Html("\n\n".join(lines)), "met": met, "all": len(found), "enough": ENOUGH}


def _line(speech: Speech, one: StandardMet) -> Html:
    """What is asked, what the data tell, and if it is not in place what to do."""
    state = "unknown" if one.in_place is None else "yes" if one.in_place else "no"
    name = speech.term(one.standard)
    told = speech.label(f"standards-{one.standard.value}", count=one.count, of=one.of or 0, **_RULES)
    do = speech.label(f"standards-{one.standard.value}-do")
    return speech.say("standards-line", state=state, name=name, told=told, do=do)
