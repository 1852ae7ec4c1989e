mentees-list =
    { $count ->
        [0] No mentees yet. When you accept a request, the mentee will be listed here.
       *[other] <b>My mentees: { $count }</b>
    }

    { $lines }
mentees-line = { $number }. { $name }, { $school }. { $meets ->
    [yes] Meeting: { $when }
   *[no] No meeting is booked
}
mentees-card =
    <b>{ $name }</b>
    { $post }
    { $months }

    { $known }

    { $body }
mentees-project =
    Project: { $title }

    { $stages }

    { $state ->
        [active] Stages accepted: { $accepted } of { $count }
        [finished] ✓ All stages are accepted.
        [at_defence] The project is at its defence.
        [more_work] More work after the defence.
        [defended] ✓ The project is defended.
        [not_defended] The project is not defended.
       *[stopped] The project is stopped.
    }
mentees-no-project = There is no project yet.

home-mentees = { $capacity ->
    [0] Mentees: { $count }. You get no new requests.
   *[other] Mentees: { $count } of { $capacity }
}
home-paused = Paused until { $until }: no new requests.
home-btn-mentees = My mentees
