# A new broadcast: the message, whom it is for, checking and sending.
composing-words =
    <b>New broadcast: the message</b>

    Write or forward a message: a text with formatting, a photo, a file or an album. Those whom you choose next will read it. Before it is sent you see it as it will arrive. The draft is kept.
composing-only-words-and-files = A text, photo, video, file, audio or album will do. Nothing else can be sent in a broadcast.
composing-too-long = Telegram does not take a text as long as this. Make it shorter by { $count ->
    [one] { $count } character
   *[other] { $count } characters
} and send it again.
composing-album-full = The album has { $limit ->
    [one] { $limit } file
   *[other] { $limit } files
} already: Telegram allows no more. The others were left out.
composing-audience =
    <b>New broadcast: to whom</b>

    “{ $words }”{ $files ->
        [0] {""}
       *[other] , files: { $files }
    }

    { $chosen ->
        [yes] Chosen: { $segment }
        People: { $total }. Will get it: { $reached }{ $unreached ->
            [0] {""}
           *[other] , will not: { $unreached }
        }
       *[no] Tick whom to send it to. “More conditions”: city, topic, stage, a list of names.
    }

    A new message in the chat replaces this one. Only those whom you choose will read it.
composing-role-mentee = Mentees
composing-role-mentor = Mentors
composing-role-coordinator = Coordinators
composing-btn-more = More conditions
composing-btn-remove = Delete the draft
composing-removed = ✓ The draft was deleted.
composing-nobody-chosen = Nobody is chosen. Tick a role or another condition.
composing-more =
    <b>New broadcast: conditions</b>

    { $chosen ->
        [yes] Chosen: { $segment }
        People: { $total }. Will get it: { $reached }{ $unreached ->
            [0] {""}
           *[other] , will not: { $unreached }
        }
       *[no] Nothing is chosen yet.
    }

    Conditions work together: mentors and Kazan are the mentors from Kazan.
composing-condition-cities = City
composing-condition-programmes = Programme
composing-condition-topics = Topic
composing-condition-standings = Stage
composing-condition-silent = Did not answer
composing-condition-people = List of names
composing-silent = did not answer broadcast No. { $number }
composing-named-count = { $count ->
    [one] { $count } person of a list
   *[other] { $count } people of a list
}
composing-values =
    <b>{ $condition ->
        [cities] City
        [programmes] Programme
        [topics] Topic: who needs it and who helps with it
       *[standings] Stage
    }</b>

    Tick one or several. People: { $total }. Will get it: { $reached }{ $unreached ->
        [0] {""}
       *[other] , will not: { $unreached }
    }
howfar-seeking = Looking for a mentor
howfar-paired = With a mentor
howfar-unsigned = Agreement not signed
howfar-project = With a project
howfar-overdue = A stage is overdue
composing-names =
    <b>List of names</b>

    Send names, one a line, in full or with initials: Петрова А. С. The bot finds the people and asks if several fit. Only you will read the list.

    { $named ->
        [0] Nobody yet.
       *[other] In the list: { $named }. Will get it: { $reached }{ $unreached ->
            [0] {""}
           *[other] , will not: { $unreached }
        }{ $excluded ->
            [0] {""}
           *[other] . Do not meet the other conditions ({ $others }): { $excluded }
        }
    }
composing-named = ✓ Found: { $found }{ $unknown ->
    [0] {""}
   *[other] . Not found: { $unknown } ({ $names }). Check the spelling and send them again.
}{ $unread ->
    [0] {""}
   *[other] {" "}The last lines were not read, please send them in the next message: { $unread }
}
composing-btn-clear = Clear the list
composing-several =
    <b>Who is “{ $line }”?</b>

    { $lines }

    Such lines left: { $left }.
composing-btn-nobody = None of them
composing-confirm =
    <b>New broadcast: check it</b>

    Above is the message as it will arrive.
    To: { $segment }
    People: { $total }. Will get it: { $reached }{ $unreached ->
        [0] {""}
       *[other] , will not: { $unreached }
    }
    Sending takes about { $duration }{ $others ->
        [0] {""}
       *[other] {" "}(other broadcasts are being sent now: { $others })
    }

    { $purpose ->
        [service] <b>A service message</b>: all chosen people get it, without consent to mailings and in quiet hours too. Only for what is necessary; it is noted in the audit trail.
       *[mailing] <b>A mailing</b>: only to people who agreed to mailings, at most three a week; in quiet hours it waits for the morning.
    }{ $quiet ->
        [0] {""}
       *[other] {""}
    This is a quiet week: the mailing begins { $quiet }.
    }{ $in_channel ->
        [yes] {""}
    Also in the channel “{ $channel }”: all subscribers will read it.
       *[no] {""}
    }
composing-btn-send = Send · { $reached }
composing-btn-later = At another time
composing-btn-purpose = { $purpose ->
    [service] Make it a mailing
   *[mailing] Make it service
}
composing-btn-answerable = { $answerable ->
    [yes] ✓ “Answer” button
   *[no] “Answer” button
}
composing-btn-channel = { $in_channel ->
    [yes] ✓ Also to the channel
   *[no] Also to the channel
}
composing-btn-trial = Show it again
composing-btn-unreached = Who will not · { $unreached }
composing-unreached =
    <b>Who will not get it: { $count }</b>
    { $why ->
        [never_came] These people have not come to the bot yet. Send them a link: the name below → “Sign-in link”.
        [blocked] These people closed the chat with the bot. The bot does not write to them until they open it. Call or send an e-mail.
       *[no_consent] These people did not agree to mailings. A mailing does not go to them; send what is necessary as a service message.
    }

    { $lines }
composing-why-never_came = Not here yet · { $count }
composing-why-blocked = Chat closed · { $count }
composing-why-no_consent = No consent · { $count }
composing-day =
    <b>When to send it: the day</b>

    { $month }
composing-day-over = Nothing can be sent on that day any more. Choose another one.
composing-time =
    <b>When to send it: { $day }</b>

    Choose the time in your own time zone. The broadcast begins by itself, and the bot chooses the people at that moment. Until then it can be changed.
composing-ordered = ✓ The broadcast is being sent. A separate message shows the progress: there you can pause it, take it back and get the report.
composing-scheduled = ✓ The broadcast begins { $when }.
refusal-draft-changed = Another coordinator has changed the draft. What will be sent now is above: check it and press “Send” again.
composing-put-off = ✓ The mailing begins { $when }: this is a quiet week.
