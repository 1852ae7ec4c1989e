catalogue-mentors =
    <b>Mentors: { $count }</b>
    { $narrowed ->
        [yes] Filters: { $by }
       *[no] {""}
    }

    { $lines }

    { $hint }
catalogue-line =
    { $number }. <b>{ $name }</b>
    { $where }
    { $whose ->
        [mine] Your topics: { $topics }
        [any] Topics: { $topics }
       *[none] No topics yet
    }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }. { $reached ->
        [no] No chat with the bot
       *[yes] { $free ->
            [0] No free places
           *[other] Free places: { $free } of { $capacity }
        }
    }
catalogue-words = “{ $words }”
catalogue-hint-found = To find a mentor, write a surname, a school or its number.
catalogue-hint-shared = Those with most of your topics come first. To find a mentor, write a surname, a school or its number.
catalogue-hint-empty = There are no mentors in the list yet. Please check again later.
catalogue-hint-loosen = Nobody was found. Remove one condition: the number on its button shows how many mentors would then be found.
catalogue-hint-nothing = Nobody was found, even with any one condition removed. Press “Show everybody” or write something else: a surname, a school or its number.
catalogue-filters =
    <b>Filters</b>

    { $narrowed ->
        [yes] Now: { $by }. Press ✕ to remove a condition.
       *[no] Whom do you want to see?
    } Conditions add up: we show those who meet all of them.
catalogue-district =
    <b>District</b>

    In which district is the mentor’s school?
catalogue-topic =
    <b>Topic</b>

    What should the mentor help with?
catalogue-city =
    <b>City</b>

    Which city should the mentor be from? Meetings with a mentor from another city are remote.
catalogue-card = { $body }
catalogue-gone = This mentor is not in the list at the moment. Please look at the others.
catalogue-mentor =
    <b>{ $name }</b>
    { $post }

    { $about }

    Topics: { $topics }
    Form of meetings: { $forms }
    Programmes: { $programmes }
    Free places: { $free } of { $capacity }
catalogue-nearest =
    {""}
    Earliest time for a meeting: { $when }{ $known ->
        [yes] {""}
       *[no] {" "}({ $zone } time)
    }
catalogue-standing-may_ask = {""}
catalogue-standing-visitor = Before you send a request, tell us about yourself: a few short steps.
catalogue-standing-outsider = To send a request, tick the topics you would like to work on.
catalogue-standing-own =
    <b>My page</b>

    { $paused ->
        [yes] You are on pause until { $until }, so you are not in the list of mentors for now. The link still opens this page.
       *[no] This is how mentees and everybody who looks at the mentors see you.
    }{ $lacks ->
        [0] {""}
       *[other] {" "}Still missing: { $lacking }.
    }
catalogue-lacks-photo = a photo
catalogue-lacks-about = your experience
catalogue-lacks-topics = topics
catalogue-lacks-hours = free hours
catalogue-standing-mine = This is your mentor.
catalogue-standing-waiting = Your request is waiting for an answer. Until then you cannot send another, but you can withdraw this one: “Home” → “My request”.
catalogue-standing-mentored = You already have a mentor in every programme that suits you. To arrange a meeting: “Home” → “Book a meeting”.
catalogue-standing-other_programmes = This mentor does not take mentees for the programmes in which you need a mentor now. Look at others.
catalogue-standing-paused = This mentor is not taking new requests at the moment. Check again later or look at others.
catalogue-standing-unreachable = The bot cannot pass on a request now: the mentor has no open chat with the bot. Check again later or look at others.
catalogue-standing-full = There are no free places at the moment. Check again later or look at others.
catalogue-link = Link to this page: <code>{ $link }</code>
catalogue-own-link = The link to your page, which you can pass on: <code>{ $link }</code>
catalogue-btn-filters = Filters
catalogue-btn-topic = Topic
catalogue-btn-city = City
catalogue-btn-district = District
catalogue-btn-remote = Remote
catalogue-btn-in_person = In person
catalogue-btn-free = Has free places
catalogue-btn-offer = Change my offer
catalogue-btn-person = Change name or school
catalogue-btn-ask = Send a request
catalogue-btn-everybody = Show everybody

home-btn-mentors = Look at the mentors
home-btn-find-mentor = Choose a mentor
home-btn-my-page = My page
