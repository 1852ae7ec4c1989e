hours-week =
    <b>Free hours</b>

    { $week }

    Time zone: { $zone }. Mentees book an hour, at least 3 hours and at most 4 weeks ahead. You have a break of 15 minutes after each meeting.
hours-day = { $day }: { $windows }
hours-btn-pattern-halves = Mon–Fri 10–13 and 15–18
hours-btn-pattern-mornings = Mon–Fri 9–12
hours-btn-pattern-evenings = Mon–Fri 16–19
hours-btn-choose = Choose days and hours
hours-days =
    <b>Free hours. Days</b>

    Tick the days that you want to set hours for. Other days stay as they are.
hours-btn-clear = No hours on these days
hours-no-day = Tick at least one day.
hours-windows =
    <b>Free hours. Time</b>

    Days: { $days }
    Tick the hours, they will be the same on all these days. Earlier hours of these days are replaced, booked meetings stay.
hours-btn-by-hour = Tick single hours
hours-btn-save = Save
hours-no-window = Tick at least one time. To have no hours at all, go back to the days.
