settings-btn-agreements = Texts of agreements
agreement_texts-menu =
    <b>Texts of agreements</b>

    { $texts }

    Which programme’s text do you want to replace?
agreement_texts-internship-btn = Internship
agreement_texts-novice-btn = First years in post
agreement_texts-project-btn = Management project
agreement_texts-standing = { $own ->
    [yes] • { $programme }: Ryadom’s own text
   *[no] • { $programme }: version { $version } ({ $day }), { $name }
}
agreement_texts-text =
    <b>{ $programme }</b>

    Download the current text, change it in Word and send the file: .docx or .txt, up to { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }, without tables, pictures or automatic numbering. Agreements signed from then on use the new text; everybody who signs one reads it.

    Fields: { $fields }
agreement_texts-preview =
    <b>{ $programme }, version { $version }</b>

    { $text }
agreement_texts-btn-download = Download the text
agreement_texts-btn-save = Save
agreement_texts-saved = ✓ The text is saved. New agreements and new versions of earlier ones use it.
agreement_texts-file = agreement_{ $programme }.docx
agreement_texts-not-a-file = Send a .docx or .txt file of up to { $limit } MB.
agreement_texts-not_a_document = The file cannot be opened. Save it as .docx in Word and send it again.
agreement_texts-password = The file has a password or the old format .doc. Save it as .docx without a password and send it again.
agreement_texts-too_long = The text is longer than { $limit ->
    [one] { $limit } page
   *[other] { $limit } pages
}. Shorten it and send it again.
agreement_texts-empty = There is no text in the file. Send another one.
agreement_texts-too_heavy = The file is too complex. Copy the text into a new document and send that.
agreement_texts-not-plain = The file has a table, a picture, a footnote or automatic numbering, which the agreement would lose. Type the numbers, remove the tables and send it again.
refusal-template-unreadable = { $problem ->
    [broken] A field is incomplete: “{ $field }”. Double braces are needed on both sides. Correct it and send the file again.
    [unknown] Unknown field: “{ $field }”. The fields are listed above. Correct it and send the file again.
    [missing] Fields are missing: { $field }. Add them and send the file again.
   *[long] The text is longer than fits (characters: { $field }). Shorten it and send it again.
}
refusal-template-renewed = Another coordinator has just replaced this text. Look at the new one and, if needed, send yours again.
