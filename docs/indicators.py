"""Writes `docs/indicators.md` from the definitions of the indicators: `python docs/indicators.py`."""

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from handlers.indicators.figures.telling import measure_how, measure_name  # noqa: E402
from handlers.shared.speech import Speech  # noqa: E402
from services.indicators.definitions import DEFINITIONS, Definition, Figuring, MeasureGroup, measures_of  # noqa: E402
from services.indicators.policy import INDICATORS_BY_DEFAULT  # noqa: E402

PAGE = ROOT / "docs/indicators.md"
SPEECH = Speech("en", "UTC")
SHOWN_AS = {
    Figuring.number: "a number",
    Figuring.part: "so many of so many, in %",
    Figuring.pooled: "reached of planned, in %",
    Figuring.median: "a time",
}


def indicators_page() -> str:
    groups = "\n\n".join(_group(group) for group in MeasureGroup)
    return f"""# Indicators

This page is made from `services/indicators/definitions.py` by `python docs/indicators.py`; a test fails when it is out
of date. The window «Показатели» shows the same texts under «Как считаем», in the reader's language. The reasons are in
[decision 64](decisions/0064-what-an-indicator-counts.md).

- A period is whole days of the association's calendar (`ASSOCIATION_ZONE`): a school year, a quarter, a month, or all
  time. Of a period that goes on, nothing later than now counts.
- Each figure opens the list of what it counts. Whoever has erased their data stays in it without a name.
- With a programme chosen, what has no programme has no figure.
- Shares are set beside each other from {INDICATORS_BY_DEFAULT.least} decided projects on each side (`COMPARED_FROM`).
  The difference is an association and not a proof.

{groups}
"""


def _group(group: MeasureGroup) -> str:
    rows = "\n".join(_row(DEFINITIONS[measure]) for measure in measures_of(group))
    title = SPEECH.label(f"indicators-{group.value}-btn")
    head = "| indicator | what is counted | when | whose city | shown as | by programme |\n|---|---|---|---|---|---|"
    return f"## {title}\n\n{head}\n{rows}"


def _row(one: Definition) -> str:
    name, how = measure_name(SPEECH, one.measure), measure_how(SPEECH, one.measure)
    cells = name, how, SPEECH.term(one.moment), SPEECH.term(one.city), SHOWN_AS[one.figuring]
    return f"| {' | '.join(cells)} | {'yes' if one.by_programme else 'no'} |"


if __name__ == "__main__":
    PAGE.write_text(indicators_page(), "utf-8")
