importing-menu-btn = Import and export
importing-menu =
    <b>Import and export</b>

    Send a list as an .xlsx, .ods or .csv file: people, mentors, schools or mentorships. Its first row has the headings: Full name, City, School, Position, Topics, in any order.

    First we check the list and show what it would change. Until you press “Load”, nothing changes.

    { $unlinked ->
        [0] { "" }
       *[other] Not signed in yet: { $unlinked }. They need their personal links.
    }
importing-btn-sample = Sample list
importing-btn-export = Export a list
importing-btn-links = Sign-in links
importing-sample = A sample: the headings, and on the second sheet the cities, positions and topics we recognise.
importing-file-expected = Send an .xlsx, .ods or .csv file here, as a document.
importing-file-too-big = The file is too big: the bot accepts no more than { $limit } MB. Remove pictures or split the list.
importing-taken =
    ✓ <b>File received</b>

    { $file }

    The list is being checked. We will send what we find in it as a separate message; meanwhile you can do other things.
importing-export =
    <b>Export</b>

    Which list should we send as an .xlsx file? You can edit it and load it again.{ $whole ->
        [yes] {""}

        “All data” is the whole association in one workbook, personal data included. Links and invitations, broadcasts, the audit trail and reports of problems are left out. Keep the file where strangers cannot open it; on the server an empty database can be restored from it.
       *[no] {""}
    }
importing-btn-whole = All data
importing-whole-exported = ✓ All data exported, rows: { $rows }. The file does not contain links and invitations, broadcasts, the audit trail or reports of problems: only a backup on the server keeps them.
importing-whole-too-much = There is more data than the bot can send; the limit, in rows: { $limit }. Ask the administrator of the server to run: ryadom export all
importing-exported = ✓ List exported, rows: { $rows }
importing-links =
    <b>Sign-in links</b>

    Not signed in yet: { $unlinked }. A personal link takes a person to their own profile: first we ask for consent to process their data.

    We will send a file with the links, one for each person. Give each person only their own link. A link works for { $days ->
        [one] { $days } day
       *[other] { $days } days
    } or until the person signs in.
importing-btn-make-links = Send the links
importing-btn-one = A link for one person
importing-who =
    { $name }
    { $where }
refusal-came-already = This person has already signed in: no link is needed. If somebody else signed in, find this person in “People” and press “Wrong person signed in”.
importing-links-file = ✓ Links ready: { $rows }. We do not keep them: if the file is lost, make new ones.

importing-progress-read = Rows read: { $rows }. Checking…
importing-progress-loading = Loading rows: { $rows }…
importing-failed =
    <b>The list could not be read</b>
    { $file }

    { $why }
importing-checked =
    <b>List checked</b>
    { $file } · { $kind }
importing-again = While you were deciding, the data changed or you answered questions: the list would now change more than you saw. We have loaded nothing: look and decide again.
importing-known = Understood: { $headings }
importing-unknown = Not stored, only added to the file of links: { $headings }
importing-counts =
    New: { $new }
    To change: { $changed }
    Unchanged: { $unchanged }
    With errors, not loaded: { $wrong }
importing-replaced = To change, by column: { $parts }. If people have corrected something themselves, the list will replace that too.
importing-btn-ask = Answer the questions: { $count }
importing-questions = Questions: { $count }. Whatever we ask about is not stored until you answer.
importing-names =
    This is how we understood the names (surname · first name · patronymic):
    { $names }
importing-new-people = New people added along with them: { $count }
importing-city-unsaid = No city is given (rows: { $rows }): we will enter { $city }.
importing-btn-list-links = Links for this list
importing-links-ordered = ✓ We are making the links and will send the file here
importing-links-none = Everybody on this list has already signed in: no new links are needed.
importing-marks-ordered = ✓ We are making the file and will send it here
importing-marked = ✓ Your list with notes. Rows with something wrong: { $rows }. Correct them and send the file again.
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
importing-posts = Positions were read as: { $posts }.
importing-post = “{ $words }” — { $post }
importing-no-post = no position in a school
importing-cells = Check { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}: the people are loaded, but without what we did not understand.
importing-cell = { $column }: { $quoted ->
    [0] { $problem }
   *[other] “{ $value }”: { $problem }
}
importing-btn-load = Load
importing-btn-drop = Do not load
importing-btn-wrong = My file with notes
importing-ordered = ✓ Accepted, loading. We will write here when it is done.
importing-dropped = ✓ Loading cancelled, nothing has changed.
importing-loaded =
    <b>List loaded</b>
    { $file }
importing-next-links = { $kind ->
    [mentors] The new mentors sign in by their personal links: please pass them on. A mentor appears in the list after signing in and agreeing to the processing of their data.
   *[people] The new people sign in by their personal links: please pass them on.
}
refusal-list-settled = { $state ->
    [loading] This list is already being loaded. We will write here when it is done.
    [loaded] This list has already been loaded. To change something, send a corrected one.
    [dropped] It was decided not to load this list. If you need it, send the file again.
   *[other] Nothing more can be done with this list. Send the file again.
}
importing-sheet-words = What to write
importing-sheet-links = Links
importing-heading-link = Personal link
importing-heading-problem = What is wrong

