surveys-menu-btn = My self-assessment
surveys-btn-again = Answer again
surveys-btn-open = Show my self-assessment
surveys-asked-questions =
    <b>{ $moment ->
        [beginning] The mentorship is starting
        [middle] You are half-way through the mentorship
       *[end] The mentorship has ended
    }: { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }</b>
    { $side ->
        [mentee] Mentor: { $other }
       *[mentor] Mentee: { $other }
    }

    One tap each, from { $least } (not at all) to { $most } (completely). The answers go into a summary for coordinators, without names. { $side ->
        [mentee] The mentor
       *[mentor] The mentee
    } will not see them.
surveys-asked-competencies =
    <b>Self-assessment: { $moment ->
        [end] what has changed
       *[beginning] where you start
    }</b>

    One tap each, from { $least } (still hard) to { $most } (could teach others). Only you will see the grades: { $moment ->
        [end] the start and the end of the mentorship are shown side by side.
       *[beginning] at the end of the mentorship you can compare.
    }
surveys-question = <b>{ $number } of { $count }.</b> { $question }
surveys-next =
    ✓ Your answer: { $grade }

    { $question }
surveys-done-questions = ✓ Thank you, your answers are saved.
surveys-done-competencies = ✓ Your self-assessment is saved. You can also find it here: “Documents and help” → “My self-assessment” (if you do not see the button, it is behind “More”).
surveys-grades =
    <b>My self-assessment</b>
    Mentor: { $mentor }

    { $lines }

    From { $least } (still hard) to { $most } (could teach others). Only you see this.{ $ended ->
        [yes] {""}
       *[no] {" "}We will ask again at the end of the mentorship and show both.
    }
surveys-picture = My self-assessment
surveys-picture-first = at the start
surveys-picture-last = at the end
surveys-line = { $competency }: { $both ->
    [yes] { $beginning } → { $end }
   *[no] { $beginning }
}
refusal-survey-over = { $days ->
    [one] These questions can be answered during the mentorship, and the last ones for { $days } more day.
   *[other] These questions can be answered during the mentorship, and the last ones for { $days } more days.
} There is nothing more to do.
surveymoment-beginning = the start
surveymoment-middle = half-way
surveymoment-end = the end
surveyquestion-goal = We know what we are working towards
surveyquestion-openness = We speak openly with each other
surveyquestion-benefit = This work is good for the school
surveyquestion-strategy = Strategy and goals of the school
surveyquestion-team = Working with the team
surveyquestion-teaching = Quality of teaching
surveyquestion-resources = Resources and finance
surveyquestion-law = Legal matters
surveyquestion-reflection = Reflection and feedback
