"""Each area declares its own kinds of notices; all are known together, and no two areas may share one."""

import gc

import pytest

from models.meeting import MeetingNotice
from models.newer_values import is_newer, members_of, read_as
from models.notice import KindTwice, NoticeKind


def test_the_declaration_alone_makes_kinds_known() -> None:
    assert read_as(NoticeKind, "meeting_moved") is MeetingNotice.moved
    assert is_newer(read_as(NoticeKind, "probe_pinged"))

    class ProbeNotice(NoticeKind):
        pinged = "probe_pinged"

    assert read_as(NoticeKind, "probe_pinged") is ProbeNotice.pinged
    assert set(members_of(NoticeKind)) > {*MeetingNotice, *ProbeNotice}
    del ProbeNotice
    gc.collect()  # the kinds of a class that is gone are unknown again, for the tests that follow
    assert is_newer(read_as(NoticeKind, "probe_pinged"))


def test_a_kind_that_two_areas_declare_stops_the_start_and_both_are_named() -> None:
    with pytest.raises(KindTwice, match=r"meeting_moved is .* in models\.meeting and in .*test_notice_kinds"):

        class ProbeNotice(NoticeKind):
            moved = "meeting_moved"

    gc.collect()
