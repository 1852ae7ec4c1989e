meetings-coming =
    <b>My meetings</b>

    { $count ->
        [0] You have no one-to-one meetings booked. { $who ->
            [mentee] Book one: choose from the mentor’s free hours; we remind you a day and an hour before.
            [mentor] Mentees book within your free hours, and you will be notified.
           *[nobody] { "" }
        }
        [one] { $count } meeting ahead.
       *[other] { $count } meetings ahead.
    }

    { $lines }
meetings-line = { $number }. { $when }, { $form }, { $other }
meetings-btn-past = { $past ->
    [0] Past
   *[other] Past · { $past }
}
meetings-btn-hours = Free hours
meetings-past =
    <b>Past meetings</b>

    { $count ->
        [0] There are no past meetings yet.
       *[other] { $lines }
    }
meetings-past-line = { $number }. { $when }, { $other }. { $state ->
    [held] Took place
    [not_held] Did not take place
    [cancelled] Cancelled
   *[planned] Outcome not noted
}{ $rating ->
    [0] { "" }
   *[other] . Your rating: { $rating }
}
meetings-card =
    <b>Meeting</b>

    { $body }
meetings-standing = <b>{ $state }</b>
meetings-not-said = Past, its outcome is not noted yet
meetings-said = Your answer: { $held ->
    [yes] it took place
   *[no] it did not take place
}{ $rating ->
    [0] { "" }
   *[other] , rating { $rating }
}
meetings-changes-mentor = You can move or cancel it until it begins.
meetings-changes-mentee = { $left ->
    [0] You have no moves left. You can cancel until: { $until }
    [1] You can move it one more time: this is the last move. Move or cancel until: { $until }
   *[other] You can move it { $left ->
        [one] { $left } more time
       *[other] { $left } more times
    }. Move or cancel until: { $until }
}
meetings-too-late = Less than { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
} before a meeting, the mentor moves or cancels it.
meetings-when = <b>{ $when }</b>, { $form }
meetings-other = With: { $other }
meetings-zones = Your time zone: { $zone }. For the { $other_is ->
    [mentor] mentor
   *[mentee] mentee
} ({ $other_zone }) it is { $other_time }.
meetings-place-remote = Link: { $place }
meetings-no-place-remote = { $mine ->
    [yes] The mentee does not see a video link. Check it in your profile (“What I offer”), or send it yourself.
   *[no] The mentor will send you the link separately.
}
meetings-place-in_person = Address: { $place }
meetings-no-place-in_person = Address: the mentor’s school.
meetings-agenda = To discuss: { $agenda }
meetings-mine-confirmed = ✓ You have confirmed that you will be there.
meetings-theirs-confirmed = { $other_is ->
    [mentor] ✓ Mentor: I’ll be there
   *[mentee] ✓ Mentee: I’ll be there
}
meetings-warned = { $other_is ->
    [mentor] ✓ We have noted that you can’t come. The mentor can move or cancel the meeting.{ $told ->
        [no] {" "}We cannot notify the mentor for now: the mentor’s chat with the bot is closed.
        [never] {" "}The mentor has not joined the bot yet and will be notified on joining.
       *[yes] {" "}The mentor will be notified.
    } If you can come after all, press “I’ll be there”.
   *[mentee] The mentee can’t come: please move or cancel the meeting.
}
meetings-reason =
    <b>Cancelling a meeting</b>

    <b>{ $when }</b>
    With: { $other }

    Why are you cancelling? Your answer cancels the meeting at once. The { $other_is ->
        [mentor] mentor
       *[mentee] mentee
    } { $told ->
        [no] will see the reason later: the chat with the bot is closed now.
        [never] will see the reason on joining the bot.
       *[yes] will be notified and will see the reason.
    }
meetings-btn-link = Link
meetings-btn-way = How to get there
meetings-btn-move = Move
meetings-btn-cancel = Cancel the meeting
meetings-btn-calendar = To my calendar
meetings-calendar-title = Meeting: { $other }
meetings-calendar-file = Meeting { $day }
meetings-calendar-taken = ✓ Here is the meeting as a file. Open it, and your phone or computer will add the meeting to its calendar. If the meeting is moved or cancelled, we will send a new file that changes the same entry.
meetings-calendar-changed = { $state ->
    [cancelled] The meeting is cancelled: { $when }. With: { $other }. Open the file, and the entry leaves your calendar.
   *[other] The meeting has changed, now: { $when }. With: { $other }. Open the file, and the entry in your calendar is updated.
}
meetings-btn-warn = Can’t come: tell mentor
meetings-btn-come = I’ll be there
meetings-btn-open = Open the meeting
meetings-btn-again = Book again
meetings-booked = <b>New meeting</b>
meetings-moved = <b>Meeting moved</b>
meetings-was-and-now =
    Was: { $was }
    Now: <b>{ $now }</b>, { $form }
