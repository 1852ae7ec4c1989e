profile-card =
    <b>Profile</b>

    { $body }
profile-who =
    { $name }
    { $post }
profile-paused = Paused until { $until }: no new requests come before that day.
profile-btn-person = About me
profile-btn-wishes = What I need
profile-btn-offer = What I offer
profile-btn-pause = Pause
profile-btn-settings = Language and time
profile-btn-save = Save
profile-btn-clear = Remove

profile-person =
    <b>About me</b>

    { $name }
    City: { $city }
    School: { $school }
    Position: { $position }
    In post: { $since }

    What shall we change?
profile-since = since { $month }
profile-btn-name = Name
profile-btn-city = City
profile-btn-school = School
profile-btn-position = Position
profile-btn-since = In post since…
profile-name =
    <b>Name</b>

    { $name }

    Write your surname, first name and patronymic (if any) in one line. If they were taken apart wrongly, put commas: Lee, Anna Maria
profile-city =
    <b>City</b>

    Which city do you work in? You will choose the school anew, and times will be shown for this city.

    { $found }
profile-city-zone =
    <b>City</b>

    { $city }: which clock does your city go by?
profile-school =
    <b>School</b>

    { $found }
profile-position =
    <b>Position</b>

    What is your position?
profile-year =
    <b>In post</b>

    Since which year have you been in this post?
profile-month =
    <b>In post</b>

    { $year }. Since which month?
refusal-future-post = That month has not come yet. Choose this month or an earlier one.

profile-wishes =
    <b>What I need</b>

    Topics: { $topics }
    Form of meetings: { $form }
    In my own words: { $words }

    What shall we change?
profile-btn-topics = Topics
profile-btn-form = Form of meetings
profile-btn-words = In my own words
profile-wished-topics =
    <b>Topics</b>

    What would you like to work on? Tick up to { $at_most } topics and press “Save”.
profile-wished-form =
    <b>Form of meetings</b>

    How would you rather meet your mentor?
profile-wished-words =
    <b>In my own words</b>

    Now: { $words }
    Write in two or three sentences: what matters now, what do you expect of a mentor?

profile-offer =
    <b>What I offer</b>

    { $about }

    Topics: { $topics }
    Form of meetings: { $forms }
    Meetings at: { $building }
    Video link: { $link }{ $shown ->
        [no] { " " }(mentees do not see it: there is no consent to showing contacts, which you can give in “My data”)
        [yes] { $booked ->
            [0] { "" }
           *[other] { " " }(booked meetings have it too: { $booked })
        }
       *[none] { $booked ->
            [0] { "" }
           *[other] { " " }(booked remote meetings without a link: { $booked })
        }
    }
    Mentees at a time: { $capacity }

    What shall we change?
profile-btn-about = Experience
profile-btn-building = Where we meet
profile-btn-link = Video link
profile-btn-capacity = How many mentees
profile-about =
    <b>Experience</b>

    Tell about your experience in one paragraph. Everybody who looks at the mentors will see it.

    Now: { $about }
profile-topics =
    <b>Topics</b>

    What can you help with? Tick the topics and press “Save”.
profile-forms =
    <b>Form of meetings</b>

    How can you meet your mentee? Meetings that are booked stay as they are.
profile-building =
    <b>Where we meet</b>

    Now: { $building }
    Write the address of the school building where you meet in person.
profile-link =
    <b>Video link</b>

    Now: { $link }
    Send a permanent link for video meetings. It begins with https://

    Booked meetings get the new link at once. Reminders that mentees have received already keep the old one.
profile-capacity =
    <b>How many mentees</b>

    How many mentees can you accompany at a time? 0 means no new requests. Your present mentees stay with you.
profile-pause =
    <b>Pause. { $month }</b>

    Until which day shall no new requests come? On that day you are back in the list automatically. Meetings and present mentees stay.
profile-btn-end-pause = End the pause
refusal-no-building = First say where you meet in person.
refusal-pause-in-past = Choose a day not before tomorrow and not later than in a year.

profile-settings =
    <b>Language and time</b>

    Time zone: { $zone }, now { $now }
    Quiet hours: { $quiet }
profile-btn-zone = Time zone
profile-btn-quiet = Quiet hours
profile-zone =
    <b>Time zone</b>

    By which clock shall times be shown? If you have free hours, they will be hours of this clock too; booked meetings do not move.
profile-quiet =
    <b>Quiet hours</b>

    When shall we not disturb you? Reminders and announcements wait until the morning. Messages about your meetings and requests always come.
profile-quiet-hours = from { $begin }:00 to { $end }:00
profile-quiet-none = none
profile-btn-not-quiet = No quiet hours
