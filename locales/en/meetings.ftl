meetings-coming =
    <b>My meetings</b>

    { $count ->
        [0] No meetings are planned.
        [one] { $count } meeting ahead.
       *[other] { $count } meetings ahead.
    }
meetings-card =
    <b>Meeting</b>

    { $body }
meetings-standing = <b>{ $state }</b>
meetings-too-late = It begins in less than 12 hours: only the mentor can move or cancel it.
meetings-when = <b>{ $when }</b>, { $form }
meetings-other = With: { $other }
meetings-zones = Your time zone: { $zone }. For the other side ({ $other_zone }) it is { $other_time }.
meetings-place-remote = Link: { $place }
meetings-no-place-remote = { $mine ->
    [yes] The mentee sees no video link. Check it in your profile (“What I offer”), or send it yourself.
   *[no] The mentor will send the link separately.
}
meetings-place-in_person = Address: { $place }
meetings-no-place-in_person = Address: the mentor's school.
meetings-agenda = To discuss: { $agenda }
meetings-mine-confirmed = ✓ You have said that you will be there.
meetings-theirs-confirmed = ✓ The other side has confirmed the meeting.
meetings-reason =
    <b>Cancelling a meeting</b>

    <b>{ $when }</b>
    With: { $other }

    Why are you cancelling? The answer cancels the meeting at once, and the other side is told.
meetings-btn-link = Link
meetings-btn-way = How to get there
meetings-btn-move = Move
meetings-btn-cancel = Cancel the meeting
meetings-btn-come = I'll be there
meetings-btn-open = Open the meeting
meetings-btn-again = Book again
meetings-booked = <b>New meeting</b>
meetings-moved = <b>The meeting is moved</b>
meetings-cancelled =
    <b>The meeting is cancelled</b>

    { $when }
    With: { $other }
meetings-because = Reason: { $reason }
meetings-day-before = <b>A reminder of your meeting</b>
meetings-hour-before = <b>The meeting is in an hour</b>
meetings-passport = Please bring your passport: it is asked for at the school's entrance.
meetings-order-pass = Please order a pass for: { $guest }
meetings-outcome-come = You will be there
meetings-outcome-cancelled = The meeting is cancelled
refusal-too-late-to-change = Too late to move or cancel: a mentee can do it until 12 hours before the beginning, a mentor until the meeting begins.
refusal-meeting-changed = This meeting has been moved or cancelled already. What is planned now is in “My meetings”.

feedback-asked =
    <b>Did the meeting take place?</b>

    { $when }
    With: { $other }
feedback-btn-yes = Yes
feedback-btn-no = No
feedback-btn-was-held = It did take place
feedback-btn-was-not-held = It did not take place
feedback-btn-words = Add a few words
feedback-outcome-rate = It took place. How much did it help you? 1: little, 5: a lot.
feedback-outcome-held = It took place. Thank you!
feedback-outcome-not-held = It did not take place. That happens: another one can be booked.
feedback-outcome-disputed = You said that the meeting did not take place. The mentee has already rated it, so it counts as held.
feedback-outcome-rated = It took place, rating { $rating }. Thank you!
feedback-outcome-words = { $held ->
    [no] It did not take place. Thank you for your words!
   *[yes] It took place. Thank you for your words!
}
refusal-said-not-held = You said that the meeting did not take place.
refusal-feedback-over = { $days ->
    [one] Answers about a meeting are taken for { $days } day. That time has passed, and the answers stay as they are.
   *[other] Answers about a meeting are taken for { $days } days. That time has passed, and the answers stay as they are.
}
feedback-words =
    <b>A few words about the meeting</b>

    Write in one message what was useful or what was missing. Only coordinators will read it, the mentor will not.
