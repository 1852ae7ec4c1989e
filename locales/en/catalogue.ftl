catalogue-mentors =
    <b>Mentors: { $count }</b>

    Topic: { $topic }
    City: { $city }

    { $count ->
        [0] { $chosen ->
            [yes] There is nobody yet. Try another topic or another city.
           *[no] There are no mentors in the list yet. Look in later.
        }
       *[other] The number after a name is how many free places the mentor has.
    }
catalogue-any-topic = any
catalogue-any-city = any
catalogue-topic =
    <b>Topic</b>

    What should the mentor help with?
catalogue-city =
    <b>City</b>

    Which city should the mentor be from? You meet a mentor from another city remotely.
catalogue-card = { $body }
catalogue-gone = This mentor is not in the list at present. Please look at the others.
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
catalogue-standing-visitor = To send a request, let us get to know each other first, in a few short steps.
catalogue-standing-outsider = To send a request, tick the topics that you would like to work on.
catalogue-standing-own = This is your own page, as others see it.
catalogue-standing-waiting = You have sent a request and are waiting for the answer. While it is open, you cannot send another.
catalogue-standing-mentored = You have a mentor already.
catalogue-standing-paused = The mentor takes no new requests at the moment. Come back later or look at others.
catalogue-standing-full = There are no free places now, so a request cannot be sent.
catalogue-link = Link to this page: <code>{ $link }</code>
catalogue-btn-topic = Topic
catalogue-btn-city = City
catalogue-btn-ask = Send a request
catalogue-btn-everybody = Show everybody
