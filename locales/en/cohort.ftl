cohort-pairs =
    <b>{ $state ->
        [draft] Draft of the cohort. Pairs: { $paired }
       *[other] Cohort
    }</b>
    { $state ->
        [computing] We are looking for the best pairs for everybody at once. You will be notified when the draft is ready.
        [draft] { $failed ->
            [yes] Matching failed: the earlier draft stays. You can try again.
           *[no] Without a mentor: { $alone }. Locked pairs: { $locked }. Until it is published, only coordinators see the pairs.
        }
        [published] The cohort is already published. The result: “People” → “Readiness and cohort” → “Published cohort”.
       *[dropped] The draft was deleted. To make a new one: “People” → “Readiness and cohort”.
    }

    { $lines }

    { $state ->
        [draft] A button opens the pair: you can lock, change or remove it.
       *[other] { "" }
    }
cohort-pair = { $number }. <b>{ $mentee }</b> — mentor: <b>{ $mentor }</b>{ $locked ->
    [yes] {" "}· locked
   *[no] { "" }
}
    { $reasons }
cohort-reason = { $kind ->
    [wished] { $count ->
        [1] first choice
       *[other] choice No. { $count }
    }
    [topics] shared topics — { $count } of { $of }
    [novices] new principals with this mentor — { $count }
    [district] same district
    [city] same city
    [form] matching form of meetings
   *[other] suitable conditions
}
cohort-no-reasons = the mentor takes mentees in this programme and has a free place
cohort-btn-unpaired = No mentor · { $others }
cohort-btn-recompute = Match again
cohort-btn-drop = Delete the draft
cohort-btn-publish = Publish
cohort-btn-sure-drop = Yes, delete the draft
cohort-btn-lock = Lock the pair
cohort-btn-unlock = Unlock the pair
cohort-btn-mentor = Another mentor
cohort-btn-exchange = Swap mentors
cohort-btn-apart = Keep apart
cohort-btn-allow = Allow the pair
cohort-btn-take-out = Take out of the cohort
cohort-btn-put-back = Put back
cohort-btn-mentee = About the mentee
cohort-btn-about-mentor = About the mentor
cohort-btn-sure-apart = Yes, keep apart
cohort-unpaired =
    <b>Without a mentor: { $others }</b>
    There was no suitable free place, or a coordinator took the mentee out of the cohort. No notice is sent to them, and their requests stay open.

    { $lines }
cohort-unpaired-line = { $number }. <b>{ $mentee }</b>
    { $post }{ $out ->
    [yes] {" "}· out of the cohort
   *[no] { "" }
}
cohort-seat =
    { $body }
    { $is_apart ->
        [yes] Kept apart from: { $apart }
       *[no] { "" }
    }

    { $edits ->
        [yes] All coordinators can change the pair. The mentee and the mentor are told after publication.
       *[no] This pair cannot be changed now.
    }
cohort-seat-text =
    <b>{ $mentee }</b>
    { $post }
    Programme: { $programme }
    Topics: { $topics }
    Form of meetings: { $form }
    { $has_words ->
        [yes] About the request: <i>{ $words }</i>
       *[no] { "" }
    }

    { $state ->
        [out] <b>Out of the cohort</b>
        [pair] <b>Mentor: { $mentor }</b>{ $locked ->
            [yes] {" "}· the pair is locked
           *[no] { "" }
        }
       *[alone] <b>No mentor yet</b>
    }
    { $state ->
        [pair] { $mentor_post }
       *[other] { "" }
    }
    { $state ->
        [pair] Why: { $reasons }
       *[other] { "" }
    }
cohort-mentor =
    <b>Another mentor. { $mentee }</b>

    { $count ->
        [0] In this draft no suitable mentor has a free place. You can exchange the mentors of two pairs.
       *[other] Suitable mentors: { $count }. The most suitable ones come first. The pair you choose will be locked.
    }

    { $lines }
cohort-candidate = { $number }. <b>{ $mentor }</b>, places: { $left }
    { $reasons }
cohort-exchange =
    <b>Swap mentors. { $mentee }</b>
    Mentor now: { $mentor }

    { $count ->
        [0] There is no suitable pair to exchange with.
       *[other] With which pair should the mentors be exchanged? Both pairs will be locked.
    }

    { $lines }
cohort-apart =
    <b>Keep apart?</b>

    Mentee: { $mentee }
    Mentor: { $mentor }

    We will not propose this pair again, and nobody asks for a reason. Only coordinators see the mark; it can be removed here.
cohort-allow =
    <b>Allow the pair. { $mentee }</b>

    { $count ->
        [0] The mentee has no “Keep apart” marks.
       *[other] With whom may a pair be proposed again?
    }
cohort-publish =
    <b>Publish the cohort?</b>

    Pairs: { $paired }. Without a mentor: { $others }.

    Each mentee and each mentor gets a notice at once: who, why, and until when they can refuse ({ $days ->
        [one] { $days } day
       *[other] { $days } days
    }). The mentors’ places count as taken at once. Open requests of these mentees for the same programme are closed. If a place has been taken meanwhile, that pair is not made: you will see it in the result.
cohort-drop =
    <b>Delete the draft?</b>

    The pairs are lost, and nobody learns about them. The “Keep apart” marks stay.
