importing-menu-btn = Import and export
importing-menu =
    <b>Import and export</b>

    Send a list as an .xlsx, .ods or .csv file: people, mentors or schools. Its first row has the headings: Full name, City, School, Position, Topics. Any order will do.

    First we check the list and show what would come of it. Until you press “Load”, nothing changes.

    { $unlinked ->
        [0] { "" }
       *[other] Not in the bot yet: { $unlinked }. They need their personal links.
    }
importing-btn-sample = Sample list
importing-btn-export = Export a list
importing-btn-links = Links to come in
importing-sample = A sample: the headings, and on the second sheet the cities, positions and topics that we understand.
importing-file-expected = A file is needed here, .xlsx, .ods or .csv: send it as a document.
importing-file-too-big = The file is too big: the bot takes no more than { $limit } MB. Remove pictures or split the list.
importing-taken =
    <b>Import: the file is here</b>

    { $file }

    The list is being checked. What we find in it will come as a message of its own; meanwhile you can do other things.
importing-export =
    <b>Export</b>

    Which list shall we send as an .xlsx file? You can edit it and load it again.
importing-exported = Rows in the list: { $rows }
importing-links =
    <b>Links to come in</b>

    Not in the bot yet: { $unlinked }. A personal link leads a person to their own profile: first we ask for consent to process their data.

    We will send a file with the links, one for each person. Give everybody only their own. A link works for 30 days, or until the person has come in.
importing-btn-make-links = Send the links
importing-btn-one = A link for one person
importing-people =
    <b>A link for one person</b>

    Who needs a new link? Choose them, or write their surname or school.

    { $found }
importing-found = { $count ->
    [0] Nobody found by “{ $sought }”. Perhaps this person is in the bot already, or is in no list.
   *[other] Found by “{ $sought }”: { $count }
}
importing-first = The first { $shown } of { $count } are shown.
importing-btn-everybody = Show everybody
importing-person =
    <b>A link for one person</b>

    { $body }
importing-who =
    { $name }
    { $where }
importing-btn-make-link = Get the link
importing-letter =
    <b>A personal link to Ryadom</b>

    { $who }

    Open the link and press “Start”: { $link }

    The link is for you alone and works for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
importing-handed =
    <b>The link is ready</b>

    Forward the message above to the person whose name is in it. Earlier links of theirs work, too; once one of them is used, the others end.
refusal-came-already = This person is in the bot already: no link is needed. If somebody else came in: “Links to come in” → “The wrong one came in”.
importing-links-file = Links: { $rows }. We do not keep them: if the file gets lost, make new ones.

importing-progress-read = Rows read: { $rows }. Checking…
importing-progress-loading = Loading rows: { $rows }…
importing-failed =
    <b>The list was not read</b>
    { $file }

    { $why }
importing-checked =
    <b>The list is checked</b>
    { $file } · { $kind }
importing-known = Understood: { $headings }
importing-unknown = Not used: { $headings }
importing-counts =
    New: { $new }
    To change: { $changed }
    Unchanged: { $unchanged }
    With errors, not loaded: { $wrong }
importing-replaced = To change, by columns: { $parts }. What people corrected themselves gives way to the list.
importing-done =
    Added: { $new }
    Changed: { $changed }
    Unchanged: { $unchanged }
    Not loaded because of errors: { $wrong }
importing-wrong-row = • Row { $row }: { $problem }
importing-problem = { $problem }{ $other ->
    [0] { "" }
   *[other] { " " }{ $other }
}
importing-btn-load = Load
importing-btn-drop = Do not load
importing-btn-wrong = All errors as a file
importing-ordered = Loading. We will write here when it is done.
importing-dropped = Not loaded, nothing has changed.
importing-loaded =
    <b>The list is loaded</b>
    { $file }
