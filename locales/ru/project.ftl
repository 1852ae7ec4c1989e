project-none =
    <b>Управленческий проект</b>

    Своего проекта пока нет. Опишите его в паспорте: раздел за разделом, с перерывами, с ментором или без.
project-mine =
    { $body }

    { $teams }
project-text =
    <b>{ $title }</b>
    { $goal }
    { $mentored ->
        [yes] Ментор: { $mentor }
       *[no] Ментора нет, отчёты рассматривают координаторы.
    }

    { $stages }

    { $state ->
        [finished] ✓ Приняты все этапы: можно идти на защиту.
        [at_defence] Проект на защите.
        [more_work] После защиты — доработка.
        [defended] ✓ Проект защищён.
        [not_defended] Проект не защищён.
        [stopped] Проект остановлен.
       *[active] Принято этапов: { $accepted } из { $count }
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
project-btn-new = Начать паспорт проекта
project-btn-report-next = Отчитаться: этап { $number }
project-btn-report = { $again ->
    [yes] Доработать отчёт
   *[no] Отчитаться по этапу
}
project-btn-passport = Паспорт целиком
project-btn-change = Изменить
project-btn-manage = Команда, риски, ментор
project-btn-team = Команда: { $title }
project-team-line = Вы в команде: «{ $title }» ({ $author })
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
