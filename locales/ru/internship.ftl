# The internship «Рядом с директором»: days, diary, report, review, certificate.

internshipstate-running = идёт
internshipstate-reported = ждёт отзыва ментора
internshipstate-reviewed = завершена

internshipdaystate-proposed = ждёт подтверждения стажёра
internshipdaystate-agreed = подтверждён
internshipdaystate-cancelled = отменён

refusal-internship-day-changed = Этот день уже изменился. Посмотрите, как он назначен сейчас.
refusal-internship-over = Отчёт о стажировке уже отправлен, поэтому дни и дневник больше не меняются. Если нужно что-то исправить, напишите координатору.
refusal-internship-no-such-day = Этот день уже прошёл или слишком далеко. Выберите другой.
refusal-internship-diary-full =
    { $what ->
        [photos] Больше фото к этому дню не добавить: поместится { $limit }. Чтобы заменить их, нажмите «Записать заново».
       *[other] Запись дня слишком длинная: знаков не больше { $limit }. Чтобы сократить её, нажмите «Записать заново».
    }
refusal-internship-day-not-begun = Этот день ещё впереди. Напишите о нём с утра этого дня.
refusal-internship-days-ahead = Отчёт пишут после последнего дня, а дни стажировки ещё впереди. Вернитесь к отчёту после них.

internship-menu-btn = Стажировка
internship-btn-agree = Подтвердить дни
internship-btn-plan = Назначить дни
internship-btn-diary = Дневник стажёра
internship-btn-report = Отчёт о стажировке
internship-btn-review = Написать отзыв
internship-btn-conclude = Завершить без отзыва
internship-btn-certificate = Сертификат
internship-btn-review-file = Отзыв (PDF)
internship-btn-write = Записать о дне
internship-btn-rewrite = Записать заново
internship-btn-photos = Фото дня { $number }
internship-btn-programme = Программа дня
internship-btn-place = Адрес
internship-btn-move = Перенести день
internship-btn-cancel = Отменить день
internship-btn-open = Стажировка
internship-card-line = Стажировка: { $state }, прошло дней { $held } из { $count }. { $role ->
    [mentor] Ментор
   *[mentee] Стажёр
}: { $name }
internship-btn-next = Дальше
internship-btn-propose = Назначить
internship-btn-hours = Часы
internship-btn-several = Другие стажёры: { $shares ->
    [yes] да
   *[no] нет
}
internship-btn-ready = Готово
internship-btn-send-report = Отправить отчёт
internship-btn-send-review = Отправить отзыв

internship-calendar-title = Стажировка: { $other }
internship-calendar-file = Стажировка { $day }
internship-calendar-taken = ✓ Вот подтверждённые дни одним файлом. Откройте его, и телефон или компьютер добавит их в календарь. Если день перенесут или отменят, пришлём новый файл, он изменит эту же запись.
internship-calendar-changed = { $live ->
    [yes] Дни стажировки изменились, сейчас:
        { $days }
        Откройте файл, и записи в вашем календаре обновятся.
   *[no] Отменены дни стажировки:
        { $days }
        Откройте файл, и записи уйдут из вашего календаря.
}
internship-pairs =
    <b>Стажировки «Рядом с директором»</b>

    { $count ->
        [0] Стажировок сейчас нет. Когда сопровождение по этой программе начнётся, оно появится здесь.
       *[other] { $lines }
    }
internship-pair-line = { $number }. { $role ->
    [mentor] Ментор
   *[mentee] Стажёр
}: { $name }
internship-other = { $role ->
    [mentor] Ментор
   *[mentee] Стажёр
}: { $name }
internship-both =
    Ментор: { $mentor }
    Стажёр: { $intern }
internship-line = { $number }. { $when }, { $state }
internship-day-over = { $confirmed ->
    [yes] прошёл
   *[no] прошёл, подтверждения не было
}
internship-day-line = • { $when }
internship-clocks = Часы — по времени школы ({ $zone }). По вашему времени это { $mine }.
internship-when = { $when }, { $state }
internship-place = Где: { $place }
internship-no-place = Адрес пока не указан: его добавит ментор.
internship-programme = Программа: { $programme }
internship-passport = Возьмите паспорт: пропуск закажет ментор.
internship-order-pass = Закажите пропуск: { $guest }.
internship-was = Было: { $was }
internship-becomes = Стало: { $becomes }
internship-because = Причина: { $reason }
internship-confirm-until = Подтвердите до { $until }: до этого время занято у вас и у ментора. Если не получится, отмените день — так ментор сможет предложить другой.
internship-others-too = В эти дни могут прийти и другие стажёры.
internship-view =
    <b>Стажировка «Рядом с директором»</b>
    { $lead }

    { $days_said }

    { $wish }

    { $next }
