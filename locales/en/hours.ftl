hours-week =
    <b>Free hours</b>

    { $week }
    { $dates }

    Time zone: { $zone }; mentees see the hours in their own and can book { $rules }.
    Meetings take up these hours, and after each you have a break of { $buffer ->
        [one] { $buffer } minute
       *[other] { $buffer } minutes
    }. On holidays and your days off nobody can book, except on single dates.
    { $standing_count ->
        [0] { "" }
       *[other] ❗ Meetings on your days off: { $standing_count }, which stand.
    }
hours-day = { $day }: { $windows }
hours-dates-counted = Single dates: { $extra }. Days off: { $off }.
hours-rule-notice_hours = at least { $count ->
    [one] { $count } hour
   *[other] { $count } hours
} before
hours-rule-horizon_days = at most { $count ->
    [one] { $count } day
   *[other] { $count } days
} ahead
hours-rule-meetings_a_day = at most { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
} a day
hours-rule-meetings_a_week = at most { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
} a week
hours-btn-pattern = Mon–Fri { $hours }
hours-btn-pattern-and = { $first } and { $second }
hours-btn-choose = Choose days and hours
hours-btn-patterns = Ready-made week
hours-btn-dates = Dates and days off
hours-btn-limits = Booking rules
hours-btn-standing = On days off · { $standing_count }
hours-btn-dark = Dark picture
hours-btn-light = Light picture
hours-picture = Free hours
hours-picture-free = free hours
hours-picture-meeting = meeting
hours-picture-busy = busy, break
hours-picture-closed = day off, holiday
hours-picture-off = off
hours-picture-holiday = holiday
hours-picture-remote = remote
hours-picture-in_person = in pers.
hours-patterns =
    <b>Ready-made week</b>

    The hours from Monday to Friday are replaced by those you choose. Saturday, Sunday and booked meetings stay.
hours-days =
    <b>Free hours. Days</b>

    { $week }

    Tick the days you want to set hours for. Other days stay as they are. Tick a single day to copy it to others.
hours-btn-workdays = Mon–Fri
hours-btn-copy = Copy the day
hours-btn-clear = Remove these days’ hours
hours-no-day = Tick at least one day.
hours-windows =
    <b>Free hours. Time</b>

    Days: { $days }
    { $differ ->
        [yes] These days have different hours now. Tick new ones, the same for all.
       *[no] The present hours are ticked. Change them; they will be the same on all these days.
    } Booked meetings stay.
    { $forms ->
        [both] ✓ means any form of meeting, R remote, P in person. The button below changes the form of new ticks.
       *[one] { "" }
    }
hours-mark-any = ✓
hours-mark-remote = R
hours-mark-in_person = P
hours-btn-form = { $form ->
    [remote] Form: remote
    [in_person] Form: in person
   *[any] Form: any
}
hours-btn-by-hour = Tick hour by hour
hours-btn-save = Save
hours-no-window = Tick at least one time. To remove the hours altogether, go back to the days.
hours-saved = ✓ Free hours saved.
hours-copy =
    <b>Copy the day</b>

    { $day }: { $windows }

    Tick the days that get the same hours instead of their own. Booked meetings stay.
hours-dates =
    <b>Dates and days off</b>

    { $lines }

    { $count ->
        [0] No single dates or days off yet.
       *[other] A button with a number removes that line.
    } “Hours on a date” opens booking on a holiday or a day off, too. On days off the weekly hours do not count; booked meetings stay.
hours-date-extra = { $day }: { $windows }
hours-date-off = { $days }: off
hours-btn-extra = Hours on a date
hours-btn-off = Days off
hours-extra-day =
    <b>Hours on a date. { $month }</b>

    For which day do you want to add hours, on top of the weekly ones?
hours-extra-hours =
    <b>Hours on a date</b>

    { $day }
    Tick the hours at which mentees can book on that day.
    { $forms ->
        [both] ✓ means any form of meeting, R remote, P in person. The button below changes the form of new ticks.
       *[one] { "" }
    }
hours-no-extra = Tick at least one time. To remove the hours on this date, go back to the list of dates.
hours-extra-saved = ✓ Hours on a date saved: { $day }.
hours-extra-removed = ✓ Hours on a date removed: { $day }.
hours-off-first =
    <b>Days off. { $month }</b>

    When do your days off begin?
hours-off-last =
    <b>Days off. { $month }</b>

    From: { $first }
    Until which day, that day included? For a single day off, press it again.
hours-off-saved = ✓ Days off saved: { $days }.
hours-off-removed = ✓ Days off removed: { $days }. The weekly hours count again.
hours-limits =
    <b>Booking rules</b>

    Mentees can book { $rules }. After each meeting you have a break of { $buffer ->
        [one] { $buffer } minute
       *[other] { $buffer } minutes
    }, which is a rule of the association.

    What do you want to change? Booked meetings are not affected.
hours-btn-notice_hours = How long before
hours-btn-horizon_days = How far ahead
hours-btn-meetings_a_day = Meetings a day
hours-btn-meetings_a_week = Meetings a week
hours-limit =
    <b>{ $limit ->
        [notice_hours] How long before
        [horizon_days] How far ahead
        [meetings_a_day] Meetings a day
       *[meetings_a_week] Meetings a week
    }</b>

    { $limit ->
        [notice_hours] How many hours before the start must a mentee book at the latest?
        [horizon_days] How many days ahead can mentees book?
        [meetings_a_day] How many meetings a day are you ready to hold? With that many booked, the day is closed.
       *[meetings_a_week] How many meetings a week are you ready to hold? With that many booked, the week is closed.
    }
hours-value-notice_hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
hours-value-horizon_days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
hours-value-meetings_a_day = { $count ->
    [0] No limit
   *[other] { $count }
}
hours-value-meetings_a_week = { $count ->
    [0] No limit
   *[other] { $count }
}
hours-limit-saved = ✓ Rule saved.
hours-standing =
    <b>{ $why ->
        [off] Meetings on your days off
        [pause] Meetings during the pause
       *[zone] Booked meetings
    }</b>

    { $lines }

    { $count ->
        [0] No such meetings are left.
       *[other] { $why ->
            [off] All were booked earlier and stand.
            [pause] The pause does not cancel them: it only keeps new requests away.
           *[zone] The meetings have not moved; here is their time in the new zone. Your free hours are in it now, too.
        } To move or cancel a meeting, open it. If all is well, there is nothing to do.
    }
hours-standing-line = { $number }. { $when }, { $form }, { $other }
hours-standing-group = { $number }. { $when }, group: { $topic }
hours-standing-day = { $number }. { $when }, internship day, { $other }

home-no-hours = No free hours yet: set them, so that your mentees can book.
home-btn-hours = Free hours
refusal-day-not-open = Choose days from today to the same day next year, at most { $days ->
    [one] { $days } day
   *[other] { $days } days
} in a row.
