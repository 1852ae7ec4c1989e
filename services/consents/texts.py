"""The texts that people agree to, and the operator's details. An owner uploads them; until then there are none."""

from sqlalchemy import select, update

from models.connection.database import insert_new
from models.consent_text import ConsentText, Operator
from models.person import ConsentKind, Role
from services.audit import record
from services.guards import require_role
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act

TEXT_LIMIT = 3000  # code points: leaves room in one Telegram message for the words around the text
DETAIL_LIMIT = 300
_ONE = 1


class TextRenewed(Refusal):
    """Somebody else has uploaded a newer version meanwhile."""

    key = "refusal-text-renewed"


async def text_in_use(act: Act, kind: ConsentKind) -> ConsentText | None:
    """The newest version; None until one is uploaded."""
    query = select(ConsentText).where(ConsentText.kind == kind)
    return await act.session.scalar(query.order_by(ConsentText.version.desc()).limit(1))


async def operator(act: Act) -> Operator | None:
    return await act.session.get(Operator, _ONE)


async def upload_text(act: Act, kind: ConsentKind, text: str, version: int) -> None:
    """Add the next version; everybody who agreed to an older one is asked again. `version` is the new number that the
    owner was shown.

    Raises NotAllowed, TextRenewed.
    """
    owner = require_role(act, Role.owner)
    if not 0 < len(text) <= TEXT_LIMIT:
        raise NotAllowed
    before = await text_in_use(act, kind)
    if version != (before.version if before else 0) + 1:
        raise TextRenewed
    row = {"kind": kind, "version": version, "text": text, "uploaded_at": act.now, "uploaded_by_id": owner.id}
    if not await insert_new(act.session, ConsentText, [row]):
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
