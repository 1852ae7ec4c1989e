pages-passport = { $body }
pages-head =
    <b>{ $title }</b>
    Author: { $author }
    Mentor: { $mentor }
    Project: { $state }, opened { $since }
pages-no-mentor = none, coordinators review the reports
pages-section =
    <b>{ $title }</b>
    { $words }
pages-list =
    <b>{ $title }</b>
    { $lines }
pages-addition = Added by { $who }, { $day }. { $words }
pages-in-review = {" "}(sent { $since })
pages-team = Project team
pages-member = • { $name } ({ $state })
pages-risks = Risks
pages-risk = { $number }. { $what } (likelihood: { $likelihood }){ $has_measure ->
    [yes] . What we do: { $measure }
   *[no] {""}
}
pages-defence-proposed = The mentor proposes a defence: { $since }. A coordinator sets the day; the author, the mentor and the commission will be told.
pages-btn-propose = Propose a defence
pages-proposed = ✓ Defence proposed: the coordinators set the day, and the author and you will be told.
pages-stopped = The author stopped the project: { $reason }
pages-line = { $line }
pages-history =
    <b>{ $title }. Changes</b>

    { $body }
pages-no-changes = The passport has not changed since the project was opened. Here it will be seen who changed what, and when.
pages-change-by =
    { $when }, { $who }
    { $line }
pages-change = { $part ->
    [section] { $subject }.
    [indicator] Indicator “{ $subject }”.
    [stage] Stage “{ $subject }”.
   *[stage_date] Stage “{ $subject }”, date.
} { $added ->
    [yes] Added: { $after }
   *[no] { $removed ->
        [yes] Removed: { $before }
       *[no] Before: { $before }. After: { $after }
    }
}
pages-to-add =
    <b>Add to the project</b>

    { $lines }

    To which section?
pages-btn-add = Add
pages-btn-draft = Add to the report
pages-btn-paper = Passport (PDF)
pages-paper-file = Project passport.pdf
pages-paper-running = Project passport, page { "{page}" } of { "{pages}" }
pages-paper =
    PASSPORT OF A MANAGEMENT PROJECT

    Project: “{ $title }”
    Author: { $author }, { $post }
    Mentor: { $mentor }
    State: { $state }, opened { $since }
pages-paper-addition = Addition: { $who }. { $words }
pages-paper-indicator = { $number }) { $name }: from { $baseline }, planned { $target } { $unit }{ $known ->
    [yes] , reached { $reached } { $unit }
   *[no] {""}
}
pages-paper-stage = { $number }) { $title }: due { $due } ({ $state })
pages-paper-risk = { $number }) { $what }. Likelihood: { $likelihood }{ $has_measure ->
    [yes] . What we do: { $measure }
   *[no] {""}
}
pages-btn-meet = Meet the team
pages-btn-history = Changes
pages-btn-leave = Leave the team
pages-btn-sure-leave = Yes, leave
pages-leave =
    <b>Leave the project team?</b>

    “{ $title }”
    Author: { $author }

    What you added stays. A new invitation from the author brings you back.
pages-added = ✓ Saved under your name. The author, the team, the mentor, the coordinators and the commission will see it.
pages-left = ✓ You are no longer in the project team.
pages-write =
    <b>{ $title }</b>

    { $words }

    What would you add? Write one message: the author, the team, the mentor, the coordinators and the commission will read it, with your name.
