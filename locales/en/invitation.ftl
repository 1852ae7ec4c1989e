invitation-code =
    <b>I have an invitation</b>

    Send the code or link from the invitation in one message.
invitation-wrong = There is no such invitation. Check that you copied the whole code, and send it again.
invitation-offer = { $body }
invitation-to =
    <b>You are invited</b>

    Role: { $role }
    City: { $city }
    Invited by: { $who }
    The invitation is valid until { $until }

    { $known ->
        [yes] Press “Accept” to start.
       *[no] Press “Accept”: first there are a few questions to get to know you.
    }
invitation-btn-accept = Accept
invitation-joined-mentor = ✓ Invitation accepted, your role: mentor. Set your free hours, so that mentees can book meetings.
invitation-joined-coordinator = ✓ Invitation accepted, your role: coordinator. Everything that waits for a decision is in this window.
role-mentee = mentee
role-mentor = mentor
role-coordinator = coordinator
role-owner = owner
refusal-own-invite = This is your own invitation: send the link to the person you are inviting. Only another coordinator can give you a role.
refusal-invite-over = { $why ->
    [mine] You have already accepted this invitation, once is enough: everything opens from the home window.
    [used] This invitation has already been used. Ask for a new one.
    [withdrawn] This invitation was withdrawn. Ask for a new one.
   *[expired] This invitation has expired. Ask for a new one.
}
refusal-role-held = You already have this role, so the invitation was not used. Please tell the person who invited you.
refusal-other-city = The invitation is for another city: { $city }. If you work there now, change the city in your profile (“About me”) and open the invitation again.
refusal-codes-locked = Too many wrong codes in a row. Try again in { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.

home-btn-invited = I have an invitation
