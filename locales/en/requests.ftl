requests-words =
    <b>Request. Mentor: { $mentor }</b>

    What matters now, and what do you expect of a mentor? Write it in one message, up to { $limit } characters.

    { $now }
requests-now =
    Now in your profile: “{ $words }”
    You can send it like this or write something else.
requests-no-words = You can also send it without words: the mentor will see your topics and position.
requests-said = “{ $words }”
requests-confirm =
    <b>Send the request?</b>

    Mentor: { $mentor }{ $said }

    The mentor will see your name, school, position and topics.
requests-sent = ✓ The request is sent. You will be notified when the mentor answers.
requests-status = { $body }
requests-none = There are no requests yet. Choose a mentor and send a request.
requests-status-sent =
    <b>The request is sent</b>, { $day }
    Mentor: { $mentor }
requests-status-accepted =
    <b>The request is accepted</b>, { $day }
    Mentor: { $mentor }
requests-status-declined =
    <b>The mentor cannot at present</b>, { $day }
    Mentor: { $mentor }
requests-status-withdrawn =
    <b>The request is withdrawn</b>, { $day }
    Mentor: { $mentor }
requests-next-sent = We are waiting for the mentor's answer: you will be notified at once. Until then you can withdraw the request.
requests-next-accepted = Now choose the time of the first meeting.
requests-next-declined = Choose another mentor: your words are kept.
requests-next-withdrawn = You can choose another mentor.
requests-withdraw =
    <b>Withdraw the request?</b>

    The mentor will learn that no answer is needed. Then you can send a request to another mentor.
requests-answering = { $body }
requests-asked =
    <b>Request for mentoring</b>

    <b>{ $name }</b>
    { $post }
requests-asked-months = { $months ->
    [0] Less than a month in post
    [one] { $months } month in post
   *[other] { $months } months in post
}
requests-asked-topics = Topics: { $topics }
requests-asked-words =
    {""}
    “{ $words }”
    {""}
requests-asked-places = Free places: { $free } of { $capacity }
requests-outcome-sent = What is your answer?
requests-outcome-accepted = Accepted. The mentee will be notified and will choose the time of the first meeting.
requests-outcome-declined = You answered that you cannot now. The mentee is told so, without the reason.
requests-outcome-withdrawn = The request is withdrawn: no answer is needed.
requests-reason =
    <b>Cannot now</b>

    Why? The mentee will not see the reason: only the coordinator needs it.
declinereason-no_time = No time at present
declinereason-other_topics = Not my topics
declinereason-conflict = We meet in our work
requests-notice-withdrawn =
    <b>The request is withdrawn</b>

    { $mentee }. No answer is needed.
requests-notice-accepted =
    <b>Your request is accepted</b>

    Mentor: { $mentor }
    Choose the time of the first meeting to get to know each other.
requests-notice-declined =
    <b>The answer to your request</b>

    { $mentor } cannot take one more mentee at present. It happens: mentors' time is limited. Your words are kept, you can send them to another mentor.
requests-btn-as-it-is = Send as it is
requests-btn-without = Without words
requests-btn-send = Send
requests-btn-withdraw = Withdraw the request
requests-btn-others = Other mentors
requests-btn-time = Choose a time
requests-btn-about = About the mentor
requests-btn-accept = Accept
requests-btn-cannot = Cannot now
refusal-cannot-ask = { $why ->
    [waiting] You have an open request already. Wait for the answer or withdraw it.
    [mentored] You have a mentor already.
    [paused] This mentor takes no new requests at the moment. Please look at others.
    [full] This mentor has no free places any more. Please look at the others.
   *[other] You cannot send this mentor a request.
}
refusal-request-decided = { $state ->
    [accepted] This request has been accepted already.
    [declined] This request has been answered already.
   *[withdrawn] The request is withdrawn: no answer is needed.
}
refusal-no-places = There are no free places: you accompany as many mentees as you said ({ $capacity }).
refusal-mentee-taken = This mentee has a mentor already.
waiting-request = Request: { $about }
waiting-request-btn = Request: { $about }
waiting-request-many = Requests without an answer: { $count }
waiting-request-all-btn = Requests · { $count }
