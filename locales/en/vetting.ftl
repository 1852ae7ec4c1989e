vetting-queue = { $count ->
    [0] <b>Mentors' applications</b>

        All applications have been considered.
   *[other] <b>Mentors' applications: { $count }</b>

        The first one has waited longest. Open an application to decide.
}
vetting-age = { $days ->
    [0] {" · today"}
    [one] {" · "}{ $days } day
   *[other] {" · "}{ $days } days
}
vetting-card = { $body }
vetting-application =
    <b>Mentor's application</b> of { $since }

    { $name }
    { $post }
vetting-outcome-submitted = What do you decide?
vetting-outcome-approved = ✓ The application is approved. Coordinator: { $who }
vetting-outcome-declined = The application is declined. Coordinator: { $who }
vetting-decline_reason =
    <b>Why is it declined?</b>

    Choose a reason or write it in your own words: the applicant will see it.
vetting-approved = The application is approved, the mentor will be notified.
vetting-declined = The application is declined, the answer with the reason is sent.
vetting-btn-approve = Approve
vetting-btn-decline = Decline
vetting-btn-no_room = No room at present
vetting-btn-more_experience = Too little experience
vetting-btn-more_detail = More detail is needed
refusal-application-decided = { $outcome ->
    [renewed] This application was sent anew. Open the new one in the list.
    [approved] This has been decided: approved. Coordinator: { $who }
   *[declined] This has been decided: declined. Coordinator: { $who }
}
