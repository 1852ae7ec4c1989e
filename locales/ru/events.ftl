events-heading =
    <b>{ $title }</b>
    { $kind }
    Когда: { $when }, { $length }
    { $where }{ $seats ->
        [0] { "" }
       *[other] { "" }
        Мест: { $seats }
    }
events-days = { $first } — { $last }
events-length = { $days ->
    [1] { $minutes } мин
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}
events-place = Где: { $place }
events-remote = Дистанционно. Ссылка придёт за час до начала тем, кто нажал «Приду».
events-way-in = { $state ->
    [open] Вход: { $address }
    [later] Вход: { $address } (откроется { $opens })
   *[closed] Вход откроется: { $opens }. Ссылка будет здесь и в напоминании за час.
}
events-way-in-page = Вход откроется: { $when }. Страница перейдёт к событию сама.
events-seats = { $seats ->
    [0] без ограничения
   *[other] { $seats }
}
events-was-now =
    <b>{ $what ->
        [title] Название
        [when] Когда
        [length] Длительность
        [where] Где
        [city] Для какого города
       *[seats] Мест
    }</b>
    Было: { $was }
    Стало: { $now }
events-other-link = <b>Ссылка</b> на видеосвязь другая. Для тех, кто придёт, вход прежний: он приведёт по новой ссылке.
events-other-words = <b>Описание</b> изменилось.
events-words = { $words }
events-btn-coming = Приду
events-btn-declined = Не смогу
events-btn-take = Занять место
events-btn-open = К событию
events-btn-move = Перенести
events-btn-change = Изменить
events-answered-coming = ✓ Ответ записан: вы придёте. Ждём вас!
events-answered-declined = ✓ Ответ записан: вы не придёте. Если планы изменятся, нажмите «Приду».
events-answered-waiting = ✓ Мест пока нет, вы в очереди, номер { $number }. Когда место освободится, предложим его вам и подержим. Если не освободится, напишем об этом за { $hours ->
    [one] { $hours } час
    [few] { $hours } часа
   *[many] { $hours } часов
} до начала.
events-answered-offered = Место держим для вас до { $until }. Нажмите «Приду» или «Не смогу»: потом место предложим следующему.
events-unconfirmed = Время или место изменилось после вашего ответа. Ваше место сохранено. Подтвердите: «Приду» или «Не смогу».
events-goes-on = Событие сейчас идёт.
events-over = { $came ->
    [yes] Событие прошло, и вы на нём были. Спасибо!
   *[no] Событие прошло.
}
events-zone = Часовой пояс: { $zone }
events-is-cancelled = <b>Событие отменено.</b> Причина: { $reason }
events-free = { $free ->
    [0] Свободных мест нет{ $may_come ->
        [yes] : «Приду» поставит вас в очередь
       *[no] {""}
    }.
   *[other] Свободных мест: { $free }
}
events-day-before =
    <b>Напоминание: { $title }</b>
    Когда: { $when }
    { $where }
events-hour-before =
    <b>Скоро начало: { $title }</b>
    Сегодня в { $time }
    { $where }
events-changed =
    <b>Событие изменилось: { $title }</b>

    { $changes }

    { $moved ->
        [yes] { $standing ->
            [coming] Ваше место сохранено. Подходят ли вам изменения? Ответьте ещё раз.
            [waiting] Вы по-прежнему в очереди.
            [left] Теперь событие для другого города: делать ничего не нужно.
           *[none] Придёте?
        }
       *[no] { $standing ->
            [coming] Ваше место сохранено, отвечать не нужно.
            [waiting] Вы по-прежнему в очереди.
           *[none] { "" }
        }
    }{ $sections ->
        [0] { "" }
       *[other] { "" }

        Из программы убраны секции: { $sections }. Если вы выбрали одну из них, выбор отменён; остальные секции — на странице события.
    }{ $following ->
        [0] { "" }
       *[other] { "" }

        Так же изменились следующие встречи серии: { $following }
    }
events-cancelled =
    <b>Событие отменено: { $title }</b>
    Было назначено: { $when }
    Причина: { $reason }{ $following ->
        [0] { "" }
       *[other] { "" }
        Отменены и следующие встречи серии: { $following }
    }

    Делать ничего не нужно. Другие события: «Клуб и лекторий».
events-offered =
    <b>Освободилось место: { $title }</b>
    Когда: { $when }

    Место держим для вас до { $until }, потом предложим следующему в очереди.
events-lapsed =
    <b>Место предложено следующему: { $title }</b>
    Когда: { $when }

    Ответа не было вовремя, и место больше не ваше. Если хотите прийти, нажмите «Приду»: займёте место или встанете в очередь.
events-waited =
    <b>Место не освободилось: { $title }</b>
    Когда: { $when }

    До начала осталось мало времени, очередь закончилась. Другие события: «Клуб и лекторий».
events-organiser =
    <b>Завтра ваше событие: { $title }</b>
    Когда: { $when }
    { $where }
    Придут: { $coming }, ждут места: { $in_line }
events-coming =
    <b>Клуб и лекторий</b>

    { $count ->
        [0] Пока ничего не объявлено.
       *[other] Выберите событие. { $answered ->
            [yes] ✓ — вы придёте, ✗ — не сможете, ⏳ — вы в очереди, ❔ — место держим для вас.
           *[no] { "" }
        }
    }

    { $lines }

    { $announced ->
        [yes] О новых событиях мы пришлём объявление.
       *[no] Присылать вам объявления о новых событиях? На это нужно ваше согласие.
    }
