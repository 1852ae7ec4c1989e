group_opening-kind =
    <b>A new group meeting</b>

    With whom? A group is up to eight of your mentees, and later other mentees of the association, if you like. For a meeting with a team, the project’s author and the team will see the invitation.

    { $lines }
group_opening-project = { $number }. Team of “{ $title }”, { $author }
group_opening-btn-open = A group
group_opening-day =
    <b>A new group meeting</b>

    { $count ->
        [0] There is no free time ahead.
       *[other] { $month }. Choose a day, at least { $ahead ->
           [one] { $ahead } day
          *[other] { $ahead } days
       } ahead so that people can join. Any free time will do, not only your free hours.
    }
group_opening-time =
    <b>{ $day }. Time</b>

    { $count ->
        [0] No time of this length is left on this day. Choose another length or day.
       *[other] Choose the start.
    } The meeting takes { $length ->
        [one] { $length } minute
       *[other] { $length } minutes
    }.
group_opening-btn-length = Length: { $length } min
group_opening-topic =
    <b>Topic of the meeting</b>

    Choose one of your topics or write one message. Everybody whom you invite will read the topic.
group_opening-confirm =
    <b>{ $kind ->
        [team] Meeting with a project team
       *[open] A new group meeting
    }</b>

    { $facts }
    { $place }

    { $kind ->
        [team] The team and the project’s author will see the invitation: { $author }.
       *[open] { $audience ->
            [mine] Only your mentees will see the invitation: { $mentees }.
            [topic] Your mentees ({ $mentees }) will see the invitation first; a day later other mentors’ mentees with your topics will see the meeting.
           *[city] Your mentees ({ $mentees }) will see the invitation first; a day later other mentors’ mentees in your city will see the meeting.
        } A day before, we check whether enough people have joined.
    }
group_opening-btn-confirm = Open and invite
group_opening-btn-topic = Change the topic
group_opening-link-made = We will make the link when you open the meeting.
group_opening-btn-places = Places { $places }, at least { $minimum }
group_opening-btn-audience = { $audience ->
    [mine] Only my mentees
    [topic] Also with my topics
   *[city] Also from my city
}
group_opening-btn-form = { $form ->
    [remote] Rather in person
   *[in_person] Rather remote
}
group_opening-places =
    <b>How many places</b>

    Places: { $places }. Minimum: { $minimum }.

    The first row is the number of places, the second how many people are needed for the meeting to take place. If fewer have joined a day before, we ask you whether to hold it.
group_opening-done = ✓ The meeting is open. Invitations sent: { $invited }.
group_opening-done-nobody = ✓ The meeting is open. None of your mentees is in the bot yet, so nobody is invited.
