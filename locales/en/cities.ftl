cities-ask = Choose the city or write its name.
cities-found = { $count ->
    [0] Nothing was found by “{ $sought }”. Write it differently.
   *[other] Found by “{ $sought }”: { $count }
}
cities-own = Your city is not here? Write its full name and press “Add my city”: we will write down “{ $sought }”.
cities-only = You are invited to this city: { $city }. Choose it.
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
    Time: { $zone }
    People who named it: { $people }

    It was typed by hand. Put it on the list, or choose the one on the list that it is. If the name is not right, write the right one first. In English too, if you like: Пермь / Perm
cities-btn-accept = Put it on the list
cities-btn-same = It is on the list
cities-btn-zone = Time zone
cities-zone =
    <b>Time zone</b>

    Which clock does this city go by?
cities-same =
    <b>It is on the list</b>

    “{ $name }”: which city of the list is it? Choose it, or write a part of its name.

    { $found }
cities-sure =
    <b>Join the cities</b>

    “{ $name }” will become “{ $into }”, and its schools go there with the people. People whom it concerns: { $people }
cities-btn-merge = Join
cities-accepted = ✓ The city is on the list.
cities-merged = ✓ Done: it is one city now.
cities-list-btn = Cities
cities-list =
    <b>Cities</b>

    All in all: { $count }. Choose a city to correct its name or its time zone. To add a city, write its name. In English too, if you like: Пермь / Perm

    { $note }
cities-listed =
    <b>City</b>

    { $name }
    In English: { $english }
    Time: { $zone }
    People: { $people }

    To correct the name, write the right one. Together with the English one: Пермь / Perm
cities-new-zone =
    <b>New city</b>

    { $name }
    In English: { $english }

    Which clock does this city go by?
cities-added = ✓ The city is on the list: { $city }
refusal-city-gone = This city is not on the list any more. Please choose again.
refusal-city-listed = There is a city of that name already.
refusal-city-settled = This city was decided on already.
refusal-not-a-city = Write the name of the city in letters, of at most 100 characters.
waiting-city = New city: { $about }
waiting-city-btn = City: { $about }
waiting-city-many = New cities: { $count }
waiting-city-all-btn = New cities · { $count }
