"""Random steps of one mentor and their mentees on a copy of a database, for Hypothesis' state machines."""

import asyncio
import shutil
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar, TypeVar
from uuid import uuid4

from hypothesis import Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test
from sqlalchemy import text

from models.connection.database import Database
from models.meeting import ClaimedTime
from services.refusals import Refusal
from services.unit_of_work import Act
from tests.support.pairs import Pairs, make_pairs

WITHOUT_SHRINKING = [Phase.generate]  # shrinking is slow


class RandomSteps(RuleBasedStateMachine):
    """`template`: the database that each run copies, with the pairs `mentorships`. `steps` counts what was done and
    refused. `changed`: whether something was done since the invariants were last looked at; a refusal rolls back.
    """

    template: ClassVar[Path]
    mentorships: ClassVar[list[int]]
    steps: ClassVar[Counter[str]]

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.path = self.template.with_name(f"{uuid4().hex}.db")
        shutil.copy(self.template, self.path)
        self.database = Database(f"sqlite+aiosqlite:///{self.path}")
        self.pairs = Pairs(self.database, mentorships=self.mentorships)
        self.changed = False

    def act(
        self,
        name: str,
        mentee: int | None,
        does: Callable[[Act], Awaitable[Any]],
        made: Callable[[Any], None] | None = None,
    ) -> None:
        """One transaction of the mentee, or of the mentor without one. `made` gets what it returns."""

        async def acts() -> Any:
            uow = self.pairs.mentor() if mentee is None else self.pairs.mentee(mentee)
            async with uow.write() as act:
                return await does(act)

        self.attempt(name, acts(), made)

    def attempt(self, name: str, does: Coroutine[Any, Any, Any], made: Callable[[Any], None] | None = None) -> None:
        try:
            done = self.runner.run(does)
        except Refusal:
            self.steps[f"{name}_refused"] += 1
            return
        self.steps[name] += 1
        self.changed = True
        if made:
            made(done)

    def pass_by(self, time: timedelta) -> None:
        self.pairs.pass_by(time)
        self.steps["time"] += 1

    def teardown(self) -> None:
        self.runner.run(self.database.close())
        self.runner.close()
        self.path.unlink()


Machine = TypeVar("Machine", bound=RandomSteps)


async def begun(machine: type[Machine], empty: Path, folder: Path, mentees: int) -> type[Machine]:
    """The machine, on copies of a database with the pairs; `empty` is one without."""
    ready = type("Ready", (machine,), {"template": folder / "template.db", "steps": Counter[str]()})
    shutil.copy(empty, ready.template)
    database = Database(f"sqlite+aiosqlite:///{ready.template}")
    ready.mentorships = (await make_pairs(database, mentees)).mentorships
    await database.empty_log()
    await database.close()
    return ready


async def drop_primary_key(machine: type[RandomSteps]) -> None:
    """Of claimed time, which then may overlap."""
    database = Database(f"sqlite+aiosqlite:///{machine.template}")
    async with database.write() as session:
        columns = ", ".join(column.name for column in ClaimedTime.__table__.columns)
        await session.execute(text("DROP TABLE claimed_times"))
        await session.execute(text("CREATE TABLE claimed_times (" + columns + ")"))
    await database.empty_log()
    await database.close()


async def run_steps(machine: type[RandomSteps], steps: int, how: settings) -> None:
    """At most so many steps in a run. Raises what an invariant raises."""
    await asyncio.to_thread(run_state_machine_as_test, machine, settings=settings(how, stateful_step_count=steps))
