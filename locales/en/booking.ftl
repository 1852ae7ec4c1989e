booking-whom =
    <b>Book a meeting</b>

    { $lines }

    With whom?
booking-mentor = • { $name }. { $programme }
booking-day =
    <b>{ $purpose ->
        [move] Moving a meeting
       *[other] Booking a meeting
    }</b>

    { $purpose ->
        [none] You can book once you have a mentor.
        [move] With: { $other }
            Now: { $present }
       *[book] With: { $other }
    }

    { $hindrance ->
        [agreement] The first meeting is there already. Further ones need a signed agreement: the goals, topics and term of your work. Open it, fill it in and send it to the mentor; once both have signed, you can book.
        [two] You already have two meetings with this mentor ahead, and no more than two are booked at once. You can book a third one after the next.{ $several ->
            [yes] {" "}You can still book several at the same time of day.
           *[no] { "" }
        }{ $movable ->
            [0] { "" }
           *[other] {" "}If a time does not suit you, move one of them with its button.
        }
       *[no] { "" }
    }
    { $lines }

    { $stay ->
        [yes] To tell the mentor that you can’t come, or to cancel a meeting, open “My meetings”.
       *[no] { "" }
    }
    { $count ->
        [0] { $purpose ->
            [none] { "" }
           *[other] { $hindrance ->
             [no] { $hosts ->
                [yes] You have no free hours in the next { $weeks ->
                    [one] { $weeks } week
                   *[other] { $weeks } weeks
                }. Set them, come back here and choose a day.
               *[no] There is no free time in the next { $weeks ->
                    [one] { $weeks } week
                   *[other] { $weeks } weeks
                }. Ask the mentor to add hours or to propose times to you; if that does not work, write to a coordinator: “Documents and help” → “Write to a coordinator”.
             }
            *[other] { "" }
            }
        }
       *[other] { $month }. Choose a day.
    }

    { $closed }
booking-closed-too_soon = { $days }: too soon, book at least { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
} ahead
booking-closed-full = { $days }: fully booked
booking-closed-holiday = { $days }: holidays
booking-closed-day_off = { $days }: { $hosts ->
    [yes] your day off
   *[no] the mentor’s day off
}
booking-closed-beyond = { $days }: not open for booking yet
booking-time =
    <b>{ $day }. Time</b>

    { $count ->
        [0] There is no free time left on this day. Go back and choose another.
       *[other] Choose the start. A meeting takes { $length ->
           [one] { $length } minute
          *[other] { $length } minutes
       }.
    }
    { $zones }
booking-zones = Your time zone: { $zone }. The { $other_is ->
    [mentor] mentor’s
   *[mentee] mentee’s
} time zone: { $other_zone }.
booking-confirm =
    <b>{ $first ->
        [yes] Getting to know each other
       *[no] Booking a meeting
    }</b>

    <b>{ $when }</b>, { $form }
    Length: { $length ->
        [one] { $length } minute
       *[other] { $length } minutes
    }
    With: { $other }
    { $place }
    Kind of help: { $help }
    { $agenda }

    { $late ->
        [yes] Less than { $hours ->
            [one] { $hours } hour
           *[other] { $hours } hours
        } remain until the start: you can cancel the meeting yourself for { $grace ->
            [one] { $grace } minute
           *[other] { $grace } minutes
        } after booking.
       *[no] { "" }
    }
    { $several ->
        [yes] This is the first of several meetings. Press “Book several” and choose how often.
       *[no] If something is not right, change it with the buttons below.
    }
