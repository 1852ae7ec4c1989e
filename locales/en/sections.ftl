sections-programme =
    <b>Programme: { $title }</b>

    { $body }

    { $choosing ->
        [yes] Press a section to choose it or to give it up: only one at the same time. You see your choice; the organiser sees how many places are taken.
        [first] Sections are chosen by those who come. To choose, go back and press “I’m coming”.
       *[no] { "" }
    }

    { $mine }
sections-none = No sections yet.
sections-day = <b>Day { $day }, { $when }</b>
sections-line = { $number }. { $mine ->
    [yes] ✓ { "" }
   *[no] { "" }
}{ $time } { $title }{ $limited ->
    [yes] { $free ->
        [0] {" "}— no places
       *[other] {" "}— places left: { $free }
    }
   *[no] { "" }
}
sections-talk = — { $name }: “{ $title }”
sections-talks = <b>Talks</b>
sections-standing-waiting = Your talk “{ $title }” has been waiting for a decision since { $since }; the answer is expected by { $until }. If none comes, write to a coordinator: “Documents and help”.
sections-standing-approved = Your talk “{ $title }” is in the programme. Approved: { $since }.
sections-standing-declined = Your talk “{ $title }” was declined: { $since }. Reason: { $reply }
sections-btn-speak = Propose a talk
sections-btn-edit = Change the sections
sections-btn-programme = Programme
sections-chosen = ✓ The section is chosen.
sections-given-up = ✓ You have given the section up.
sections-title =
    <b>Proposing a talk, step { $step } of { $steps }</b>
    { $title }

    Write the topic in one message: coordinators will read it, and once it is approved everybody who opens the programme.
sections-words =
    <b>Proposing a talk, step { $step } of { $steps }</b>
    { $talk_title }

    What will you talk about, and how is it useful? Write it in one message: only coordinators will read it.
sections-confirm =
    <b>Proposing a talk, step { $step } of { $steps }</b>
    { $talk_title }

    { $talk_words }

    Coordinators read it and answer by { $until }. The answer comes here.
sections-btn-send = Send
sections-sent = ✓ Sent to the coordinators.
sections-edit =
    <b>Sections: { $title }</b>

    { $body }

    To remove a section, press ✕: you can as long as nobody has chosen it and it has no talks. Everybody whom the event is for sees the programme.
sections-btn-add = Add a section
sections-btn-day = Day { $day }, { $when }
sections-which-day =
    <b>New section: day</b>

    On which day is it?
sections-when =
    <b>New section: time</b>

    When does it begin? Choose by the time zone of the event.
sections-name =
    <b>New section: title</b>

    Write the title: everybody whom the event is for will see it.
sections-seats =
    <b>New section: places</b>

    Choose or write how many people it has room for. Everybody whom the event is for will see the number.
sections-added = ✓ The section is in the programme.
sections-removed = ✓ The section is removed.
sections-arrived = <b>A talk is proposed</b>
sections-proposed =
    { $event }
    { $name }
    { $post }

    <b>{ $title }</b>
    { $words }
sections-btn-decide = Look and decide
sections-decide =
    <b>A talk is proposed</b>

    { $body }

    { $programme }

    Choose a section or approve it without one: the talk appears in the programme.
sections-btn-approve = Approve, no section
sections-btn-decline = Decline
sections-btn-really = Decline for this reason
sections-reason =
    <b>Decline</b>

    { $body }

    { $has_reason ->
        [yes] Reason: { $reason }

        The author will read it word for word. To correct it, send another text.
       *[no] Write the reason in one message: the author will read it.
    }
sections-approved = ✓ The talk is in the programme. { $told ->
    [no] The author cannot be told for now: their chat with the bot is closed.
    [never] The author has not joined the bot yet.
   *[yes] The author will be notified.
}
sections-declined = ✓ Declined, and the reason is saved. { $told ->
    [no] The author cannot be told for now: their chat with the bot is closed. The reason is in the event’s programme.
    [never] The author has not joined the bot yet. The reason is in the event’s programme.
   *[yes] The author will be notified.
}
sections-told-approved =
    <b>Your talk is in the programme: { $title }</b>
    { $event }
    When: { $when }

    We tell you about changes of the event. If you have not answered yet, press “I’m coming” on the event’s page.