importing-next-links = { $kind ->
    [mentors] For the new mentors to come in, give them their personal links. A mentor appears in the list once they have come and agreed to the processing of their data.
   *[people] For the new people to come in, give them their personal links.
}
refusal-list-settled = { $state ->
    [loading] This list is being loaded already.
    [loaded] This list was loaded already.
    [dropped] It was decided not to load this list.
   *[other] Nothing can be done with this list any more.
}
importing-sheet-words = What to write
importing-sheet-links = Links
importing-sheet-wrong = Errors
importing-heading-link = Personal link
importing-heading-line = Row
importing-heading-problem = What is wrong

listkind-people = People
listkind-mentors = Mentors
listkind-schools = Schools

listfailure-not_a_table = This is not a table. Save the list as .xlsx, .ods or .csv and send it again.
listfailure-old_excel = This is the old Excel format (.xls). Open the file, save it as .xlsx and send it again.
listfailure-password = The file is protected by a password. Open it, remove the password, save it and send it again.
listfailure-empty = Nothing is written in the file.
listfailure-too_long = The file has too many rows. Split it: up to 20,000 rows in each.
listfailure-too_many_cells = The table is too large: we read up to 500,000 cells, or 2,000,000 with the blank ones between them. Delete sheets that are not needed and whatever stands far from the list, and send it again.
listfailure-too_many_strings = The file has more than 500,000 different texts. Leave only the list in it and send it again.
listfailure-too_far_down = The file has a row with a number above 1,048,576: no table has so many rows. Copy the list into a new file and send that.
listfailure-too_much_text = The file has more than 10,000,000 characters. Split the list and send it in parts.
listfailure-too_large_unpacked = The file is too large when it is unpacked: we read up to 200 MB. Leave only the list in it and send it again.
listfailure-too_much_memory = Reading this file takes more than 200 MB of memory. Copy the list into a new file and send that.
listfailure-too_slow = Reading this file takes too long: more than 10 seconds. Copy the list into a new file and send that.
listfailure-unknown_headings = No headings that we know. A column “Full name” (or “Surname” and “First name”) is needed, for a list of schools “School”. See the sample.
listfailure-gone = The file is not available any more. Send it again.
listfailure-broken = We could not make out this file: the fault is ours, and we know of it. Nothing has changed.

column-name = Full name
column-surname = Surname
column-first_name = First name
column-patronymic = Patronymic
column-role = Role
column-city = City
column-district = District
column-school = School
column-position = Position
column-since = In post since
column-topics = Topics
column-forms = Form of meetings
column-capacity = Capacity
column-building = Building
column-link = Video link
column-about = Experience
column-telegram_id = Telegram ID

rowproblem-bad_name = no surname and first name
rowproblem-unknown_city = the city is not on the list, add it: “Settings” → “Cities”
rowproblem-no_school = no name of a school
rowproblem-too_long = too long a text in a cell
rowproblem-bad_position = the position is not on the list
rowproblem-bad_date = we could not tell since when they are in post: write the month and year, for example 09.2022
rowproblem-bad_forms = form of meetings: remote, in person or both
rowproblem-no_building = meetings in person need a school or an address
rowproblem-bad_capacity = capacity: a number from 0 to 5
rowproblem-bad_link = a link to a site is needed, beginning with https://
rowproblem-unknown_topic = the topic is not on the list
rowproblem-bad_role = role: mentor or mentee
rowproblem-bad_telegram = a Telegram ID is a number
rowproblem-other_telegram = the Telegram ID of somebody else: see whether the column has slipped
rowproblem-repeated = repeats row
rowproblem-ambiguous = several such people: name the school
rowproblem-several = several such people: give the patronymic or a Telegram ID
rowproblem-elsewhere = such a person works at another school; correct the school in the list or add a Telegram ID. We have:
rowproblem-error_value = the cell has an error instead of a value, for example “#N/A”: correct it
rowproblem-no_value = the formula has no value: open the file in Excel, save it and send it again
rowproblem-own_role = nobody makes themselves a mentor: another coordinator decides
