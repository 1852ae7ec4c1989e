asking-btn-ask = Спросить
asking-btn-reply = Ответить
asking-btn-again = Спросить ещё
asking-words =
    <b>Вопрос о событии: { $title }</b>

    Напишите вопрос одним сообщением. { $known ->
        [yes] Прочтёт организатор: { $reader }. Если за сутки не ответит — все координаторы.
       *[no] Прочтут координаторы.
    } Ответ придёт сюда уведомлением.
asking-sent = ✓ Вопрос записан. Ответ придёт сюда уведомлением.
asking-question =
    <b>Вопрос о событии: { $title }</b>
    { $name }

    { $words }
asking-reply =
    { $body }

    Напишите ответ одним сообщением: его прочтёт тот, кто спросил.
asking-replied = { $told ->
    [no] ✓ Ответ сохранён. Чат с ботом закрыт: ответ придёт, когда чат откроют снова.
    [never] ✓ Ответ сохранён. Чат с ботом ещё не открыт: ответ придёт, когда чат откроют.
   *[yes] ✓ Ответ отправлен.
}
asking-answer =
    <b>Ответ о событии: { $title }</b>

    Вы спросили: <i>{ $words }</i>

    { $answer }
refusal-event-questions = Уже ждут ответа ваши вопросы об этом событии: { $count }. Когда на один из них ответят, можно будет задать новый.
refusal-event-question-answered = На этот вопрос уже ответили: делать ничего не нужно.
waiting-event_question = Вопрос о событии «{ $detail }»: { $about }
waiting-event_question-btn = Спросили: { $about }
waiting-event_question-many = Вопросы о событиях: { $count }
waiting-event_question-all-btn = О событиях · { $count }
