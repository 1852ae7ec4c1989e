writing-menu-btn = Write to a coordinator
writing-offer-btn = Write to a coordinator
writing-btn-send = Send
writing-btn-answer = Answer
writing-btn-put-back = Let another answer
writing-btn-again = Write again
writing-words =
    <b>Write to a coordinator</b>

    Write your question in one message of up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. The association’s coordinators will read it, and one of them will answer. The answer comes here.{ $asked }
writing-asked-waits =
    <i>{ $words }</i>
    Sent on { $day }. { $late ->
        [yes] An answer was expected by { $until }: there is none yet. Please write again
       *[no] An answer is expected by { $until }: on that day the bot reminds the coordinators
    }.
writing-asked-answered =
    <i>{ $words }</i>
    Answered on { $day }: { $answer }
writing-asked-letter = Coordinator { $name }, { $day }: { $answer }
writing-confirm =
    <b>Send this to the coordinators?</b>

    <i>{ $words }</i>

    The association’s coordinators will read it. To correct it, send another text.
writing-sent = ✓ Your question was sent to the coordinators. The answer will come here, and the question stays here: “Documents and help” → “Write to a coordinator”.
writing-inquiry-text =
    <b>{ $broadcast ->
        [0] A question to a coordinator
       *[other] Answer to broadcast No. { $broadcast }
    }</b>. { $name }
    { $post }
    { $when }

    { $words }
writing-inquiry = { $body }
writing-state-answered = <b>Answer:</b> { $answer }
writing-state-taken = Answering: { $name }
writing-state-open = Not answered yet. Whoever presses “Answer” first answers it.
writing-answer =
    { $body }

    Write the answer in one message. The person who asked will read it, and coordinators can see it.
writing-answered-outcome = { $told ->
    [no] ✓ The answer is saved. We cannot send it for now: the chat with the bot is closed. The answer will come when the chat is opened again.
    [never] ✓ The answer is saved. The chat with the bot has not been opened yet: the answer will come when it is opened.
   *[yes] ✓ The answer was sent.
}
writing-done-put-back = ✓ The question waits again: any coordinator can answer it.
writing-notice-answered =
    <b>A coordinator’s answer</b>

    You asked: <i>{ $words }</i>

    { $answer }
writing-notice-waits = <b>Reminder: an answer is expected by the end of the day</b>
writing-notice-letter =
    <b>A coordinator writes to you</b>
    { $name }

    { $answer }
refusal-too-many-inquiries = { $count ->
    [one] { $count } question of yours is waiting for an answer. Once it is answered, you can ask another.
   *[other] { $count } questions of yours are waiting for an answer. Once one is answered, you can ask another.
}
refusal-inquiry-taken = { $name } is answering this question already. If there is no answer within { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}, you can answer it: it will be listed again under “Review”.
refusal-inquiry-answered = This question has already been answered. There is nothing to do: other questions are under “Review”.
waiting-inquiry = Question to a coordinator: { $about }
waiting-inquiry-btn = Question: { $about }
waiting-inquiry-many = Questions to a coordinator: { $count }
waiting-inquiry-all-btn = Questions · { $count }
inquirystate-open = waiting for an answer
inquirystate-taken = a coordinator is answering
inquirystate-answered = answered
shared-press-or-write = Please press one of the buttons below. If it is a question for a coordinator, press “Write to a coordinator”: your text is kept.
writing-untold =
    <b>{ $letter ->
        [yes] Your message has not arrived yet
       *[no] Your answer has not arrived yet
    }</b>

    { $name }: { $told ->
        [never] the chat with the bot has not been opened yet. The text is saved and will come when the chat is opened.
       *[no] the chat with the bot is closed. The text is saved and will come when the chat is opened again.
    } There is nothing more to do.

    <i>{ $answer }</i>
