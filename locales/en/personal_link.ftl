personal_link-consent =
    <b>Your profile is waiting for you</b>

    This link is for: <b>{ $who }</b>
    If that is not you, do not agree: ask a coordinator for your own link.

    You are on the association’s list. To open your profile we need your consent to process your personal data.

    { $text }

    { $operator }
personal_link-nothing =
    <b>Personal link</b>

    { $body }
personal_link-wrong = This link does not work: it has already been used or has expired. Ask a coordinator for another.
personal_link-tied = ✓ Done, this is your profile. Press “Profile” and check that everything is right.
personal_link-not_tied = All right, we have not opened the profile. The link still works: use it again when you decide.
refusal-link-over = This link has already been used or has expired. Ask a coordinator for another.
refusal-already-known = You have already signed in. If this is not your profile, write to a coordinator.
refusal-other-record = You already have your own profile. Keep it, or erase it (“My data” (/privacy) → “Erase my data”) and use this link again. Your meetings and requests will then be cancelled.
personal_link-shown = { $body }
