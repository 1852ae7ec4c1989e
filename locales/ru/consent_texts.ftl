consent_texts-menu =
    <b>Документы: согласия</b>

    { $operator }

    { $texts }

    Выберите согласие, чтобы прочитать или заменить его текст.
consent_texts-in-use = • { $title }: редакция { $version }, { $day }
consent_texts-none = • { $title }: текст не загружен
consent_texts-btn-operator = Оператор и адрес
consent_texts-text =
    <b>{ $title }</b>

    { $version ->
        [0] Текст не загружен, поэтому люди видят короткий:
       *[other] Редакция { $version }:
    }

    { $text }

    Чтобы заменить, пришлите новый текст (его увидят все, у кого мы спрашиваем это согласие) одним сообщением или файлом .txt, не больше { $limit ->
        [one] { $limit } знака
        [few] { $limit } знаков
       *[many] { $limit } знаков
    }.
consent_texts-bad-file = Нужен текстовый файл .txt, не больше { $limit ->
    [one] { $limit } знака
    [few] { $limit } знаков
   *[many] { $limit } знаков
}.
consent_texts-preview =
    <b>{ $title }: редакция { $version }</b>

    Когда вы сохраните этот текст, все, кто уже дал согласие, увидят его и ответят заново.

    { $text }
consent_texts-btn-save = Сохранить
consent_texts-operator =
    <b>Оператор персональных данных</b>

    Напишите полное название организации. Его увидят все, у кого мы спрашиваем согласие.
consent_texts-address =
    <b>Адрес оператора</b>

    Напишите почтовый адрес одной строкой. Его увидят все, у кого мы спрашиваем согласие.
refusal-text-renewed = Этот текст только что заменили. Посмотрите новую редакцию.
consent_texts-saved = ✓ Текст сохранён: его увидят все, кто уже дал согласие.
consent_texts-named = ✓ Название и адрес оператора сохранены.
