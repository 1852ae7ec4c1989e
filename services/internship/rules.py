"""The association's rules for internships, in one place."""

from datetime import timedelta

DAYS_AT_ONCE = 10
WISHED_AT_MOST = 5  # days that an intern proposes
WISHES_A_DAY = 6  # times that an intern proposes days
HORIZON_DAYS = 120  # how far ahead a day can be set
USUAL_START, USUAL_END = 9 * 60, 16 * 60  # minutes since midnight, by the mentor's clock
SHORTEST_DAY = 120  # minutes
PLACE_LIMIT = 300  # code points
PROGRAMME_LIMIT = 600
DIARY_LIMIT = 2000
PHOTOS_AT_MOST = 10
REPORT_LIMIT = 3000
REVIEW_LIMIT = 3000
PLAN_IN = timedelta(days=14)  # for the mentor to set the first days
ANSWER_IN = timedelta(days=3)  # for the intern's confirmation
REPORT_IN = timedelta(days=7)  # after the last day
REVIEW_IN = timedelta(days=7)  # after the report
DAY_BEFORE = timedelta(hours=24)
MORNING = timedelta(minutes=90)  # before the day begins
EVENING_HOUR = 19  # by the school's clock; not before the day has ended
LAST_CALL = timedelta(days=1)  # before the last day for a report or a review
