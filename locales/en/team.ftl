team-people =
    <b>Coordinators</b>

    { $count ->
        [one] { $count } person now.
       *[other] { $count } people now.
    }
team-person = { $body }
team-member =
    <b>{ $name }</b>
    { $post }
    Role: { $roles }
team-btn-remove = Take the role away
team-sure =
    <b>Take the role away?</b>

    { $name }

    All coordinator's windows close at once, and unused invitations by this coordinator stop working. A notice will be sent.

    { $links ->
        [0] { "" }
       *[other] The personal links that this coordinator has made stop working, too (not in yet: { $links }). Make new ones: “Import and export” → “Links to come in”.
    }
team-btn-sure = Yes, take it away
team-left = ✓ The role was taken away.
team-removed =
    <b>You are not a coordinator any more</b>

    The coordinator's windows do not open any more. If this is a mistake, write to the owner of the association's bot.
refusal-last-owner = This is the only owner: first name another one on the server.
