care-menu-btn = Care for pairs
care-btn-weeks = Quiet weeks
care-rules =
    <b>Care for pairs</b>

    When something does not move, the bot reminds people by itself:
    { $lines }

    As long as nothing changes, it does so again every { $again ->
        [one] { $again } day
       *[other] { $again } days
    }. Nobody gets more than one such reminder a day, and a week, together with mailings, at most { $week }. Reminders of meetings, requests and agreements are separate. Whoever runs the server sets the days: the line CARE_DAYS of the settings.
care-rule = • { $what }: { $told }
care-after-mentee = the mentee after { $days ->
    [one] { $days } day
   *[other] { $days } days
}
care-after-mentor = the mentor after { $days ->
    [one] { $days } day
   *[other] { $days } days
}
care-after-coordinator = the coordinators after { $days ->
    [one] { $days } day
   *[other] { $days } days
}
care-weeks =
    <b>Quiet weeks</b>

    { $count ->
        [0] There are no quiet weeks.
       *[other] Weeks marked: { $count }.
    } In a quiet week the bot does not remind pairs of what is not moving, and mailings and announcements wait until the next one. Everything about meetings, requests and reports comes as usual. Press a week to mark it or to take the mark away.
care-week-set = { $quiet ->
    [yes] ✓ { $week }: a quiet week.
   *[no] ✓ { $week }: an ordinary week.
}
refusal-week-not-offered = This week is over or too far ahead. Choose another one from the list.
