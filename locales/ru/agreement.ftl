agreement-menu-btn = Мой договор
agreement-card = { $body }
agreement-mine =
    <b>Мои договоры</b>

    { $lines }
agreement-of_mentee =
    <b>Договоры стажёра: { $mentee }</b>

    { $lines }
agreement-line = { $number }. Ментор: { $mentor }. { $programme }: { $state }
agreement-title = <b>{ $numbered ->
    [yes] Договор № { $number }{ $series }
   *[no] Договор о сопровождении
}</b>
    { $programme }
agreement-pair =
    Ментор: { $mentor }
    Стажёр: { $mentee }
agreement-goal = { $number }) { $words }{ $known ->
    [yes] {" "}(итог: { $result })
   *[no] {""}
}
agreement-until = Действует до { $day }
agreement-signature = { $way ->
    [paper] ✓ { $name }, на бумаге, отмечено { $day }
   *[chat] ✓ { $name }, в чате, { $day }
}
agreement-early = { $side ->
    [mentee] Сначала встреча-знакомство и ваш ответ, подходит ли работать вместе; потом договор. Составить его можно и раньше.
   *[other] Сначала встреча-знакомство и ответ стажёра, продолжать ли; потом стажёр составит договор.
}
agreement-standing-drafting = { $side ->
    [mentee] { $amends ->
        [yes] Вы меняете договор с { $since }. Пока новую редакцию не подписали обе стороны, действует прежняя.
       *[no] Теперь составьте договор: цели своими словами, темы, срок, встречи. Ментор увидит его, когда вы подпишете.
    }
   *[other] Договор составляет стажёр с { $since }. { $amends ->
        [yes] Пока новую редакцию не подписали обе стороны, действует прежняя.
       *[no] { $side ->
            [mentor] Когда стажёр подпишет, вы получите уведомление.
           *[other] Когда стажёр подпишет, договор будет ждать подписи ментора.
        }
    }
} { $known ->
    [yes] { $side ->
        [other] Срок прошёл, договор уже в «Разобрать».
       *[mentee] Координатор об этом уже знает.
    }
   *[no] { $side ->
        [other] Если договор не подпишут до { $late }, он появится в «Разобрать».
       *[mentee] Если договор не подпишут до { $late }, об этом узнает координатор.
    }
}
agreement-standing-signing = { $signed ->
    [yes] Вы подписали, ждём вторую подпись с { $since }.{ $reminded ->
        [yes] {" "}Напомним { $next }.
       *[no] {""}
    }
   *[no] { $side ->
        [other] Ждёт подписи в чате с { $since }.
       *[mentee] Ждёт вашей подписи с { $since }. Прочитайте текст и подпишите.
    }
} { $known ->
    [yes] { $side ->
        [other] Срок прошёл, договор уже в «Разобрать».
       *[mentee] Координатор об этом уже знает.
    }
   *[no] { $side ->
        [other] Если договор не подпишут до { $late }, он появится в «Разобрать».
       *[mentee] Если договор не подпишут до { $late }, об этом узнает координатор.
    }
}
agreement-standing-on_paper = { $side ->
    [other] Ждёт подписи на бумаге с { $since }. Когда подписанный договор принесут, нажмите «Подписан на бумаге» и пришлите скан.
   *[mentee] Ждёт подписи на бумаге с { $since }. Распечатайте файл, подпишите вдвоём и передайте координатору: координатор отметит подпись и приложит скан, вам придёт уведомление. { $known ->
        [yes] Координатор об этом уже знает.
       *[no] Если договор не подпишут до { $late }, об этом узнает координатор.
    }
}
agreement-standing-signed = { $dated ->
    [yes] Дата договора: { $day }. Подписан и действует.
   *[no] Подписан и действует.
} Договор видят ментор, стажёр и координаторы.
agreement-standing-ended = { $dated ->
    [yes] Дата договора: { $day }. Сопровождение завершено { $since }.
   *[no] Сопровождение завершено { $since }.
}
agreement-text =
    { $text }

    SHA-256: { $digest }
