# Broadcasts: the message to a recipient, the progress and the report.
broadcast-footer = { $purpose ->
    [service] A service message of the association
   *[mailing] Sent by the association
}
broadcast-btn-answer = Answer
broadcast-btn-leave = No more mailings
broadcast-left = ✓ You get no more mailings. To turn them on again: “My data” (/privacy) → “My consents”. Notices about your meetings and project come as before.

broadcast-progress =
    <b>Broadcast No. { $number }</b>: { $state ->
        [scheduled] waits for its time
        [running] is being sent
        [held] is sent, except what was put off
        [paused] is paused
        [stopped] was stopped
        [done] is finished
        [taking_back] is being taken back
        [taken_back] was taken back
       *[draft] is a draft
    }
    { $bar } { $percent } %

    { $state ->
        [taking_back] Deleted from chats: { $removed } of { $to_remove }
        [taken_back] Deleted from chats: { $removed } of { $to_remove }
       *[other] Delivered: { $delivered } of { $total }
    }{ $undelivered ->
        [0] {""}
       *[other] . Not delivered: { $undelivered }
    }{ $blocked ->
        [0] {""}
       *[other] {""}
    • the chat with the bot is closed: { $blocked }
    }{ $failed ->
        [0] {""}
       *[other] {""}
    • not accepted by Telegram: { $failed }
    }{ $ambiguous ->
        [0] {""}
       *[other] {""}
    • unknown whether it arrived; not sent again: { $ambiguous }
    }{ $skipped ->
        [0] {""}
       *[other] {""}
    • not sent (stopped, or the person refused mailings): { $skipped }
    }{ $over_limit ->
        [0] {""}
       *[other] {""}
    • not sent, three such messages this week already: { $over_limit }
    }{ $held ->
        [0] {""}
       *[other] {""}
    Put off until { $until }: { $held } (quiet hours, or three mailings this week already)
    }{ $going ->
        [yes] {""}
    Time left: about { $left }
       *[no] {""}
    }
broadcast-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
broadcast-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
broadcast-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
broadcast-btn-pause = Pause
broadcast-btn-resume = Go on
broadcast-btn-stop = Stop for good
broadcast-btn-report = Report (.xlsx)
broadcast-btn-ask_back = Take back
broadcast-btn-take_back = Yes, delete for all
broadcast-btn-keep = Do not take back

broadcast-report = Broadcast No. { $number }: report, recipients: { $count }
broadcast-sheet = Broadcast
broadcast-report-file = Broadcast No. { $number }.xlsx
broadcast-heading-name = Recipient
broadcast-heading-post = Post and school
broadcast-heading-outcome = Result
broadcast-outcome = { $state ->
    [sent] delivered
    [blocked] the chat with the bot is closed
    [failed] not accepted by Telegram
    [ambiguous] unknown whether it arrived
    [written_off] not sent
    [over_limit] not sent: three this week already
   *[other] waits to be sent
}
refusal-broadcast-moved = This is no longer possible: the broadcast is in another state now. Open “Broadcasts” again.
refusal-broadcast-only-shown = This message is only shown to you. The button works for those to whom you send it.
refusal-nobody-reached = None of the chosen people would get it. See why, and choose others.
refusal-broadcast-in-past = That time has passed. Choose another one.

broadcast-menu-btn = Broadcasts
broadcast-list =
    <b>Broadcasts</b>

    { $count ->
        [0] None yet. Write a message, choose whom it is for, and the bot sends it to each of them once.
       *[other] { $lines }
    }
broadcast-line = { $number }. { $when }, { $state ->
    [scheduled] waits for its time
    [running] is being sent
    [paused] is paused
    [stopped] was stopped
    [done] is finished
    [taking_back] is being taken back
    [taken_back] was taken back
   *[draft] is a draft
}{ $begun ->
    [yes] , delivered: { $delivered } of { $total }
   *[no] {""}
}. “{ $words }”
broadcast-no-words = no text
broadcast-btn-new = New broadcast
broadcast-card =
    { $body }

    “{ $words }”
    To: { $segment }
    { $purpose ->
        [service] A service message
       *[mailing] A mailing
    }. Author: { $author }{ $channel ->
        [no] { "" }
       *[other] {""}
    In the channel: { $channel ->
        [posted] posted
        [unknown] not known whether it appeared; look into the channel
        [failed] Telegram did not take it
        [late] not posted: it became too late
        [removed] deleted
        [kept] not deleted: Telegram no longer does that
       *[other] waits to be posted
    }
    }
broadcast-waits = <b>Broadcast No. { $number }</b> begins { $when }. Until then it can be changed.
broadcast-person = { $number }. { $who }
broadcast-btn-call-off = Do not send, change it
broadcast-group-sent = Delivered · { $count }
broadcast-group-blocked = Chat closed · { $count }
broadcast-group-failed = Not accepted · { $count }
broadcast-group-ambiguous = Unknown · { $count }
broadcast-group-written_off = Not sent · { $count }
broadcast-group-over_limit = Three this week · { $count }
broadcast-group-waiting = Waiting · { $count }
broadcast-outcomes =
    <b>Broadcast No. { $number }</b>
    { $group ->
        [sent] Delivered
        [blocked] The chat with the bot is closed. The bot does not write again until the person opens the chat. Call or send an e-mail
        [failed] Telegram did not accept the message
        [ambiguous] Unknown whether it arrived: Telegram’s answer was lost. The bot does not send it again. Pass on what matters in person
        [written_off] Not sent: the broadcast was stopped, or the person refused mailings
        [over_limit] Not sent: they have got three such messages this week. Send what is necessary as a service message
       *[waiting] Waiting for their turn or for the end of quiet hours
    }: { $count }

    { $lines }
broadcast-sure =
    <b>Take back broadcast No. { $number }?</b>

    The bot deletes the message from the chats to which it was delivered: { $delivered }. Whoever has read it has read it. Telegram allows this until { $until }. What is deleted cannot be restored.
broadcast-done-pause = ✓ Paused. Nobody else gets the message until you go on.
broadcast-done-resume = ✓ The broadcast goes on.
broadcast-done-stop = ✓ The broadcast was stopped.
broadcast-done-take_back = ✓ The messages are being deleted. Your message about the broadcast shows the progress.
broadcast-done-call-off = ✓ The broadcast will not be sent: it is a draft again.
