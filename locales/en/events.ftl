events-heading =
    <b>{ $title }</b>
    { $kind }
    When: { $when }, { $length }
    { $where }{ $seats ->
        [0] { "" }
       *[other] { "" }
        Places: { $seats }
    }
events-days = { $first } — { $last }
events-length = { $days ->
    [1] { $minutes } min
    [one] { $days } day
   *[other] { $days } days
}
events-place = Where: { $place }
events-remote = Remote. The link comes an hour before the start to those who pressed “I’m coming”.
events-way-in = { $state ->
    [open] Join: { $address }
    [later] Join: { $address } (opens { $opens })
   *[closed] You can join from { $opens }. The link will be here and in the reminder an hour before.
}
events-way-in-page = You can join from { $when }. This page will take you to the event by itself.
events-seats = { $seats ->
    [0] not limited
   *[other] { $seats }
}
events-was-now =
    <b>{ $what ->
        [title] Title
        [when] When
        [length] Length
        [where] Where
        [city] For which city
       *[seats] Places
    }</b>
    Was: { $was }
    Now: { $now }
events-other-link = <b>The video link</b> has changed. Those who are coming join at the same address as before: it leads to the new link.
events-other-words = <b>The description</b> has changed.
events-words = { $words }
events-btn-coming = I’m coming
events-btn-declined = I can’t
events-btn-take = Take the place
events-btn-open = Open the event
events-btn-move = Move
events-btn-change = Change
events-answered-coming = ✓ Answer saved: you are coming. See you there!
events-answered-declined = ✓ Answer saved: you are not coming. If plans change, press “I’m coming”.
events-answered-waiting = ✓ All places are taken; your number in line: { $number }. When a place becomes free, we will offer it to you and hold it. If none does, you get a note { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
} before the start.
events-answered-offered = A place is held for you until { $until }. Press “I’m coming” or “I can’t”: after that it goes to the next in line.
events-unconfirmed = The time or the place has changed since your answer. Your place is kept. Please confirm: “I’m coming” or “I can’t”.
events-goes-on = The event is going on now.
events-over = { $came ->
    [yes] The event is over, and you were there. Thank you!
   *[no] The event is over.
}
events-zone = Time zone: { $zone }
events-is-cancelled = <b>The event is cancelled.</b> Reason: { $reason }
events-free = { $free ->
    [0] No places are free{ $may_come ->
        [yes] : “I’m coming” puts you in line
       *[no] {""}
    }.
   *[other] Free places: { $free }
}
events-day-before =
    <b>Reminder: { $title }</b>
    When: { $when }
    { $where }
events-hour-before =
    <b>Starting soon: { $title }</b>
    When: { $when }
    { $where }
events-changed =
    <b>An event has changed: { $title }</b>

    { $changes }

    { $moved ->
        [yes] { $standing ->
            [coming] Your place is kept. Does the change suit you? Please answer again.
            [waiting] You are still in line.
            [left] The event is now for another city: there is nothing to do.
           *[none] Will you come?
        }
       *[no] { $standing ->
            [coming] Your place is kept, there is nothing to answer.
            [waiting] You are still in line.
           *[none] { "" }
        }
    }{ $sections ->
        [0] { "" }
       *[other] { "" }

        Sections removed from the programme: { $sections }. If you had chosen one of them, the choice is cancelled; the other sections are on the event’s page.
    }{ $following ->
        [0] { "" }
       *[other] { "" }

        Later meetings of the series have changed in the same way: { $following }
    }
events-cancelled =
    <b>Cancelled: { $title }</b>
    Planned for: { $when }
    Reason: { $reason }{ $following ->
        [0] { "" }
       *[other] { "" }
        Later meetings of the series are cancelled too: { $following }
    }

    There is nothing to do. Other events: “Club and lectures”.
events-offered =
    <b>A place is free: { $title }</b>
    When: { $when }

    We hold it for you until { $until }, then it goes to the next in line.
events-lapsed =
    <b>The place went to the next in line: { $title }</b>
    When: { $when }

    There was no answer in time, so the place is no longer yours. To come, press “I’m coming”: you will take a place or stand in line.
events-waited =
    <b>No place became free: { $title }</b>
    When: { $when }

    There is little time left, and the line has ended. Other events: “Club and lectures”.
events-organiser =
    <b>Your event is soon: { $title }</b>
    When: { $when }
    { $where }
    Coming: { $coming }, waiting for a place: { $in_line }
events-coming =
    <b>Club and lectures</b>

    { $count ->
        [0] Nothing is announced yet.
       *[other] Choose an event. { $answered ->
            [yes] ✓ means you are coming, ✗ you can’t, ⏳ you are in line, ❔ a place is held for you.
           *[no] { "" }
        }
    }

    { $lines }

    { $announced ->
        [yes] We will tell you about new events.
       *[no] Would you like us to tell you about new events? This needs your consent.
    }