agreement-goals =
    <b>Шаг { $step } из { $steps }. Цели</b>

    { $commented ->
        [yes] Ментор просит изменить: «{ $asked }»
       *[no] {""}
    }

    { $goals }

    { $count ->
        [0] Чего вы хотите достичь вместе с ментором? Напишите первую цель одним сообщением, до { $limit ->
            [one] { $limit } знака
            [few] { $limit } знаков
           *[many] { $limit } знаков
        }.
       *[other] { $full ->
            [yes] Целей может быть до { $at_most }: нажмите «Дальше». Чтобы написать другую, нажмите «Убрать последнюю цель».
           *[no] Чтобы добавить ещё одну, пришлите её сообщением (всего целей: до { $at_most }), или нажмите «Дальше».
        }
    } Цели войдут в текст договора: их прочтут ментор и координаторы.
agreement-topics =
    <b>Шаг { $step } из { $steps }. Темы</b>

    Над чем будете работать вместе? Отметьте до { $at_most ->
        [one] { $at_most } темы
       *[many] { $at_most } тем
    }.
agreement-topics-count = Отметьте хотя бы одну тему, но не больше { $at_most }.
agreement-term =
    <b>Шаг { $step } из { $steps }. Срок</b>

    На какой срок договор? Срок можно будет продлить, а сопровождение — завершить раньше.
agreement-months = { $months ->
    [one] { $months } месяц
    [few] { $months } месяца
   *[many] { $months } месяцев
}
agreement-rhythm =
    <b>Шаг { $step } из { $steps }. Встречи</b>

    Как часто планируете встречаться?
agreement-rhythm-weekly = Раз в неделю
agreement-rhythm-fortnightly = Дважды в месяц
agreement-rhythm-monthly = Раз в месяц
rhythm-weekly = раз в неделю
rhythm-fortnightly = дважды в месяц
rhythm-monthly = раз в месяц
agreement-preview =
    <b>Шаг { $step } из { $steps }. Проверьте текст</b>

    { $text }

    Когда вы подпишете, договор получит на подпись ментор: { $mentor }. Координаторы тоже увидят договор.
agreement-no-number = (номер появится после подписи)
agreement-no-city = Без указания города
agreement-changes =
    <b>Что изменить в договоре?</b>

    Напишите одним сообщением, до { $limit ->
        [one] { $limit } знака
        [few] { $limit } знаков
       *[many] { $limit } знаков
    }. Прочтёт стажёр: { $mentee }. Стажёр исправит текст, и подписать его нужно будет обоим.
agreement-scan =
    <b>Подписан на бумаге? Договор № { $number }</b>

    { $parties }

    Пришлите скан или фото подписанного договора: подписи сразу будут отмечены. Скан увидят стажёр, ментор и координаторы.
agreement-btn-write = Составить договор
agreement-btn-drop = Ничего не менять
agreement-btn-sign = Подписать
agreement-btn-changes = Предложить изменения
agreement-btn-take-back = Изменить текст
agreement-btn-paper = Подписать на бумаге
agreement-btn-mark = Подписан на бумаге
agreement-btn-amend = Изменить договор
agreement-btn-text = Текст
agreement-btn-file = Файл PDF
agreement-btn-scan = Скан
agreement-btn-open = Открыть договор
agreement-btn-propose = Подписать и отправить
agreement-btn-remove-goal = Убрать последнюю цель
agreement-proposed = ✓ Вы подписали договор № { $number }. { $told ->
    [no] Сообщить ментору пока не удаётся: чат с ботом закрыт. Уведомление придёт, когда ментор откроет чат снова.
    [never] Ментор пока не в боте: сообщим, когда войдёт.
   *[yes] Ментор получит уведомление.
}
agreement-printed = ✓ Ниже файл договора № { $number }. Распечатайте его, подпишите вдвоём и передайте координатору.
agreement-done-signed = ✓ Договор № { $number }: подписан обеими сторонами и действует.
agreement-done-returned = ✓ Передано. { $told ->
    [no] Сообщить стажёру пока не удаётся: чат с ботом закрыт. Уведомление придёт, когда стажёр откроет чат снова.
    [never] Стажёр пока не в боте: сообщим, когда войдёт.
   *[yes] Стажёр получит уведомление и исправит текст.
}
agreement-done-dropped = ✓ Договор остался без изменений.
agreement-done-marked = ✓ Договор № { $number }: отмечен как подписанный и действует.
agreement-no-text = У этого договора нет текста в «Рядом»: он подписан раньше на бумаге или данные одной из сторон удалены.
agreement-file = Договор { $number }.pdf
agreement-file-caption =
    Договор № { $number }
    SHA-256 текста: { $digest }
