standards-menu-btn = Self-check by standards
standards-page =
    <b>Self-check by the ISMCP standards</b>
    In place: { $met } of { $all }

    { $lines }

    Six requirements of the European Mentoring and Coaching Council (EMCC) for mentoring programmes: what is met, judging by the data. A share counts as enough from { $enough } %.
standards-line = { $state ->
    [yes] ✓ <b>{ $name }</b>. { $told }
    [no] ✗ <b>{ $name }</b>. { $told } { $do }
   *[unknown] · <b>{ $name }</b>. There is nothing yet to judge by.
}
standard-coordinator = A named coordinator
standard-objectives = Objectives are agreed
standard-training = Mentors are trained
standard-pairing = Both influence the pairing
standard-review = Reviewed often enough
standard-ethics = Ethics: somebody reads reports of problems
standards-coordinator = Coordinators who can be written to: { $count }.
standards-coordinator-do = Invite a coordinator: “Settings” → “Invite”.
standards-objectives = A signed agreement with goals, of pairs older than { $settled } { $settled ->
    [one] day
   *[other] days
}: { $count } of { $of }.
standards-objectives-do = Unsigned agreements are in “What is not moving”.
standards-training = Were at a club, a lecture or a training in { $trained } { $trained ->
    [one] day
   *[other] days
}: { $count } of { $of }.
standards-training-do = Announce a club meeting or a lecture, and check people in.
standards-pairing = Pairs asked for by the mentee and accepted by the mentor, or from a cohort: { $count } of { $of }.
standards-pairing-do = Nobody chose the pairs of lists: ask both whether the pair fits.
standards-review = Pairs that said how it is going in the last { $reviewed } { $reviewed ->
    [one] day
   *[other] days
}: { $count } of { $of }.
standards-review-do = The bot asks by itself; silent pairs are in “What is not moving”.
standards-ethics = People trusted to read reports of problems: { $count }.
standards-ethics-do = The owner names them: “Settings” → “Coordinators” → “Who reads reports”.
