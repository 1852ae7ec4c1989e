questions-ask =
    <b>A question about the request. { $mentee }</b>

    Write one question, up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. This mentee will read it and reply once: the rest is better discussed at a meeting.
questions-reply =
    <b>The mentor’s question. { $mentor }</b>

    “{ $question }”

    Reply in one message, up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. This mentor will read your reply.
questions-asked = ✓ Question sent. { $told ->
    [no] We cannot tell the mentee for now: the chat with the bot is closed. The mentee will see the question on opening the chat again.
    [never] The mentee has not joined the bot yet and will be notified on joining.
   *[yes] When the mentee replies, the request will come to you again with the reply. We expect the reply by { $until }; then we will remind you of the request. You can decide before that: “Home” → “Review”.
}
questions-replied = ✓ Reply sent. { $told ->
    [no] We cannot tell the mentor for now: the chat with the bot is closed. The mentor will see the reply on opening the chat again.
    [never] The mentor has not joined the bot yet and will be notified on joining.
   *[yes] The mentor will get your request again with the reply, and you will be notified of the decision.
}
questions-notice-questioned =
    <b>A question about your request</b>

    Mentor: { $mentor }

    “{ $question }”

    You can reply once. We expect the reply by { $until }; without it the mentor may decide on the request.
questions-notice-replied =
    <b>The mentee has replied to your question</b>
    {""}
questions-notice-unreplied =
    <b>The mentee has not replied to your question</b>
    {""}
questions-btn-reply = Reply
refusal-asked-already = A question about this request has been asked already. You can accept it or answer “Cannot now”: the rest can be discussed at a meeting.
refusal-replied-already = You have replied to this question already. There is nothing more to do: we are waiting for the mentor’s decision.
waiting-request_question = The mentor’s question: { $about }
waiting-request_question-btn = Reply: { $about }
waiting-request_question-many = Mentors’ questions: { $count }
waiting-request_question-all-btn = Questions · { $count }
