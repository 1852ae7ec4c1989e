profile-card =
    <b>Profile</b>

    { $body }
profile-who =
    { $name }
    { $post }
profile-paused = Paused until { $until }: you get no new requests before that day.
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
    { $works ->
        [no] { "" }
       *[yes] Workplace: { $school }
        Position: { $position }
        In post: { $since }
    }

    What would you like to change?
profile-since = since { $month }
profile-btn-name = Name
profile-btn-city = City
profile-btn-school = School
profile-btn-position = Position
profile-btn-since = In post since…
profile-name =
    <b>Name</b>

    { $name }

    Write your surname, first name and patronymic (if any) on one line. If we split your name wrongly, use commas: Lee, Anna Maria

    Coordinators and your mentor or mentees will see your name; everybody sees a mentor’s name.
profile-city =
    <b>City</b>

    Which city do you work in? You will choose your school again, and times will be shown for this city.

    { $found }
profile-city-zone =
    <b>City</b>

    { $city }: which time zone is your city in?
profile-school =
    <b>School</b>

    { $found }
profile-position =
    <b>Position</b>

    What is your position?
profile-year =
    <b>In post</b>

    What year did you take this post?
profile-month =
    <b>In post</b>

    { $year }. Which month?
refusal-future-post = That month is in the future. Choose this month or an earlier one.

profile-wishes =
    <b>What I need</b>

    Topics: { $topics }
    Form of meetings: { $form }
    In my own words: { $words }

    What would you like to change?
profile-btn-topics = Topics
profile-btn-form = Form of meetings
profile-btn-words = In my own words
profile-wished-topics =
    <b>Topics</b>

    What would you like to work on? Tick up to { $at_most ->
        [one] { $at_most } topic
       *[other] { $at_most } topics
    } and press “Save”.
profile-wished-form =
    <b>Form of meetings</b>

    How would you prefer to meet your mentor?
profile-wished-words =
    <b>In my own words</b>

    Now: { $words }
    Write in two or three sentences: what matters now, what do you expect from a mentor? The coordinators and the mentor you send a request to will see it.

profile-offer =
    <b>What I offer</b>

    { $about }

    Topics: { $topics }
    Form of meetings: { $forms }
    Meetings at: { $building }
    Video link: { $link }{ $shown ->
        [no] { " " }(mentees do not see it: you have not agreed to show it; you can do so here: “My data” → “My consents”)
        [yes] { $booked ->
            [0] { "" }
           *[other] { " " }(booked meetings use it too: { $booked })
        }
       *[none] { $booked ->
            [0] { "" }
           *[other] { " " }(booked remote meetings without a link: { $booked })
        }
    }
    Mentees at a time: { $capacity }
    Programmes: { $programmes }

    What would you like to change?
profile-btn-about = Experience
profile-btn-building = Where we meet
profile-btn-link = Video link
profile-btn-capacity = How many mentees
profile-about =
    <b>Experience</b>

    Describe your experience in one paragraph. Everybody who looks at the mentors will see it.

    Now: { $about }
profile-topics =
    <b>Topics</b>

    What can you help with? Tick the topics and press “Save”.
profile-forms =
    <b>Form of meetings</b>

    How can you meet your mentee? Booked meetings stay as they are.
profile-building =
    <b>Where we meet</b>

    Now: { $building }
    Write the address of the school building where you meet in person. Coordinators and the mentees you are to meet in person will see it.
profile-link =
    <b>Video link</b>

    Now: { $link }
    Send a permanent link for video meetings. It starts with https://
    Coordinators will see it, and with your consent the mentees who have meetings booked with you.

    Booked meetings get the new link at once. Reminders that mentees have already received keep the old one.
profile-capacity =
    <b>How many mentees</b>

    How many mentees can you support at a time? 0 means no new requests. Your present mentees stay with you.
profile-pause =
    <b>Pause. { $month }</b>

    Until which day would you like no new requests? On that day you will return to the list automatically. Meetings and present mentees stay.{ $asked ->
        [0] { "" }
       *[other] { " " }Requests without an answer: { $asked }. We will close them and ask the mentees what to do next.
    }
profile-btn-end-pause = End the pause
refusal-no-building = First say where you meet in person.
refusal-pause-in-past = Choose a day not before tomorrow and not more than { $days ->
    [one] { $days } day
   *[other] { $days } days
} ahead.

profile-settings =
    <b>Language and time</b>

    Time zone: { $zone }, now { $now }
    Quiet hours: { $quiet }
profile-btn-zone = Time zone
profile-btn-calendar = Calendar on my phone
profile-btn-quiet = Quiet hours
profile-zone =
    <b>Time zone</b>

    Which time zone is your city in? If you have set free hours, they will follow this time zone too; booked meetings do not move.
profile-quiet =
    <b>Quiet hours</b>

    When should we not disturb you? Announcements and reminders will wait until the quiet hours end. If a meeting is earlier, we will remind you in time. We will tell you at once about moves, cancellations and requests.
profile-quiet-hours = from { $begin }:00 to { $end }:00
profile-quiet-none = none
profile-btn-not-quiet = No quiet hours
profile-saved = ✓ Saved.

home-btn-profile = Profile
home-btn-language = Русский
profile-programmes =
    <b>Programmes</b>

    In which programmes do you take mentees? Tick one or several; the choice is saved at once. You will get no requests for the others. Places are shared: a mentee in two programmes takes one place.
profile-one-programme = Keep at least one programme. To get no requests, pause: “Profile” → “Pause”.
profile-btn-programmes = Programmes