meetings-now = Booked now: { $when }
meetings-now-cancelled = The meeting is cancelled.
meetings-now-over = The meeting is over. { $state }.
meetings-notice-warned =
    <b>The mentee can’t come to the meeting</b>

    Please move or cancel it: the mentee no longer can, as it is too close to the start.
meetings-notice-comes = <b>The mentee comes to the meeting after all</b>
meetings-cancelled =
    <b>Meeting cancelled</b>

    { $when }
    With: { $other }
meetings-place-changed-in_person = <b>The address of the meeting has changed</b>
meetings-place-changed-remote = <b>The link of the meeting has changed</b>
meetings-because = Reason: { $reason }
meetings-day-before = <b>Reminder of your meeting</b>
meetings-hour-before = <b>The meeting is in an hour</b>
meetings-passport = Please bring your passport: you will need it at the school entrance.
meetings-order-pass = Please order a pass for: { $guest } ({ $post })
meetings-btn-secretary = For the secretary
meetings-for-secretary = Meeting: { $when }, { $length } min
    Mentor: { $mentor }
    Mentee: { $mentee }
    { $has_place ->
        [yes] Address: { $place }
       *[no] Address: the mentor’s school
    }
    { $hosts ->
        [yes] Please order a pass. Guest: { $guest } ({ $post })
       *[no] A passport is needed at the entrance.
    }
meetings-outcome-warned = { $told ->
    [no] ✓ We have noted that you can’t come. We cannot notify the mentor for now: the mentor’s chat with the bot is closed. If you can, please tell the mentor yourself.
    [never] ✓ We have noted that you can’t come. The mentor has not joined the bot yet and will be notified on joining. If you can, please tell the mentor yourself.
   *[yes] ✓ The mentor will be notified that you can’t come, and will move or cancel the meeting.
}
meetings-untold =
    <b>{ $of ->
        [meeting_moved] We could not give notice that the meeting was moved
        [meeting_cancelled] We could not give notice that the meeting was cancelled
        [meeting_warned] We could not warn the mentor
        [meeting_comes] We could not give notice that you will come after all
        [meeting_place] We could not give notice of where the meeting is
        [meeting_day_before] We could not send a reminder of the meeting
       *[meeting_booked] We could not give notice of the new meeting
    }</b>

    { $when }
    With: { $other }

    { $other_is ->
        [mentor] { $told ->
            [never] The mentor has not joined the bot yet. On joining before the meeting, the mentor will be notified.
           *[no] The mentor’s chat with the bot is closed. If the chat is opened before the meeting, the notice will come.
        }
       *[mentee] { $told ->
            [never] The mentee has not joined the bot yet. On joining before the meeting, the mentee will be notified.
           *[no] The mentee’s chat with the bot is closed. If the chat is opened before the meeting, the notice will come.
        }
    } { $of ->
        [meeting_cancelled] The meeting is cancelled.
       *[other] The meeting is still planned.
    }

    If you can, please tell them yourself. If not, write to a coordinator: “Documents and help” → “Write to a coordinator”.
meetings-outcome-come = ✓ Noted: you will be there
meetings-outcome-cancelled = ✓ Meeting cancelled.
refusal-too-late-to-change = { $why ->
    [begun] The meeting has already started: it cannot be moved or cancelled. Afterwards we will ask whether it took place.
   *[cut_off] Less than { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    } before a meeting, the mentor moves or cancels it. Open it in “My meetings” and press “Can’t come: tell mentor”.
}
refusal-meeting-changed = This meeting has already been moved or cancelled. Open “My meetings” to see what is booked now.

home-meeting = Meeting: { $when }, { $form }{ $named ->
    [yes] {". "}{ $other }
   *[no] {""}
}
home-btn-meetings = My meetings
