announcing-kind =
    <b>Step { $step } of { $steps }. Announce an event</b>

    What do we announce?
announcing-title =
    <b>Step { $step } of { $steps }. Title</b>

    Write the title in one message.
    For example: How to hold the first staff meeting
announcing-day =
    <b>Step { $step } of { $steps }. Day</b>

    { $month }. Choose a day.
announcing-day-over = No time is left on that day. Choose another one.
announcing-time =
    <b>Step { $step } of { $steps }. Time</b>

    { $day }. When does it begin? This is the time of your zone; others will see their own.
announcing-where =
    <b>Step { $step } of { $steps }. Where</b>

    Send the address, or a link that begins with https://
announcing-words =
    <b>Step { $step } of { $steps }. A few words</b>

    What is it about, who leads it, what should people bring? This may be skipped.
announcing-audience =
    <b>Step { $step } of { $steps }. Whom to invite</b>

    Tick who should get the announcement and press “Next”.
announcing-audience-mentee = Mentees
announcing-audience-mentor = Mentors
announcing-audience-coordinator = Coordinators
announcing-audience-empty = Tick at least one line.
announcing-preview =
    <b>Step { $step } of { $steps }. Check</b>

    { $count ->
        [0] Nobody with such a role has agreed to mailings. The event will be seen in “Club and lectures”.
        [one] { $count } person will get it. Sending takes about { $duration }.
       *[other] { $count } people will get it. Sending takes about { $duration }.
    } This is the announcement:

    { $body }
announcing-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
announcing-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
announcing-btn-send = Send
announcing-done =
    ✓ <b>The event is announced</b>

    { $count ->
        [0] Nobody is to be told at present.
        [one] { $count } person will get the announcement.
       *[other] { $count } people will get the announcement.
    } How the sending goes and who is coming: on the event's page.
announcing-btn-event = To the event

refusal-event-in-past = That time has passed. Go back and choose another one.
