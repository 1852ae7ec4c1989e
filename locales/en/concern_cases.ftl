cases-menu-btn = Reports of problems
cases-btn-take = Take it up
cases-btn-answer = Answer
cases-btn-close = Close the report
cases-list =
    <b>Reports of problems</b>

    { $count ->
        [0] There are none. You get a notice when one comes.
       *[other] { $lines }
    }

    Only you read them. Names and words are shown when a report is open.
cases-card =
    <b>{ $name }</b>
    { $post }

    { $thread }

    { $state ->
        [received] An answer is expected by { $until }. Take it up or answer.
        [taken] You took it up on { $since }. An answer is expected by { $until }.
        [answered] You answered on { $since }. The report closes by itself on { $closes }.
       *[closed] Closed on { $since }.
    } { $named ->
        [yes] The name may be told to others if that is needed to help.
       *[no] Only you know the name: tell it to nobody.
    }
cases-answer =
    <b>Answer. { $name }</b>

    Write one message, up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. The person who wrote the report will read it; if they pass the report on, its next reader will see it, too.
cases-taken = ✓ Taken up: the report shows this.
cases-answered = ✓ The answer is written: the report shows it.
cases-closed = ✓ The report is closed: the person who wrote it sees this, too.
cases-notice-arrived = <b>A new confidential report</b>
cases-notice-waits = <b>A confidential report waits for an answer until the end of the day</b>
cases-notice-settled = One of the reports no longer waits for an answer: it was closed, deleted or passed on. There is nothing to do.
waiting-concern = Confidential report{ $about }
waiting-concern-btn = Confidential report{ $about }
waiting-concern-many = Confidential reports: { $count }
waiting-concern-all-btn = Confidential · { $count }
refusal-concern-words-added = Words were added to the report; they are above now. Read them and press again.
