defence-day =
    <b>Defence: the day</b>

    “{ $title }”
    Author: { $author }

    { $month }. Choose a day. Then: time, place and commission.
defence-time =
    <b>Defence: the time</b>

    “{ $title }”
    Author: { $author }
    { $day }. At what time does it begin, by your clock?
defence-place =
    <b>Defence: the place</b>

    “{ $title }”
    Author: { $author }
    { $when }

    Where does it take place? Send an address or a link; characters: at most { $limit }. The author, the mentor and the commission will read it.
defence-choose-commission =
    <b>Defence: the commission</b>

    “{ $title }”
    Author: { $author }

    { $count ->
        [0] Nobody yet.
       *[other] { $chosen }
    }

    Press those who will be in the commission: coordinators and mentors, at most { $at_most }. The first one chosen is the chair. You can write a surname to search. Each will get an invitation.
defence-seat-chosen = { $name }{ $chair ->
    [yes] , chair
   *[no] {""}
}
defence-head =
    <b>Defence: “{ $title }”</b>
    Author: { $author }
    When: { $when }
    Where: { $place }
    State: { $state }
defence-commission = <b>Commission:</b>
defence-seat = { $name }{ $chair ->
    [yes] , chair
   *[no] {""}
}: { $state ->
    [invited] no answer yet
    [accepted] takes part
    [declined] cannot come, to be replaced
    [late] without points
   *[scored] points given
}
defence-value = { $name }: from { $baseline }, planned { $target } { $unit }, { $reached ->
    [yes] reached { $value } ✓
    [none] no value yet
   *[no] reached { $value }: { $way } % of the way
}
defence-share = { $given ->
    [0] No values reached have been given yet: the author gives them, the chair confirms them.
   *[other] Results reached: { $reached } of { $planned } ({ $percent } %)
}{ $confirmed ->
    [yes] , confirmed
   *[no] {""}
}
defence-total = <b>Sum of points: { $points } of { $most }</b>{ $is_late ->
    [yes] {"\u000A"}Without points: { $late }
   *[no] {""}
}
defence-outcome = <b>Decision: { $outcome }</b>{ $again ->
    [yes] {"\u000A"}More work until { $until }, then another defence.
   *[no] {""}
}{ $has_words ->
    [yes] {"\u000A"}{ $words }
   *[no] {""}
}
defence-card = { $body }
defence-change-commission =
    <b>Commission: “{ $title }”</b>

    { $commission }

    Press a person to invite them or take them out; at most { $at_most }. You can write a surname to search. Each of them will be notified.
defence-cancel =
    <b>Cancel the defence?</b>

    “{ $title }”, { $when }

    Notifications go to the author, the mentor and the commission. Another day can be set later: the project stays among what waits for you.
defence-values =
    <b>Reached values: “{ $title }”</b>

    { $lines }

    Choose an indicator. The commission, the mentor and the coordinators will read the values; the chair confirms them.
defence-give-value =
    <b>{ $name }</b>

    From { $baseline }, planned { $target } { $unit }; { $direction ->
        [less] less is better
       *[more] more is better
    }.

    What was reached? Send a number. The commission, the mentor and the coordinators will read it.
defence-value-done = ✓ Value saved.
defence-criteria =
    <b>Your points: “{ $title }”</b>
    Author: { $author }

    { $lines }

    Choose a criterion. Others see your points only when the scoring is closed.
defence-criterion = { $number }. { $title }: { $points } of { $most }
defence-points =
    <b>Criterion { $number } of { $count }: { $title }</b>

    How many points, from zero to { $most }? You can change them until the scoring is closed.
defence-points-done = ✓ Points saved.
defence-all-points-done = ✓ Points for all criteria saved. When everybody has scored, the chair will decide.
defence-decide =
    <b>Decision of the commission: “{ $title }”</b>
    Author: { $author }
    Sum of points: { $points } of { $most }

    What has the commission decided?
defence-until =
    <b>More work until which day?</b>

    { $month }. After that day the coordinators set another defence.
defence-decision-words =
    <b>Decision: { $outcome }{ $more ->
        [yes] , until { $until }
       *[no] {""}
    }</b>

    What to say to the author? Send the commission’s words, characters: at most { $limit }, or press “Without words”. The author, the mentor and the commission will read them; they become part of the protocol.