events-line = { $number }. { $mark }{ $when }: { $title }{ $over ->
    [yes] {" "}(over)
   *[no] { $began ->
        [yes] {" "}(in progress)
       *[no] { "" }
    }
}
events-btn-suggest = Propose a master class
events-btn-mailings = Tell me about events
events-card = { $body }
events-report =
    <b>For the coordinator</b>
    Invited: { $roles }, { $for_city ->
        [yes] { $city }
       *[no] all cities
    }
    { $announced ->
        [yes] Announcement delivered: { $delivered }
       *[series] Announced together with the first meeting of the series
    }{ $waiting ->
        [0] { "" }
       *[other] , waiting to be sent: { $waiting }
    }{ $held ->
        [0] { "" }
       *[other] , put off until { $until }: { $held }
    }{ $blocked ->
        [0] { "" }
       *[other] { "" }
    Closed the chat with the bot: { $blocked }
    }{ $failed ->
        [0] { "" }
       *[other] { "" }
    Not sent or unknown: { $failed }
    }{ $over_limit ->
        [0] { "" }
       *[other] { "" }
    Not sent, three such messages this week already: { $over_limit }
    }
    { $began ->
        [yes] Answered “I’m coming”: { $coming }, “I can’t”: { $declined }. Checked in: { $came }
       *[no] Coming: { $coming }, not coming: { $declined }, waiting for a place: { $in_line }{ $passed_over ->
            [0] { "" }
           *[other] {" "}(cannot be offered a place, as their chat with the bot is closed or not open yet: { $passed_over })
        }{ $unsure ->
            [0] { "" }
           *[other] { "" }
            Have not confirmed after the change: { $unsure }
        }
    }
events-leading = <b>You lead an event.</b> A coordinator has put you down for it. “Answers” on the event’s page shows who is coming.
events-led-no-more =
    <b>You no longer lead an event: { $title }</b>
    { $when }

    A coordinator has recorded it; you need not lead this event. If that is a mistake, write to a coordinator: “Documents and help” → “Write to a coordinator”.
events-host-gone =
    <b>A replacement is needed: { $title }</b>
    { $when }
    { $where }

    Somebody who leads this event or speaks at it takes no part any more: the person has erased their data. Check the programme and who leads it.
events-btn-leaders = Who leads it
events-led = Led by: { $names }
events-leader-added = ✓ Recorded who leads it.
events-leader-removed = ✓ Removed: this mentor does not lead the event.
events-leaders =
    <b>Who leads it</b>

    { $led ->
        [yes] Now: { $names }. Press ✕ to remove somebody.
       *[no] Nobody is named yet.
    } { $sought ->
        [nobody] “{ $words }” finds no mentor. Write something else.
        [found] Choose a mentor.
       *[no] To name a mentor, write a surname.
    }

    Everybody sees it on the event and on the mentor’s page.
events-btn-answers = Answers · { $answers_count }
events-answers =
    <b>Answers</b> (✓ coming, ✗ not coming, ⏳ in line, ❔ offered a place, ★ checked in)

    { $count ->
        [0] { $sought ->
            [yes] “{ $words }” finds nobody.
           *[no] Nobody has answered yet.
        }
       *[other] { $names }
    }

    To find somebody, write a surname or a school. Nobody will read these words.
events-name = { $mark } { $name } · { $school } ({ $roles })
events-btn-everybody = Show everybody
events-btn-file = Excel table
events-btn-desk = Check people in
events-btn-ratings = Ratings
events-headings = Full name|School|Role|Answer|Checked in
events-file = Answers { $day }.xlsx
events-sheet = Answers

eventkind-club = Mentors’ Club
eventkind-case_review = Case review
eventkind-lecture = Lecture
eventkind-master_class = Master class
eventkind-session = Mentors’ Session
eventkind-conference = Conference
eventkind-away_session = Away session
eventkind-training = Training

refusal-event-began = This event has already started or is over. Look at others: “Club and lectures”.
refusal-event-cancelled = This event is cancelled. Look at others: “Club and lectures”.
refusal-event-file = The calendar file is for those who come. Press “I’m coming” first.
refusal-event-full = All places are taken and it starts soon, so there is no line any more. Look at other events: “Club and lectures”.

home-btn-events = Club and lectures
events-series = <b>A series, meetings: { $count }</b> — { $days }
events-btn-all = I’m coming to all
events-answered-all = ✓ Your answer is recorded for all meetings of the series. You are coming to: { $coming }{ $waiting ->
    [0] { "" }
   *[other] , in line: { $waiting }
}. You can decline each of them by itself.
events-calendar-file = Event { $day }
events-calendar-changed = { $what ->
    [changed] <b>The event for your calendar: { $title }</b> Open the file so that your calendar shows what is true now.
    [left] <b>You are not coming: { $title }</b> Open the file to take the event out of your calendar.
   *[cancelled] <b>The event is cancelled: { $title }</b> Open the file to take it out of your calendar.
}
events-btn-guests = Link for guests
events-guest = guest
events-guests =
    <b>Link for guests: { $title }</b>

    { $open ->
        [yes] { $link }

    Forward it to the people you invite: those without a profile or a role can register with it, too, after giving their consent and name. “Answers” shows who has registered. If the link has reached the wrong people, close it: nobody can register with it any more.
       *[no] The link has been closed already: nobody can register with it any more. “Link for guests” among the answers makes a new one.
    }
events-btn-close-link = Close the link
events-guests-closed = ✓ The link is closed: nobody can register with it any more. Those who have registered stay on the list. “Link for guests” makes a new link.
events-btn-send-materials = Send materials
events-btn-materials = Materials
