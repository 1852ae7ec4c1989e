writing-menu-btn = Написать координатору
writing-offer-btn = Написать координатору
writing-btn-send = Отправить
writing-btn-answer = Ответить
writing-btn-put-back = Пусть ответит другой
writing-btn-again = Написать ещё
writing-words =
    <b>Написать координатору</b>

    Напишите вопрос одним сообщением, до { $limit ->
        [one] { $limit } знака
        [few] { $limit } знаков
       *[many] { $limit } знаков
    }. Вопрос прочтут координаторы ассоциации, ответит кто-то один из них. Ответ придёт сюда.{ $asked }
writing-asked-waits =
    <i>{ $words }</i>
    Отправлено { $day }, координаторы ещё не ответили.
writing-asked-answered =
    <i>{ $words }</i>
    Ответ от { $day }: { $answer }
writing-asked-letter = Координатор { $name }, { $day }: { $answer }
writing-confirm =
    <b>Отправить координаторам?</b>

    <i>{ $words }</i>

    Это прочтут координаторы ассоциации. Чтобы исправить, пришлите другой текст.
writing-sent = ✓ Вопрос отправлен координаторам. Ответ придёт сюда уведомлением, а вопрос виден здесь: «Документы и помощь» → «Написать координатору».
writing-inquiry-text =
    <b>{ $broadcast ->
        [0] Вопрос координатору
       *[other] Ответ на рассылку № { $broadcast }
    }</b>. { $name }
    { $post }
    { $when }

    { $words }
writing-inquiry = { $body }
writing-state-answered = <b>Ответ:</b> { $answer }
writing-state-taken = Отвечает: { $name }
writing-state-open = Ответа ещё нет. Кто первым нажмёт «Ответить», тот и отвечает.
writing-answer =
    { $body }

    Напишите ответ одним сообщением: его прочтёт тот, кто спросил, и увидят координаторы.
writing-answered-outcome = { $told ->
    [no] ✓ Ответ сохранён. Передать его пока не удаётся: чат с ботом закрыт. Ответ придёт, когда чат откроют снова.
    [never] ✓ Ответ сохранён. Чат с ботом ещё не открыт: ответ придёт, когда чат откроют.
   *[yes] ✓ Ответ отправлен.
}
writing-done-put-back = ✓ Вопрос снова ждёт: ответить может любой координатор.
writing-notice-answered =
    <b>Ответ координатора</b>

    Вы спросили: <i>{ $words }</i>

    { $answer }
writing-notice-letter =
    <b>Вам пишет координатор</b>
    { $name }

    { $answer }
refusal-too-many-inquiries = { $count ->
    [one] Уже ждёт ответа { $count } ваш вопрос. Когда на него ответят, можно будет задать новый.
    [few] Уже ждут ответа { $count } ваших вопроса. Когда на один из них ответят, можно будет задать новый.
   *[other] Уже ждут ответа { $count } ваших вопросов. Когда на один из них ответят, можно будет задать новый.
}
refusal-inquiry-taken = На этот вопрос уже отвечает { $name }. Если ответа не будет в течение { $hours ->
    [one] { $hours } часа
    [few] { $hours } часов
   *[many] { $hours } часов
}, сможете ответить вы: вопрос снова появится в «Разобрать».
refusal-inquiry-answered = На этот вопрос уже ответили. Делать ничего не нужно: остальные вопросы — в «Разобрать».
waiting-inquiry = Вопрос координатору: { $about }
waiting-inquiry-btn = Вопрос: { $about }
waiting-inquiry-many = Вопросы координатору: { $count }
waiting-inquiry-all-btn = Вопросы · { $count }
inquirystate-open = ждёт ответа
inquirystate-taken = координатор отвечает
inquirystate-answered = есть ответ
shared-press-or-write = Здесь нужно нажать одну из кнопок ниже. Если это вопрос координатору, нажмите «Написать координатору»: текст сохранён.
writing-untold =
    <b>{ $letter ->
        [yes] Ваше сообщение пока не дошло
       *[no] Ваш ответ пока не дошёл
    }</b>

    { $name }: { $told ->
        [never] чат с ботом ещё не открыт. Текст сохранён и придёт, когда чат откроют.
       *[no] чат с ботом закрыт. Текст сохранён и придёт, когда чат откроют снова.
    } Больше ничего делать не нужно.

    <i>{ $answer }</i>
