"""The texts that people agree to, and the operator's details. An owner uploads them; until then the program's own short
texts are used.
"""

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.connection.database import insert_new
from models.consent import ConsentKind
from models.consent_text import ConsentText, Operator
from models.person import Role
from services.audit import record
from services.guards import require_role
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act

TEXT_LIMIT = 3000  # code points: leaves room in one Telegram message for the words around the text
# The texts `consents-text-<kind>` of locales/. Whoever changes what one of them says gives it the next number: then
# everybody who agreed to the earlier one is asked again.
BUILT_IN = {ConsentKind.personal_data: 4, ConsentKind.contacts: 1, ConsentKind.mailings: 1}
DETAIL_LIMIT = 300
_ONE = 1


class TextRenewed(Refusal):
    """Somebody else has uploaded a newer version meanwhile."""

    key = "refusal-text-renewed"


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A text that an owner brings: `text` when it is to be shown in the window, otherwise a file of so many pages."""

    text: str = ""
    file_id: str = ""
    file_name: str = ""
    pages: int = 0

    @property
    def is_there(self) -> bool:
        return bool(self.file_id) if not self.text else len(self.text) <= TEXT_LIMIT


async def text_in_use(act: Act, kind: ConsentKind) -> ConsentText | None:
    """The newest version; None on a database where the program has not been started yet."""
    return await _newest(act.session, kind)


async def _newest(session: AsyncSession, kind: ConsentKind) -> ConsentText | None:
    query = select(ConsentText).where(ConsentText.kind == kind)
    return await session.scalar(query.order_by(ConsentText.version.desc()).limit(1))


async def bring_built_in(session: AsyncSession, now: datetime) -> None:
    """At each start: where no uploaded text is in use, the program's own one becomes the next version if it is newer
    than the one in use.
    """
    for kind, number in BUILT_IN.items():
        newest = await _newest(session, kind)
        if newest is None or (newest.built_in is not None and newest.built_in < number):
            version = newest.version + 1 if newest else 0
            row = {"kind": kind, "version": version, "built_in": number, "uploaded_at": now}
            await insert_new(session, ConsentText, [row])


async def operator(act: Act) -> Operator | None:
    return await act.session.get(Operator, _ONE)


async def operator_name(act: Act) -> str:
    """Empty while an owner has not entered it."""
    named = await operator(act)
    return named.name if named else ""


async def upload_text(act: Act, kind: ConsentKind, brought: Uploaded, version: int) -> None:
    """Add the next version; everybody who agreed to an older one is asked again. `version` is the new number that the
    owner was shown.

    Raises NotAllowed, TextRenewed.
    """
    owner = require_role(act, Role.owner)
    if not brought.is_there:
        raise NotAllowed
    before = await text_in_use(act, kind)
    if version != (before.version if before else 0) + 1:
        raise TextRenewed
    row = {"kind": kind, "version": version, "uploaded_at": act.now, "uploaded_by_id": owner.id}
    if not await insert_new(act.session, ConsentText, [{**row, **asdict(brought)}]):
        raise TextRenewed
    record(act, "consent_text.uploaded", version)


async def name_operator(act: Act, name: str, address: str) -> None:
    """Set the operator's name and address. Raises NotAllowed."""
    require_role(act, Role.owner)
    if not (0 < len(name) <= DETAIL_LIMIT and 0 < len(address) <= DETAIL_LIMIT):
        raise NotAllowed
    said = {"name": name, "address": address}
    if not await insert_new(act.session, Operator, [{"id": _ONE, **said}]):
        await act.session.execute(update(Operator).values(said))
    record(act, "operator.named")
