schools-ask = { $choice ->
    [districts] Выберите округ, а в нём свою школу. Или напишите её номер либо часть названия.
    [nothing] Школ этого города в списке пока нет. Напишите название своей школы целиком.
   *[schools] Выберите свою школу или напишите её номер либо часть названия.
}
schools-ask-in-district = { $district }, школ: { $count }. Выберите свою или напишите её номер либо часть названия.
schools-found = { $count ->
    [0] { $own ->
        [yes] По «{ $sought }» ничего не нашли.
       *[no] По «{ $sought }» ничего не нашли. Напишите иначе.
    }
   *[other] Нашли по «{ $sought }»: { $count }
}
schools-own = Нет в списке? Нажмите «Добавить мою школу», запишем так: «{ $sought }». Если это не всё название, сначала напишите его целиком.
schools-btn-add = Добавить мою школу
schools-btn-all = { $has_districts ->
    [yes] Все округа
   *[no] Показать все
}
schools-first-district = Сначала выберите округ.
schools-in-district = { $district }, школ: { $count }
schools-no-district = Округ не указан
schools-card =
    <b>Новая школа</b>

    { $body }
schools-typed =
    { $name }{ $renamed ->
        [yes] {"\u000A"}Указана как: { $said }
       *[no] {""}
    }
    Город: { $city }
    Указали её: { $people }

    Название добавили участники. Внесите школу в список или выберите ту, что в нём уже есть. Если название неточное, сначала напишите верное: его увидят все.
schools-btn-accept = Внести в список
schools-btn-same = Такая уже есть
schools-same =
    <b>Такая уже есть</b>

    «{ $name }» — какая это школа из списка? Напишите номер или часть названия.

    { $found }
schools-sure =
    <b>Объединить школы</b>

    «{ $name }» станет школой «{ $into }». Людей, которых это касается: { $people }
schools-btn-merge = Объединить
schools-accepted = ✓ Школа в списке.
schools-merged = ✓ Готово: теперь это одна школа.
refusal-school-listed = Школа с таким названием уже есть. Нажмите «Такая уже есть» и выберите её.
refusal-school-settled = По этой школе решение уже принято.
waiting-school = Новая в списке школ: { $about }
waiting-school-btn = Новая: { $about }
waiting-school-many = Новые школы: { $count }
waiting-school-all-btn = Новые школы · { $count }
