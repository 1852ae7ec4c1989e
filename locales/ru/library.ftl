library-menu-btn = Все документы
library-shelves =
    <b>Документы</b>

    { $lines }

    Чтобы найти документ, напишите, что нужно: опечатки и падежи не помеха.
library-shelf-line = { $number }. { $name } — { $count ->
    [0] пока пусто
   *[other] { $count }
}
library-shelf =
    <b>{ $name }</b>

    { $count ->
        [0] { $charge ->
            [yes] Здесь пока пусто. Чтобы добавить первый, нажмите «Добавить документ».
           *[no] Здесь пока пусто.
        }
       *[other] { $lines }
    }
library-line = { $number }. { $title } — редакция { $version }, { $day }{ $mark ->
    [retired] {" "}· убран
    [asked] {" "}· <b>просим прочитать</b>
   *[none] {""}
}{ $audience ->
    [everybody] {""}
   *[other] {" "}· <i>читают: { $readers }</i>
}
library-consent =
    <b>{ $title }</b>

    { $text }

    { $operator }
library-found =
    <b>По словам «{ $question }»</b>

    { $count ->
        [0] Ничего не нашлось.
       *[other] { $lines }
    }

    { $asks ->
        [yes] Нет нужного? Напишите другие слова или нажмите «Написать координатору»: вопрос уйдёт с этими словами, ответ придёт сюда.
       *[no] { $count ->
            [0] Напишите другие слова. Если такого документа нет, его можно добавить: «Все документы» → раздел.
           *[other] Нет нужного? Напишите другие слова.
        }
    }
library-found-document = { $number }. { $title } — { $name }, { $day }
library-found-project = { $number }. Проект «{ $title }» — банк проектов
library-card =
    <b>{ $title }</b>
    { $name }{ $retired ->
        [yes] {" "}· <b>убран, видят только координаторы</b>
       *[no] {""}
    }{ $audience ->
        [everybody] {""}
       *[other] {" "}· читают: { $readers }
    }

    { $described ->
        [yes] { $description }
       *[no] {""}
    }

    { $body }

    <i>{ $version }</i>{ $asked ->
        [yes] {""}

        <b>Вас просят ознакомиться.</b> Прочитайте и нажмите «Прочитано»: отметку увидят координаторы.
        { $changes }
        [read] {""}

        ✓ Вы отметили «Прочитано»: { $read_on }.
       *[no] {""}
    }
library-version = Редакция { $number }, { $day }, { $name }{ $noted ->
    [yes] {" "}· изменения: { $note }
   *[no] {""}
}
library-changed-since = Вы читали редакцию { $former }. { $noted ->
    [yes] С тех пор изменилось: { $notes }
   *[no] С тех пор документ изменился.
}
library-in-file = Документ в файле: { $name }
library-versions =
    <b>{ $title }</b>
    Все редакции, сначала новая.

    { $lines }
library-old-version =
    <b>{ $title }</b>
    { $version }
    { $newest ->
        [yes] Действует сейчас.
       *[no] Это прежняя редакция: действует более новая.
    }

    { $body }
library-btn-file = Открыть файл
library-btn-confirm = Прочитано
library-btn-versions = Все редакции · { $versions }
library-btn-version = № { $number }, { $day }
library-btn-change = Изменить
library-btn-add = Добавить документ
library-btn-add-shelf = Новый раздел
library-btn-remove-shelf = Убрать раздел
library-btn-read = Открыть документ
library-confirmed = ✓ Отмечено: документ прочитан. Координаторы это увидят.
library-shelf-removed = ✓ Раздел убран.
library-notice-asked =
    <b>{ $read ->
        [yes] Документ изменился, просим прочитать
       *[no] Просим ознакомиться с документом
    }</b>

    { $title }{ $read ->
        [yes] {""}
        Прежнюю редакцию вы читали. Что изменилось: { $notes }
       *[no] {""}
    }

    Откройте, прочитайте и нажмите «Прочитано»: отметку увидят координаторы. Пока её нет, документ будет среди того, что ждёт вас.
library-notice-reminded =
    <b>Напоминаем: прочитайте документ</b>

    { $title }
    Просили: { $day }

    Откройте, прочитайте и нажмите «Прочитано»: отметку увидят координаторы.
libraryaudience-everybody = все, и гости
libraryaudience-members = все, кроме гостей
libraryaudience-mentors = менторы
libraryaudience-coordinators = координаторы
waiting-to_read_mentee = Прочитайте: { $about }
waiting-to_read_mentee-btn = Читать: { $about }
waiting-to_read_mentee-many = Документы, которые просят прочитать: { $count }
waiting-to_read_mentee-all-btn = Прочитать · { $count }
waiting-to_read_mentor = Прочитайте: { $about }
waiting-to_read_mentor-btn = Читать: { $about }
waiting-to_read_mentor-many = Документы, которые просят прочитать: { $count }
waiting-to_read_mentor-all-btn = Прочитать · { $count }
waiting-to_read_team = Прочитайте: { $about }
waiting-to_read_team-btn = Читать: { $about }
waiting-to_read_team-many = Документы, которые просят прочитать: { $count }
waiting-to_read_team-all-btn = Прочитать · { $count }
refusal-version-renewed = Редакцию уже заменила более новая. Прочитайте её: окно показывает, какая действует.
refusal-category-twice = Раздел с таким названием уже есть. Напишите другое название.
refusal-reminded-lately = Об этом документе уже напоминали меньше суток назад. Завтра можно напомнить снова.
