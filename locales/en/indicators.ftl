indicators-menu-btn = Indicators
indicators-menu =
    <b>Indicators</b>
    { $about }

    Mentors: { $mentors }
    Agreements: { $agreements }
    New principals: { $novices }
    Meetings, remote: { $remote }, in person: { $in_person }
    Group meetings, remote: { $remote_group }, in person: { $in_person_group }
    Mentors’ lectures and master classes: { $lectures }
    Projects with a mentor: { $with_mentor }, without: { $without_mentor }
    { $compared ->
        [yes] Results reached: with a mentor { $reached_with }, without { $reached_without }
       *[no] { "" }
    }
    { $name_met_early }: { $met_early }
    Meetings held: { $held }
    Answer to a request: { $answered }
    Brought to their end: { $completed }

    Open a group to see its figures; each figure opens its list.
indicators-all = whole association
indicators-year = School year { $first }/{ $last }
indicators-people-btn = People and agreements
indicators-meetings-btn = Meetings
indicators-projects-btn = Projects
indicators-process-btn = How the work goes
indicators-choose-btn = Period, city, programme
indicators-more-btn = More
indicators-line = { $name }: <b>{ $value }</b>
indicators-part = { $percent } % ({ $part } of { $whole })
indicators-took = { $unit ->
    [days] { $count } { $count ->
        [one] day
       *[other] days
    }
   *[hours] { $count } { $count ->
        [one] hour
       *[other] hours
    }
}
indicators-group =
    <b>{ $group }</b>
    { $about }

    { $lines }

    { $more }

    Press a figure to open the list of what it counts.
indicators-how-btn = How it is counted
indicators-how =
    <b>How it is counted: { $group }</b>

    { $lines }

    Days are those of the association’s clock. Whoever erased their data stays in the figures without a name.
indicators-how-line =
    <b>{ $name }</b>
    { $how }
    When: { $moment }. City: { $city }.
indicators-compared =
    Planned results reached:
    with a mentor <b>{ $with } %</b> (projects: { $with_n }; margin of error (Wilson interval), { $sure } %: { $with_low }–{ $with_high } %)
    without a mentor <b>{ $without } %</b> (projects: { $without_n }; { $without_low }–{ $without_high } %)
    This is an association and not a proof: projects with and without a mentor differ in more than that.
indicators-too-few = The shares are not compared: decided defences with planned results needed on each side: { $least }, and there are { $with } and { $without }.
indicators-no-comparison = Projects without a mentor have no programme, so with a programme chosen there is no comparison.
indicators-items =
    <b>{ $name }{ $by ->
        [words] , “{ $words }”
       *[nothing] {""}
    }: { $count }</b>
    { $about }

    { $lines }

    { $count ->
        [0] { $by ->
            [words] Nothing found. Write it differently: part of a surname or a school’s number.
           *[nothing] There is nothing to count in this period.
        }
       *[other] { $marked ->
            [yes] ✓ means that it counts towards the share. Open a card with a button, or write a surname or a school’s number.
           *[no] Open a card with a button, or write a surname or a school’s number.
        }
    }
indicators-all-btn = Show all
indicators-item = { $number }. { $said }{ $inside ->
    [yes] {" "}✓
    [no] {" "}— no
   *[other] {""}
}
indicators-person = { $name }, { $where }
indicators-pair = { $mentor } — { $mentee }, since { $since }{ $over ->
    [no] {""}
   *[yes] {" "}— { $ended }
}
indicators-agreement = No. { $number }, { $day }: { $mentor } — { $mentee }
indicators-meeting = { $day }: { $mentor } — { $mentee }{ $outcome ->
    [no] {""}
   *[yes] , { $state }
}
indicators-group-meeting = { $day }: { $host }, participants: { $count }
indicators-event = { $day }: “{ $title }”, { $leaders }
indicators-project = “{ $title }”, { $author }, { $shown ->
    [yes] decided on { $decided }, results: { $reached } of { $planned }
   *[no] since { $since }
}
indicators-request = { $mentee } → { $mentor }: answered after { $took }
indicators-choose =
    <b>What to show</b>
    { $about }

    A school year lasts from September to August. The choice holds for all figures, lists and files.
