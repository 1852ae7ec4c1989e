materials-content =
    <b>Materials: { $title }</b>

    Send in one message a text of at most { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }, a file or a photo with a caption. Those who came will get it: { $count }. You see it before it is sent.
materials-confirm =
    <b>Materials: { $title }</b>

    { $filed ->
        [yes] The file is taken.{" "}
       *[no] { "" }
    }{ $words }

    { $count ->
        [0] There is nobody to send it to yet: mark who came.
       *[other] Those who came will get it: { $count }. To replace it, send another message.
    }
materials-btn-send = Send
materials-sent = ✓ The materials are being sent. Recipients: { $count }
materials-expected = Send a text, a file or a photo in one message.
materials-footer = Materials of “{ $title }”

refusal-event-not-over = Materials are sent after the event to those who came. Go back here when it is over.
