mine-menu-btn = My mentees’ results
mine-results =
    <b>My mentees’ results</b>
    { $period }

    Mentees: { $mentees }
    Decided defences: { $projects }
    { $projects ->
        [0] { "" }
       *[other] Results reached: { $reached } of { $planned } ({ $percent } %)
    }

    This counts the projects that you support or have supported and on which the commission decided in this period. You and the coordinators see these lines; other mentors are not shown here. A few projects are no basis for comparison, so no other figures stand beside yours.
