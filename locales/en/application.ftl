application-about =
    <b>Step { $step } of { $steps }. Your experience</b>

    Tell about your experience in one paragraph, up to { $limit } characters: what you lead, what you achieved, what you can share. Everybody who looks at the mentors will see it.
    { $now }
application-topics =
    <b>Step { $step } of { $steps }. Topics</b>

    What can you help with? Tick the topics and press “Next”.
application-topics-count = Tick at least one topic.
application-forms =
    <b>Step { $step } of { $steps }. Form of meetings</b>

    How can you meet your mentee?
application-forms-remote = Remote
application-forms-in_person = In person
application-forms-both = Both
application-building =
    <b>Step { $step } of { $steps }. Where you meet</b>

    Write the address of the school building where you meet in person. For example: Moscow, Shkolnaya st. 1, principal's office{ $optional ->
        [yes] {"\u000A"}Your meetings are remote, so the address may be left out.
       *[no] {""}
    }
    { $now }
application-link =
    <b>Step { $step } of { $steps }. Video link</b>

    If you have a permanent link for video meetings, send it. It begins with https://
    Only your mentees and the coordinators will see the link.
    { $now }
application-capacity =
    <b>Step { $step } of { $steps }. How many mentees</b>

    How many mentees can you accompany at a time? Most often it is { $usual }.
application-now =
    {""}
    Now: { $words }
application-confirm =
    <b>Please check your application</b>

    { $offer }

    { $then ->
        [invited] You were invited, so there is no decision to wait for: press “Done”.
        [nobody] There is nobody to consider the application yet: coordinators do not decide on their own. It will wait for a second coordinator.
       *[decided] A coordinator will consider the application, and you will be notified.
    }
application-sent = ✓ The application is sent. A coordinator will consider it, and you will be notified.
application-sent-uninvited = ✓ The invitation does not work any more, so a coordinator will consider the application. The decision will come here.
application-photo =
    <b>Photo</b>

    { $has_photo ->
        [yes] This is how people will see you on your page. To replace the photo, send another one.
       *[no] Send one photo: it will be on your page, and it is easier for a mentee to write to you first. This is optional.
    }
application-status = { $body }
application-answer =
    <b>Answer to the coordinator</b>

    { $question }

    Write your answer in one message: the application goes back to the coordinator at once.
application-answered = The answer is sent. The coordinator will look at the application.
application-none = There is no application yet.
application-incomplete = <b>Your application is begun</b>, answered: { $answered } of { $steps }. All that you wrote is kept.
application-returned = <b>The application is returned with a question</b>, { $day }.
application-submitted = <b>Your application is with the coordinator</b> since { $day }.
application-approved = <b>The application is approved</b>, { $day }. You are a mentor.
application-declined = <b>The application was not accepted this time</b>, { $day }.
application-reason = Reason: { $reason }
application-question = Question: { $question }
application-next = { $state ->
    [incomplete] Go on from where you stopped, and send the application to the coordinator.
    [returned] Answer the question or change the application. Then the coordinator looks at it again.
    [submitted] You will be notified as soon as it is decided. There is nothing more to do.
    [approved] Set your free hours, so that mentees can book meetings.
   *[declined] You can change the application and send it again: all that you wrote is kept.
}
application-notice-approved =
    <b>The application is approved</b>

    { $name }, you are a mentor now: people see you in the list and can send you requests.
    Set your free hours, so that mentees can book meetings.
application-notice-declined =
    <b>About your application as a mentor</b>

    { $name }, thank you for applying. It was not accepted this time.
application-notice-returned =
    <b>A question about your application</b>

    { $name }, the coordinator asks you to explain something.
application-btn-keep = Keep as it is
application-btn-send = { $invited ->
    [yes] Done
   *[no] Send the application
}
application-btn-again = Apply again
application-btn-go-on = Go on
application-btn-answer = Answer
application-btn-change = Change the application
application-btn-hours = Set free hours
application-btn-open = Open the application
applicationreason-no_room = there is no room for new mentors now, we will come back to you later
applicationreason-more_experience = a mentor needs more experience of leading a school
applicationreason-more_detail = please tell more about your experience
refusal-bad-link = Telegram will not open this link. The whole address of a site is needed, beginning with https:// and without spaces. For example: https://meet.example.org/j/12345
refusal-incomplete-offer = Something is missing in the application. Please go back and check the steps.
refusal-already-applied = Your application has been sent already.
waiting-question = The coordinator’s question about your application
waiting-question-btn = Answer the question
waiting-question-many = The coordinator’s questions about your application: { $count }
waiting-question-all-btn = Questions · { $count }