events-line = { $number }. { $mark }{ $when }: { $title }{ $over ->
    [yes] {" "}(уже прошло)
   *[no] { $began ->
        [yes] {" "}(идёт)
       *[no] { "" }
    }
}
events-btn-suggest = Предложить мастер-класс
events-btn-mailings = Присылать объявления
events-card = { $body }
events-report =
    <b>Для координатора</b>
    Приглашены: { $roles }, { $for_city ->
        [yes] { $city }
       *[no] все города
    }
    { $announced ->
        [yes] Объявление доставлено: { $delivered }
       *[series] Объявлено вместе с первой встречей серии
    }{ $waiting ->
        [0] { "" }
       *[other] , ждут отправки: { $waiting }
    }{ $held ->
        [0] { "" }
       *[other] , из них отложено до { $until }: { $held }
    }{ $blocked ->
        [0] { "" }
       *[other] { "" }
    Чат с ботом закрыт: { $blocked }
    }{ $failed ->
        [0] { "" }
       *[other] { "" }
    Не отправлено или неизвестно: { $failed }
    }{ $over_limit ->
        [0] { "" }
       *[other] { "" }
    Не отправлено, уже три таких сообщения за неделю: { $over_limit }
    }
    { $began ->
        [yes] Ответили «Приду»: { $coming }, «Не смогу»: { $declined }. Отмечены: { $came }
       *[no] Придут: { $coming }, не смогут: { $declined }, ждут места: { $in_line }{ $passed_over ->
            [0] { "" }
           *[other] {" "}(из них место предложить нельзя, чат с ботом закрыт или не открыт: { $passed_over })
        }{ $unsure ->
            [0] { "" }
           *[other] { "" }
            Ещё не подтвердили после изменения: { $unsure }
        }
    }
events-leading = <b>Вы ведёте событие.</b> Так его записал координатор. Кто придёт, видно на странице события по кнопке «Ответы»; за день напомним.
events-btn-leaders = Кто ведёт
events-led = Ведёт: { $names }
events-leader-added = ✓ Записано, кто ведёт.
events-leader-removed = ✓ Убрано: этот ментор не ведёт событие.
events-leaders =
    <b>Кто ведёт</b>

    { $led ->
        [yes] Сейчас: { $names }. Чтобы убрать, нажмите ✕.
       *[no] Пока никто не указан.
    } { $sought ->
        [nobody] По словам «{ $words }» менторов не нашли. Напишите иначе.
        [found] Выберите ментора.
       *[no] Чтобы указать ментора, напишите фамилию.
    }

    Это увидят все в событии и на странице ментора.
events-btn-answers = Ответы · { $answers_count }
events-answers =
    <b>Ответы</b> (✓ — будут, ✗ — не смогут, ⏳ — в очереди, ❔ — место предложено, ★ — уже отмечены)

    { $count ->
        [0] { $sought ->
            [yes] По словам «{ $words }» никого не нашли.
           *[no] Пока никто не ответил.
        }
       *[other] { $names }
    }

    Чтобы найти человека, напишите фамилию или школу. Эти слова никто не прочтёт.
events-name = { $mark } { $name } · { $school } ({ $roles })
events-btn-everybody = Показать всех
events-btn-file = Таблица Excel
events-btn-desk = Отметить пришедших
events-btn-ratings = Отзывы
events-headings = ФИО|Школа|Роль|Ответ|Отметка о приходе
events-file = Ответы { $day }.xlsx
events-sheet = Ответы

eventkind-club = Клуб менторов
eventkind-case_review = Разбор случая
eventkind-lecture = Лекция
eventkind-master_class = Мастер-класс
eventkind-session = Сессия менторов
eventkind-conference = Конференция
eventkind-away_session = Выездная сессия
eventkind-training = Обучение

refusal-event-began = Это событие уже началось или прошло. Посмотрите другие: «Клуб и лекторий».
refusal-event-cancelled = Это событие отменено. Посмотрите другие: «Клуб и лекторий».
refusal-event-file = Файл для календаря — тем, кто придёт. Сначала нажмите «Приду».
refusal-event-full = Все места заняты, и до начала осталось мало времени: очереди уже нет. Посмотрите другие события: «Клуб и лекторий».

home-btn-events = Клуб и лекторий
events-series = <b>Серия, встреч: { $count }</b> — { $days }
events-btn-all = Приду на все
events-answered-all = ✓ Ответ записан на все встречи серии. Вы придёте: { $coming }{ $waiting ->
    [0] { "" }
   *[other] , в очереди: { $waiting }
}. От любой встречи можно отказаться отдельно.
events-calendar-file = Событие { $day }
events-calendar-changed = { $what ->
    [changed] <b>Событие для календаря: { $title }</b> Откройте файл, чтобы в календаре стало как теперь.
    [left] <b>Вы не придёте: { $title }</b> Откройте файл, чтобы убрать событие из календаря.
   *[cancelled] <b>Событие отменено: { $title }</b> Откройте файл, чтобы убрать его из календаря.
}
events-btn-guests = Ссылка для гостей
events-guest = гость
events-guests =
    <b>Ссылка для гостей: { $title }</b>

    { $open ->
        [yes] { $link }

    Перешлите её тем, кого зовёте: по ней запишется и тот, у кого нет профиля и роли. Понадобятся согласие и имя. Кто записался, видно по кнопке «Ответы». Если ссылка попала не к тем, закройте её: по ней больше никто не запишется.
       *[no] Ссылку уже закрыли: по ней больше никто не запишется. Новую сделает «Ссылка для гостей» в ответах.
    }
events-btn-close-link = Закрыть ссылку
events-guests-closed = ✓ Ссылка закрыта: по ней больше никто не запишется. Кто записался раньше, останется в списке. Новую ссылку сделает «Ссылка для гостей».
events-btn-send-materials = Отправить материалы
events-btn-materials = Материалы
