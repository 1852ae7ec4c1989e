# The internship “Beside the director”: days, diary, report, review, certificate.

internshipstate-running = running
internshipstate-reported = waits for the mentor’s review
internshipstate-reviewed = completed

internshipdaystate-proposed = waits for the intern to confirm
internshipdaystate-agreed = confirmed
internshipdaystate-cancelled = cancelled

refusal-internship-day-changed = This day has changed already. Please look at how it is set now.
refusal-internship-over = The report on the internship has been sent, so its days and diary no longer change. If something needs correcting, write to a coordinator.
refusal-internship-no-such-day = This day has passed or is too far ahead. Please choose another.
refusal-internship-diary-full =
    { $what ->
        [photos] No more photos fit this day: at most { $limit }. To replace them, press “Write again”.
       *[other] The entry of this day is too long; characters: at most { $limit }. To shorten it, press “Write again”.
    }
refusal-internship-day-not-begun = This day is still ahead. Please write about it from that morning on.
refusal-internship-days-ahead = The report is written after the last day. Please wait for the days that are ahead.

internship-menu-btn = Internship
internship-btn-agree = Confirm the days
internship-btn-plan = Set days
internship-btn-diary = The intern’s diary
internship-btn-report = Report on internship
internship-btn-review = Write the review
internship-btn-conclude = End without a review
internship-btn-certificate = Certificate
internship-btn-review-file = Review (PDF)
internship-btn-write = Write about the day
internship-btn-rewrite = Write again
internship-btn-photos = Photos of day { $number }
internship-btn-programme = Programme of the day
internship-btn-place = Address
internship-btn-move = Move the day
internship-btn-cancel = Cancel the day
internship-btn-open = Internship
internship-card-line = Internship: { $state }, days over: { $held } of { $count }. { $role ->
    [mentor] Mentor
   *[mentee] Intern
}: { $name }
internship-btn-next = Next
internship-btn-propose = Set
internship-btn-hours = Hours
internship-btn-several = Other interns: { $shares ->
    [yes] yes
   *[no] no
}
internship-btn-ready = Done
internship-btn-send-report = Send the report
internship-btn-send-review = Send the review

internship-calendar-title = Internship: { $other }
internship-calendar-file = Internship { $day }
internship-calendar-taken = ✓ Here are the confirmed days as one file. Open it, and your phone or computer will add them to its calendar. If a day is moved or cancelled, we will send a new file that changes the same entry.
internship-calendar-changed = { $live ->
    [yes] Internship days have changed, now:
        { $days }
        Open the file, and the entries in your calendar are updated.
   *[no] Internship days are cancelled:
        { $days }
        Open the file, and the entries leave your calendar.
}
internship-pairs =
    <b>Internships “Beside the director”</b>

    { $count ->
        [0] There are no internships now. When a mentorship in this programme begins, it appears here.
       *[other] { $lines }
    }
internship-pair-line = { $number }. { $role ->
    [mentor] Mentor
   *[mentee] Intern
}: { $name }
internship-other = { $role ->
    [mentor] Mentor
   *[mentee] Intern
}: { $name }
internship-both =
    Mentor: { $mentor }
    Intern: { $intern }
internship-line = { $number }. { $when }, { $state }
internship-day-over = { $confirmed ->
    [yes] over
   *[no] over, not confirmed
}
internship-day-line = • { $when }
internship-clocks = The hours are by the school’s clock ({ $zone }). By your clock this is { $mine }.
internship-when = { $when }, { $state }
internship-place = Where: { $place }
internship-no-place = No address yet: the mentor will add it.
internship-programme = Programme: { $programme }
internship-passport = Bring your passport: the mentor orders a pass.
internship-order-pass = Please order a pass: { $guest }.
internship-was = Was: { $was }
internship-becomes = Now: { $becomes }
internship-because = Reason: { $reason }
internship-confirm-until = Confirm by { $until }: until then the time is kept for you and the mentor. If it does not suit you, cancel the day, so that the mentor can offer another.
internship-others-too = Other interns may visit on these days too.
internship-view =
    <b>Internship “Beside the director”</b>
    { $lead }

    { $days_said }

    { $wish }

    { $next }
