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
       *[other] , { $more } more
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
catalogue-suggested-line =
    { $number }. <b>{ $name }</b>
    { $where }
    { $why }{ $free ->
        [0] . No free places
       *[other] {""}
    }
catalogue-recommended =
    <b>Recommended</b>
    { $narrowed ->
        [yes] Filters: { $by }
       *[no] {""}
    }

    { $lines }

    { $some ->
        [yes] Those who match your profile best come first. To change topics or the form of meetings: “Home” → “Profile”. You send the request yourself.
       *[no] { $narrowed ->
            [yes] With these filters nobody can be recommended. Press “← Back” and remove one of them.
           *[no] Nobody can be recommended now: the mentors who would suit you have no free places. Press “← Back” for the whole list.
        }
    }
catalogue-near =
    <b>Nearest</b>

    Where should the distance be measured from? Choose below, or send a location: the paper clip, then Location.

    We do not keep the location: we only work out the distances to schools. Nobody but the bot sees it.
catalogue-near-no-school = We do not know yet where your school is. Choose a district or send a location.
catalogue-near-district =
    <b>District</b>

    From the centre of which district?
catalogue-nearest =
    <b>Nearest</b>
    { $origin ->
        [school] From your school
        [district] From the centre of a district: { $district }
       *[place] From the location that you sent (it was not kept)
    }
    { $narrowed ->
        [yes] Filters: { $by }
       *[no] {""}
    }

    { $lines }

    { $some ->
        [yes] Distances are in a straight line.
       *[no] { $narrowed ->
            [yes] Nobody was found with these filters: remove one of them in the list of mentors.
           *[no] Nobody was found: it is not known where the mentors’ schools are. Press “← Back” and choose another place.
        }
    }
catalogue-distance = { $km ->
    [0] Less than a kilometre
   *[other] About { $km } km
}{ $rough ->
    [yes] {" "}(to the centre of the district)
   *[no] {""}
}
catalogue-map =
    { $some ->
        [yes] <b>Map: { $city }</b>

        { $count ->
            [one] { $count } mentor.
           *[other] { $count } mentors.
        } Press a district to see the list.{ $narrowed ->
            [yes] {" "}Filters: { $by }
           *[no] {""}
        }
       *[no] <b>Map</b>

        Nobody was found. Press “← Back” and remove filters.
    }
catalogue-map-city =
    <b>Map</b>

    Which city?
catalogue-map-title = { $city }: { $count ->
    [one] { $count } mentor
   *[other] { $count } mentors
}
catalogue-map-legend = Diagram: each circle shows a district’s mentors.
catalogue-map-legend-yours = Your district is framed.
catalogue-map-yours = yours
catalogue-map-no-district = No district given
catalogue-map-whole-city = Whole city
catalogue-answers-new = a new mentor, few answers so far
catalogue-answers-soon = usually the same day
catalogue-answers-days = usually within { $days ->
    [one] { $days } day
   *[other] { $days } days
}
catalogue-led =
    {""}
    Leads lectures and club meetings: { $count }, the last one “{ $last }”
catalogue-venue = { $city }{ $district }{ $exact ->
    [yes] {""}
   *[no] {" "}(the centre of the district is shown)
}
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
    Answers to requests: { $answers }
catalogue-nearest-time =
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
catalogue-standing-mine = This is your mentor.{ $further ->
    [yes] {" "}You can also send a request in another programme.
   *[no] {""}
}
catalogue-standing-waiting = This mentor is already among your choices. To see or withdraw the request: “My request”.
catalogue-standing-mentored = You already have a mentor in every programme that suits you. To arrange a meeting: “Home” → “Book a meeting”.
catalogue-standing-other_programmes = This mentor does not take mentees for the programmes in which you need a mentor now. Look at others.
catalogue-standing-enough = You have already chosen as many mentors as you can in this mentor’s programmes. To remove one of them: “My request”.
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
catalogue-btn-recommended = Recommended
catalogue-btn-near = Nearest
catalogue-btn-map = Map
catalogue-btn-from-school = From my school
catalogue-btn-from-district = From a district
catalogue-btn-dark = Dark map
catalogue-btn-light = Light map
catalogue-btn-other-city = Another city
catalogue-btn-venue = School on the map
catalogue-btn-ask = Send a request
catalogue-btn-everybody = Show everybody

home-btn-mentors = Look at the mentors
home-btn-find-mentor = Choose a mentor
home-btn-my-page = My page

reasonkind-topics = { $of ->
    [1] your topic
   *[other] { $count } of your { $of } topics
}
reasonkind-novices = new principals with this mentor: { $count }
reasonkind-district = the same district
reasonkind-city = the same city
reasonkind-form = the form of meetings that you chose
reasonkind-programme = your programme
reasonkind-places = free places: { $count }