sections-told-declined =
    <b>Your talk is declined: { $title }</b>
    { $event }
    Reason: { $reply }

    You can propose another: in the event’s programme, “Propose a talk”.
waiting-talk = A talk is proposed: { $about }
waiting-talk-btn = Talk: { $about }
waiting-talk-many = Proposed talks: { $count }
waiting-talk-all-btn = Proposed talks · { $count }
my_data-section_choices = Sections that you have chosen
my_data-event_talks = Talks that you have proposed
talkstate-waiting = waiting for a decision
talkstate-approved = in the programme
talkstate-declined = declined
sections-btn-mine = My talks
sections-mine =
    <b>My talks</b>

    { $mine }

    If you cannot speak, choose the talk to withdraw.
sections-giving-up =
    <b>Withdraw the talk?</b>
    { $talk }

    { $state ->
        [approved] The talk leaves the programme, and coordinators are told at once. If you change your mind, propose it again.
        [waiting] Coordinators are told, and will not consider it any more. If you change your mind, propose it again.
       *[other] The talk is withdrawn already: there is nothing to do.
    }
sections-btn-give-up = Withdraw the talk
sections-gave-up = ✓ The talk is withdrawn. Coordinators get a notice.
sections-author-gave-up =
    <b>This talk will not be given: { $title }</b>
    { $event }
    Withdrawn by the author: { $name }
sections-btn-talks = Talks
sections-talks-list =
    <b>Talks: { $title }</b>

    { $talk_lines }

    Choose a talk to move it to another section or to take it out of the programme.
sections-talk-line = { $number }. { $name }: “{ $title }”
sections-one-talk =
    <b>{ $talk }</b>
    { $name }
    Section: { $placed ->
        [yes] { $section }
       *[no] none
    }

    Where should it go? { $told ->
        [yes] The author gets a notice.
        [no] The author’s chat with the bot is closed: tell them yourself.
       *[never] The author has not joined the bot yet: tell them yourself.
    }
sections-btn-without = → No section
sections-btn-withdraw = Take out
sections-withdraw-reason =
    <b>Take out of the programme: { $talk }</b>
    { $name }

    { $has_reason ->
        [yes] Reason: { $reason }

        The author reads it word for word. To correct it, send another text.
       *[no] Write the reason in one message: the author will read it.
    }
sections-btn-really-withdraw = Take out for this reason
sections-placed = ✓ The talk is moved. { $told ->
    [no] We cannot tell the author now: their chat with the bot is closed.
    [never] The author has not joined the bot yet.
   *[yes] The author gets a notice.
}
sections-withdrawn = ✓ The talk is taken out, the reason is kept. { $told ->
    [no] We cannot tell the author now: their chat with the bot is closed. The reason is shown in the programme of the event.
    [never] The author has not joined the bot yet. The reason is shown in the programme of the event.
   *[yes] The author gets a notice.
}
sections-moved = { $placed ->
    [yes] <b>Your talk is in another section: { $title }</b>
    { $event }
    Section: { $section }, { $begins }
   *[no] <b>Your talk has no section for now: { $title }</b>
    { $event }
    The talk stays in the programme. When a coordinator chooses a section, we will tell you. If nothing comes by a week before the event, write to a coordinator: “Documents and help”.
}
sections-standing-withdrawn = Your talk “{ $title }” was withdrawn on { $since }. { $by ->
    [coordinator] Reason: { $reply }
   *[author] That was your decision.
}
sections-told-withdrawn =
    <b>Your talk is taken out of the programme: { $title }</b>
    { $event }
    Reason: { $reply }

    If you have questions, write to a coordinator: “Documents and help”.
talkstate-withdrawn = withdrawn

refusal-section-full = This section has no places left. Choose another.
refusal-section-chosen = Somebody has chosen this section, or it has a talk, so it cannot be removed. Ask the participants to choose another one, move the talk (“Talks”), then press ✕ again.
refusal-section-not-coming = Sections are chosen by those who come. Press “I’m coming” on the event’s page first.
refusal-sections = There are many sections already. To add another, first remove one: press ✕ beside it.
refusal-talks = You have proposed this many talks: { $count }. No more are possible for one event; write to a coordinator if one should be replaced.
refusal-talk-decided = This is decided already: there is nothing to do.
