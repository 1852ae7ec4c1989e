agreement-menu-btn = My agreement
agreement-card = { $body }
agreement-mine =
    <b>My agreements</b>

    { $lines }
agreement-of_mentee =
    <b>The mentee’s agreements: { $mentee }</b>

    { $lines }
agreement-line = { $number }. Mentor: { $mentor }. { $programme }: { $state }
agreement-title = <b>{ $numbered ->
    [yes] Agreement No. { $number }{ $series }
   *[no] Mentoring agreement
}</b>
    { $programme }
agreement-pair =
    Mentor: { $mentor }
    Mentee: { $mentee }
agreement-goal = { $number }) { $words }{ $known ->
    [yes] {" "}(result: { $result })
   *[no] {""}
}
agreement-until = Valid until { $day }
agreement-signature = { $way ->
    [paper] ✓ { $name }, on paper, recorded on { $day }
   *[chat] ✓ { $name }, in the chat, { $day }
}
agreement-early = { $side ->
    [mentee] First the meeting to get to know each other and your answer whether to go on together; then the agreement. You may write it earlier.
   *[other] First the meeting to get to know each other and the mentee’s answer whether to go on; then the mentee writes the agreement.
}
agreement-standing-drafting = { $side ->
    [mentee] { $amends ->
        [yes] You have been changing the agreement since { $since }. Until both of you sign the new version, the earlier one applies.
       *[no] Now write the agreement: goals in your own words, topics, term, meetings. Your mentor will see it when you sign.
    }
   *[other] The mentee has been writing the agreement since { $since }. { $amends ->
        [yes] Until both of you sign the new version, the earlier one applies.
       *[no] { $side ->
            [mentor] You will be notified when the mentee signs.
           *[other] When the mentee signs, it will wait for the mentor’s signature.
        }
    }
} { $known ->
    [yes] { $side ->
        [other] The time has passed, and it is listed under “Review” already.
       *[mentee] A coordinator knows about it already.
    }
   *[no] { $side ->
        [other] If it is not signed by { $late }, it will be listed under “Review”.
       *[mentee] If it is not signed by { $late }, a coordinator will be told.
    }
}
agreement-standing-signing = { $signed ->
    [yes] You have signed; we have been waiting for the second signature since { $since }.{ $reminded ->
        [yes] {" "}We will send a reminder on { $next }.
       *[no] {""}
    }
   *[no] { $side ->
        [other] Waiting for signatures in the chat since { $since }.
       *[mentee] Waiting for your signature since { $since }. Read the text and sign.
    }
} { $known ->
    [yes] { $side ->
        [other] The time has passed, and it is listed under “Review” already.
       *[mentee] A coordinator knows about it already.
    }
   *[no] { $side ->
        [other] If it is not signed by { $late }, it will be listed under “Review”.
       *[mentee] If it is not signed by { $late }, a coordinator will be told.
    }
}
agreement-standing-on_paper = { $side ->
    [other] Waiting to be signed on paper since { $since }. When you receive the signed agreement, press “Signed on paper” and send the scan.
   *[mentee] Waiting to be signed on paper since { $since }. Print the file, sign it together and give it to a coordinator, who will record the signatures and attach the scan; you will be notified. { $known ->
        [yes] A coordinator knows about it already.
       *[no] If it is not signed by { $late }, a coordinator will be told.
    }
}
agreement-standing-signed = { $dated ->
    [yes] Date of the agreement: { $day }. Signed and in force.
   *[no] Signed and in force.
} The mentor, the mentee and the coordinators can see it.
agreement-standing-ended = { $dated ->
    [yes] Date of the agreement: { $day }. The mentorship ended on { $since }.
   *[no] The mentorship ended on { $since }.
}
agreement-text =
    { $text }

    SHA-256: { $digest }
agreement-goals =
    <b>Step { $step } of { $steps }. Goals</b>

    { $commented ->
        [yes] Your mentor asks for a change: “{ $asked }”
       *[no] {""}
    }

    { $goals }

    { $count ->
        [0] What do you want to achieve with your mentor? Write the first goal in one message, up to { $limit ->
            [one] { $limit } character
           *[other] { $limit } characters
        }.
       *[other] { $full ->
            [yes] Goals in all: up to { $at_most }. Press “Next”. To write another one instead, press “Remove the last goal”.
           *[no] To add another one, send it as a message (goals in all: up to { $at_most }), or press “Next”.
        }
    } The goals become part of the agreement: your mentor and the coordinators will read them.
agreement-topics =
    <b>Step { $step } of { $steps }. Topics</b>

    What will you work on together? Choose up to { $at_most ->
        [one] { $at_most } topic
       *[other] { $at_most } topics
    }.
agreement-topics-count = Choose at least one topic, and no more than { $at_most }.
agreement-term =
    <b>Step { $step } of { $steps }. Term</b>

    How long will the agreement last? You can extend it or end it earlier.
agreement-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
}
agreement-rhythm =
    <b>Step { $step } of { $steps }. Meetings</b>

    How often do you plan to meet?
