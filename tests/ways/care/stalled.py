from datetime import timedelta

from sqlalchemy import delete, select

from handlers.care.stalled.states import LineCard, StalledLines
from models.care import CareDeed, GoingOn
from models.mentorship import Mentorship, MentorshipState, Programme
from tests.support.hours import press_day
from tests.support.ways import Scene, Way

BUTTONS = ("remind", "write", "snooze", "seen", "hand", "at", "open", "all")
CARD = ("people", "stalled")


async def walk(scene: Scene) -> None:
    """A coordinator does everything that can be done about a pair that has not met, and about one that was closed."""
    orlova = await scene.coordinator()
    await scene.pair()
    async with scene.town.act() as act:
        [pair] = await act.session.scalars(select(Mentorship))
        pair.began_at = act.now - timedelta(days=40)
        for person in (pair.mentee, pair.mentor):
            person.created_at = pair.began_at
        whose = {"mentee_id": pair.mentee_id, "mentor_id": pair.mentor_id, "programme": Programme.project}
        closed = Mentorship(state=MentorshipState.closed, began_at=pair.began_at, ended_at=act.now, **whose)
        act.session.add(closed)
        await act.session.flush()
        times = {"asked_at": act.now, "close_at": act.now, "closed_at": act.now}
        act.session.add(GoingOn(mentorship_id=closed.id, **times))
    await scene.town.advance(hours=21)  # 9:00 in Moscow
    line = f"chosen:first_meeting:{pair.id}"
    await orlova.press_notice("line_all")
    await orlova.press("mutes", "part:stages", "part:stages", "back", line, "remind")
    await _forget(scene)
    await orlova.press_notice("line_at")
    await orlova.press_notice("line_write")
    await orlova.press("back")
    await orlova.start()
    await orlova.press_notice("line_hand")
    await orlova.start()
    await orlova.press_notice("line_open")
    await orlova.press_notice("line_remind")
    await orlova.press_notice("line_snooze")  # of the other line
    await _forget(scene)
    await orlova.start()
    await orlova.press(*CARD, line, "to_mentor", "back", "to_mentee")
    await orlova.say("Нужна ли помощь?")
    await _forget(scene)
    await orlova.start()
    await orlova.press(
        *CARD, line, "hand_over", "back", "back", "open", "back", "snooze", "until_weekday:0", "later", "earlier"
    )
    async with scene.town.act() as act:
        day = act.now.date() + timedelta(days=3)
    await press_day(orlova, "until", day)
    await orlova.start()
    await orlova.press(*CARD, "chosen:closed:1", "seen")
    await _forget(scene)
    await scene.town.advance(days=1)
    await orlova.press_notice("line_remind")
    await orlova.press_notice("line_seen")


async def _forget(scene: Scene) -> None:
    """Let the line wait again."""
    async with scene.town.act() as act:
        await act.session.execute(delete(CareDeed))


WAY = Way(walk, in_charge=(StalledLines, LineCard), buttons_in_charge=frozenset({f"line_{one}" for one in BUTTONS}))
