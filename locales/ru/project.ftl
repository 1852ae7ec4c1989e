project-none =
    <b>Управленческий проект</b>

    Проекта пока нет. Опишите замысел двумя фразами, возьмите готовую дорожную карту — и можно отчитываться по этапам.
project-mine = { $body }
project-text =
    <b>{ $title }</b>
    { $goal }

    { $stages }

    { $finished ->
        [yes] ✓ Проект завершён: приняты все этапы.
       *[no] Принято этапов: { $accepted } из { $count }
    }
project-stage-line = { $mark } { $number }. «{ $title }»: { $standing }
project-due = { $overdue ->
    [yes] срок был { $day }
   *[no] до { $day }
}
project-stage =
    <b>Этап { $number } из { $count }. { $title }</b>

    Срок: { $due }
    Состояние: { $state }{ $comment }{ $waits ->
        [mentor] {"\u000A\u000A"}Ответ ментора ждём до { $until }. Вы получите уведомление.
        [coordinators] {"\u000A\u000A"}Ментора пока нет: отчёт рассмотрят координаторы до { $until }.
       *[no] {""}
    }
project-last-comment = {"\u000A\u000A"}Что доработать: { $comment }
project-passport =
    <b>{ $title }</b>

    Автор: { $author }

    Цель: { $goal }
project-title =
    <b>Шаг { $step } из { $steps }. Название проекта</b>

    Как назовёте проект? Напишите одним сообщением: название увидит ваш ментор.
project-goal =
    <b>Шаг { $step } из { $steps }. Цель</b>

    Что изменится в школе, когда проект будет завершён? Двух-трёх предложений достаточно, их прочтёт ваш ментор.
project-road-map =
    <b>Шаг { $step } из { $steps }. Дорожная карта</b>

    Готовая карта на учебный год:
    { $stages }

    Возьмите её — сроки можно поменять — или составьте свою.
project-ready-stage-1 = Анализ
project-ready-stage-2 = Замысел
project-ready-stage-3 = Дорожная карта
project-ready-stage-4 = Внедрение
project-ready-stage-5 = Итоги
project-planned-line = { $number }. { $title } — до { $day }
project-stage-title =
    <b>Своя дорожная карта</b>

    { $count ->
        [0] Напишите название первого этапа: его увидит ваш ментор.
       *[other] { $stages }
    }{ $count ->
        [0] {""}
       *[other] {"\u000A\u000A"}Напишите название этапа { $number } или нажмите «Дальше». Этапов — не больше { $at_most }, каждый отдельным сообщением.
    }
project-stages =
    <b>{ $title }</b>

    { $stages }

    Всё верно? Чтобы поменять срок, нажмите на этап.
project-stage-due =
    <b>Этап { $number }. { $title }</b>

    К какому дню завершить этап?
    { $limits }
project-due-after = Не раньше { $day }: это срок этапа { $number }.
project-due-before = Не позже { $day }: это срок этапа { $number }.
project-btn-ready = Взять эту карту
project-btn-own = Составить свою
project-btn-remove-last = Убрать последний этап
project-btn-due = { $number }. До { $day }
project-btn-open = Открыть проект
project-btn-new = Описать проект
project-btn-report-next = Отчитаться: этап { $number }
project-btn-report = { $again ->
    [yes] Доработать отчёт
   *[no] Отчитаться по этапу
}
project-btn-passport = Название и цель целиком
refusal-road-map-backwards = Этапы идут по порядку: этап { $number } не может закончиться раньше этапа { $earlier }. Измените один из сроков.
refusal-bad-road-map = Проверьте дорожную карту: нужен хотя бы один этап, этапов не больше { $at_most }, и срок каждого ещё впереди.
project-opened = ✓ Проект начат, дорожная карта сохранена.
waiting-returned = Отчёт вернули на доработку: «{ $detail }»
waiting-overdue = Отчёт по этапу «{ $detail }» — срок был { $day }
waiting-overdue-btn = { $detail }
waiting-overdue-many = Отчёты, срок которых прошёл: { $count }
waiting-overdue-all-btn = Срок прошёл · { $count }
waiting-returned-btn = { $detail }
waiting-returned-many = Отчёты вернули на доработку: { $count }
waiting-returned-all-btn = На доработку · { $count }

home-project = Проект, принято этапов: { $accepted } из { $stages }
home-stage = Отчёт по этапу «{ $title }» — до { $due }
home-in-review = Этап «{ $title }» { $mentored ->
    [yes] у ментора
   *[no] у координаторов
} с { $since }, { $late ->
    [yes] ответ ждали до { $until }: теперь ответить могут и координаторы
   *[no] ответ ждём до { $until }
}
home-report-draft = Черновик отчёта по этапу «{ $title }»: { $parts ->
    [one] { $parts } часть
    [few] { $parts } части
   *[many] { $parts } частей
}, последняя — { $since }
home-btn-project = Мой проект
