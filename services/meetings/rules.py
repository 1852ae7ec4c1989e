"""The association's rules for meetings, in one place: free hours, booking, moving, reminders."""

from datetime import datetime, time, timedelta

MEETING_LENGTH = timedelta(minutes=60)
LENGTHS = tuple(timedelta(minutes=minutes) for minutes in (30, 45, 60, 90))
START_STEP = timedelta(minutes=30)  # between start times, counted from the start of a window of free hours
BUFFER = timedelta(minutes=15)  # kept free after each meeting, for the mentor only
SHORTEST_NOTICE = timedelta(hours=24)  # no meeting can be booked to start sooner, unless its mentor says otherwise
HORIZON = timedelta(days=60)  # see latest_start
MENTEE_CUT_OFF = timedelta(hours=12)  # before a meeting; after this the mentee cannot move or cancel it
CUT_OFF_HOURS = MENTEE_CUT_OFF // timedelta(hours=1)
GRACE = timedelta(minutes=10)  # after booking, in which a mentee may undo it even if the cut-off has passed
MENTEE_MOVES = 2  # how often a mentee may move one meeting
COMING_AT_MOST = 2  # meetings of a pair, without those of a series
SERIES_AT_MOST = 12  # coming meetings of a pair that are parts of series
CANCELLED_A_DAY = 5  # bookings of one day that a side cancels again; after that it books no more with this person
MOVED_A_DAY = 6  # times that the other side is told that one meeting is moved
PROPOSED_A_DAY = 6  # times that a mentor proposes times to one mentee
PROPOSED_TIMES = range(2, 4)  # that a mentor proposes to a mentee at once
PROPOSAL_OPEN = timedelta(days=3)
WARNED_A_DAY = 3  # times that a mentor is told that the mentee will not make it to one meeting
DAY_BEFORE = timedelta(hours=24)
HOUR_BEFORE = timedelta(hours=1)
AGENDA_LIMIT = 500  # code points
FEEDBACK_LIMIT = 1000  # code points
FEEDBACK_OPEN = timedelta(days=30)  # after a meeting; afterwards feedback and whether it took place are final
RATINGS = range(1, 6)
DISPUTED_A_DAY = 3  # times that the other side is told that the answers about one meeting differ
SUMMARY_LIMIT = 1000  # code points
SUMMARIES_A_DAY = 6  # times that the mentee is told what was agreed at one meeting
REFLECTION_LIMIT = 1000  # code points
TASK_LIMIT = 300  # code points
TASKS_AT_MOST = 20  # that a mentee has to do for one mentor at a time
TASKS_A_DAY = 30  # that are given after one meeting, those taken back included
FINISHED_A_DAY = 3  # times that the mentor is told that one task is done
TASK_HORIZON = timedelta(days=365)  # the latest day a task can be set for
LOGGED_LENGTHS = tuple(timedelta(minutes=minutes) for minutes in (30, 45, 60, 90, 120))  # of a meeting without booking
LOGGED_IN_VAIN_A_DAY = 5  # meetings without booking that one side logs with a person and withdraws, or that are denied
TASK_REMINDER_AT = time(10)  # on the mentee's clock, a day before the task's day and on it


def latest_start(now: datetime) -> datetime:
    """No meeting can be booked to start later."""
    return now + HORIZON


def mentee_changes_until(starts_at: datetime, booked_at: datetime) -> datetime:
    """Until when a mentee may move or cancel a meeting: until the cut-off and for a while after booking."""
    return min(starts_at, max(starts_at - MENTEE_CUT_OFF, booked_at + GRACE))
