requests-words =
    <b>Запрос. Ментор: { $mentor }</b>

    Что сейчас важно и чего вы ждёте от ментора? Напишите одним сообщением, до { $limit } знаков.

    { $now }
requests-now =
    Сейчас в вашем профиле: «{ $words }»
    Можно отправить так или написать по-другому.
requests-no-words = Можно отправить и без слов: ментор увидит ваши темы и должность.
requests-said = «{ $words }»
requests-confirm =
    <b>Отправить запрос?</b>

    Ментор: { $mentor }{ $said }

    Ментор увидит ваше имя, школу, должность и темы.
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
requests-next-declined = Выберите другого ментора: ваши слова сохранились.
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
requests-outcome-declined = Вы ответили, что сейчас не можете. Стажёр узнает об этом без причины.
requests-outcome-withdrawn = Запрос отозван: отвечать не нужно.
requests-reason =
    <b>Сейчас не могу</b>

    Почему? Стажёр причину не увидит: она нужна только координатору.
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

    { $mentor } сейчас не сможет взять ещё одно сопровождение. Так бывает: время менторов ограничено. Ваши слова сохранились, их можно отправить другому ментору.
requests-btn-as-it-is = Отправить как есть
requests-btn-without = Без слов
requests-btn-send = Отправить
requests-btn-withdraw = Отозвать запрос
requests-btn-others = Другие менторы
requests-btn-time = Выбрать время
requests-btn-about = О менторе
requests-btn-accept = Принять
requests-btn-cannot = Сейчас не могу
refusal-cannot-ask = { $why ->
    [waiting] У вас уже есть открытый запрос. Дождитесь ответа или отзовите его.
    [mentored] У вас уже есть ментор.
    [paused] Этот ментор сейчас не принимает новые запросы. Посмотрите других.
    [full] У этого ментора больше нет свободных мест. Посмотрите других.
   *[other] Этому ментору запрос отправить нельзя.
}
refusal-request-decided = { $state ->
    [accepted] Этот запрос уже принят.
    [declined] На этот запрос уже ответили.
   *[withdrawn] Запрос отозван: отвечать не нужно.
}
refusal-no-places = Свободных мест нет: вы сопровождаете столько стажёров, сколько указали ({ $capacity }).
refusal-mentee-taken = У этого стажёра уже есть ментор.
waiting-request = Запрос: { $about }
waiting-request-btn = Запрос: { $about }
waiting-request-many = Запросы без ответа: { $count }
waiting-request-all-btn = Запросы · { $count }
