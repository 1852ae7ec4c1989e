project-none =
    <b>Management project</b>

    There is no project yet. Describe the idea in two sentences, take the ready-made road map, and you can start reporting by stage.
project-mine = { $body }
project-text =
    <b>{ $title }</b>
    { $goal }

    { $stages }

    { $finished ->
        [yes] ✓ The project is finished: all stages are accepted.
       *[no] Stages accepted: { $accepted } of { $count }
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
project-passport =
    <b>{ $title }</b>

    Author: { $author }

    Goal: { $goal }
project-title =
    <b>Step { $step } of { $steps }. Title of the project</b>

    What will you call the project? Write it in one message: your mentor will see the title.
project-goal =
    <b>Step { $step } of { $steps }. Goal</b>

    What will be different at the school when the project is done? Two or three sentences are enough; your mentor will read them.
project-road-map =
    <b>Step { $step } of { $steps }. Road map</b>

    A ready-made one for the school year:
    { $stages }

    Use it (you can change the dates) or make your own.
project-ready-stage-1 = Analysis
project-ready-stage-2 = Concept
project-ready-stage-3 = Road map
project-ready-stage-4 = Implementation
project-ready-stage-5 = Results
project-planned-line = { $number }. { $title }, by { $day }
project-stage-title =
    <b>Your own road map</b>

    { $count ->
        [0] Write the title of the first stage: your mentor will see it.
       *[other] { $stages }
    }{ $count ->
        [0] {""}
       *[other] {"\u000A\u000A"}Write the title of stage { $number }, or press “Next”. The limit is { $at_most }; write each stage in a separate message.
    }
project-stages =
    <b>{ $title }</b>

    { $stages }

    Is everything right? To change a date, press the stage.
project-stage-due =
    <b>Stage { $number }. { $title }</b>

    By which day should this stage be finished?
    { $limits }
project-due-after = No earlier than { $day }, the date of stage { $number }.
project-due-before = No later than { $day }, the date of stage { $number }.
project-btn-ready = Use this road map
project-btn-own = Make my own
project-btn-remove-last = Remove the last stage
project-btn-due = { $number }. By { $day }
project-btn-open = Open the project
project-btn-new = Describe a project
project-btn-report-next = Report on stage { $number }
project-btn-report = { $again ->
    [yes] Rework the report
   *[no] Report on the stage
}
project-btn-passport = Title and goal in full
refusal-road-map-backwards = Stages follow one another: stage { $number } cannot end before stage { $earlier }. Change one of the dates.
refusal-bad-road-map = Please check the road map: it needs at least one stage, no more than { $at_most }, and each due in the future.
project-opened = ✓ Project started, the road map is saved.
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
home-in-review = Stage “{ $title }” is with { $mentored ->
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
