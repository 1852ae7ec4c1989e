reviewing-submitted =
    <b>Report on stage { $number } of { $count }: “{ $title }”</b>
    Author: { $author }{ $files ->
        [0] {""}
       *[other] {"\u000A"}Files: { $files }
    }{ $has_words ->
        [yes] {"\u000A\u000A"}{ $words }
       *[no] {""}
    }
reviewing-accepted-outcome = Stage accepted
reviewing-returned-outcome = Returned for more work: { $comment }
reviewing-card =
    <b>Report on stage { $number } of { $count }: “{ $title }”</b>
    Author: { $author }

    { $body }
reviewing-comment =
    <b>Return for more work: stage { $number } of { $count }, “{ $title }”</b>
    Author: { $author }

    What needs more work? Write it in one message; the author gets it at once.
reviewing-btn-accept = Accept the stage
reviewing-btn-return = Return for more work
reviewing-accepted = ✓ Stage accepted.
reviewing-returned = ✓ Report returned for more work.
waiting-report = Report: { $about }, “{ $detail }”
waiting-report-btn = Report: { $about }
waiting-report-many = Reports to review: { $count }
waiting-report-all-btn = Reports · { $count }