agreement-rhythm-weekly = Once a week
agreement-rhythm-fortnightly = Twice a month
agreement-rhythm-monthly = Once a month
rhythm-weekly = once a week
rhythm-fortnightly = twice a month
rhythm-monthly = once a month
agreement-preview =
    <b>Step { $step } of { $steps }. Check the text</b>

    { $text }

    When you sign, the agreement goes to your mentor for signing: { $mentor }. Coordinators will see it, too.
agreement-no-number = (the number is given when you sign)
agreement-no-city = No city given
agreement-changes =
    <b>What should be changed in the agreement?</b>

    Write it in one message, up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. The mentee will read it: { $mentee }. The mentee will correct the text, and both of you will sign it.
agreement-scan =
    <b>Signed on paper? Agreement No. { $number }</b>

    { $parties }

    Send a scan or a photo of the signed agreement: the signatures are recorded at once. The mentee, the mentor and the coordinators will see the scan.
agreement-btn-write = Write the agreement
agreement-btn-drop = Change nothing
agreement-btn-sign = Sign
agreement-btn-changes = Suggest changes
agreement-btn-take-back = Change the text
agreement-btn-paper = Sign on paper
agreement-btn-mark = Signed on paper
agreement-btn-amend = Change the agreement
agreement-btn-text = Text
agreement-btn-file = PDF file
agreement-btn-scan = Scan
agreement-btn-open = Open the agreement
agreement-btn-propose = Sign and send
agreement-btn-remove-goal = Remove the last goal
agreement-proposed = ✓ You have signed agreement No. { $number }. { $told ->
    [no] We cannot tell your mentor yet: the chat with the bot is closed. The notification will arrive when your mentor opens it again.
    [never] Your mentor has not joined the bot yet: we will tell them when they do.
   *[yes] Your mentor will be notified.
}
agreement-printed = ✓ The file of agreement No. { $number } is below. Print it, sign it together and give it to a coordinator.
agreement-done-signed = ✓ Agreement No. { $number } is signed by both and in force.
agreement-done-returned = ✓ Passed on. { $told ->
    [no] We cannot tell the mentee yet: the chat with the bot is closed. The notification will arrive when the mentee opens it again.
    [never] The mentee has not joined the bot yet: we will tell them when they do.
   *[yes] The mentee will be notified and will correct the text.
}
agreement-done-dropped = ✓ The agreement stays as it was.
agreement-done-marked = ✓ Agreement No. { $number } is recorded as signed and is in force.
agreement-no-text = Ryadom has no text of this agreement: it was signed on paper earlier, or the data of one of the parties was erased.
agreement-file = Agreement { $number }.pdf
agreement-file-caption =
    Agreement No. { $number }
    SHA-256 of the text: { $digest }
agreement-paper-running = Agreement No. { $number }, version { $version }
agreement-paper-page = page [page] of [pages]
agreement-paper-replaced = □ is a character that the font of this file lacks. The signed text contains it.
agreement-paper-mentor = Mentor
agreement-paper-mentee = Mentee
agreement-paper-line = Signature ____________________
agreement-paper-date = Date _________________________
agreement-paper-signed-chat = Signed in the chat: { $when }
agreement-paper-signed-paper = Signed on paper, recorded on { $day }
agreement-paper-hash = SHA-256 of the text of version { $version }: { $digest }
agreement-notice-to-sign =
    <b>{ $amended ->
        [yes] Agreement No. { $number }: a new version
       *[no] Agreement No. { $number } is waiting for your signature
    }</b>
    { $role ->
        [mentor] Mentor: { $other }
       *[mentee] Mentee: { $other }
    }
agreement-notice-signed =
    <b>Agreement No. { $number } is signed</b>
    { $role ->
        [mentor] Mentor: { $other }
       *[mentee] Mentee: { $other }
    }
    { $paper ->
        [yes] A coordinator has recorded the signatures on paper. The agreement is in force.
       *[no] Both of you have signed. The agreement is in force.
    }
agreement-notice-returned =
    <b>Your mentor suggests changes to the agreement</b>
    { $mentor }

    “{ $words }”

    Correct the text and sign it again.
agreement-notice-on-paper =
    <b>Agreement No. { $number } is to be signed on paper</b>
    { $role ->
        [mentor] Mentor: { $other }
       *[mentee] Mentee: { $other }
    }
    When you have both signed it, give it to a coordinator.
agreement-notice-reminder =
    <b>The agreement is not signed yet</b>
    { $role ->
        [mentor] Mentor: { $other }
       *[mentee] Mentee: { $other }
    }
    { $state ->
        [drafting] Please write the agreement, it has been waiting for { $days ->
            [one] { $days } day
           *[other] { $days } days
        }.
        [on_paper] Waiting to be signed on paper: { $days ->
            [one] { $days } day
           *[other] { $days } days
        }. Give the signed agreement to a coordinator.
       *[signing] Waiting for your signature: { $days ->
            [one] { $days } day
           *[other] { $days } days
        }.
    }
