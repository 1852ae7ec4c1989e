"""One person in words: what their mentor sees, and what a coordinator sees besides."""

from datetime import datetime

from handlers.care.health.telling import health_on_card
from handlers.internship.internship.facts import internship_lines
from handlers.shared.people import list_name_of, post_of, programme_of, told_of, topics_of
from handlers.shared.speech import Html, Speech, short
from models.meeting import Meeting
from models.person import Person, Role
from models.profile import MenteeProfile
from models.project import Project
from services.care.health import PairHealth
from services.people.cards import Known, WholePerson
from services.people.notes import NoteRead
from services.people.person import NOVICE_YEARS

WORDS_SHOWN, TITLE_SHOWN, NAMES_SHOWN, INTERNSHIPS_SHOWN = 300, 80, 10, 3


def known_text(speech: Speech, known: Known, *, to_mentor: bool) -> list[Html]:
    """Parts about the mentee: what they wish, the meetings, and for a coordinator the project."""
    parts = [_wishes(speech, known.wishes)] if known.wishes else []
    meetings = _meetings(speech, known, to_mentor=to_mentor)
    parts += [meetings] if meetings else []
    if known.project and not to_mentor:
        parts.append(_project(speech, known.project))
    return parts


def months_text(speech: Speech, known: Known) -> str:
    """«в должности 8 месяцев» for somebody new in post, «в должности с сентября 2012» for others."""
    since = known.person.in_post_since
    if known.months_in_post is None or since is None:
        return ""
    is_new = known.months_in_post < NOVICE_YEARS * 12
    return speech.label(
        "card-in-post", new="yes" if is_new else "no", months=known.months_in_post, since=speech.since_month(since)
    )


def whole_text(speech: Speech, now: datetime, whole: WholePerson, found: list[PairHealth]) -> Html:
    known = whole.known
    parts = [_lead(speech, whole)]
    if whole.offer is not None:
        parts.append(_as_mentor(speech, now, whole))
    if known.person.holds(Role.mentee):
        parts.append(_as_mentee(speech, whole))
    parts += known_text(speech, known, to_mentor=False)
    if whole.internships:
        parts.append(internship_lines(speech, now, known.person, whole.internships[-INTERNSHIPS_SHOWN:]))
    if found:
        parts.append(Html("\n".join([speech.say("health-on-card"), health_on_card(speech, found, known.person.id)])))
    if whole.notes:
        lines = [_note(speech, note) for note in whole.notes]
        parts.append(Html("\n".join([speech.say("card-notes"), *lines])))
    return Html("\n\n".join(parts))


def _lead(speech: Speech, whole: WholePerson) -> Html:
    person = whole.known.person
    roles = ", ".join(speech.term(role) for role in Role if person.holds(role))
    lines = [speech.say("card-who", name=person.full_name, post=post_of(speech, person))]
    if months := months_text(speech, whole.known):
        lines.append(speech.say("card-months", months=months))
    lines.append(speech.say("card-roles", has="yes" if roles else "no", roles=roles))
    lines.append(_came(speech, whole))
    return Html("\n".join(lines))


def _came(speech: Speech, whole: WholePerson) -> Html:
    """Whether they have come to the bot; if not, whether there is a link by which they can."""
    person, until = whole.known.person, whole.link_until
    said = speech.say("card-came", told=told_of(person))
    if person.telegram_id is not None:
        return said
    day = speech.full_day(speech.local(until).date()) if until else ""
    return Html("\n".join([said, speech.say("card-link", has="yes" if until else "no", until=day)]))


def _as_mentor(speech: Speech, now: datetime, whole: WholePerson) -> Html:
    offer = whole.offer
    assert offer is not None
    lines = [
        speech.say(
            "card-mentor",
            state=offer.state.value,
            said=speech.term(offer.state),
            count=len({pair.mentee_id for pair in whole.guides}),
            capacity=offer.capacity,
            asked=whole.asked,
            paused="yes" if offer.is_paused(now) else "no",
            until=speech.full_day(speech.local(offer.paused_until).date()) if offer.paused_until else "",
        )
    ]
    if offer.topics:
        lines.append(speech.say("people-topics", topics=topics_of(speech, offer.topics)))
    if whole.guides:
        mentees = {pair.mentee_id: pair.mentee for pair in whole.guides}  # one who is in two programmes stands once
        names = ", ".join(list_name_of(speech, one) for one in list(mentees.values())[:NAMES_SHOWN])
        lines.append(speech.say("card-guides", names=names))
    return Html("\n".join(lines))


def _as_mentee(speech: Speech, whole: WholePerson) -> Html:
    lines = [
        speech.say(
            "card-guided",
            mentor=pair.mentor.full_name,
            since=speech.full_day(speech.local(pair.began_at).date()),
            programme=programme_of(speech, pair.programme),
            agreed="yes" if whole.number_of(pair) else "no",
            agreement=whole.number_of(pair),
        )
        for pair in whole.guided_by
    ]
    lines += [
        speech.say(
            "card-asked",
            mentor=request.mentor.full_name,
            since=speech.full_day(speech.local(request.sent_at).date()),
            programme=programme_of(speech, request.programme),
        )
        for request in whole.requests
    ]
    some = "yes" if lines else "no"
    return speech.say("card-mentee", some=some, lines=Html("\n".join(lines)), ended=whole.ended)


def _wishes(speech: Speech, wishes: MenteeProfile) -> Html:
    lines = [speech.say("people-topics", topics=topics_of(speech, wishes.topics))] if wishes.topics else []
    lines.append(speech.say("people-forms", forms=speech.term(wishes.form)))
    if wishes.words:
        lines.append(speech.say("card-words", words=short(wishes.words, WORDS_SHOWN)))
    return Html("\n".join(lines))


def _meetings(speech: Speech, known: Known, *, to_mentor: bool) -> Html:
    lines = []
    if known.next_meeting:
        lines.append(_meeting(speech, "card-next-meeting", known.next_meeting, known.person, to_mentor=to_mentor))
    if known.last_meeting:
        lines.append(_meeting(speech, "card-last-meeting", known.last_meeting, known.person, to_mentor=to_mentor))
    return Html("\n".join(lines)) if lines else speech.say("card-no-meetings")


def _meeting(speech: Speech, key: str, meeting: Meeting, person: Person, *, to_mentor: bool) -> Html:
    other = meeting.mentorship.other_side(person.id)
    return speech.say(
        key,
        when=speech.when(meeting.starts_at),
        form=speech.term(meeting.form),
        state=speech.term(meeting.state).lower(),
        named="no" if to_mentor else "yes",
        other=list_name_of(speech, other),
    )


def _project(speech: Speech, project: Project) -> Html:
    accepted = sum(stage.state == "accepted" for stage in project.stages)
    title = short(project.title, TITLE_SHOWN)
    return speech.say("card-project", title=title, accepted=accepted, count=len(project.stages))


def _note(speech: Speech, note: NoteRead) -> Html:
    return speech.say(
        "card-note-line",
        day=speech.full_day(speech.local(note.written_at).date()),
        author=list_name_of(speech, note.author),
        application="yes" if note.on_application else "no",
        words=note.words,
    )
