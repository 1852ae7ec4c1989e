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
        [0] No text has been uploaded, so people see a short one:
       *[other] Version { $version }:
    }

    { $text }

    To replace it, send the new text (everybody we ask for this consent will see it) as one message or as a .txt file, at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }.
consent_texts-bad-file = Send a .txt file of at most { $limit ->
    [one] { $limit } character
   *[other] { $limit } characters
}.
consent_texts-preview =
    <b>{ $title }: version { $version }</b>

    Once you save this text, everybody who has already agreed will see it and answer again.

    { $text }
consent_texts-btn-save = Save
consent_texts-operator =
    <b>Operator of personal data</b>

    Write the full name of the organisation. Everybody we ask for consent will see it.
consent_texts-address =
    <b>The operator’s address</b>

    Write the postal address on one line. Everybody we ask for consent will see it.
refusal-text-renewed = This text has just been replaced. Look at the new version.
consent_texts-saved = ✓ Text saved: everybody who has already agreed will see it.
consent_texts-named = ✓ The operator’s name and address are saved.