booking-coming = { $number }. { $when }, { $form }{ $stays ->
    [begun] . Under way now
    [cut_off] . Can no longer be moved: less than { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    } before the start
    [no_moves] . No moves left
   *[no] { "" }
}
booking-link-made = The link appears right after booking.
booking-length-not-free = No room after { $time }: { $lengths } min. After that the mentor is busy or has no free hours. Choose another time or leave this one.
booking-not-remote = The mentor does not meet remotely at { $time }. Go back and choose another time.
booking-not-in_person = The mentor does not meet in person at { $time }. Go back and choose another time.
booking-btn-hours = Free hours
booking-btn-confirm = Book
booking-btn-calendar = To my calendar
booking-btn-length = Length: { $length } min
booking-btn-form = { $other_form ->
    [remote] Remote instead
   *[in_person] In person instead
}
booking-btn-building = Another building
booking-btn-help = Help: { $help }
booking-btn-agenda = { $has_agenda ->
    [yes] Change what to discuss
   *[no] What to discuss
}
booking-agenda =
    <b>What to discuss</b>

    Write in one message what you would like to talk about, or tap a suggestion: the mentor will read it and can prepare. This is optional.

    { $count ->
        [0] { "" }
       *[other] Open tasks:
    }
    { $tasks }
booking-btn-left = Take from last meeting
booking-tasks-left = Tasks of past meetings still open: { $count }
booking-task-left = • { $words }
booking-reason =
    <b>Moving a meeting</b>

    With: { $other }
    Now: { $present }
    New time: <b>{ $when }</b>
    { $zones }

    { $last ->
        [yes] This is the last move: after it you cannot move this meeting any more.
       *[no] { "" }
    }
    { $late ->
        [yes] Less than { $hours ->
            [one] { $hours } hour
           *[other] { $hours } hours
        } remain until the new time: only the mentor will be able to cancel or move it again.
       *[no] { "" }
    }

    Why are you moving it? Your answer moves the meeting at once. The { $other_is ->
        [mentor] mentor
       *[mentee] mentee
    } { $told ->
        [no] will see the reason later: the chat with the bot is closed now.
        [never] will see the reason on joining the bot.
       *[yes] will be notified and will see the reason.
    }
booking-booked =
    <b>{ $purpose ->
        [move] ✓ Meeting moved
       *[book] ✓ You are booked{ $first ->
            [yes] {" "}to get to know each other
           *[no] { "" }
        }
    }</b>

    { $facts }

    { $reminders ->
        [0] { "" }
        [1] We will remind you an hour before.
       *[2] We will remind you a day and an hour before.
    } { $told ->
        [no] { $other_is ->
            [mentor] We cannot notify the mentor for now: the mentor’s chat with the bot is closed. If you can, please tell the mentor yourself.
           *[mentee] We cannot notify the mentee for now: the mentee’s chat with the bot is closed. If you can, please tell the mentee yourself.
        }
        [never] { $other_is ->
            [mentor] The mentor has not joined the bot yet and will be notified on joining. If you can, please tell the mentor yourself.
           *[mentee] The mentee has not joined the bot yet and will be notified on joining. If you can, please tell the mentee yourself.
        }
       *[yes] { $other_is ->
            [mentor] The mentor will be notified.
           *[mentee] The mentee will be notified.
        }
    }
booking-outcome-book = ✓ You are booked: { $when }
booking-outcome-move = ✓ The meeting is moved: { $when }
refusal-time-taken = That time has just been taken. Please choose another.
refusal-two-coming = You already have { $at_most ->
    [one] { $at_most } meeting
   *[other] { $at_most } meetings
} ahead, and no more are booked at once. Move or cancel one of them (“My meetings”), or wait until the next one is over.
refusal-agreement-needed = The second and further meetings need a signed agreement. Open “Documents and help” → “My agreement”.
refusal-no-mentor = You can book once you have a mentor. To choose one: “Home” → “Choose a mentor”.
refusal-former-pair-ended = The mentorship with your former mentor has ended, so nothing was booked. Choose a time with your present mentor.
refusal-moved-enough = You have already moved this meeting { $at_most ->
    [one] { $at_most } time
   *[other] { $at_most } times
}. If the time does not suit you, cancel it: you can book another instead, but without moves left.

home-btn-book = Book a meeting
