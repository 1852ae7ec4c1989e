feedback-asked =
    <b>Did the meeting take place?</b>

    { $when }
    With: { $other }

    You can answer until { $until }. Each side answers for itself.
feedback-btn-yes = Yes
feedback-btn-no = No
feedback-btn-was-held = It did take place
feedback-btn-was-not-held = It did not take place
feedback-btn-words = Add a few words
feedback-rate = How much did the meeting help? { $least } is hardly, { $most } is very much. Only coordinators will see the rating and the words, the mentor will not.
feedback-outcome-rate =
    ✓ The meeting took place.{ $differ ->
        [yes] {" "}The mentor’s answer is that it did not: coordinators will see the meeting and decide how it counts.
       *[no] {""}
    }
    { $rate }
feedback-outcome-held = ✓ The meeting took place. Thank you!{ $differ ->
    [yes] {" "}The mentee’s answer is that it did not: coordinators will see the meeting and decide how it counts.
   *[no] {""}
}
feedback-outcome-not-held = ✓ Noted: the meeting did not take place. That happens, and you can arrange another.{ $differ ->
    [yes] {" "}{ $other_is ->
        [mentor] The mentor’s answer
       *[mentee] The mentee’s answer
    } is that it did: coordinators will see the meeting and decide how it counts.
   *[no] {""}
}
feedback-outcome-rated-held = ✓ Noted: it did not take place. But the mentee’s rating is already there, so for now the meeting counts as held. The answers differ: coordinators will see the meeting and decide how it counts.
feedback-outcome-rated = ✓ The meeting took place, your rating is { $rating }. Thank you!
feedback-outcome-words = { $held ->
    [no] ✓ Noted: the meeting did not take place. Thank you for writing!
   *[yes] ✓ The meeting took place. Thank you for writing!
}
refusal-said-not-held = You said the meeting did not take place, so it cannot be rated. If that is wrong, press “It did take place”.
refusal-feedback-over = { $days ->
    [one] You can say how a meeting went for { $days } day after it. That time has passed, and the answers stay as they are.
   *[other] You can say how a meeting went for { $days } days after it. That time has passed, and the answers stay as they are.
}
refusal-meeting-decided = The answers about this meeting differed, and a coordinator has decided how it counts. If that is wrong, write to a coordinator: “Documents and help” → “Write to a coordinator”.
refusal-dispute-settled = No answer is needed: both sides agree by now, or it has been decided.
refusal-call-answered = This is done already: nothing more to do.
refusal-not-held-yet = You can write down the results once the meeting is marked as held. Open the meeting and press “Took place”.
feedback-words =
    <b>A few words about the meeting</b>

    Write in one message what was useful or what was missing. Only coordinators will read it, the mentor will not.
feedback-words-kept = ✓ Your feedback on the meeting is saved.

afterwards-meeting =
    <b>After the meeting</b>

    { $when }
    With: { $other }

    { $body }
afterwards-ask = Did the meeting take place? You can answer until { $until }. After that it stays unknown, and we will not ask again.
afterwards-unknown = Nobody answered in time, so it is unknown whether the meeting took place.
afterwards-decided = { $held ->
    [yes] A coordinator decided that the meeting took place.
   *[no] A coordinator decided that the meeting did not take place.
}
afterwards-mine = Your answer: { $held ->
    [yes] it took place{ $rating ->
        [0] {""}
       *[other] , rating { $rating }
    }
   *[no] it did not take place
}
afterwards-theirs = { $other_is ->
    [mentor] The mentor’s answer
   *[mentee] The mentee’s answer
}: { $held ->
    [yes] it took place
   *[no] it did not take place
}
afterwards-disputed = The answers differ. Coordinators see this and will decide how the meeting counts; you will know at once. { $open ->
    [yes] If you made a mistake, you can change your answer until { $until }.
   *[no] {""}
}
afterwards-summary =
    <b>What was agreed</b>
    { $words }
afterwards-more =
    <b>After the meeting: more</b>

    { $when }
    With: { $other }

    Only you see the reflection. Call a coordinator if the two of you need help: your mentee is not told.