indicators-earlier-btn = ‹ Earlier
indicators-later-btn = Later ›
indicators-city-btn = City
indicators-programme-btn = Programme
indicators-city = Which city? Meetings, agreements and answers count by the mentee’s city, mentors and lectures by the mentor’s.
indicators-all-cities-btn = Whole association
indicators-programme = Which programme? Group meetings, lectures and projects without a mentor have none: with a programme chosen they show a dash.
indicators-any-programme-btn = Any programme
indicators-more =
    <b>Indicators: more</b>

    By mentor: the results of their mentees, in alphabetical order. Three questions: what both sides say at the beginning, half-way and at the end. The self-check: which of the mentoring standards are met, and which not yet.
indicators-mentors-btn = By mentor
indicators-mentors =
    <b>Mentees’ results by mentor{ $by ->
        [words] , “{ $words }”
       *[nothing] {""}
    }: { $count }</b>
    { $about }

    { $lines }

    { $count ->
        [0] Nobody found. Write it differently: part of a surname or a school’s number.
       *[other] In alphabetical order, not by rank: a few projects allow no comparison. Each mentor sees only their own line.
    }
indicators-mentor = <b>{ $name }</b>: mentees { $mentees }, { $projects ->
    [0] no decided defences
   *[other] defences { $projects }, results { $reached } of { $planned } ({ $percent } %)
}
indicators-questions-btn = Three questions
indicators-questions =
    <b>Three questions</b>
    { $about }

    The mean grade from { $lowest } to { $highest }, at the beginning → half-way → at the end, with the number of answers.

    { $lines }

    The answers of all pairs together. There is no mean where fewer people answered than { $least }: it could give a person away.
indicators-question = <b>{ $asked }</b>
indicators-answers = { $side ->
    [mentor] Mentors: { $means }
   *[mentee] Mentees: { $means }
}
indicators-chart-btn = Chart, files, report
indicators-chart =
    <b>Chart and files</b>
    { $about }

    The files have all figures of this choice, mentors with their mentees’ results, and the three questions. The monthly report is sent on the morning of the first, if it is on: { $monthly ->
        [yes] now it is on.
       *[no] now it is off.
    }
indicators-chart-shares = Results reached
indicators-chart-note = The line is the margin of error (Wilson interval), by the number of projects (n). An association, not a proof.
indicators-chart-share = { $percent } %, n = { $count }
indicators-dark-btn = Dark picture
indicators-light-btn = Light picture
indicators-xlsx-btn = File .xlsx
indicators-docx-btn = File .docx
indicators-monthly-btn = { $monthly ->
    [yes] ✓ Report each month
   *[no] Report each month
}
indicators-monthly-set = { $on ->
    [yes] ✓ The monthly report will be sent on the first of each month.
   *[no] ✓ The monthly report will not be sent any more.
}
indicators-exported = ✓ The file is ready. This is noted in the audit trail, because it names mentors.
indicators-step-figures = Counting the indicators
indicators-step-mentors = Collecting results by mentor
indicators-step-picture = Drawing the chart
indicators-file-xlsx = Indicators.xlsx
indicators-file-docx = Indicators.docx
indicators-sheet-figures = Indicators
indicators-sheet-results = Projects
indicators-hours = hours
indicators-side = { $side ->
    [mentor] Mentors
   *[mentee] Mentees
}
indicators-headings-figures = Indicator|About|Number|Of|Share|How it is counted
indicators-headings-results = Whose results|Projects|Planned|Reached|Share|Interval from|Interval to|Down|Up
indicators-headings-mentors = Mentor|Mentees|Defences|Planned|Reached|Share
indicators-headings-questions = Question|Who|Beginning|Answers|Half-way|Answers|End|Answers

