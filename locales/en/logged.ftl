logged-menu-btn = We met without booking
logged-whom =
    <b>A meeting without booking</b>

    { $count ->
        [0] A meeting can be logged while a mentorship goes on.
       *[other] Here you log a meeting of the last { $days ->
            [one] { $days } day
           *[other] { $days } days
        } that nobody had booked. Your mentor or mentee confirms it by one tap, and then it counts.

            With whom was it?
    }

    { $lines }
logged-pair = { $number }. { $other }. { $programme }
logged-day =
    <b>A meeting without booking: the day</b>

    With: { $other }

    { $month }. When was the meeting?
logged-time =
    <b>{ $day }. When it began</b>

    { $count ->
        [0] No meeting can have ended on this day yet. Go back and choose another.
       *[other] Choose when the meeting began, by your clock.
    }
logged-confirm =
    <b>A meeting without booking</b>

    <b>{ $when }</b>, { $form }, { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
    With: { $other }

    { $other_is ->
        [mentor] The mentor confirms it
       *[mentee] The mentee confirms it
    }. Until then the meeting does not count.
logged-btn-log = Send
logged-btn-length = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
logged-btn-remote = Was remote
logged-btn-in_person = Was in person
logged-card =
    <b>A meeting without booking</b>

    { $body }

    { $state ->
        [confirmed] ✓ Confirmed: the meeting took place.
        [denied] There is no confirmation, and the meeting does not count.
        [withdrawn] The entry was taken back.
        [over] Nobody answered in time, and the meeting does not count.
       *[waiting] { $mine ->
            [yes] We wait for a confirmation until { $until }. Without an answer the meeting will not count.
           *[no] Was there such a meeting? You can answer until { $until }.
        }
    }
logged-text =
    <b>{ $when }</b>, { $form }, { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
    With: { $other }
logged-btn-confirm = Yes, there was
logged-btn-deny = No such meeting
logged-btn-withdraw = Take the entry back
logged-done-asked = ✓ Sent. { $told ->
    [no] We cannot pass this on for now: the chat with the bot is closed.
    [never] Your mentor or mentee has not joined the bot yet and will be told on joining.
   *[yes] We wait for the confirmation.
}
logged-done-confirmed = ✓ Confirmed: the meeting took place.
logged-done-denied = ✓ Noted: there was no such meeting.
logged-done-withdrawn = ✓ The entry is taken back.
logged-notice-asked =
    <b>Please confirm a meeting without booking</b>

    { $body }

    { $by ->
        [mentor] Your mentor logged it.
       *[mentee] Your mentee logged it.
    } You can answer until { $until }; without an answer the meeting will not count.
logged-notice-answered =
    <b>{ $state ->
        [confirmed] The meeting is confirmed
       *[denied] The meeting is not confirmed
    }</b>

    { $state ->
        [confirmed] { $body }
       *[denied]
            { $body }
            Perhaps the day is wrong: talk about it and log the meeting again.
    }
refusal-meeting-overlaps = One of you had another meeting at that time. Choose another start.
refusal-log-answered = This has already been answered, or the time has passed: there is nothing to do.
waiting-logged_mentee = Confirm a meeting: { $about }
waiting-logged_mentee-btn = Was it: { $about }
waiting-logged_mentee-many = Confirm meetings: { $count }
waiting-logged_mentee-all-btn = Confirm · { $count }
waiting-logged_mentor = Confirm a meeting: { $about }
waiting-logged_mentor-btn = Was it: { $about }
waiting-logged_mentor-many = Confirm meetings: { $count }
waiting-logged_mentor-all-btn = Confirm · { $count }
logstate-waiting = waits for confirmation
logstate-confirmed = confirmed
logstate-denied = not confirmed
logstate-withdrawn = taken back
