"""Templates of agreements: the newest that a coordinator has uploaded for a programme."""

from sqlalchemy import select

from models.agreement_template import AgreementTemplate
from models.connection.database import insert_new
from models.mentorship import Programme
from services.audit import record
from services.guards import hold_coordinator, require_coordinator
from services.refusals import NotAllowed, Refusal
from services.unit_of_work import Act

TEMPLATE_LIMIT = 30_000  # code points
NAME_LIMIT = 200


class TemplateRenewed(Refusal):
    """Another coordinator has uploaded a text meanwhile."""

    key = "refusal-template-renewed"


async def template_in_use(act: Act, programme: Programme) -> AgreementTemplate | None:
    """None while the program's own text is used."""
    query = select(AgreementTemplate).where(AgreementTemplate.programme == programme)
    return await act.session.scalar(query.order_by(AgreementTemplate.version.desc()).limit(1))


async def templates_in_use(act: Act) -> dict[Programme, AgreementTemplate | None]:
    """Raises NotAllowed."""
    require_coordinator(act)
    return {programme: await template_in_use(act, programme) for programme in Programme}


async def upload_template(act: Act, programme: Programme, text: str, file_name: str, version: int) -> None:
    """Add the next version, which new agreements use from now on. `version` is the number that the coordinator was
    shown. Raises NotAllowed, TemplateRenewed.
    """
    await hold_coordinator(act)
    if not 0 < len(text) <= TEMPLATE_LIMIT:
        raise NotAllowed
    before = await template_in_use(act, programme)
    if version != (before.version if before else 0) + 1:
        raise TemplateRenewed
    row = {"programme": programme, "version": version, "text": text, "file_name": file_name[-NAME_LIMIT:]}
    brought = {"uploaded_at": act.now, "uploaded_by_id": act.me.id}
    if not await insert_new(act.session, AgreementTemplate, [{**row, **brought}]):
        raise TemplateRenewed
    record(act, "agreement_template.uploaded", version)
