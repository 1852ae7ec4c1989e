keeping-file =
    <b>Новый документ</b>
    Раздел: { $name }

    Пришлите файл: Word, PDF, Excel, PowerPoint или текст, до { $limit } МБ. Короткий текст, до { $letters ->
        [one] { $letters } знака
        [few] { $letters } знаков
       *[many] { $letters } знаков
    }, можно просто написать. Перед сохранением вы увидите, что получилось, и решите, кто его прочтёт.
keeping-preview =
    <b>{ $title }</b>
    Раздел: { $name }

    { $brought }

    Чтобы назвать документ иначе, напишите название, до { $limit ->
        [one] { $limit } знака
        [few] { $limit } знаков
       *[many] { $limit } знаков
    }.

    После «Сохранить» его прочтут и найдут: { $readers }. Чтобы выбрать, кому он виден, нажмите первую кнопку.
keeping-version-file =
    <b>Новая редакция: № { $number }</b>
    { $title }

    Пришлите файл до { $limit } МБ или напишите текст до { $letters ->
        [one] { $letters } знака
        [few] { $letters } знаков
       *[many] { $letters } знаков
    }. Новую редакцию прочтут: { $readers }. Прежние останутся.
keeping-version-preview =
    <b>Новая редакция: № { $number }</b>
    { $title }

    { $brought }

    { $noted ->
        [yes] Что изменилось: { $note }
       *[no] Напишите, что изменилось, до { $limit ->
            [one] { $limit } знака
            [few] { $limit } знаков
           *[many] { $limit } знаков
        }: это прочтут рядом с редакцией, а кто прочитал прежнюю, увидит в уведомлении. Можно и не писать.
    }{ $asks ->
        [yes] {""}

        «Сохранить под подпись» попросит всех, кто отмечен в «Под подпись», прочитать заново. Уведомление получат те, у кого нет прежнего без ответа. «Сохранить» никого не попросит.
       *[no] {""}
    }
keeping-category =
    <b>Новый раздел</b>

    Напишите название, до { $limit ->
        [one] { $limit } знака
        [few] { $limit } знаков
       *[many] { $limit } знаков
    }. Раздел увидят все, когда в нём появится документ.
keeping-menu =
    <b>{ $title }</b>{ $retired ->
        [yes] {" "}· убран
       *[no] {""}
    }
    Раздел: { $name }
    Читают: { $readers }
    Описание: { $description }
    Редакция: { $number }
    Под подпись: { $asked }
    { $asks ->
        [yes] Не прочитали: { $unread } из { $total }
       *[no] {""}
    }
keeping-title =
    <b>Название</b>
    { $title }

    Напишите новое название, до { $title_limit ->
        [one] { $title_limit } знака
        [few] { $title_limit } знаков
       *[many] { $title_limit } знаков
    }: его прочтут все, кому виден документ.
keeping-description =
    <b>Описание</b>
    { $description }

    Напишите, о чём документ, до { $description_limit ->
        [one] { $description_limit } знака
        [few] { $description_limit } знаков
       *[many] { $description_limit } знаков
    }: это прочтут все, кому виден документ, и по этим словам документ найдут.
keeping-shelf =
    <b>{ $title }</b>
    Сейчас в разделе: { $name }

    В какой раздел переложить?
keeping-audience =
    <b>Кто читает документ</b>
    { $title }
    Сейчас: { $readers }

    Остальные не увидят его ни в разделах, ни в поиске; если кого-то из них просили ознакомиться, просьба снимется. Координаторы читают всё.
keeping-asking =
    <b>Ознакомиться под подпись</b>
    { $title }

    Отметьте, кто должен прочитать. После «Сохранить» уведомление получат те, кого ещё не просили, и документ будет среди того, что их ждёт, пока не нажмут «Прочитано».
keeping-readers =
    <b>Кто не прочитал</b>
    { $title }
    Просим с: { $since }
    Прочитано: { $read } из { $total } (из тех, кто уже пришёл в бот)

    { $count ->
        [0] Прочитали все.
       *[other] { $lines }
    }{ $reminded ->
        [yes] {""}

        Напоминание уже ушло. Через сутки можно напомнить снова.
       *[no] {""}
    }
