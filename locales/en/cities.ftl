cities-ask = Choose the city or write its name.
cities-found = { $count ->
    [0] { $own ->
        [yes] No results for “{ $sought }”.
       *[no] No results for “{ $sought }”. Write it differently.
    }
   *[other] Results for “{ $sought }”: { $count }
}
cities-own = Not on the list? Press “Add my city”, and we will add it as: “{ $sought }”. If this is not the whole name, write the whole name first. Everybody will see the city on the list once a coordinator has put it there.
cities-only = The invitation is for this city: { $city }. Choose it.
cities-btn-add = Add my city
cities-btn-all = Show all
cities-card =
    <b>New city</b>

    { $body }
cities-typed =
    { $name }{ $renamed ->
        [yes] {"\u000A"}Typed as: { $said }
       *[no] {""}
    }
    In English: { $english }
    Time zone: { $zone }
    People who named it: { $people }

    Participants added this name. Put the city on the list, choose the one that is already there, or remove it. If the name is wrong, first write the right one: everybody will see it. You can add English: Пермь / Perm
cities-btn-accept = Put it on the list
cities-btn-same = It is already listed
cities-btn-remove = Remove
cities-btn-zone = Time zone
cities-zone =
    <b>Time zone</b>

    Which time zone is this city in?
cities-same =
    <b>It is already listed</b>

    “{ $name }”: which city on the list is it? Choose it, or write part of its name.

    { $found }
cities-sure =
    <b>Merge the cities</b>

    “{ $name }” will become “{ $into }”, and its schools and their people move there. People affected: { $people }
cities-btn-merge = Merge
cities-removal =
    <b>Remove the city</b>

    Neither “{ $name }” nor its schools will be added to the list. Whoever named it will be told and asked to choose another. People affected: { $people }
cities-removed = ✓ The city is removed.
cities-notice-removed = A coordinator has looked at the city that you added and has not put it on the list. Your profile has no city and no school now. Please choose a city from the list or write its full name.
cities-btn-choose = Choose a city
cities-accepted = ✓ The city is on the list now.
cities-merged = ✓ Done: this is now one city.
refusal-city-gone = This city is no longer on the list. Please choose again.
refusal-city-listed = This city is already listed. Choose it from the list or write another name.
refusal-city-first = Choose the city first: a school is chosen in its city.
refusal-not-a-city = Write the name of the city in letters, at most { $limit ->
    [one] { $limit } character
   *[other] { $limit } characters
}.
waiting-city = New city: { $about }
waiting-city-btn = City: { $about }
waiting-city-many = New cities: { $count }
waiting-city-all-btn = New cities · { $count }
