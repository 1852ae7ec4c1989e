"""`docs/indicators.md` is made from the definitions of the indicators, and so never says anything else."""

import runpy

from tests.support.sources import ROOT


def test_the_page_about_indicators_is_what_the_definitions_say() -> None:
    page = runpy.run_path(str(ROOT / "docs/indicators.py"))["indicators_page"]()
    assert (ROOT / "docs/indicators.md").read_text("utf-8") == page, "run: python docs/indicators.py"
