inviting-role =
    <b>Invite</b>

    Whom are you inviting? The link is for one person and is valid for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
inviting-city =
    <b>Invite: city</b>

    In which city does this person work?
inviting-letter =
    <b>An invitation to Ryadom</b>

    Role: { $role }. City: { $city }.
    Open the link and press the button at the bottom of the chat: { $link }

    The link works once, until { $until }.
inviting-made =
    ✓ <b>The invitation is ready</b>

    Forward the message above to the person you are inviting. We do not keep the link and will not show it again: if it is lost, withdraw this invitation and make a new one.
inviting-btn-another = Another invitation
inviting-btn-open = Open invitations
inviting-open =
    <b>Open invitations</b>

    { $count ->
        [0] There are none at the moment.
       *[other] Nobody has used them yet.
    }
inviting-card = { $body }
inviting-invite =
    <b>Invitation</b>

    Role: { $role }. City: { $city }.
    Invited by: { $who }, { $made }
    Valid until { $until }
inviting-btn-withdraw = Withdraw
inviting-withdrawn = ✓ Invitation withdrawn: the link no longer works.
