schools-ask = { $choice ->
    [districts] Choose the district, and your school in it. Or write its number or a part of its name.
    [nothing] There are no schools of this city in the list yet. Write the full name of your school.
   *[schools] Choose your school, or write its number or a part of its name.
}
schools-ask-in-district = { $district }, schools: { $count }. Choose yours, or write its number or a part of its name.
schools-found = { $count ->
    [0] Nothing was found by “{ $sought }”. Write it differently.
   *[other] Found by “{ $sought }”: { $count }
}
schools-own = Your school is not here? Write its full name and press “Add my school”: we will write down “{ $sought }”.
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

    It was typed by hand. Put it on the list, or choose the one on the list that it is. If the name is not right, write the right one first.
schools-btn-accept = Put it on the list
schools-btn-same = It is there already
schools-same =
    <b>It is there already</b>

    “{ $name }”: which school of the list is it? Write its number or a part of its name.

    { $found }
schools-sure =
    <b>Join the schools</b>

    “{ $name }” will become “{ $into }”. People whom it concerns: { $people }
schools-btn-merge = Join
schools-accepted = ✓ The school is on the list.
schools-merged = ✓ Done: it is one school now.
refusal-school-listed = There is a school of that name already. Press “It is there already” and choose it.
refusal-school-settled = This school was decided on already.
waiting-school = New school: { $about }
waiting-school-btn = School: { $about }
waiting-school-many = New schools: { $count }
waiting-school-all-btn = New schools · { $count }
