concern-menu-btn = Report a problem
concern-btn-write = New report
concern-btn-one = Report { $number }
concern-btn-send = { $has ->
    [yes] Send
   *[no] Keep
}
concern-btn-naming = { $named ->
    [yes] Do not name me
   *[no] I may be named
}
concern-btn-reader = Choose somebody else
concern-btn-more = Write more
concern-btn-pass-on = { $chosen ->
    [yes] Pass it on
   *[no] Choose who will read it
}
concern-btn-close = Close the report
concern-btn-open = Open
concern-list =
    <b>Report a problem</b>

    When something is wrong and hard to say openly, write here. One person will read it, and you see who before it is sent. Nobody else sees it; the audit trail says only that a report came.

    { $count ->
        [0] {""}
       *[other] { $lines }
    }
concern-line = { $number }. Written on { $day }: { $state ->
    [unread] nobody is reading it now
    [received] received, an answer is expected by { $until }
    [taken] being looked into since { $since }, an answer is expected by { $until }
    [answered] answered on { $since }
   *[closed] closed on { $since }
}
concern-words =
    <b>Report a problem</b>

    { $has ->
        [yes] Only this person will read it: { $reader }. If the report is about them, you can choose somebody else before it is sent.
       *[no] Nobody can read such reports yet: the owner has not named anybody, or only somebody from your own mentorships. You can still write: the report is kept, and nobody will see it. The owner will be asked to name somebody, without your name. When that is done you get a notice and decide whether to send it.
    }

    Describe what happened in one message, up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }.
concern-confirm =
    <b>{ $has ->
        [yes] Send it?
       *[no] Keep it?
    }</b>

    <i>{ $words }</i>

    { $has ->
        [yes] Only this person will read it: { $reader }. { $named ->
            [yes] Your name may be told to others if that is needed to help.
           *[no] Nobody else will learn your name.
        } The answer comes here; it is expected by { $until }.
       *[no] Nobody will read it for now. When a reader is named, you decide whether to send it.
    } To change it, send another text.
concern-reader =
    <b>Who will read it</b>

    { $lines }

    Choose somebody whom the report does not concern.
concern-reader-line = { $number }. { $reader }
concern-readers =
    <b>Who will read it</b>

    { $lines }

    Whoever you choose will see everything written in the report. { $has ->
        [yes] Will not see it any more: { $reader }
       *[no] {""}
    }
concern-card =
    <b>Report of a problem</b>

    { $body }
concern-message = { $by ->
    [me] <b>You</b>
    [reader] <b>Answer</b>
   *[writer] <b>Report</b>
}, { $when }
    { $words }
concern-standing = { $state ->
    [unread] Nobody is reading this report now: no reader has been named yet, or the reader no longer reads reports or has become your mentor or mentee. { $others ->
        [yes] Choose who will read it: without you it goes to nobody.
       *[no] When there is a reader, you will get a notice and decide whether to send it.
    }
    [received] Received on { $since }; read only by { $reader }. An answer is expected by { $until }; if none comes, you get a notice.
    [taken] Being looked into since { $since }; read only by { $reader }. An answer is expected by { $until }; if none comes, you get a notice.
    [answered] Answered on { $since }. Write more or close the report: it closes by itself on { $closes }.
   *[closed] Closed on { $since }. You can still write more. The report is deleted for good on { $gone }.
}{ $state ->
    [unread] {""}
    [closed] {""}
   *[other] {" "}{ $named ->
        [yes] Your name may be told to others if that is needed to help.
       *[no] Nobody else will learn your name.
    }
}
concern-more =
    <b>Write more</b>

    { $has ->
        [yes] Only this person will read it: { $reader }.
       *[no] Nobody will read it for now: you decide who will see it.
    } Write one message, up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }.
concern-sent = { $kept ->
    [yes] ✓ Kept. The owner will be asked to name somebody who reads reports, without your name.
   *[no] ✓ Sent. The answer comes here; below you see where the report stands.
}
concern-added = { $kept ->
    [yes] ✓ Added and kept.
   *[no] ✓ Sent.
}
concern-passed-on = ✓ Passed on. Only this person reads it now: { $name }
concern-closed = ✓ The report is closed.
concern-notice-news = <b>There is news about your report</b>
concern-notice-unanswered =
    <b>Your report has not been answered yet</b>

    Open it to see what you can do.
concernstate-received = received
concernstate-taken = being looked into
concernstate-answered = answered
concernstate-closed = closed
refusal-too-many-concerns = Reports that you have open: { $count }. Write more in one of them or close it.
refusal-readers-changed = Who can read this has changed while you were writing. Nothing has been sent: check the name and press again.
refusal-concern-settled = This has been done already. Open the report to see where it stands.
