# The association’s channel, and groups.
channel-menu-btn = Channel
channel-menu =
    <b>The association’s channel</b>

    { $state ->
        [ours] Channel: “{ $title }”, since { $since }. An announcement or a mailing can go “Also to the channel”; all subscribers read it.
        [lost] Channel: “{ $title }”. The bot has had no right to post since { $since }: posts wait. Give it back in the channel’s settings, among the administrator’s rights.
       *[none] There is no channel yet. Make the bot an administrator of the channel, with the right to post messages. The channel then appears here, and you confirm it.
    }{ $found ->
        [0] { "" }
       *[other] {""}

    { $state ->
        [none] The bot may post here. Choose the association’s channel:
       *[other] Other channels in which the bot may post:
    }
    { $lines }
    }{ $posted ->
        [0] { "" }
       *[other] {""}

    Last posts:
    { $posts }
    }
channel-found-line = { $number }. “{ $title }”, bot added { $when }
channel-no-words = no text
channel-line = { $number }. “{ $what }”: { $state ->
    [pending] waits to be posted
    [sending] being posted
    [posted] posted { $when }
    [unknown] not known whether it appeared
    [failed] Telegram did not take it
    [late] not posted: it became too late
    [removed] deleted from the channel
   *[kept] not deleted: Telegram no longer does that
}
channel-btn-refuse = Stop posting
channel-btn-again = Again · { $number }
channel-sure =
    <b>Is this the association’s channel?</b>

    “{ $title }”. The bot will post there only what a coordinator sends “Also to the channel”. All subscribers will read it.{ $other ->
        [yes] {" "}In place of “{ $instead }”.
       *[no] { "" }
    }
channel-btn-confirm = Yes, it is ours
channel-btn-not-ours = No, not ours
channel-confirmed = ✓ The association’s channel: “{ $title }”.
channel-refused = ✓ The bot posts nothing more in “{ $title }”. To undo: “Broadcasts” → “Channel”.
channel-again = ✓ Posting it again. The result is in “Broadcasts” → “Channel”.
refusal-channel-no-right = The bot may not post in this channel. Give it the right back in the channel’s settings and press again.
refusal-post-moved = This post is in another state by now. Look at “Broadcasts” → “Channel”.

channel-notice-found = The bot was added to the channel “{ $title }” and may post there. Is it the association’s channel? Then announcements and mailings can be sent “Also to the channel”.
channel-notice-lost = <b>The bot may no longer post in the channel “{ $title }”</b> (since { $when }). Posts wait; people get everything in their chats. Give the bot the right to post back in the channel’s settings, among the administrator’s rights.
channel-notice-unposted = The post “{ $what }” in the channel “{ $title }”: { $state ->
    [unknown] it is not known whether it appeared. Look into the channel. If it is not there, post it again.
    [failed] Telegram did not take it. People were sent everything in their chats.
   *[late] it did not appear and is of no use any more: it waited too long.
}
channel-btn-post-again = Post it again

# Posts in the channel. They are always in Russian.
channel-post-event = { $event }{ $changed ->
    [yes] {""}

    <i>Updated.</i>
   *[no] { "" }
    }
channel-post-cancelled =
    <b>Cancelled.</b>{ $has_reason ->
        [yes] {" "}{ $reason }
       *[no] { "" }
    }

    <s>{ $event }</s>
channel-post-footer = The association’s bot talks in private chats.
channel-btn-register = Register in the bot
channel-btn-bot = Open the bot

# Groups.
group-text = I am silent here, so as not to disturb. Write to me in private: everything about mentors, meetings and events is there.
group-btn-private = Write to the bot
