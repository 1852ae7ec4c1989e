"""Invitation codes: making them, finding them in typed words, and limiting guesses."""

import re
import secrets
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import delete, select

from models.invite import WrongCode
from services.refusals import Refusal
from services.unit_of_work import Act

LINK_MARK = "i_"  # a link is t.me/<bot>?start=i_<code>
CODE_BYTES = 18  # 144 random bits
TRIES, WITHIN, LOCKED_FOR = 5, timedelta(minutes=1), timedelta(minutes=15)
_CODE = re.compile(r"(?:.*[?&]start=)?(?:i_)?([A-Za-z0-9_-]{24})", re.DOTALL)


class CodesLocked(Refusal):
    """Too many wrong codes; the next try is allowed in `minutes`."""

    key = "refusal-codes-locked"


def new_code() -> str:
    return secrets.token_urlsafe(CODE_BYTES)


def hash_of(code: str) -> str:
    return sha256(code.encode()).hexdigest()


def code_in(words: str) -> str | None:
    """The code in a link, or typed on its own; None when there is none."""
    found = _CODE.fullmatch(words.strip())
    return found[1] if found else None


async def require_tries_left(act: Act) -> None:
    """Raises CodesLocked for a quarter of an hour after an account has tried five wrong codes within one minute."""
    query = select(WrongCode.tried_at).where(WrongCode.telegram_id == act.telegram_id)
    tried = list(await act.session.scalars(query.order_by(WrongCode.tried_at.desc()).limit(TRIES)))
    if len(tried) == TRIES and tried[0] - tried[-1] <= WITHIN and act.now < (until := tried[0] + LOCKED_FOR):
        raise CodesLocked(minutes=_whole_minutes(act.now, until))


def _whole_minutes(now: datetime, until: datetime) -> int:
    return max(1, -(-int((until - now).total_seconds()) // 60))


async def count_wrong_code(act: Act) -> None:
    """Record the acting account's wrong try, and delete everybody's tries that no longer count."""
    await act.session.execute(delete(WrongCode).where(WrongCode.tried_at < act.now - WITHIN - LOCKED_FOR))
    act.session.add(WrongCode(telegram_id=act.telegram_id, tried_at=act.now))
