"""The association's rules for meetings, in one place: free hours, booking, moving, reminders."""

from datetime import datetime, time, timedelta

MEETING_LENGTH = timedelta(minutes=60)
START_STEP = timedelta(minutes=30)  # between start times, counted from the start of a window of free hours
BUFFER = timedelta(minutes=15)  # kept free after each meeting, for the mentor only
SHORTEST_NOTICE = timedelta(hours=24)  # no meeting can be booked to start sooner, unless its mentor says otherwise
HORIZON = timedelta(days=60)  # see latest_start
MENTEE_CUT_OFF = timedelta(hours=12)  # before a meeting; after this the mentee cannot move or cancel it
CUT_OFF_HOURS = MENTEE_CUT_OFF // timedelta(hours=1)
MENTEE_MOVES = 2  # how often a mentee may move one meeting
DAY_BEFORE = timedelta(hours=24)
HOUR_BEFORE = timedelta(hours=1)
AGENDA_LIMIT = 500  # code points
FEEDBACK_LIMIT = 1000  # code points
FEEDBACK_OPEN = timedelta(days=30)  # after a meeting; afterwards feedback and whether it took place are final
RATINGS = range(1, 6)
SUMMARY_LIMIT = 1000  # code points
TASK_LIMIT = 300  # code points
TASK_HORIZON = timedelta(days=365)  # the latest day a task can be set for
TASK_REMINDER_AT = time(10)  # on the mentee's clock, a day before the task's day and on it


def latest_start(now: datetime) -> datetime:
    """No meeting can be booked to start later."""
    return now + HORIZON
