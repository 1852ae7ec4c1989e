reporting-content =
    <b>Report on stage { $number } of { $count }. { $title }</b>

    { $holds ->
        [none] What has been done? Send text, photos or documents, in several messages if you like, then press “Send”. Your mentor will read the report.
        [words] In the report: text.
        [files] In the report: { $files ->
           [one] { $files } file
          *[other] { $files } files
       }.
       *[words_files] In the report: text and { $files ->
           [one] { $files } file
          *[other] { $files } files
       }.
    }{ $has_words ->
        [yes] {"\u000A\u000A"}<i>{ $words }</i>
       *[no] {""}
    }{ $holds ->
        [none] {""}
       *[other] {"\u000A\u000A"}You can add more, or send it.
    }
reporting-only-words-and-files = A report can hold text, photos and documents. Please attach anything else as a document.
reporting-file-too-big = The file is larger than { $limit } MB and cannot be accepted. Make it smaller, or send a link as text.
reporting-too-many-files = The report already has { $limit ->
    [one] { $limit } file
   *[other] { $limit } files
}; no more will fit. Send the report, or press “Clear” and start again.
reporting-sent =
    ✓ Report sent: stage { $number } of { $count }.

    { $mentored ->
        [yes] Mentor: { $mentor }. { $told ->
            [no] We cannot tell the mentor for now: the mentor’s chat with the bot is closed. The report is saved, and the mentor will see it on opening the chat again.
            [never] The mentor has not joined the bot yet: the report is saved, and the mentor will be notified on joining.
           *[yes] You will be notified when the mentor answers.
        }
       *[no] There is no mentor yet: the report is saved and waits. The mentor will see it as soon as you have one.
    }
reporting-sent-again = ✓ Report sent again
reporting-head =
    Sent { $sent }
    State: { $state }{ $files ->
        [0] {""}
       *[other] {"\u000A"}Files: { $files }
    }
reporting-words = { $words }
reporting-comment =
    <b>The mentor’s comment:</b>
    { $words }
reporting-nothing = There are no reports on this stage yet.
reporting-history =
    <b>Reports on stage { $number } of { $count }. { $title }</b>

    { $body }
reporting-accepted =
    ✓ Stage { $number } of { $count }, “{ $title }”: report accepted.{ $finished ->
        [yes] {"\u000A\u000A"}All stages are accepted and the project is finished. Congratulations!
       *[no] {""}
    }
reporting-returned =
    Stage { $number } of { $count }, “{ $title }”: report returned for more work.

    The mentor’s comment: { $comment }
reporting-btn-send = Send
reporting-btn-clear = Clear
reporting-btn-rework = Rework
reporting-btn-files = Files
reporting-btn-history = History
refusal-report-waits = The report on this stage is already with your mentor. You will be notified when they answer.
refusal-unknown-file = Telegram no longer provides these files. Ask for them to be sent again.
refusal-bad-report = There is nothing in the report yet, or it is too large. Send text, photos or documents, or press “Clear” and start again.

home-btn-report = Report on a stage
