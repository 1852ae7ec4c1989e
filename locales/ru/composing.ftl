# Новая рассылка: сообщение, кому, проверка и отправка.
composing-words =
    <b>Новая рассылка: сообщение</b>

    Напишите или перешлите сообщение: текст с оформлением, фото, файл или альбом. Прочтут те, кого вы выберете дальше. До отправки вы увидите его так, как оно придёт. Черновик сохраняется.
composing-only-words-and-files = Подойдёт текст, фото, видео, файл, аудио или альбом. Другое в рассылку не отправить.
composing-too-long = Telegram не пропустит такой длинный текст. Сократите на { $count ->
    [one] { $count } знак
    [few] { $count } знака
   *[many] { $count } знаков
} и отправьте снова.
composing-album-full = В альбоме уже { $limit ->
    [one] { $limit } файл
    [few] { $limit } файла
   *[many] { $limit } файлов
}: больше Telegram не позволяет. Лишние не вошли.
composing-audience =
    <b>Новая рассылка: кому</b>

    «{ $words }»{ $files ->
        [0] {""}
       *[other] , файлов: { $files }
    }

    { $chosen ->
        [yes] Выбрано: { $segment }
        Людей: { $total }. Получат: { $reached }{ $unreached ->
            [0] {""}
           *[other] , не получат: { $unreached }
        }
       *[no] Отметьте, кому отправить. «Ещё условия» — город, тема, этап, список имён.
    }

    Новое сообщение в чат заменит это. Прочтут только те, кого вы выберете.
composing-role-mentee = Стажёры
composing-role-mentor = Менторы
composing-role-coordinator = Координаторы
composing-btn-more = Ещё условия
composing-btn-remove = Удалить черновик
composing-removed = ✓ Черновик удалён.
composing-nobody-chosen = Никто не выбран. Отметьте роль или другое условие.
composing-more =
    <b>Новая рассылка: условия</b>

    { $chosen ->
        [yes] Выбрано: { $segment }
        Людей: { $total }. Получат: { $reached }{ $unreached ->
            [0] {""}
           *[other] , не получат: { $unreached }
        }
       *[no] Пока не выбрано ничего.
    }

    Условия действуют вместе: менторы и Казань — это менторы из Казани.
composing-condition-cities = Город
composing-condition-programmes = Программа
composing-condition-topics = Тема
composing-condition-standings = Этап
composing-condition-silent = Не ответили
composing-condition-people = Список имён
composing-silent = не ответили на рассылку № { $number }
composing-named-count = { $count ->
    [one] { $count } человек из списка
    [few] { $count } человека из списка
   *[many] { $count } человек из списка
}
composing-values =
    <b>{ $condition ->
        [cities] Город
        [programmes] Программа
        [topics] Тема: кому она нужна и кто с ней помогает
       *[standings] Этап
    }</b>

    Отметьте одно или несколько. Людей: { $total }. Получат: { $reached }{ $unreached ->
        [0] {""}
       *[other] , не получат: { $unreached }
    }
howfar-seeking = Ищут ментора
howfar-paired = С ментором
howfar-unsigned = Договор не подписан
howfar-project = С проектом
howfar-overdue = Просрочен этап
composing-names =
    <b>Список имён</b>

    Пришлите имена, по одному в строке, полностью или с инициалами: Петрова А. С. Бот найдёт людей и спросит, если подходят несколько. Список прочтёте только вы.

    { $named ->
        [0] Пока никого.
       *[other] В списке: { $named }. Получат: { $reached }{ $unreached ->
            [0] {""}
           *[other] , не получат: { $unreached }
        }{ $excluded ->
            [0] {""}
           *[other] . Не подходят под другие условия ({ $others }): { $excluded }
        }
    }
composing-named = ✓ Найдено: { $found }{ $unknown ->
    [0] {""}
   *[other] . Не найдено: { $unknown } ({ $names }). Проверьте написание и пришлите ещё раз.
}{ $unread ->
    [0] {""}
   *[other] {" "}Последние строки не прочитаны, пришлите их следующим сообщением: { $unread }
}
composing-btn-clear = Очистить список
composing-several =
    <b>Кто это: «{ $line }»?</b>

    { $lines }

    Таких строк осталось: { $left }.
composing-btn-nobody = Никто из них
composing-confirm =
    <b>Новая рассылка: проверьте</b>

    Выше — сообщение, как оно придёт.
    Кому: { $segment }
    Людей: { $total }. Получат: { $reached }{ $unreached ->
        [0] {""}
       *[other] , не получат: { $unreached }
    }
    Отправка займёт примерно: { $duration }{ $others ->
        [0] {""}
       *[other] {" "}(сейчас идут и другие рассылки: { $others })
    }

    { $purpose ->
        [service] <b>Служебное сообщение</b>: придёт всем выбранным, и без согласия на рассылки, и в тихие часы. Только для необходимого; это запишется в журнал действий.
       *[mailing] <b>Рассылка</b>: только тем, кто согласен на рассылки, не больше трёх в неделю; в тихие часы ждёт утра.
    }{ $quiet ->
        [0] {""}
       *[other] {""}
    Сейчас тихая неделя: рассылка начнётся { $quiet }.
    }{ $in_channel ->
        [yes] {""}
    Также в канал «{ $channel }»: прочтут все подписчики.
       *[no] {""}
    }
composing-btn-send = Отправить · { $reached }
composing-btn-later = В другое время
composing-btn-purpose = { $purpose ->
    [service] Сделать рассылкой
   *[mailing] Сделать служебным
}
composing-btn-answerable = { $answerable ->
    [yes] ✓ Кнопка «Ответить»
   *[no] Кнопка «Ответить»
}
composing-btn-channel = { $in_channel ->
    [yes] ✓ Также в канал
   *[no] Также в канал
}
composing-btn-trial = Показать ещё раз
composing-btn-unreached = Кто не получит · { $unreached }
composing-unreached =
    <b>Кто не получит: { $count }</b>
    { $why ->
        [never_came] Ещё не приходили в бот. Пришлите им ссылку: имя ниже → «Ссылка для входа».
        [blocked] Закрыли чат с ботом. Бот не пишет им, пока они сами не откроют чат. Позвоните или напишите по электронной почте.
       *[no_consent] Не согласились на рассылки. Рассылка к ним не уйдёт; необходимое отправьте служебным сообщением.
    }

    { $lines }
composing-why-never_came = Не в боте · { $count }
composing-why-blocked = Чат закрыт · { $count }
composing-why-no_consent = Нет согласия · { $count }
composing-day =
    <b>Когда отправить: день</b>

    { $month }
composing-day-over = В этот день отправлять уже поздно. Выберите другой.
composing-time =
    <b>Когда отправить: { $day }</b>

    Время — по вашему часовому поясу. Рассылка начнётся сама, людей бот отберёт заново в этот момент. До начала её можно изменить.
composing-ordered = ✓ Рассылка отправляется. Ход виден в отдельном сообщении: там её можно приостановить, отозвать и получить отчёт.
composing-scheduled = ✓ Рассылка начнётся { $when }.
refusal-draft-changed = Другой координатор изменил черновик. Выше — то, что будет отправлено теперь: проверьте и нажмите «Отправить» снова.
composing-put-off = ✓ Рассылка начнётся { $when }: сейчас тихая неделя.
