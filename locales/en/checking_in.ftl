checking_in-list =
    <b>Who came: { $title }</b>
    { $when }
    { $of_days ->
        [many] Day { $day }. { "" }
       *[one] { "" }
    }Checked in: { $came } of { $expected }

    { $lines }

    { $is_open ->
        [yes] { $sought ->
            [found] Names with “{ $words }”. Press a name to mark it or to take the mark back.
            [nobody] “{ $words }” finds nobody. Write something else.
           *[no] Press a name to mark it or to take the mark back. To find somebody, write a surname: nobody will read these words. Or show the code, which people scan themselves.
        }
       *[no] { $is_early ->
            [yes] Nobody can be marked yet. Marking opens { $opens }.
           *[no] People cannot be marked any more: the event is cancelled or long over.
        }
    }
checking_in-line = { $number }. { $mark }{ $name } · { $school }
checking_in-btn-all = Show everybody
checking_in-btn-code = Show the code
checking_in-btn-renew = Renew the code
checking_in-day = Day { $day }
checking_in-code =
    <b>Check-in code: { $title }</b>

    Show it on a screen: people point their phone’s camera at it, the bot opens and checks them in. The code works until { $until }, then press “Renew the code”.
    Checked in: { $count }
checking_in-caption = { $title }. Point your camera here to check in
checking_in-marked = ✓ Marked.
checking_in-unmarked = ✓ The mark is removed.
checking_in-done = ✓ You are registered.
checking_in-result = { $body }
checking_in-result-came = ✓ <b>You are checked in: { $title }</b>

    Have a good time! Afterwards we will ask how it was and send a certificate.
checking_in-result-before = <b>You are checked in already: { $title }</b>

    Since { $since }. There is nothing more to do.
checking_in-result-not_registered = <b>{ $title }</b>

    You are not registered for this event, but there are places. Register and check in now?
checking_in-result-full = <b>{ $title }</b>

    You are not registered, and all places are taken. Please see the organiser.
checking_in-result-leads = <b>{ $title }</b>

    You lead this event or speak at it: you need not check in.
refusal-check-in-visitor = You can check in at an event once you are registered for it. Please ask the organiser.
checking_in-btn-register = Register and check in
refusal-check-in = This code does not work. Ask for a new one and point the camera at it again.
refusal-check-in-not-invited = You are not among those invited to this event, so you cannot be checked in. Please ask the organiser.
refusal-check-in-closed = People cannot be marked now. Press “Check people in” on the event’s page an hour before the start.
