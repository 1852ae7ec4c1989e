project-none =
    <b>Management project</b>

    You have no project of your own yet. Describe it in a passport: section by section, with breaks, with a mentor or without.
project-mine =
    { $body }

    { $teams }
project-text =
    <b>{ $title }</b>
    { $goal }
    { $mentored ->
        [yes] Mentor: { $mentor }
       *[no] There is no mentor, coordinators review the reports.
    }

    { $stages }

    { $state ->
        [finished] ✓ All stages are accepted: it can go to its defence.
        [at_defence] The project is at its defence.
        [more_work] More work after the defence.
        [defended] ✓ The project is defended.
        [not_defended] The project is not defended.
        [stopped] The project is stopped.
       *[active] Stages accepted: { $accepted } of { $count }
    }
project-stage-line = { $mark } { $number }. “{ $title }”: { $standing }
project-due = { $overdue ->
    [yes] was due { $day }
   *[no] by { $day }
}
project-stage =
    <b>Stage { $number } of { $count }. { $title }</b>

    Due: { $due }
    State: { $state }{ $comment }{ $waits ->
        [mentor] {"\u000A\u000A"}The mentor’s answer is expected by { $until }. You will be notified.
        [coordinators] {"\u000A\u000A"}There is no mentor yet: the coordinators will review the report by { $until }.
       *[no] {""}
    }
project-last-comment = {"\u000A\u000A"}What needs more work: { $comment }
project-btn-new = Begin a passport
project-btn-report-next = Report on stage { $number }
project-btn-report = { $again ->
    [yes] Rework the report
   *[no] Report on the stage
}
project-btn-passport = Whole passport
project-btn-change = Change
project-btn-manage = Team, risks, mentor
project-btn-team = Team: { $title }
project-team-line = You are in the team: “{ $title }” ({ $author })
waiting-returned = A report was returned for more work: “{ $detail }”
waiting-overdue = Report on the stage “{ $detail }”, which was due { $day }
waiting-overdue-btn = { $detail }
waiting-overdue-many = Reports that are overdue: { $count }
waiting-overdue-all-btn = Overdue · { $count }
waiting-returned-btn = { $detail }
waiting-returned-many = Reports returned for more work: { $count }
waiting-returned-all-btn = For more work · { $count }

home-project = Project, stages accepted: { $accepted } of { $stages }
home-stage = Report on the stage “{ $title }” by { $due }
home-in-review = Stage “{ $title }” has been with { $mentored ->
    [yes] the mentor
   *[no] the coordinators
} since { $since }, { $late ->
    [yes] the answer was expected by { $until }: now coordinators may answer, too
   *[no] the answer is expected by { $until }
}
home-report-draft = Draft of the report on “{ $title }”: { $parts ->
    [one] { $parts } part
   *[other] { $parts } parts
}, the last one on { $since }
home-btn-project = My project
