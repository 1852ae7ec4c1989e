records-btn-came = The wrong one came in
records-people =
    <b>The wrong one came in</b>

    These have lately come in by a personal link. Choose whose profile somebody else has got, or write a surname or a school.

    { $by ->
        [words] Found by “{ $sought }”: { $count }
       *[nothing] { "" }
    }
records-person =
    <b>The wrong one came in</b>

    { $body }
records-to-untie =
    { $who }

    If somebody else came into this profile, untie their account: it loses access at once, what it agreed to ends, and it is sent a message. The profile, the roles and the meetings stay.

    You will get a new link for the one whose profile this is.
records-btn-untie = Untie, get a link
records-handed =
    <b>Untied, the link is ready</b>

    Forward the message above to the person whose name is in it. Look at the profile: something in it may have been changed.
records-untied =
    <b>You are not tied to this profile any more</b>

    By the personal link you came into somebody else's profile, and a coordinator has put it right. You have no rights and no consents in it any more. Ask a coordinator for your own link, or send /start.
records-btn-to-remove = Remove the record
records-remove =
    <b>Remove the record?</b>

    { $body }
records-to-remove =
    { $name }
    { $post }

    The record, its roles, profile and personal links will be erased for good. If this person is in your file, take the row out there, too: loading it makes the record anew.

    { $others ->
        [yes] Meetings that will be cancelled: { $meetings }, mentorships ended: { $mentorships }. The other side will know at once.
       *[no] { "" }
    }
records-btn-remove = Yes, remove for good
records-removed = The record is removed.
refusal-record-gone = This record is not there any more.
refusal-record-in-use = This person is in the bot already and can erase their data themselves: “Profile” → “My data”. If the wrong one came in, untie the account first.
refusal-nobody-came = Nobody is tied to this profile, or they came in more than 30 days ago: then only an owner can untie them.
