introduction-consent =
    <b>Step { $step } of { $steps }. Consent</b>

    To go on, we need your consent to the processing of personal data (Federal Law 152-FZ).

    { $text }

    { $operator }

    You can withdraw the consent at any time.
introduction-nothing-kept = All right. We have kept nothing about you. You can look at the mentors all the same.

introduction-name =
    <b>Step { $step } of { $steps }. Name</b>

    Write your surname, first name and patronymic (if any) in one line.
    For example: Petrova Anna Sergeyevna

    { $now }
introduction-btn-keep = Keep as it is
introduction-city =
    <b>Step { $step } of { $steps }. City</b>

    { $name }
    Taken apart wrongly? Go back and put commas: Lee, Anna Maria

    Which city do you work in? Meeting times will be shown for this city.

    { $found }
introduction-zone =
    <b>Step { $step } of { $steps }. City</b>

    { $city }: which clock does your city go by?
introduction-school =
    <b>Step { $step } of { $steps }. School</b>

    City: { $city }
    { $found }
introduction-position =
    <b>Step { $step } of { $steps }. Position</b>

    School: { $school }
    What is your position?
introduction-year =
    <b>Step { $step } of { $steps }. In post</b>

    Since which year have you been in this post?
introduction-month =
    <b>Step { $step } of { $steps }. In post</b>

    { $year }. Since which month?
