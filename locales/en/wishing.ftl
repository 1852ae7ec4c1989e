# Days of an internship that the intern proposes.

refusal-internship-wish-taken = All the proposed days are taken at these hours. Press “Set days” and choose others: the intern will confirm them.
wishing-btn-open = Propose days
wishing-btn-send = Send to the mentor
wishing-btn-confirm = Confirm proposed days
wishing-btn-others = Set other days
wishing-too-many = You can propose at most { $most ->
    [one] { $most } day
   *[other] { $most } days
}. Untick one to add another.
wishing-days =
    <b>Propose internship days</b>
    Mentor: { $mentor }
    Usual hours: { $hours }, by the school’s clock ({ $zone })

    Tick the days that suit you, at most { $most }. Days with a dot are closed: one of you is busy.

    { $some ->
        [yes] Ticked:{"\u000A"}{ $lines }{"\u000A\u000A"}The mentor confirms them by one tap or sets others. We wait for the answer for { $waits ->
            [one] { $waits } day
            [few] { $waits } days
           *[many] { $waits } days
        }, but not beyond the first of these days. If there is none, we will tell you.
       *[no] { $month }
    }
wishing-done = ✓ { $count ->
    [one] The day is proposed.
   *[other] The days are proposed.
} { $told ->
    [no] We cannot tell your mentor yet: the chat with the bot is closed.
    [never] Your mentor is not in the bot yet: we will tell them when they join.
   *[yes] Your mentor will get a notification.
}
wishing-said = { $reader ->
    [mentor] The intern proposes:
    [mentee] You have proposed:
   *[coordinator] The intern has proposed:
}
    { $days }
    { $reader ->
        [mentor] Confirm by one tap (hours { $hours }, the usual address) or set other days. { $late ->
            [yes] The intern waited for an answer until { $until }.
           *[no] The intern waits for an answer until { $until }; if there is none, the intern hears of it from us.
        }
        [mentee] { $late ->
            [yes] The mentor’s answer was awaited until { $until }. You can propose other days or write to a coordinator.
           *[no] We wait for the mentor’s answer until { $until }; if there is none, we will tell you.
        }
       *[coordinator] The mentor’s answer is awaited until { $until }.
    }
wishing-confirmed = ✓ { $count ->
    [one] { $count } day is confirmed.
    [few] { $count } days are confirmed.
   *[many] { $count } days are confirmed.
} { $told ->
    [no] We cannot tell the intern yet: the chat with the bot is closed.
    [never] The intern is not in the bot yet: we will tell them when they join.
   *[yes] The intern will get a notification.
} Hours, address and programme can be changed on the card of a day.
wishing-notice =
    <b>Internship days are proposed</b>
    Intern: { $intern }
wishing-notice-unanswered =
    <b>The mentor has not answered about internship days yet</b>
    Mentor: { $mentor }

    { $days }

    You can wait, propose other days, or write to a coordinator.
waiting-internship_wish = Internship days are proposed. Intern: { $about }
waiting-internship_wish-btn = Days: { $about }
waiting-internship_wish-many = Proposed internship days: { $count }
waiting-internship_wish-all-btn = Proposed days · { $count }
