"""A defence in words, the same on its card, in notices and in the protocol."""

from handlers.shared.people import list_name_of, name_of
from handlers.shared.speech import Html, Speech, short
from models.defence import SITTING, CommissionMember, Defence, DefenceState, SeatInCommission
from models.passport import Indicator
from services.defence.defences import late_members, results_of, total_of
from services.defence.results import is_reached, share_reached, way_made

TITLE_SHOWN, INDICATOR_SHOWN = 80, 60


def defence_text(speech: Speech, defence: Defence, indicators: list[Indicator]) -> Html:
    """Time and place, commission, reached values, and, when there is one, the sum of points and the decision."""
    project = defence.project
    parts = [
        speech.say(
            "defence-head",
            title=short(project.title, TITLE_SHOWN),
            author=name_of(speech, project.author),
            when=speech.when(defence.starts_at),
            place=defence.place,
            state=speech.term(defence.state),
        ),
        commission_text(speech, defence),
    ]
    if indicators:
        parts.append(values_text(speech, defence, indicators))
    if defence.state in (DefenceState.scored, DefenceState.decided):
        points, most = total_of(defence)
        late = ", ".join(one.person.list_name for one in late_members(defence))
        parts.append(speech.say("defence-total", points=points, most=most, late=late, is_late="yes" if late else "no"))
    if defence.outcome is not None:
        parts.append(outcome_text(speech, defence))
    return Html("\n\n".join(parts))


def commission_text(speech: Speech, defence: Defence) -> Html:
    lines = [
        speech.say(
            "defence-seat",
            name=list_name_of(speech, one.person),
            chair="yes" if one.is_chair else "no",
            state=_seat_state(defence, one),
        )
        for one in defence.commission
        if one.state is not SeatInCommission.replaced
    ]
    return Html("\n".join([speech.say("defence-commission"), *lines]))


def _seat_state(defence: Defence, seat: CommissionMember) -> str:
    if seat.scored_at is not None:
        return "scored"
    over = defence.state in (DefenceState.scored, DefenceState.decided) and seat.state in SITTING
    return "late" if over else seat.state.value


def values_text(speech: Speech, defence: Defence, indicators: list[Indicator]) -> Html:
    """A line for each planned result, and how many of them are reached."""
    results = results_of(defence, indicators)
    lines = [
        speech.say(
            "defence-value",
            name=short(one.name, INDICATOR_SHOWN),
            unit=one.unit,
            baseline=number(one.baseline),
            target=number(one.target),
            value=number(result.reached) if result.reached is not None else "—",
            reached="none" if result.reached is None else ("yes" if is_reached(result) else "no"),
            way=round(100 * (way_made(result) or 0)),
        )
        for one, result in zip(indicators, results, strict=True)
    ]
    share = share_reached(results)
    said = {"reached": share.reached, "planned": share.planned, "percent": share.percent or 0}
    confirmed = "yes" if defence.values_at else "no"
    given = len(indicators) if defence.values_at else sum(one.reached is not None for one in results)
    return Html("\n".join([*lines, speech.say("defence-share", **said, given=given, confirmed=confirmed)]))


def is_closed(defence: Defence) -> str:
    """Whether the scoring is closed, as the value of a text."""
    return "no" if defence.state is DefenceState.planned else "yes"


def outcome_text(speech: Speech, defence: Defence) -> Html:
    assert defence.outcome is not None
    return speech.say(
        "defence-outcome",
        outcome=speech.term(defence.outcome),
        again="yes" if defence.again_by else "no",
        until=speech.full_day(defence.again_by) if defence.again_by else "",
        words=defence.words,
        has_words="yes" if defence.words else "no",
    )


def number(value: float) -> str:
    """«12», «0,5»: without needless zeros."""
    return f"{value:g}".replace(".", ",") if abs(value) < 1_000_000 else f"{value:.0f}"
