"""Draws `docs/pictures/care_year.png`: unasked messages per person and week in the made-up year of
`tests/support/year.py`, and prints the pairs of which nothing was heard for 30 days: `python docs/pictures/year.py`.
"""

import asyncio
import sys
import tempfile
from collections import Counter
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from sqlalchemy.engine import make_url

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from bot.migrate import apply_migrations  # noqa: E402
from bot.reference import load_reference  # noqa: E402
from models.connection.database import Database  # noqa: E402
from models.person import Role  # noqa: E402
from services.care.limits import UNASKED_A_WEEK, WEEK  # noqa: E402
from tests.support.year import BEGIN, Year  # noqa: E402

DAYS, WEEKS, CELL, LEFT, TOP = 365, 53, 16, 130, 50
COLOURS = ("#f2f2f2", "#cfe3f5", "#8fbfe6", "#3f88c5", "#c0392b")
FONT = ImageFont.load_default(13)


async def lived(folder: Path) -> Year:
    url = f"sqlite+aiosqlite:///{folder / 'year.db'}"
    await apply_migrations(make_url(url))
    database = Database(url)
    await load_reference(database)
    year = Year(database)
    await year.settle()
    await year.live(DAYS)
    return year


def draw(weeks: dict[str, Counter[int]]) -> Image.Image:
    size = (LEFT + WEEKS * CELL + 20, TOP + len(weeks) * CELL + 20)
    image = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(image)
    said = f"Unasked messages a week, by person and week of a year: white 0, darker 1 to {UNASKED_A_WEEK}, red more"
    pen.text((10, 12), said, "black", FONT)
    for row, (name, counts) in enumerate(weeks.items()):
        top = TOP + row * CELL
        pen.text((10, top), name, "black", FONT)
        for week in range(WEEKS):
            left = LEFT + week * CELL
            colour = COLOURS[min(counts[week], len(COLOURS) - 1)]
            pen.rectangle((left, top, left + CELL - 2, top + CELL - 2), colour)
    return image


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        year = await lived(Path(folder))
        told = await year.unasked()
        weeks = {
            f"{'mentor' if person.holds(Role.mentor) else 'mentee'} {number}": Counter(
                (at - BEGIN) // WEEK for at, _ in sent
            )
            for number, (person, sent) in enumerate(sorted(told.items(), key=lambda one: one[0].id), 1)
        }
        draw(weeks).save(ROOT / "docs/pictures/care_year.png", optimize=True)
        sys.stdout.write(f"most in a week: {max(max(one.values()) for one in weeks.values())}\n")
        sys.stdout.write(f"pairs of which nothing was heard for 30 days: {year.forgotten(DAYS)}\n")
        sys.stdout.write(f"closed: {sorted(kind for kind, pair in year.pairs.items() if pair in year.ended)}\n")
        await year.database.close()


if __name__ == "__main__":
    asyncio.run(main())