internship-next-none = { $ended ->
    [yes] The mentorship has ended; there were no days.
   *[no] { $reader ->
        [mentor] No days are set yet. Set them by { $until }: the intern confirms with one tap.
        [mentee] No days are set yet. Propose some or wait: the mentor sets them, and you confirm. If there are none by { $until }, write to a coordinator, who will help you agree.
       *[coordinator] No days are set yet: the mentor sets them.
    }
}
internship-next-confirm = { $reader ->
    [mentee] The mentor set days on { $since }. { $late ->
        [yes] Your answer was due by { $until }; you can still confirm.
       *[no] Confirm by { $until }; if you do not answer, the mentor decides what to do with them.
    }
   *[mentor] Waiting for the intern to confirm since { $since }{ $late ->
        [yes] {"; "}the answer was due by { $until }. Ask the intern, move the days or cancel them.
       *[no] {", "}until { $until }. Without an answer we tell you, and you decide whether to move the days or cancel them.
    }
}
internship-next-day = Next: day { $number } of { $count }, { $when }. We remind you the day before and in the morning.
internship-next-unconfirmed = These days passed without being confirmed. { $ended ->
    [yes] The mentorship has ended.
   *[no] If they are needed, the mentor sets new ones.
}
internship-next-report = { $reader ->
    [mentee] The days are over. { $late ->
        [yes] The report was due by { $until }. Please write it now: a coordinator sees that it is missing.
       *[no] Write the report by { $until }; if it is missing then, a coordinator sees that and gets in touch.
    }
   *[mentor] The days ended on { $since }. { $late ->
        [yes] The intern’s report was due by { $until }; a coordinator sees that.
       *[no] We wait for the intern’s report until { $until }; if it is missing then, a coordinator sees that.
    }
}
internship-next-review = { $reader ->
    [mentor] The report was sent on { $since }. { $late ->
        [yes] The review was due by { $until }. Please write it now: without it there is no certificate.
       *[no] Write the review by { $until }: then the certificate is ready, too. If it is missing, a coordinator sees that.
    }
   *[mentee] The report was sent on { $since }. { $late ->
        [yes] The mentor’s review was due by { $until }; a coordinator sees that and will help.
       *[no] We wait for the mentor’s review until { $until }; if it is missing then, a coordinator sees that.
    }
}
internship-next-conclusion = { $reader ->
    [mentee] The report was sent on { $since }. There will be no review: the mentor has deleted their data. { $late ->
        [yes] A coordinator sees that and ends the internship without a review. If there is still no certificate, write to a coordinator.
       *[no] A coordinator sees that and ends the internship without a review by { $until }; then the certificate is ready.
    }
   *[coordinator] The report was sent on { $since }. There will be no review: the mentor has deleted their data. { $late ->
        [yes] The intern is waiting for the certificate.
       *[no] The intern expects the certificate by { $until }.
    } Please end the internship without a review.
}
internship-next-reviewed = { $has ->
    [yes] The internship is completed: the mentor’s review and the certificate are ready.
   *[no] The internship is completed, and the certificate is ready. There is no review: the mentor has deleted their data.
}
internship-concluded-done = ✓ The internship is completed without a review. { $told ->
    [no] The intern cannot be told now: their chat with the bot is closed.
    [never] The intern has not joined the bot yet and is told then.
   *[yes] The intern gets a notice and the certificate.
}
internship-day =
    { $number ->
        [0] <b>A cancelled day</b>
       *[other] <b>Day { $number } of { $count }</b>
    }

    { $body }
internship-reason =
    <b>Cancelling a day</b>
    { $days_said }
    { $other }

    Why do you cancel it? Your answer cancels the day at once, and the time becomes free for both. The reason is read by the { $reader ->
        [mentor] mentor
       *[mentee] intern
    }.
