settling-dispute =
    <b>The answers about a meeting differ</b>

    { $body }
settling-differ =
    { $when }
    Mentor: { $mentor }. Answer: { $mentor_said ->
        [yes] it took place
       *[no] it did not take place
    }
    Mentee: { $mentee }. Answer: { $mentee_said ->
        [yes] it took place
       *[no] it did not take place
    }
    Have differed since: { $since }

    What to do: ask both sides (open a card and write), then decide how the meeting counts. The decision is final, and both sides are told at once. A meeting that did not take place loses its rating.
settling-btn-held = Took place
settling-btn-not-held = Did not take place
settling-btn-mentor = The mentor’s card
settling-btn-mentee = The mentee’s card
settling-btn-dealt = Done, I got in touch
settling-done-held = ✓ Decided: the meeting took place.
settling-done-not-held = ✓ Decided: the meeting did not take place.
settling-done-dealt = ✓ Noted. { $told ->
    [no] We cannot pass this on for now: the chat with the bot is closed.
    [never] This will be told when the person joins the bot.
   *[yes] A notice about this is on its way.
}
settling-call =
    <b>A coordinator is needed</b>

    { $body }
settling-called =
    { $side ->
        [mentee] The mentee asks. The mentor does not know.
       *[mentor] The mentor asks. The mentee does not know.
    }
    Mentor: { $mentor }
    Mentee: { $mentee }
    Since: { $since }

    { $stands ->
        [yes] What to do: open a card and write or call, then press “Done, I got in touch”.
       *[no] ✓ Dealt with already: { $answered }
    }
settling-notice-answered =
    <b>A coordinator has noted that you were contacted</b>

    About: { $other }
    You asked: { $since }

    If the question remains, press “Write to a coordinator”: “Documents and help” → “Write to a coordinator”.
waiting-dispute = Answers about a meeting differ: { $about }
waiting-dispute-btn = Differ: { $about }
waiting-dispute-many = Answers about meetings differ: { $count }
waiting-dispute-all-btn = Answers differ · { $count }
waiting-coordinator_call = A coordinator is needed: { $about }
waiting-coordinator_call-btn = Asks: { $about }
waiting-coordinator_call-many = A coordinator is needed: { $count }
waiting-coordinator_call-all-btn = Asked for you · { $count }
