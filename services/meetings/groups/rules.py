"""The association's rules for group meetings, in one place."""

from datetime import timedelta

PLACES = range(3, 9)
USUAL_PLACES, USUAL_MINIMUM = 6, 3
LENGTHS = tuple(timedelta(minutes=minutes) for minutes in (45, 60, 90, 120))
USUAL_LENGTH = timedelta(minutes=90)
HOURS = (8, 21)  # on the mentor's clock, between which a group meeting takes place
OPENED_AHEAD = timedelta(hours=48)  # at least; so that others can be told, and too few noticed, before it begins
OTHERS_AFTER = timedelta(hours=24)  # after opening; until then only the mentor's own mentees may join
MINIMUM_ASKED = timedelta(hours=24)  # before the start
MINIMUM_ANSWER = timedelta(hours=12)  # before the start; until then the mentor may still call it off
GROUPS_A_DAY = 6  # that a mentor opens
MOVED_A_DAY = 6  # times that those in one group meeting are told that it is moved
LEFT_LATE_A_DAY = 3  # times that the mentor is told that one person gives up their place after the cut-off
TOPIC_LIMIT = 300  # code points
