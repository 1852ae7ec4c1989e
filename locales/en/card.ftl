card-card = { $body }
card-who =
    <b>{ $name }</b>
    { $post }
card-in-post = { $new ->
    [yes] { $months ->
        [0] Less than a month in post
        [one] { $months } month in post
       *[other] { $months } months in post
    }
   *[no] In post since { $since }
}
card-months = { $months }
card-roles = { $has ->
    [yes] Roles: { $roles }
   *[no] No roles yet
}
card-came = { $told ->
    [no] Closed the chat with the bot: notices do not arrive
    [never] Has not joined the bot yet
   *[yes] Has joined the bot, notices arrive
}
card-link = { $has ->
    [yes] The personal link works until { $until }
   *[no] There is no personal link
}
card-mentor = { $state ->
    [approved] <b>Mentor.</b> Mentees: { $count } of { $capacity }{ $asked ->
        [0] { "" }
       *[other] , unanswered requests: { $asked }
    }{ $paused ->
        [yes] . On pause until { $until }
       *[no] { "" }
    }
   *[other] <b>Mentor.</b> Application: { $said }
}
card-guides = Now: { $names }
card-guided = Mentor: { $mentor }, since { $since }{ $agreed ->
    [yes] , agreement No. { $agreement }
   *[no] { "" }
}. { $programme }
card-asked = Request to a mentor: { $mentor }, waiting since { $since }. { $programme }
card-mentee = <b>Mentee.</b> { $some ->
    [yes] { $lines }
   *[no] No mentor, no requests
}{ $ended ->
    [0] { "" }
   *[other] . Ended mentorships: { $ended }
}
card-words = About the request: <i>{ $words }</i>
card-no-meetings = No meetings yet
card-next-meeting = Next meeting: { $when }, { $form }{ $named ->
    [yes] , { $other }
   *[no] { "" }
}
card-last-meeting = Last meeting: { $when }, { $state }{ $named ->
    [yes] , { $other }
   *[no] { "" }
}
card-project = Project: { $title }. Stages accepted: { $accepted } of { $count }
card-notes = <b>Coordinators’ notes</b>
card-note-line = { $day }, { $author }{ $application ->
    [yes] , on the application
   *[no] { "" }
}: { $words }
card-btn-letter = Write
card-btn-mailing = Send as a mailing
card-btn-note = Note
card-btn-link = Sign-in link
card-btn-school = Change school
card-btn-join = Merge records
card-btn-hand-over = Hand over mentees
card-btn-end = End the mentorship
card-btn-untie = Wrong person signed in
card-btn-remove = Remove the record
card-note =
    <b>A note. { $name }</b>

    Write the note in one message. Coordinators will read it. The person it is about finds its words in “My data”, without the author’s name.
card-noted = ✓ The note is saved.
card-letter =
    <b>Write. { $name }</b>

    This is a service message: it comes also without consent to mailings. Write in one message; only this person will read it. Send invitations and news as a mailing. { $told ->
        [no] The chat with the bot is closed now: the message will come when it is opened again.
        [never] The chat with the bot has not been opened yet: the message will come when it is.
       *[yes] The message will come at once, with your name.
    } The answer can be sent with the button “Write to a coordinator”.
card-written = { $told ->
    [no] ✓ The message is saved. The chat with the bot is closed: it will come when the chat is opened again.
    [never] ✓ The message is saved. The chat with the bot has not been opened yet: it will come when it is.
   *[yes] ✓ The message was sent.
}
card-school =
    <b>Change school. { $name }</b>

    Now: { $now }. City: { $city }. Choose the school by a button, or type its number. { $told ->
        [no] A notice about the change will come when the chat with the bot is opened again.
        [never] A notice about the change will come when the chat with the bot is opened.
       *[yes] A notice about the change will be sent, and the mentor or the mentees will see the new school.
    }

    { $found }
card-moved = { $told ->
    [no] ✓ The school is changed. The notice will come when the chat with the bot is opened again.
    [never] ✓ The school is changed. The notice will come when the chat with the bot is opened.
   *[yes] ✓ The school is changed, a notice was sent.
}
card-school-changed =
    <b>A coordinator has set your school</b>

    { $school }

    If this is a mistake, correct it yourself in your profile: “About me”.
card-pairs =
    <b>End the mentorship. { $name }</b>

    Which mentorship should end?
card-end = { $body }
card-to-end =
    <b>End the mentorship?</b>

    Mentor: { $mentor }
    Mentee: { $mentee }
    Together since { $since }

    Each of them gets a notice, or will when they open the chat with the bot. Past meetings and the project stay, and the mentee can choose another mentor. The mentorship can be opened again on the agreement’s card.

    { $cancels ->
        [yes] Still ahead:
       *[no] { "" }
    }
    { $meetings }
card-btn-sure-end = Yes, end it
card-ended = ✓ The mentorship has ended. Each of them gets a notice, or will when they open the chat with the bot.
card-untie =
    <b>Wrong person signed in</b>

    { $body }
card-to-untie =
    { $who }

    If somebody else has signed in to this profile, press “Unlink, get a link”: access closes at once, the consents of whoever signed in end, and a message is sent. The profile, roles and meetings stay.

    You will get a new link for the person whose profile this is.
card-btn-sure-untie = Unlink, get a link
card-untied =
    <b>You can no longer open this profile</b>

    The personal link took you to somebody else’s profile, and a coordinator has put this right. Your consents in it have ended. Ask a coordinator for your own link, or send /start.
card-remove =
    <b>Remove the record?</b>

    { $body }
card-to-remove =
    { $name }
    { $post }

    The record, its roles, profile and personal links will be erased for good. If this person is in your file, delete the row there too: loading the file would add the record again.

    { $others ->
        [yes] This will end: { $ending }. The people concerned will be notified.
       *[no] { "" }
    }
card-btn-sure-remove = Yes, remove for good
card-removed = ✓ Record removed.
card-link-letter =
    <b>A personal link to Ryadom</b>

    { $who }

    Open the link and press the button at the bottom of the chat: { $link }

    The link is for you alone and works for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
card-handed =
    { $untied ->
        [yes] ✓ <b>Account unlinked, the new link is ready</b>
       *[no] ✓ <b>The link is ready</b>
    }

    Forward the message above to the person whose name is in it. { $untied ->
        [yes] Check the profile: something in it may have been changed.
       *[no] Their earlier links still work; once one of them is used, the others stop working.
    }
refusal-record-gone = This record no longer exists. Go back to the list.
refusal-record-in-use = This person has already signed in and can erase their own data: “My data” (/privacy) → “Erase my data”. If the wrong person signed in, unlink the account first.
refusal-nobody-came = Nobody has signed in to this profile, or they did more than { $days ->
    [one] { $days } day
   *[other] { $days } days
} ago. In the second case only an owner can unlink the account: write to an owner.
