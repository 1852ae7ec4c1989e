schools-found = { $count ->
    [0] Nothing was found by “{ $sought }”. Write it differently.
   *[other] Found by “{ $sought }”: { $count }
}
schools-own = Your school is not here? Press “Add my school”, and we will write down “{ $sought }”.
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
    { $name }
    City: { $city }
    People who named it: { $people }

    It was typed by hand. Put it on the list, or choose the one on the list that it is.
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
schools-accepted = The school is on the list.
schools-merged = Done: it is one school now.
refusal-school-settled = This school was decided on already.
waitingkind-school = New school: { $about }
waitingkind-school-btn = School: { $about }
