# Рассылки: сообщение получателю, ход и отчёт.
broadcast-footer = { $purpose ->
    [service] Служебное сообщение ассоциации
   *[mailing] Отправлено ассоциацией
}
broadcast-btn-answer = Ответить
broadcast-btn-leave = Не получать рассылки
broadcast-left = ✓ Рассылки больше не приходят. Включить снова: «Мои данные» (/privacy) → «Мои согласия». Уведомления о ваших встречах и проекте приходят как раньше.

broadcast-progress =
    <b>Рассылка № { $number }</b>: { $state ->
        [scheduled] ждёт своего времени
        [running] идёт
        [held] отправлена, кроме отложенных
        [paused] на паузе
        [stopped] остановлена
        [done] завершена
        [taking_back] отзывается
        [taken_back] отозвана
       *[draft] черновик
    }
    { $bar } { $percent } %

    { $state ->
        [taking_back] Удалено из чатов: { $removed } из { $to_remove }
        [taken_back] Удалено из чатов: { $removed } из { $to_remove }
       *[other] Доставлено: { $delivered } из { $total }
    }{ $undelivered ->
        [0] {""}
       *[other] . Не доставлено: { $undelivered }
    }{ $blocked ->
        [0] {""}
       *[other] {""}
    • чат с ботом закрыт: { $blocked }
    }{ $failed ->
        [0] {""}
       *[other] {""}
    • Telegram не принял: { $failed }
    }{ $ambiguous ->
        [0] {""}
       *[other] {""}
    • неизвестно, дошло ли; второй раз не отправляем: { $ambiguous }
    }{ $skipped ->
        [0] {""}
       *[other] {""}
    • не отправлено (остановили или человек отказался от рассылок): { $skipped }
    }{ $over_limit ->
        [0] {""}
       *[other] {""}
    • не отправлено: уже три таких сообщения за неделю: { $over_limit }
    }{ $held ->
        [0] {""}
       *[other] {""}
    Отложено до { $until }: { $held } (тихие часы или уже три рассылки за неделю)
    }{ $going ->
        [yes] {""}
    Осталось примерно: { $left }
       *[no] {""}
    }
broadcast-seconds = { $count ->
    [one] { $count } секунда
    [few] { $count } секунды
   *[many] { $count } секунд
}
broadcast-minutes = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
   *[many] { $count } минут
}
broadcast-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[many] { $count } часов
}
broadcast-btn-pause = Пауза
broadcast-btn-resume = Продолжить
broadcast-btn-stop = Остановить насовсем
broadcast-btn-report = Отчёт (.xlsx)
broadcast-btn-ask_back = Отозвать
broadcast-btn-take_back = Да, удалить у всех
broadcast-btn-keep = Не отзывать

broadcast-report = Рассылка № { $number }: отчёт, получателей: { $count }
broadcast-sheet = Рассылка
broadcast-report-file = Рассылка № { $number }.xlsx
broadcast-heading-name = Получатель
broadcast-heading-post = Должность и школа
broadcast-heading-outcome = Результат
broadcast-outcome = { $state ->
    [sent] доставлено
    [blocked] чат с ботом закрыт
    [failed] Telegram не принял
    [ambiguous] неизвестно, дошло ли
    [written_off] не отправлено
    [over_limit] не отправлено: уже три за неделю
   *[other] ждёт отправки
}
refusal-broadcast-moved = С этой рассылкой так больше нельзя: её состояние изменилось. Откройте «Рассылки» снова.
refusal-broadcast-only-shown = Это сообщение только показано вам. Кнопка сработает у тех, кому вы его отправите.
refusal-nobody-reached = Никто из выбранных не получит рассылку. Посмотрите, почему, и выберите других.
refusal-broadcast-in-past = Это время уже прошло. Выберите другое.

broadcast-menu-btn = Рассылки
broadcast-list =
    <b>Рассылки</b>

    { $count ->
        [0] Пока ни одной. Напишите сообщение, выберите, кому оно, и бот отправит его каждому по одному разу.
       *[other] { $lines }
    }
broadcast-line = { $number }. { $when }, { $state ->
    [scheduled] ждёт своего времени
    [running] идёт
    [paused] на паузе
    [stopped] остановлена
    [done] завершена
    [taking_back] отзывается
    [taken_back] отозвана
   *[draft] черновик
}{ $begun ->
    [yes] : доставлено { $delivered } из { $total }
   *[no] {""}
}. «{ $words }»
broadcast-no-words = без текста
broadcast-btn-new = Новая рассылка
broadcast-card =
    { $body }

    «{ $words }»
    Кому: { $segment }
    { $purpose ->
        [service] Служебное сообщение
       *[mailing] Рассылка
    }. Автор: { $author }{ $channel ->
        [no] { "" }
       *[other] {""}
    В канале: { $channel ->
        [posted] опубликовано
        [unknown] неизвестно, вышло ли; проверьте канал
        [failed] Telegram не принял
        [late] не опубликовано: стало поздно
        [removed] удалено
        [kept] не удалено: Telegram уже не позволяет
       *[other] ждёт публикации
    }
    }
broadcast-waits = <b>Рассылка № { $number }</b> начнётся { $when }. До начала её можно изменить.
broadcast-person = { $number }. { $who }
broadcast-btn-call-off = Не отправлять, изменить
broadcast-group-sent = Доставлено · { $count }
broadcast-group-blocked = Чат закрыт · { $count }
broadcast-group-failed = Не принято · { $count }
broadcast-group-ambiguous = Неизвестно · { $count }
broadcast-group-written_off = Не отправлено · { $count }
broadcast-group-over_limit = Уже три за неделю · { $count }
broadcast-group-waiting = Ждут · { $count }
broadcast-outcomes =
    <b>Рассылка № { $number }</b>
    { $group ->
        [sent] Доставлено
        [blocked] Чат с ботом закрыт. Повторно бот не пишет, пока человек сам не откроет чат. Позвоните или напишите по электронной почте
        [failed] Telegram не принял сообщение
        [ambiguous] Неизвестно, дошло ли: ответ Telegram потерялся. Второй раз бот не отправляет. Важное передайте лично
        [written_off] Не отправлено: рассылку остановили или человек отказался от рассылок
        [over_limit] Не отправлено: за неделю они уже получили три таких сообщения. Необходимое отправьте служебным сообщением
       *[waiting] Ждут своей очереди или конца тихих часов
    }: { $count }

    { $lines }
broadcast-sure =
    <b>Отозвать рассылку № { $number }?</b>

    Бот удалит сообщение из чатов тех, кому оно доставлено: { $delivered }. Кто уже прочёл, тот прочёл. Telegram позволяет это до { $until }. Вернуть удалённое нельзя.
broadcast-done-pause = ✓ На паузе. Остальным сообщение не уходит, пока вы не продолжите.
broadcast-done-resume = ✓ Рассылка продолжается.
broadcast-done-stop = ✓ Рассылка остановлена.
broadcast-done-take_back = ✓ Сообщения удаляются. Ход виден в вашем сообщении о рассылке.
broadcast-done-call-off = ✓ Рассылка не уйдёт: это снова черновик.
