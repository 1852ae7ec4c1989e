choices-ask =
    <b>What next for your request?</b>

    { $body }
choices-notice = <b>About your request</b>
choices-over = { $why ->
    [declined] Mentor: { $mentor }. Cannot accept your request at the moment.
    [silent] Mentor: { $mentor }. There was no answer by { $until }. You can wait longer or ask another mentor.
    [paused] Mentor: { $mentor }. On pause: not taking new requests at the moment.
    [left] Mentor: { $mentor }. No longer supports mentees through Ryadom.
    [untold] Mentor: { $mentor }. We have not been able to pass on your request yet.
    [withdrawn] Mentor: { $mentor }. You withdrew the request.
    [question] Mentor: { $mentor }. A question about the request waits for your reply by { $until }.
   *[sent] Mentor: { $mentor }. We expect the answer by { $until }.
}
choices-full = Mentor: { $mentor }. No free place is left. Your request stays in the queue as No. { $place }: the mentor may add a place. You need not wait.
choices-next = <b>Your next choice:</b> { $mentor }. { $stands ->
    [may_ask] Places: { $free } of { $capacity }.
    [full] No free places now.
    [paused] On pause now.
    [unreachable] The bot cannot pass on a request now.
    [gone] No longer on the list of mentors.
   *[other] A request cannot be sent now.
}
choices-words = { $written ->
    [yes] Your text: “{ $words }”
   *[no] You have added no text to the request.
}
choices-then = Send the request?{ $withdraws ->
    [yes] {" "}We will withdraw the one that has no answer.
   *[no] {""}
} Mentors do not see the order of your choices.{ $others ->
    [0] {""}
   *[other] {" "}Still among your choices: { $others }.
}
choices-none = { $waits ->
    [yes] There are no other mentors among your choices.
   *[no] There are no other mentors among your choices: look at the list.
}
choices-reword =
    <b>Change the text. Mentor: { $mentor }</b>

    Write in one message, up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. This mentor will read it when you send the request.

    { $now }
choices-now = Now: “{ $words }”
choices-sent = ✓ Request sent. Mentor: { $mentor }. You will be notified of the answer.
choices-waits = { $of ->
    [reply] ✓ The request stays with the mentor. A question about it waits for your reply by { $until }.
   *[answer] ✓ We will wait for the answer until { $until }. If there is none, we will ask you again.
}
choices-reworded = ✓ Text saved. The request has not been sent yet.
choices-dropped = ✓ Removed from your choices.
choices-btn-send = Send the request
choices-btn-wait = Wait longer
choices-btn-words = Change the text
choices-btn-drop = Remove from my choices
choices-btn-then = What next
choices-btn-without = Without a text
waiting-next_choice = Your decision on a request. Mentor: { $about }
waiting-next_choice-btn = Decide: { $about }
waiting-next_choice-many = Your decisions on requests: { $count }
waiting-next_choice-all-btn = Decide · { $count }
waiting-silent_request = No answer from the mentor: { $about }
waiting-silent_request-btn = Request: { $about }
waiting-silent_request-many = Requests without an answer: { $count }
waiting-silent_request-all-btn = No answer · { $count }
refusal-another-asked = Your request to another mentor is still undecided: { $mentor }. This request was not sent. To decide on both, open “What next”.
