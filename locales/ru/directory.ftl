directory-menu-btn = Люди
directory-menu =
    <b>Люди</b>

    Напишите фамилию, номер школы или часть слова: найдём любого. Или откройте список.
directory-btn-list = { $list } · { $count }
peoplelist-everybody = Все
peoplelist-mentors = Менторы
peoplelist-mentees = Стажёры
peoplelist-not_come = Ещё не в боте
peoplelist-without_mentor = Без ментора
directory-found =
    <b>{ $list }{ $by ->
        [words] , «{ $words }»
       *[nothing] {""}
    }: { $count }</b>
    { $place }
    { $programme }
    { $by ->
        [words] { $count ->
            [0] По «{ $words }» никого не нашли. Напишите иначе: часть фамилии, имя или номер школы.
           *[other] { "" }
        }
       *[nothing] { $count ->
            [0] Здесь никого нет.
           *[other] { "" }
        }
    }

    { $lines }

    { $count ->
        [0] { "" }
       *[other] Выберите человека кнопкой или напишите фамилию либо номер школы.
    }
directory-matches = Люди
directory-line =
    { $number }. <b>{ $name }</b>, { $where }
    { $state }
directory-mentor = { $paused ->
    [yes] ментор на паузе
   *[no] ментор
}, стажёры: { $mentees } из { $capacity }
directory-mentee = { $has ->
    [yes] ментор: { $mentor }{ $more ->
        [0] {""}
       *[other] {" "}и ещё { $more }
    }
   *[no] без ментора
}
directory-came = { $told ->
    [never] ещё не в боте
    [no] чат с ботом закрыт
   *[yes] в боте
}
directory-no-district = Без округа
directory-btn-place = Город, округ
directory-btn-programme = Программа
directory-btn-any-programme = Любая программа
directory-programme =
    <b>{ $list }</b>

    Людей какой программы показать? Учтены те, кто участвует в ней сейчас: и стажёры, и менторы.
directory-btn-export = Выгрузить
directory-btn-all = Показать всех
directory-btn-whole-city = Весь город
directory-city =
    <b>{ $list }</b>

    Из какого города показать? Числа — сколько здесь людей.
directory-district =
    <b>{ $city }</b>

    Какой округ показать? Числа — сколько здесь людей.
directory-exported = ✓ Список выгружен, строк: { $rows }. Выгрузка записана в журнал действий: в файле персональные данные.
directory-heading-mentor = Ментор
directory-heading-mentees = Стажёров сейчас
directory-heading-capacity = Стажёров можно
directory-heading-came = В боте
