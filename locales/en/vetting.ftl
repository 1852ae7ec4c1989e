vetting-queue = { $count ->
    [0] <b>Mentors' applications</b>

        All applications have been considered.
   *[other] <b>Mentors' applications: { $count }</b>

        The first one has waited longest. Open an application to decide.
}
vetting-card = { $body }
vetting-application =
    <b>Mentor's application</b> of { $since }

    { $name }
    { $post }
vetting-outcome-submitted = What do you decide?
vetting-outcome-returned = The application is returned with a question, waiting for the answer. Coordinator: { $who }
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
vetting-noted = Coordinators' note: { $words }
vetting-asked =
    The coordinator's question: { $question }
    Answer: { $answer }
vetting-criteria =
    <b>Criteria</b>
    { $name }

    { $lines }

    Press what is there to mark it; press again to take the mark off.
vetting-criterion-met = ✓ { $words } — { $who }
vetting-criterion-open = ○ { $words }
criterion-leader = a successful school leader
criterion-ready = ready to invest time and effort in other leaders
criterion-learner = able to learn and to improve the mentor's craft
criterion-reflective = highly reflective, with a culture of communication
vetting-btn-criterion-leader = Successful leader
vetting-btn-criterion-ready = Time and effort
vetting-btn-criterion-learner = Keeps learning
vetting-btn-criterion-reflective = Reflection
vetting-note =
    <b>Note</b>
    { $name }

    Write in one message what matters about the decision. Only coordinators see it.
    { $now }
vetting-question =
    <b>Return with a question</b>

    What should be explained? Write one message: the applicant gets it. After the answer the application is in the list again.
vetting-returned = The application is returned, the question is sent.
vetting-btn-criteria = Criteria · { $met } of { $criteria_count }
vetting-btn-note = Note
vetting-btn-no-note = Remove the note
vetting-btn-return = Return with a question
refusal-own-application = Another coordinator decides on your own application.
refusal-application-decided = { $outcome ->
    [renewed] This application was sent anew. Open the new one in the list.
    [approved] This has been decided: approved. Coordinator: { $who }
    [returned] This has been decided: returned with a question. Coordinator: { $who }
   *[declined] This has been decided: declined. Coordinator: { $who }
}
waiting-application = Mentor’s application: { $about }
waiting-application-btn = Applied: { $about }
waiting-application-many = Mentors’ applications: { $count }
waiting-application-all-btn = Applications · { $count }
