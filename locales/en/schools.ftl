schools-ask = { $choice ->
    [districts] Choose the district, then your school in it. Or write the school’s number or part of its name.
    [nothing] There are no schools in this city on the list yet. Write the full name of your school.
   *[schools] Choose your school, or write its number or part of its name.
}
schools-ask-in-district = { $district }, schools: { $count }. Choose yours, or write its number or part of its name.
schools-found = { $count ->
    [0] { $own ->
        [yes] No results for “{ $sought }”.
       *[no] No results for “{ $sought }”. Write it differently.
    }
   *[other] Results for “{ $sought }”: { $count }
}
schools-own = Not on the list? Press “Add my school”, and we will add it as: “{ $sought }”. If this is not the whole name, write the whole name first. Everybody will see the school on the list once a coordinator has put it there.
schools-btn-add = Add my school
schools-btn-all = { $has_districts ->
    [yes] All districts
   *[no] Show all
}
schools-first-district = First choose the district.
schools-in-district = { $district }, schools: { $count }
schools-no-district = No district given
schools-card =
    <b>New school</b>

    { $body }
schools-typed =
    { $name }{ $renamed ->
        [yes] {"\u000A"}Typed as: { $said }
       *[no] {""}
    }
    City: { $city }
    People who named it: { $people }

    Participants added this name. Put the school on the list, choose the one that is already there, or remove it. If the name is wrong, first write the right one: everybody will see it.
schools-btn-accept = Put it on the list
schools-btn-same = It is already listed
schools-btn-remove = Remove
schools-same =
    <b>It is already listed</b>

    “{ $name }”: which school on the list is it? Write its number or part of its name.

    { $found }
schools-sure =
    <b>Merge the schools</b>

    “{ $name }” will become “{ $into }”. People affected: { $people }
schools-btn-merge = Merge
schools-removal =
    <b>Remove the school</b>

    “{ $name }” will not be added to the list. Whoever named it will be told and asked to choose another. People affected: { $people }
schools-removed = ✓ The school is removed.
schools-notice-removed = A coordinator has looked at the school that you added and has not put it on the list. Your profile has no school now. Please choose one from the list or write its full name.
schools-btn-choose = Choose a school
schools-accepted = ✓ The school is on the list now.
schools-merged = ✓ Done: this is now one school.
refusal-school-listed = There is already a school with this name. Press “It is already listed” and choose it.
waiting-school = New in the list of schools: { $about }
waiting-school-btn = New: { $about }
waiting-school-many = New schools: { $count }
waiting-school-all-btn = New schools · { $count }
