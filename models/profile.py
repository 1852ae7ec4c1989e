"""What a mentee asks for and what a mentor offers. A mentor's application is a state of the profile."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, Text, event, true
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.listed import Listed
from models.notice import NoticeKind
from models.person import Person
from models.privacy import BY_PROGRAM, OF_ASSOCIATION, FoundBy, OnErase, RowsOf, Told, personal_data, words_of
from models.spelling import made_of, searchable_name


class Form(StrEnum):
    """The form of a meeting: remote (дистанционная) or in person (очная)."""

    remote = "remote"
    in_person = "in_person"


class ApplicationState(StrEnum):
    incomplete = "incomplete"
    submitted = "submitted"
    returned = "returned"
    approved = "approved"
    declined = "declined"


class ApplicationReason(StrEnum):
    """Fixed reasons for declining an application; the applicant reads them as text."""

    no_room = "no_room"
    more_experience = "more_experience"
    more_detail = "more_detail"


class ApplicationNotice(NoticeKind):
    arrived = "application_arrived"
    approved = "application_approved"
    declined = "application_declined"
    returned = "application_returned"
    untold = "application_untold"


class Topic(Base, Listed):
    __tablename__ = "topics"
    __privacy__ = personal_data(
        RowsOf("wished_topics.topic_id", OnErase.keep, hidden=("spelling",), found_by=FoundBy.reference),
        RowsOf("offered_topics.topic_id", OnErase.keep, hidden=("spelling",), found_by=FoundBy.reference),
        told=Told(80, "name"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    name_ru: Mapped[str] = mapped_column(String(100), unique=True, info=OF_ASSOCIATION)
    name_en: Mapped[str] = mapped_column(String(100), info=OF_ASSOCIATION)  # may be empty
    spelling: Mapped[str] = mapped_column(
        Text, default=made_of(searchable_name, "name_ru", "name_en"), server_default="", info=BY_PROGRAM
    )

    def name(self, locale: str) -> str:
        return self.name_ru if locale == "ru" else self.name_en or self.name_ru


@event.listens_for(Topic, "before_update")
def _spell_topic(_mapper: object, _connection: object, topic: Topic) -> None:
    topic.spelling = searchable_name(topic.name_ru, topic.name_en)


class WishedTopic(Base):
    __tablename__ = "wished_topics"
    __privacy__ = personal_data(RowsOf("mentee_id", OnErase.remove))
    mentee_id: Mapped[int] = mapped_column(
        ForeignKey("mentee_profiles.person_id", ondelete="CASCADE"), primary_key=True
    )
    topic_id: Mapped[int] = mapped_column(ForeignKey("topics.id"), primary_key=True)


class OfferedTopic(Base):
    __tablename__ = "offered_topics"
    __privacy__ = personal_data(RowsOf("mentor_id", OnErase.remove))
    mentor_id: Mapped[int] = mapped_column(
        ForeignKey("mentor_profiles.person_id", ondelete="CASCADE"), primary_key=True
    )
    topic_id: Mapped[int] = mapped_column(ForeignKey("topics.id"), primary_key=True)


class MenteeProfile(Base):
    __tablename__ = "mentee_profiles"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.remove),
        told=Told(60, "form words"),
    )
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    form: Mapped[Form]
    words: Mapped[str] = mapped_column(Text, default="", info=words_of("person_id"))
    person: Mapped[Person] = relationship(lazy="joined")
    topics: Mapped[list[Topic]] = relationship(secondary="wished_topics", lazy="selectin", order_by=Topic.id)


class MentorProfile(Base):
    __tablename__ = "mentor_profiles"
    __privacy__ = personal_data(
        RowsOf("person_id", OnErase.remove),
        RowsOf("decided_by_id", OnErase.keep, only=("decided_at", "decision_reason", "decision_note")),
        RowsOf("asked_by_id", OnErase.keep, only=("question",)),
        told=Told(
            70,
            "state about remote in_person building video_link capacity paused_until submitted_at question answer"
            " decided_at decision_reason decision_note",
        ),
    )
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    state: Mapped[ApplicationState]
    about: Mapped[str] = mapped_column(Text, info=words_of("person_id"))
    capacity: Mapped[int] = mapped_column(default=3)
    paused_until: Mapped[datetime | None]
    remote: Mapped[bool] = mapped_column(default=True)
    in_person: Mapped[bool] = mapped_column(default=False)
    # which programmes the mentor takes mentees for
    takes_internship: Mapped[bool] = mapped_column(default=True, server_default=true())
    takes_novice: Mapped[bool] = mapped_column(default=True, server_default=true())
    takes_project: Mapped[bool] = mapped_column(default=True, server_default=true())
    building: Mapped[str] = mapped_column(String(300), default="", info=words_of("person_id"))
    video_link: Mapped[str] = mapped_column(String(300), default="", info=words_of("person_id"))
    # Telegram's id of the picture, which is not stored here
    photo_id: Mapped[str | None] = mapped_column(String(200), info=words_of("person_id", typed=False, told=False))
    # how many steps are answered of an application that is not sent yet
    answered: Mapped[int] = mapped_column(default=0)
    # the invitation that began it
    invite_id: Mapped[int | None] = mapped_column(ForeignKey("invites.id", ondelete="SET NULL"))
    submitted_at: Mapped[datetime | None]
    decided_at: Mapped[datetime | None]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    attempt: Mapped[int] = mapped_column(default=1)  # the number of this application: a person may apply again
    decision_reason: Mapped[ApplicationReason | None]
    # the coordinator's own words when declining
    decision_note: Mapped[str] = mapped_column(Text, default="", info=words_of("decided_by_id"))
    # the last question that the application was returned with
    question: Mapped[str] = mapped_column(Text, default="", info=words_of("asked_by_id"))
    asked_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    answer: Mapped[str] = mapped_column(Text, default="", info=words_of("person_id"))
    person: Mapped[Person] = relationship(lazy="joined", foreign_keys=[person_id])
    topics: Mapped[list[Topic]] = relationship(secondary="offered_topics", lazy="selectin", order_by=Topic.id)

    @property
    def forms(self) -> list[Form]:
        return [form for form, on in ((Form.remote, self.remote), (Form.in_person, self.in_person)) if on]

    def is_paused(self, now: datetime) -> bool:
        """Whether the mentor takes no new requests until `paused_until`."""
        return self.paused_until is not None and now < self.paused_until
