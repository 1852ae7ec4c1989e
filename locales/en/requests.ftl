requests-words =
    <b>Request. Mentor: { $mentor }</b>

    What matters now, and what do you expect from a mentor? The mentor will read your text with the request. Write it in one message, up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }.

    { $now }
requests-now =
    Now in your profile: “{ $words }”
    You can send it as it is or write something else.
requests-no-words = You do not have to add anything: the mentor will see your topics and position.
requests-said = “{ $words }”
requests-confirm =
    <b>Send the request?</b>

    Mentor: { $mentor }
    { $programme }
    Preferred form of meetings: { $form }{ $said }
    { $full ->
        [yes] In the programme that suits you best you have already chosen three mentors, so this request is for another one.
       *[no] {""}
    }
    { $further ->
        [yes] {""}
            You already have a request in this programme, so this is choice No. { $place }. The mentor does not know of it yet, only you and the coordinators see it: if it is needed, we will ask you first.
       *[no] {""}
    }
    The mentor will see your name, position, school, city, topics{ $novice ->
        [yes] , how many months you have been in post
       *[no] {""}
    }{ $written ->
        [yes] {" "}and your text
       *[no] {""}
    }. { $others ->
        [yes] The buttons change the form of meetings and the programme.
       *[no] A button changes the form of meetings.
    }
requests-sent = ✓ Request sent. You will be notified when the mentor answers. You can also choose other mentors in case this one cannot: “My request” → “Other mentors”.
requests-added = ✓ Added to your choices. We will send the request only if you confirm it later.
requests-status = { $body }
requests-none = There are no requests yet. Choose a mentor and send a request.
requests-status-sent =
    <b>Request sent</b>, { $day }
    Mentor: { $mentor }
requests-status-accepted =
    <b>Request accepted</b>, { $day }
    Mentor: { $mentor }
requests-status-declined =
    <b>The mentor cannot accept now</b>, { $day }
    Mentor: { $mentor }
requests-status-withdrawn =
    <b>Request withdrawn</b>, { $day }
    Mentor: { $mentor }
requests-next-sent = { $told ->
    [no] We cannot tell the mentor about the request for now: the mentor’s chat with the bot is closed. The mentor will see the request on opening the chat again. You need not wait: withdraw the request and choose another mentor.
    [never] The mentor has not joined the bot yet and will be notified of the request on joining. You need not wait: withdraw the request and choose another mentor.
    [question] The mentor is waiting for your reply to a question until { $until }. Without it the mentor may decide on the request. You can withdraw the request.
   *[yes] We expect the answer by { $until }: you will be notified at once. Without an answer we will ask you what to do next. Until then you can withdraw the request.
}
requests-untold-questioned =
    <b>The mentee does not know about your question yet</b>

    { $mentee }
    { $told ->
        [never] The mentee has not joined the bot yet: the question will be delivered on joining.
       *[no] We could not tell the mentee: the mentee’s chat with the bot is closed. The question will be delivered when the mentee opens the chat again.
    }

    You need not wait for the reply: decide on the request now.
requests-untold-arrived =
    <b>{ $of ->
        [request_reminder] We could not remind the mentor of your request
        [request_replied] The mentor does not know about your reply yet
       *[request_arrived] The mentor does not know about your request yet
    }</b>

    Mentor: { $mentor }
    { $told ->
        [never] The mentor has not joined the bot yet. The request stays open, and the mentor will be notified of it on joining.
       *[no] We could not tell the mentor: the mentor’s chat with the bot is closed. The request stays open, and the mentor will see it on opening the chat again.
    }

    You need not wait: withdraw the request and choose another mentor.
requests-untold-accepted =
    <b>The mentee does not know yet that the request was accepted</b>

    { $mentee }
    { $told ->
        [never] The mentee has not joined the bot yet. The mentorship has started, and the place stays with the mentee. On joining, the mentee will be notified and can then choose a time for the meeting.
       *[no] We could not tell the mentee: the mentee’s chat with the bot is closed. The mentorship has started, and the place stays with the mentee. When the mentee opens the chat again, a notice will come, and then the mentee can choose a time for the meeting.
    }
requests-status-lapsed =
    <b>The mentor can no longer answer</b>, { $day }
    Mentor: { $mentor }
requests-next-lapsed = You can choose another mentor.
requests-queue = In this mentor’s queue your request is No. { $place }. { $takes }
requests-takes = { $unit ->
    [none] How long answers usually take is not known yet: too little data.
    [hours] An answer usually takes { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }.
   *[days] An answer usually takes { $count ->
        [one] { $count } day
       *[other] { $count } days
    }.
}
requests-planned = { $waits ->
    [yes] <b>If the mentor cannot</b>, we will ask you whether to send the request on:
   *[no] <b>Your next choices.</b> To send the request, press “What next”:
}
requests-planned-line = { $number }. { $mentor }
requests-next-accepted = Now choose a time for the first meeting.
requests-next-declined = { $written ->
    [yes] Your text is saved: choose another mentor.
   *[no] Choose another mentor.
}
requests-next-withdrawn = You can choose another mentor.
requests-withdraw =
    <b>Withdraw the request?</b>

    { $told ->
        [no] When the mentor opens the chat with the bot again, it will say that no answer is needed.
        [never] When the mentor joins the bot, it will say that no answer is needed.
       *[yes] We will tell the mentor that no answer is needed.
    } Then you can send a request to another mentor.
requests-answering = { $body }
requests-asked =
    <b>Request for mentoring</b>
    {""}
requests-reminder =
    <b>Reminder: a request is waiting for your answer</b>
    {""}
