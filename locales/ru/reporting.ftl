reporting-content =
    <b>Отчёт по этапу { $number } из { $count }. { $title }</b>
    { $comment }

    { $holds ->
        [no] { $who ->
            [author] Что сделано? Пришлите тексты, фото и документы, сколько нужно, затем нажмите «Отправить». Отчёт прочтут ментор, команда проекта и координаторы. Черновик хранится, пока вы его не отправите.
           *[member] Что добавить в отчёт? Пришлите тексты, фото и документы: их увидят автор и команда, а когда автор отправит отчёт — ментор и координаторы. Отправляет автор: { $author }.
        }
       *[yes] { $parts }
    }{ $holds ->
        [no] {""}
       *[yes] {"\u000A\u000A"}{ $who ->
            [author] Можно прислать ещё или отправить. Отчёт прочтут ментор, команда проекта и координаторы; черновик хранится.
           *[member] Можно прислать ещё: это увидят автор и команда, затем ментор и координаторы. Отправляет автор: { $author }.
        }
    }
reporting-open-comment =
    <b>Что доработать:</b> { $words }
reporting-line = { $number }. { $change ->
    [kept] без изменений:{" "}
    [changed] ✎ изменено:{" "}
    [added] ＋ новое:{" "}
    [taken_out] ✂ убрано:{" "}
   *[none] {""}
}{ $what }{ $added_by ->
    [team] {" "}({ $by })
   *[author] {""}
}
reporting-out = Убрано из прошлого отчёта: { $count }
reporting-photo = Фото{ $has_words ->
    [yes] : { $words }
   *[no] {""}
}{ $state ->
    [refused] {" "}(не принято)
    [lost] {" "}(потеряно)
   *[usable] {""}
}
reporting-document = { $name }{ $has_words ->
    [yes] : { $words }
   *[no] {""}
}{ $state ->
    [refused] {" "}(не принят)
    [lost] {" "}(потерян)
   *[usable] {""}
}
reporting-nameless = документ
reporting-parts =
    <b>Части отчёта: этап { $number } из { $count }</b>

    { $parts }

    Выберите часть, чтобы изменить или убрать её.
reporting-part =
    <b>Часть отчёта: { $kind ->
        [words] текст
       *[file] { $what }
    }</b>

    <i>{ $words }</i>

    { $kind ->
        [words] Чтобы заменить текст
       *[file] Чтобы заменить подпись
    }, пришлите новые слова; знаков не больше { $limit }. Прочтут ментор, команда проекта и координаторы.
reporting-cleared = ✓ Черновик очищен.
reporting-taken-out = ✓ Часть убрана из отчёта.
reporting-changed = ✓ Часть отчёта изменена.
reporting-only-words-and-files = В отчёт можно добавить текст, фото и документы. Остальное, пожалуйста, приложите документом.
refusal-report-file-too-big = Файл больше { $limit } МБ, его не принять. Сожмите его или пришлите ссылку текстом.
refusal-report-full = В отчёте уже { $limit ->
    [one] { $limit } часть
    [few] { $limit } части
   *[many] { $limit } частей
}, больше не поместится. Отправьте отчёт или уберите лишнее.
reporting-sent =
    ✓ Отчёт отправлен: этап { $number } из { $count }.

    { $mentored ->
        [yes] Ментор: { $mentor }. { $told ->
            [no] Сообщить ментору пока не удаётся: чат с ботом закрыт. Отчёт сохранён, ментор увидит его, когда откроет чат снова.
            [never] Ментор пока не в боте: отчёт сохранён, сообщим, когда ментор войдёт.
           *[yes] Ответ ждём до { $until }, вы получите уведомление. После этого дня ответить могут и координаторы.
        }
       *[no] Ментора пока нет: отчёт рассмотрят координаторы до { $until }. Вы получите уведомление.
    }
reporting-sent-again = ✓ Отчёт отправлен ещё раз
reporting-head =
    Версия { $version }, отправлена { $sent }
    Состояние: { $state }{ $waits ->
        [yes] , ответ ждём до { $until }
       *[no] {""}
    }
reporting-part-mark = { $change ->
    [kept] без изменений
    [changed] ✎ изменено
    [added] ＋ новое
   *[taken_out] ✂ убрано
}
reporting-part-text = { $marked ->
    [yes] <i>{ $mark }:</i>{" "}
   *[no] {""}
}{ $what }{ $added_by ->
    [team] {" "}({ $by })
   *[author] {""}
}
reporting-former = <i>Было: { $words }</i>
reporting-comment =
    <b>Комментарий:</b>
    { $words }
reporting-nothing = Отчётов по этому этапу пока нет.
reporting-history =
    <b>Отчёты по этапу { $number } из { $count }. { $title }</b>

    { $body }
reporting-accepted =
    ✓ Этап { $number } из { $count }, «{ $title }»: отчёт принят.{ $finished ->
        [yes] {"\u000A\u000A"}Приняты все этапы. Дальше — защита: день и комиссию назначает координатор, и вам придёт уведомление.
       *[no] {""}
    }
reporting-returned =
    Этап { $number } из { $count }, «{ $title }»: отчёт вернули на доработку.

    Комментарий ментора: { $comment }
reporting-team-added =
    <b>Команда дополнила отчёт</b>

    Этап { $number }. { $title }
    Кто: { $who }
    Что: { $what }

    Отправляете отчёт вы, когда он готов.
refusal-reports-over = Проект закончен, отчётов по нему больше не ждут. Прежние отчёты можно посмотреть в разделе «Мой проект».
reporting-file-unusable =
    Этап { $number }, «{ $title }». Файл из отчёта: { $name }.

    { $state ->
        [refused] Этот файл — программа или больше { $limit } МБ, поэтому никто его не получит. Пришлите документ, фото или ссылку текстом
       *[lost] Telegram его больше не отдаёт, и копии нет. Пришлите файл ещё раз
    }: в черновик отчёта, а если отчёт уже отправлен — со следующей версией.
refusal-report-files-lost = { $count ->
    [one] Одного файла больше нет: { $names }. Попросите прислать его ещё раз.
   *[other] Этих файлов больше нет: { $names }. Попросите прислать их ещё раз.
}
reporting-btn-send = Отправить
reporting-btn-clear = Очистить всё
reporting-btn-parts = Изменить или убрать
reporting-btn-take-out = Убрать из отчёта
reporting-btn-file = Показать файл
reporting-btn-rework = Доработать
reporting-btn-files = Файлы
reporting-btn-history = История
refusal-report-waits = Отчёт по этому этапу уже на рассмотрении. Когда будет ответ, вы получите уведомление.
refusal-mentor-reviews = Этот отчёт рассматривает ментор, и срок ещё не прошёл. Подождите ответа: если его не будет вовремя, отчёт появится среди того, что ждёт вас.
refusal-unknown-file = Telegram больше не отдаёт эти файлы. Попросите прислать их ещё раз.
refusal-bad-report = В отчёте пока ничего нет. Пришлите текст, фото или документы.
refusal-report-unchanged = Отчёт такой же, как тот, что вернули. Измените его или добавьте ответ на комментарий.

home-btn-report = Отчитаться по этапу
home-btn-report-draft = Продолжить отчёт
