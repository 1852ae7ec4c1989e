"""`docs/care.md` is made from the rules of care, and so never says anything else."""

import runpy

from tests.support.sources import ROOT


def test_the_page_about_care_is_what_the_rules_say() -> None:
    page = runpy.run_path(str(ROOT / "docs/care.py"))["care_page"]()
    assert (ROOT / "docs/care.md").read_text("utf-8") == page, "run: python docs/care.py"
