journal-settings-btn = Audit trail
journal-entries =
    <b>Audit trail: { $count }</b>
    { $narrowed }

    { $lines }

    { $count ->
        [0] There are no such entries.
       *[other] This is what coordinators did, and what was refused. Entries cannot be changed: <code>ryadom doctor</code> on the server checks their chain.
    }
journal-line =
    { $number }. <b>{ $at }</b>, { $who }
    { $what }{ $refused ->
        [yes] {" "}(refused)
       *[no] {""}
    }
journal-nobody = the program or an erased person
journal-narrowed-who = by: { $name }
journal-narrowed-whom = about: { $name }
journal-narrow =
    <b>Audit trail</b>

    What should the entries be chosen by? The conditions add up.
    { $narrowed ->
        [no] { "" }
       *[other] Now: { $narrowed }
    }
journal-btn-narrow = Filter
journal-btn-topic = What
journal-btn-period = When
journal-btn-who = Who
journal-btn-whom = About whom
journal-btn-export = Export
journal-btn-all = Show all
journal-btn-card = Card
journal-entry =
    <b>Entry of the audit trail</b>

    { $there ->
        [no] This entry is no longer there.
       *[yes] When: { $at }
    }
    { $there ->
        [no] { "" }
       *[yes] Who: { $who }
    }
    { $there ->
        [no] { "" }
       *[yes] What: { $what }
    }
    { $refused ->
        [yes] Refused: this person had no right to do it.
       *[no] { "" }
    }
    { $rows ->
        [0] { "" }
       *[other] Rows in the file: { $rows }
    }
journal-topic =
    <b>Audit trail</b>

    Which entries do you want to see?
journal-period =
    <b>Audit trail</b>

    For what time do you want to see them?
journal-people =
    <b>{ $side ->
        [who] Who did it?
       *[whom] About whom are the entries?
    }</b>

    { $count ->
        [0] { $words ->
            [none] There are no such entries.
           *[other] Nobody found for “{ $words }”. Write it differently: part of the surname, the first name or the school’s number.
        }
       *[other] Choose somebody, or write a surname. The number beside it is how many entries there are.
    }
journal-exported = ✓ The audit trail is exported, rows: { $rows }. The file holds personal data, so the export is recorded in it.
journal-sheet = Audit trail
journal-heading-at = When
journal-heading-who = Who
journal-heading-what = What
journal-heading-code = Code
journal-heading-rows = Rows
journal-heading-refused = Refused
journal-refused = yes
trailtopic-people = people and roles
trailtopic-pairs = mentorships
trailtopic-meetings = meetings
trailtopic-projects = projects
trailtopic-events = events
trailtopic-lists = lists and exports
trailtopic-reference = reference lists, texts
trailtopic-refused = refusals
trailtopic-rest = the rest
trailperiod-week = the last week
trailperiod-month = the last month
trailperiod-year = the last year