internship-next-none = { $ended ->
    [yes] Сопровождение завершено, дней стажировки не было.
   *[no] { $reader ->
        [mentor] Дней пока нет. Назначьте их до { $until }: стажёр подтвердит одним нажатием.
        [mentee] Дней пока нет. Предложите свои или подождите: дни назначает ментор, а вы подтверждаете. Если их не будет до { $until }, напишите координатору: вместе договориться проще.
       *[coordinator] Дней пока нет: их назначает ментор.
    }
}
internship-next-confirm = { $reader ->
    [mentee] Ментор назначил дни { $since }. { $late ->
        [yes] Подтверждения ждали до { $until }; подтвердить можно и сейчас.
       *[no] Подтвердите до { $until }; если не ответите, ментор решит, что с ними делать.
    }
   *[mentor] Ждём подтверждения стажёра с { $since }{ $late ->
        [yes] {"; "}срок был { $until }. Спросите стажёра, перенесите или отмените дни.
       *[no] {""} до { $until }. Если его не будет, мы скажем вам, и вы решите: перенести дни или отменить.
    }
}
internship-next-day = Дальше: день { $number } из { $count } — { $when }. О нём напомним накануне и утром.
internship-next-unconfirmed = Эти дни прошли без подтверждения. { $ended ->
    [yes] Сопровождение завершено.
   *[no] Если они нужны, ментор назначит новые.
}
internship-next-report = { $reader ->
    [mentee] Дни прошли. { $late ->
        [yes] Отчёт ждали до { $until }. Напишите его сейчас: координатор уже видит, что его нет.
       *[no] Напишите отчёт до { $until }; если его не будет, координатор увидит это и свяжется с вами.
    }
   *[mentor] Дни прошли { $since }. { $late ->
        [yes] Отчёта стажёра ждали до { $until }, координатор это видит.
       *[no] Отчёта стажёра ждём до { $until }; если его не будет, это увидит координатор.
    }
}
internship-next-review = { $reader ->
    [mentor] Отчёт отправлен { $since }. { $late ->
        [yes] Отзыв ждали до { $until }. Напишите его сейчас: без него сертификата не будет.
       *[no] Напишите отзыв до { $until }: после него готов и сертификат. Если отзыва не будет, это увидит координатор.
    }
   *[mentee] Отчёт отправлен { $since }. { $late ->
        [yes] Отзыва ментора ждали до { $until }, координатор это видит и поможет.
       *[no] Отзыва ментора ждём до { $until }; если его не будет, это увидит координатор.
    }
}
internship-next-conclusion = { $reader ->
    [mentee] Отчёт отправлен { $since }. Отзыва не будет: ментор удалил свои данные. { $late ->
        [yes] Координатор видит это и завершит стажировку без отзыва. Если сертификата всё нет, напишите координатору.
       *[no] Координатор видит это и завершит стажировку без отзыва до { $until }, тогда будет готов сертификат.
    }
   *[coordinator] Отчёт отправлен { $since }. Отзыва не будет: ментор удалил свои данные. { $late ->
        [yes] Стажёр ждёт сертификат.
       *[no] Стажёр ждёт сертификат до { $until }.
    } Завершите стажировку без отзыва.
}
internship-next-reviewed = { $has ->
    [yes] Стажировка завершена: отзыв ментора и сертификат готовы.
   *[no] Стажировка завершена, сертификат готов. Отзыва нет: ментор удалил свои данные.
}
internship-concluded-done = ✓ Стажировка завершена без отзыва. { $told ->
    [no] Стажёру сообщить пока не удаётся: чат с ботом закрыт.
    [never] Стажёр пока не в боте: сообщим, когда войдёт.
   *[yes] Стажёр получит уведомление и сертификат.
}
internship-day =
    { $number ->
        [0] <b>Отменённый день</b>
       *[other] <b>День { $number } из { $count }</b>
    }

    { $body }
internship-reason =
    <b>Отмена дня</b>
    { $days_said }
    { $other }

    Почему отменяете? Ответ сразу отменит день, время освободится у обоих. Причину прочтёт { $reader ->
        [mentor] ментор
       *[mentee] стажёр
    }.
