monthly-report =
    <b>Report of the month</b>
    { $about }

    Mentors: { $mentors }
    Agreements: { $agreements }
    New principals: { $novices }
    Meetings, remote: { $remote }, in person: { $in_person }
    Group meetings, remote: { $remote_group }, in person: { $in_person_group }
    Mentors’ lectures and master classes: { $lectures }
    Projects with a mentor: { $with_mentor }, without: { $without_mentor }
    { $compared ->
        [yes] Results reached: with a mentor { $reached_with }, without { $reached_without }
       *[no] { "" }
    }
    { $name_met_early }: { $met_early }
    Meetings held: { $held }
    Answer to a request: { $answered }
    Brought to their end: { $completed }

    Everything else is in the file. To turn it off: “Indicators” → “Chart, files, report”.
