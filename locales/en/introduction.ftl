introduction-consent =
    <b>Step { $step } of { $steps }. Consent</b>

    To continue, we need your consent to the processing of personal data (Federal Law 152-FZ).

    { $text }

    { $operator }

    You can withdraw the consent at any time.
introduction-nothing-kept = All right. We have saved nothing about you. You can still look at the mentors.

introduction-name =
    <b>Step { $step } of { $steps }. Name</b>

    Write your surname, first name and patronymic (if any) on one line.
    For example: Petrova Anna Sergeyevna
    Coordinators and your mentor or mentees will see your name; everybody sees a mentor’s name.

    { $now }
introduction-btn-keep = Keep as it is
introduction-city =
    <b>Step { $step } of { $steps }. City</b>

    { $name }
    Did we split your name wrongly? Go back and use commas: Lee, Anna Maria

    Which city do you work in? Meeting times will be shown for this city.

    { $found }
introduction-zone =
    <b>Step { $step } of { $steps }. City</b>

    { $city }: which time zone is your city in?
introduction-school =
    <b>Step { $step } of { $steps }. School</b>

    City: { $city }
    { $found }
introduction-position =
    <b>Step { $step } of { $steps }. Position</b>

    { $school }

    What is your position?
introduction-year =
    <b>Step { $step } of { $steps }. In post</b>

    What year did you take this post?
introduction-month =
    <b>Step { $step } of { $steps }. In post</b>

    { $year }. Which month?

home-btn-need-mentor = I need a mentor
home-btn-am-mentor = I am a mentor
home-btn-unfinished = Go on
home-btn-forget = Erase what I started
home-unfinished = You started answering the questions and stopped. You can go on from the same place, or erase what you started.
home-forgotten = ✓ Erased: we no longer have your answers.