agreement-paper-running = Договор № { $number }, редакция { $version }
agreement-paper-page = страница [page] из [pages]
agreement-paper-replaced = □ — знак, которого нет в шрифте этого файла. В тексте, который подписан, он сохранён.
agreement-paper-mentor = Ментор
agreement-paper-mentee = Стажёр (менти)
agreement-paper-line = Подпись ______________________
agreement-paper-date = Дата _________________________
agreement-paper-signed-chat = Подписано в чате: { $when }
agreement-paper-signed-paper = Подписано на бумаге, отмечено { $day }
agreement-paper-hash = SHA-256 текста редакции { $version }: { $digest }
agreement-notice-to-sign =
    <b>{ $amended ->
        [yes] Договор № { $number }: новая редакция
       *[no] Договор № { $number }: ждёт вашей подписи
    }</b>
    { $role ->
        [mentor] Ментор: { $other }
       *[mentee] Стажёр: { $other }
    }
agreement-notice-signed =
    <b>Договор № { $number }: подписан</b>
    { $role ->
        [mentor] Ментор: { $other }
       *[mentee] Стажёр: { $other }
    }
    { $paper ->
        [yes] Координатор отметил подпись на бумаге. Договор действует.
       *[no] Подписали обе стороны. Договор действует.
    }
agreement-notice-returned =
    <b>Ментор предлагает изменить договор</b>
    { $mentor }

    «{ $words }»

    Исправьте текст и подпишите снова.
agreement-notice-on-paper =
    <b>Договор № { $number }: подписывают на бумаге</b>
    { $role ->
        [mentor] Ментор: { $other }
       *[mentee] Стажёр: { $other }
    }
    Когда подпишете вдвоём, передайте договор координатору.
agreement-notice-reminder =
    <b>Договор ещё не подписан</b>
    { $role ->
        [mentor] Ментор: { $other }
       *[mentee] Стажёр: { $other }
    }
    { $state ->
        [drafting] Составьте договор, он ждёт уже { $days ->
            [one] { $days } день
            [few] { $days } дня
           *[many] { $days } дней
        }.
        [on_paper] Ждёт подписи на бумаге: { $days ->
            [one] { $days } день
            [few] { $days } дня
           *[many] { $days } дней
        }. Подписанный договор передайте координатору.
       *[signing] Ждёт вашей подписи: { $days ->
            [one] { $days } день
            [few] { $days } дня
           *[many] { $days } дней
        }.
    }
agreement-untold =
    <b>Договор пока не дошёл</b>
    { $role ->
        [mentor] Ментор: { $other }
       *[mentee] Стажёр: { $other }
    }
    { $told ->
        [never] Чат с ботом ещё не открыт. Уведомление (договор № { $number }) придёт, когда чат откроют.
       *[no] Чат с ботом закрыт. Уведомление (договор № { $number }) придёт, когда чат откроют снова.
    } Можно подписать на бумаге: откройте договор.