defence-arranged-done = ✓ Defence arranged. Notifications go to the author, the mentor and the commission.
defence-moved-done = ✓ Defence moved. Notifications go to everybody concerned.
defence-cancelled-done = ✓ Defence cancelled. Notifications go to everybody concerned.
defence-accepted-done = ✓ You are in the commission.{ $reminds ->
    [yes] {" "}A reminder comes the day before.
   *[no] {""}
}
defence-declined-done = ✓ You do not take part. { $closed ->
    [yes] All the other points have been given, so the scoring is closed.
   *[no] The coordinators can invite somebody else.
}
defence-values-confirmed = ✓ Values confirmed.
defence-closed-done = ✓ Scoring closed, points added up.
defence-decided-done = ✓ Decision saved. Notifications go to the author, the mentor and the commission.
defence-commission-changed = ✓ Commission changed.
defence-commission-stale = The commission has changed in the meantime; you see it above as it is now. Check it and press again.
defence-btn-choose-day = Arrange the defence
defence-btn-arrange = Arrange the defence
defence-btn-open = Open the defence
defence-btn-accept = I take part
defence-btn-decline = I cannot
defence-btn-score = Give points
defence-btn-values = Reached values
defence-btn-confirm-values = Confirm the values
defence-btn-close = Close the scoring
defence-btn-decide = Record the decision
defence-btn-commission = Commission
defence-btn-move = Move
defence-btn-cancel = Cancel the defence
defence-btn-protocol = Protocol (PDF)
defence-btn-result = Result (PDF)
defence-btn-to-bank = To the bank of projects
defence-btn-no-words = Without words
defence-notice-due =
    <b>A project is ready to be defended</b>

    “{ $title }”
    Author: { $author }

    All stages are accepted. Set a day, a place and a commission: the author is waiting.
defence-notice-proposed =
    <b>A mentor proposes a defence</b>

    “{ $title }”
    Author: { $author }
    Mentor: { $mentor }

    { $mine ->
        [yes] A coordinator sets the day, the place and the commission, and you will be told.
       *[no] Set the day, the place and the commission: the author and the mentor are waiting.
    }
defence-notice-arranged =
    <b>Defence arranged: “{ $title }”</b>
    Author: { $author }
    When: { $when }
    Where: { $place }{ $mine ->
        [yes] {"\u000A\u000A"}Before it, write down the reached values of your indicators.{ $reminds ->
            [yes] {" "}A reminder comes the day before.
           *[no] {""}
        }
       *[no] {""}
    }
defence-notice-invited =
    <b>Invitation to a commission</b>

    Defence: “{ $title }”
    Author: { $author }
    When: { $when }
    Where: { $place }{ $chair ->
        [yes] {"\u000A"}You are the chair.
       *[no] {""}
    }

    Can you take part? Each gives points alone, after the defence starts.
defence-notice-removed =
    <b>You are no longer in the commission</b>

    Defence: “{ $title }”, { $when }
    Author: { $author }
    Where: { $place }

    A coordinator has changed the commission. You need not come or give points.
defence-notice-chair =
    <b>You chair the commission now</b>

    Defence: “{ $title }”, { $when }
    Author: { $author }
    Where: { $place }

    The former chair does not take part. { $closed ->
        [yes] The scoring is closed: confirm the reached values and record the commission’s decision.
       *[no] When the scoring is closed, confirm the reached values and record the commission’s decision.
    }
defence-notice-moved =
    <b>Defence moved: “{ $title }”</b>
    Author: { $author }
    Before: { $was }
    Now: { $when }
    Where: { $place }
defence-notice-cancelled =
    <b>Defence cancelled: “{ $title }”</b>
    Author: { $author }
    When: { $when }
    Where: { $place }

    { $stopped ->
        [yes] The author has stopped the project: there will be no other defence.
        [erased] The project’s author has erased their data: there will be no other defence.
        [invited] If you are asked to sit in the commission of the next one, you get an invitation.
       *[no] You will be notified of the next one.
    }
defence-notice-declined =
    <b>A member of a commission is to be replaced</b>

    Cannot come: { $member }
    Defence: “{ $title }”, { $when }
    Author: { $author }
    Where: { $place }
defence-notice-day-before =
    <b>Defence tomorrow: “{ $title }”</b>
    Author: { $author }
    When: { $when }
    Where: { $place }{ $mine ->
        [yes] {"\u000A\u000A"}Check the reached values of your indicators.
       *[no] {""}
    }
