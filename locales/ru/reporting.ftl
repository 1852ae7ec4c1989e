reporting-content =
    <b>Отчёт по этапу { $number } из { $count }. { $title }</b>

    { $holds ->
        [none] Что сделано? Пришлите текст, фото или документы — можно несколькими сообщениями, затем нажмите «Отправить». Отчёт прочтёт ваш ментор.
        [words] В отчёте: текст.
        [files] В отчёте: { $files ->
           [one] { $files } файл
           [few] { $files } файла
          *[many] { $files } файлов
       }.
       *[words_files] В отчёте: текст и { $files ->
           [one] { $files } файл
           [few] { $files } файла
          *[many] { $files } файлов
       }.
    }{ $has_words ->
        [yes] {"\u000A\u000A"}<i>{ $words }</i>
       *[no] {""}
    }{ $holds ->
        [none] {""}
       *[other] {"\u000A\u000A"}Можно дополнить или отправить.
    }
reporting-only-words-and-files = В отчёт можно добавить текст, фото и документы. Остальное, пожалуйста, приложите документом.
reporting-file-too-big = Файл больше { $limit } МБ, его не принять. Сожмите его или пришлите ссылку текстом.
reporting-too-many-files = В отчёте уже { $limit ->
    [one] { $limit } файл
    [few] { $limit } файла
   *[many] { $limit } файлов
}, больше не поместится. Отправьте отчёт или нажмите «Очистить» и начните заново.
reporting-sent =
    ✓ Отчёт отправлен: этап { $number } из { $count }.

    { $mentored ->
        [yes] Ментор: { $mentor }. { $told ->
            [no] Сообщить ментору пока не удаётся: чат с ботом закрыт. Отчёт сохранён, ментор увидит его, когда откроет чат снова.
            [never] Ментор пока не в боте: отчёт сохранён, сообщим, когда ментор войдёт.
           *[yes] Когда ментор ответит, вы получите уведомление.
        }
       *[no] Ментора пока нет: отчёт сохранён и ждёт. Ментор увидит его, как только появится.
    }
reporting-sent-again = ✓ Отчёт отправлен ещё раз
reporting-head =
    Отправлен { $sent }
    Состояние: { $state }{ $files ->
        [0] {""}
       *[other] {"\u000A"}Файлов: { $files }
    }
reporting-words = { $words }
reporting-comment =
    <b>Комментарий ментора:</b>
    { $words }
reporting-nothing = Отчётов по этому этапу пока нет.
reporting-history =
    <b>Отчёты по этапу { $number } из { $count }. { $title }</b>

    { $body }
reporting-accepted =
    ✓ Этап { $number } из { $count }, «{ $title }»: отчёт принят.{ $finished ->
        [yes] {"\u000A\u000A"}Приняты все этапы, проект завершён. Поздравляем!
       *[no] {""}
    }
reporting-returned =
    Этап { $number } из { $count }, «{ $title }»: отчёт вернули на доработку.

    Комментарий ментора: { $comment }
reporting-btn-send = Отправить
reporting-btn-clear = Очистить
reporting-btn-rework = Доработать
reporting-btn-files = Файлы
reporting-btn-history = История
refusal-report-waits = Отчёт по этому этапу уже на рассмотрении. Когда ментор ответит, вы получите уведомление.
refusal-unknown-file = Telegram больше не отдаёт эти файлы. Попросите прислать их ещё раз.
refusal-bad-report = В отчёте пока ничего нет или он слишком большой. Пришлите текст, фото или документы либо нажмите «Очистить» и начните заново.

home-btn-report = Отчитаться по этапу