audit-application-approved = Mentor’s application approved
audit-application-declined = Mentor’s application not accepted
audit-application-returned = Mentor’s application returned with a question
audit-application-marked = Criterion of an application marked
audit-application-noted = Note on an application written
audit-owner-made = Owner named
audit-coordinator-removed = Coordinator’s role removed
audit-invite-made = Invitation made
audit-invite-used = Joined by an invitation
audit-invite-withdrawn = Invitation withdrawn
audit-link-made = Personal link made
audit-link-used = Joined by a personal link
audit-links-made = Personal links made for a list: { $rows }
audit-record-joined = Two records merged
audit-record-removed = Record removed
audit-record-untied = Record unlinked from an account
audit-person-noted = Note written
audit-person-moved = School changed
audit-person-written = Message sent
audit-week-quiet = A week made quiet
audit-week-ordinary = A week made ordinary again
audit-concern-came = A report of a problem came
audit-trusted-named = Named to read reports of problems
audit-trusted-removed = Reads reports of problems no more
audit-pulse-settled = An answer about a mentorship dealt with
audit-line-written = Digest: a message sent
audit-line-reminded = Digest: reminded
audit-line-snoozed = Digest: put off
audit-line-seen = Digest: seen
audit-mentorship-closed = Mentorship closed
audit-mentorship-ended = Mentorship ended
audit-mentorship-reopened = Mentorship reopened
audit-agreement-extended = Agreement extended
audit-agreement-marked = Agreement on paper marked
audit-agreement_template-uploaded = Text of agreements uploaded
audit-template-changed = Project passport template changed
audit-cohort-begun = Cohort started
audit-cohort-dropped = Draft of a cohort deleted
audit-cohort-recomputed = Pairs of a cohort matched again
audit-cohort-published = Cohort published, pairs: { $rows }
audit-cohort-locked = Pair of a cohort locked
audit-cohort-unlocked = Pair of a cohort unlocked
audit-cohort-paired = Pair of a cohort changed
audit-cohort-taken_out = Mentee taken out of a cohort
audit-cohort-put_back = Mentee put back into a cohort
audit-cohort-kept_apart = Pair not to be proposed again
audit-cohort-let_together = Pair may be proposed again
audit-cohort-refused = Pair of a cohort not taken
audit-handover-asked = Hand-over of a mentee proposed
audit-handover-withdrawn = Hand-over of a mentee withdrawn
audit-meeting-decided = Decided whether a meeting took place
audit-call-answered = A mentor’s call answered
audit-broadcast-ordered = A broadcast was sent or scheduled
audit-broadcast-service_ordered = A service broadcast was sent or scheduled
audit-broadcast-called_off = A broadcast became a draft again
audit-broadcast-paused = A broadcast was paused
audit-broadcast-resumed = A broadcast was resumed
audit-broadcast-stopped = A broadcast was stopped
audit-broadcast-taken_back = A broadcast was taken back
audit-broadcast-exported = A report on a broadcast was exported: { $rows }
audit-channel-confirmed = The association’s channel confirmed
audit-channel-refused = The association’s channel switched off
audit-channel-posted_again = A post in the channel posted again
audit-event-cancelled = Event cancelled
audit-event-changed = Event changed
audit-event-announced = Event announced
audit-event-leader_added = Leader of an event added
audit-event-leader_removed = Leader of an event removed
audit-event-guest_link_made = Link for guests of an event made
audit-event-guest_link_closed = Link for guests of an event closed
audit-event-section_added = Section added to a programme
audit-event-section_removed = Section removed from a programme
audit-event-talk_approved = Talk approved
audit-event-talk_placed = A talk was moved to a section
audit-event-talk_withdrawn = A talk was taken out of the programme
audit-event-talk_declined = Talk declined
audit-event-materials_sent = Materials of an event sent
audit-event-proposal_approved = A mentor’s event approved
audit-event-proposal_returned = A mentor’s event returned with a question
audit-event-proposal_declined = A mentor’s event declined
audit-list-loaded = List loaded, rows: { $rows }
audit-list-exported_whole = All data exported, rows: { $rows }
audit-list-exported = List exported, rows: { $rows }
audit-people-exported-indicators = Indicators exported, mentors: { $rows }
audit-people-exported-everybody = People exported: { $rows }
audit-people-exported-mentors = Mentors exported: { $rows }
audit-people-exported-mentees = Mentees exported: { $rows }
audit-people-exported-not_come = People not yet in the bot exported: { $rows }
audit-people-exported-without_mentor = Mentees without a mentor exported: { $rows }
audit-trail-exported = Audit trail exported, rows: { $rows }
audit-calendar-day_of_rest = Day of rest put into the calendar
audit-calendar-working_day = Working day put into the calendar
audit-calendar-removed = Day removed from the calendar
audit-city-accepted = City accepted
audit-city-corrected = City corrected
audit-school-accepted = School accepted
audit-school-filed = School filed under a district
audit-consent_text-uploaded = Text of consent uploaded
audit-operator-named = Operator of personal data named
audit-press-not_shown = Button pressed that the window did not have
audit-refused = Act without the right to it
audit-city-added = City added
audit-city-renamed = City renamed
audit-city-retired = City taken off the list
audit-city-offered_again = City put back on the list
audit-city-merged = City merged with another
audit-city-removed = City removed
audit-school-added = School added
audit-school-renamed = School renamed
audit-school-retired = School taken off the list
audit-school-offered_again = School put back on the list
audit-school-merged = School merged with another
audit-school-removed = School removed
audit-topic-added = Topic added
audit-topic-renamed = Topic renamed
audit-topic-retired = Topic taken off the list
audit-topic-offered_again = Topic put back on the list
audit-topic-merged = Topic merged with another
audit-district-added = District added
audit-district-renamed = District renamed
audit-district-retired = District taken off the list
audit-district-offered_again = District put back on the list
audit-district-merged = District merged with another
audit-library-added = Document added to the library
audit-library-version = New version of a document
audit-library-changed = Document of the library changed
audit-library-audience = Who reads a document was chosen
audit-library-retired = Document retired from the library
audit-library-restored = Document restored to the library
audit-library-category = Category of the library added
audit-library-category_removed = Category of the library removed
audit-library-asked = Readers of a document chosen
audit-defence-arranged = Defence arranged
audit-defence-criteria_changed = Criteria of defences changed
audit-defence-moved = Defence moved
audit-defence-cancelled = Defence cancelled
audit-defence-commission_changed = Commission of a defence changed
audit-defence-scoring_closed = Scoring of a defence closed
audit-defence-decided = Decision on a defence recorded
audit-internship-concluded = Internship ended without a review
