nudging-first_meeting =
    <b>{ $side ->
        [mentee] Time to get to know each other
       *[mentor] You have not met yet
    }</b>

    { $side ->
        [mentee] Mentor: { $name }. The mentorship began on { $since }, and you have not met yet. Choose a time: it takes a minute.
       *[mentor] Mentee: { $name }. The mentorship began on { $since }, and no time is chosen. Propose one.
    } { $then ->
        [mentor] If there is no meeting, we will remind the mentor on { $day }.
        [coordinator] If there is no meeting, the coordinators will see this on { $day }.
       *[nobody] The coordinators see this, too: if something is in the way, they will help.
    }
nudging-no_meeting =
    <b>No next meeting yet</b>

    { $side ->
        [mentee] Mentor: { $name }. Your last meeting was on { $since }. Choose a time for the next one.
       *[mentor] Mentee: { $name }. Your last meeting was on { $since }. Propose a time for the next one.
    } { $then ->
        [mentor] If there is no meeting, we will remind the mentor on { $day }.
        [coordinator] If there is no meeting, the coordinators will see this on { $day }.
       *[nobody] The coordinators see this, too: if something is in the way, they will help.
    }
nudging-overdue =
    <b>The stage is overdue</b>

    { $side ->
        [mentee] Stage “{ $title }” was due on { $since }. You can still report, even on what is done so far.
       *[mentor] Mentee: { $name }. Stage “{ $title }” was due on { $since }, and there is no report yet. A meeting may help.
    } { $then ->
        [mentor] If there is no report, we will remind the mentor on { $day }.
        [coordinator] If there is no report, the coordinators will see this on { $day }.
       *[nobody] The coordinators see this, too: if something is in the way, they will help.
    }
nudging-stuck =
    <b>The stage is not moving</b>

    { $side ->
        [mentee] Stage “{ $title }”: nothing new since { $since }. Report on what is done so far.
       *[mentor] Mentee: { $name }. Stage “{ $title }”: nothing new since { $since }. A meeting may help.
    } { $then ->
        [mentor] If there is no report, we will remind the mentor on { $day }.
        [coordinator] If there is no report, the coordinators will see this on { $day }.
       *[nobody] The coordinators see this, too: if something is in the way, they will help.
    }
nudging-unreviewed =
    <b>A report waits for you</b>

    Mentee: { $name }. The report on stage “{ $title }” was sent on { $since }. { $then ->
        [coordinator] If there is no decision, the coordinators will see this on { $day }.
       *[nobody] The coordinators see this, too: if something is in the way, they will help.
    }
nudging-btn-report = Report on the stage
nudging-btn-review = Open the report
nudging-btn-propose = Propose times
nudging-btn-met = We have met already
nudging-btn-call = I need a coordinator
nudging-called = ✓ The coordinators will see that you ask them to get in touch. Nobody else is told.