internship-agreed-done = ✓ { $count ->
    [one] The day is confirmed.
   *[other] The days are confirmed.
} { $told ->
    [no] The mentor cannot be told now: their chat with the bot is closed.
    [never] The mentor has not joined the bot yet and is told then.
   *[yes] The mentor gets a notice.
} We remind you the day before and in the morning of each day.
internship-cancelled-done = ✓ The day is cancelled, and the time is free. { $told ->
    [no] We cannot pass this on for now: the chat with the bot is closed.
    [never] We will pass it on when the chat with the bot is opened.
   *[yes] The notice has been sent.
}
internship-changed-done = ✓ Saved. { $told ->
    [no] The intern cannot be told now: their chat with the bot is closed.
    [never] The intern has not joined the bot yet and is told then.
   *[yes] If something has changed, the intern gets a notice.
}
internship-days =
    <b>Set the days of the internship</b>
    Intern: { $intern }
    Hours: { $hours }, you can change them in the next step

    Tick the days, several at once, at most { $most }. Days with a dot are closed: you or the intern have meetings in these hours.

    { $some ->
        [yes] Ticked:{"\u000A"}{ $lines }
       *[no] { $month }
    }
internship-ticked = • { $day }{ $kind ->
    [holiday] {" "}— a holiday
    [weekend] {" "}— a weekend
   *[work] {""}
}
internship-too-many-days = The most that you can tick at once: { $most }. Set these days first, then add others.
internship-confirm =
    <b>Set these days?</b>
    Intern: { $intern }

    { $some ->
        [yes] { $lines }
       *[no] The ticked days are taken in these hours. Change the hours, or go back and choose other days.
    }
    Hours by the school’s clock ({ $zone }): { $hours }
    { $has_place ->
        [yes] Where: { $place }
       *[no] No address yet
    }
    { $has_programme ->
        [yes] Programme: { $programme }
       *[no] No programme yet: you can add it later
    }
    { $shares ->
        [yes] Your other interns may visit on these days, in the same hours
       *[no] There are no other interns on these days
    }

    The intern reads all this. We wait for the answer until { $until }; if there is none, we tell you. Until then the time is kept for both of you.
internship-start =
    <b>Start of the day</b>

    When does the day at the school begin? By the school’s clock.
internship-end =
    <b>End of the day</b>

    The day begins at { $start }. Until when is the intern at the school?
internship-place-window =
    <b>Where the day takes place</b>

    { $has ->
        [yes] Now: { $place }
       *[no] No address yet.
    }

    Send the address and the way there; characters: at most { $limit }. The intern and the coordinators will read it.
internship-place-planned =
    <b>Where the days take place</b>

    { $has ->
        [yes] Now: { $place }
       *[no] No address yet.
    }

    Send the address and the way there; characters: at most { $limit }. The intern and the coordinators will read it.
internship-programme-window =
    <b>Programme of the day</b>

    { $has ->
        [yes] { $programme }
       *[no] Nothing yet.
    }

    Put it together by taps, or write it in your own words (characters: at most { $limit }), then press “Done”. The intern and the coordinators will read it.
internship-point-walk = morning walk round
internship-point-lesson = a lesson, discussed
internship-point-meeting = meeting with director
internship-point-papers = work with documents
internship-point-team = talk with the team
internship-point-results = results of the day
internship-proposed-done = ✓ { $count ->
    [one] The day is set.
   *[other] The days are set.
} { $told ->
    [no] The intern cannot be told now: their chat with the bot is closed.
    [never] The intern has not joined the bot yet and is told then.
   *[yes] The intern gets a notice and confirms.
}
internship-move =
    <b>Move the day</b>
    { $other }
    Now: { $now }
    New hours: { $hours }

    Choose the new day. Days with a dot are closed: you or the intern have meetings in these hours. { $month }
internship-move-reason =
    <b>Move it?</b>
    { $other }
    Was: { $was }
    Will be: { $becomes }

    Why is it moved? The intern reads the reason and confirms the new day.
