announcing-kind =
    <b>Step { $step } of { $steps }. Announce an event</b>

    What are you announcing?
announcing-title =
    <b>Step { $step } of { $steps }. Title</b>

    Write the title in one message: everybody the event is for will see it.
    For example: { $kind ->
        [club] Hard talks with parents
        [case_review] A new team does not hear its principal
        [master_class] Feedback after a lesson
        [session] The half-year in review and mentors’ plans
        [conference] Mentors for the cities of Russia
        [away_session] Techniques of mentoring
        [training] The first year in post: a group from Samara
       *[lecture] How to hold the first staff meeting
    }
announcing-day =
    <b>Step { $step } of { $steps }. Day</b>

    { $month }. Choose a day.
announcing-day-over = There is no time left on that day. Choose another one.
announcing-time =
    <b>Step { $step } of { $steps }. Time</b>

    { $day }. When does it start? Choose in your own time zone; other people will see the time in theirs.
announcing-where =
    <b>Step { $step } of { $steps }. Where</b>

    Send the address or a video link (it starts with https://). Everybody the event is for will see the address; only those who pressed “I’m coming” get the link, an hour before the start.
announcing-words =
    <b>Step { $step } of { $steps }. A few words</b>

    { $kind ->
        [case_review] Whose case is it, and what is the question? Do not name other people.
        [conference] For whom, and about what? Add sections and talks later: the event’s page, “Programme”.
        [away_session] Where do people go, how do they get there, what should they bring?
        [training] For which group, what will it learn, what should people bring?
       *[other] What is it about, who leads it, what should people bring?
    } Everybody the event is for will read it. You can skip this.
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
        [0] Nobody will get it now: no one with this role has agreed to mailings and kept the chat with the bot open. The event will appear in “Club and lectures”.
        [one] { $count } person will get it. Sending takes about { $duration }.
       *[other] { $count } people will get it. Sending takes about { $duration }.
    }
    Joined: { $came }, agreed to mailings: { $agreed }{ $closed ->
        [0] { "" }
       *[other] {" "}(closed the chat with the bot: { $closed })
    }, in all: { $total }. { $to_ask ->
        [0] { "" }
       *[other] The others who have joined can be asked once whether they agree.
    }

    This is the announcement:

    { $body }

    { $series }{ $linked ->
        [yes] { "" }

        The video link, open to participants from an hour before the start: { $link }
       *[no] { "" }
    }
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
        [0] There is nobody to tell at the moment.
        [one] { $count } person will get the announcement.
       *[other] { $count } people will get the announcement.
    } The event’s page shows how the sending goes and who is coming.
announcing-btn-event = Open the event

refusal-event-in-past = That time has passed. Go back and choose another one.

home-btn-announce = Announce an event
announcing-btn-ask = Ask the others · { $to_ask }
announcing-asked = ✓ We will ask those who have not answered about mailings: { $count }. Those who agree will get this announcement too, if you send it later.
announcing-btn-options = Places, city, repeating
announcing-options =
    <b>Places, length, city, repeating</b>

    Places: { $seats ->
        [0] not limited
       *[other] { $seats }
    }
    Length: { $length }
    Invited: { $where ->
        [city] { $city }
       *[all] all cities
    }
    Repeat: { $is_series ->
        [yes] { $rhythm }
       *[no] no
    }
announcing-btn-seats = How many places
announcing-btn-length = Length
announcing-btn-city = For which city
announcing-btn-any = No limit
announcing-btn-anywhere = All cities
announcing-seats =
    <b>How many places</b>

    Choose or write a number. When the places are taken, the next people stand in line, and a place that becomes free is offered to the first. Everybody the event is for will see the number.
announcing-seats-wrong = Write a number in digits, at most { $most }.
announcing-length =
    <b>Length</b>

    How long does the event take? If several days, each begins at the same time.
announcing-city =
    <b>For which city</b>

    Only people of the chosen city get the announcement and can come.
announcing-btn-channel = { $in_channel ->
    [yes] ✓ Also to the channel
   *[no] Also to the channel
}
announcing-btn-rhythm = Repeat
announcing-btn-once = Do not repeat
announcing-rhythm =
    <b>Repeat</b>

    The first meeting: { $first }. Each becomes an event of its own with the same title and place; one announcement is sent for all.
announcing-rhythm-week = { $weekday ->
    [2] Every Wednesday
    [4] Every Friday
    [5] Every Saturday
    [0] Every Monday
    [1] Every Tuesday
    [3] Every Thursday
   *[other] Every Sunday
}
announcing-rhythm-fortnight = Every two weeks
announcing-rhythm-month = { $nth ->
    [1] Monthly, first
    [2] Monthly, second
    [3] Monthly, third
    [4] Monthly, fourth
   *[other] Monthly, last
} { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[other] Sunday
}
announcing-times =
    <b>How many meetings</b>

    How many meetings are there in the series, counting the first one? Each can be moved or cancelled later, alone or with those that follow.
