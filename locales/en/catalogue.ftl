catalogue-mentors =
    <b>Mentors: { $count }</b>

    Topic: { $topic }
    City: { $city }

    { $count ->
        [0] { $chosen ->
            [yes] There is nobody here yet. Try another topic or another city.
           *[no] There are no mentors in the list yet. Please check again later.
        }
       *[other] The number after a name shows how many free places the mentor has.{ $away ->
            [yes] {" "}No contact: the mentor has no open chat with the bot, and a request cannot be passed on now.
           *[no] {""}
        }
    }
catalogue-any-topic = any
catalogue-any-city = any
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
    Free places: { $free } of { $capacity }
catalogue-nearest =
    {""}
    Nearest time for a meeting: { $when }{ $known ->
        [yes] {""}
       *[no] {" "}({ $zone } time)
    }
catalogue-standing-may_ask = {""}
catalogue-standing-visitor = Before you send a request, let us get to know each other: a few short steps.
catalogue-standing-outsider = To send a request, tick the topics you would like to work on.
catalogue-standing-own = This is your own page, as others see it.
catalogue-standing-waiting = Your request is waiting for an answer. Until then you cannot send another, but you can withdraw this one: “Home” → “My request”.
catalogue-standing-mentored = You already have a mentor. To arrange a meeting: “Home” → “Book a meeting”.
catalogue-standing-paused = This mentor is not taking new requests at the moment. Check again later or look at others.
catalogue-standing-unreachable = The bot cannot pass on a request now: the mentor has no open chat with the bot. Check again later or look at others.
catalogue-away-line = no contact
catalogue-standing-full = There are no free places at the moment. Check again later or look at others.
catalogue-link = Link to this page: <code>{ $link }</code>
catalogue-btn-topic = Topic
catalogue-btn-city = City
catalogue-btn-ask = Send a request
catalogue-btn-everybody = Show everybody

home-btn-mentors = Look at the mentors
home-btn-find-mentor = Choose a mentor
