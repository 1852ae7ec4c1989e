closing-group =
    <b>End the mentorship?</b>
    { $other }, since { $since }

    { $cancels ->
        [yes] Still ahead:
       *[no] Nothing is ahead.
    }
    { $meetings }

    Why are you ending it? Both of you and the coordinators will see the reason that you choose. Nothing changes before the last step.
closing-ends = • { $when }, { $what ->
    [day] internship day, is cancelled
    [group] group meeting, the place is given up
   *[meeting] meeting, is cancelled
}
closing-ends-more = • and more: { $count }
closing-group-done = The work is done
closing-group-circumstances = Things have changed
closing-group-other_help = Other help is needed
closing-reason =
    <b>Why are you ending it?</b>

    Choose what fits best.
endreason-goals_reached = Goals reached
endreason-term_over = The term is over
endreason-new_post = Another job
endreason-no_time = No time now
endreason-moved_away = Moved away
endreason-other_topics = Other topics needed
endreason-other_form = Another way of meeting
endreason-on_my_own = On my own from here
closing-results =
    <b>Goal { $number } of { $count }</b>

    “{ $words }”

    Was the goal reached? Both of you and the coordinators will see the answer.
closing-result-reached = Reached
closing-result-partly = In part
closing-result-not_yet = Not yet
goalresult-reached = reached
goalresult-partly = in part
goalresult-not_yet = not yet
closing-words =
    <b>Would you like to add anything?</b>

    What helped, what was missing? Write it in one message, up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. Only coordinators will read it.
closing-confirm =
    <b>End the mentorship?</b>
    { $other }

    Reason: { $reason }{ $written ->
        [yes] . Coordinators will read: “{ $words }”
       *[no] .
    }

    { $told ->
        [no] We cannot tell them yet: the chat with the bot is closed. The notification will arrive when it is opened again.
        [never] The chat with the bot has not been opened yet: we will tell them when it is.
       *[yes] The notification will be sent at once.
    } { $frees ->
        [yes] The mentor’s place becomes free.
       *[no] The mentor’s place stays taken: you also work together in another programme.
    } A coordinator can reopen the mentorship.
closing-done = ✓ The mentorship has ended. { $told ->
    [no] The notification will arrive when the chat with the bot is opened again.
    [never] We will tell them when the chat with the bot is opened.
   *[yes] The notification has been sent.
}
closing-closed =
    <b>Thank you for your work!</b>

    You can get the certificate of the mentorship now, or later on the agreement’s card.
closing-btn-start = End the mentorship
closing-btn-close = Yes, end it
closing-btn-find = Find another mentor
closing-btn-certificate = Certificate
closing-btn-reopen = Reopen
closing-notice-closed =
    <b>The mentorship has ended</b>

    { $other ->
        [mentor] Mentor: { $name }
       *[mentee] Mentee: { $name }
    }
    Began on { $since }. Reason: { $reason }
closing-notice-by-coordinator =
    <b>The mentorship has ended</b>

    { $other ->
        [mentor] A coordinator has ended the mentorship. Mentor: { $name }. Everything you have here is saved, and you can choose another mentor.
       *[mentee] A coordinator has ended the mentorship. Mentee: { $name }.
    }
closing-notice-silent =
    <b>The mentorship is closed</b>

    { $other ->
        [mentor] Mentor: { $name }
       *[mentee] Mentee: { $name }
    }
    Nobody answered the question whether you go on. If this is a mistake, write to a coordinator: the mentorship can be opened again.
closing-notice-erased =
    <b>The mentorship has ended</b>

    { $other ->
        [mentor] The mentorship since { $since } has ended: your mentor’s data has been erased. Everything you have here is saved, and you can choose another mentor.
       *[mentee] The mentorship since { $since } has ended: your mentee’s data has been erased. The place is free.
    }
closing-notice-cancelled = Cancelled meetings:
closing-notice-reopened =
    <b>The mentorship has been reopened</b>

    { $other ->
        [mentor] Mentor: { $name }
       *[mentee] Mentee: { $name }
    }
    A coordinator did this. Cancelled meetings did not come back: you can choose a time again.
closing-told = { $again ->
    [yes] Ended on { $day }, reopened on { $reopened }.{" "}
   *[no] {""}
}{ $by ->
    [mentee] The mentee’s decision.
   *[mentor] The mentor’s decision.
} Reason: { $reason }{ $written ->
    [yes] . Written for coordinators: “{ $words }”
   *[no] .
}
closing-reopen = { $body }
closing-to-reopen =
    <b>Reopen the mentorship?</b>

    Mentor: { $mentor }
    Mentee: { $mentee }
    Ended on { $ended }

    The agreement will be in force again, and both will be notified. Cancelled meetings do not come back.
closing-reopened = ✓ The mentorship has been reopened.
closing-certificate-file = Certificate.pdf
closing-certificate =
    CERTIFICATE

    { $name }
    { $role ->
        [mentee] mentee
       *[mentor] mentor
    }

    Programme: { $programme }
    { $role ->
        [mentee] Mentor: { $other }
       *[mentor] Mentee: { $other }
    }
    { $began } — { $ended }
    { $held ->
        [0] {""}
       *[other] Meetings held: { $held }
    }
    { $numbered ->
        [yes] Agreement No. { $number }{ $series }
       *[no] {""}
    }
closing-certificate-running = Made from the records of Ryadom
closing-certificate-replaced = □ is a character that the font of this file lacks.
closing-certificate-post = For the association
closing-certificate-line = ______________________
refusal-pair-ended = This mentorship has already ended. For what comes next, press “Home”.
refusal-pair-goes-on = This mentorship is active already: there is nothing to reopen.
my_data-mentorship_closings = The end of the mentorship
