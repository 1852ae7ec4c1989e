directory-menu-btn = People
directory-menu =
    <b>People</b>

    Type a surname, a school’s number or part of a word: anybody can be found. Or open a list.
directory-btn-list = { $list } · { $count }
peoplelist-everybody = Everybody
peoplelist-mentors = Mentors
peoplelist-mentees = Mentees
peoplelist-not_come = Not joined yet
peoplelist-without_mentor = Without a mentor
directory-found =
    <b>{ $list }{ $by ->
        [words] , “{ $words }”
       *[nothing] {""}
    }: { $count }</b>
    { $place }
    { $programme }
    { $by ->
        [words] { $count ->
            [0] Nobody matches “{ $words }”. Try other words: part of a surname, a first name or a school’s number.
           *[other] { "" }
        }
       *[nothing] { $count ->
            [0] There is nobody here.
           *[other] { "" }
        }
    }

    { $lines }

    { $count ->
        [0] { "" }
       *[other] Choose a person with a button, or type a surname or a school’s number.
    }
directory-matches = People
directory-line =
    { $number }. <b>{ $name }</b>, { $where }
    { $state }
directory-mentor = { $paused ->
    [yes] mentor, on pause
   *[no] mentor
}, mentees: { $mentees } of { $capacity }
directory-mentee = { $has ->
    [yes] mentor: { $mentor }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
   *[no] without a mentor
}
directory-came = { $told ->
    [never] has not joined the bot yet
    [no] the chat with the bot is closed
   *[yes] has joined the bot
}
directory-no-district = No district
directory-btn-place = City, district
directory-btn-programme = Programme
directory-btn-any-programme = Any programme
directory-programme =
    <b>{ $list }</b>

    Which programme’s people should be shown? Those who take part in it now are counted, both mentees and mentors.
directory-btn-export = Export
directory-btn-all = Show everybody
directory-btn-whole-city = The whole city
directory-city =
    <b>{ $list }</b>

    Which city? The numbers say how many people are there.
directory-district =
    <b>{ $city }</b>

    Which district? The numbers say how many people are there.
directory-exported = ✓ The list is exported, rows: { $rows }. The file holds personal data, so the export is recorded in the audit trail.
directory-heading-mentor = Mentor
directory-heading-mentees = Mentees now
directory-heading-capacity = Mentees at most
directory-heading-came = Joined the bot