periodkind-school_year = School year
periodkind-quarter = Quarter
periodkind-month = Month
periodkind-everything = All time

moment-until_end = by the end of the period
moment-going = if it went on for at least a day of the period
moment-signed = the day of signing
moment-starts = it begins in the period
moment-decided = the commission decides in the period
moment-begun = the mentorship begins in the period
moment-answered = the answer is given in the period
moment-ended = it ends in the period

whosecity-mentor = the mentor’s
whosecity-mentee = the mentee’s
whosecity-host = of the mentor who gathers the group
whosecity-leader = the leader’s
whosecity-author = the author’s

measure-mentors = Mentors
measure-mentors-btn = Mentors
measure-mentors-how = Whoever got the role of a mentor before the end of the period, or supported somebody in it. With a programme chosen: who takes mentees for it.
measure-novices = New principals
measure-novices-btn = New principals
measure-novices-how = Mentees who are principals and had been less than { $months } { $months ->
    [one] month
   *[other] months
} in post when the mentorship began; each once. Those who erased their data count by the programme.
measure-agreements = Agreements
measure-agreements-btn = Agreements
measure-agreements-how = Signed agreements on mentoring. Those that a list brought without a day count by the beginning of the mentorship.
measure-remote = Remote meetings
measure-remote-btn = Remote
measure-remote-how = Meetings of a pair that were held, remote.
measure-in_person = Meetings in person
measure-in_person-btn = In person
measure-in_person-how = Meetings of a pair that were held, in person.
measure-remote_group = Group meetings, remote
measure-remote_group-btn = Groups, remote
measure-remote_group-how = Group meetings that were held, remote; one meeting however many came.
measure-in_person_group = Group meetings in person
measure-in_person_group-btn = Groups in person
measure-in_person_group-how = Group meetings that were held, in person; one meeting however many came.
measure-internship_days = Days of internships
measure-internship_days-btn = Internship days
measure-internship_days-how = Agreed days “Beside the director” that have already started.
measure-lectures = Mentors’ lectures and master classes
measure-lectures-btn = Mentors’ lectures
measure-lectures-how = Lectures and master classes with a mentor named as leader, without cancelled ones.
measure-with_mentor = Projects with a mentor
measure-with_mentor-btn = With a mentor
measure-with_mentor-how = Opened management projects that are tied to a mentorship, also to one that has ended.
measure-without_mentor = Projects without a mentor
measure-without_mentor-btn = Without a mentor
measure-without_mentor-how = Opened management projects without a mentorship.
measure-reached_with = Results with a mentor
measure-reached_with-btn = Defences, mentored
measure-reached_with-how = The share of planned results reached, of all decided projects together. Without a value a result is not reached.
measure-reached_without = Results without a mentor
measure-reached_without-btn = Defences, alone
measure-reached_without-how = The same of projects without a mentorship. With the Wilson interval, { $sure } %, by the number of projects.
measure-met_early = Met within { $days } { $days ->
    [one] day
   *[other] days
}
measure-met_early-btn = First meeting
measure-met_early-how = Pairs whose first meeting, group with the mentor or internship day was within { $days ->
    [one] the first { $days } day
   *[other] the first { $days } days
}; of the pairs that began at least that long ago.
measure-held = Meetings held
measure-held-btn = Meetings planned
measure-held-how = Held ones among those planned: held, not held and cancelled. Those that nobody has answered about do not count.
measure-answered = Answer to a request
measure-answered-btn = Answers to requests
measure-answered-how = Within what time half of the mentors’ answers, yes or no, were given (the median). Requests without an answer do not count.
measure-in_use = Mentors in use
measure-in_use-btn = All mentors
measure-in_use-how = Mentors with at least one mentorship going on in the period; of all mentors.
measure-completed = Brought to their end
measure-completed-btn = Ended pairs
measure-completed-how = Ended because the goals were reached or the term was over; of those that ended with a reason.
