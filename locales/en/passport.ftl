passport-sections =
    <b>Project passport</b>

    { $lines }

    { $draft ->
        [yes] Sections filled in: { $done } of { $count }. Each answer is saved at once: stop and come back whenever you like. Until you open the project, only you see the passport.
       *[no] To change a section, press its number. Changes stay in the history, which the coordinators and the mentor, if there is one, can read.
    }
passport-section-line = { $mark } { $number }. { $title }{ $what ->
    [empty] { $required ->
        [yes] {""}
       *[no] {" "}(may be skipped)
    }
    [results] : indicators — { $count }
    [road_map] : stages — { $count }
   *[words] : { $words }
}
passport-section =
    <b>Section { $number } of { $count }. { $title }</b>

    { $hint }

    { $filled ->
        [yes] Now: { $words }
       *[no] {""}
    }

    { $draft ->
        [yes] Write one message. Once you open the project, the mentor, the team, the coordinators and, at the defence, the commission will read it.
       *[no] To change it, send a new text: the mentor, the team, the coordinators and the commission will read it, and the former one stays in the history.
    }
passport-section-title = Title
passport-section-relevance = Relevance
passport-section-analysis = Analysis of the problem
passport-section-goal = Goal
passport-section-tasks = Tasks
passport-section-results = Planned results
passport-section-road_map = Road map
passport-section-own = Section
passport-hint-title = What is the project called? Keep it short and clear to colleagues.
passport-hint-relevance = Why does this matter to the school right now?
passport-hint-analysis = What do the data show: what is the problem, whom does it concern, what causes it?
passport-hint-goal = What will be different at the school when the project is finished? Two or three sentences are enough.
passport-hint-tasks = Which steps lead to the goal? One task a line.
passport-hint-results = Which indicators will show that the goal has been reached?
passport-hint-road_map = Which stages, and by when?

passport-indicators =
    <b>Planned results</b>

    { $count ->
        [0] Add at least one indicator: what is measured, how much it is now and how much it will be. The value reached is added at the defence.
       *[other] { $lines }
    }

    { $count ->
        [0] {""}
       *[other] To change or remove an indicator, press its number.
    }
passport-indicator-line = { $number }. { $name }: { $baseline } → { $target } { $unit } ({ $direction }){ $known ->
    [yes] . Reached: { $reached } { $unit }
   *[no] {""}
}
passport-indicator =
    <b>Indicator</b>

    { $line }

    What should change? { $draft ->
        [yes] Until the project is opened, only you see the indicators.
       *[no] The change stays in the history, and the mentor will see it.
    }
passport-value =
    <b>Indicator{ $named ->
        [yes] {" "}“{ $name }”
       *[no] {""}
    }</b>

    { $field ->
        [name] What is measured? For example, how many children are busy after lessons.
        [unit] What is it measured in? For example: %, people, points.
        [baseline] How much is it now? Send one number; a decimal point is fine.
       *[target] How much will it be at the end? Send a number.
    }

    The mentor, the team, the coordinators and the commission will see it.
passport-direction =
    <b>Indicator “{ $name }”</b>

    The baseline and the target are equal. Which is better?
passport-btn-direction-more = The more the better
passport-btn-direction-less = The less the better
refusal-bad-number = { $why ->
    [several] There is more than one number here. Send only one.
    [large] The number is too large. Send it in thousands or millions and change the unit.
   *[words] Send one number in digits, without words or a unit; a decimal point or a minus is fine.
}
refusal-too-many-indicators = No more indicators can be added, the limit is { $at_most }. You can remove one to add another.
refusal-last-indicator = This is the only indicator. You can remove it once you have added another.

passport-confirm =
    <b>Open the project “{ $title }”?</b>

    Indicators: { $indicators }, stages: { $stages }

    { $mentored ->
        [yes] Choose with whom you work on the project: the reports will go to that mentor. Without a mentor, coordinators review them.
       *[no] There is no mentor yet: coordinators review the reports. When there is one, you can invite them into the project.
    }
passport-drop =
    <b>Delete the draft of the passport?</b>

    All answers, indicators and stages will be deleted. Nothing of it can be brought back.

passport-stages =
    <b>Road map</b>

    { $count ->
        [0] Take the usual road map for a school year, or draw up your own: stage by stage, with any dates.
       *[other] { $lines }
    }

    { $count ->
        [0] {""}
       *[other] To change a date or a title, press the number of the stage.
    }
