reporting-content =
    <b>Report on stage { $number } of { $count }. { $title }</b>
    { $comment }

    { $holds ->
        [no] { $who ->
            [author] What was done? Send texts, photos and documents, as many as you need, then press “Send”. The mentor (if there is one), the project team and the coordinators will read the report. The draft is kept until you send it.
           *[member] What would you add to the report? Send texts, photos and documents: the author and the team will see them and, once the author sends the report, the mentor and the coordinators. The author sends it: { $author }.
        }
       *[yes] { $parts }
    }{ $holds ->
        [no] {""}
       *[yes] {"\u000A\u000A"}{ $who ->
            [author] You can send more, or send the report. The mentor (if there is one), the project team and the coordinators will read it; the draft is kept.
           *[member] You can send more: the author and the team will see it, then the mentor and the coordinators. The author sends the report: { $author }.
        }
    }
reporting-open-comment =
    <b>What needs more work:</b> { $words }
reporting-line = { $number }. { $change ->
    [kept] unchanged:{" "}
    [changed] ✎ changed:{" "}
    [added] ＋ new:{" "}
    [taken_out] ✂ taken out:{" "}
   *[none] {""}
}{ $what }{ $added_by ->
    [team] {" "}({ $by })
   *[author] {""}
}
reporting-out = Taken out of the last report: { $count }
reporting-photo = Photo{ $has_words ->
    [yes] : { $words }
   *[no] {""}
}{ $state ->
    [refused] {" "}(not taken)
    [lost] {" "}(lost)
   *[usable] {""}
}
reporting-document = { $name }{ $has_words ->
    [yes] : { $words }
   *[no] {""}
}{ $state ->
    [refused] {" "}(not taken)
    [lost] {" "}(lost)
   *[usable] {""}
}
reporting-nameless = document
reporting-parts =
    <b>Parts of the report: stage { $number } of { $count }</b>

    { $parts }

    Choose a part to change it or take it out.
reporting-part =
    <b>Part of the report: { $kind ->
        [words] text
       *[file] { $what }
    }</b>

    <i>{ $words }</i>

    { $kind ->
        [words] To replace the text
       *[file] To replace the caption
    }, send new words; characters: at most { $limit }. The mentor, the project team and the coordinators will read them.
reporting-cleared = ✓ Draft cleared.
reporting-taken-out = ✓ Part taken out of the report.
reporting-changed = ✓ Part of the report changed.
reporting-only-words-and-files = A report can hold text, photos and documents. Please attach anything else as a document.
refusal-report-file-too-big = The file is larger than { $limit } MB and cannot be accepted. Make it smaller, or send a link as text.
refusal-report-full = The report already has { $limit ->
    [one] { $limit } part
   *[other] { $limit } parts
}; no more will fit. Send the report, or take something out.
reporting-sent =
    ✓ Report sent: stage { $number } of { $count }.

    { $mentored ->
        [yes] Mentor: { $mentor }. { $told ->
            [no] We cannot tell the mentor for now: the mentor’s chat with the bot is closed. The report is saved, and the mentor will see it on opening the chat again.
            [never] The mentor has not joined the bot yet: the report is saved, and the mentor will be notified on joining.
           *[yes] An answer is expected by { $until }, and you will be notified. After that day coordinators may answer, too.
        }
       *[no] There is no mentor yet: the coordinators will review the report by { $until }. You will be notified.
    }
reporting-sent-again = ✓ Report sent again
reporting-head =
    Version { $version }, sent { $sent }
    State: { $state }{ $waits ->
        [yes] , answer expected by { $until }
       *[no] {""}
    }
reporting-part-mark = { $change ->
    [kept] unchanged
    [changed] ✎ changed
    [added] ＋ new
   *[taken_out] ✂ taken out
}
reporting-part-text = { $marked ->
    [yes] <i>{ $mark }:</i>{" "}
   *[no] {""}
}{ $what }{ $added_by ->
    [team] {" "}({ $by })
   *[author] {""}
}
reporting-former = <i>Before: { $words }</i>
reporting-comment =
    <b>Comment:</b>
    { $words }
reporting-nothing = There are no reports on this stage yet.
reporting-history =
    <b>Reports on stage { $number } of { $count }. { $title }</b>

    { $body }
reporting-accepted =
    ✓ Stage { $number } of { $count }, “{ $title }”: report accepted.{ $finished ->
        [yes] {"\u000A\u000A"}All stages are accepted. Next comes the defence: a coordinator sets the day and the commission, and you will be notified.
       *[no] {""}
    }
reporting-returned =
    Stage { $number } of { $count }, “{ $title }”: report returned for more work.

    What needs more work: { $comment }
reporting-team-added =
    <b>The team added to the report</b>

    Stage { $number }. { $title }
    Who: { $who }
    What: { $what }

    You send the report when it is ready.
refusal-review-over = The project has ended, so you do not need to review this report. Look at it in the history of its stage.
refusal-reports-over = The project has ended, and no more reports are awaited. Look at earlier reports in “My project”.
reporting-file-unusable =
    Stage { $number }, “{ $title }”. A file of the report: { $name }.

    { $state ->
        [refused] This file is a program, or larger than { $limit } MB, so nobody will get it. Send a document, a photo or a link as text
       *[lost] Telegram no longer gives the file out, and there is no copy. Send it again
    }: into the draft of the report or, if the report has been sent, with the next version.
refusal-report-files-lost = { $count ->
    [1] Not sent: { $names }. This file is gone, or was not accepted: ask for it again, or for another.
   *[other] Not sent: { $names }. These files are gone, or were not accepted: ask for them again, or for others.
}
reporting-btn-send = Send
reporting-btn-clear = Clear all
reporting-btn-parts = Change or take out
reporting-btn-take-out = Take out of the report
reporting-btn-file = Show the file
reporting-btn-rework = Rework
reporting-btn-files = Files
reporting-btn-history = History
refusal-report-waits = The report on this stage is already under review. You will be notified of the answer.
refusal-mentor-reviews = The mentor reviews this report, and there is still time. Wait for the answer: without one in time, the report will be among what waits for you.
refusal-unknown-file = Telegram no longer provides these files. Ask for them to be sent again.
refusal-bad-report = There is nothing in the report yet. Send text, photos or documents.
refusal-report-unchanged = The report is the same as the one that was returned. Change it, or add an answer to the comment.

home-btn-report = Report on a stage
home-btn-report-draft = Go on with the report
