reviewing-submitted =
    <b>Отчёт по этапу { $number } из { $count }: «{ $title }»</b>
    Автор: { $author }{ $files ->
        [0] {""}
       *[other] {"\u000A"}Файлов: { $files }
    }{ $has_words ->
        [yes] {"\u000A\u000A"}{ $words }
       *[no] {""}
    }
reviewing-accepted-outcome = Этап принят
reviewing-returned-outcome = Возвращён на доработку: { $comment }
reviewing-card =
    <b>Отчёт по этапу { $number } из { $count }: «{ $title }»</b>
    Автор: { $author }

    { $body }
reviewing-comment =
    <b>Вернуть на доработку: этап { $number } из { $count }, «{ $title }»</b>
    Автор: { $author }

    Что доработать? Напишите одним сообщением, автор получит его сразу.
reviewing-btn-accept = Принять этап
reviewing-btn-return = Вернуть на доработку
reviewing-accepted = ✓ Этап принят.
reviewing-returned = ✓ Отчёт возвращён на доработку.
waiting-report = Отчёт: { $about }, «{ $detail }»
waiting-report-btn = Отчёт: { $about }
waiting-report-many = Отчёты на рассмотрении: { $count }
waiting-report-all-btn = Отчёты · { $count }
