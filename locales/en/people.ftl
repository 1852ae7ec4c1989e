people-about = { $about }
people-topics = Topics: { $topics }
people-forms = Form of meetings: { $forms }
people-building = Meetings at: { $building }
people-link = Video link: { $link }
people-capacity = Mentees at a time: { $capacity }
people-erased = data erased
