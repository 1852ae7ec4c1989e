"""Fields in texts: unknown and broken ones are named."""

import pytest

from files.templates import broken_field, fields_in, filled, missing_fields, unknown_fields
from handlers.matching.agreement.wording import NEEDED, AgreementField, built_in, field_name
from models.mentorship import Programme

NAMES = [field_name(field) for field in AgreementField]


def test_fields_are_filled_however_they_are_spelt_and_values_are_left_as_they_are() -> None:
    template = "№ {{ Номер }}: {{стажер}}, {{ должность  ментора }}"
    values = {"номер": "12", "стажёр": "{{срок}} <b>", "должность ментора": "директор"}
    assert filled(template, values) == "№ 12: {{срок}} <b>, директор"
    assert fields_in(template) == ["Номер", "стажер", "должность  ментора"]


def test_unknown_and_missing_fields_are_named() -> None:
    assert unknown_fields("{{номер}} {{директор школы}} {{}}", NAMES) == ["директор школы", ""]
    assert missing_fields("{{ Номер }}", ["номер", "цели"]) == ["цели"]


@pytest.mark.parametrize("template", ["a {{номер} b", "a {номер}} b", "a {{номер b", "{{ {{номер}} }}"])
def test_braces_that_make_no_field_are_found(template: str) -> None:
    assert broken_field(template) != ""


@pytest.mark.parametrize("programme", Programme)
def test_the_programs_own_templates_have_all_that_is_needed(programme: Programme) -> None:
    text = built_in(programme)
    assert (unknown_fields(text, NAMES), broken_field(text)) == ([], "")
    assert missing_fields(text, [field_name(field) for field in NEEDED]) == []
