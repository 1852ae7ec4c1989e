stalled-menu-btn = Что остановилось
stalled-lines =
    <b>Что остановилось</b>

    { $count ->
        [0] Ничего не остановилось. Когда что-нибудь встанет, вы узнаете утром одним сообщением.
       *[other] { $lines }
    }
stalled-line = { $number }. { $what }: { $names }{ $titled ->
    [yes] , «{ $title }»
   *[no] {""}
}, с { $since }.
stalled-done = { $deed ->
    [written] ✓ Написано ({ $name }, { $when })
    [reminded] ✓ Напомнили ({ $name }, { $when })
    [seen] ✓ Просмотрено ({ $name }, { $when })
    [handed] ✓ Спросили о передаче ({ $name }, { $when }), ответ до { $until }
   *[snoozed] ✓ Отложено ({ $name }), до { $until }
}
stalled-btn-mutes = Что в сводке
stalled-mutes =
    <b>Утренняя сводка</b>

    Раз в день, утром, бот присылает вам одно сообщение о том, что остановилось; если ничего, не присылает. Отметьте, что в нём показывать: это решение только ваше.
stalled-part-set = { $shown ->
    [yes] ✓ В сводке: { $part }.
   *[no] ✓ Не в сводке: { $part }.
}
stalled-card = { $body }
stalled-told =
    <b>{ $what }</b>

    { $has_mentee ->
        [yes] Стажёр: { $mentee }
       *[no] {""}
    }
    { $has_mentor ->
        [yes] Ментор: { $mentor }
       *[no] {""}
    }
    { $titled ->
        [yes] Этап: «{ $title }»
       *[no] {""}
    }
    С { $since }.
stalled-free = Кто первым что-то сделает, тот и взял: остальные координаторы увидят, что сделано.
stalled-gone = Здесь уже всё сдвинулось: делать ничего не нужно.
stalled-pair-changed = Пара с тех пор изменилась. Кнопки теперь о нынешней: выберите, кому написать.
stalled-btn-remind = Напомнить
stalled-btn-write = Написать
stalled-btn-mentee = Написать стажёру
stalled-btn-mentor = Написать ментору
stalled-btn-snooze = Отложить
stalled-btn-seen = Ясно
stalled-btn-hand-over = Передать другому
stalled-btn-open = Открыть
stalled-words =
    <b>Написать</b>

    { $name }

    Напишите одним сообщением. Это прочтёт только адресат, с вашим именем, и сможет ответить; координаторы увидят, что вы написали.
stalled-snooze =
    <b>Отложить. { $month }</b>

    До какого дня не напоминать координаторам? В этот день строка появится снова, если ничего не изменится.
stalled-done-reminded = ✓ Напомнили. Если ничего не изменится, строка вернётся через неделю.
stalled-done-written = { $told ->
    [no] ✓ Написано. Сообщение придёт, когда чат с ботом откроют снова.
    [never] ✓ Написано. Сообщение придёт, когда чат с ботом откроют.
   *[yes] ✓ Написано. Если ничего не изменится, строка вернётся через неделю.
}
stalled-done-snoozed = ✓ Отложено до { $until }.
stalled-done-seen = ✓ Убрано из списка.
stalled-digest =
    <b>{ $count ->
        [0] Что остановилось: всё разобрано
       *[other] Что остановилось: { $count }
    }</b>

    { $lines }

    { $more ->
        [0] {""}
       *[other] И ещё: { $more }.
    }

    { $which ->
        [0] {""}
       *[other] Номер на кнопке — номер строки. Остальные действия показаны для строки { $which }; другую выберите цифрой внизу.
    }
stalled-btn-snooze-until = Отложить до { $day }
stalled-btn-more = Ещё…
stalled-btn-all = Весь список
stalled-reminds = Координатор просит обратить внимание.
refusal-nobody-to-remind = { $told ->
    [never] Напомнить нельзя: чат с ботом ещё не открыт.
   *[no] Напомнить нельзя: чат с ботом закрыт.
} Позвоните или напишите по электронной почте, а строку можно отложить.
refusal-line-taken = С этим уже занимаются: { $name }. Делать ничего не нужно; строка вернётся, если ничего не изменится.
refusal-day-not-offered = Выберите день после сегодняшнего, не дальше чем через { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}.
