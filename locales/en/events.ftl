events-heading =
    <b>{ $title }</b>
    { $kind }
    When: { $when }
    { $where }
events-place = Where: { $place }
events-link = Link: { $link }
events-words = { $words }
events-btn-coming = I’m coming
events-btn-declined = I can’t
events-answered-coming = ✓ Answer saved: you are coming. See you there!
events-answered-declined = ✓ Answer saved: you are not coming. If plans change, press “I’m coming”.
events-day-before =
    <b>Reminder: { $title }</b>
    When: { $when }
    { $where }
events-coming =
    <b>Club and lectures</b>

    { $count ->
        [0] Nothing is announced yet.
       *[other] Choose an event. ✓ means you are coming, ✗ means you can’t.
    }

    { $lines }

    { $announced ->
        [yes] We will tell you about new events.
       *[no] Would you like us to tell you about new events? This needs your consent.
    }
events-line = { $number }. { $mark }{ $when }: { $title }
events-btn-mailings = Tell me about events
events-card = { $body }
events-report =
    <b>For the coordinator</b>
    Delivered: { $delivered }, waiting to be sent: { $waiting }
    Closed the chat with the bot: { $blocked }, not sent or unknown: { $failed }
    Coming: { $coming }, not coming: { $declined }
events-btn-leaders = Who leads it
events-led = Led by: { $names }
events-leader-added = ✓ Recorded who leads it.
events-leader-removed = ✓ Removed: this mentor does not lead the event.
events-leaders =
    <b>Who leads it</b>

    { $led ->
        [yes] Now: { $names }. Press ✕ to remove somebody.
       *[no] Nobody is named yet.
    } { $sought ->
        [nobody] “{ $words }” finds no mentor. Write something else.
        [found] Choose a mentor.
       *[no] To name a mentor, write a surname.
    }

    Everybody sees it on the event and on the mentor’s page.
events-btn-answers = Who is coming · { $answers_count }
events-answers = { $count ->
    [0] Nobody has answered yet.
   *[other]
        <b>Who is coming</b> (✓ coming, ✗ not coming)

        { $names }
}
events-name = { $mark } { $name }

eventkind-club = Mentors’ Club
eventkind-lecture = Lecture

refusal-event-began = This event has already started or is over. Look at others: “Home” → “Club and lectures”.

home-btn-events = Club and lectures
