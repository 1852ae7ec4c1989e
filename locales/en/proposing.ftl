proposing-menu-btn = Propose a time
proposing-whom =
    <b>Propose a time</b>

    { $count ->
        [0] You have no mentees yet. You can propose a time once you have accepted a first request.
       *[other] { $lines }
    }

    { $count ->
        [0] { "" }
       *[other] To whom?
    }
proposing-mentee = { $number }. { $name }. { $programme }
proposing-day =
    <b>Propose a time</b>

    To: { $other }

    { $hindrance ->
        [agreement] The second and further meetings need a signed agreement. The mentee writes it: “Documents and help” → “My agreement”.
        [two] You and the mentee already have two meetings ahead. You can propose another one after the next.{ $several ->
            [yes] {" "}You can still book several at the same time of day.
           *[no] { "" }
        } If a time does not suit you, move one of them: “My meetings”.
       *[no] { $count ->
            [0] There are no free hours ahead. Set them in “Free hours”.
           *[other] { $month }. { $chosen ->
                [0] { $several ->
                    [yes] Choose the day of the first of several meetings.
                   *[no] Choose the day of the first time.
                }
               *[other] Choose the day of the next time.
            }
        }
    }

    { $closed }
proposing-time =
    <b>{ $day }. Time</b>

    { $count ->
        [0] There is no free time left on this day. Go back and choose another.
       *[other] Choose the start. The meeting takes { $length ->
           [one] { $length } minute
          *[other] { $length } minutes
       }.
    }
proposing-chosen =
    <b>Propose a time</b>

    To: { $other }
    { $lines }

    Form: { $form }. Kind of help: { $help }. Length: { $length ->
        [one] { $length } minute
       *[other] { $length } minutes
    }

    { $enough ->
        [yes] The mentee chooses one of them. Until then these hours stay free for others, too.
        [several] This is the first of several meetings. Press “Book several” and choose how often.
       *[no] Add another time, so that there is a choice.
    }
proposing-time-line = { $number }. { $when }{ $differ ->
    [yes] {" "}({ $other_zone }: { $other_when })
   *[no] {""}
}
proposing-standing =
    <b>Proposed times</b>

    To: { $other }
    { $lines }

    { $stands ->
        [yes] We wait for the answer until { $until }. Then the proposal ends, and the bot writes to you.
       *[no] Nothing is proposed now.
    }
proposing-btn-propose = Propose a time
proposing-btn-send = Send
proposing-btn-more = Add a time
proposing-btn-clear = Choose again
proposing-btn-withdraw = Withdraw
proposing-btn-others = Propose other times
proposing-btn-none = Nothing suits
proposing-sent = ✓ The proposal is sent
proposing-withdrawn = ✓ The proposal is withdrawn
proposing-not-free = One of these times is taken by now, or does not suit this form of meeting. Please choose again.
proposing-made =
    <b>Your mentor proposes to meet. Choose what suits</b>

    Mentor: { $mentor }
    Form: { $form }. Kind of help: { $help }. Length: { $length ->
        [one] { $length } minute
       *[other] { $length } minutes
    }

    { $lines }

    { $count ->
        [0] These times are taken or over. Press “Nothing suits”, and the mentor will propose others.
       *[other] You can choose until { $until }: one tap books the meeting.
    }
proposing-answer =
    <b>{ $what ->
        [declined] The proposed times did not suit
        [untold] We could not pass on the proposed times
       *[over] No time was chosen
    }</b>

    Mentee: { $other }
    { $lines }

    { $what ->
        [declined] Please propose other times.
        [untold] { $told ->
            [never] The mentee has not joined the bot yet and will be notified on joining in time.
           *[no] The mentee’s chat with the bot is closed. The notice arrives if the chat is opened in time.
        }
       *[over] The time for an answer is over, and the proposal has ended. You can propose other times.
    }
proposing-outcome-none = ✓ Noted: nothing suits. The mentor sees this and can propose other times
refusal-proposal-closed = This proposal was answered or withdrawn, or its time is over. To choose a time yourself: “Book a meeting”.