internship-moved-done = ✓ The day is moved. { $told ->
    [no] The intern cannot be told now: their chat with the bot is closed.
    [never] The intern has not joined the bot yet and is told then.
   *[yes] The intern gets a notice and confirms the new time.
}
internship-diary-writing =
    <b>Diary: day { $number } of { $count }</b>
    { $when }

    { $has ->
        [yes] { $words }
       *[no] What did you see, and what will you take with you? Send words and photos, in several messages if you like; everything is saved at once.
    }
    { $photos ->
        [0] {""}
       *[other] Photos: { $photos } of { $most }
    }

    { $mentor ->
        [erased] The coordinators will read it
       *[there] The mentor and the coordinators will read it
    }. You can add to it until the report.
internship-diary-kept = ✓ Saved.
internship-diary-cleared = ✓ The entry of this day is removed. Send a new one.
internship-diary-only = The diary takes words and photos.
internship-diary-reading =
    <b>The intern’s diary</b>
    { $other }

    { $diary }
internship-diary-entry =
    <b>{ $when }</b>
    { $has ->
        [yes] { $words }
       *[no] No words
    }{ $photos ->
        [0] {""}
       *[other] {"\u000A"}Photos: { $photos }
    }
internship-diary-empty = There is nothing in the diary yet.
internship-report =
    <b>Report on the internship</b>
    { $other }

    Your diary:
    { $diary }

    What did the internship give you, and what will you change in your school? Send the report by { $until }; characters: at most { $limit }. { $mentor ->
        [erased] The coordinators will read it
       *[there] The mentor and the coordinators will read it
    }; after the report the diary does not change.
internship-report-confirm =
    <b>Send the report?</b>
    { $other }

    <i>{ $words }</i>

    { $mentor ->
        [erased] The coordinators will read it
       *[there] The mentor and the coordinators will read it
    }. { $told ->
        [no] The mentor cannot be told now: the report waits until they open the chat.
        [never] The mentor has not joined the bot yet: the report waits.
        [erased] There will be no review: the mentor has deleted their data. A coordinator ends the internship without it by { $until }, and you get the certificate.
       *[yes] The mentor writes the review by { $until }, then you get the certificate.
    }
internship-report-done = ✓ The report is sent. { $told ->
    [erased] A coordinator sees it and ends the internship without a review, and you get the certificate.
    [no] The mentor cannot be told now: their chat with the bot is closed.
    [never] The mentor has not joined the bot yet and is told then.
   *[yes] The mentor gets a notice and writes the review.
}
internship-review =
    <b>Review of the internship</b>
    { $other }

    The intern’s report:
    { $report }

    What went well, and what do you advise for the future? Send the review by { $until }; characters: at most { $limit }. The intern and the coordinators will read it; the review can be printed.
internship-review-confirm =
    <b>Send the review?</b>
    { $other }

    <i>{ $words }</i>

    The intern and the coordinators will read it. { $told ->
        [no] The intern cannot be told now: the review waits until they open the chat.
        [never] The intern has not joined the bot yet: the review waits.
       *[yes] The intern gets the review and the certificate at once.
    }
internship-review-done = ✓ The review is sent, and the internship is completed. { $told ->
    [no] The intern cannot be told now: their chat with the bot is closed.
    [never] The intern has not joined the bot yet and is told then.
   *[yes] The intern gets the review and the certificate.
}

internship-notice-proposed = { $count ->
    [one] <b>The mentor has set a day of the internship</b>
   *[other] <b>The mentor has set days of the internship</b>
}
internship-notice-agreed = <b>{ $by ->
    [mentor] The mentor has confirmed
   *[mentee] The intern has confirmed
} { $count ->
    [one] the day
   *[other] the days
}</b>
internship-reminded = We remind you both the day before and in the morning of each day.
internship-notice-moved = <b>A day of the internship has moved</b>
internship-notice-cancelled = <b>A day of the internship is cancelled</b>
internship-then = { $role ->
    [mentor] The time is free. You can set another day at any moment.
   *[mentee] The time is free. The mentor will set another day.
}
internship-notice-changed = <b>A day of the internship: new address or programme</b>
internship-notice-ended = <b>The mentorship has ended, and the days of the internship are cancelled</b>
internship-notice-unanswered =
    <b>The intern has not confirmed the days</b>

    { $ahead ->
        [no] The day has started, so moving or cancelling is no longer possible. If you still need it, set a new one.
       *[yes] The time is still kept for both of you. Get in touch with the intern, move the days or cancel them.
    }
