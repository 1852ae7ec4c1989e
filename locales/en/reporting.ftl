reporting-content =
    <b>Report on stage { $number } of { $count }. { $title }</b>

    { $holds ->
        [none] What has been done? Send text, photos or documents, in several messages if you like, then press “Send”.
        [words] In the report: text.
        [files] In the report: files { $files }.
       *[words_files] In the report: text, files { $files }.
    }{ $has_words ->
        [yes] {"\u000A\u000A"}<i>{ $words }</i>
       *[no] {""}
    }{ $holds ->
        [none] {""}
       *[other] {"\u000A\u000A"}You can add more, or send it.
    }
reporting-only-words-and-files = A report holds text, photos and documents. Please attach anything else as a document.
reporting-file-too-big = The file is larger than { $limit } MB and cannot be taken. Make it smaller, or send a link as text.
reporting-too-many-files = There are { $limit } files in the report already; no more will fit.
reporting-sent =
    ✓ The report is sent: stage { $number } of { $count }.

    { $mentored ->
        [yes] Mentor: { $mentor }. You will get a message once it has been reviewed.
       *[no] There is no mentor yet: the report is kept and waits. The mentor will see it as soon as there is one.
    }
reporting-sent-again = The report is sent again
reporting-head =
    Sent { $sent }
    State: { $state }{ $files ->
        [0] {""}
       *[other] {"\u000A"}Files: { $files }
    }
reporting-words = { $words }
reporting-comment =
    <b>The mentor's comment:</b>
    { $words }
reporting-nothing = There have been no reports on this stage.
reporting-history =
    <b>Reports on stage { $number } of { $count }. { $title }</b>

    { $body }
reporting-accepted =
    ✓ Stage { $number } of { $count } is accepted: “{ $title }”.{ $finished ->
        [yes] {"\u000A\u000A"}All stages are accepted and the project is finished. Congratulations!
       *[no] {""}
    }
reporting-returned =
    The report on stage { $number } of { $count } was returned for more work: “{ $title }”.

    The mentor's comment: { $comment }
reporting-btn-send = Send
reporting-btn-clear = Clear
reporting-btn-rework = Rework
reporting-btn-files = Files
reporting-btn-history = History
refusal-report-waits = The report on this stage is being reviewed already.
refusal-unknown-file = Telegram does not give out these files any more. Ask for them to be sent again.
refusal-bad-report = There is nothing in the report yet, or it is too large.