keeping-answer =
    <b>Ответ станет документом</b>

    Спросили: <i>{ $words }</i>
    Ответ: { $answer }

    Напишите название документа, до { $limit ->
        [one] { $limit } знака
        [few] { $limit } знаков
       *[many] { $limit } знаков
    }, без имён: его прочтут все. Текстом станет ответ; сам вопрос никто не увидит. Раздел можно сменить потом.
keeping-btn-save = Сохранить
keeping-btn-save-ask = Сохранить под подпись
keeping-btn-version = Новая редакция
keeping-btn-title = Название
keeping-btn-description = Описание
keeping-btn-shelf = Раздел
keeping-btn-who-reads = Читают: { $readers }
keeping-btn-audience = Кто читает
keeping-btn-asking = Под подпись
keeping-btn-readers = Кто не прочитал
keeping-btn-retire = Убрать из библиотеки
keeping-btn-restore = Вернуть в библиотеку
keeping-btn-save-asking = Сохранить
keeping-btn-remind = Напомнить всем
keeping-btn-answer = Сделать документом
library-btn-role = { $chosen ->
    [yes] ✓ { $role ->
        [mentee] Стажёры
        [mentor] Менторы
       *[coordinator] Координаторы
    }
   *[no] { $role ->
        [mentee] Стажёры
        [mentor] Менторы
       *[coordinator] Координаторы
    }
}
library-role-mentee = стажёры
library-role-mentor = менторы
library-role-coordinator = координаторы
library-brought-text = <i>{ $text }</i>
library-brought-file = Файл: { $name }
    { $searched ->
        [yes] Искать можно и по тексту файла.
       *[no] Текст файла прочитать не удалось: искать можно по названию и описанию.
    }
library-unread = { $number }. { $name }
library-added = ✓ Документ добавлен: «{ $title }». Читают: { $readers }.
library-audience-chosen = ✓ Теперь документ читают: { $readers }.
library-version-added = ✓ Редакция добавлена. { $asked ->
    [yes] { $count ->
        [0] Новых уведомлений нет: прежние ещё без ответа, и кнопка в них откроет новую редакцию.
        [one] Уведомление получит { $count } человек.
        [few] Уведомления получат { $count } человека.
       *[many] Уведомления получат { $count } человек.
    }
   *[no] Прежние остались в «Все редакции».
}
library-shelf-added = ✓ Раздел добавлен: «{ $name }».
library-changed = ✓ Изменено.
library-retired = ✓ Документ убран: его видят только координаторы, вернуть можно в любое время.
library-restored = ✓ Документ снова в библиотеке.
library-asking = { $asked ->
    [yes] { $count ->
        [0] ✓ Сохранено. Новых уведомлений нет: всех уже просили, или написать им сейчас нельзя.
        [one] ✓ Сохранено. Уведомление получит { $count } человек.
        [few] ✓ Сохранено. Уведомления получат { $count } человека.
       *[many] ✓ Сохранено. Уведомления получат { $count } человек.
    }
   *[no] ✓ Сохранено: подписи больше ни у кого не просим.
}
library-reminded = { $count ->
    [0] ✓ Сейчас напоминать некому: все прочитали, или написать остальным пока нельзя.
    [one] ✓ Напоминание получит { $count } человек.
    [few] ✓ Напоминания получат { $count } человека.
   *[many] ✓ Напоминания получат { $count } человек.
}
library-answer-added = ✓ Ответ стал документом: «{ $title }». Найти и прочитать его могут все.
library-not-a-file = Пришлите документ файлом до { $limit } МБ или напишите короткий текст.
library-bad-not_a_document = Файл не удалось прочитать как документ. Сохраните его в Word или PDF и пришлите снова.
library-bad-password = Файл с паролем или в старом формате .doc. Сохраните его как .docx или PDF без пароля и пришлите снова.
library-bad-too_long = В документе больше { $limit ->
    [one] { $limit } страницы
    [few] { $limit } страниц
   *[many] { $limit } страниц
}. Пришлите его частями.
library-bad-empty = В файле нет текста. Проверьте файл и пришлите снова.
