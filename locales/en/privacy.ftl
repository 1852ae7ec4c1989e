privacy-menu =
    <b>My data</b>

    { $known ->
        [yes] See what is kept about you, download it as a file, or erase it.
       *[no] Nothing is kept about you: you have not introduced yourself yet.
    }
privacy-menu-btn = My data
privacy-btn-kept = { $known ->
    [yes] What is kept
   *[no] What will be kept
}
privacy-btn-export = Download my data
privacy-btn-consents = My consents
privacy-btn-erase = Erase my data
privacy-kept =
    <b>{ $known ->
        [yes] What is kept
       *[no] What will be kept if you agree
    }</b>

    • Name, city, school, position and since when
    • Profile: topics, form of meetings, what you wrote about yourself
    • Roles, consents, record of your actions, coordinators’ notes on you, agreement number and date
    • Requests, meetings, feedback, survey answers, self-assessment, project, reports, events; files stay with Telegram; we keep links, and copies of report files
    • Notices, place in the conversation
    • Your Telegram account number; no phone number

    Your mentor or mentees and the coordinators see your name and profile; everybody sees a mentor’s profile.
privacy-file = This file says in plain words what is kept about you.
privacy-file-whole = This file has everything that is kept about you, for programs to read. The next file says it in plain words.
privacy-consents =
    <b>My consents</b>

    { $consents }

    Without your consent to processing, we may not keep your data: if you withdraw it, all your data will be erased.
privacy-consent = • { $kind }: given on { $day }{ $version ->
    [0] {""}
   *[other] , version { $version }
}
privacy-no-consent = • { $kind }: not given
privacy-contacts-btn = { $given ->
    [yes] Hide my video link
   *[no] Show my video link
}
privacy-mailings-btn = { $given ->
    [yes] Stop mailings
   *[no] Receive mailings
}
privacy-btn-withdraw = Withdraw the consent
consentkind-personal_data = processing of personal data
consentkind-contacts = showing my video link
consentkind-mailings = mailings
privacy-erase =
    <b>Erase my data</b>
    { $ends ->
        [yes] {"\u000A"}This will end: { $ending }. The people concerned will be notified.{"\u000A"}
       *[no] {""}
    }
    Your name, profile, everything you wrote, the links to files and their copies will be erased. Only dates and numbers remain, not linked to you.
    You can download your data first: “← Back” → “Download my data”.
    { $links ->
        [0] { "" }
       *[other] { "\u000A" }The personal links you have made will keep working (have not signed in yet: { $links }).{ "\u000A" }
    }
    { $last_owner ->
        [yes] You are the only owner: without you nobody can invite coordinators until another owner is appointed on the server.
       *[no] {""}
    }
privacy-ends-meetings = meetings: { $count }
privacy-ends-requests = requests: { $count }
privacy-ends-mentorships = mentorships: { $count }
privacy-ends-days = internship days: { $count }
privacy-ends-led = group meetings led: { $count }
privacy-ends-groups = places in group meetings: { $count }
privacy-sure =
    <b>Erase for good?</b>

    The data cannot be restored.
privacy-btn-sure = Yes, erase for good
privacy-erased =
    ✓ Your data has been erased.

    Telegram keeps the messages of this chat: you can delete the whole chat. If you want to come back, send /start, and we will start again.
