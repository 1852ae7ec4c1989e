suggesting-list =
    <b>Master classes and lectures that you have proposed</b>

    { $count ->
        [0] Nothing yet. Tell us what you could share: a coordinator approves and announces it, and it counts as your work as a mentor.
       *[other] Choose one to see the answer, change the time or take it back.
    }

    { $lines }
suggesting-line = { $number }. { $title } — { $state }, since { $since }
suggesting-btn-new = Propose one
suggesting-kind =
    <b>Step { $step } of { $steps }. What do you propose?</b>

    A coordinator reads it and approves it or asks you something. Nobody is told before it is approved.
suggesting-title =
    <b>Step { $step } of { $steps }. Title</b>

    Write the title in one message. Coordinators will read it, and after it is approved everybody whom the event is for.
    For example: A lesson as a pupil sees it
suggesting-words =
    <b>Step { $step } of { $steps }. What about</b>

    Write in one message what will happen and for whom it is useful, in { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    } at most. Coordinators will read it, and after it is approved everybody whom the event is for: this text is the announcement.
suggesting-day =
    <b>Step { $step } of { $steps }. Day</b>

    { $month }. Which day suits you? A coordinator needs some days to answer.
suggesting-time =
    <b>Step { $step } of { $steps }. Time</b>

    { $day }. When does it begin? Choose by your own time zone.
suggesting-where =
    <b>Step { $step } of { $steps }. Where</b>

    Send an address or a video link (it begins with https://). Coordinators will read the address, and after it is approved everybody whom the event is for; the link only those who come, an hour before the beginning.
suggesting-confirm =
    <b>Step { $step } of { $steps }. Check it</b>

    { $body }

    Coordinators read it and answer by { $until }. The answer comes here.
suggesting-btn-send = Send
suggesting-sent = ✓ Sent to the coordinators.
suggesting-moved = ✓ The new time is sent to the coordinators.
suggesting-withdrawn = ✓ The proposal is taken back.
suggesting-proposal =
    <b>{ $title }</b>
    { $kind }
    When: { $when }
    Where: { $place }

    { $words }
suggesting-card = { $body }
suggesting-standing-waiting = Waiting for a coordinator since { $since }. The answer comes here by { $until }; if it does not, write to a coordinator: “Documents and help”.
suggesting-standing-returned =
    A coordinator’s question, { $since }: { $reply }

    Answer, and the proposal goes back to the coordinators.
suggesting-standing-approved = Approved and announced: { $since }. You lead it; the event’s page shows who comes.
suggesting-standing-declined =
    Declined by a coordinator, { $since }: { $reply }

    You can propose something else: “Club and lectures” → “Propose a master class”.
suggesting-standing-withdrawn = You took this back: { $since }.
suggesting-btn-answer = Answer
suggesting-btn-time = Another time
suggesting-btn-withdraw = Take back
suggesting-btn-event = To the event
suggesting-btn-open = More
suggesting-answer =
    <b>A coordinator’s question</b>

    { $reply }

    Write the answer in one message: coordinators will read it.
suggesting-other-day =
    <b>Another day</b>

    { $month }. Choose a day. Coordinators are told about the new time.
suggesting-other-time =
    <b>Another time</b>

    { $day }. When does it begin? Choose by your own time zone.
suggesting-who =
    { $name }
    { $post }
    Sent: { $since }
suggesting-decide =
    <b>A mentor proposes an event</b>
    { $who }

    { $asked ->
        [yes] Question: { $reply }
        Answer: { $answer }
       *[no] { "" }
    }

    This is what the announcement will look like:

    { $body }{ $linked ->
        [yes] { "" }

        The video link, open to participants from an hour before the start: { $link }
       *[no] { "" }
    }

    { $over ->
        [yes] This time has passed: return it with a question about another time.
       *[no] “Approve and announce” sends the announcement to all mentees and mentors who have agreed to mailings: { $count }. How many places there are can be said later: “Change”.
    }
suggesting-btn-approve = Approve and announce
suggesting-btn-return = Return with a question
suggesting-btn-decline = Decline
suggesting-btn-really = Decline for this reason
suggesting-btn-decide = Look and decide
suggesting-question =
    <b>A question to the mentor</b>
    { $who }

    Write the question in one message: the mentor will read it. The answer comes here, and then you can decide.
suggesting-reason =
    <b>Decline</b>
    { $who }

    { $has_reason ->
        [yes] Reason: { $reason }

        The mentor reads it word for word. To correct it, send another text.
       *[no] Write the reason in one message: the mentor will read it.
    }
suggesting-approved = ✓ The event is announced. { $told ->
    [no] The mentor cannot be told for now: their chat with the bot is closed.
    [never] The mentor has not joined the bot yet.
   *[yes] The mentor will be notified.
}
suggesting-returned = ✓ The question is saved. { $told ->
    [no] The mentor cannot be told for now: their chat with the bot is closed. The question is in the proposal.
    [never] The mentor has not joined the bot yet. The question is in the proposal.
   *[yes] The mentor will be notified.
}
suggesting-declined = ✓ Declined, and the reason is saved. { $told ->
    [no] The mentor cannot be told for now: their chat with the bot is closed. The reason is in the proposal.
    [never] The mentor has not joined the bot yet. The reason is in the proposal.
   *[yes] The mentor will be notified.
}
suggesting-arrived = <b>A mentor proposes an event</b>
suggesting-answered =
    Question: { $reply }
    Answer: { $answer }
suggesting-decided =
    <b>Your proposal: { $title }</b>

    { $standing }
waiting-event_proposal = A mentor’s proposal: { $about }
waiting-event_proposal-btn = Event: { $about }
waiting-event_proposal-many = Mentors’ proposals: { $count }
waiting-event_proposal-all-btn = Proposals · { $count }
eventproposalstate-waiting = waits for a decision
eventproposalstate-returned = has a question
eventproposalstate-approved = approved
eventproposalstate-declined = declined
eventproposalstate-withdrawn = taken back
my_data-event_proposals = Events that you have proposed

refusal-event-proposals = Waiting for a decision already: { $count }. When one is answered, you can propose another.
refusal-event-proposal-moved = The mentor has proposed another time: it stands above now. Check it and press again.
refusal-event-proposal-decided = This proposal is no longer waiting for a decision: there is nothing to do.