defence-notice-scores-due =
    <b>Your points are awaited: “{ $title }”</b>
    Author: { $author }
    Defence: { $when }, { $place }

    A coordinator may close the scoring without them.
defence-notice-scored =
    <b>Scoring closed: “{ $title }”</b>
    Author: { $author }
    Defence: { $when }, { $place }

    The points are added up. Record the commission’s decision: the author is waiting for it.
defence-notice-decided =
    <b>Result of the defence: “{ $title }”</b>
    Author: { $author }
    Defence: { $when }, { $place }

    { $outcome }
defence-protocol-file = Protocol of the defence.pdf
defence-paper-running = Protocol of the defence, page { "{page}" } of { "{pages}" }
defence-protocol =
    PROTOCOL OF THE DEFENCE OF A MANAGEMENT PROJECT

    Project: “{ $title }”
    Author: { $author }, { $post }
    Date and time: { $day }, { $time }
    Place: { $place }

    1. Commission
    { $commission }

    2. Points
    { $scores }
    Sum of points: { $points } of { $most }
    Closed without points: { $late }

    3. Planned results
    { $results }

    4. Decision
    Project: { $outcome }{ $again ->
        [yes] {"\u000A"}More work until: { $until }
       *[no] {""}
    }
    The commission’s words: { $words }
defence-protocol-signatures =
    5. Signatures
    { $lines }
defence-protocol-member = { $name }{ $chair ->
    [yes] , chair
   *[no] {""}
}
defence-protocol-scores = { $name }: { $given }; together { $total }
defence-protocol-result = { $name }: from { $baseline }, planned { $target }, reached { $value } { $unit } — { $reached ->
    [yes] result reached
   *[no] result not reached
}
defence-protocol-share = Results reached: { $reached } of { $planned } ({ $percent } %)
defence-result-file = Result of the project.pdf
defence-result-running = Result of the project, page { "{page}" } of { "{pages}" }
defence-result =
    RESULT OF A MANAGEMENT PROJECT

    Project: “{ $title }”
    Author: { $author }, { $post }
    Mentor: { $mentor }
    Defence: { $day }
    The commission’s decision: { $outcome }{ $again ->
        [yes] {"\u000A"}More work until: { $until }
       *[no] {""}
    }

    1. Planned results
    { $results }

    2. How this is counted
    A result is reached when the reached value is no worse than the planned one: not below it when more is better, and not above it when less is better. A value better than planned counts the same. Without a value a result is not reached. The share is the number of results reached out of all planned.
refusal-bad-defence = Check the defence: a time ahead, a place, and a commission of coordinators and mentors without the author, at most { $at_most }. Choose again.
refusal-defence-not-ready = A project is ready when all stages are accepted. Open it then.
refusal-defence-not-begun = Points are given after the defence starts. Open it then.
refusal-defence-nobody-scored = Nobody has given points yet. Wait for at least one member of the commission.
refusal-defence-values = First confirm the reached values: the chair does it, and a coordinator can once the scoring is closed. Open the defence and press “Confirm the values”.
refusal-defence-values-changed = The author has changed a value: it stands above now. Check it and press again.
refusal-defence-day = Choose a day ahead, within a year.
home-defence = Defence of the project: { $when }, { $place }
waiting-to_defend = Ready to be defended: { $about }, “{ $detail }”
waiting-to_defend-btn = Defence: { $about }
waiting-to_defend-many = Ready to be defended: { $count }
waiting-to_defend-all-btn = To be defended · { $count }
waiting-defence_values = Reached values for the defence: “{ $detail }”
waiting-defence_values-btn = Values for the defence
waiting-defence_values-many = Reached values for defences: { $count }
waiting-defence_values-all-btn = For the defence · { $count }
waiting-defence_points = Commission: { $about }, “{ $detail }”
waiting-defence_points-btn = Points: { $about }
waiting-defence_points-many = Commissions waiting for you: { $count }
waiting-defence_points-all-btn = Commissions · { $count }
waiting-defence_seat = Commission: { $about }, “{ $detail }”
waiting-defence_seat-btn = Points: { $about }
waiting-defence_seat-many = Commissions waiting for you: { $count }
waiting-defence_seat-all-btn = Commissions · { $count }
waiting-defence_open = Defence without a decision: { $about }, “{ $detail }”
waiting-defence_open-btn = Outcome: { $about }
waiting-defence_open-many = Defences without a decision: { $count }
waiting-defence_open-all-btn = Defences · { $count }
