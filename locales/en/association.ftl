association-menu-btn = The association now
association-menu =
    <b>The association now</b>

    Each number opens its list. Meetings are those of the last { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
association-counted = { $body }
association-mentorships-btn = Mentorships: { $count }
association-meetings-btn = Meetings: { $count }
association-overdue-btn = Overdue stages: { $count }
association-mentorships = { $count ->
    [0] No mentorships yet: one begins when a mentor accepts a request.
   *[other] <b>Mentorships: { $count }</b>
}
association-mentorships-line = { $number }. { $mentor } — { $mentee }, since { $since }. { $programme }
association-meetings = { $count ->
    [0] No meetings in the last { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
   *[other] <b>Meetings in the last { $days ->
        [one] { $days } day
       *[other] { $days } days
    }: { $count }</b>
}
association-meetings-line = { $number }. { $when }: { $mentor } — { $mentee }, { $state }
association-group-line = { $number }. { $when }: { $mentor }, group, joined: { $count }, { $state }
association-day-line = { $number }. { $when }: { $mentor } — { $mentee }, internship day
association-overdue = { $count ->
    [0] No stage is overdue.
   *[other] <b>Overdue stages: { $count }</b>
}
association-overdue-line = { $number }. { $author }, “{ $title }”, was due { $due }
association-feedback-btn = Meeting feedback: { $count }
association-feedback = { $count ->
    [0] No feedback on meetings yet: mentees write it after a meeting.
   *[other] <b>Feedback on meetings: { $count }</b>
}
association-feedback-rating = { $held ->
    [no] the meeting did not take place
   *[yes] { $rating ->
        [0] not rated
       *[other] rated { $rating } of { $most }
    }
}
association-feedback-line =
    { $number }. { $day }, { $mentor } — { $mentee }, { $rating }{ $worded ->
        [yes] :
            “{ $words }”
       *[no] { "" }
    }
association-feedback-card =
    <b>Feedback on a meeting</b>

    { $day }, { $rating }
    Mentor: { $mentor }
    Mentee: { $mentee }

    { $worded ->
        [yes] “{ $words }”
       *[no] { "" }
    }

    Only coordinators read feedback. Mentors do not see it for their own meetings.

home-association = Mentorships: { $mentorships }, meetings in the last { $days ->
    [one] { $days } day
   *[other] { $days } days
}: { $meetings }, overdue stages: { $overdue }
