pulse-asked =
    <b>How is the mentorship going?</b>

    Mentor: { $mentor }, since { $since }.
    One tap answers; words are optional. Only coordinators will see the answer, your mentor is not shown it.
pulse-kept = { $answer ->
    [good] ✓ Saved: all is well.
    [hard] ✓ Saved: there are difficulties. The coordinators will see it today; write what they are if you like.
   *[help] ✓ Saved: you need help. The coordinators will see it today; write what help you need if you like.
}
pulse-btn-words = Add words
pulse-words =
    <b>How the mentorship is going</b>

    Your answer: { $answer }. Mentor: { $mentor }.

    Write one message of up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. Only coordinators will read it, your mentor is not shown it.
pulse-explained = ✓ Your words are kept, and the coordinators will read them.
pulse-card = { $body }
pulse-said =
    <b>How the mentorship is going: { $answer }</b>

    Mentee: { $mentee }
    Mentor: { $mentor }
    Answered: { $when }

    { $worded ->
        [yes] “{ $words }”
       *[no] No words.
    }

    { $stands ->
        [yes] Get in touch with the mentee and press “Dealt with”. The mentor is not shown the answer.
       *[no] Dealt with: { $settled }
    }
pulse-btn-settle = Dealt with
pulse-btn-mentee = About the mentee
pulse-btn-mentor = About the mentor
pulse-settled = ✓ The answer is dealt with.
pulse-going-on =
    <b>Are you going on?</b>

    { $other ->
        [mentor] Mentor: { $name }
       *[mentee] Mentee: { $name }
    }
    There have been no meetings and no reports for a long time. We ask you both, one answer is enough. If nobody answers, the mentorship will be closed ({ $when }); a coordinator can open it again.
pulse-btn-go-on = We go on
pulse-goes-on = ✓ The mentorship goes on. Choose a time in “My meetings”.
refusal-pulse-settled = A coordinator has dealt with this answer already. If there is more to say, write to a coordinator: “Documents and help”.
waiting-pulse = Difficulties: { $about }
waiting-pulse-btn = Trouble: { $about }
waiting-pulse-many = Difficulties: { $count }
waiting-pulse-all-btn = Difficulties · { $count }
