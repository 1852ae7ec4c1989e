personal_link-consent =
    <b>Your profile is waiting for you</b>

    { $stands ->
        [yes]
            This link is for: <b>{ $who }</b>
            If that is not you, do not agree: ask a coordinator for your own link.
       *[no] This link does not work any more: ask a coordinator for another.
    }

    You are on the association's list. To open your profile we need your consent to process your personal data.

    { $text }

    { $operator }
personal_link-nothing =
    <b>Personal link</b>

    { $body }
personal_link-wrong = This link does not work: it was used already, or it is too old. Ask a coordinator for another.
personal_link-tied = Done, this is your profile. Please check that all of it is right: the button “Profile”.
personal_link-not_tied = Fine, we have not opened the profile. The link stays good: come back by it when you decide.
refusal-link-over = This link was used already, or it is too old. Ask a coordinator for another.
refusal-already-known = You are in the bot already. If this is not your profile, write to a coordinator.
refusal-other-record = You have introduced yourself to the bot already, and have a profile of your own. Keep it, or open the one that a coordinator has entered: erase the present one (“My data” → “Erase my data”) and come back by this link.
