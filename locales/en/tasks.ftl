tasks-menu-btn = Tasks
tasks-list =
    <b>Tasks</b>

    { $count ->
        [0] There are no tasks. A mentor gives them after a meeting.
       *[other] A mentor gives tasks after a meeting, and both see them. Those still to do come first.
    }

    { $lines }
tasks-line = { $number }. { $state ->
    [done] ✓ { $words }
    [late] { $words }, was due { $due }
   *[open] { $words }, due { $due }
}. { $other }
tasks-card =
    <b>Task</b>

    { $body }
tasks-text =
    { $words }

    { $state ->
        [done] ✓ Done: { $done }. Due: { $due }
        [late] Was due: { $due }
       *[open] Due: { $due }
    }
    { $side ->
        [mentee] Mentor
       *[mentor] Mentee
    }: { $other }
    Meeting: { $meeting }
tasks-of-meeting = • { $words }. { $done ->
    [yes] ✓ Done
   *[no] Due: { $due }
}
tasks-btn-set = A task for the mentee
tasks-btn-done = Done
tasks-btn-undone = Not done yet
tasks-btn-remove = Take the task back
tasks-btn-open = Open the task
tasks-words =
    <b>A task for the mentee</b>

    Mentee: { $mentee }

    Write in one message what to do by the next meeting (up to { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }). You and the mentee will read it. The day comes next.
tasks-day =
    <b>Task: by when</b>

    { $words }

    { $month }. By which day? We remind the mentee a day before and on the day.
tasks-set = ✓ The task is given, due { $due }. { $told ->
    [no] The mentee cannot be told for now: the chat with the bot is closed.
    [never] The mentee has not joined the bot yet and will be told on joining.
   *[yes] The mentee will be notified.
}
tasks-done = ✓ The task is done. { $told ->
    [no] The mentor cannot be told for now: the chat with the bot is closed.
    [never] The mentor has not joined the bot yet and will be told on joining.
   *[yes] The mentor will be notified.
}
tasks-undone = ✓ Noted: the task is not done yet.
tasks-removed = ✓ The task is taken back.
tasks-notice-set = <b>A new task from your mentor</b>
tasks-notice-day-before = <b>A task is due tomorrow</b>
tasks-notice-day = <b>A task is due today</b>
tasks-notice-done = <b>Mentee: the task is done</b>
waiting-task = A task was due. Mentor: { $about }
waiting-task-btn = Task: { $about }
waiting-task-many = Tasks that were due: { $count }
waiting-task-all-btn = Tasks · { $count }
refusal-tasks = The mentee’s open tasks: { $count }, and that is the limit. Take one back, or wait until some are done.
