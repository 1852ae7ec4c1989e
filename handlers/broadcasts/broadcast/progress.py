"""The message in which a coordinator watches a broadcast: one message, edited while it is being sent."""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from aiogram.filters.callback_data import CallbackData

from handlers.shared.ids import Id
from handlers.shared.notices import Letter, Rows
from handlers.shared.progress import bar_of
from handlers.shared.speech import Html, Speech
from models.broadcast import Broadcast, BroadcastState
from services.broadcasts.broadcasts import SENDING, Counts, broadcast_counts, broadcast_to_read, may_be_taken_back
from services.broadcasts.pace import seconds_for
from services.broadcasts.taking_back import removed_of
from services.notices import BROADCAST_A_SECOND
from services.unit_of_work import Act

SECONDS_AT_MOST = 90


class BroadcastStep(StrEnum):
    """What a button of the progress message does."""

    pause = "pause"
    resume = "resume"
    stop = "stop"
    report = "report"
    ask_back = "ask_back"
    take_back = "take_back"
    keep = "keep"


class StepBroadcast(CallbackData, prefix="broadcast_step"):
    step: BroadcastStep
    broadcast_id: Id


@dataclass(frozen=True, slots=True)
class Watched:
    """A broadcast as it stands: `seconds` left, and how many recipients' messages are deleted, of how many."""

    broadcast: Broadcast
    counts: Counts
    seconds: float
    removed: tuple[int, int]
    may_take_back: bool

    @property
    def only_held(self) -> bool:
        """Whether everybody who has not got it yet gets it at a later time."""
        is_running = self.broadcast.state is BroadcastState.running
        return is_running and 0 < self.counts.waiting == self.counts.held

    @property
    def is_going(self) -> bool:
        return self.broadcast.state in (*SENDING, BroadcastState.taking_back) and not self.only_held


async def watched(act: Act, broadcast_id: int, a_second: float = BROADCAST_A_SECOND) -> Watched:
    """Raises NotAllowed, NotFound."""
    return await watch(act, await broadcast_to_read(act, broadcast_id), a_second)


async def watch(act: Act, broadcast: Broadcast, a_second: float, others: tuple[int, ...] = ()) -> Watched:
    """`others`: how many messages each of the other broadcasts has left."""
    counts = (await broadcast_counts(act, [broadcast]))[broadcast.id]
    taken = broadcast.state in (BroadcastState.taking_back, BroadcastState.taken_back)
    removed = await removed_of(act, broadcast.id) if taken else (0, 0)
    left = removed[1] - removed[0] if taken else counts.waiting - counts.held
    seconds = seconds_for(left * max(1, len(broadcast.media)), others, a_second)
    return Watched(broadcast, counts, seconds, removed, may_be_taken_back(broadcast, act.now))


def progress_text(speech: Speech, seen: Watched) -> Html:
    broadcast, counts = seen.broadcast, seen.counts
    removed, to_remove = seen.removed
    done, total = (removed, to_remove) if to_remove else (counts.ended, counts.total)
    return speech.say(
        "broadcast-progress",
        number=broadcast.id,
        state="held" if seen.only_held else broadcast.state.value,
        bar=bar_of(done, total),
        percent=done * 100 // total if total else 100,
        going="yes" if seen.is_going else "no",
        delivered=counts.delivered,
        total=counts.total,
        blocked=counts.blocked,
        failed=counts.failed,
        ambiguous=counts.ambiguous,
        skipped=counts.skipped,
        over_limit=counts.over_limit,
        undelivered=counts.blocked + counts.failed + counts.ambiguous + counts.skipped + counts.over_limit,
        held=counts.held,
        until=speech.when(counts.held_until) if counts.held_until else "",
        removed=removed,
        to_remove=to_remove,
        left=duration(speech, seen.seconds),
    )


def duration(speech: Speech, seconds: float) -> str:
    """«10 секунд», «3 минуты», «2 часа»; never nothing."""
    whole = max(1, ceil(seconds))
    if whole <= SECONDS_AT_MOST:
        return speech.label("broadcast-seconds", count=whole)
    if whole <= SECONDS_AT_MOST * 60:
        return speech.label("broadcast-minutes", count=ceil(whole / 60))
    return speech.label("broadcast-hours", count=ceil(whole / 3600))


def steps_of(seen: Watched) -> tuple[BroadcastStep, ...]:
    """What may be done with it now."""
    match seen.broadcast.state:
        case BroadcastState.running:
            return (BroadcastStep.pause,)
        case BroadcastState.paused:
            return BroadcastStep.resume, BroadcastStep.stop
        case BroadcastState.done | BroadcastState.stopped if seen.may_take_back:
            return BroadcastStep.report, BroadcastStep.ask_back
        case BroadcastState.draft | BroadcastState.scheduled:
            return ()
    return () if seen.broadcast.finished_at is None else (BroadcastStep.report,)


def progress_letter(speech: Speech, seen: Watched) -> Letter:
    return Letter(progress_text(speech, seen), rows_of(speech, seen.broadcast.id, steps_of(seen)))


def rows_of(speech: Speech, broadcast_id: int, steps: tuple[BroadcastStep, ...]) -> Rows:
    return tuple(
        ((speech.label(f"broadcast-btn-{step.value}"), StepBroadcast(step=step, broadcast_id=broadcast_id)),)
        for step in steps
    )
