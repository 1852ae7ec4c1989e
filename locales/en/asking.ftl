asking-btn-ask = Ask
asking-btn-reply = Reply
asking-btn-again = Ask again
asking-words =
    <b>A question about: { $title }</b>

    Write the question in one message. { $known ->
        [yes] The organiser will read it: { $reader }. Without an answer within a day, all coordinators will.
       *[no] Coordinators will read it.
    } The answer comes here as a notice.
asking-sent = ✓ The question is saved. The answer comes here as a notice.
asking-question =
    <b>A question about: { $title }</b>
    { $name }

    { $words }
asking-reply =
    { $body }

    Write the answer in one message: whoever asked will read it.
asking-replied = { $told ->
    [no] ✓ The answer is saved. The chat with the bot is closed: the answer arrives when it is opened again.
    [never] ✓ The answer is saved. The chat with the bot has not been opened yet: the answer arrives when it is.
   *[yes] ✓ The answer is sent.
}
asking-answer =
    <b>An answer about: { $title }</b>

    You asked: <i>{ $words }</i>

    { $answer }
refusal-event-questions = Your questions about this event that wait for an answer: { $count }. When one is answered, you can ask again.
refusal-event-question-answered = This question is answered already: there is nothing to do.
waiting-event_question = A question about “{ $detail }”: { $about }
waiting-event_question-btn = Asked: { $about }
waiting-event_question-many = Questions about events: { $count }
waiting-event_question-all-btn = Events · { $count }
