suggesting-list =
    <b>Мастер-классы и лекции, которые вы предложили</b>

    { $count ->
        [0] Пока ничего. Расскажите, чем готовы поделиться: координатор одобрит и объявит, и это засчитают как вашу работу ментора.
       *[other] Выберите, чтобы увидеть ответ, изменить время или отозвать.
    }

    { $lines }
suggesting-line = { $number }. { $title } — { $state }, с { $since }
suggesting-btn-new = Предложить
suggesting-kind =
    <b>Шаг { $step } из { $steps }. Что предлагаете?</b>

    Координатор прочтёт, одобрит или задаст вопрос. До одобрения никому не сообщаем.
suggesting-title =
    <b>Шаг { $step } из { $steps }. Название</b>

    Напишите название одним сообщением: его прочтут координаторы, а после одобрения — все, кому адресовано событие.
    Например: Урок глазами ученика
suggesting-words =
    <b>Шаг { $step } из { $steps }. О чём</b>

    Напишите одним сообщением, что будет и кому полезно, до { $limit ->
        [one] { $limit } знака
       *[many] { $limit } знаков
    }. Текст объявления прочтут координаторы, а после одобрения — все, кому адресовано событие.
suggesting-day =
    <b>Шаг { $step } из { $steps }. День</b>

    { $month }. Когда вам удобно? Координатору нужно несколько дней, чтобы ответить.
suggesting-time =
    <b>Шаг { $step } из { $steps }. Время</b>

    { $day }. Во сколько начало? Выберите по своему часовому поясу.
suggesting-where =
    <b>Шаг { $step } из { $steps }. Где</b>

    Пришлите адрес или ссылку на видеосвязь (начинается с https://). Адрес прочтут координаторы, а после одобрения — все, кому адресовано событие; ссылку — те, кто придёт, за час до начала.
suggesting-confirm =
    <b>Шаг { $step } из { $steps }. Проверьте</b>

    { $body }

    Прочтут координаторы и ответят до { $until }. Ответ придёт сюда.
suggesting-btn-send = Отправить
suggesting-sent = ✓ Отправлено координаторам.
suggesting-moved = ✓ Новое время отправлено координаторам.
suggesting-withdrawn = ✓ Предложение отозвано.
suggesting-proposal =
    <b>{ $title }</b>
    { $kind }
    Когда: { $when }
    Где: { $place }

    { $words }
suggesting-card = { $body }
suggesting-standing-waiting = Ждёт решения координатора с { $since }. Ответ придёт сюда до { $until }; если не придёт, напишите координатору: «Документы и помощь».
suggesting-standing-returned =
    Вопрос координатора, { $since }: { $reply }

    Ответьте, и предложение вернётся к координатору.
suggesting-standing-approved = Одобрено и объявлено: { $since }. Вы ведёте; кто придёт, видно на странице события.
suggesting-standing-declined =
    Отказ координатора, { $since }: { $reply }

    Можно предложить другое: «Клуб и лекторий» → «Предложить мастер-класс».
suggesting-standing-withdrawn = Предложение отозвано: { $since }.
suggesting-btn-answer = Ответить
suggesting-btn-time = Другое время
suggesting-btn-withdraw = Отозвать
suggesting-btn-event = К событию
suggesting-btn-open = Подробнее
suggesting-answer =
    <b>Вопрос координатора</b>

    { $reply }

    Напишите ответ одним сообщением: его прочтут координаторы.
suggesting-other-day =
    <b>Другой день</b>

    { $month }. Выберите день. Координаторы узнают о новом времени.
suggesting-other-time =
    <b>Другое время</b>

    { $day }. Во сколько начало? Выберите по своему часовому поясу.
suggesting-who =
    { $name }
    { $post }
    Отправлено: { $since }
suggesting-decide =
    <b>Ментор предлагает событие</b>
    { $who }

    { $asked ->
        [yes] Вопрос: { $reply }
        Ответ: { $answer }
       *[no] { "" }
    }

    Так будет выглядеть объявление:

    { $body }{ $linked ->
        [yes] { "" }

        Ссылка на видеосвязь, участникам откроется за час до начала: { $link }
       *[no] { "" }
    }

    { $over ->
        [yes] Это время уже прошло: верните с вопросом о другом времени.
       *[no] «Одобрить и объявить» отправит объявление тем стажёрам и менторам, кто согласен на рассылки: { $count }. Сколько мест, потом можно указать: «Изменить».
    }
suggesting-btn-approve = Одобрить и объявить
suggesting-btn-return = Вернуть с вопросом
suggesting-btn-decline = Отказать
suggesting-btn-really = Отказать с этой причиной
suggesting-btn-decide = Посмотреть и решить
suggesting-question =
    <b>Вопрос ментору</b>
    { $who }

    Напишите вопрос одним сообщением: его прочтёт ментор. Ответ придёт сюда, и решение можно будет принять.
suggesting-reason =
    <b>Отказать</b>
    { $who }

    { $has_reason ->
        [yes] Причина: { $reason }

        Ментор прочтёт её дословно. Чтобы исправить, пришлите другой текст.
       *[no] Напишите причину одним сообщением: её прочтёт ментор.
    }
suggesting-approved = ✓ Событие объявлено. { $told ->
    [no] Ментору сообщить пока не удаётся: чат с ботом закрыт.
    [never] Ментор пока не в боте.
   *[yes] Ментор получит уведомление.
}
suggesting-returned = ✓ Вопрос сохранён. { $told ->
    [no] Ментору сообщить пока не удаётся: чат с ботом закрыт. Вопрос виден в предложении.
    [never] Ментор пока не в боте. Вопрос виден в предложении.
   *[yes] Ментор получит уведомление.
}
suggesting-declined = ✓ Отказ и причина сохранены. { $told ->
    [no] Ментору сообщить пока не удаётся: чат с ботом закрыт. Причина видна в предложении.
    [never] Ментор пока не в боте. Причина видна в предложении.
   *[yes] Ментор получит уведомление.
}
suggesting-arrived = <b>Ментор предлагает событие</b>
suggesting-answered =
    Вопрос: { $reply }
    Ответ: { $answer }
suggesting-decided =
    <b>Ваше предложение: { $title }</b>

    { $standing }
waiting-event_proposal = Предложение ментора: { $about }
waiting-event_proposal-btn = Событие: { $about }
waiting-event_proposal-many = Предложения менторов: { $count }
waiting-event_proposal-all-btn = Предложения менторов · { $count }
eventproposalstate-waiting = ждёт решения
eventproposalstate-returned = есть вопрос
eventproposalstate-approved = одобрено
eventproposalstate-declined = отказ
eventproposalstate-withdrawn = отозвано
my_data-event_proposals = События, которые вы предложили

refusal-event-proposals = Уже ждут решения: { $count }. Когда на одно ответят, можно будет предложить новое.
refusal-event-proposal-moved = Ментор предложил другое время, теперь оно выше. Проверьте и нажмите ещё раз.
refusal-event-proposal-decided = Это предложение больше не ждёт решения: делать ничего не нужно.
