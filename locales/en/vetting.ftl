vetting-queue =
    <b>Mentors’ applications</b>

    { $heads }

    <b>{ $which ->
        [ours] Waiting for us
        [theirs] Waiting for an answer
       *[decided] Decided
    }</b>
    { $lines }{ $count ->
        [0] Nothing here.
       *[other] {""}
    }
vetting-list-ours = Waiting for our decision: { $count }{ $count ->
    [0] {""}
   *[other] , the oldest { $days ->
        [0] came today
        [one] for { $days } day
       *[other] for { $days } days
    }
}
vetting-list-theirs = Waiting for an answer to our question: { $count }{ $count ->
    [0] {""}
   *[other] , the oldest { $days ->
        [0] since today
        [one] for { $days } day
       *[other] for { $days } days
    }
}
vetting-list-decided = Decided: { $count }{ $count ->
    [0] {""}
   *[other] , the oldest decision { $days ->
        [0] today
        [one] { $days } day ago
       *[other] { $days } days ago
    }
}
vetting-line = { $number }. { $name }, { $where }{ $state ->
    [approved] {" "}— approved
    [declined] {" "}— not accepted
   *[other] {""}
}{ $age }
vetting-btn-list-ours = For us · { $count }
vetting-btn-list-theirs = Unanswered · { $count }
vetting-btn-list-decided = Decided · { $count }
vetting-found =
    <b>Criteria</b>
    { $lines }
vetting-noted-earlier = Note on the earlier application, { $day }: { $words }
vetting-unmarked =
    <b>Not all criteria are marked</b>
    { $name }

    Not marked:
    { $lines }

    Approve it like this or mark them first? Marks cannot be changed after the decision.
vetting-decline_sure =
    <b>Do not accept this application?</b>
    { $name }

    Reason: { $reason }

    The applicant will get this answer and can apply again on any day.
vetting-approved-unmarked = { $count ->
    [one] { $count } criterion is not marked.
   *[other] { $count } criteria are not marked.
}
vetting-card = { $body }
vetting-application =
    <b>Mentor’s application</b>, { $since }

    { $name }
    { $post }
vetting-outcome-submitted = Your decision?
vetting-outcome-returned = Application returned with a question, waiting for an answer. Coordinator: { $who }
vetting-outcome-approved = Application approved. Coordinator: { $who }
vetting-outcome-declined = Application not accepted. Coordinator: { $who }
vetting-decline_reason =
    <b>Why is it not accepted?</b>

    Choose a reason or write it in your own words: the applicant will see it.
vetting-approved = { $told ->
    [no] ✓ Application approved. We cannot tell the mentor for now: the mentor’s chat with the bot is closed. The notice will come when the mentor opens the chat again.
    [never] ✓ Application approved. The mentor has not joined the bot yet and will be notified on joining.
   *[yes] ✓ Application approved, the mentor will be notified.
}
vetting-declined = { $told ->
    [no] ✓ Application not accepted. We cannot send the answer for now: the chat with the bot is closed. The answer with the reason will come when the chat is opened again.
    [never] ✓ Application not accepted. The chat with the bot has not been opened yet: the answer with the reason will come when it is opened.
   *[yes] ✓ Application not accepted, the answer with the reason has been sent.
}
vetting-btn-approve = Approve
vetting-btn-decline = Do not accept
vetting-btn-no_room = Not taking on mentors
vetting-btn-more_experience = Too little experience
vetting-btn-more_detail = More detail needed
vetting-noted = Coordinators’ note: { $words }
vetting-asked =
    The coordinator’s question: { $question }
    Answer: { $answer }
vetting-criteria =
    <b>Criteria</b>
    { $name }

    { $lines }

    Press a criterion to mark that it is met; press it again to remove the mark.
vetting-criterion-met = ✓ { $words } — { $who }
vetting-criterion-open = ○ { $words }
criterion-leader = a successful school leader
criterion-ready = ready to invest time and effort in other leaders
criterion-learner = able to learn and to improve the mentor’s craft
criterion-reflective = highly reflective, with a culture of communication
vetting-btn-criterion-leader = Successful leader
vetting-btn-criterion-ready = Time and effort
vetting-btn-criterion-learner = Keeps learning
vetting-btn-criterion-reflective = Reflection
vetting-note =
    <b>Note</b>
    { $name }

    What is important to remember about this decision? Write it in one message. Coordinators will read it. The applicant will find the note in the export of their own data, without its author’s name.
    { $now }
vetting-question =
    <b>Return with a question</b>

    What needs explaining? Write one message: the applicant will get it. After the answer the application returns to the list.
vetting-returned = { $told ->
    [no] ✓ Application returned. We cannot send the question for now: the chat with the bot is closed. The question will come when the chat is opened again.
    [never] ✓ Application returned. The chat with the bot has not been opened yet: the question will come when it is opened.
   *[yes] ✓ Application returned, the question has been sent.
}
vetting-btn-criteria = Criteria · { $met } of { $criteria_count }
vetting-btn-note = Note
vetting-btn-no-note = Remove the note
vetting-btn-return = Return with a question
refusal-own-application = Another coordinator decides on your application. You will be notified of the decision.
refusal-application-decided = { $outcome ->
    [renewed] This application was sent again. Open the new one in the list of applications.
    [approved] Already approved, there is nothing more to do. Coordinator: { $who }
    [returned] Already returned with a question, there is nothing more to do. Coordinator: { $who }
   *[declined] Already declined, there is nothing more to do. Coordinator: { $who }
}
vetting-note-saved = ✓ Note saved.
vetting-note-removed = ✓ Note removed.
waiting-application = Mentor’s application: { $about }
waiting-application-btn = Applied: { $about }
waiting-application-many = Mentors’ applications: { $count }
waiting-application-all-btn = Applications · { $count }
vetting-untold =
    <b>The question about an application has not arrived yet</b>

    { $name }: { $told ->
        [never] the chat with the bot has not been opened yet. The application waits for the answer, and the question will come when the chat is opened.
       *[no] the chat with the bot is closed. The application waits for the answer, and the question will come when the chat is opened again.
    } If it cannot wait, please get in touch yourself.

    <i>{ $question }</i>

home-btn-vetting = Mentor applications
