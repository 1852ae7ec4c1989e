shared-age = { $days ->
    [0] {" · today"}
    [1] {" · yesterday"}
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
shared-words-expected = Text is needed here: write it in one message.
shared-photo-as-file = This is a file. Send the picture as a photo, not as a file.
shared-photo-expected = A photo is needed here: send one picture.
shared-too-long = That is too long (length: { $length }, limit: { $limit }). Please shorten it and send it again.
shared-edited = Your edit was not saved: the bot reads a message only once, when it arrives. To change your answer, go back to the question and answer again.
shared-old-button = That button belongs to an old window. This is what is open now.

refusal-not-allowed = This action is not available to you. Everything you can do is in the home window: /menu
refusal-not-found = This is no longer here. The home window shows what there is now: /menu
refusal-already-decided = This has already been decided: there is nothing more to do.
refusal-too-often = You have done this { $count ->
    [one] { $count } time
   *[other] { $count } times
} within a day, and that is the limit. Go on tomorrow; if it is urgent: “Documents and help” → “Write to a coordinator”.
refusal-being-updated = A new version of the bot is being installed and has changed this record. Please try again in a few minutes.
shared-newer = A new version of the bot is being installed. This will open in a few minutes.
shared-newer-term = being updated
refusal-unreadable = This message could not be read. Please write it in your own words or send it again.
refusal-bad-name = Write at least a surname and a first name, letters only. For example: Petrova Anna Sergeyevna

incident-text =
    Something went wrong, and your last action was not carried out. We know about it: code { $incident }.

    Please try again from the start: /start

flood-text = Too many presses in a row. Please wait a few seconds and press again.
outage-text = We have a technical problem at the moment, but we have received your action. As soon as we can, we will carry it out or show what is open now.
refusal-place-settled = { $kind ->
    [school] This school has already been decided on: there is nothing more to do.
   *[city] This city has already been decided on: there is nothing more to do.
}
shared-step-file = Writing the file
shared-progress =
    { $what }…
    { $bar } { $percent }%
