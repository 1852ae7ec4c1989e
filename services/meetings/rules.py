"""The association's rules for meetings, in one place: free hours, booking, moving, reminders."""

from datetime import timedelta

MEETING_LENGTH = timedelta(minutes=60)
START_STEP = timedelta(minutes=30)  # between the start times offered, from the beginning of a window of free hours
BUFFER = timedelta(minutes=15)  # kept free after each meeting, of the mentor only
SHORTEST_NOTICE = timedelta(hours=3)  # nothing sooner can be booked
HORIZON = timedelta(days=28)  # nothing later can be booked
MENTEE_CUT_OFF = timedelta(hours=12)  # later than this before a meeting the mentee cannot move or cancel it
CUT_OFF_HOURS = MENTEE_CUT_OFF // timedelta(hours=1)
MENTEE_MOVES = 2  # of one meeting
DAY_BEFORE = timedelta(hours=24)
HOUR_BEFORE = timedelta(hours=1)
AGENDA_LIMIT = 500  # code points
FEEDBACK_LIMIT = 1000  # code points
FEEDBACK_OPEN = timedelta(days=30)  # after a meeting: later nobody changes whether it took place
RATINGS = range(1, 6)