internship-agreed-done = ✓ { $count ->
    [one] День подтверждён.
   *[other] Дни подтверждены.
} { $told ->
    [no] Сообщить ментору пока не удаётся: чат с ботом закрыт.
    [never] Ментор пока не в боте: сообщим, когда войдёт.
   *[yes] Ментор получит уведомление.
} Накануне и утром каждого дня мы напомним.
internship-cancelled-done = ✓ День отменён, время свободно. { $told ->
    [no] Сообщить об этом пока не удаётся: чат с ботом закрыт.
    [never] Сообщим, когда чат с ботом откроют.
   *[yes] Уведомление отправлено.
}
internship-changed-done = ✓ Сохранено. { $told ->
    [no] Стажёру сообщить пока не удаётся: чат с ботом закрыт.
    [never] Стажёр пока не в боте: сообщим, когда войдёт.
   *[yes] Если что-то изменилось, стажёр получит уведомление.
}
internship-days =
    <b>Назначить дни стажировки</b>
    Стажёр: { $intern }
    Часы: { $hours }, их можно изменить дальше

    Отметьте дни — можно сразу несколько, не больше { $most }. Точкой закрыты дни, когда в эти часы у вас или у стажёра есть встречи.

    { $some ->
        [yes] Отмечено:{"\u000A"}{ $lines }
       *[no] { $month }
    }
internship-ticked = • { $day }{ $kind ->
    [holiday] {" "}— праздник
    [weekend] {" "}— выходной
   *[work] {""}
}
internship-too-many-days = Сразу можно отметить не больше { $most }. Назначьте эти дни, а потом добавьте другие.
internship-confirm =
    <b>Назначить эти дни?</b>
    Стажёр: { $intern }

    { $some ->
        [yes] { $lines }
       *[no] В эти часы отмеченные дни уже заняты. Измените часы или вернитесь и выберите другие дни.
    }
    Часы по времени школы ({ $zone }): { $hours }
    { $has_place ->
        [yes] Где: { $place }
       *[no] Адрес не указан
    }
    { $has_programme ->
        [yes] Программа: { $programme }
       *[no] Программа не указана: её можно добавить позже
    }
    { $shares ->
        [yes] В эти дни могут прийти и другие ваши стажёры, в те же часы
       *[no] В эти дни других стажёров не будет
    }

    Всё это прочтёт стажёр. Подтверждения ждём до { $until }; если его не будет, мы скажем вам. До этого время занято у вас обоих.
internship-start =
    <b>Начало дня</b>

    Во сколько начинается день в школе? По времени школы.
internship-end =
    <b>Конец дня</b>

    Начало в { $start }. До какого часа стажёр в школе?
internship-place-window =
    <b>Где проходит день</b>

    { $has ->
        [yes] Сейчас: { $place }
       *[no] Адрес пока не указан.
    }

    Пришлите адрес и как пройти; знаков не больше { $limit }. Прочтут стажёр и координаторы.
internship-place-planned =
    <b>Где проходят дни</b>

    { $has ->
        [yes] Сейчас: { $place }
       *[no] Адрес пока не указан.
    }

    Пришлите адрес и как пройти; знаков не больше { $limit }. Прочтут стажёр и координаторы.
internship-programme-window =
    <b>Программа дня</b>

    { $has ->
        [yes] { $programme }
       *[no] Пока пусто.
    }

    Соберите программу нажатиями или напишите её своими словами (знаков не больше { $limit }), затем нажмите «Готово». Прочтут стажёр и координаторы.
internship-point-walk = утром обход школы
internship-point-lesson = урок и его разбор
internship-point-meeting = совещание у директора
internship-point-papers = работа с документами
internship-point-team = разговор с командой
internship-point-results = итоги дня
internship-proposed-done = ✓ { $count ->
    [one] День назначен.
   *[other] Дни назначены.
} { $told ->
    [no] Стажёру сообщить пока не удаётся: чат с ботом закрыт.
    [never] Стажёр пока не в боте: сообщим, когда войдёт.
   *[yes] Стажёр получит уведомление и подтвердит.
}
internship-move =
    <b>Перенести день</b>
    { $other }
    Сейчас: { $now }
    Новые часы: { $hours }

    Выберите новый день. Точкой закрыты дни, когда в эти часы у вас или у стажёра есть встречи. { $month }
internship-move-reason =
    <b>Перенести?</b>
    { $other }
    Было: { $was }
    Станет: { $becomes }

    Почему переносим? Причину прочтёт стажёр и подтвердит новый день.