requests-asked-who =
    <b>{ $name }</b>
    { $post }
requests-asked-form = Preferred form of meetings: { $form }
requests-asked-question = The mentor’s question: “{ $question }”
    Reply: { $reply }
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
requests-why = Why you: { $reasons }
requests-why-topics = shared topics — { $count } of { $of }
requests-why-novices = new principals you have worked with — { $count }
requests-why-district = your schools are in one district
requests-why-city = your schools are in one city
requests-why-form = you hold meetings in the form they prefer
requests-asked-places = Free places: { $free } of { $capacity }{ $places ->
    [none] . To accept the request, add a place.
   *[any] {""}
}
requests-asked-until = { $of ->
    [reply] We expect the mentee’s reply to your question by { $until }; then we will remind you of the request. You can decide before that.
   *[answer] We expect your answer by { $until }. After that the mentee may ask another mentor.
}
requests-place-added = ✓ Places now: { $capacity }
requests-outcome-sent = What is your answer?
requests-outcome-accepted = { $told ->
    [no] ✓ Accepted. We cannot tell the mentee for now: the mentee’s chat with the bot is closed. The notice will come when the mentee opens the chat again.
    [never] ✓ Accepted. The mentee has not joined the bot yet and will be notified on joining.
   *[yes] ✓ Accepted. The mentee will be notified and will choose a time for the first meeting.
}
requests-outcome-declined = ✓ You answered that you cannot now. { $told ->
    [no] We cannot tell the mentee for now: the mentee’s chat with the bot is closed. The notice will come when the mentee opens the chat again, without the reason.
    [never] The mentee has not joined the bot yet and will be notified on joining, without the reason.
   *[yes] We will tell the mentee, but not the reason.
}
requests-outcome-pause = Pause until { $until }: no new requests will come, and the other requests without an answer are closed. To end the pause: “Profile” → “Pause”.
requests-outcome-lapsed = The request was closed because you paused: no answer is needed.
requests-outcome-withdrawn = The request was withdrawn: no answer is needed.
requests-reason =
    <b>Cannot now</b>

    Why? The mentee will not see the reason.
declinereason-no_time = No time at the moment
declinereason-other_topics = Not my topics
declinereason-pause = Pause for a month
declinereason-conflict = We work together
requests-done-withdrawn = ✓ Request withdrawn.
requests-notice-withdrawn =
    <b>Request withdrawn</b>

    { $mentee }. No answer is needed.
requests-notice-accepted =
    <b>Your request was accepted</b>

    Mentor: { $mentor }
    Getting to know each other comes first: choose a time. After that meeting we ask whether working together suits you, and only then comes the agreement.
requests-btn-as-it-is = Send as it is
requests-btn-without = Add nothing
requests-btn-send = Send
requests-btn-withdraw = Withdraw the request
requests-btn-others = Other mentors
requests-btn-time = Choose a time
requests-btn-about = About the mentor
requests-btn-add = Add to my choices
requests-btn-remote = Prefer remote
requests-btn-in_person = Prefer in person
requests-btn-place = Add a place
requests-btn-question = Ask a question
requests-btn-accept = Accept
requests-btn-cannot = Cannot now
refusal-cannot-ask = { $why ->
    [waiting] This mentor is already among your choices. To see them, open “My request”.
    [enough] You have already chosen as many mentors as you can in this programme. To remove one of them, open “My request”.
    [gone] This mentor is no longer on the list. Look at others.
    [mine] This is your mentor. To arrange a meeting, open “Home” → “Book a meeting”.
    [mentored] You already have a mentor in this programme. To arrange a meeting, open “Home” → “Book a meeting”.
    [other_programmes] This mentor does not take mentees for the programme that you need. Look at others.
    [paused] This mentor is not taking new requests at the moment. Please look at others.
    [unreachable] The bot cannot pass on a request now: the mentor has no open chat with the bot. Please look at others.
    [full] This mentor has no free places left. Please look at others.
   *[other] You cannot send this mentor a request. Please look at others.
}
refusal-request-decided = { $state ->
    [accepted] This request has already been accepted, no answer is needed: the mentee will choose a time for the meeting.
    [declined] This request has already been answered: there is nothing more to do.
    [sent] This request has been sent already. There is nothing more to do: we are waiting for the mentor’s answer.
    [planned] This request has not been sent yet: no answer is needed.
    [lapsed] The request was closed because the mentor can no longer answer: there is nothing to do.
   *[withdrawn] The request was withdrawn: no answer is needed.
}
refusal-no-places = There are no free places: you already support as many mentees as you set ({ $capacity }). To accept the request, press “Add a place”.
refusal-enough-places = This is the largest number of places: { $at_most }. Answer “Cannot now”, or wait until a place is free.
refusal-mentee-taken = This mentee already has a mentor in this programme: no answer is needed.
waiting-request = Request: { $about }{ $detail ->
    [asked] , no reply to your question yet
   *[other] {""}
}
waiting-request-btn = Request: { $about }
waiting-request-many = Requests without an answer: { $count }
waiting-request-all-btn = Requests · { $count }

home-mentor = Mentor: { $mentor }{ $several ->
    [yes] . { $programme }
   *[no] {""}
}
home-request-sent = { $of ->
    [reply] The mentor is waiting for your reply to a question until { $until }.
   *[answer] Request sent. We expect the answer by { $until }.
} Mentor: { $mentor }{ $several ->
    [yes] . { $programme }
   *[no] {""}
}
home-asking = Your path: <b>Request</b> → First meeting → Agreement → Project → Defence.
home-no-mentor = No mentor yet. The next step is to choose a mentor.
home-btn-request = My request