afterwards-btn-more = More
afterwards-btn-held = Took place
afterwards-btn-record = Write down the results
afterwards-btn-agreed = What was agreed
afterwards-btn-call = Call a coordinator
afterwards-btn-uncall = No coordinator needed
afterwards-btn-next = Book the next one
afterwards-done-held = ✓ Noted: the meeting took place.
afterwards-done-not-held = ✓ Noted: it did not take place. That happens, and you can arrange another.
afterwards-done-rated = ✓ Thank you! Your rating is { $rating }.
afterwards-done-agreed = ✓ Written down. { $told ->
    [no] The mentee cannot be told for now: the chat with the bot is closed. The words stand with the meeting.
    [never] The mentee has not joined the bot yet and will be told on joining.
   *[yes] The mentee will be notified.
}
afterwards-done-called = ✓ Coordinators will see that you ask them to get in touch. The mentee is not told.
afterwards-done-uncalled = ✓ No coordinator is asked any more.
afterwards-agreed =
    <b>What was agreed</b>

    Write it in one message, up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. You and the mentee will read it, nobody else.

    { $words }
afterwards-notice-disputed =
    <b>The answers about a meeting differ</b>

    { $when }
    With: { $other }

    Your answer: { $said ->
        [yes] it took place. { $other_is ->
            [mentor] The mentor’s answer
           *[mentee] The mentee’s answer
        }: it did not take place.
       *[no] it did not take place. { $other_is ->
            [mentor] The mentor’s answer
           *[mentee] The mentee’s answer
        }: it took place.
    }
    That happens: coordinators see this and will decide how the meeting counts. If you made a mistake, you can change your answer until { $until }.
afterwards-notice-settled =
    <b>A coordinator decided that the meeting { $held ->
        [yes] took place
       *[no] did not take place
    }</b>

    { $when }
    With: { $other }

    No answer is needed any more.
afterwards-notice-agreed =
    <b>Your mentor wrote down what you agreed</b>

    { $when }
    With: { $other }

    { $words }
waiting-held_mentee = Did the meeting take place: { $about }
waiting-held_mentee-btn = Meeting: { $about }
waiting-held_mentee-many = Did meetings take place: { $count }
waiting-held_mentee-all-btn = Past meetings · { $count }
waiting-held_mentor = Did the meeting take place: { $about }
waiting-held_mentor-btn = Meeting: { $about }
waiting-held_mentor-many = Did meetings take place: { $count }
waiting-held_mentor-all-btn = Past meetings · { $count }
afterwards-btn-open = After the meeting
afterwards-asked =
    <b>How was it: { $title }?</b>

    Give a grade: the higher, the better. Coordinators will read grades and words, without names. The certificate is below.
afterwards-outcome = ✓ Your grade: { $rating }. Thank you! You can add a few words.
afterwards-outcome-words = ✓ Your grade: { $rating }. Your words are saved, thank you!
afterwards-btn-words = Add words
afterwards-btn-certificate = Certificate
afterwards-words =
    <b>{ $title }</b>

    Your grade: { $rating }. Write what was useful and what to change. Coordinators will read it, without your name.
afterwards-ratings =
    <b>Ratings: { $title }</b>

    { $count ->
        [0] No ratings yet. Those who were there are asked half an hour after the event.
       *[other] Answers: { $count }. Average grade: { $average }
    }

    { $words }
afterwards-said = • { $words }
afterwards-answers = Answers: { $count }
afterwards-btn-dark = Dark picture
afterwards-btn-light = Light picture
afterwards-certificate-file = Certificate of participation.pdf
afterwards-certificate =
    CERTIFICATE OF PARTICIPATION

    { $name }

    { $kind }
    “{ $title }”

    { $days ->
        [many] { $first } — { $last }
       *[one] { $first }
    }
    Hours: { $hours }{ $minutes ->
        [0] { "" }
       *[other] , minutes: { $minutes }
    }{ $issued ->
        [yes] { "" }

        { $issuer }
       *[no] { "" }
    }
refusal-event-not-there = This is for people who were at the event. If you were there, ask the organiser to mark you.
my_data-event_attendances = Where you have been
my_data-event_ratings = Ratings of events
my_data-event_questions = Questions about events
