records-btn-came = Wrong person signed in
records-people =
    <b>Wrong person signed in</b>

    These people signed in by a personal link recently. Choose whose profile somebody else has opened, or write a surname or a school.

    { $by ->
        [words] Results for “{ $sought }”: { $count }
       *[nothing] { "" }
    }
records-person =
    <b>Wrong person signed in</b>

    { $body }
records-to-untie =
    { $who }

    If somebody else has signed in to this profile, press “Unlink, get a link”: access closes at once, the consents of whoever signed in end, and a message is sent. The profile, roles and meetings stay.

    You will get a new link for the person whose profile this is.
records-btn-untie = Unlink, get a link
records-handed =
    ✓ <b>Account unlinked, the new link is ready</b>

    Forward the message above to the person whose name is in it. Check the profile: something in it may have been changed.
records-untied =
    <b>You can no longer open this profile</b>

    The personal link took you to somebody else’s profile, and a coordinator has put this right. Your consents in it have ended. Ask a coordinator for your own link, or send /start.
records-btn-to-remove = Remove the record
records-remove =
    <b>Remove the record?</b>

    { $body }
records-to-remove =
    { $name }
    { $post }

    The record, its roles, profile and personal links will be erased for good. If this person is in your file, delete the row there too: loading the file would add the record again.

    { $others ->
        [yes] This will end: { $ending }. The people concerned will be notified.
       *[no] { "" }
    }
records-btn-remove = Yes, remove for good
records-removed = ✓ Record removed.
refusal-record-gone = This record no longer exists. Go back to the list.
refusal-record-in-use = This person has already signed in and can erase their own data: “Profile” → “My data”. If the wrong person signed in, unlink the account first.
refusal-nobody-came = Nobody has signed in to this profile, or they signed in more than { $days ->
    [one] { $days } day
   *[other] { $days } days
} ago. Then ask an owner: only an owner can unlink the account.
