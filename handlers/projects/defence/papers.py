"""The papers of a decided defence, as PDFs in Russian. The protocol has the commission, its points, the reached results
and the decision. The result has what was reached and decided, and nobody's points, so that the author can show it.
"""

from files.papers.paper import Paper, PaperStyle
from files.papers.printing import printed
from handlers.projects.defence.telling import number
from handlers.shared.people import name_of, post_inside
from handlers.shared.speech import Speech
from models.defence import CommissionMember, Defence
from models.passport import Indicator
from models.person import Person
from services.defence.defences import late_members, results_of, total_of
from services.defence.results import is_reached, share_reached

BESIDE = 3  # signatures that stand beside each other; more stand one below the other


async def protocol_file(defence: Defence, indicators: list[Indicator]) -> tuple[str, bytes]:
    """The file's name and content. Raises PrinterBroke."""
    speech = Speech("ru", defence.project.author.timezone)
    return speech.label("defence-protocol-file"), await printed(protocol_paper(speech, defence, indicators))


def protocol_paper(speech: Speech, defence: Defence, indicators: list[Indicator]) -> Paper:
    points, most = total_of(defence)
    late = ", ".join(name_of(speech, one.person) for one in late_members(defence))
    text = speech.label(
        "defence-protocol",
        title=defence.project.title,
        author=name_of(speech, defence.project.author),
        post=post_inside(speech, defence.project.author),
        day=speech.full_day(speech.local(defence.starts_at).date()),
        time=speech.time(defence.starts_at),
        place=defence.place,
        commission="\n".join(" " + _member(speech, one) for one in defence.seats),
        scores="\n".join(" " + _scores(speech, one) for one in defence.seats if one.scored_at),
        points=points,
        most=most,
        late=late or "—",
        results="\n".join(f" {line}" for line in _results(speech, defence, indicators)) or "—",
        outcome=speech.term(defence.outcome) if defence.outcome else "—",
        again="yes" if defence.again_by else "no",
        until=speech.full_day(defence.again_by) if defence.again_by else "",
        words=defence.words or "—",
    )
    beside = len(defence.seats) <= BESIDE
    if not beside:
        text += "\n\n" + speech.label("defence-protocol-signatures", lines="\n".join(_signed(speech, defence)))
    return Paper(
        PaperStyle.agreement,
        text,
        running=speech.label("defence-paper-running"),
        replaced=speech.label("internship-paper-replaced"),
        columns=[_signature(speech, one) for one in defence.seats] if beside else [],
    )


async def result_file(defence: Defence, indicators: list[Indicator], mentor: Person | None) -> tuple[str, bytes]:
    """The file's name and content. Raises PrinterBroke."""
    speech = Speech("ru", defence.project.author.timezone)
    return speech.label("defence-result-file"), await printed(result_paper(speech, defence, indicators, mentor))


def result_paper(speech: Speech, defence: Defence, indicators: list[Indicator], mentor: Person | None) -> Paper:
    text = speech.label(
        "defence-result",
        title=defence.project.title,
        author=name_of(speech, defence.project.author),
        post=post_inside(speech, defence.project.author),
        mentor=name_of(speech, mentor) if mentor else "—",
        day=speech.full_day(speech.local(defence.starts_at).date()),
        outcome=speech.term(defence.outcome) if defence.outcome else "—",
        again="yes" if defence.again_by else "no",
        until=speech.full_day(defence.again_by) if defence.again_by else "",
        results="\n".join(f" {line}" for line in _results(speech, defence, indicators)) or "—",
    )
    return Paper(
        PaperStyle.agreement,
        text,
        running=speech.label("defence-result-running"),
        replaced=speech.label("internship-paper-replaced"),
        columns=[
            [_member(speech, one), speech.label("internship-paper-line")] for one in defence.seats if one.is_chair
        ],
    )


def _member(speech: Speech, one: CommissionMember) -> str:
    chair = "yes" if one.is_chair else "no"
    return speech.label("defence-protocol-member", name=name_of(speech, one.person), chair=chair)


def _scores(speech: Speech, one: CommissionMember) -> str:
    given = "; ".join(f"{score.title} — {score.points}/{score.most}" for score in one.scores)
    total = sum(score.points for score in one.scores)
    return speech.label("defence-protocol-scores", name=one.person.list_name, given=given, total=total)


def _results(speech: Speech, defence: Defence, indicators: list[Indicator]) -> list[str]:
    results = results_of(defence, indicators)
    lines = [
        speech.label(
            "defence-protocol-result",
            name=one.name,
            unit=one.unit,
            baseline=number(one.baseline),
            target=number(one.target),
            value=number(result.reached) if result.reached is not None else "—",
            reached="yes" if is_reached(result) else "no",
        )
        for one, result in zip(indicators, results, strict=True)
    ]
    share = share_reached(results)
    said = {"reached": share.reached, "planned": share.planned, "percent": share.percent or 0}
    return [*lines, speech.label("defence-protocol-share", **said)] if lines else []


def _signed(speech: Speech, defence: Defence) -> list[str]:
    """A line for each of a commission that is too large for columns."""
    return [f" {one.person.list_name}  {speech.label('internship-paper-line')}" for one in defence.seats]


def _signature(speech: Speech, one: CommissionMember) -> list[str]:
    return [one.person.list_name, speech.label("internship-paper-line")]
