keeping-file =
    <b>New document</b>
    Category: { $name }

    Send a file: Word, PDF, Excel, PowerPoint or text, up to { $limit } MB. A short text of up to { $letters ->
        [one] { $letters } character
       *[other] { $letters } characters
    } can simply be written. Before it is saved you see the result and decide who will read it.
keeping-preview =
    <b>{ $title }</b>
    Category: { $name }

    { $brought }

    To name the document differently, write a title of up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }.

    After “Save” these people can read and find it: { $readers }. To choose who sees it, press the first button.
keeping-version-file =
    <b>New version: no. { $number }</b>
    { $title }

    Send a file of up to { $limit } MB, or write a text of up to { $letters ->
        [one] { $letters } character
       *[other] { $letters } characters
    }. The new version will be read by: { $readers }. Earlier versions stay.
keeping-version-preview =
    <b>New version: no. { $number }</b>
    { $title }

    { $brought }

    { $noted ->
        [yes] What has changed: { $note }
       *[no] Write what has changed, up to { $limit ->
            [one] { $limit } character
           *[other] { $limit } characters
        }: people will read it beside the version, and those who have read the earlier one will see it in the notice. You may leave it out.
    }{ $asks ->
        [yes] {""}

        “Save and ask again” asks everybody ticked in “Confirm reading” to read this version. Whoever has an unanswered notice gets no second one. “Save” asks nobody.
       *[no] {""}
    }
keeping-category =
    <b>New category</b>

    Write a name of up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }. Everybody will read it once the category has a document.
keeping-menu =
    <b>{ $title }</b>{ $retired ->
        [yes] {" "}· retired
       *[no] {""}
    }
    Category: { $name }
    Readers: { $readers }
    Description: { $description }
    Version: { $number }
    To be confirmed by: { $asked }
    { $asks ->
        [yes] Have not read it: { $unread } of { $total }
       *[no] {""}
    }
keeping-title =
    <b>Title</b>
    { $title }

    Write a new title of up to { $title_limit ->
        [one] { $title_limit } character
       *[other] { $title_limit } characters
    }: everybody who sees the document will read it.
keeping-description =
    <b>Description</b>
    { $description }

    Write what the document is about, up to { $description_limit ->
        [one] { $description_limit } character
       *[other] { $description_limit } characters
    }: everybody who sees the document will read it, and the search looks through it.
keeping-shelf =
    <b>{ $title }</b>
    Now in: { $name }

    Which category should it be in?
keeping-audience =
    <b>Who reads the document</b>
    { $title }
    Now: { $readers }

    Nobody else will see it, neither in the categories nor in the search; if any of them were asked to read it, they no longer are. Coordinators read everything.
keeping-asking =
    <b>Confirmation of reading</b>
    { $title }

    Tick who should read it. After “Save” those not asked yet get a notice, and the document waits for them on their home window until they press “I have read it”.
keeping-readers =
    <b>Who has not read it</b>
    { $title }
    Asked since: { $since }
    Read: { $read } of { $total } (of those who have come to the bot)

    { $count ->
        [0] Everybody has read it.
       *[other] { $lines }
    }{ $reminded ->
        [yes] {""}

        The reminder has been sent. After a day you can send another.
       *[no] {""}
    }
keeping-answer =
    <b>The answer becomes a document</b>

    The question: <i>{ $words }</i>
    The answer: { $answer }

    Write a title of up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }, without names: everybody will read it. The answer becomes the text; nobody will see the question itself. The category can be changed later.
keeping-btn-save = Save
keeping-btn-save-ask = Save and ask again
keeping-btn-version = New version
keeping-btn-title = Title
keeping-btn-description = Description
keeping-btn-shelf = Category
keeping-btn-who-reads = Readers: { $readers }
keeping-btn-audience = Who reads it
keeping-btn-asking = Confirm reading
keeping-btn-readers = Who has not read it
keeping-btn-retire = Retire
keeping-btn-restore = Restore
keeping-btn-save-asking = Save
keeping-btn-remind = Remind them all
keeping-btn-answer = Make it a document
library-btn-role = { $chosen ->
    [yes] ✓ { $role ->
        [mentee] Mentees
        [mentor] Mentors
       *[coordinator] Coordinators
    }
   *[no] { $role ->
        [mentee] Mentees
        [mentor] Mentors
       *[coordinator] Coordinators
    }
}
library-role-mentee = mentees
library-role-mentor = mentors
library-role-coordinator = coordinators
library-brought-text = <i>{ $text }</i>
library-brought-file = File: { $name }
    { $searched ->
        [yes] The search looks through the text of the file too.
       *[no] The text of the file could not be read: the search looks through the title and the description.
    }
library-unread = { $number }. { $name }
library-added = ✓ Document added: “{ $title }”. Readers: { $readers }.
library-audience-chosen = ✓ The document is now read by: { $readers }.
library-version-added = ✓ Version added. { $asked ->
    [yes] { $count ->
        [0] No new notices: the earlier ones are still unanswered and open this version.
        [one] { $count } person is asked to read it.
       *[other] { $count } people are asked to read it.
    }
   *[no] Earlier ones are in “All versions”.
}
library-shelf-added = ✓ Category added: “{ $name }”.
library-changed = ✓ Changed.
library-retired = ✓ The document is retired: only coordinators see it, and it can be restored at any time.
library-restored = ✓ The document is in the library again.
library-asking = { $asked ->
    [yes] { $count ->
        [0] ✓ Saved. No new notices: everybody has been asked before, or cannot be written to now.
        [one] ✓ Saved. { $count } person gets a notice.
       *[other] ✓ Saved. { $count } people get a notice.
    }
   *[no] ✓ Saved: nobody is asked to confirm it any more.
}
library-reminded = { $count ->
    [0] ✓ Nobody to remind now: everybody has read it, or cannot be written to yet.
    [one] ✓ { $count } person gets a reminder.
   *[other] ✓ { $count } people get a reminder.
}
library-answer-added = ✓ The answer is now a document: “{ $title }”. Everybody can find and read it.
library-not-a-file = Send the document as a file of up to { $limit } MB, or write a short text.
library-bad-not_a_document = The file could not be read as a document. Save it as Word or PDF and send it again.
library-bad-password = The file has a password or is in the old format .doc. Save it as .docx or PDF without a password and send it again.
library-bad-too_long = The document has more than { $limit ->
    [one] { $limit } page
   *[other] { $limit } pages
}. Send it in parts.
library-bad-empty = The file has no text. Check the file and send it again.