internship-moved-done = ✓ День перенесён. { $told ->
    [no] Стажёру сообщить пока не удаётся: чат с ботом закрыт.
    [never] Стажёр пока не в боте: сообщим, когда войдёт.
   *[yes] Стажёр получит уведомление и подтвердит новое время.
}
internship-diary-writing =
    <b>Дневник: день { $number } из { $count }</b>
    { $when }

    { $has ->
        [yes] { $words }
       *[no] Что вы увидели и что возьмёте себе? Пришлите слова и фото — можно несколькими сообщениями, всё сохраняется сразу.
    }
    { $photos ->
        [0] {""}
       *[other] Фото: { $photos } из { $most }
    }

    { $mentor ->
        [erased] Прочтут координаторы
       *[there] Прочтут ментор и координаторы
    }. Дополнять можно до отчёта.
internship-diary-kept = ✓ Сохранено.
internship-diary-cleared = ✓ Запись этого дня убрана. Пришлите новую.
internship-diary-only = В дневник можно добавить слова и фото.
internship-diary-reading =
    <b>Дневник стажёра</b>
    { $other }

    { $diary }
internship-diary-entry =
    <b>{ $when }</b>
    { $has ->
        [yes] { $words }
       *[no] Без слов
    }{ $photos ->
        [0] {""}
       *[other] {"\u000A"}Фото: { $photos }
    }
internship-diary-empty = В дневнике пока ничего нет.
internship-report =
    <b>Отчёт о стажировке</b>
    { $other }

    Ваш дневник:
    { $diary }

    Что дала стажировка и что вы измените у себя? Пришлите отчёт до { $until }; знаков не больше { $limit }. { $mentor ->
        [erased] Прочтут координаторы
       *[there] Прочтут ментор и координаторы
    }; после отчёта дневник не меняется.
internship-report-confirm =
    <b>Отправить отчёт?</b>
    { $other }

    <i>{ $words }</i>

    { $mentor ->
        [erased] Прочтут координаторы
       *[there] Прочтут ментор и координаторы
    }. { $told ->
        [no] Сообщить ментору пока не удаётся: отчёт подождёт, пока ментор откроет чат.
        [never] Ментор пока не в боте: отчёт подождёт.
        [erased] Отзыва не будет: ментор удалил свои данные. Координатор завершит стажировку без него до { $until }, и вы получите сертификат.
       *[yes] Ментор напишет отзыв до { $until }, после него вы получите сертификат.
    }
internship-report-done = ✓ Отчёт отправлен. { $told ->
    [erased] Координатор увидит его, завершит стажировку без отзыва, и вы получите сертификат.
    [no] Сообщить ментору пока не удаётся: чат с ботом закрыт.
    [never] Ментор пока не в боте: сообщим, когда войдёт.
   *[yes] Ментор получит уведомление и напишет отзыв.
}
internship-review =
    <b>Отзыв о стажировке</b>
    { $other }

    Отчёт стажёра:
    { $report }

    Что получилось, что вы посоветуете дальше? Пришлите отзыв до { $until }; знаков не больше { $limit }. Прочтут стажёр и координаторы; отзыв можно напечатать.
internship-review-confirm =
    <b>Отправить отзыв?</b>
    { $other }

    <i>{ $words }</i>

    Прочтут стажёр и координаторы. { $told ->
        [no] Сообщить стажёру пока не удаётся: отзыв подождёт, пока стажёр откроет чат.
        [never] Стажёр пока не в боте: отзыв подождёт.
       *[yes] Стажёр сразу получит отзыв и сертификат.
    }
internship-review-done = ✓ Отзыв отправлен, стажировка завершена. { $told ->
    [no] Стажёру сообщить пока не удаётся: чат с ботом закрыт.
    [never] Стажёр пока не в боте: сообщим, когда войдёт.
   *[yes] Стажёр получит отзыв и сертификат.
}

internship-notice-proposed = { $count ->
    [one] <b>Ментор назначил день стажировки</b>
   *[other] <b>Ментор назначил дни стажировки</b>
}
internship-notice-agreed = <b>{ $by ->
    [mentor] Ментор подтвердил
   *[mentee] Стажёр подтвердил
} { $count ->
    [one] день
   *[other] дни
}</b>
internship-reminded = Накануне и утром каждого дня мы напомним вам обоим.
internship-notice-moved = <b>День стажировки перенесён</b>
internship-notice-cancelled = <b>День стажировки отменён</b>
internship-then = { $role ->
    [mentor] Время свободно. Другой день можно назначить в любой момент.
   *[mentee] Время свободно. Другой день назначит ментор.
}
internship-notice-changed = <b>День стажировки: изменились адрес или программа</b>
internship-notice-ended = <b>Сопровождение завершено, дни стажировки отменены</b>
internship-notice-unanswered =
    <b>Стажёр не подтвердил дни</b>

    { $ahead ->
        [no] Перенести и отменить уже нельзя: день начался. Если он нужен, назначьте новый.
       *[yes] Время пока занято у вас обоих. Свяжитесь со стажёром, перенесите или отмените дни.
    }
