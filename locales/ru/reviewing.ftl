reviewing-submitted =
    <b>Отчёт по этапу { $number } из { $count }: «{ $title }»</b>
    Автор: { $author }{ $files ->
        [0] {""}
       *[other] {"\u000A"}Файлов: { $files }
    }{ $again ->
        [yes] {"\u000A"}После доработки: изменено { $changed }, нового { $added }, убрано { $out }, без изменений { $kept }
       *[no] {""}
    }{ $has_words ->
        [yes] {"\u000A\u000A"}{ $words }
       *[no] {""}
    }

    Ответ ждём до { $until }.
reviewing-untold =
    <b>{ $of ->
        [report_returned] Автор пока не знает, что отчёт вернули
       *[report_submitted] Ментор пока не знает об отчёте
    }</b>

    Этап { $number } из { $count }: «{ $title }»
    { $of ->
        [report_returned] Автор: { $other }
       *[report_submitted] Ментор: { $other }
    }

    { $of ->
        [report_returned] { $told ->
            [never] Автор пока не в боте. Комментарий сохранён и придёт, когда автор войдёт.
           *[no] Сообщить не удалось: у автора закрыт чат с ботом. Комментарий сохранён и придёт, когда автор откроет чат снова.
        }
       *[report_submitted] { $told ->
            [never] Ментор пока не в боте. Отчёт сохранён, сообщим о нём, когда ментор войдёт.
           *[no] Сообщить не удалось: у ментора закрыт чат с ботом. Отчёт сохранён, и ментор увидит его, когда откроет чат снова.
        }
    } Если ждать нельзя, напишите координатору: «Документы и помощь» → «Написать координатору».
reviewing-accepted-outcome = ✓ Этап принят
reviewing-returned-outcome = ✓ Отчёт возвращён на доработку: { $comment }
reviewing-card =
    <b>Отчёт по этапу { $number } из { $count }: «{ $title }»</b>
    Автор: { $author }

    { $body }
reviewing-comment =
    <b>Вернуть на доработку: этап { $number } из { $count }, «{ $title }»</b>
    Автор: { $author }

    Что доработать? Напишите одним сообщением{ $told ->
        [no] . Автор получит его позже: сейчас чат с ботом закрыт.
        [never] . Автор получит его, когда войдёт в бот.
       *[yes] , автор получит его сразу.
    }
reviewing-btn-open = Открыть целиком
reviewing-btn-accept = Принять этап
reviewing-btn-return = Вернуть на доработку
reviewing-accepted = ✓ Этап принят.
reviewing-returned = ✓ Отчёт возвращён на доработку.
waiting-report = Отчёт: { $about }, «{ $detail }»
waiting-report-btn = Отчёт: { $about }
waiting-report-many = Отчёты на рассмотрении: { $count }
waiting-report-all-btn = Отчёты · { $count }
waiting-report_unreviewed = Отчёт без ответа: { $about }, «{ $detail }»
waiting-report_unreviewed-btn = Отчёт: { $about }
waiting-report_unreviewed-many = Отчёты без ответа: { $count }
waiting-report_unreviewed-all-btn = Отчёты · { $count }