agreement-untold =
    <b>The agreement has not arrived yet</b>
    { $role ->
        [mentor] Mentor: { $other }
       *[mentee] Mentee: { $other }
    }
    { $told ->
        [never] The chat with the bot has not been opened yet. The notification about agreement No. { $number } will arrive when it is.
       *[no] The chat with the bot is closed. The notification about agreement No. { $number } will arrive when it is opened again.
    } You can sign on paper: open the agreement.
refusal-agreement-changed = { $state ->
    [drafting] The mentee is writing the agreement now. Open “Documents and help” → “My agreement”, or the mentee’s card, to see where it stands.
    [signing] The agreement is waiting for signatures now. Open it again to see who has signed.
    [on_paper] The agreement is being signed on paper. Open it again: it has the file to print.
    [signed] The agreement is signed already: there is nothing more to do.
   *[ended] The mentorship has ended, and the agreement can no longer be changed. Press “Home” to see what comes next.
}
refusal-agreement-incomplete = The agreement lacks goals, topics, a term or meetings. Press “← Back” and answer all questions.
refusal-too-many-goals = Goals: at most { $limit }. To write another one, press “Remove the last goal”.
agreementstate-drafting = being written
agreementstate-signing = waiting for signatures
agreementstate-on_paper = being signed on paper
agreementstate-signed = signed
agreementstate-ended = ended
signingway-chat = in the chat
signingway-paper = on paper
agreementfield-number = number
agreementfield-version = version
agreementfield-programme = programme
agreementfield-city = city
agreementfield-day = date
agreementfield-mentor = mentor
agreementfield-mentor_post = mentor’s post
agreementfield-mentee = mentee
agreementfield-mentee_post = mentee’s post
agreementfield-goals = goals
agreementfield-topics = topics
agreementfield-until = term
agreementfield-rhythm = meetings
waiting-agreement_draft = Write the agreement. Mentor: { $about }
waiting-agreement_draft-btn = Write the agreement
waiting-agreement_draft-many = Agreements to write: { $count }
waiting-agreement_draft-all-btn = Agreements · { $count }
waiting-agreement_mine = Sign the agreement. Mentor: { $about }
waiting-agreement_mine-btn = Sign the agreement
waiting-agreement_mine-many = Agreements to sign: { $count }
waiting-agreement_mine-all-btn = Agreements to sign · { $count }
waiting-agreement_sign = Sign the agreement: { $about }
waiting-agreement_sign-btn = Sign: { $about }
waiting-agreement_sign-many = Agreements to sign: { $count }
waiting-agreement_sign-all-btn = Agreements · { $count }
waiting-agreement_unsigned = Agreement not signed: { $about }
waiting-agreement_unsigned-btn = Unsigned: { $about }
waiting-agreement_unsigned-many = Agreements not signed: { $count }
waiting-agreement_unsigned-all-btn = Agreements · { $count }
home-agreement = { $amends ->
    [yes] The new version of the agreement { $state ->
        [drafting] has been waiting for you to write it since { $since }.
        [on_paper] has been waiting to be signed on paper since { $since }.
       *[signing] has been waiting for { $mine ->
            [yes] your signature
           *[no] your mentor’s signature
        } since { $since }.
    }
   *[no] { $early ->
        [yes] Your path: Request → <b>First meeting</b> → Agreement → Project → Defence. Meet first, and say whether it suits you to work together.
       *[no] Your path: Request → First meeting → <b>Agreement</b> → Project → Defence. { $state ->
            [drafting] Now write the agreement; it has been waiting since { $since }.
            [on_paper] The agreement has been waiting to be signed on paper since { $since }.
           *[signing] The agreement has been waiting for { $mine ->
                [yes] your signature
               *[no] your mentor’s signature
            } since { $since }.
        }
    }
}
home-agreement-signed = Your path: Request → First meeting → Agreement → <b>Project</b> → Defence. The agreement is signed; the next step is the project.
agreement-extend =
    <b>How much longer should the agreement last?</b>

    Valid until: { $until }. The goals and the meetings stay as they are. You sign the new term at once; the second signature: { $other }.
agreement-btn-extend = Extend
agreement-extended = ✓ You have signed the new term of agreement No. { $number }. { $told ->
    [no] The notification will arrive when the chat with the bot is opened again.
    [never] We will tell them when the chat with the bot is opened.
   *[yes] We are waiting for the second signature; the notification has been sent.
}
agreement-notice-term =
    <b>Agreement No. { $number }: valid until { $until }</b>
    { $role ->
        [mentor] Mentor: { $other }
       *[mentee] Mentee: { $other }
    }
    You can extend the agreement or end the mentorship. If the term passes without a decision, the meetings go on and a coordinator will see the agreement.
waiting-agreement_over = Agreement past its term: { $about }
waiting-agreement_over-btn = Term: { $about }
waiting-agreement_over-many = Agreements past their term: { $count }
waiting-agreement_over-all-btn = Terms over · { $count }
refusal-agreement-text-changed = The text of the agreement has changed: it may have a new date or another template. Look at the new text and sign it if you agree.