internship-notice-day-before = <b>Завтра стажировка, день { $number } из { $count }:</b> { $when }
internship-notice-morning = <b>Сегодня стажировка, день { $number } из { $count }:</b> { $when }
internship-notice-diary =
    <b>Дневник: день { $number } из { $count }</b>
    { $when }

    Что запомнилось? Запишите, пока свежо: хватит нескольких фраз или фото. { $mentor ->
        [erased] Прочтут координаторы
       *[there] Прочтут ментор и координаторы
    }.
internship-notice-report-due =
    <b>Стажировка прошла</b>

    Напишите отчёт до { $until }: дни из дневника будут перед глазами. { $reviewed ->
        [no] Прочтут координаторы. Отзыва не будет: ментор удалил свои данные. Координатор завершит стажировку без него, и вы получите сертификат.
       *[yes] Прочтут ментор и координаторы, потом ментор напишет отзыв и вы получите сертификат.
    }
internship-notice-reported =
    <b>Отчёт о стажировке</b>
    Стажёр: { $intern }

    Напишите отзыв до { $until }: после него будет готов и сертификат.
internship-notice-review-due =
    <b>Отзыв о стажировке ждут до { $until }</b>
    Стажёр: { $intern }

    После отзыва будет готов и сертификат.
internship-notice-reviewed =
    <b>Стажировка завершена</b>
    Ментор: { $mentor }

    Отзыв ментора и сертификат можно получить файлами.
internship-notice-concluded =
    <b>Стажировка завершена</b>

    Отзыва нет: ментор удалил свои данные. Сертификат можно получить файлом.
internship-said = <i>{ $words }</i>
internship-untold = { $role ->
    [mentor] Ментор
   *[mentee] Стажёр
}: { $name }. { $told ->
    [never] Сообщить о стажировке пока не удалось: этот человек ещё не в боте.
   *[no] Сообщить о стажировке не удалось: чат с ботом закрыт.
} Если дело срочное, свяжитесь иначе или напишите координатору.

home-internship = Стажировка: день { $number } из { $count } — { $when }{ $named ->
    [yes] {". "}{ $intern }
   *[no] {""}
}
waiting-internship_days = Дни стажировки ждут подтверждения. Ментор: { $about }
waiting-internship_days-btn = Подтвердить дни
waiting-internship_days-many = Стажировки, где нужно подтвердить дни: { $count }
waiting-internship_days-all-btn = Дни стажировок · { $count }
waiting-internship_diary = Дневник дня стажировки. Ментор: { $about }
waiting-internship_diary-btn = Дневник
waiting-internship_diary-many = Дни стажировки без записи в дневнике: { $count }
waiting-internship_diary-all-btn = Дневник · { $count }
waiting-internship_report = Отчёт о стажировке. Ментор: { $about }
waiting-internship_report-btn = Отчёт: стажировка
waiting-internship_report-many = Отчёты о стажировках: { $count }
waiting-internship_report-all-btn = Отчёты · { $count }
waiting-internship_review = Отзыв о стажировке: { $about }
waiting-internship_review-btn = Отзыв: { $about }
waiting-internship_review-many = Отзывы о стажировках: { $count }
waiting-internship_review-all-btn = Отзывы · { $count }
waiting-internship_late = Стажировка без отчёта или отзыва: { $about }
waiting-internship_late-btn = Стажёр: { $about }
waiting-internship_late-many = Стажировки без отчёта или отзыва: { $count }
waiting-internship_late-all-btn = Стажировки · { $count }

internship-certificate-file = Сертификат стажировки.pdf
internship-review-file = Отзыв о стажировке.pdf
internship-certificate =
    СЕРТИФИКАТ

    { $intern }

    Индивидуальная стажировка «Рядом с директором»
    { $known ->
        [yes] Ментор: { $mentor }{"\u000A"}{ $mentor_post }
       *[no] {""}
    }

    { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[many] { $count } дней
    } в школе ментора: { $days }
    Часов: { $hours }
internship-review-paper =
    ОТЗЫВ О СТАЖИРОВКЕ

    Индивидуальная стажировка «Рядом с директором»
    Стажёр: { $intern }
    Ментор: { $mentor }, { $mentor_post }
    Дни в школе ментора: { $days }

    { $review }
internship-paper-running = Составлено по данным «Рядом»
internship-paper-replaced = □ — знак, которого нет в шрифте этого файла.
internship-paper-post = Представитель ассоциации
internship-paper-line = ______________________
internship-paper-mentor = Ментор
