who_sees-menu-btn = Кто что видит
who_sees-btn = { $writer ->
    [mentee] Стажёр
    [mentor] Ментор
    [coordinator] Координатор
   *[anybody] Все
}
who_sees-role =
    <b>Кто что видит. { $writer ->
        [mentee] Что пишет стажёр
        [mentor] Что пишет ментор
        [coordinator] Что пишет координатор
       *[anybody] Что пишут все
    }</b>

    { $lines }

    То же сказано в каждом окне, где просят написать.
who_sees-line = • <b>{ $readers }</b>: { $written }
reader-everybody = все
reader-my_mentor = ментор
reader-my_mentees = стажёр
reader-asked_mentor = ментор, к которому запрос
reader-met_mentees = стажёры, с которыми назначена встреча
reader-coordinators = координаторы
reader-team = команда проекта
reader-commission = комиссия защиты
reader-trusted = один человек, которого видно до отправки
reader-addressee = адресат
reader-invited = те, кому адресовано
reader-announcer = тот, кто объявил событие, или координаторы
reader-signers = те, кто подписывает
reader-author = автор проекта
reader-nobody = только тот, кто написал
typed-name = имя, должность, школа и город (у менторов их видят все)
typed-inquiry = вопрос координатору
typed-concern = обращение о проблеме
typed-event_rating = отзыв о событии (без имени)
typed-event_question = вопрос о событии
typed-wishes = слова профиля о том, что нужно
typed-request = слова запроса и ответ на вопрос ментора
typed-agenda = о чём говорить на встрече
typed-feedback = оценка встречи и слова к ней
typed-pulse = ответ о том, как идёт сопровождение
typed-goals = цели договора
typed-closing = слова о том, почему сопровождение завершено (пишет и ментор)
typed-report = отчёты по этапам и файлы
typed-passport = паспорт проекта, риски, этапы, дополнения
typed-stop_reason = причина остановки проекта
typed-reached = достигнутые значения показателей
typed-diary = дневник и отчёт о стажировке
typed-about = рассказ о себе и фото
typed-place = адрес встреч и ссылка на видеосвязь
typed-application_answer = ответ на вопрос о заявке
typed-question_to_mentee = вопрос по запросу
typed-comment = что изменить в договоре
typed-review = комментарий к отчёту по этапу
typed-summary = о чём договорились и задания
typed-reflection = рефлексия о встрече
typed-group_topic = тема групповой встречи
typed-internship = место и программа дня стажировки, отзыв о ней
typed-proposal = предложенные мастер-классы и выступления (после одобрения — все, кому они адресованы)
typed-note = заметки о людях и заявках (слова, без автора, есть в выгрузке данных того, о ком они)
typed-letter = сообщения и ответы
typed-event = объявления событий (ссылку — те, кто придёт)
typed-broadcast = рассылки
typed-document = тексты согласий
typed-agreement = тексты и номера договоров
typed-defence = место защиты, решение и критерии
typed-reference = справочники и шаблон паспорта
typed-library = документы библиотеки
typed-imported = файлы для импорта (что загружено, видят все координаторы)
