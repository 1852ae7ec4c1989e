invitation-code =
    <b>I have an invitation</b>

    Send the code or the link of the invitation as one message.
invitation-wrong = There is no such invitation. Check that the whole code was copied, and send it again.
invitation-offer = { $body }
invitation-to =
    <b>You are invited</b>

    Role: { $role }
    City: { $city }
    Invited by: { $who }
    The invitation is valid until { $until }

    { $known ->
        [yes] Press “Accept” to begin.
       *[no] Press “Accept”: first a few questions, so that we get to know you.
    }
invitation-btn-accept = Accept
invitation-joined-mentor = ✓ The invitation is accepted, your role: mentor.
invitation-joined-coordinator = ✓ The invitation is accepted, your role: coordinator.
role-mentee = mentee
role-mentor = mentor
role-coordinator = coordinator
role-owner = owner
refusal-own-invite = This is your own invitation: pass the link on to whom you invite. Another coordinator gives a role to you.
refusal-invite-over = { $why ->
    [mine] You have accepted this invitation already, once is enough.
    [used] This invitation has been used. Ask for a new one.
    [withdrawn] This invitation was withdrawn. Ask for a new one.
   *[expired] This invitation has expired. Ask for a new one.
}
refusal-role-held = You hold this role already and did not need the invitation. You can pass it on to whoever needs it.
refusal-other-city = The invitation is for another city: { $city }. If you work there now, change the city in your profile and open the invitation again.
refusal-codes-locked = Too many wrong codes in a row. Try again in { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
