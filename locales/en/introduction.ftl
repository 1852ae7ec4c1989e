introduction-consent =
    <b>Step { $step } of { $steps }. Consent</b>

    To go on, we need your consent to the processing of personal data (Federal Law 152-FZ): your name, school, position and what you write. They are needed only for your mentoring.

    { $operator }

    You can withdraw the consent at any time.
introduction-operator-unknown = Operator and full text of the consent: the association has not uploaded the document yet.
introduction-btn-agree = I agree
introduction-btn-disagree = Not now
introduction-nothing-kept = All right. We have kept nothing about you. You can look at the mentors all the same.

introduction-name =
    <b>Step { $step } of { $steps }. Name</b>

    Write your surname, first name and patronymic (if any) in one line.
    For example: Petrova Anna Sergeyevna
introduction-city =
    <b>Step { $step } of { $steps }. City</b>

    Which city do you work in? Meeting times will be shown for this city.
introduction-school =
    <b>Step { $step } of { $steps }. School</b>

    Choose your school. If it is not in the list, write its name.
introduction-position =
    <b>Step { $step } of { $steps }. Position</b>

    What is your position?
introduction-year =
    <b>Step { $step } of { $steps }. In post</b>

    Since which year have you been in this post?
introduction-month =
    <b>Step { $step } of { $steps }. In post</b>

    { $year }. Since which month?
