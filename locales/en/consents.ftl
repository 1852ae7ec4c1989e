consents-title-personal_data = Personal data
consents-title-contacts = Showing contacts
consents-title-mailings = Mailings
consents-text-personal_data = We keep your name, school, position and what you write. They are needed only for your mentoring.
consents-text-contacts = Mentees who have meetings with you will see the link to your video calls. Without your consent only you and the coordinators see it.
consents-text-mailings = We will send you announcements of clubs, lectures and other events of the association. Reminders of your own meetings and reports come without this consent, too.
consents-operator =
    Operator: { $name }
    Address: { $address }
consents-operator-unknown = Operator: the association has not named it yet.
consents-text-unknown = This is a short text: the association has not uploaded the full one yet.
consents-ask =
    { $note }

    <b>Consent. { $title }</b>

    { $text }

    { $operator }

    You can withdraw the consent at any time: Profile → My data → My consents.
consents-again =
    <b>Consent: a new text. { $title }</b>

    { $text }

    { $operator }
consents-not_now =
    <b>Without a consent so far</b>

    Without your consent to the processing of personal data we cannot go on, so the other windows are closed. Your data have not changed.

    You can read the text again and agree, or open “My data” to download or erase them.
consents-btn-agree = I agree
consents-btn-not-now = Not now
consents-btn-read = Read again
