visiting-card =
    <b>You are invited</b>

    { $body }

    { $known ->
        [yes] Press “I’m coming”: we register you or, if all places are taken, put you in line.
       *[no] Press “I’m coming”: we ask only for your consent and your name. No role and no profile are needed.
    }
visiting-consent =
    <b>Step { $step } of { $steps }. Consent</b>

    To register you we need your consent to the processing of personal data (152-FZ).

    { $text }

    { $operator }

    The consent can be withdrawn at any time.
visiting-name =
    <b>Step { $step } of { $steps }. What is your name?</b>

    { $title }

    Write surname, first name and patronymic in one message: the organisers and those who lead the event will see them.
visiting-nothing-kept = All right. We have kept nothing about you. The same link leads back here.
visiting-registered = { $answer ->
    [waiting] ✓ You are in line, number { $number }.
   *[coming] ✓ You are registered.
}

refusal-guest-link = This link does not work. Ask the organiser to send a new one.
