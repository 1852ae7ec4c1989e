"""What is wrong with a template that somebody sends, before it is used."""

from files.templates import broken_field, missing_fields, unknown_fields
from handlers.matching.agreement.wording import NEEDED, AgreementField, field_name
from services.matching.agreement_templates import TEMPLATE_LIMIT
from services.refusals import Refusal

QUOTED = 60


class TemplateUnreadable(Refusal):
    """`problem`: what is wrong; `field`: the field or the words concerned."""

    key = "refusal-template-unreadable"


def check_template(text: str) -> None:
    """Raises TemplateUnreadable."""
    names = [field_name(field) for field in AgreementField]
    if broken := broken_field(text):
        raise TemplateUnreadable(problem="broken", field=broken[:QUOTED])
    if unknown := unknown_fields(text, names):
        raise TemplateUnreadable(problem="unknown", field=unknown[0][:QUOTED] or "{{ }}")
    if missing := missing_fields(text, [field_name(field) for field in NEEDED]):
        raise TemplateUnreadable(problem="missing", field=", ".join(missing))
    if len(text) > TEMPLATE_LIMIT:
        raise TemplateUnreadable(problem="long", field=str(TEMPLATE_LIMIT))
