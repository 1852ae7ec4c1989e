home-menu = { $body }
home-visitor =
    Hello! This is “Ryadom”, the bot of the mentors’ association.

    Here school leaders find a mentor, arrange meetings and run a management project. Where would you like to start?
home-member = Hello, { $name }! Choose what to open.
home-waiting = <b>Waiting for you: { $count }</b>
home-waiting-list = { $count ->
    [0] Nothing is waiting: everything is done.
   *[other] <b>Waiting for you: { $count }</b>
}

    { $lines }
home-mentor = Mentor: { $mentor }
home-request-sent = Request sent, waiting for an answer. Mentor: { $mentor }
home-no-mentor =
    No mentor yet.
    The way: <b>Request</b> → Meetings → Project. The next step is to choose a mentor.
home-mentees = { $capacity ->
    [0] Mentees: { $count }. You get no new requests.
   *[other] Mentees: { $count } of { $capacity }
}
home-paused = Paused until { $until }: no new requests.
home-no-hours = No free hours yet: set them, so that your mentees can book.
home-association = Mentorships: { $mentorships }, meetings in the last { $days ->
    [one] { $days } day
   *[other] { $days } days
}: { $meetings }, overdue stages: { $overdue }
home-application-incomplete = You have started an application to be a mentor. { $step ->
    [0] It only needs sending
   *[other] Next is step { $step } of { $steps }
}: open “My application”.
home-application-returned = Application to be a mentor: the coordinator has asked a question, please answer it.
home-application-submitted = Your application to be a mentor is with the coordinator, waiting for a decision.
home-application-declined = Your application to be a mentor was reviewed and not accepted this time.
home-meeting = Meeting: { $when }, { $form }{ $named ->
    [yes] {". "}{ $other }
   *[no] {""}
}
home-project = Project, stages accepted: { $accepted } of { $stages }
home-stage = Report on the stage “{ $title }”{ $overdue ->
    [yes] , which was due { $due }
   *[no] {" "}by { $due }
}
home-btn-waiting = Review · { $waiting_count }
home-btn-mentors = Look at the mentors
home-btn-find-mentor = Choose a mentor
home-btn-request = My request
home-btn-need-mentor = I need a mentor
home-btn-book = Book a meeting
home-btn-report = Report on a stage
home-btn-project = My project
home-btn-meetings = My meetings
home-btn-hours = Free hours
home-btn-mentees = My mentees
home-btn-vetting = Mentor applications
home-btn-announce = Announce an event
home-btn-events = Club and lectures
home-btn-am-mentor = I am a mentor
home-btn-application = My application
home-btn-profile = Profile
home-btn-invited = I have an invitation
home-btn-language = Русский
home-oldest = { $days ->
    [0] {""}
    [one] , the oldest { $days } day
   *[other] , the oldest { $days } days
}
home-tab = { $shown ->
    [yes] {"• "}
   *[no] {""}
}{ $tab ->
    [mentee] Mentee
    [mentor] Mentor
   *[coordinator] Coordinator
}{ $shown ->
    [yes] {""}
   *[no] { $count ->
        [0] {""}
       *[other] {" · "}{ $count }
    }
}
