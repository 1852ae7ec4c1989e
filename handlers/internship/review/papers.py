"""The certificate of an internship, and the mentor's review of it, as PDFs in Russian."""

from files.papers.paper import Paper, PaperStyle
from files.papers.printing import printed
from handlers.shared.people import name_of, post_inside, post_of
from handlers.shared.speech import Speech
from services.internship.reporting import Completed


async def certificate_file(done: Completed) -> tuple[str, bytes]:
    """The file's name and content. Raises PrinterBroke."""
    speech = _russian(done)
    return speech.label("internship-certificate-file"), await printed(certificate_paper(speech, done))


async def review_file(done: Completed) -> tuple[str, bytes]:
    """The same for the review."""
    speech = _russian(done)
    return speech.label("internship-review-file"), await printed(review_paper(speech, done))


def _russian(done: Completed) -> Speech:
    return Speech("ru", done.internship.mentorship.mentor.timezone)


def certificate_paper(speech: Speech, done: Completed) -> Paper:
    text = speech.label("internship-certificate", **_said(speech, done))
    return Paper(
        PaperStyle.certificate,
        text,
        running=speech.label("internship-paper-running"),
        replaced=speech.label("internship-paper-replaced"),
        columns=[["", speech.label("internship-paper-post")], ["", speech.label("internship-paper-line")]],
    )


def review_paper(speech: Speech, done: Completed) -> Paper:
    internship = done.internship
    pair, written = internship.mentorship, internship.reviewed_at or internship.began_at
    said = {**_said(speech, done), "mentor_post": post_inside(speech, pair.mentor)}
    text = speech.label("internship-review-paper", review=internship.review, **said)
    return Paper(
        PaperStyle.agreement,
        text,
        running=speech.label("internship-paper-running"),
        replaced=speech.label("internship-paper-replaced"),
        columns=[
            [speech.label("internship-paper-mentor"), name_of(speech, pair.mentor), post_of(speech, pair.mentor)],
            [speech.full_day(speech.local(written).date()), speech.label("internship-paper-line")],
        ],
    )


def _said(speech: Speech, done: Completed) -> dict[str, str | int]:
    pair = done.internship.mentorship
    days = [speech.local(day.starts_at).date() for day in done.days]
    hours = sum(round((day.ends_at - day.starts_at).total_seconds() / 3600) for day in done.days)
    return {
        "intern": name_of(speech, pair.mentee),
        "mentor": name_of(speech, pair.mentor),
        "known": "no" if pair.mentor.is_erased else "yes",
        "mentor_post": post_of(speech, pair.mentor),
        "days": "; ".join(speech.full_day(day) for day in days),
        "count": len(days),
        "hours": hours,
    }
