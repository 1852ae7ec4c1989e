closing-group =
    <b>Завершить сопровождение?</b>
    { $other }, с { $since }

    { $cancels ->
        [yes] Впереди:
       *[no] Впереди ничего не назначено.
    }
    { $meetings }

    Почему завершаете? Выбранную причину увидят обе стороны и координаторы. До последнего шага ничего не изменится.
closing-ends = • { $when }, { $what ->
    [day] день стажировки, отменится
    [group] групповая встреча, место освободится
   *[meeting] встреча, отменится
}
closing-ends-more = • и ещё: { $count }
closing-group-done = Работа закончена
closing-group-circumstances = Изменились условия
closing-group-other_help = Нужна другая помощь
closing-reason =
    <b>Почему завершаете?</b>

    Выберите, что ближе.
endreason-goals_reached = Цели достигнуты
endreason-term_over = Срок закончился
endreason-new_post = Другая работа
endreason-no_time = Сейчас нет времени
endreason-moved_away = Переезд
endreason-other_topics = Нужны другие темы
endreason-other_form = Нужна другая форма встреч
endreason-on_my_own = Дальше самостоятельно
closing-results =
    <b>Цель { $number } из { $count }</b>

    «{ $words }»

    Цель достигнута? Ответ увидят обе стороны и координаторы.
closing-result-reached = Достигнута
closing-result-partly = Частично
closing-result-not_yet = Пока нет
goalresult-reached = достигнута
goalresult-partly = частично
goalresult-not_yet = пока нет
closing-words =
    <b>Хотите что-то добавить?</b>

    Что помогло, чего не хватило? Напишите одним сообщением, до { $limit ->
        [one] { $limit } знака
        [few] { $limit } знаков
       *[many] { $limit } знаков
    }. Прочтут только координаторы.
closing-confirm =
    <b>Завершить сопровождение?</b>
    { $other }

    Причина: { $reason }{ $written ->
        [yes] . Координаторы прочтут: «{ $words }»
       *[no] .
    }

    { $told ->
        [no] Сообщить об этом пока не удастся: чат с ботом закрыт. Уведомление придёт, когда чат откроют снова.
        [never] Чат с ботом ещё не открыт: сообщим, когда откроют.
       *[yes] Уведомление придёт сразу.
    } { $frees ->
        [yes] Место у ментора освободится.
       *[no] Место у ментора остаётся занято: вы работаете вместе и в другой программе.
    } Возобновить сопровождение сможет координатор.
closing-done = ✓ Сопровождение завершено. { $told ->
    [no] Уведомление придёт, когда чат с ботом откроют снова.
    [never] Сообщим, когда чат с ботом откроют.
   *[yes] Уведомление отправлено.
}
closing-closed =
    <b>Спасибо за работу!</b>

    Сертификат о сопровождении можно получить сейчас или позже в карточке договора.
closing-btn-start = Завершить сопровождение
closing-btn-close = Да, завершить
closing-btn-find = Найти другого ментора
closing-btn-certificate = Сертификат
closing-btn-reopen = Возобновить
closing-notice-closed =
    <b>Сопровождение завершено</b>

    { $other ->
        [mentor] Ментор: { $name }
       *[mentee] Стажёр: { $name }
    }
    Началось { $since }. Причина: { $reason }
closing-notice-by-coordinator =
    <b>Сопровождение завершено</b>

    { $other ->
        [mentor] Координатор завершил сопровождение. Ментор: { $name }. Ваши данные сохранились, можно выбрать другого ментора.
       *[mentee] Координатор завершил сопровождение. Стажёр: { $name }.
    }
closing-notice-silent =
    <b>Сопровождение закрыто</b>

    { $other ->
        [mentor] Ментор: { $name }
       *[mentee] Стажёр: { $name }
    }
    Мы спросили, продолжаете ли вы, и никто не ответил. Если это ошибка, напишите координатору: сопровождение можно возобновить.
closing-notice-erased =
    <b>Сопровождение завершено</b>

    { $other ->
        [mentor] Сопровождение с { $since } завершено: данные ментора удалены. Ваши данные сохранились, можно выбрать другого ментора.
       *[mentee] Сопровождение с { $since } завершено: данные стажёра удалены. Место свободно.
    }
closing-notice-cancelled = Отменены встречи:
closing-notice-reopened =
    <b>Сопровождение возобновлено</b>

    { $other ->
        [mentor] Ментор: { $name }
       *[mentee] Стажёр: { $name }
    }
    Это сделал координатор. Отменённые встречи не вернулись: время можно выбрать снова.
closing-told = { $again ->
    [yes] Завершалось { $day }, возобновлено { $reopened }.{" "}
   *[no] {""}
}{ $by ->
    [mentee] Решение стажёра.
   *[mentor] Решение ментора.
} Причина: { $reason }{ $written ->
    [yes] . Написано для координаторов: «{ $words }»
   *[no] .
}
closing-reopen = { $body }
closing-to-reopen =
    <b>Возобновить сопровождение?</b>

    Ментор: { $mentor }
    Стажёр: { $mentee }
    Завершено { $ended }

    Договор снова будет действовать, оба получат уведомление. Отменённые встречи не вернутся.
closing-reopened = ✓ Сопровождение возобновлено.
closing-certificate-file = Сертификат.pdf
closing-certificate =
    СЕРТИФИКАТ

    { $name }
    { $role ->
        [mentee] стажёр (менти)
       *[mentor] ментор
    }

    Программа: { $programme }
    { $role ->
        [mentee] Ментор: { $other }
       *[mentor] Стажёр: { $other }
    }
    { $began } — { $ended }
    { $held ->
        [0] {""}
       *[other] Состоялось встреч: { $held }
    }
    { $numbered ->
        [yes] Договор № { $number }{ $series }
       *[no] {""}
    }
closing-certificate-running = Сертификат составлен по данным «Рядом»
closing-certificate-replaced = □ — знак, которого нет в шрифте этого файла.
closing-certificate-post = Представитель ассоциации
closing-certificate-line = ______________________
refusal-pair-ended = Это сопровождение уже завершено. Нажмите «В начало»: там видно, что дальше.
refusal-pair-goes-on = Это сопровождение уже идёт: возобновлять не нужно.
my_data-mentorship_closings = Завершение сопровождения
