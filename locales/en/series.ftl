series-btn-open = Book several
series-rhythm =
    <b>Several meetings</b>

    { $other_is ->
        [mentor] With: { $other }
       *[mentee] Mentee: { $other }
    }
    The first: { $first }, { $form }
    { $zones }

    { $hindrance ->
        [agreement] { $other_is ->
            [mentor] The second and further meetings need a signed agreement: “Documents and help” → “My agreement”.
           *[mentee] The second and further meetings need a signed agreement. The mentee fills it in, and you both sign it.
        } For now you can go back and book one meeting.
        [full] As many meetings are booked ahead as is possible. Book further ones when some of them are over.
       *[no] How often do you want to meet at this time? The dates are shown next.
    }
series-btn-week = Every week
series-btn-fortnight = Every two weeks
series-btn-month = Once a month
series-line = { $number }. { $when }
series-dates =
    <b>{ $every ->
        [week] Every week
        [fortnight] Every two weeks
       *[month] Once a month
    }</b>

    { $lines }
    { $zones }

    { $some_left_out ->
        [yes] Taken or closed, so not booked: { $left_out }
       *[no] { "" }
    }

    { $count ->
        [0] There are no free dates at this time. Go back and choose how often, or another time.
        [1] Only one date is free. { $single ->
            [yes] Go back and book one meeting.
           *[no] Go back and choose how often, or another time: a single meeting cannot be added now.
        }
       *[other] Each can be moved or cancelled separately later.
    }
series-btn-book = Book all
series-clocks-change = Clocks do not change everywhere: for one of you some of the meetings shift, as the list shows.
series-changed = One of the dates has just been taken, so nothing was booked. These dates are free now.
series-booked =
    <b>✓ The meetings are booked</b>

    { $lines }
    { $zones }

    { $passes }

    All of them are in “My meetings”; we will remind you of each a day and an hour before.
series-arrived =
    <b>Several meetings are booked</b>

    With: { $other }
    Form: { $form }

    { $lines }
    { $zones }

    { $passes }

    Each can be moved or cancelled separately in “My meetings”.
refusal-series-full = As many meetings are booked ahead as is possible ({ $at_most }). Book further ones when some of them are over.
