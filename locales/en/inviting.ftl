inviting-role =
    <b>Invite</b>

    Whom do you invite? The link is for one person and is valid for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
inviting-city =
    <b>Invite: city</b>

    In which city does this person work?
inviting-letter =
    <b>An invitation to Ryadom</b>

    Role: { $role }. City: { $city }.
    Open the link and press “Start”: { $link }

    The link works once, until { $until }.
inviting-made =
    <b>The invitation is ready</b>

    Forward the message above to whom you invite. The link is kept nowhere and will not be shown again: if it gets lost, withdraw this invitation and make a new one.
inviting-btn-another = One more invitation
inviting-btn-open = Open invitations
inviting-open =
    <b>Open invitations</b>

    { $count ->
        [0] There are none now.
       *[other] Nobody has used them yet.
    }
inviting-card = { $body }
inviting-invite =
    <b>Invitation</b>

    Role: { $role }. City: { $city }.
    Invited by: { $who }, { $made }
    Valid until { $until }
inviting-btn-withdraw = Withdraw
