home-menu = { $body }
home-visitor =
    Hello! This is “Ryadom”, the bot of the mentors’ association.

    Here school leaders find a mentor, arrange meetings and run a management project. Where would you like to start?
home-member = Hello, { $name }! Choose what to open.
home-waiting = <b>Waiting for you: { $count }</b>
home-waiting-list = { $count ->
    [0] Nothing is waiting: everything is done.
   *[other] <b>Waiting for you: { $count }</b>
}

    { $lines }
home-btn-waiting = Review · { $waiting_count }
home-oldest = { $days ->
    [0] {""}
    [one] , the oldest { $days } day
   *[other] , the oldest { $days } days
}
home-tab = { $shown ->
    [yes] {"• "}
   *[no] {""}
}{ $tab ->
    [mentee] Mentee
    [mentor] Mentor
   *[coordinator] Coordinator
}{ $shown ->
    [yes] {""}
   *[no] { $count ->
        [0] {""}
       *[other] {" · "}{ $count }
    }
}
