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

    { $uploaded ->
        [no] No text has been uploaded, so people see a short one:
       *[yes] Version { $version }:
    }

    { $text }

    To replace it, send the new text (everybody we ask for this consent will see it) as a message or as a .docx, .pdf or .txt file. A file may have { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }. A text of up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    } is shown in the window, a longer one as the file.
consent_texts-not_a_document = This file could not be read. Send a .docx, .pdf or .txt document.
consent_texts-password = This file is in the old format (.doc) or has a password. Save it as .docx without a password and send it again.
consent_texts-too_long = This file has too many pages: the limit is { $limit ->
    [one] { $limit } page
   *[other] { $limit } pages
}. Shorten it and send it again.
consent_texts-empty = This file has no text. Send another one.
consent_texts-too_heavy = This file is too complicated. Save it as .pdf, or send the text as a message.
consent_texts-too-large = Send a .docx, .pdf or .txt document of at most { $limit } MB.
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
home-operator = The personal data operator is not named yet, although every consent names it. Please name it: “Settings” → “Documents: consents” → “Operator and address”.
