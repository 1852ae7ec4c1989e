practice-menu-btn = Practice log
practice-log =
    <b>Practice log</b>
    { $whole ->
        [yes] Until { $until }
       *[no] { $since } — { $until }
    }

    One-to-one meetings: { $meetings }{ $groups ->
        [0] { "" }
       *[other] , group meetings: { $groups }
    }{ $days ->
        [0] { "" }
       *[other] , internship days: { $days }
    }
    Time: { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    } { $minutes ->
        [0] { "" }
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
    Mentees: { $mentees }
    Lectures and club: { $lectures }
    Events you attended: { $attended }, hours: { $attended_hours }{ $attended_minutes ->
        [0] { "" }
       *[other] , minutes: { $attended_minutes }
    }
    Reflections: { $reflections }

    We count meetings that took place and past internship days; the time is the total. Only you see the log; you can share the files yourself. The files contain no reflections, only their number.
practice-btn-pdf = PDF file
practice-btn-xlsx = Excel table
practice-btn-notes = My reflections
practiceperiod-month = This month
practiceperiod-school_year = This school year
practiceperiod-everything = All time
practice-reflections =
    <b>My reflections</b>
    Only you see them.

    { $notes }
practice-note =
    <b>{ $day }. { $mentee }</b>
    { $words }
practice-reflect =
    <b>A reflection on the meeting</b>

    What went well, what would you do differently? Write it in one message, up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. Only you will read it: neither the mentee nor coordinators will see it.

    { $words }
practice-btn-reflect = A note for myself
practice-reflected = ✓ The reflection is saved. Find them all in “Documents and help” → “Practice log” (if you do not see the button, it is behind “More”).
practice-file-pdf = Practice log.pdf
practice-file-xlsx = Practice log.xlsx
practice-paper =
    PRACTICE LOG OF A MENTOR

    Mentor: { $name }
    Period: { $whole ->
        [yes] until { $until }
       *[no] { $since } — { $until }
    }

    { $first }. Totals
    One-to-one meetings: { $meetings }
    Group meetings: { $groups }
    Internship days: { $days }
    Hours: { $hours }, and minutes: { $minutes }
    Mentees: { $mentees }
    Lectures and club meetings: { $lectures }
    Events attended: { $attended }, hours: { $attended_hours }, and minutes: { $attended_minutes }
    Reflections: { $reflections }

    { $second }. Meetings
practice-paper-line = { $when }. { $mentee }, { $form }, minutes: { $minutes }
practice-group = group “{ $topic }”, participants: { $count }
practice-day = internship day
practice-headings = What|Number|When|With|Form|Minutes
practice-totals = One-to-one meetings|Group meetings|Internship days|Minutes|Mentees|Lectures and club|Reflections|Events attended|Minutes at events
practice-sheet-totals = Totals
practice-sheet-meetings = Meetings
