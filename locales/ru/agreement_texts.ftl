settings-btn-agreements = Тексты договоров
agreement_texts-menu =
    <b>Тексты договоров</b>

    { $texts }

    Текст какой программы заменить?
agreement_texts-internship-btn = Стажировка
agreement_texts-novice-btn = Первые годы в должности
agreement_texts-project-btn = Управленческий проект
agreement_texts-standing = { $own ->
    [yes] • { $programme }: текст «Рядом»
   *[no] • { $programme }: редакция { $version } ({ $day }), { $name }
}
agreement_texts-text =
    <b>{ $programme }</b>

    Скачайте нынешний текст, измените его в Word и пришлите файл: .docx или .txt, до { $pages ->
        [one] { $pages } страницы
       *[many] { $pages } страниц
    }, без таблиц, картинок и автоматической нумерации. Новый текст войдёт в договоры, которые подпишут после этого; его прочтут все, кто их подписывает.

    Поля: { $fields }
agreement_texts-preview =
    <b>{ $programme }, редакция { $version }</b>

    { $text }
agreement_texts-btn-download = Скачать текст
agreement_texts-btn-save = Сохранить
agreement_texts-saved = ✓ Текст сохранён. По нему составляются новые договоры и новые редакции прежних.
agreement_texts-file = договор_{ $programme }.docx
agreement_texts-not-a-file = Пришлите файл .docx или .txt, до { $limit } МБ.
agreement_texts-not_a_document = Файл не открывается. Сохраните его в Word как .docx и пришлите ещё раз.
agreement_texts-password = Файл защищён паролем или сохранён в старом формате .doc. Сохраните его как .docx без пароля и пришлите ещё раз.
agreement_texts-too_long = Текст длиннее { $limit ->
    [one] { $limit } страницы
   *[many] { $limit } страниц
}. Сократите его и пришлите ещё раз.
agreement_texts-empty = В файле нет текста. Пришлите другой.
agreement_texts-too_heavy = Файл слишком сложный. Скопируйте текст в новый документ и пришлите его.
agreement_texts-not-plain = В файле есть таблица, картинка, сноска или автоматическая нумерация: в договоре они потеряются. Наберите номера вручную, уберите таблицы и пришлите ещё раз.
refusal-template-unreadable = { $problem ->
    [broken] Поле написано не полностью: «{ $field }». Нужны двойные фигурные скобки с обеих сторон. Исправьте и пришлите ещё раз.
    [unknown] Неизвестное поле: «{ $field }». Какие поля есть, сказано выше. Исправьте и пришлите ещё раз.
    [missing] Не хватает полей: { $field }. Добавьте их и пришлите ещё раз.
   *[long] Текст длиннее, чем поместится (знаков: { $field }). Сократите его и пришлите ещё раз.
}
refusal-template-renewed = Другой координатор только что заменил этот текст. Посмотрите новый и, если нужно, пришлите свой ещё раз.
