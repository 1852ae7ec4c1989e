reviewing-submitted =
    <b>Report on stage { $number } of { $count }: “{ $title }”</b>
    Author: { $author }{ $files ->
        [0] {""}
       *[other] {"\u000A"}Files: { $files }
    }{ $again ->
        [yes] {"\u000A"}After more work: changed { $changed }, new { $added }, taken out { $out }, unchanged { $kept }
       *[no] {""}
    }{ $has_words ->
        [yes] {"\u000A\u000A"}{ $words }
       *[no] {""}
    }

    An answer is expected by { $until }.
reviewing-untold =
    <b>{ $of ->
        [report_returned] The author does not know yet that the report was returned
       *[report_submitted] The mentor does not know about the report yet
    }</b>

    Stage { $number } of { $count }: “{ $title }”
    { $of ->
        [report_returned] Author: { $other }
       *[report_submitted] Mentor: { $other }
    }

    { $of ->
        [report_returned] { $told ->
            [never] The author has not joined the bot yet. The comment is saved, and the author will get it on joining.
           *[no] We could not tell the author: the author’s chat with the bot is closed. The comment is saved and will come when the author opens the chat again.
        }
       *[report_submitted] { $told ->
            [never] The mentor has not joined the bot yet. The report is saved, and the mentor will be notified of it on joining.
           *[no] We could not tell the mentor: the mentor’s chat with the bot is closed. The report is saved, and the mentor will see it on opening the chat again.
        }
    } If it cannot wait, write to a coordinator: “Documents and help” → “Write to a coordinator”.
reviewing-accepted-outcome = ✓ Stage accepted
reviewing-returned-outcome = ✓ Report returned for more work: { $comment }
reviewing-card =
    <b>Report on stage { $number } of { $count }: “{ $title }”</b>
    Author: { $author }

    { $body }
reviewing-comment =
    <b>Return for more work: stage { $number } of { $count }, “{ $title }”</b>
    Author: { $author }

    What needs more work? Write it in one message{ $told ->
        [no] . The author will get it later: the chat with the bot is closed now.
        [never] . The author will get it on joining the bot.
       *[yes] ; the author gets it at once.
    }
reviewing-btn-open = Open in full
reviewing-btn-accept = Accept the stage
reviewing-btn-return = Return for more work
reviewing-accepted = ✓ Stage accepted.
reviewing-returned = ✓ Report returned for more work.
waiting-report = Report: { $about }, “{ $detail }”
waiting-report-btn = Report: { $about }
waiting-report-many = Reports to review: { $count }
waiting-report-all-btn = Reports · { $count }
waiting-report_unreviewed = Report without an answer: { $about }, “{ $detail }”
waiting-report_unreviewed-btn = Report: { $about }
waiting-report_unreviewed-many = Reports without an answer: { $count }
waiting-report_unreviewed-all-btn = Reports · { $count }
