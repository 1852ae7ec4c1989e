events-heading =
    <b>{ $title }</b>
    { $kind }
    When: { $when }
    { $where }
events-place = Where: { $place }
events-link = Link: { $link }
events-words = { $words }
events-btn-coming = I'm coming
events-btn-declined = I can't
events-answered-coming = You are coming. See you there!
events-answered-declined = You are not coming. If plans change, press “I'm coming”.
events-day-before =
    <b>Reminder: { $title }</b>
    When: { $when }
    { $where }
events-coming =
    <b>Club and lectures</b>

    { $count ->
        [0] Nothing is announced yet.
       *[other] Choose an event. ✓ means that you are coming, ✗ that you can't.
    }

    { $announced ->
        [yes] We will announce new events to you.
       *[no] Shall we announce new events to you? This needs your consent.
    }
events-btn-mailings = Announce events to me
events-card = { $body }
events-report =
    <b>For the coordinator</b>
    Delivered: { $delivered }, waiting: { $waiting }
    Bot not reachable: { $blocked }, not sent or unknown: { $failed }
    Coming: { $coming }, can't: { $declined }
events-btn-answers = Who is coming · { $answers_count }
events-answers = { $count ->
    [0] Nobody has answered yet.
   *[other]
        <b>Who is coming</b> (✓ coming, ✗ can't)

        { $names }
}
events-name = { $mark } { $name }

eventkind-club = Mentors' Club
eventkind-lecture = Lecture

refusal-event-began = This event has begun already, or is over.