passport-stage-line = { $number }. { $title } — by { $day }
passport-ready-stage-1 = Analysis
passport-ready-stage-2 = Concept
passport-ready-stage-3 = Road map
passport-ready-stage-4 = Implementation
passport-ready-stage-5 = Results
passport-stage-title =
    <b>{ $new ->
        [yes] New stage
       *[no] Stage “{ $title }”
    }</b>

    Write its title. The mentor, the team, the coordinators and the commission will see it.
passport-stage =
    <b>Stage { $number }. { $title }</b>

    Due: { $day }
    State: { $state }

    { $settled ->
        [yes] There is a report on this stage, so its date and title stay.
       *[no] What should change?
    }
passport-day =
    <b>Stage { $number }. { $title }</b>

    Now: by { $day }
    By which day should it be finished? { $month }
passport-day-check =
    <b>Stage { $number }. { $title }: by { $day }</b>

    { $warned ->
        [yes] Please note:
       *[no] {""}
    }
    { $warnings }

    { $shifted ->
        [yes] The following stages ({ $later }) can be moved { $forward ->
            [yes] forward
           *[no] back
        } by as many days: { $days }. Dates that fall on a day of rest become the next working day.
       *[no] {""}
    }
passport-warning-rest = this is a day of rest or a holiday
passport-warning-before_earlier = the stage would end before the one before it
passport-warning-after_later = the stage would end after the next one
refusal-stage-settled = There is a report on this stage already, so it cannot be changed or removed. Change the following stages.
refusal-bad-road-map = Check the road map: it needs at least one stage, at most { $at_most }, and each must be due in the future.
refusal-road-map-backwards = Stages go in order: stage { $number } cannot end before stage { $earlier }. Change one of the dates.

passport-btn-go-on = Next: { $next_title }
passport-btn-open = Open the project
passport-btn-drop = Delete the draft
passport-btn-sure-drop = Yes, delete
passport-btn-skip = Skip
passport-btn-enough = Ready, go on
passport-btn-add-indicator = Add an indicator
passport-btn-field-name = Name
passport-btn-field-unit = Unit
passport-btn-field-baseline = Baseline
passport-btn-field-target = Target
passport-btn-no-unit = No unit
passport-btn-remove = Remove
passport-btn-ready = Take the usual one
passport-btn-add-stage = Add a stage
passport-btn-day = Change the date
passport-btn-rename = Change the title
passport-btn-shift = Move later ones too
passport-btn-only-this = Only this stage
passport-btn-other-day = Choose another day
passport-btn-with = With: { $name }
passport-btn-alone = Without a mentor
passport-btn-look = Look at the project

passport-kept = ✓ Saved.
passport-skipped = ✓ Skipped.
passport-changed = ✓ Changed, the former version is in the history.{ $told ->
    [yes] {" "}The mentor will be notified.
    [no] {" "}The mentor’s chat with the bot is closed: please tell them yourself.
    [never] {" "}The mentor has not joined the bot: please tell them yourself.
   *[nobody] {""}
}
passport-opened = ✓ The project is open.{ $told ->
    [yes] {" "}The mentor will be notified.
    [no] {" "}The mentor’s chat with the bot is closed: please tell them yourself.
    [never] {" "}The mentor has not joined the bot: please tell them yourself.
   *[nobody] {" "}Coordinators review the reports.
}
passport-dropped = ✓ The draft is deleted.
refusal-project-goes-on = You can begin another project once the present one is defended or stopped. Open “My project” to bring it to its defence or to stop it.
refusal-passport-incomplete = A section is still empty: № { $number }. Fill it in, then open the project.
refusal-section-required = This section is required. Write at least one sentence.
refusal-passport-closed = The passport cannot be changed now: the project { $state ->
    [at_defence] is at its defence
    [finished] has finished all stages and is ready for its defence
   *[other] has ended
}. Look at it in “My project”.

passport-told-opened =
    <b>A project has been opened</b>

    Author: { $author }
    “{ $title }”
    Goal: { $goal }
    Stages: { $stages }

    Reports on its stages will come to you.
passport-told-changed =
    <b>The project passport has changed</b>

    Author: { $author }
    “{ $title }”

    { $lines }
passport-told-stopped =
    <b>The project has been stopped</b>

    Author: { $author }
    “{ $title }”
    { $has_reason ->
        [yes] Reason: { $reason }
       *[no] {""}
    }

home-passport = Project passport, sections filled in: { $done } of { $count }
home-btn-passport = Go on with the passport
