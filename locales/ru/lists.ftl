lists-btn = Справочники
lists-topic-btn = Темы
lists-city-btn = Города
lists-district-btn = Округа
lists-school-btn = Школы
lists-kinds =
    <b>Справочники</b>

    Из этих списков все выбирают темы, города, округа и школы. Здесь можно добавить недостающее, исправить название, объединить одинаковое и убрать лишнее.
lists-city =
    <b>{ $kind ->
        [district] Округа
       *[school] Школы
    }</b>

    Какого города? Выберите его или напишите часть названия.

    { $found }
lists-items =
    <b>{ $kind ->
        [topic] Темы
        [city] Города
        [district] Округа: { $city }
       *[school] Школы: { $city }
    }</b>

    { $shown ->
        [retired] Убраны из списка: { $count }. Больше не предлагаются, но остаются там, где уже выбраны. Нажмите, чтобы вернуть.
       *[offered] В списке: { $count }. Нажмите, чтобы исправить, объединить или убрать. Чтобы найти или добавить, напишите название.
    }
    { $kind ->
        [topic] Можно сразу и по-английски: Финансы / Finance
        [city] Можно сразу и по-английски: Пермь / Perm
       *[other] { "" }
    }
    { $lacking ->
        [0] { "" }
       *[other] Без английского названия: { $lacking } ({ $lacking_names }{ $lacking_more ->
            [yes] { "" } и другие
           *[no] { "" }
        }). По-английски пока видно русское; чтобы дописать, откройте и напишите оба.
    }

    { $found }
lists-found = { $count ->
    [0] { $own ->
        [yes] По «{ $sought }» ничего не нашли.
       *[no] По «{ $sought }» ничего не нашли. Напишите иначе.
    }
   *[other] Нашли по «{ $sought }»: { $count }
}
lists-own = Нет в списке? Нажмите «Добавить», запишем так: «{ $sought }». Это сразу увидят все.
lists-btn-add = Добавить
lists-btn-all = Показать все
lists-btn-retired = Убранные · { $retired_count }
lists-btn-offered = Список
lists-new-zone =
    <b>Новый город</b>

    { $name }
    По-английски: { $english }

    По какому времени живёт этот город?
lists-card =
    <b>{ $kind ->
        [topic] Тема
        [city] Город
        [district] Округ
       *[school] Школа
    }</b>

    { $name }
    { $facts }

    Чтобы исправить название, напишите верное{ $kind ->
        [topic] , можно вместе с английским: Финансы / Finance
        [city] , можно вместе с английским: Пермь / Perm
       *[other] { "" }
    }. Новое название сразу увидят все.
lists-english = { $has ->
    [yes] По-английски: { $name }
   *[no] По-английски: не указано, видно русское название
}
lists-zone = Время: { $zone }
lists-district = Округ: { $name }
lists-people = { $kind ->
    [topic] Выбрали эту тему: { $count }
   *[other] Людей: { $count }
}
lists-retired = Убрано из списка { $day }: больше не предлагаем, но остаётся там, где уже выбрано.
lists-btn-people = Люди · { $people }
lists-btn-district = Округ
lists-btn-same = Это то же, что…
lists-btn-retire = Убрать из списка
lists-btn-again = Вернуть в список
lists-school-district =
    <b>Округ школы</b>

    { $name }

    В каком она округе?
lists-same =
    <b>Объединить</b>

    «{ $name }» — это то же самое, что… Выберите из списка или напишите часть названия. Останется то, что вы выберете.

    { $found }
lists-sure =
    <b>Объединить?</b>

    «{ $name }» исчезнет, вместо этого у всех будет «{ $into }». Людей, которых это касается: { $people }
    { $kind ->
        [city] Школы и приглашения перейдут тоже.
        [district] Школы округа перейдут тоже.
       *[other] { "" }
    }

    Отменить это потом нельзя.
lists-btn-join = Объединить
lists-joined = ✓ Готово: теперь это одно и то же.
lists-retirement =
    <b>Убрать из списка?</b>

    «{ $name }» больше не будем предлагать. У тех, кто уже выбрал, ничего не изменится: { $people ->
        [0] пока никто
        [one] { $people } человек
        [few] { $people } человека
       *[many] { $people } человек
    }. Вернуть в список можно в любой момент.
lists-btn-sure = Да, убрать
lists-added = ✓ { $kind ->
    [topic] Тема
    [city] Город
    [district] Округ
   *[school] Школа
} в списке: { $name }
lists-corrected = ✓ Исправлено.
refusal-item-listed = Такое название в списке уже есть, возможно, среди убранных. Найдите его по названию или напишите другое.
refusal-bad-item-name = Напишите название словами, не длиннее { $limit ->
    [one] { $limit } знака
    [few] { $limit } знаков
   *[many] { $limit } знаков
}.
