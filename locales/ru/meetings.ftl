meetings-coming =
    <b>Мои встречи</b>

    { $count ->
        [0] Встреч один на один пока не назначено. { $who ->
            [mentee] Запишитесь: время из свободных часов ментора, до встречи напомним за сутки и за час.
            [mentor] Стажёры записываются сами на ваши свободные часы, вы получите уведомление.
           *[nobody] { "" }
        }
        [one] Впереди { $count } встреча.
        [few] Впереди { $count } встречи.
       *[other] Впереди { $count } встреч.
    }

    { $lines }
meetings-line = { $number }. { $when }, { $form }, { $other }
meetings-btn-past = { $past ->
    [0] Прошедшие
   *[other] Прошедшие · { $past }
}
meetings-btn-hours = Свободные часы
meetings-past =
    <b>Прошедшие встречи</b>

    { $count ->
        [0] Прошедших встреч пока нет.
       *[other] { $lines }
    }
meetings-past-line = { $number }. { $when }, { $other }. { $state ->
    [held] Состоялась
    [not_held] Не состоялась
    [cancelled] Отменена
   *[planned] Итоги не отмечены
}{ $rating ->
    [0] { "" }
   *[other] . Ваша оценка: { $rating }
}
meetings-card =
    <b>Встреча</b>

    { $body }
meetings-standing = <b>{ $state }</b>
meetings-not-said = Прошла, итоги пока не отмечены
meetings-said = Ваш ответ: { $held ->
    [yes] состоялась
   *[no] не состоялась
}{ $rating ->
    [0] { "" }
   *[other] , оценка { $rating }
}
meetings-changes-mentor = Перенести или отменить можно до начала встречи.
meetings-changes-mentee = { $left ->
    [0] Переносов не осталось. Отменить можно до: { $until }
    [1] Перенести можно ещё один раз: это последний перенос. Перенести или отменить можно до: { $until }
   *[other] Перенести можно ещё { $left ->
        [one] { $left } раз
        [few] { $left } раза
       *[many] { $left } раз
    }. Перенести или отменить можно до: { $until }
}
meetings-too-late = Меньше чем за { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
   *[many] { $hours } часов
} встречу переносит или отменяет ментор.
meetings-when = <b>{ $when }</b>, { $form }
meetings-other = С кем: { $other }
meetings-zones = Ваш часовой пояс: { $zone }. { $other_is ->
    [mentor] У ментора
   *[mentee] У стажёра
} ({ $other_zone }) это { $other_time }.
meetings-place-remote = Ссылка: { $place }
meetings-no-place-remote = { $mine ->
    [yes] Ссылки на видеовстречу стажёр не видит. Проверьте её в профиле («Что я предлагаю») или пришлите сами.
   *[no] Ссылку ментор пришлёт отдельно.
}
meetings-place-in_person = Адрес: { $place }
meetings-no-place-in_person = Адрес: школа ментора.
meetings-agenda = Что обсудить: { $agenda }
meetings-mine-confirmed = ✓ Вы подтвердили, что будете.
meetings-theirs-confirmed = { $other_is ->
    [mentor] ✓ Ментор: буду
   *[mentee] ✓ Стажёр: буду
}
meetings-warned = { $other_is ->
    [mentor] ✓ Отметили, что вы не успеваете. Перенести или отменить встречу может ментор.{ $told ->
        [no] {" "}Сообщить ментору пока не удаётся: чат с ботом закрыт.
        [never] {" "}Ментор пока не в боте: сообщим, когда войдёт.
       *[yes] {" "}Ментор получит уведомление.
    } Если всё же успеете, нажмите «Буду».
   *[mentee] Стажёр не успевает: перенесите или отмените встречу.
}
meetings-reason =
    <b>Отмена встречи</b>

    <b>{ $when }</b>
    С кем: { $other }

    Почему отменяете? Ответ сразу отменит встречу. { $other_is ->
        [mentor] Ментор
       *[mentee] Стажёр
    } { $told ->
        [no] увидит причину позже: сейчас чат с ботом закрыт.
        [never] увидит причину, когда войдёт в бот.
       *[yes] получит уведомление и увидит причину.
    }
