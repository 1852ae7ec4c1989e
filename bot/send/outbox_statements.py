"""The statements of the outbox."""

from typing import Any, cast

from sqlalchemy import ColumnElement, Table, TextClause, and_, bindparam, case, false, func, or_, select, text, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningUpdate

from models.broadcast import Broadcast, BroadcastState, SentMessage
from models.connection.database import Database
from models.notice import LEASED, OF_BROADCASTS, WAITING, Notice, NoticeKind, NoticeState, Urgency
from models.person import Person

_NOTICES, _PEOPLE = cast(Table, Notice.__table__), cast(Table, Person.__table__)
_BROADCASTS, _MESSAGES = cast(Table, Broadcast.__table__), cast(Table, SentMessage.__table__)
_CLAIMED = ("id", "kind", "person_id", "urgency", "due_at", "ids", "attempts", "lease_until")  # as outbox.Claimed


def _written_out(condition: ColumnElement[bool]) -> TextClause:
    """The condition with its values in the text. SQLAlchemy expands a list of parameters again at each execution."""
    return text(str(condition.compile(compile_kwargs={"literal_binds": True})))


class Statements:
    """For notices of these `kinds`. Built once: every turn runs the same statements with other ids.

    `next_due` asks for the earliest moment of each urgency, so that each is found at the start of an index.
    `next_seen` asks for the earliest one that somebody will see in a chat.
    `take_back`: an expired lease is anybody's again, but what may have been sent is not sent again if its kind is
    once-only. `LEASED` and `WAITING` are the conditions of the indexes, so that future notices are not scanned. `turn`
    marks what was sent and what begins in one statement, which needs no transaction. `unreachable`, then `blocked`:
    mark the reader and the notice, unless the reader has come back since the sending began; then the notice is due
    again. `tell_waiter` writes nothing when the waiter has been erased meanwhile or was told already.

    `running` locks the broadcasts that are being sent while their notices are claimed, so that a broadcast that is
    paused at this moment is either left out or finds all its claimed notices. `claim_of` claims those of one broadcast.
    """

    def __init__(self, database: Database, kinds: frozenset[NoticeKind], once_only: frozenset[NoticeKind]) -> None:
        known = _written_out(_NOTICES.c.kind.in_(sorted(kinds)))
        moments = [
            select(func.min(_NOTICES.c.due_at)).where(WAITING, _NOTICES.c.urgency == urgency, known)
            for urgency in Urgency
            if urgency not in OF_BROADCASTS
        ]
        of_running = (
            select(_NOTICES.c.due_at)
            .where(_NOTICES.c.broadcast_id == _BROADCASTS.c.id, WAITING, known)
            .order_by(_NOTICES.c.due_at)
            .limit(1)
            .scalar_subquery()
        )
        is_running = _BROADCASTS.c.state == BroadcastState.running
        moments.append(select(func.min(of_running)).where(is_running))
        ends = select(func.min(_NOTICES.c.lease_until)).select_from(_NOTICES).where(LEASED, known)
        self.next_due = select(*(query.scalar_subquery() for query in (*moments, ends)))
        self.next_seen = (
            select(func.min(_NOTICES.c.due_at))
            .join(_PEOPLE, _PEOPLE.c.id == _NOTICES.c.person_id)
            .where(_NOTICES.c.state == NoticeState.pending, _NOTICES.c.urgency.in_(list(Urgency)), known)
            .where(_PEOPLE.c.telegram_id.is_not(None), _PEOPLE.c.reachable)
        )
        unknown = and_(_NOTICES.c.state == NoticeState.sending, _NOTICES.c.kind.in_(once_only))
        self.take_back = (
            update(_NOTICES)
            .where(LEASED, _NOTICES.c.lease_until < bindparam("before"), known)
            .values(
                state=case((unknown, NoticeState.ambiguous), else_=NoticeState.pending),
                finished_at=case((unknown, bindparam("now")), else_=_NOTICES.c.finished_at),
            )
            .returning(_NOTICES.c.state)
        )
        self.running = (
            select(_BROADCASTS.c.id)
            .where(is_running)
            .order_by(_BROADCASTS.c.id)
            .with_for_update(read=True, skip_locked=True)
        )
        self.claim = _claim(_NOTICES.c.urgency == bindparam("which"), known)
        self.claim_of = _claim(_NOTICES.c.broadcast_id == bindparam("broadcast"), known)
        leased = _NOTICES.c.lease_until == bindparam("lease")
        sent = database.any_of(_NOTICES.c.id, "sent")
        begins = and_(database.any_of(_NOTICES.c.id, "beginning"), leased)
        self.turn = (
            update(_NOTICES)
            .where(or_(sent, begins))
            .values(
                state=case((sent, NoticeState.sent), else_=NoticeState.sending),
                finished_at=case((sent, bindparam("now")), else_=_NOTICES.c.finished_at),
                attempts=_NOTICES.c.attempts + case((sent, 0), else_=1),
            )
            .returning(_NOTICES.c.id)
        )
        mine = database.any_of(_NOTICES.c.id, "those")
        change = update(_NOTICES).where(mine)
        self.again = change.where(leased).values(state=bindparam("is_now"), lease_until=bindparam("until"))
        self.ended = change.where(leased).values(state=bindparam("is_now"), finished_at=bindparam("at"))
        readers = _PEOPLE.c.id.in_(select(_NOTICES.c.person_id).where(mine, leased))
        are_away = _PEOPLE.c.returns == bindparam("then")
        self.unreachable = update(_PEOPLE).where(readers, are_away).values(reachable=False)
        of_those = _NOTICES.c.person_id.in_(select(_PEOPLE.c.id).where(are_away))
        self.blocked = (
            change.where(leased)
            .values(
                state=case((of_those, NoticeState.blocked), else_=NoticeState.pending),
                finished_at=case((of_those, bindparam("at")), else_=_NOTICES.c.finished_at),
            )
            .returning(_NOTICES.c.id, _NOTICES.c.state)
        )
        names = ("kind", "ids", "dedupe", "due_at", "urgency", "state", "attempts")
        given = [bindparam(name, type_=_NOTICES.c[name].type) for name in names]
        waiter = select(*given, _PEOPLE.c.id).where(_PEOPLE.c.id == bindparam("waiter"))
        held = waiter.with_for_update(read=True, key_share=True)
        insert = sqlite.insert(_NOTICES) if database.is_sqlite else postgresql.insert(_NOTICES)
        self.tell_waiter = insert.from_select([*names, "person_id"], held).on_conflict_do_nothing()
        message = bindparam("message", type_=_MESSAGES.c.message_id.type)
        sent_now = select(_NOTICES.c.id, message, _NOTICES.c.broadcast_id, false()).where(
            _NOTICES.c.id == bindparam("notice")
        )
        kept = sqlite.insert(_MESSAGES) if database.is_sqlite else postgresql.insert(_MESSAGES)
        columns = ["notice_id", "message_id", "broadcast_id", "removed"]
        self.keep_message = kept.from_select(columns, sent_now).on_conflict_do_nothing()


def _claim(which: ColumnElement[bool], known: TextClause) -> ReturningUpdate[Any]:
    due = (
        select(_NOTICES.c.id)
        .where(WAITING, which, _NOTICES.c.due_at <= bindparam("now"), known)
        .order_by(_NOTICES.c.due_at)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
    )
    return (
        update(_NOTICES)
        .where(_NOTICES.c.id.in_(due.scalar_subquery()))
        .values(state=NoticeState.claimed, lease_until=bindparam("until"))
        .returning(*(_NOTICES.c[name] for name in _CLAIMED))
    )
