trusted-menu-btn = Who reads reports
trusted-btn-name = Name somebody
trusted-btn-remove = Remove from the list
trusted-btn-sure = Yes, name them
trusted-people =
    <b>Who reads reports of problems</b>

    { $count ->
        [0] Nobody yet: reports are kept unread.
       *[other] { $lines }
    }

    One person reads a report: the first of this list who does not write it and never was the writer’s mentor or mentee. Only the writer may choose another one. Name at least two. You see no reports unless you are in the list.
trusted-person =
    <b>{ $named ->
        [yes] { $name }
       *[no] This person is no longer in the list
    }</b>
    { $post }

    { $named ->
        [yes] Without the right to read, reports close to this person at once. Those who wrote them decide who reads them next.
       *[no] Go back to the list.
    }
trusted-choose =
    <b>Name somebody</b>

    { $count ->
        [0] Nobody found for “{ $words }”. Write it another way: part of a surname, a first name or a school number.
       *[other] { $by ->
            [words] For “{ $words }”:
           *[nothing] Write a surname or choose:
        }
            { $lines }
    }
trusted-sure =
    <b>Name this person?</b>

    { $body }
trusted-to-name =
    { $name }
    { $post }

    This person will be able to read reports of problems, except those of their own mentors and mentees. Each report has one reader. The notice about this is sent at once.
trusted-named = ✓ Reads reports: { $name }
trusted-removed = ✓ This person sees no reports any more.
trusted-notice-named =
    <b>You read reports of problems</b>

    The owner trusts you to read confidential reports. A new one comes as a notice without name or words; all are in “Documents and help” → “Reports of problems”. Each says by which day an answer is expected. If this is not for you, tell the owner: { $owner }
trusted-notice-removed = You no longer read reports of problems. There is nothing to do.
trusted-notice-wanted =
    <b>Nobody can read a report of a problem</b>

    Who wrote it is not said here. Name somebody who will read such reports, better more than one.
refusal-cannot-be-trusted = This person has not opened the chat with the bot, so reports would not reach them. Choose somebody else or ask them to open it.
