becoming_mentee-topics =
    <b>Step { $step } of { $steps }. Topics</b>

    What would you like to work on? Tick up to { $at_most ->
        [one] { $at_most } topic
       *[other] { $at_most } topics
    } and press “Next”.
becoming_mentee-topics-count = Tick at least one topic, but no more than { $at_most }.
becoming_mentee-form =
    <b>Step { $step } of { $steps }. Form of meetings</b>

    How would you prefer to meet your mentor?
becoming_mentee-words =
    <b>Step { $step } of { $steps }. In your own words</b>

    In two or three sentences: what matters now, what do you expect from a mentor? The coordinators and the mentor you send a request to will see it.
becoming_mentee-done = ✓ Done, your profile is saved. Now choose a mentor.
becoming_mentee-saved = ✓ Done, your profile is saved.
