library-menu-btn = All documents
library-shelves =
    <b>Documents</b>

    { $lines }

    To find a document, write what you need: typing errors and endings do not matter.
library-shelf-line = { $number }. { $name } — { $count ->
    [0] empty so far
   *[other] { $count }
}
library-shelf =
    <b>{ $name }</b>

    { $count ->
        [0] { $charge ->
            [yes] Nothing here yet. To add the first one, press “Add a document”.
           *[no] Nothing here yet.
        }
       *[other] { $lines }
    }
library-line = { $number }. { $title } — version { $version }, { $day }{ $mark ->
    [retired] {" "}· retired
    [asked] {" "}· <b>please read</b>
   *[none] {""}
}{ $audience ->
    [everybody] {""}
   *[other] {" "}· <i>readers: { $readers }</i>
}
library-consent =
    <b>{ $title }</b>

    { $text }

    { $operator }
library-found =
    <b>Found for “{ $question }”</b>

    { $count ->
        [0] Nothing.
       *[other] { $lines }
    }

    { $asks ->
        [yes] Not what you need? Write other words, or press “Write to a coordinator”: your question goes with these words, and the answer comes here.
       *[no] { $count ->
            [0] Write other words. If there is no such document, you can add it: “All documents” → a category.
           *[other] Not what you need? Write other words.
        }
    }
library-found-document = { $number }. { $title } — { $name }, { $day }
library-found-project = { $number }. Project “{ $title }” — bank of projects
library-card =
    <b>{ $title }</b>
    { $name }{ $retired ->
        [yes] {" "}· <b>retired, only coordinators see it</b>
       *[no] {""}
    }{ $audience ->
        [everybody] {""}
       *[other] {" "}· readers: { $readers }
    }

    { $described ->
        [yes] { $description }
       *[no] {""}
    }

    { $body }

    <i>{ $version }</i>{ $asked ->
        [yes] {""}

        <b>You are asked to read this.</b> Read it and press “I have read it”: coordinators will see the mark.
        { $changes }
        [read] {""}

        ✓ You marked it as read: { $read_on }.
       *[no] {""}
    }
library-version = Version { $number }, { $day }, { $name }{ $noted ->
    [yes] {" "}· changes: { $note }
   *[no] {""}
}
library-changed-since = You have read version { $former }. { $noted ->
    [yes] What has changed since: { $notes }
   *[no] The document has changed since.
}
library-in-file = The document is a file: { $name }
library-versions =
    <b>{ $title }</b>
    All versions, the newest first.

    { $lines }
library-old-version =
    <b>{ $title }</b>
    { $version }
    { $newest ->
        [yes] In force now.
       *[no] This is an earlier version: a newer one is in force.
    }

    { $body }
library-btn-file = Open the file
library-btn-confirm = I have read it
library-btn-versions = All versions · { $versions }
library-btn-version = No. { $number }, { $day }
library-btn-change = Change
library-btn-add = Add a document
library-btn-add-shelf = New category
library-btn-remove-shelf = Remove the category
library-btn-read = Open the document
library-confirmed = ✓ Marked as read. Coordinators will see it.
library-shelf-removed = ✓ The category is removed.
library-notice-asked =
    <b>{ $read ->
        [yes] A document has changed, please read it
       *[no] Please read a document
    }</b>

    { $title }{ $read ->
        [yes] {""}
        You have read an earlier version. What has changed: { $notes }
       *[no] {""}
    }

    Open it, read it and press “I have read it”: coordinators will see the mark. Until then the document waits for you on the home window.
library-notice-reminded =
    <b>A reminder: please read a document</b>

    { $title }
    Asked on { $day }

    Open it, read it and press “I have read it”: coordinators will see the mark.
libraryaudience-everybody = everybody
libraryaudience-members = all but visitors
libraryaudience-mentors = mentors
libraryaudience-coordinators = coordinators
waiting-to_read_mentee = Please read: { $about }
waiting-to_read_mentee-btn = Read: { $about }
waiting-to_read_mentee-many = Documents to read: { $count }
waiting-to_read_mentee-all-btn = To read · { $count }
waiting-to_read_mentor = Please read: { $about }
waiting-to_read_mentor-btn = Read: { $about }
waiting-to_read_mentor-many = Documents to read: { $count }
waiting-to_read_mentor-all-btn = To read · { $count }
waiting-to_read_team = Please read: { $about }
waiting-to_read_team-btn = Read: { $about }
waiting-to_read_team-many = Documents to read: { $count }
waiting-to_read_team-all-btn = To read · { $count }
refusal-version-renewed = A newer version has replaced this one. Open that one: the window shows which is in force.
refusal-category-twice = There is a category of this name already. Write another name.
refusal-reminded-lately = People were reminded of this document less than a day ago. Tomorrow you can remind them again.
