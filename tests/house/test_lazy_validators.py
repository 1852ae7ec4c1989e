"""Loading the bot builds no validator of aiogram's types and methods, and each of them can be built when it is used."""

import asyncio
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
BUILDING = """
import bot
import aiogram.methods, aiogram.types
from pydantic import BaseModel
shown = {name: getattr(where, name) for where in (aiogram.types, aiogram.methods) for name in where.__all__}
models = [one for one in shown.values() if isinstance(one, type) and issubclass(one, BaseModel)]
early = [one.__name__ for one in models if one.__pydantic_complete__]
def use_all():
    for one in models:
        use(one)
def use(one):
    return one.__pydantic_validator__.title
use_all()
print(len(models), len(early), sum(one.__pydantic_complete__ for one in models))
"""


async def test_each_validator_is_built_at_its_first_use() -> None:
    run = await asyncio.create_subprocess_exec(sys.executable, "-c", BUILDING, cwd=ROOT, stdout=PIPE)
    told, _ = await run.communicate()
    count, early, built = map(int, told.split())
    assert count > 500
    assert early <= 10  # the base classes without fields
    assert built == count
