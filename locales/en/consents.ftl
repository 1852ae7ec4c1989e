consents-title-personal_data = Personal data
consents-title-contacts = Showing my video link
consents-title-mailings = Mailings
consents-text-personal_data = We keep your name, city, school, position and since when you have held it, the number of your Telegram account, what you write, answer and send, your roles and consents, the record of your actions, coordinators’ notes on you and on your application, your agreements with the signatures and a scan of a paper that you signed, the results and the reason when a mentorship ends, and the history of requests, meetings, projects, events and notices. All of this is needed only for mentoring.
consents-text-contacts = Mentees who have meetings booked with you will see the link to your video calls. Without your consent only you and the coordinators see it.
consents-text-mailings = We will send you announcements of clubs, lectures and other events of the association. Reminders of your own meetings and reports come even without this consent.
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

    You can withdraw your consent at any time: “My data” (/privacy) → “My consents”.
consents-again =
    <b>{ $before ->
        [yes] Consent: a new text. { $title }
       *[no] Consent. { $title }
    }</b>

    { $text }

    { $operator }
consents-not_now =
    <b>No consent yet</b>

    Without your consent to the processing of personal data we cannot support your mentoring, so the other windows are closed. Your data has not changed.

    You can read the text again and agree, or open “My data” to download or erase it.
consents-btn-agree = I agree
consents-btn-not-now = Not now
consents-btn-read = Read again
consents-given = ✓ Consent given: { $kind }.
consents-withdrawn = ✓ Consent withdrawn: { $kind }.
consents-btn-file = Open the text
consents-text-in-file = The text is in the file “{ $name }”, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}. Press “Open the text” and read it.
consents-notice-mailings =
    <b>Send you announcements?</b>

    The association announces clubs, lectures and other events. Without your consent we do not send them. We ask only once; you can change your answer: “My data” (/privacy) → “My consents”.
consents-btn-mailings = Yes, read the terms
consents-btn-no-mailings = No, thank you
consents-mailings-declined = ✓ Fine, we will not send announcements.
