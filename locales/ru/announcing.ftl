announcing-kind =
    <b>Шаг { $step } из { $steps }. Объявить событие</b>

    Что объявляем?
announcing-title =
    <b>Шаг { $step } из { $steps }. Название</b>

    Напишите название одним сообщением: его увидят все, кому адресовано событие.
    Например: Как провести первый педсовет
announcing-day =
    <b>Шаг { $step } из { $steps }. День</b>

    { $month }. Выберите день.
announcing-day-over = На этот день времени уже не осталось. Выберите другой.
announcing-time =
    <b>Шаг { $step } из { $steps }. Время</b>

    { $day }. Во сколько начало? Выберите по своему часовому поясу; остальные увидят время своего часового пояса.
announcing-where =
    <b>Шаг { $step } из { $steps }. Где</b>

    Пришлите адрес или ссылку на трансляцию (начинается с https://). Их увидят все, кому адресовано событие.
announcing-words =
    <b>Шаг { $step } из { $steps }. Несколько слов</b>

    О чём будет разговор, кто ведёт, что взять с собой? Это прочтут все, кому адресовано событие. Можно пропустить.
announcing-audience =
    <b>Шаг { $step } из { $steps }. Кого пригласить</b>

    Отметьте, кому отправить объявление, и нажмите «Дальше».
announcing-audience-mentee = Стажёры
announcing-audience-mentor = Менторы
announcing-audience-coordinator = Координаторы
announcing-audience-empty = Отметьте хотя бы одну строку.
announcing-preview =
    <b>Шаг { $step } из { $steps }. Проверьте</b>

    { $count ->
        [0] Сейчас получать некому: никто с такой ролью не дал согласия на рассылки. Событие появится в «Клуб и лекторий».
        [one] Получит { $count } человек. Отправка займёт около { $duration }.
        [few] Получат { $count } человека. Отправка займёт около { $duration }.
       *[many] Получат { $count } человек. Отправка займёт около { $duration }.
    } Так выглядит объявление:

    { $body }
announcing-seconds = { $count ->
    [one] { $count } секунды
    [few] { $count } секунд
   *[many] { $count } секунд
}
announcing-minutes = { $count ->
    [one] { $count } минуты
    [few] { $count } минут
   *[many] { $count } минут
}
announcing-btn-send = Отправить
announcing-done =
    ✓ <b>Событие объявлено</b>

    { $count ->
        [0] Получателей сейчас нет.
        [one] Объявление получит { $count } человек.
        [few] Объявление получат { $count } человека.
       *[many] Объявление получат { $count } человек.
    } Как идёт отправка и кто придёт — на странице события.
announcing-btn-event = К событию

refusal-event-in-past = Это время уже прошло. Вернитесь назад и выберите другое.

home-btn-announce = Объявить событие
