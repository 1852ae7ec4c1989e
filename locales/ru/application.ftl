application-about =
    <b>Шаг { $step } из { $steps }. Об опыте</b>

    Расскажите о своём опыте одним абзацем, до { $limit ->
        [one] { $limit } знака
        [few] { $limit } знаков
       *[many] { $limit } знаков
    }: чем руководите, чего удалось добиться, чем готовы делиться. Это увидят все, кто смотрит менторов.
    { $now }
application-topics =
    <b>Шаг { $step } из { $steps }. Темы</b>

    С чем вы готовы помогать? Отметьте темы и нажмите «Дальше».
application-topics-count = Отметьте хотя бы одну тему.
application-forms =
    <b>Шаг { $step } из { $steps }. Форма встреч</b>

    Как вы готовы встречаться со стажёром?
application-forms-remote = Дистанционно
application-forms-in_person = Очно
application-forms-both = Очно и дистанционно
application-building =
    <b>Шаг { $step } из { $steps }. Где встречи</b>

    Напишите адрес здания школы, где вы проводите очные встречи. Например: Москва, ул. Школьная, 1, кабинет директора. Адрес увидят координаторы и стажёры, с которыми назначена очная встреча.{ $optional ->
        [yes] {"\u000A"}Встречи у вас дистанционные, поэтому адрес можно не указывать.
       *[no] {""}
    }
    { $now }
application-link =
    <b>Шаг { $step } из { $steps }. Видеосвязь</b>

    Если у вас есть постоянная ссылка для видеовстреч, пришлите её. Она начинается с https://
    Стажёры увидят ссылку, только если вы согласитесь на её показ. Координаторы видят её всегда.
    { $now }
application-capacity =
    <b>Шаг { $step } из { $steps }. Сколько стажёров</b>

    Скольких стажёров вы готовы сопровождать одновременно? Чаще всего — { $usual }.
application-now =
    {""}
    Сейчас: { $words }
application-confirm =
    <b>Проверьте заявку</b>

    { $offer }

    { $then ->
        [invited] Вас пригласили, поэтому решения ждать не нужно: нажмите «Готово».
        [nobody] Сейчас рассмотреть заявку некому: свою заявку рассматривать нельзя. Она подождёт другого координатора.
       *[decided] Заявку рассмотрит координатор, а вы получите уведомление.
    }
application-sent = ✓ Заявка отправлена. Координатор рассмотрит её, и вы получите уведомление.
application-sent-uninvited = ✓ Приглашение больше не действует, поэтому заявку рассмотрит координатор. Решение придёт сюда.
application-photo =
    <b>Фото</b>

    { $has_photo ->
        [yes] Так вас увидят на вашей странице. Чтобы заменить фото, пришлите другое.
       *[no] Пришлите одно фото: его увидят на вашей странице, так стажёру легче решиться на запрос. Это необязательно.
    }
application-status = { $body }
application-answer =
    <b>Ответ координатору</b>

    { $question }

    Напишите ответ одним сообщением: координатор прочтёт его вместе с заявкой.
application-answered = ✓ Ответ отправлен. Координатор рассмотрит заявку.
application-none = Заявки пока нет.
application-incomplete = <b>Заявка начата.</b> { $step ->
    [0] Осталось её отправить.
   *[other] Следующий шаг — { $step } из { $steps }.
} Всё написанное сохранилось.
application-returned = <b>Заявка возвращена с вопросом</b>, { $day }.
application-submitted = <b>Ваша заявка у координатора</b> с { $day }{ $days ->
    [0] {""}
    [one] , { $days } день
    [few] , { $days } дня
   *[many] , { $days } дней
}.
application-offered =
    <b>Что отправлено</b>
    { $offer }
application-asked =
    Вопрос координатора: { $question }
    Ваш ответ: { $answer }
application-approved = <b>Заявка одобрена</b>, { $day }. Вы — ментор.
application-declined = <b>Сейчас заявку не приняли</b>, ответ от { $day }.
application-reason = Причина: { $reason }
application-question = Вопрос: { $question }
application-next = { $state ->
    [incomplete] Продолжите с того места, где остановились, и отправьте заявку координатору.
    [returned] Ответьте на вопрос или измените заявку. После этого её снова рассмотрит координатор.
    [submitted] Как только решение появится, вы получите уведомление. Больше ничего делать не нужно.
    [approved] Укажите свободные часы, чтобы стажёры могли записываться на встречи.
   *[declined] Вы можете изменить заявку и подать её снова: всё написанное сохранилось.
}
application-notice-approved =
    <b>Заявка одобрена</b>

    { $name }, теперь вы ментор: вас видят в списке и вам могут отправить запрос.
    Укажите свободные часы, чтобы стажёры могли записываться на встречи.
application-notice-declined =
    <b>О вашей заявке ментора</b>

    { $name }, спасибо за заявку. Сейчас её не приняли.
application-notice-returned =
    <b>Вопрос по вашей заявке ментора</b>

    { $name }, координатор просит уточнить.
application-btn-keep = Оставить как есть
application-btn-send = { $invited ->
    [yes] Готово
   *[no] Отправить заявку
}
application-btn-again = Подать снова
application-btn-go-on = Продолжить
application-btn-answer = Ответить
application-btn-change = Изменить заявку
application-btn-hours = Указать свободные часы
application-btn-open = Открыть заявку
applicationreason-no_room = сейчас новых менторов не набираем
applicationreason-more_experience = для ментора нужно больше опыта руководства школой
applicationreason-more_detail = об опыте нужно рассказать подробнее
refusal-bad-link = Такую ссылку Telegram не откроет. Пришлите адрес сайта целиком, с https:// в начале и без пробелов. Например: https://telemost.yandex.ru/j/12345
refusal-incomplete-offer = В заявке чего-то не хватает. Вернитесь назад и проверьте шаги.
refusal-already-applied = { $state ->
    [approved] Ваша заявка уже одобрена: больше ничего делать не нужно.
   *[other] Ваша заявка уже отправлена. О решении вы получите уведомление.
}
waiting-question = Вопрос координатора по вашей заявке
waiting-question-btn = Ответить на вопрос
waiting-question-many = Вопросы координатора по вашей заявке: { $count }
waiting-question-all-btn = Вопросы · { $count }

home-application-incomplete = Ваша заявка ментора начата. { $step ->
    [0] Осталось её отправить
   *[other] Следующий шаг — { $step } из { $steps }
}: откройте «Моя заявка».
home-application-returned = Заявка ментора: координатор задал вопрос, ответьте на него.
home-application-submitted = Ваша заявка ментора у координатора: ждём решения.
home-application-declined = Ваша заявка ментора рассмотрена: сейчас её не приняли.
home-btn-application = Моя заявка