refusal-agreement-changed = { $state ->
    [drafting] Договор сейчас составляет стажёр. Откройте «Документы и помощь» → «Мой договор» или карточку стажёра: там видно, что с договором.
    [signing] Договор сейчас ждёт подписи. Откройте его заново: там видно, кто уже подписал.
    [on_paper] Договор подписывают на бумаге. Откройте его заново: там файл для печати.
    [signed] Договор уже подписан: больше ничего делать не нужно.
   *[ended] Сопровождение завершено, договор больше не меняется. Нажмите «В начало»: там видно, что дальше.
}
refusal-agreement-incomplete = В договоре не хватает целей, тем, срока или встреч. Нажмите «← Назад» и ответьте на все вопросы.
refusal-too-many-goals = Целей может быть не больше { $limit }. Чтобы написать другую, нажмите «Убрать последнюю цель».
agreementstate-drafting = составляется
agreementstate-signing = ждёт подписи
agreementstate-on_paper = подписывается на бумаге
agreementstate-signed = подписан
agreementstate-ended = завершён
signingway-chat = в чате
signingway-paper = на бумаге
agreementfield-number = номер
agreementfield-version = редакция
agreementfield-programme = программа
agreementfield-city = город
agreementfield-day = дата
agreementfield-mentor = ментор
agreementfield-mentor_post = должность ментора
agreementfield-mentee = стажёр
agreementfield-mentee_post = должность стажёра
agreementfield-goals = цели
agreementfield-topics = темы
agreementfield-until = срок
agreementfield-rhythm = встречи
waiting-agreement_draft = Составить договор. Ментор: { $about }
waiting-agreement_draft-btn = Составить договор
waiting-agreement_draft-many = Составить договоры: { $count }
waiting-agreement_draft-all-btn = Составить договоры · { $count }
waiting-agreement_mine = Подписать договор. Ментор: { $about }
waiting-agreement_mine-btn = Подписать договор
waiting-agreement_mine-many = Подписать договоры: { $count }
waiting-agreement_mine-all-btn = Подписать договоры · { $count }
waiting-agreement_sign = Подписать договор: { $about }
waiting-agreement_sign-btn = Договор: { $about }
waiting-agreement_sign-many = Договоры ждут подписи: { $count }
waiting-agreement_sign-all-btn = Договоры · { $count }
waiting-agreement_unsigned = Договор не подписан: { $about }
waiting-agreement_unsigned-btn = Договор: { $about }
waiting-agreement_unsigned-many = Договор не подписан: { $count }
waiting-agreement_unsigned-all-btn = Договоры · { $count }
home-agreement = { $amends ->
    [yes] Новая редакция договора: { $state ->
        [drafting] вы её составляете с { $since }.
        [on_paper] ждёт подписи на бумаге с { $since }.
       *[signing] ждёт { $mine ->
            [yes] вашей подписи
           *[no] подписи ментора
        } с { $since }.
    }
   *[no] { $early ->
        [yes] Путь: Запрос → <b>Знакомство</b> → Договор → Проект → Защита. Сначала встретьтесь и ответьте, подходит ли вам работать вместе.
       *[no] Путь: Запрос → Знакомство → <b>Договор</b> → Проект → Защита. { $state ->
            [drafting] Теперь составьте договор, он ждёт с { $since }.
            [on_paper] Договор ждёт подписи на бумаге с { $since }.
           *[signing] Договор ждёт { $mine ->
                [yes] вашей подписи
               *[no] подписи ментора
            } с { $since }.
        }
    }
}
home-agreement-signed = Путь: Запрос → Знакомство → Договор → <b>Проект</b> → Защита. Договор подписан, следующий шаг — проект.
agreement-extend =
    <b>На сколько продлить договор?</b>

    Сейчас он действует до { $until }. Цели и встречи останутся прежними. Вы подпишете новый срок сразу, вторая подпись: { $other }.
agreement-btn-extend = Продлить
agreement-extended = ✓ Вы подписали новый срок договора № { $number }. { $told ->
    [no] Уведомление придёт, когда чат с ботом откроют снова.
    [never] Сообщим, когда чат с ботом откроют.
   *[yes] Ждём вторую подпись, уведомление отправлено.
}
agreement-notice-term =
    <b>Договор № { $number }: срок до { $until }</b>
    { $role ->
        [mentor] Ментор: { $other }
       *[mentee] Стажёр: { $other }
    }
    Можно продлить договор или завершить сопровождение. Если срок пройдёт без решения, встречи продолжатся, а о договоре узнает координатор.
waiting-agreement_over = Срок договора закончился: { $about }
waiting-agreement_over-btn = Срок: { $about }
waiting-agreement_over-many = Срок договора закончился: { $count }
waiting-agreement_over-all-btn = Срок договора · { $count }
refusal-agreement-text-changed = Текст договора изменился: например, в нём новая дата или другой шаблон. Прочтите новый текст и подпишите, если согласны.
