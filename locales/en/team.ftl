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

    All the coordinator windows close at once, and this coordinator’s unused invitations stop working. { $told ->
        [no] The coordinator will get a notice on opening the chat with the bot again.
        [never] The coordinator will get a notice on joining the bot.
       *[yes] The coordinator will be notified.
    }

    { $links ->
        [0] { "" }
       *[other] The personal links this coordinator has made will keep working (have not signed in yet: { $links }).
    }
team-btn-sure = Yes, take it away
team-left = ✓ Role taken away.
team-removed =
    <b>You are no longer a coordinator</b>

    The coordinator windows no longer open. If this is a mistake, write to the owner of the bot. Owner: { $owner }
refusal-last-owner = This is the only owner: first appoint another one on the server.
team-removed-other = ✓ Role taken away: { $name }
