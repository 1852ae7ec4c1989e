acquaintance-fit =
    <b>After getting to know each other</b>

    { $side ->
        [mentee] Mentor
       *[mentor] Mentee
    }: { $other }

    { $asked ->
        [yes] { $side ->
            [mentee] Does working together suit you? Any answer is fine: you can change the mentor without explaining.
           *[mentor] Are you ready to go on together? If in doubt, talk to a coordinator first.
        } { $side ->
            [mentee] The mentor learns the answer only if both of you are ready to go on.
           *[mentor] The mentee learns the answer only if both of you are ready to go on.
        }
       *[no] { $verdict ->
            [good] { $ready ->
                [yes] Both of you are ready to go on. The agreement comes next.
               *[no] Your answer: ready to go on. { $side ->
                    [mentee] The agreement comes next, and you write it. When the mentor answers too, both of you will know.
                   *[mentor] The agreement comes next, and the mentee writes it. When the mentee answers too, both of you will know.
                }
            }
            [thinking] Your answer: still thinking. We will ask again on { $again }.
            [change] Your answer: change the mentor. The mentorship still goes on; end it, and you can choose another mentor.
           *[talk] Your answer: talk to a coordinator first. Coordinators see this and will get in touch with you.
        } You can change the answer.
    }
acquaintance-btn-mentee-good = Suits me
acquaintance-btn-mentee-thinking = Still thinking
acquaintance-btn-mentee-change = Change the mentor
acquaintance-btn-mentor-good = We go on together
acquaintance-btn-mentor-talk = Call a coordinator
acquaintance-btn-agreement = Write the agreement
acquaintance-btn-change = End it and choose
acquaintance-btn-again = Change the answer
acquaintance-done = ✓ The answer is saved.
acquaintance-notice-asked =
    <b>How was getting to know each other?</b>

    { $side ->
        [mentee] Mentor
       *[mentor] Mentee
    }: { $other }

    { $again ->
        [yes] You were still thinking. What do you say now?
       *[no] { $side ->
            [mentee] Does working together suit you?
           *[mentor] Are you ready to go on together?
        }
    } Any answer is fine: { $side ->
        [mentee] the mentor learns it only if both of you are ready to go on.
       *[mentor] the mentee learns it only if both of you are ready to go on.
    }
acquaintance-outcome = { $verdict ->
    [good] ✓ Answer: we go on. { $side ->
        [mentee] The agreement comes next: write what you want to reach. When the mentor answers too, both of you will know.
       *[mentor] The agreement comes next, and the mentee writes it. When the mentee answers too, both of you will know.
    }
    [thinking] ✓ Good, take your time. We will ask again on { $again }.
    [change] ✓ Understood, that happens. End the mentorship, and you can choose another mentor.
   *[talk] ✓ Coordinators will see this and get in touch with you. The mentee is not told.
}
acquaintance-notice-both =
    <b>Both of you are ready to go on</b>

    { $side ->
        [mentee] Mentor
       *[mentor] Mentee
    }: { $other }

    { $side ->
        [mentee] The agreement comes next: write the goals, the topics and the term, then you both sign it.
       *[mentor] The agreement comes next: the mentee writes it and sends it to you for signing.
    }
refusal-fit-not-asked = We will ask about this after the first meeting: no answer is needed yet.
waiting-fit_mentee = Does the mentor suit you: { $about }
waiting-fit_mentee-btn = Mentor: { $about }
waiting-fit_mentee-many = Do the mentors suit you: { $count }
waiting-fit_mentee-all-btn = First meetings · { $count }
waiting-fit_mentor = Do you go on together: { $about }
waiting-fit_mentor-btn = Mentee: { $about }
waiting-fit_mentor-many = Do you go on together: { $count }
waiting-fit_mentor-all-btn = First meetings · { $count }
fitverdict-good = we go on
fitverdict-thinking = still thinking
fitverdict-change = change the mentor
fitverdict-talk = a coordinator is needed