internship-notice-day-before = <b>Internship tomorrow, day { $number } of { $count }:</b> { $when }
internship-notice-morning = <b>Internship today, day { $number } of { $count }:</b> { $when }
internship-notice-diary =
    <b>Diary: day { $number } of { $count }</b>
    { $when }

    What do you remember? Write it down while it is fresh: a few sentences or a photo are enough. { $mentor ->
        [erased] The coordinators will read it
       *[there] The mentor and the coordinators will read it
    }.
internship-notice-report-due =
    <b>The internship is over</b>

    Write the report by { $until }: you will have the diary in front of you. { $reviewed ->
        [no] The coordinators will read it. There will be no review: the mentor has deleted their data. A coordinator ends the internship without it, and you get the certificate.
       *[yes] The mentor and the coordinators will read it, then the mentor writes the review and you get the certificate.
    }
internship-notice-reported =
    <b>Report on the internship</b>
    Intern: { $intern }

    Write the review by { $until }: then the certificate is ready, too.
internship-notice-review-due =
    <b>The review of the internship is due by { $until }</b>
    Intern: { $intern }

    After the review the certificate is ready, too.
internship-notice-reviewed =
    <b>The internship is completed</b>
    Mentor: { $mentor }

    You can get the mentor’s review and the certificate as files.
internship-notice-concluded =
    <b>The internship is completed</b>

    There is no review: the mentor has deleted their data. You can get the certificate as a file.
internship-said = <i>{ $words }</i>
internship-untold = { $role ->
    [mentor] Mentor
   *[mentee] Intern
}: { $name }. { $told ->
    [never] This person could not be told about the internship: they have not joined the bot yet.
   *[no] This person could not be told about the internship: their chat with the bot is closed.
} If it is urgent, reach them in another way, or write to a coordinator.

home-internship = Internship: day { $number } of { $count }, { $when }{ $named ->
    [yes] {". "}{ $intern }
   *[no] {""}
}
waiting-internship_days = Days of the internship to confirm. Mentor: { $about }
waiting-internship_days-btn = Confirm days
waiting-internship_days-many = Internships with days to confirm: { $count }
waiting-internship_days-all-btn = Internship days · { $count }
waiting-internship_diary = Diary of a day of the internship. Mentor: { $about }
waiting-internship_diary-btn = Diary
waiting-internship_diary-many = Days of the internship without an entry: { $count }
waiting-internship_diary-all-btn = Diary · { $count }
waiting-internship_report = Report on the internship. Mentor: { $about }
waiting-internship_report-btn = Report: internship
waiting-internship_report-many = Reports on internships: { $count }
waiting-internship_report-all-btn = Reports · { $count }
waiting-internship_review = Review of the internship: { $about }
waiting-internship_review-btn = Review: { $about }
waiting-internship_review-many = Reviews of internships: { $count }
waiting-internship_review-all-btn = Reviews · { $count }
waiting-internship_late = Internship without a report or review: { $about }
waiting-internship_late-btn = Mentee: { $about }
waiting-internship_late-many = Internships without a report or review: { $count }
waiting-internship_late-all-btn = Internships · { $count }

internship-certificate-file = Certificate of internship.pdf
internship-review-file = Review of internship.pdf
internship-certificate =
    CERTIFICATE

    { $intern }

    Individual internship “Beside the director”
    { $known ->
        [yes] Mentor: { $mentor }{"\u000A"}{ $mentor_post }
       *[no] {""}
    }

    { $count ->
        [one] { $count } day
       *[other] { $count } days
    } in the mentor’s school: { $days }
    Hours: { $hours }
internship-review-paper =
    REVIEW OF THE INTERNSHIP

    Individual internship “Beside the director”
    Intern: { $intern }
    Mentor: { $mentor }, { $mentor_post }
    Days in the mentor’s school: { $days }

    { $review }
internship-paper-running = Written from the data of Ryadom
internship-paper-replaced = □ is a character that the font of this file lacks.
internship-paper-post = For the association
internship-paper-line = ______________________
internship-paper-mentor = Mentor
