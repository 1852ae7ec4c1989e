who_sees-menu-btn = Who sees what
who_sees-btn = { $writer ->
    [mentee] Mentee
    [mentor] Mentor
    [coordinator] Coordinator
   *[anybody] Everybody
}
who_sees-role =
    <b>Who sees what. { $writer ->
        [mentee] What a mentee writes
        [mentor] What a mentor writes
        [coordinator] What a coordinator writes
       *[anybody] What everybody writes
    }</b>

    { $lines }

    Each window that asks for words says the same.
who_sees-line = • <b>{ $readers }</b>: { $written }
reader-everybody = everybody
reader-my_mentor = the mentor
reader-my_mentees = the mentee
reader-asked_mentor = the mentor who is asked
reader-met_mentees = mentees with a booked meeting
reader-coordinators = coordinators
reader-team = the project’s team
reader-commission = the commission of the defence
reader-trusted = one person, whom you see before sending
reader-addressee = the addressee
reader-invited = those to whom it is addressed
reader-announcer = whoever announced the event, or the coordinators
reader-signers = those who sign
reader-author = the author of the project
reader-nobody = only the one who wrote it
typed-name = name, post, school and city (those of mentors everybody sees)
typed-inquiry = a question to a coordinator
typed-concern = a report of a problem
typed-event_rating = words on an event (without the name)
typed-event_question = a question about an event
typed-wishes = the words of the profile on what is needed
typed-request = the words of a request and the reply to the mentor’s question
typed-agenda = what to talk about at a meeting
typed-feedback = the rating of a meeting and its words
typed-pulse = the answer to how the mentorship goes
typed-goals = the goals of an agreement
typed-closing = the words on why a mentorship was closed (mentors write them, too)
typed-report = reports on stages and their files
typed-passport = the project passport, risks, stages, additions
typed-stop_reason = why a project was stopped
typed-reached = the reached values of indicators
typed-diary = the diary and the report of an internship
typed-about = what you say about yourself, and the photo
typed-place = the address of meetings and the video link
typed-application_answer = the answer to a question about the application
typed-question_to_mentee = a question about a request
typed-comment = what to change in an agreement
typed-review = the comment on a stage’s report
typed-summary = what was agreed, and tasks
typed-reflection = a reflection after a meeting
typed-group_topic = the topic of a group meeting
typed-internship = place and programme of an internship day, the review
typed-proposal = proposed master classes and talks (once approved, all for whom they are)
typed-note = notes about people and applications (the words, without the author, are in the data export of the person concerned)
typed-letter = messages and answers
typed-event = announcements of events (the link: those who come)
typed-broadcast = broadcasts
typed-document = texts of consents
typed-agreement = texts and numbers of agreements
typed-defence = place of a defence, decision and criteria
typed-reference = reference lists and the passport template
typed-library = documents of the library
typed-imported = files for import (what was loaded all coordinators see)
