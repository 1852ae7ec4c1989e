groups-door-btn = Group meetings
groups-list =
    <b>Group meetings</b>

    { $count ->
        [0] { $leads ->
            [yes] No group meetings ahead. Open one: your mentees will see the invitation first.
           *[no] No group meetings ahead. When a mentor opens one, it will appear here.
        }
        [one] { $count } meeting ahead.
       *[other] { $count } meetings ahead.
    }

    { $lines }
groups-line = { $number }. { $when }, { $form }. { $topic }. <b>{ $standing }</b>
groups-standing = { $is ->
    [host] Led by you, joined: { $joined } of { $places }
    [joined] You have joined
    [offered] A place is held for you
    [waiting] You are in line, number { $number }
    [full] No places, but you can wait
    [closed] No places
   *[free] Free places: { $free }
}
groups-card =
    <b>{ $kind ->
        [team] Meeting with a project team
       *[open] Group meeting
    }</b>

    { $facts }

    { $standing }

    { $people }
groups-when = <b>{ $when }</b>, { $form }, { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
groups-topic = Topic: { $topic }
groups-host = Led by: { $host }
groups-team = Project: { $title }
    Author: { $author }
groups-places = Places: { $places }, joined: { $joined }{ $waiting ->
    [0] {""}
   *[other] , in line: { $waiting }
}
groups-minimum = Needed to take place: at least { $minimum }
groups-others = { $audience ->
    [topic] Other mentors’ mentees with your topics
   *[city] Other mentors’ mentees in your city
} { $open ->
    [yes] can join already.
   *[no] can join from { $from }.
}
groups-mine = { $is ->
    [joined] { $confirmed ->
        [yes] ✓ You have joined and confirmed that you will come.
       *[no] ✓ You have joined.{ $reminders ->
            [0] {""}
            [1] {" "}We will remind you an hour before.
           *[2] {" "}We will remind you a day and an hour before.
        }
    }
    [offered] A place is free. We hold this place for you until { $until }. If you do not take it, it is offered to the next in line.
    [waiting] All places are taken. You are in line, your number: { $number }. When a place becomes free, it is offered to you, and we say until when it is held. The line waits until { $until }.
    [full] All places are taken. Join the line: places that become free are offered in order.
    [closed] All places are taken, and it is too late to wait.
    [not_for_you] You are not among those for whom this meeting is open now.
    [cancelled] The meeting is cancelled.
    [begun] The meeting has started or is over.
   *[free] Free places: { $free }. Only the mentor will see your name.
}
groups-people = Joined:
    { $lines }
groups-person = { $number }. { $name }{ $confirmed ->
    [yes] {" "}✓
   *[no] {""}
}{ $told ->
    [no] , chat with the bot is closed
    [never] , not in the bot yet
   *[yes] {""}
}
groups-nobody = Nobody has joined yet.
groups-line-waits = In line:
    { $lines }
groups-person-offered = { $number }. { $name }, a place is held until { $until }
groups-btn-join = Join
groups-btn-wait = Join the line
groups-btn-take = Take the place
groups-btn-decline = Decline the place
groups-btn-leave = I will not come
groups-btn-leave-line = Stop waiting
groups-btn-come = I will come
groups-btn-open = Open the meeting
groups-calendar-title = Group meeting: { $topic }
groups-calendar-file = Group meeting { $day }
groups-calendar-changed = { $what ->
    [cancelled] The group meeting is cancelled: { $when }. Open the file, and the entry leaves your calendar.
    [left] You no longer have a place in the group meeting: { $when }. Open the file, and the entry leaves your calendar.
   *[changed] The group meeting is now: { $when }. Open the file, and the entry in your calendar is updated.
}
groups-btn-move = Move
groups-btn-cancel = Cancel the meeting
groups-btn-others = Let others join now
groups-btn-new = Open a new meeting
groups-done-joined = ✓ You have joined.
groups-done-waiting = ✓ You are in line, your number: { $number }.
groups-done-left = ✓ Your place is free again.
groups-done-line-left = ✓ You no longer wait for a place.
groups-done-others = ✓ Other mentees can see this meeting and join now.
groups-done-confirmed = ✓ Noted: you will come to the meeting.
groups-leave =
    <b>I will not come</b>

    <b>{ $when }</b>
    Led by: { $host }

    { $hours ->
        [0] Less than an hour is left
        [one] Less than { $hours } hour is left
       *[other] Less than { $hours } hours are left
    }: the mentor counts on you. If you still cannot come, the mentor will see that your place is free.
groups-btn-leave-sure = I still cannot come
groups-cancel =
    <b>Cancelling a group meeting</b>

    <b>{ $when }</b>
    Joined: { $joined }, in line: { $waiting }

    Why do you cancel? The answer cancels the meeting at once. Everybody who has joined or waits will see the reason.
groups-outcome-cancelled = ✓ The meeting is cancelled.
groups-move-day =
    <b>Moving a group meeting</b>

    Now: { $when }

    { $count ->
        [0] There is no free time ahead.
       *[other] { $month }. Choose a day: any free time will do, not only your free hours.
    }
groups-move-time =
    <b>{ $day }. Time</b>

    { $count ->
        [0] No time is left on this day. Go back and choose another.
       *[other] Choose the start.
    }
groups-move-reason =
    <b>Moving a group meeting</b>

    Was: { $was }
    Now: <b>{ $when }</b>

    { $busy ->
        [0] Everybody keeps their place and is asked again.
       *[other] Everybody keeps their place and is asked again. But whoever is busy at the new time loses the place and sees why. Such people: { $busy }.
    }

    Why do you move it? The answer moves the meeting at once, and all participants will see the reason.
groups-outcome-moved = ✓ The meeting is moved: { $when }.

groups-opened =
    <b>{ $kind ->
        [team] A mentor invites the project team
       *[open] A mentor has opened a group meeting
    }</b>
groups-opened-first = { $kind ->
    [team] The author and the team of the project have this invitation. The author brings those who are not in the bot.
   *[open] This mentor’s own mentees are invited first.
}
groups-offered =
    <b>A place at a group meeting is free</b>

    { $facts }

    We hold this place for you until <b>{ $until }</b>. If you do not take it, it is offered to the next in line.
groups-lapsed =
    <b>The place is no longer held</b>

    { $facts }

    The time is over, and the place is offered to the next in line. If you still want to come, join the line again.
groups-waited =
    <b>No place became free</b>

    { $facts }

    Little time is left, and the line is closed. Invitations to new meetings of this mentor will come here, to this chat.
groups-moved =
    <b>The group meeting is moved</b>

    Was: { $was }
    Now: <b>{ $when }</b>

    { $facts }

    { $is ->
        [joined] You keep your place. Can you come?
       *[waiting] You stay in line, your number: { $number }.
    }
groups-freed =
    <b>Your place at a group meeting is given up</b>

    { $facts }

    { $why ->
        [busy] The meeting was moved from { $was }, and you have another meeting at the new time.
        [team] The meeting is only for the team of the project that the mentor supports: you are no longer in the team, or the mentorship has ended.
       *[ended] The meeting is only for mentees of this mentor, and the mentorship has ended.
    }
groups-cancelled =
    <b>The group meeting is cancelled</b>

    { $when }
    { $facts }

    { $why ->
        [left] The mentor has left the association.
        [few] Fewer people joined than are needed.
        [nobody] Nobody joined, so the meeting is cancelled. Your time is free again.
       *[reason] Reason: { $reason }
    }
groups-full =
    <b>All places at your meeting are taken</b>

    { $facts }
groups-left-late =
    <b>A participant will not come</b>

    { $facts }

    Will not come: { $name }
groups-passed-over =
    <b>A place was offered to the next in line</b>

    { $facts }

    { $name }: { $told ->
        [never] the participant has not joined the bot yet
       *[no] the participant’s chat with the bot is closed
    }, so an offer would not arrive. The turn is kept. If you can, write yourself.
groups-asked-minimum =
    <b>Fewer people joined than needed</b>

    { $facts }

    Joined: { $joined }, needed: at least { $minimum }. Hold the meeting or cancel it? We wait for your answer until { $until }. { $joined ->
        [0] If you do not answer and nobody joins, it is cancelled.
       *[other] If you do not answer, it takes place.
    }
groups-btn-hold = Hold it
groups-btn-call-off = Cancel it
groups-outcome-hold = ✓ The meeting takes place.
groups-holds =
    <b>The group meeting takes place</b>

    { $facts }

    { $host_reads ->
        [yes] Joined: { $joined }, needed: at least { $minimum }. You did not answer, so the meeting stays.
       *[no] Fewer people joined than hoped ({ $joined } of { $minimum }), but the meeting takes place.
    }
groups-day-before = <b>A reminder of your group meeting</b>
groups-hour-before = <b>Group meeting in an hour</b>
groups-order-passes = Order passes for: { $guests }
groups-placed = <b>{ $form ->
    [in_person] The address of the group meeting has changed
   *[remote] The link to the group meeting has changed
}</b>
groups-afterwards =
    <b>Did the group meeting take place?</b>

    { $facts }

    Had joined: { $joined }

    We wait for your answer until { $until }. Without one the meeting counts as held.
groups-held =
    <b>{ $state ->
        [held] The group meeting took place
        [not_held] The group meeting did not take place
       *[planned] Did the group meeting take place?
    }</b>

    { $facts }

    Had joined: { $joined }

    { $state ->
        [planned] We wait for your answer until { $until }. Without one the meeting counts as held.
       *[held] You can change the answer until { $until }.
    }
groups-btn-yes = Yes
groups-btn-no = No
groups-btn-was-held = Was held after all
groups-btn-was-not-held = Was not held
groups-btn-came = Who came
groups-outcome-held = ✓ The meeting took place. Thank you! If not everybody came, mark who did.
groups-outcome-not-held = ✓ Noted: the meeting did not take place. That happens; you can open another one.
groups-outcome-disputed = ✓ Noted: it did not take place. But participants have rated it, so it counts as held.
groups-came =
    <b>Who came</b>

    { $when }
    Topic: { $topic }

    Untick those who were not there. Only coordinators will see this.
groups-btn-came-save = Save
groups-outcome-came = ✓ Noted who came: { $count } of { $joined }.
groups-rating =
    <b>How was the group meeting?</b>

    { $facts }

    How much did it help? { $least } is hardly, { $most } is a lot. Only coordinators will see your rating; the mentor will not.
groups-outcome-rated = ✓ Your rating is { $rating }. Thank you!
groups-outcome-skipped = ✓ No rating. Thank you!
groups-btn-words = Add a few words
groups-words =
    <b>A few words about the group meeting</b>

    Write in one message what was useful or what was missing. Only coordinators will read it; the mentor will not.
groups-words-kept = ✓ Thank you for writing!
groups-untold =
    <b>A message to a participant did not arrive</b>

    { $when }
    Participant: { $name }

    { $of ->
        [group_moved] The meeting is moved, but the participant does not know:
        [group_cancelled] The meeting is cancelled, but the participant does not know:
       *[other] The reminder of the meeting did not arrive:
    } { $told ->
        [never] the participant has not joined the bot yet.
       *[no] the chat with the bot is closed.
    } If you can, write yourself.

groups-feedback-btn = Feedback on groups: { $group_words }
groups-feedback =
    <b>Feedback on group meetings</b>

    { $count ->
        [0] No feedback yet.
       *[other] Notes: { $count }. Mentors do not see them.
    }

    { $lines }
groups-feedback-line = { $number }. { $day }, led by { $host }. { $name }, { $rating }: { $words }
groups-feedback-rating = { $rating ->
    [0] not rated
   *[other] rated { $rating } of { $most }
}
groups-feedback-card =
    <b>Feedback on a group meeting</b>

    { $day }. { $topic }
    Led by: { $host }
    { $name }, { $rating }

    { $words }

home-group = Group meeting: { $when }, { $form }
home-group-offered = A place at a group meeting ({ $when }) is held for you until { $until }
waiting-group_held = Did the group meeting take place: { $about }
waiting-group_held-btn = Group: { $about }
waiting-group_held-many = Did group meetings take place: { $count }
waiting-group_held-all-btn = Past group meetings · { $count }
waiting-group_offer = A place at a group meeting. Mentor: { $about }
waiting-group_offer-btn = Take the place
waiting-group_offer-many = Places at group meetings: { $count }
waiting-group_offer-all-btn = Places held · { $count }

refusal-group-changed = This group meeting was moved or cancelled, or it has started. Open “Group meetings” to see what is planned now.
refusal-busy-then = { $what ->
    [meeting] You have a meeting at that time: { $other }, { $time }. Move it, or choose another group meeting.
    [group] You have another group meeting at that time: { $other }, { $time }. Choose one of them.
   *[other] You are busy at that time ({ $time }). Choose another group meeting.
}
refusal-group-full = All places are taken and little time is left, so it is too late to wait. Open “Group meetings” and choose another one.
refusal-offer-ran-out = The place is no longer held: the time is over, and it was offered to the next in line. If you still want to come, open “Group meetings” and join the line again.
refusal-minimum-decided = This is decided already. Open the meeting in “Group meetings” to see how it stands now.
refusal-group-feedback-over = { $days ->
    [one] You can say how a meeting went for { $days } day after it. That time has passed, and the answers stay as they are.
   *[other] You can say how a meeting went for { $days } days after it. That time has passed, and the answers stay as they are.
}
