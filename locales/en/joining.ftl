joining-other =
    <b>Merge records. { $name }</b>

    Which other record belongs to the same person? Choose it, or type a surname or a school’s number. Before merging, you will see what each record holds.

    { $count ->
        [0] Nobody matches “{ $words }”.
       *[other] Matching “{ $words }”: { $count }
    }

    { $lines }
joining-sure = { $body }
joining-both =
    <b>Merge the records?</b>

    <b>This one stays:</b>
    { $stays }

    <b>This one is merged into it:</b>
    { $goes }

    Everything in the second record moves to the first. What the first lacks is taken from the second; the rest does not change. Of two mentor applications the better one stays. A second unfinished project is stopped, a second open request is withdrawn. The records cannot be separated again.
joining-held =
    { $name }
    { $post }
    { $has ->
        [yes] Roles: { $roles }
       *[no] No roles
    }
    { $told ->
        [no] Closed the chat with the bot
        [never] Has not joined the bot yet
       *[yes] Has joined the bot
    }{ $applied ->
        [yes] , mentor application: { $application }
       *[no] { "" }
    }
    Mentorships: { $mentorships }, meetings: { $meetings }, projects: { $projects }, notes: { $notes }
joining-btn-sure = Yes, merge them
joining-joined = { $told ->
    [no] ✓ The records are merged. The notice will come when the chat with the bot is opened again.
    [never] ✓ The records are merged.
   *[yes] ✓ The records are merged, and a notice was sent.
}
joining-told =
    <b>Your two records are one now</b>

    “Ryadom” had two records about you, and a coordinator has merged them. The roles, meetings and project of the second are here now. Please check your profile. If this is a mistake, press “Write to a coordinator” in “Documents and help”.
refusal-cannot-be-joined = { $why ->
    [both_came] Each record has a Telegram account of its own. Ask the person to erase their data in one: “My data” (/privacy) → “Erase my data”. If the wrong person signed in, unlink that account first.
    [pair] These are two people: one is the other’s mentor, or has asked them for it. Choose another record.
    [two_mentors] Each record has a mentor of its own in the same programme, and there can be only one. Open a card and end one of the mentorships first.
   *[same_time] The records have meetings at the same time. Ask for one of them to be cancelled first.
}