cohort-recomputing = ✓ A new matching has been started. Locked pairs will stay.
cohort-locked = ✓ The pair is locked.
cohort-unlocked = ✓ The pair is unlocked.
cohort-taken-out = ✓ The mentee is out of the cohort.
cohort-back-in = ✓ The mentee is in the cohort again.
cohort-begun = ✓ The matching has been started for everybody who is waiting.
cohort-paired = ✓ The mentor is chosen, the pair is locked.
cohort-exchanged = ✓ The mentors are swapped, both pairs are locked.
cohort-kept-apart = ✓ Marked: keep apart.
cohort-allowed = ✓ The pair may be proposed again.
cohort-dropped = ✓ The draft is deleted.
cohort-published = ✓ The cohort is published. Pairs: { $count }. The notices are being sent.
cohort-result =
    <b>Published cohort</b>

    Active: { $offered }
    Refused: { $refused }
    Not made at publication: { $missed }
    Without a mentor: { $alone }
    Can be refused until: { $until }

    { $lines }

    { $missed ->
        [0] { "" }
       *[other] Pairs were not made where an accepted request had taken the place, or the mentee had found a mentor.
    }
cohort-result-line = { $number }. <b>{ $mentee }</b> — mentor: { $mentor }. { $state ->
    [refused] { $by ->
        [mentor] The mentor refused
       *[mentee] The mentee refused
    }
   *[other] The place or the programme was taken
}
cohort-notice-computed = { $failed ->
    [yes] <b>Matching failed</b>

    The earlier draft stays. Try again.
   *[no] <b>The draft of the cohort is ready</b>

    Pairs: { $paired }. Without a mentor: { $alone }. Until it is published, only coordinators see the pairs.
}
cohort-btn-open = Open the draft
cohort-notice-mentee =
    <b>You have a mentor</b>

    { $other }
    { $post }
    Programme: { $programme }
    Why: { $reasons }

    The coordinators proposed this pair. You can refuse until: { $until }; if you do not, the mentorship goes on. Now choose a time for the first meeting.
cohort-notice-mentor =
    <b>You have a new mentee</b>

    { $other }
    { $post }
    Programme: { $programme }
    Why: { $reasons }

    The coordinators proposed this pair. You can refuse until: { $until }; if you do not, the mentorship goes on. The mentee will choose a time for the first meeting.
cohort-notice-stands =
    <b>The pair is confirmed</b>

    { $to ->
        [mentee] Mentor: { $other }
       *[mentor] Mentee: { $other }
    }
    Nobody refused, so the mentorship goes on.
cohort-notice-refused =
    <b>The pair was not made</b>

    { $to ->
        [mentee] Mentor: { $other }
       *[mentor] Mentee: { $other }
    }
    This happens, and it says nothing bad about anybody. { $to ->
        [mentee] The coordinators know and will help. You can also choose a mentor yourself.
       *[mentor] Your place is free again. The coordinators know.
    } If meetings were booked, they are cancelled.
cohort-notice-refusal =
    <b>A pair of the cohort was refused</b>

    Mentee: { $mentee }
    Mentor: { $mentor }
    { $by ->
        [mentor] The mentor refused.
       *[mentee] The mentee refused.
    } The place is free. The mentee is waiting for a mentor again.
cohort-notice-untold =
    <b>A notice about a pair of the cohort was not delivered</b>

    { $name }
    { $told ->
        [never] This person has not joined the bot yet: the notice will be delivered on joining.
       *[no] The chat with the bot is closed: the notice will arrive when it is opened.
    }
cohort-btn-time = Choose a time
cohort-btn-see-mentor = About the mentor
cohort-btn-see-mentee = My mentees
cohort-btn-refuse = Refuse
cohort-btn-sure-refuse = Yes, refuse
cohort-btn-others = Choose a mentor
cohort-btn-person = Card
cohort-outcome-refused = ✓ You refused. { $by ->
    [mentee] The coordinators know and will help to choose another mentor.
   *[mentor] Your place is free again, and the coordinators know.
}
refusal-cohort-decided = { $state ->
    [computing] Pairs are still being matched. Wait for the notice.
    [published] The cohort is already published. Open “Published cohort”.
    [dropped] The draft was deleted. You can match a new one.
    [offered] The pair is already published. Look at the mentee’s card.
    [ended] The mentorship has ended: there is nothing to refuse.
    [refused] This pair has been refused. There is nothing to do.
   *[other] This is already decided. Open the window again.
}
refusal-nobody-waits = { $places ->
    [0] There are no free places now. Press “Invite mentors”.
   *[other] Nobody is waiting for a mentor now. You can match pairs when there are requests.
}
refusal-cohort-open = There is a draft of the cohort already. Open “Draft of the cohort”.
refusal-pair-impossible = { $why ->
    [full] This mentor has no place left in the draft. Choose another one.
    [apart] This pair is marked “Keep apart”. Choose another mentor.
    [programme] The mentor does not take mentees in this programme, or works in another city and does not meet remotely. Choose another one.
   *[gone] The mentee or the mentor is no longer available. You can match the pairs again.
}
refusal-pair-stands = The time to refuse is over: the pair is confirmed. If you need help, open “Documents and help” → “Write to a coordinator”.
refusal-nothing-to-publish = The draft has no pairs. You can match the pairs again.
refusal-cohort-pairs-changed = The pairs have changed while you were deciding. Nothing was published. Look at the pairs again before you publish.
