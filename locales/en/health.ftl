health-menu-btn = How mentorships are going
health-btn = { $health }: { $count }
health-btn-all = Show all
health-btn-mentee = The mentee’s card
health-btn-mentor = The mentor’s card
carehealth-check_in = needs a check-in
carehealth-early = too early to say
carehealth-on_track = on track
health-list =
    <b>How mentorships are going: { $health }</b>

    { $count ->
        [0] { $by ->
            [words] Nobody here for “{ $words }”.
           *[nothing] Nobody here.
        }
       *[other] { $by ->
            [words] For “{ $words }”: { $count }
           *[nothing] In all: { $count }
        }
    }
    { $lines }

    To find a pair, write a surname or a school number; nobody reads these words.
health-line = { $number }. { $names }: { $reasons }
health-reason = { $what ->
    [next] a meeting on { $day }
    [last] met on { $day }
   *[began] together since { $day }
}
health-stall = { $what }{ $titled ->
    [yes] , “{ $title }”
   *[no] {""}
}, since { $since }
health-of = { $name } — <b>{ $health }</b>: { $reasons }
health-on-card = <b>How mentorships are going</b>
health-card = { $body }
health-told =
    <b>{ $health }</b>

    Mentee: { $mentee }
    Mentor: { $mentor }
    { $programme }

    { $reasons }
health-note = { $name }, { $day }: { $words }
