changing-draft =
    <b>Change the event</b>

    { $body }

    { $changed ->
        [yes] { $count ->
            [0] Nobody has answered yet. { $moved ->
                [yes] Those who got the announcement will be told.
               *[no] There is nobody to tell.
            }
           *[other] Everybody who answered will be told: { $count }. { $moved ->
                [yes] We ask them again; the others who got the announcement are told too.
               *[no] No answer is needed from them.
            }
        }
       *[no] Choose what to change. Nobody is told anything until you press “Save and tell”.
    }{ $invites ->
        [yes] { "" }
        The people it is for now get the announcement; whoever has already answered stays on the list.
       *[no] { "" }
    }{ $lost_sections ->
        [0] { "" }
       *[other] { "" }

        The sections on the cancelled days leave the programme: { $lost_sections }. { $lost_talks ->
            [0] There are no talks in them.
           *[other] Talks left without a section: { $lost_talks }; their authors will be told. Choose another section here: “Programme” → “Change the sections” → “Talks”.
        }
    }{ $all ->
        [yes] { "" }

        Later meetings of the series change in the same way: { $later }
       *[no] { "" }
    }
changing-btn-save = Save and tell
changing-btn-when = Day and time
changing-btn-where = Where
changing-btn-title = Title
changing-btn-words = Description
changing-btn-seats = Places
changing-btn-length = Length
changing-btn-cancel = Cancel the event
changing-day =
    <b>New day</b>

    Now: { $now }
    { $month }. Choose a day.
changing-time =
    <b>New time</b>

    { $day }. When does it start? Choose in your own time zone. You will see what changes before it is sent.
changing-where =
    <b>Where</b>

    Send the address or a video link (it starts with https://). Everybody the event is for will see the address; only those who pressed “I’m coming” get the link, an hour before the start.
changing-btn-city = For: { $city }
changing-city =
    <b>For which city</b>

    People in the chosen city get the announcement. Whoever has already answered stays on the list and is asked again. You will see what changes before it is sent.
changing-title =
    <b>Title</b>

    Write the new title: everybody the event is for will see it.
changing-words =
    <b>Description</b>

    Write the whole new description: everybody the event is for will read it.
changing-done = { $count ->
    [0] ✓ The event is changed.
   *[other] ✓ The event is changed. Notices sent: { $count }
}
changing-reason =
    <b>Cancel: { $title }</b>
    { $when }

    Write the reason in one message. Everybody the event is for will read it.
changing-confirm =
    <b>Cancel: { $title }?</b>
    { $when }
    Reason: { $reason }

    Answered: { $count }. Everybody who answered or got the announcement will read the reason. This cannot be undone. To correct the reason, send another text.
changing-btn-really = Cancel the event
changing-cancelled = { $count ->
    [0] ✓ The event is cancelled.
   *[other] ✓ The event is cancelled. Notices sent: { $count }
}

refusal-event-changed = Somebody else has just changed this event. Here it is as it is now; check it and make your changes again.
refusal-event-seats = Places taken: { $count }, with those offered to people who waited. There cannot be fewer: choose another number.
changing-btn-one = Change only this one
changing-btn-following = Later ones too · { $later }
changing-btn-really-all = This and later · { $later }
