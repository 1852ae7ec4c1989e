"""A pair of a cohort in words, and why the two suit each other."""

from collections.abc import Iterable

from handlers.shared.people import list_name_of, post_of, topics_of
from handlers.shared.speech import Html, Speech, short
from models.cohort import CohortSeat, SeatState
from models.profile import MenteeProfile
from services.matching.scoring import Reason, ReasonKind

UNTOLD = (ReasonKind.programme.value, ReasonKind.places.value)  # every pair has them
NAME_SHOWN, POST_SHOWN, WORDS_SHOWN = 40, 80, 200


def reasons_of(speech: Speech, seat: CohortSeat, *, to_mentor: bool = False) -> str:
    """«общие темы: 2 из 3; один округ». A mentor is not told whether the mentee asked for them."""
    found = [str(kind) for kind, _, _ in seat.reasons]
    said = [
        speech.label("cohort-reason", kind=str(kind), count=int(count), of=int(of))
        for kind, count, of in seat.reasons
        if kind not in UNTOLD and not (kind == ReasonKind.city and ReasonKind.district in found)
    ]
    if seat.wished and not to_mentor:
        said.insert(0, speech.label("cohort-reason", kind="wished", count=seat.wished, of=0))
    return "; ".join(said) or speech.label("cohort-no-reasons")


def reasons_in_words(speech: Speech, reasons: Iterable[Reason]) -> str:
    """The same for a mentor who could be chosen."""
    values = [[one.kind.value, one.count, one.of] for one in reasons]
    return reasons_of(speech, CohortSeat(reasons=values, wished=0))


def pair_line(speech: Speech, number: int, seat: CohortSeat) -> Html:
    return speech.say(
        "cohort-pair",
        number=number,
        mentee=list_name_of(speech, seat.mentee),
        mentor=list_name_of(speech, seat.mentor) if seat.mentor else "",
        locked="yes" if seat.locked else "no",
        reasons=reasons_of(speech, seat),
    )


def unpaired_line(speech: Speech, number: int, seat: CohortSeat) -> Html:
    return speech.say(
        "cohort-unpaired-line",
        number=number,
        mentee=list_name_of(speech, seat.mentee),
        post=short(post_of(speech, seat.mentee), POST_SHOWN),
        out="yes" if seat.state is SeatState.taken_out else "no",
    )


def result_line(speech: Speech, number: int, seat: CohortSeat) -> Html:
    refused_by = "mentor" if seat.refused_by_id == seat.mentor_id else "mentee"
    return speech.say(
        "cohort-result-line",
        number=number,
        mentee=list_name_of(speech, seat.mentee),
        mentor=list_name_of(speech, seat.mentor) if seat.mentor else "—",
        state=seat.state.value,
        by=refused_by,
    )


def seat_text(speech: Speech, seat: CohortSeat, wishes: MenteeProfile | None) -> Html:
    """Everything that a coordinator needs for a decision on one mentee."""
    return speech.say(
        "cohort-seat-text",
        mentee=seat.mentee.full_name,
        post=post_of(speech, seat.mentee),
        programme=speech.term(seat.programme),
        topics=topics_of(speech, wishes.topics) if wishes and wishes.topics else "—",
        form=speech.term(wishes.form) if wishes else "—",
        words=short(wishes.words, WORDS_SHOWN) if wishes else "",
        has_words="yes" if wishes and wishes.words else "no",
        state="out" if seat.state is SeatState.taken_out else "pair" if seat.mentor else "alone",
        mentor=seat.mentor.full_name if seat.mentor else "",
        mentor_post=post_of(speech, seat.mentor) if seat.mentor else "",
        reasons=reasons_of(speech, seat),
        locked="yes" if seat.locked else "no",
    )
