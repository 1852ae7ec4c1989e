tasks-menu-btn = Задания
tasks-list =
    <b>Задания</b>

    { $count ->
        [0] Заданий нет. Ментор даёт их после встречи.
       *[other] Задания даёт ментор после встречи, видят их оба. Сначала те, что ещё не сделаны.
    }

    { $lines }
tasks-line = { $number }. { $state ->
    [done] ✓ { $words }
    [late] { $words }, срок прошёл: { $due }
   *[open] { $words }, срок: { $due }
}. { $other }
tasks-card =
    <b>Задание</b>

    { $body }
tasks-text =
    { $words }

    { $state ->
        [done] ✓ Сделано: { $done }. Срок: { $due }
        [late] Срок прошёл: { $due }
       *[open] Срок: { $due }
    }
    { $side ->
        [mentee] Ментор
       *[mentor] Стажёр
    }: { $other }
    Встреча: { $meeting }
tasks-of-meeting = • { $words }. { $done ->
    [yes] ✓ Сделано
   *[no] Срок: { $due }
}
tasks-btn-set = Задание стажёру
tasks-btn-done = Сделано
tasks-btn-undone = Ещё не сделано
tasks-btn-remove = Снять задание
tasks-btn-open = Открыть задание
tasks-words =
    <b>Задание стажёру</b>

    Стажёр: { $mentee }

    Напишите одним сообщением, что сделать к следующей встрече (до { $limit ->
        [one] { $limit } знака
       *[many] { $limit } знаков
    }). Прочтёте вы и стажёр. Дальше выберем срок.
tasks-day =
    <b>Задание: срок</b>

    { $words }

    { $month }. К какому дню? Напомним стажёру за день и в этот день.
tasks-set = ✓ Задание дано, срок: { $due }. { $told ->
    [no] Сообщить стажёру пока не удаётся: чат с ботом закрыт.
    [never] Стажёр пока не в боте: сообщим, когда войдёт.
   *[yes] Стажёр получит уведомление.
}
tasks-done = ✓ Задание сделано. { $told ->
    [no] Сообщить ментору пока не удаётся: чат с ботом закрыт.
    [never] Ментор пока не в боте: сообщим, когда войдёт.
   *[yes] Ментор получит уведомление.
}
tasks-undone = ✓ Отмечено: задание ещё не сделано.
tasks-removed = ✓ Задание снято.
tasks-notice-set = <b>Новое задание от ментора</b>
tasks-notice-day-before = <b>Завтра срок задания</b>
tasks-notice-day = <b>Сегодня срок задания</b>
tasks-notice-done = <b>Стажёр: задание сделано</b>
waiting-task = Срок задания прошёл. Ментор: { $about }
waiting-task-btn = Задание: { $about }
waiting-task-many = Задания, срок прошёл: { $count }
waiting-task-all-btn = Задания · { $count }
refusal-tasks = Открытых заданий у стажёра: { $count }, больше сразу нельзя. Снимите лишнее или подождите, пока часть будет сделана.
