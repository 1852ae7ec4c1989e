handover-mentees =
    <b>Hand over mentees. Mentor: { $mentor }</b>

    { $count ->
        [0] The mentor has no mentees now.
       *[other] Tick those who go to one mentor; the others can go to another mentor after that.
    }

    { $lines }

    Each mentee is asked and has { $days ->
        [one] { $days } day
       *[other] { $days } days
    } to answer. Until then everything stays as it is.
handover-line = { $number }. <b>{ $name }</b>, { $programme }. { $count ->
    [0] No meetings ahead
   *[other] Meetings ahead ({ $count }): { $ahead }
}{ $days ->
    [0] { "" }
   *[other] . Internship days ahead: { $days }
}{ $asked ->
    [yes] . Proposed mentor: { $to }, answer expected by { $until }
   *[no] { "" }
}
handover-btn-next = Next
handover-btn-withdraw = Stop waiting: { $name }
handover-none-chosen = Tick at least one mentee.
handover-receiver =
    <b>To whom? Mentees: { $chosen }</b>

    Mentor now: { $mentor }
    Handed over: { $names }

    { $count ->
        [0] No mentor who takes mentees in these programmes has enough free places now. Tick fewer mentees, or invite mentors: “People” → “Readiness and cohort”.
       *[other] Mentors with free places: { $count }. Those who share more topics with the present mentor come first.
    }

    { $lines }
handover-receiver-line = { $number }. <b>{ $name }</b>
    { $post }. Places: { $left }
    { $topics }
handover-confirm =
    <b>Ask the mentees?</b>

    Present mentor: { $mentor }
    New mentor: { $receiver }

    { $lines }

    Each mentee answers, and decides whether the new mentor will see what was agreed before. Once a mentee agrees, the meetings and internship days booked with the present mentor are cancelled and both mentors get a notice. If there is no answer in { $days ->
        [one] { $days } day
       *[other] { $days } days
    } everything stays as it is, and you get a notice.
handover-btn-ask = Ask
handover-sent = ✓ Mentees being asked: { $count }. The answers will come as notices.
handover-withdrawn = ✓ No answer is expected any more: the mentee stays with the present mentor.
handover-notice-asked =
    <b>A new mentor is proposed to you</b>

    Mentor now: { $mentor }
    Proposed: { $receiver }
    { $post }
    Programme: { $programme }
    { $ends ->
        [no] Nothing is booked with the mentor.
       *[yes] If you agree:
    }
    { $ahead }

    You decide. With “Agree and show” the new mentor will see the number of the agreement and the dates and agendas of past meetings; with “Agree, do not show” they will not. We expect your answer by: { $until }; without an answer everything stays as it is.
handover-btn-share = Agree and show
handover-btn-plain = Agree, do not show
handover-btn-stay = Stay
handover-btn-about = About the mentor
handover-notice-answered =
    <b>{ $state ->
        [agreed] The mentee has moved to the new mentor
        [declined] The mentee stays with the present mentor
        [lapsed] The hand-over was not made
       *[silent] The mentee has not answered yet about the new mentor
    }</b>

    Mentee: { $mentee }
    Earlier mentor: { $mentor }
    New mentor: { $receiver }
    { $state ->
        [agreed] Both mentors get a notice.
        [declined] You can propose another mentor.
        [lapsed] The mentee agreed, but the new mentor has no place any more. You can propose another one.
       *[silent] The mentee stays with the present mentor, and the question is still open. You can stop waiting and propose another one.
    }
handover-btn-see = Hand over mentees
handover-untold =
    <b>The question about the new mentor was not delivered</b>

    Mentee: { $mentee }
    { $told ->
        [never] The mentee has not joined the bot yet: the question will be delivered on joining.
       *[no] The chat with the bot is closed: the question will arrive when it is opened.
    }
handover-notice-away =
    <b>A mentor is on pause until { $until }</b>

    Mentor: { $mentor }
    Mentees: { $count }. The mentorships go on. If another mentor is needed for that time, you can hand the mentees over: each of them is asked.
handover-notice-passed =
    <b>A mentee has moved to another mentor</b>

    Mentee: { $mentee }
    New mentor: { $receiver }
    If meetings or internship days were booked, they are cancelled. Your place is free. { $shares ->
        [yes] The mentee lets the new mentor see what was agreed before.
       *[no] The new mentor will not see what was agreed before.
    }
handover-notice-received =
    <b>You have a new mentee</b>

    { $mentee }
    { $post }
    Programme: { $programme }
    Earlier mentor: { $mentor }
    { $shares ->
        [yes] The mentee lets you see what was agreed before: look at the mentee’s card.
       *[no] What was agreed before stays between the mentee and the earlier mentor.
    } The mentee will choose a time for the first meeting.
handover-btn-mentees = My mentees
handover-outcome = { $state ->
    [agreed] ✓ Your mentor: { $receiver }. { $shares ->
        [yes] The new mentor will see what was agreed before.
       *[no] The new mentor will not see what was agreed before.
    }
    [declined] ✓ Everything stays as it is. Mentor: { $mentor }
   *[other] ✓ Your answer is recorded, but the new mentor has no place any more: everything stays as it is. Mentor: { $mentor }
}
handover-before =
    <b>Earlier mentorship</b>
    Mentor: { $mentor }, from { $since } to { $until }{ $has_agreement ->
        [yes] , agreement No. { $agreement }
       *[no] { "" }
    }
    Meetings held: { $count }
    { $lines }
handover-before-goal = Goal: { $words }
handover-before-meeting = • { $when }{ $has_agenda ->
    [yes] : { $agenda }
   *[no] { "" }
}
refusal-handover-decided = { $state ->
    [withdrawn] The coordinator is no longer waiting for an answer: there is nothing to do.
    [ended] This mentorship has ended: no answer is needed.
   *[other] The answer was given already: there is nothing to do.
}
refusal-handover-asked = The mentee has been asked already and has not answered yet. To propose another mentor, go back to the list of mentees and press “Stop waiting”.
refusal-cannot-receive = This mentor no longer has enough places (needed: { $count }). Choose another one.