meetings-btn-link = Ссылка
meetings-btn-way = Как добраться
meetings-btn-move = Перенести
meetings-btn-cancel = Отменить встречу
meetings-btn-calendar = В календарь
meetings-calendar-title = Встреча: { $other }
meetings-calendar-file = Встреча { $day }
meetings-calendar-taken = ✓ Вот файл встречи. Откройте его, и телефон или компьютер добавит её в календарь. Если её перенесут или отменят, пришлём новый файл, он изменит эту же запись.
meetings-calendar-changed = { $state ->
    [cancelled] Встреча отменена: { $when }. С кем: { $other }. Откройте файл, и запись уйдёт из вашего календаря.
   *[other] Встреча изменилась, сейчас: { $when }. С кем: { $other }. Откройте файл, и запись в вашем календаре обновится.
}
meetings-btn-warn = Не успеваю: предупредить
meetings-btn-come = Буду
meetings-btn-open = Открыть встречу
meetings-btn-again = Записаться снова
meetings-booked = <b>Новая встреча</b>
meetings-moved = <b>Встреча перенесена</b>
meetings-was-and-now =
    Было: { $was }
    Стало: <b>{ $now }</b>, { $form }
meetings-now = Назначено теперь: { $when }
meetings-now-cancelled = Встреча отменена.
meetings-now-over = Встреча уже прошла. { $state }.
meetings-notice-warned =
    <b>Стажёр не успевает на встречу</b>

    Перенесите или отмените её: стажёр уже не может это сделать, до начала мало времени.
meetings-notice-comes = <b>Стажёр всё-таки придёт на встречу</b>
meetings-cancelled =
    <b>Встреча отменена</b>

    { $when }
    С кем: { $other }
meetings-place-changed-in_person = <b>Изменился адрес встречи</b>
meetings-place-changed-remote = <b>Изменилась ссылка на встречу</b>
meetings-because = Причина: { $reason }
meetings-day-before = <b>Напоминаем о встрече</b>
meetings-hour-before = <b>Встреча через час</b>
meetings-passport = Возьмите паспорт: он понадобится на входе в школу.
meetings-order-pass = Закажите пропуск: { $guest } ({ $post })
meetings-btn-secretary = Для секретаря
meetings-for-secretary = Встреча: { $when }, { $length } мин
    Ментор: { $mentor }
    Стажёр: { $mentee }
    { $has_place ->
        [yes] Адрес: { $place }
       *[no] Адрес: школа ментора
    }
    { $hosts ->
        [yes] Просьба заказать пропуск. Гость: { $guest } ({ $post })
       *[no] На входе понадобится паспорт.
    }
meetings-outcome-warned = { $told ->
    [no] ✓ Отметили, что вы не успеваете. Сообщить ментору пока не удаётся: чат с ботом закрыт. Если можете, предупредите сами.
    [never] ✓ Отметили, что вы не успеваете. Ментор пока не в боте: сообщим, когда войдёт. Если можете, предупредите сами.
   *[yes] ✓ Ментор получит уведомление, что вы не успеваете, и перенесёт или отменит встречу.
}
meetings-untold =
    <b>{ $of ->
        [meeting_moved] Сообщить о переносе встречи не удалось
        [meeting_cancelled] Сообщить об отмене встречи не удалось
        [meeting_warned] Предупредить ментора не удалось
        [meeting_comes] Сообщить, что вы всё-таки придёте, не удалось
        [meeting_place] Сообщить, где будет встреча, не удалось
        [meeting_day_before] Напомнить о встрече не удалось
       *[meeting_booked] Сообщить о новой встрече не удалось
    }</b>

    { $when }
    С кем: { $other }

    { $other_is ->
        [mentor] { $told ->
            [never] Ментор пока не в боте. Если войдёт до встречи, получит уведомление.
           *[no] У ментора закрыт чат с ботом. Если чат откроют до встречи, уведомление придёт.
        }
       *[mentee] { $told ->
            [never] Стажёр пока не в боте. Если войдёт до встречи, получит уведомление.
           *[no] У стажёра закрыт чат с ботом. Если чат откроют до встречи, уведомление придёт.
        }
    } { $of ->
        [meeting_cancelled] Встреча отменена.
       *[other] Встреча остаётся назначенной.
    }

    Если можете, сообщите сами. Если нет, напишите координатору: «Документы и помощь» → «Написать координатору».
meetings-outcome-come = ✓ Отмечено: вы будете на встрече
meetings-outcome-cancelled = ✓ Встреча отменена.
refusal-too-late-to-change = { $why ->
    [begun] Встреча уже началась: перенести или отменить её нельзя. После неё спросим, состоялась ли она.
   *[cut_off] Меньше чем за { $hours ->
        [one] { $hours } час
        [few] { $hours } часа
       *[many] { $hours } часов
    } встречу переносит или отменяет ментор. В «Мои встречи» откройте её и нажмите «Не успеваю: предупредить».
}
refusal-meeting-changed = Эту встречу уже перенесли или отменили. Откройте «Мои встречи»: там то, что назначено сейчас.

home-meeting = Встреча: { $when }, { $form }{ $named ->
    [yes] {". "}{ $other }
   *[no] {""}
}
home-btn-meetings = Мои встречи
