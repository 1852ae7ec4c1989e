application-about =
    <b>Step { $step } of { $steps }. Your experience</b>

    Describe your experience in one paragraph, up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }: what you lead, what you have achieved, what you can share. Everybody who looks at the mentors will see it.
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
application-forms-both = Remote and in person
application-building =
    <b>Step { $step } of { $steps }. Where you meet</b>

    Write the address of the school building where you meet in person. For example: Moscow, Shkolnaya st. 1, principal’s office. Coordinators and the mentees you are to meet in person will see the address.{ $optional ->
        [yes] {"\u000A"}Your meetings are remote, so you can leave the address out.
       *[no] {""}
    }
    { $now }
application-link =
    <b>Step { $step } of { $steps }. Video link</b>

    If you have a permanent link for video meetings, send it. It starts with https://
    Mentees will see the link only if you agree to show it. Coordinators always see it.
    { $now }
application-capacity =
    <b>Step { $step } of { $steps }. How many mentees</b>

    How many mentees can you support at a time? Most often it is { $usual }.
application-now =
    {""}
    Now: { $words }
application-confirm =
    <b>Please check your application</b>

    { $offer }

    { $then ->
        [invited] You were invited, so there is no decision to wait for: press “Done”.
        [nobody] Nobody can review the application at the moment: coordinators may not review their own. It will wait for another coordinator.
       *[decided] A coordinator will review the application, and you will be notified.
    }
application-sent = ✓ Application sent. A coordinator will review it, and you will be notified.
application-sent-uninvited = ✓ The invitation no longer works, so a coordinator will review the application. The decision will come here.
application-photo =
    <b>Photo</b>

    { $has_photo ->
        [yes] This is how people will see you on your page. To replace the photo, send another one.
       *[no] Send one photo: people will see it on your page, and a mentee will find it easier to send you a request. This is optional.
    }
application-status = { $body }
application-answer =
    <b>Answer to the coordinator</b>

    { $question }

    Write your answer in one message: the coordinator will read it together with the application.
application-answered = ✓ Answer sent. The coordinator will review the application.
application-none = There is no application yet.
application-incomplete = <b>You have started an application.</b> { $step ->
    [0] It only needs sending.
   *[other] Next is step { $step } of { $steps }.
} Everything you wrote is saved.
application-returned = <b>Your application was returned with a question</b>, { $day }.
application-submitted = <b>Your application has been with the coordinator</b> since { $day }{ $days ->
    [0] {""}
    [one] , for { $days } day
   *[other] , for { $days } days
}.
application-offered =
    <b>What was sent</b>
    { $offer }
application-asked =
    The coordinator’s question: { $question }
    Your answer: { $answer }
application-approved = <b>Your application was approved</b>, { $day }. You are a mentor.
application-declined = <b>Your application was not accepted this time</b>, { $day }.
application-reason = Reason: { $reason }
application-question = Question: { $question }
application-next = { $state ->
    [incomplete] Continue from where you stopped, then send the application to the coordinator.
    [returned] Answer the question or change the application. Then the coordinator will review it again.
    [submitted] A decision is expected by { $until }: you will be notified as soon as there is one. If there is none, write to us: “Documents and help” → “Write to a coordinator”.
    [approved] Set your free hours, so that mentees can book meetings.
   *[declined] You can change the application and send it again: everything you wrote is saved.
}
application-notice-approved =
    <b>Your application was approved</b>

    { $name }, you are now a mentor: people see you in the list and can send you requests.
    Set your free hours, so that mentees can book meetings.
application-notice-declined =
    <b>About your application to be a mentor</b>

    { $name }, thank you for applying. It was not accepted this time.
application-notice-returned =
    <b>A question about your application</b>

    { $name }, the coordinator would like to know more.
application-btn-keep = Keep as it is
application-btn-send = { $invited ->
    [yes] Done
   *[no] Send the application
}
application-btn-again = Apply again
application-btn-go-on = Continue
application-btn-answer = Answer
application-btn-change = Change the application
application-btn-hours = Set free hours
application-btn-open = Open the application
applicationreason-no_room = we are not taking on new mentors at the moment
applicationreason-more_experience = a mentor needs more experience in leading a school
applicationreason-more_detail = your experience needs to be described in more detail
refusal-bad-link = Telegram will not open this link. Send the whole address of a site, starting with https:// and without spaces. For example: https://meet.example.org/j/12345
refusal-incomplete-offer = Something is missing in the application. Please go back and check the steps.
refusal-already-applied = { $state ->
    [approved] Your application has already been approved: there is nothing more to do.
   *[other] Your application has already been sent. You will be notified of the decision.
}
waiting-question = The coordinator’s question about your application
waiting-question-btn = Answer the question
waiting-question-many = The coordinator’s questions about your application: { $count }
waiting-question-all-btn = Questions · { $count }

home-application-incomplete = You have started an application to be a mentor. { $step ->
    [0] It only needs sending
   *[other] Next is step { $step } of { $steps }
}: open “My application”.
home-application-returned = Application to be a mentor: the coordinator has asked a question, please answer it.
home-application-submitted = Your application to be a mentor is with the coordinator: { $late ->
    [yes] a decision was expected by { $until }. Write to us: “Documents and help” → “Write to a coordinator”
   *[no] a decision is expected by { $until }
}.
home-application-declined = Your application to be a mentor was reviewed and not accepted this time.
home-btn-application = My application
