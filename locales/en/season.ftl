season-menu-btn = Readiness and cohort
season-ready =
    <b>Readiness for a cohort</b>

    Waiting for a mentor: { $waiting }
    Free places: { $places } (mentors: { $mentors })

    { $lacks ->
        [yes] <b>Not enough places</b>
       *[no] { $waiting ->
            [0] Nobody is waiting for a mentor now.
           *[other] There are enough places for all programmes, topics, cities and forms.
        }
    }
    { $lines }
    { $more ->
        [0] { "" }
       *[other] and more: { $more }
    }

    { $state ->
        [computing] Pairs are being matched: you will be notified when the draft is ready.
        [draft] The draft of the cohort is ready: only coordinators see the pairs.
       *[none] Matched pairs are a draft first: until it is published, only coordinators see it.
    }
season-short = • { $view ->
    [programme] programme
    [topic] topic
    [city] city
   *[form] form
} “{ $name }”: short by { $count }
season-btn-everybody = Waiting and free places
seasonview-programme = By programme
seasonview-topic = By topic
seasonview-city = By city
seasonview-form = By form
season-btn-invite = Invite mentors
season-btn-begin = Match pairs
season-btn-draft = Draft of the cohort
season-btn-published = Published cohort
season-balances =
    <b>{ $view ->
        [programme] Places and mentees by programme
        [topic] Places and mentees by topic
        [city] Places and mentees by city
       *[form] Places and mentees by form of meeting
    }</b>
    Shortages come first. Those who chose several topics are counted in each of them.

    { $lines }

    A button shows who is counted in its line.
season-line = { $number }. { $name }: waiting { $waiting }, places { $places }{ $short ->
    [0] { "" }
   *[other] , <b>short by { $short }</b>
}
season-counted =
    <b>{ $counted ->
        [everybody] Waiting for a mentor: { $waiting }. Free places: { $places }
       *[other] { $name }: waiting { $waiting }, places { $places }
    }</b>

    { $lines }

    A button opens the card.
season-mentee = { $number }. <b>{ $name }</b>
    { $post }
    Waiting for a mentor: { $programme }
season-mentor = { $number }. <b>{ $name }</b>
    { $post }
    Mentor, free places: { $free }
