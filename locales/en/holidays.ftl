holidays-btn = Holidays
holidays-days =
    <b>Holidays</b>

    { $lines }

    { $count ->
        [0] Nothing is marked for the coming year.
       *[other] On a day of rest the weekly free hours of all mentors are closed. Answers to requests are awaited for working days, which leave out days of rest.
    } Correct the calendar when days are moved: booked meetings stay, and a closed day cannot be booked.
holidays-line = { $number }. { $day }: { $works ->
    [yes] working day
   *[no] day of rest
}
holidays-btn-rest = Add a day of rest
holidays-btn-work = Add a working day
holidays-calendar =
    <b>{ $works ->
        [yes] Working day
       *[no] Day of rest
    }. { $month }</b>

    { $works ->
        [yes] On which day do people work, though it is a weekend or a holiday?
       *[no] On which day do people rest?
    } This changes at once for all cities.
holidays-day =
    <b>{ $day }</b>

    In the calendar this is a { $works ->
        [yes] working day: it counts when answers are awaited, and mentors’ weekly hours are open.
       *[no] day of rest: it does not count when answers are awaited, and mentors’ weekly hours are closed.
    } Taken out of the calendar, it becomes an ordinary day: the weekday decides.
holidays-btn-remove = Take out of the calendar
holidays-added = ✓ { $day }: { $works ->
    [yes] working day
   *[no] day of rest
}.
holidays-removed = ✓ Taken out of the calendar: { $day }.
refusal-day-not-in-calendar = Choose a day from today on, at most { $days ->
    [one] { $days } day
   *[other] { $days } days
} ahead.
