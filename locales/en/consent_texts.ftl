consent_texts-menu =
    <b>Documents: consents</b>

    { $operator }

    { $texts }

    Choose a consent to read its text or replace it.
consent_texts-in-use = • { $title }: version { $version }, { $day }
consent_texts-none = • { $title }: no text uploaded
consent_texts-btn-operator = Operator and address
consent_texts-text =
    <b>{ $title }</b>

    { $version ->
        [0] No text is uploaded, so we show a short one:
       *[other] Version { $version }:
    }

    { $text }

    To replace it, send the new text as one message or as a .txt file, at most { $limit } characters.
consent_texts-bad-file = A .txt file is needed, at most { $limit } characters.
consent_texts-preview =
    <b>{ $title }: version { $version }</b>

    Once you save this text, everybody who has agreed before will see it and answer anew.

    { $text }
consent_texts-btn-save = Save
consent_texts-operator =
    <b>Operator of personal data</b>

    Write the full name of the organisation.
consent_texts-address =
    <b>The operator's address</b>

    Write the postal address in one line.
refusal-text-renewed = This text has just been replaced. Look at the new version.
