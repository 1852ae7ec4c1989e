"""An agreement with a number for each mentorship of the history: ended ones by number and date only, as lists from the
time before this program have them; present ones with a version that both have signed.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from random import Random

from sqlalchemy import select

from bot.demo.past import MOSCOW, Past, Row, chance_of
from handlers.matching.agreement.wording import word
from models.agreement import (
    Agreement,
    AgreementGoal,
    AgreementSignature,
    AgreementState,
    AgreementVersion,
    Rhythm,
    SigningWay,
)
from models.mentorship import Mentorship, MentorshipState
from models.profile import Topic
from services.matching.agreement_drafts import months_later
from services.matching.agreement_versions import digest_of
from services.matching.agreements import Terms

ON_PAPER_IN_TEN = 3


async def write_agreements(past: Past) -> None:
    """For all mentorships that are there."""
    chance = chance_of("agreements")
    query = select(Mentorship).order_by(Mentorship.began_at, Mentorship.id)
    mentorships = list((await past.session.scalars(query)).unique())
    rows = _numbered(past, mentorships, chance)
    ids = await past.insert(Agreement, rows)
    topics = list(await past.session.scalars(select(Topic.name_ru).order_by(Topic.id)))
    present = [
        (given, pair, row)
        for given, pair, row in zip(ids, mentorships, rows, strict=True)
        if pair.state is MentorshipState.active
    ]
    versions, goals = [], []
    for given, pair, row in present:
        terms = _terms(past, pair, row, topics, chance)
        versions.append(_version(given, row["waits_since"], terms))
        goals.append(terms.goals)
    written = await past.insert(AgreementVersion, versions)
    await past.insert_rows(AgreementGoal, list(_goals(written, goals)))
    pairs = [(version, pair, row["waits_since"]) for version, (_, pair, row) in zip(written, present, strict=True)]
    await past.insert_rows(AgreementSignature, [one for pair in pairs for one in _signatures(*pair, chance)])


def _numbered(past: Past, mentorships: Sequence[Mentorship], chance: Random) -> list[Row]:
    """Numbers count in each city and year, in the order in which the agreements were signed."""
    signed = [min(pair.began_at + timedelta(days=chance.randint(3, 10)), past.now) for pair in mentorships]
    given: Counter[tuple[str, int]] = Counter()
    rows: dict[int, Row] = {}
    for moment, pair in sorted(zip(signed, mentorships, strict=True), key=lambda one: (one[0], one[1].id)):
        day = moment.astimezone(MOSCOW).date()
        series = pair.mentor.city.name_ru
        given[series, day.year] += 1
        rows[pair.id] = _agreement(pair, series, day, given[series, day.year], moment)
    return [rows[pair.id] for pair in mentorships]


def _agreement(pair: Mentorship, series: str, day: date, sequence: int, moment: datetime) -> Row:
    ended = pair.state is MentorshipState.closed
    return {
        "mentorship_id": pair.id,
        "state": AgreementState.ended if ended else AgreementState.signed,
        "number": f"{sequence}/{day.year}",
        "series": series,
        "year": day.year,
        "sequence": sequence,
        "signed_on": day,
        "waits_since": pair.ended_at if ended else moment,
    }


def _terms(past: Past, pair: Mentorship, row: Row, topics: Sequence[str], chance: Random) -> Terms:
    return Terms(
        number=row["number"],
        series=row["series"],
        version=1,
        programme=pair.programme,
        made_on=row["signed_on"],
        mentor=pair.mentor,
        mentee=pair.mentee,
        goals=tuple(chance.sample(past.words.texts.goals, chance.randint(1, 3))),
        topics=tuple(chance.sample(list(topics), chance.randint(1, 3))),
        until=months_later(row["signed_on"], 12),
        rhythm=chance.choice([*Rhythm]),
    )


def _version(agreement_id: int, moment: datetime, terms: Terms) -> Row:
    text = word(terms)
    return {
        "agreement_id": agreement_id,
        "number": 1,
        "topics": "\n".join(terms.topics),
        "rhythm": terms.rhythm,
        "until": terms.until,
        "text": text,
        "digest": digest_of(text),
        "comment": "",
        "scan_file_id": "",
        "proposed_at": moment,
        "signed_at": moment,
    }


def _goals(versions: Sequence[int], goals: Sequence[tuple[str, ...]]) -> list[Row]:
    return [
        {"version_id": version, "number": number, "words": words}
        for version, said in zip(versions, goals, strict=True)
        for number, words in enumerate(said, 1)
    ]


def _signatures(version: int, pair: Mentorship, moment: datetime, chance: Random) -> list[Row]:
    way = SigningWay.paper if chance.randrange(10) < ON_PAPER_IN_TEN else SigningWay.chat
    return [
        {"version_id": version, "person_id": person_id, "signed_at": moment, "way": way}
        for person_id in (pair.mentee_id, pair.mentor_id)
    ]
