hours-week =
    <b>Free hours</b>

    { $week }

    Time zone: { $zone }. Mentees book at least { $notice ->
        [one] { $notice } hour
       *[other] { $notice } hours
    } and at most { $weeks ->
        [one] { $weeks } week
       *[other] { $weeks } weeks
    } ahead. A meeting takes { $length ->
        [one] { $length } minute
       *[other] { $length } minutes
    }, and after it you have a break of { $buffer ->
        [one] { $buffer } minute
       *[other] { $buffer } minutes
    }.
hours-day = { $day }: { $windows }
hours-btn-pattern = Mon–Fri { $hours }
hours-btn-pattern-and = { $first } and { $second }
hours-btn-choose = Choose days and hours
hours-days =
    <b>Free hours. Days</b>

    Tick the days you want to set hours for. Other days stay as they are.
hours-btn-clear = Remove these days’ hours
hours-no-day = Tick at least one day.
hours-windows =
    <b>Free hours. Time</b>

    Days: { $days }
    Tick the hours: they will be the same on all these days. They replace the earlier hours of these days; booked meetings stay.
hours-btn-by-hour = Tick hour by hour
hours-btn-save = Save
hours-no-window = Tick at least one time. To remove the hours altogether, go back to the days.
hours-saved = ✓ Free hours saved.

home-no-hours = No free hours yet: set them, so that your mentees can book.
home-btn-hours = Free hours
refusal-day-not-open = Choose days from today to the same day next year, at most { $days ->
    [one] { $days } day
   *[other] { $days } days
} in a row.
