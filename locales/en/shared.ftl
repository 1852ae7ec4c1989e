shared-age = { $days ->
    [0] { $today ->
        [yes] {" · today"}
       *[no] {" · yesterday"}
    }
    [one] {" · "}{ $days } day
   *[other] {" · "}{ $days } days
}
shared-btn-back = ← Back
shared-btn-home = Home
shared-btn-next = Next
shared-btn-earlier = Earlier
shared-btn-later = Later
shared-btn-skip = Skip
shared-btn-photo = Photo
shared-btn-no-photo = Remove the photo
shared-press-a-button = Please press one of the buttons below.
shared-words-expected = Words are needed here: write them in one message.
shared-photo-as-file = This is a file. Send the picture as a photo, not as a file.
shared-photo-expected = A photo is needed here: send one picture.
shared-too-long = That is too long: { $length } characters, { $limit } will fit. Please shorten it and send it again.
shared-old-button = That button belongs to an old window. This is what is open now.

refusal-not-allowed = This action is not available to you.
refusal-not-found = This is not there any more.
refusal-already-decided = This has been decided already.
refusal-unreadable = This message could not be read. Please write it in your own words or send it again.
refusal-bad-name = A surname and a first name are needed, in letters alone. For example: Petrova Anna Sergeyevna

incident-text =
    Something went wrong, and your last action was not carried out. We know about it: code { $incident }.

    Please try again from home: /start

outage-text = We have a technical problem just now. We have your action and will carry it out as soon as we can. There is no need to repeat it.
