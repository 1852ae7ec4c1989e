lists-btn = Reference lists
lists-topic-btn = Topics
lists-city-btn = Cities
lists-district-btn = Districts
lists-school-btn = Schools
lists-kinds =
    <b>Reference lists</b>

    Everybody chooses topics, cities, districts and schools from these lists. Here you can add what is missing, correct a name, merge duplicates and remove what is not needed.
lists-city =
    <b>{ $kind ->
        [district] Districts
       *[school] Schools
    }</b>

    In which city? Choose it, or type part of its name.

    { $found }
lists-items =
    <b>{ $kind ->
        [topic] Topics
        [city] Cities
        [district] Districts: { $city }
       *[school] Schools: { $city }
    }</b>

    { $shown ->
        [retired] Taken off the list: { $count }. No longer offered, but kept wherever they have been chosen. Press one to put it back.
       *[offered] On the list: { $count }. Press one to correct it, merge it or take it off. To find or add one, type its name.
    }
    { $kind ->
        [topic] You can type both names at once: Финансы / Finance
        [city] You can type both names at once: Пермь / Perm
       *[other] { "" }
    }
    { $lacking ->
        [0] { "" }
       *[other] Without an English name: { $lacking } ({ $lacking_names }{ $lacking_more ->
            [yes] { "" } and others
           *[no] { "" }
        }). The Russian names are shown instead; to add one, open the item and write both.
    }

    { $found }
lists-found = { $count ->
    [0] { $own ->
        [yes] Nothing found for “{ $sought }”.
       *[no] Nothing found for “{ $sought }”. Try other words.
    }
   *[other] Found for “{ $sought }”: { $count }
}
lists-own = Not on the list? Press “Add”, and it will be written as “{ $sought }”. Everybody will see it at once.
lists-btn-add = Add
lists-btn-all = Show all
lists-btn-retired = Taken off · { $retired_count }
lists-btn-offered = The list
lists-new-zone =
    <b>New city</b>

    { $name }
    In English: { $english }

    Which time zone is this city in?
lists-card =
    <b>{ $kind ->
        [topic] Topic
        [city] City
        [district] District
       *[school] School
    }</b>

    { $name }
    { $facts }

    To correct the name, type the right one{ $kind ->
        [topic] , with the English one if you like: Финансы / Finance
        [city] , with the English one if you like: Пермь / Perm
       *[other] { "" }
    }. Everybody will see it at once.
lists-english = { $has ->
    [yes] In English: { $name }
   *[no] In English: not given, so the Russian name is shown
}
lists-zone = Time zone: { $zone }
lists-district = District: { $name }
lists-people = { $kind ->
    [topic] People who chose this topic: { $count }
   *[other] People: { $count }
}
lists-retired = Taken off the list on { $day }: no longer offered, but stays wherever it has been chosen.
lists-btn-people = People · { $people }
lists-btn-district = District
lists-btn-same = The same as…
lists-btn-retire = Take off the list
lists-btn-again = Put back on the list
lists-school-district =
    <b>The school’s district</b>

    { $name }

    Which district is it in?
lists-same =
    <b>Merge</b>

    “{ $name }” is the same as… Choose it from the list, or type part of its name. The one you choose will stay.

    { $found }
lists-sure =
    <b>Merge?</b>

    “{ $name }” will disappear, and everybody will have “{ $into }” instead. People affected: { $people }
    { $kind ->
        [city] Schools and invitations will move too.
        [district] The schools of the district will move too.
       *[other] { "" }
    }

    This cannot be undone.
lists-btn-join = Merge
lists-joined = ✓ Done: this is now one entry.
lists-retirement =
    <b>Take off the list?</b>

    “{ $name }” will no longer be offered. Nothing changes for those who have chosen it already: { $people ->
        [0] nobody yet
        [one] { $people } person
       *[other] { $people } people
    }. You can put it back at any time.
lists-btn-sure = Yes, take it off
lists-added = ✓ { $kind ->
    [topic] Topic
    [city] City
    [district] District
   *[school] School
} on the list: { $name }
lists-corrected = ✓ Corrected.
refusal-item-listed = This name is already on the list, perhaps among those taken off. Search for it by name, or write another one.
refusal-bad-item-name = Write the name in words, of at most { $limit ->
    [one] { $limit } character
   *[other] { $limit } characters
}.
