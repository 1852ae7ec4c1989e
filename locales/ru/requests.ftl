requests-words =
    <b>Запрос. Ментор: { $mentor }</b>

    Что сейчас важно и чего вы ждёте от ментора? Ментор прочтёт ваш текст вместе с запросом. Напишите одним сообщением, до { $limit ->
        [one] { $limit } знака
        [few] { $limit } знаков
       *[many] { $limit } знаков
    }.

    { $now }
requests-now =
    Сейчас в вашем профиле: «{ $words }»
    Можно отправить так или написать по-другому.
requests-no-words = Можно ничего не добавлять: ментор увидит ваши темы и должность.
requests-said = «{ $words }»
requests-confirm =
    <b>Отправить запрос?</b>

    Ментор: { $mentor }{ $said }

    Ментор увидит ваши имя, должность, школу, город, темы{ $novice ->
        [yes] , сколько месяцев вы в должности
       *[no] {""}
    }{ $written ->
        [yes] {" "}и ваш текст
       *[no] {""}
    }.
requests-sent = ✓ Запрос отправлен. Когда ментор ответит, вы получите уведомление.
requests-status = { $body }
requests-none = Запросов пока нет. Выберите ментора и отправьте запрос.
requests-status-sent =
    <b>Запрос отправлен</b>, { $day }
    Ментор: { $mentor }
requests-status-accepted =
    <b>Запрос принят</b>, { $day }
    Ментор: { $mentor }
requests-status-declined =
    <b>Ментор сейчас не может</b>, { $day }
    Ментор: { $mentor }
requests-status-withdrawn =
    <b>Запрос отозван</b>, { $day }
    Ментор: { $mentor }
requests-next-sent = Ждём ответа ментора: вы сразу получите уведомление. Пока ответа нет, запрос можно отозвать.
requests-next-accepted = Теперь выберите время первой встречи.
requests-next-declined = { $written ->
    [yes] Ваш текст сохранился: выберите другого ментора.
   *[no] Выберите другого ментора.
}
requests-next-withdrawn = Можно выбрать другого ментора.
requests-withdraw =
    <b>Отозвать запрос?</b>

    Ментор узнает, что отвечать не нужно. После этого можно отправить запрос другому ментору.
requests-answering = { $body }
requests-asked =
    <b>Запрос на сопровождение</b>

    <b>{ $name }</b>
    { $post }
requests-asked-months = { $months ->
    [0] В должности меньше месяца
    [one] В должности { $months } месяц
    [few] В должности { $months } месяца
   *[other] В должности { $months } месяцев
}
requests-asked-topics = Темы: { $topics }
requests-asked-words =
    {""}
    «{ $words }»
    {""}
requests-asked-places = Свободных мест: { $free } из { $capacity }
requests-outcome-sent = Что ответите?
requests-outcome-accepted = Принято. Стажёр получит уведомление и выберет время первой встречи.
requests-outcome-declined = Вы ответили, что сейчас не можете. Стажёр узнает об этом, причину мы не назовём.
requests-outcome-withdrawn = Запрос отозван: отвечать не нужно.
requests-reason =
    <b>Сейчас не могу</b>

    Почему? Стажёр причину не увидит.
declinereason-no_time = Сейчас нет времени
declinereason-other_topics = Не мои темы
declinereason-conflict = Пересекаемся по работе
requests-notice-withdrawn =
    <b>Запрос отозван</b>

    { $mentee }. Отвечать не нужно.
requests-notice-accepted =
    <b>Запрос принят</b>

    Ментор: { $mentor }
    Выберите время первой встречи, чтобы познакомиться.
requests-notice-declined =
    <b>Ответ на ваш запрос</b>

    Ментор: { $mentor }. Сейчас не может принять ваш запрос. { $written ->
        [yes] Ваш текст сохранился: выберите другого ментора.
       *[no] Выберите другого ментора.
    }
requests-btn-as-it-is = Отправить как есть
requests-btn-without = Не добавлять
requests-btn-send = Отправить
requests-btn-withdraw = Отозвать запрос
requests-btn-others = Другие менторы
requests-btn-time = Выбрать время
requests-btn-about = О менторе
requests-btn-accept = Принять
requests-btn-cannot = Сейчас не могу
refusal-cannot-ask = { $why ->
    [waiting] У вас уже есть открытый запрос. Дождитесь ответа или отзовите его: «В начало» → «Мой запрос».
    [mentored] У вас уже есть ментор. Назначить встречу: «В начало» → «Записаться на встречу».
    [paused] Этот ментор сейчас не принимает новые запросы. Посмотрите других.
    [full] У этого ментора больше нет свободных мест. Посмотрите других.
   *[other] Этому ментору запрос отправить нельзя. Посмотрите других.
}
refusal-request-decided = { $state ->
    [accepted] Этот запрос уже принят: стажёр выберет время встречи.
    [declined] На этот запрос уже ответили: больше ничего делать не нужно.
   *[withdrawn] Запрос отозван: отвечать не нужно.
}
refusal-no-places = Свободных мест нет: вы сопровождаете столько стажёров, сколько указали ({ $capacity }). Чтобы принять запрос, измените число: «Профиль» → «Что я предлагаю» → «Сколько стажёров».
refusal-mentee-taken = У этого стажёра уже есть ментор: отвечать не нужно.
waiting-request = Запрос: { $about }
waiting-request-btn = Запрос: { $about }
waiting-request-many = Запросы без ответа: { $count }
waiting-request-all-btn = Запросы · { $count }
