stalled-menu-btn = What is not moving
stalled-lines =
    <b>What is not moving</b>

    { $count ->
        [0] Everything moves. When something stops, you will get one message in the morning.
       *[other] { $lines }
    }
stalled-line = { $number }. { $what }: { $names }{ $titled ->
    [yes] , “{ $title }”
   *[no] {""}
}, since { $since }.
stalled-done = { $deed ->
    [written] ✓ Written ({ $name }, { $when })
    [reminded] ✓ Reminded ({ $name }, { $when })
    [seen] ✓ Seen ({ $name }, { $when })
    [handed] ✓ Asked about a hand-over ({ $name }, { $when }), answer by { $until }
   *[snoozed] ✓ Put off ({ $name }), until { $until }
}
stalled-btn-mutes = What I am told
stalled-mutes =
    <b>The morning message</b>

    Once a day, in the morning, the bot sends you one message about what is not moving; nothing if all is well. Mark what it shows: this is for you alone.
stalled-part-set = { $shown ->
    [yes] ✓ In the message: { $part }.
   *[no] ✓ Not in the message: { $part }.
}
stalled-card = { $body }
stalled-told =
    <b>{ $what }</b>

    { $has_mentee ->
        [yes] Mentee: { $mentee }
       *[no] {""}
    }
    { $has_mentor ->
        [yes] Mentor: { $mentor }
       *[no] {""}
    }
    { $titled ->
        [yes] Stage: “{ $title }”
       *[no] {""}
    }
    Since { $since }.
stalled-free = Whoever acts first has taken it: the other coordinators will see what was done.
stalled-gone = This is moving again: nothing needs to be done.
stalled-pair-changed = The pair has changed since then. The buttons are now about the present one: choose whom to write to.
stalled-btn-remind = Remind
stalled-btn-write = Write
stalled-btn-mentee = Write to the mentee
stalled-btn-mentor = Write to the mentor
stalled-btn-snooze = Put off
stalled-btn-seen = Understood
stalled-btn-hand-over = Hand over
stalled-btn-open = Open
stalled-words =
    <b>Write</b>

    { $name }

    Write one message. Only this person will read it, with your name, and can answer; coordinators will see that you have written.
stalled-snooze =
    <b>Put off. { $month }</b>

    Until which day should coordinators not be reminded? On that day the line comes back if nothing has changed.
stalled-done-reminded = ✓ Reminded. If nothing changes, the line comes back in a week.
stalled-done-written = { $told ->
    [no] ✓ Written. The message will arrive when they open the chat with the bot again.
    [never] ✓ Written. The message will arrive when they open the chat with the bot.
   *[yes] ✓ Written. If nothing changes, the line comes back in a week.
}
stalled-done-snoozed = ✓ Put off until { $until }.
stalled-done-seen = ✓ Taken off the list.
stalled-digest =
    <b>{ $count ->
        [0] Not moving: all dealt with
       *[other] Not moving: { $count }
    }</b>

    { $lines }

    { $more ->
        [0] {""}
       *[other] And more: { $more }.
    }

    { $which ->
        [0] {""}
       *[other] The number on a button is that of its line. The other acts are shown for line { $which }; to choose another line, press its number below.
    }
stalled-btn-snooze-until = Put off until { $day }
stalled-btn-more = More…
stalled-btn-all = The whole list
stalled-reminds = A coordinator asks you to look at this.
refusal-nobody-to-remind = { $told ->
    [never] Nobody can be reminded: the chat with the bot has not been opened yet.
   *[no] Nobody can be reminded: the chat with the bot is closed.
} Call or send an e-mail; you can put the line off.
refusal-line-taken = This is being dealt with by { $name }. Nothing more needs to be done; the line comes back if nothing changes.
refusal-day-not-offered = Choose a day after today, at most { $days ->
    [one] { $days } day
   *[other] { $days } days
} ahead.
