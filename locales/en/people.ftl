people-about = { $about }
people-topics = Topics: { $topics }
people-forms = Form of meetings: { $forms }
people-building = Meetings at: { $building }
people-link = Video link: { $link }
people-capacity = Mentees at a time: { $capacity }
people-name =
    Surname: { $surname }
    First name: { $first_name }
    Patronymic: { $patronymic }
people-no-patronymic = none
people-erased = data erased
people-programme = Programme: { $programme }
people-programmes = Programmes: { $programmes }
people-btn-internship = Internship
people-btn-novice = First years in post
people-btn-project = Management project