listkind-people = People
listkind-mentors = Mentors
listkind-schools = Schools
listkind-pairs = Mentorships

listfailure-not_a_table = This is not a table. Save the list as .xlsx, .ods or .csv and send it again.
listfailure-old_excel = This is the old Excel format (.xls). Open the file, save it as .xlsx and send it again.
listfailure-binary_excel = This is the binary Excel format (.xlsb). Open the file, save it as .xlsx and send it again.
listfailure-password = The file is protected by a password. Open it, remove the password, save it and send it again.
listfailure-empty = The file is empty. Check it and send it again.
listfailure-too_long = The file has too many rows. Split it: up to { $limit ->
    [one] { $limit } row
   *[other] { $limit } rows
} in each.
listfailure-too_many_cells = The table is too large. The limit on cells: { $cells }; with the blank ones between them: { $area }. Delete the sheets you do not need and whatever is far from the list, and send it again.
listfailure-too_many_strings = The file has too many different texts; the limit is { $strings }. Leave only the list in it and send it again.
listfailure-too_far_down = The file has a row with a number above { $row_number }: no table has so many rows. Copy the list into a new file and send that.
listfailure-too_much_text = The file has too much text; the limit in characters is { $text }. Split the list and send it in parts.
listfailure-too_large_unpacked = The file is too large when unpacked: we read up to { $unpacked } MB. Leave only the list in it and send it again.
listfailure-too_much_memory = Reading this file takes more than { $memory } MB of memory. Copy the list into a new file and send that.
listfailure-too_slow = Reading this file takes too long: more than { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}. Copy the list into a new file and send that.
listfailure-unknown_headings = We found no headings that we know. The list needs a column “Full name” (or “Surname” and “First name”); a list of schools needs “School”. See the sample.
listfailure-gone = The file is no longer available. Send it again.
listfailure-broken = We could not read this file: the fault is ours, and we know about it. Nothing has changed. Copy the list into a new file and send that.

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
column-building = Address for in-person meetings
column-link = Video link
column-about = Experience
column-telegram_id = Telegram ID
column-municipality = Municipality
column-mentor = Mentor’s full name
column-mentee = Mentee’s full name
column-agreement = Agreement number
column-agreement_date = Date of agreement
column-programme = Programme
column-phone = Phone
column-email = E-mail
column-school_address = Address of the school
column-coordinates = Coordinates of the school

rowproblem-bad_name = the surname and first name are missing
rowproblem-unknown_city = the city is not on the list, add it (“Settings” → “Reference lists” → “Cities”) and send the list again: neither city nor school was stored
rowproblem-no_school = the name of the school is missing
rowproblem-too_long = the text in a cell is too long
rowproblem-bad_position = the position is not on the list
rowproblem-bad_date = we could not read since when they have been in post: write the month and year, for example 09.2022
rowproblem-bad_day = we could not read the date of the agreement: write the day, month and year, for example 01.10.2025
rowproblem-bad_forms = form of meetings: remote, in person or remote and in person
rowproblem-no_building = in-person meetings need a school or an address
rowproblem-bad_capacity = capacity: a number from { $least } to { $most }
rowproblem-bad_link = a link to a site is needed, starting with https://
rowproblem-bad_coordinates = coordinates: latitude and longitude, such as 55.7558, 37.6176
rowproblem-unknown_topic = the topic is not on the list
rowproblem-bad_role = role: mentor or mentee
rowproblem-bad_telegram = a Telegram ID is a number
rowproblem-other_telegram = somebody else’s Telegram ID: check whether the column has shifted
rowproblem-repeated = repeats row
rowproblem-ambiguous = several people have this name: give the school
rowproblem-several = several people have this name: give the patronymic or Telegram ID
rowproblem-elsewhere = a person with this name works at another school; correct the school in the list or add a Telegram ID. Our record says:
rowproblem-similar_school = there is a school with a similar name: answer the question about the school. Ours:
rowproblem-renamed = this school has somebody with this first name and patronymic but another surname: answer the question about the row
rowproblem-no_mentor = the mentor’s name is missing
rowproblem-no_mentee = the mentee’s name is missing
rowproblem-same_person = the mentor and the mentee are the same person
rowproblem-left_out = the mentorship is left out: first settle what is wrong with its mentor or mentee
rowproblem-has_request = the mentee waits for an answer to a request: the mentorship begins when the mentor answers
rowproblem-has_mentor = the mentee already has another mentor
rowproblem-ended = this pair’s mentorship under this agreement has ended: reopen it on the agreement’s card, or write the new agreement into the list
rowproblem-bad_programme = programme: the internship “Beside the director”, support of principals or support of a project
rowproblem-error_value = the cell has an error instead of a value, for example “#N/A”: correct it
rowproblem-no_value = the formula has no value: open the file in Excel, save it and send it again
rowproblem-own_role = you cannot make yourself a mentor: another coordinator decides that
rowproblem-two_people = the cell has two people: give each of them a separate row
rowproblem-unclear_name = check which part is the surname and which the first name: separate columns “Surname”, “First name”, “Patronymic” are the safest
