list_questions-question = { $number ->
    [0] { $body }
   *[other]
    <b>Question { $number } of { $count }</b>

    { $body }

    Your answer applies when this list is loaded. Whatever has no answer is not stored, and the summary lists it.
}
list_questions-none = There are no more questions about this list.
list_questions-column =
    What is in the column “{ $words }”?

    { $samples }

    We will remember the answer for the next lists, too.
list_questions-samples = For example: { $samples }
list_questions-roles = The list does not say who these people are ({ $rows ->
    [one] { $rows } person
   *[other] { $rows } people
}). Are all of them mentees?
list_questions-topic = We have no topic “{ $words }”. Rows with this topic: { $rows }. Add it to the topics? You can add the English name later: “Settings” → “Reference lists” → “Topics”.
list_questions-school = School “{ $words }”. Rows that name it: { $rows }.

    { $people ->
        [one] We have “{ $known }” in this city. Is it the same school?
       *[other] We have similar schools in this city. Is it one of them?
    }
list_questions-moved = Row { $row }: { $who }.

    { $people ->
        [one] We know { $known }. Is this the same person, at another school or in another city now?
       *[other] We know several people of this name. Which of them has changed schools?
    }
list_questions-renamed = Row { $row }: { $who }.

    { $people ->
        [one] At this school we know { $known }. Is this the same person, with another surname now?
       *[other] At this school we know several people with this first name and patronymic. Which of them has changed their surname?
    }
list_questions-which = Row { $row }: { $who }.

    We know several such people. Which of them is this row about?
list_questions-btn-kept = Not needed, but keep
list_questions-btn-mentees = Yes, all are mentees
list_questions-btn-mentors = All are mentors
list_questions-btn-nobody = Neither
list_questions-btn-add = Add the topic
list_questions-btn-skip = Do not add
list_questions-btn-same-school = Same school
list_questions-btn-other-school = Another school
list_questions-btn-moved = Same person
list_questions-btn-other = Another person
list_questions-btn-renamed = Same, new surname
list_questions-btn-this = This person
list_questions-btn-none = None of them
list_questions-btn-all = { $ticked ->
    [yes] ✓ Same for all ({ $others })
   *[no] Same for all ({ $others })
}
list_questions-btn-later = Answer later
list_questions-done = { $checked ->
    [yes]
    ✓ <b>Answers received</b>

    We are reading the list again with your answers. We will send the result as a separate message; you can load the list from there.
   *[no]
    <b>The questions are not answered yet</b>

    You can answer them until the list is loaded: the button for this is in the message about it.
}
list_questions-outcome = ✓ Answers received, reading the list again. We will send the new result here.
