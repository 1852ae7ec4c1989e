passport-sections =
    <b>Паспорт проекта</b>

    { $lines }

    { $draft ->
        [yes] Заполнено разделов: { $done } из { $count }. Каждый ответ сохраняется сразу: можно прерваться и вернуться когда угодно. Пока проект не открыт, паспорт видите только вы.
       *[no] Чтобы изменить раздел, нажмите его номер. Изменения останутся в истории: её видят координаторы и ментор, если он есть.
    }
passport-section-line = { $mark } { $number }. { $title }{ $what ->
    [empty] { $required ->
        [yes] {""}
       *[no] {" "}(можно пропустить)
    }
    [results] : показателей — { $count }
    [road_map] : этапов — { $count }
   *[words] : { $words }
}
passport-section =
    <b>Раздел { $number } из { $count }. { $title }</b>

    { $hint }

    { $filled ->
        [yes] Сейчас: { $words }
       *[no] {""}
    }

    { $draft ->
        [yes] Напишите одним сообщением. Когда вы откроете проект, это прочтут ментор, команда проекта, координаторы, а на защите и комиссия.
       *[no] Чтобы изменить, пришлите новый текст: ментор, команда, координаторы и комиссия прочтут его, прежний останется в истории.
    }
passport-section-title = Название
passport-section-relevance = Актуальность
passport-section-analysis = Анализ проблемы
passport-section-goal = Цель
passport-section-tasks = Задачи
passport-section-results = Планируемые результаты
passport-section-road_map = Дорожная карта
passport-section-own = Раздел
passport-hint-title = Как назовёте проект? Коротко, чтобы было понятно коллегам.
passport-hint-relevance = Почему это важно для школы именно сейчас?
passport-hint-analysis = Что показывают данные: в чём проблема, кого она касается, каковы причины?
passport-hint-goal = Что изменится в школе, когда проект будет завершён? Двух-трёх предложений достаточно.
passport-hint-tasks = Какие шаги ведут к цели? По одной задаче в строке.
passport-hint-results = По каким показателям будет видно, что цель достигнута?
passport-hint-road_map = Какие этапы и к какому сроку?

passport-indicators =
    <b>Планируемые результаты</b>

    { $count ->
        [0] Добавьте хотя бы один показатель: что измеряем, сколько сейчас и сколько будет. На защите к нему добавится достигнутое значение.
       *[other] { $lines }
    }

    { $count ->
        [0] {""}
       *[other] Чтобы изменить или убрать показатель, нажмите его номер.
    }
passport-indicator-line = { $number }. { $name }: { $baseline } → { $target } { $unit } ({ $direction }){ $known ->
    [yes] . Достигнуто: { $reached } { $unit }
   *[no] {""}
}
passport-indicator =
    <b>Показатель</b>

    { $line }

    Что изменить? { $draft ->
        [yes] Пока проект не открыт, показатели видите только вы.
       *[no] Изменение останется в истории, ментор его увидит.
    }
passport-value =
    <b>Показатель{ $named ->
        [yes] {" "}«{ $name }»
       *[no] {""}
    }</b>

    { $field ->
        [name] Что измеряем? Например, сколько детей занято после уроков.
        [unit] В чём измеряем? Например: %, человек, баллов.
        [baseline] Сколько сейчас? Пришлите одно число, можно с запятой.
       *[target] Сколько будет к концу проекта? Пришлите число.
    }

    Это увидят ментор, команда проекта, координаторы и комиссия.
passport-direction =
    <b>Показатель «{ $name }»</b>

    Исходное и плановое значения равны. Что для него лучше?
passport-btn-direction-more = Чем больше, тем лучше
passport-btn-direction-less = Чем меньше, тем лучше
refusal-bad-number = { $why ->
    [several] Здесь больше одного числа. Пришлите одно.
    [large] Число слишком большое. Пришлите его в тысячах или миллионах и поменяйте единицу.
   *[words] Нужно одно число цифрами, без слов и единицы: пришлите его ещё раз, можно с запятой или минусом.
}
refusal-too-many-indicators = Показателей уже столько, сколько можно: { $at_most }. Уберите один, чтобы добавить другой.
refusal-last-indicator = Это единственный показатель. Сначала добавьте другой, потом уберите этот.

passport-confirm =
    <b>Открыть проект «{ $title }»?</b>

    Показателей: { $indicators }, этапов: { $stages }

    { $mentored ->
        [yes] Выберите, с кем вы ведёте проект: отчёты по этапам будет рассматривать этот ментор. Без ментора их рассматривают координаторы.
       *[no] Ментора пока нет: отчёты по этапам рассматривают координаторы. Когда ментор появится, его можно будет пригласить в проект.
    }
passport-drop =
    <b>Удалить черновик паспорта?</b>

    Удалятся все ответы, показатели и этапы. Вернуть их будет нельзя.

passport-stages =
    <b>Дорожная карта</b>

    { $count ->
        [0] Возьмите обычную карту на учебный год или составьте свою: этап за этапом, с любыми сроками.
       *[other] { $lines }
    }

    { $count ->
        [0] {""}
       *[other] Чтобы изменить срок или название, нажмите номер этапа.
    }
passport-stage-line = { $number }. { $title } — до { $day }
passport-ready-stage-1 = Анализ
passport-ready-stage-2 = Замысел
passport-ready-stage-3 = Дорожная карта
passport-ready-stage-4 = Внедрение
passport-ready-stage-5 = Итоги
passport-stage-title =
    <b>{ $new ->
        [yes] Новый этап
       *[no] Этап «{ $title }»
    }</b>

    Напишите название: его увидят ментор, команда проекта, координаторы и комиссия.
passport-stage =
    <b>Этап { $number }. { $title }</b>

    Срок: { $day }
    Состояние: { $state }

    { $settled ->
        [yes] По этапу уже есть отчёт, поэтому срок и название не меняются.
       *[no] Что изменить?
    }
passport-day =
    <b>Этап { $number }. { $title }</b>

    Сейчас: до { $day }
    К какому дню завершить? { $month }
passport-day-check =
    <b>Этап { $number }. { $title }: до { $day }</b>

    { $warned ->
        [yes] Обратите внимание:
       *[no] {""}
    }
    { $warnings }

    { $shifted ->
        [yes] Можно сдвинуть и следующие этапы ({ $later }) { $forward ->
            [yes] вперёд
           *[no] назад
        } на столько же дней: { $days }. Сроки, которые попадут на выходной, станут ближайшим рабочим днём.
       *[no] {""}
    }
passport-warning-rest = это выходной или праздничный день
passport-warning-before_earlier = этап закончится раньше предыдущего
passport-warning-after_later = этап закончится позже следующего
refusal-stage-settled = По этому этапу уже есть отчёт, поэтому его нельзя изменить или убрать. Измените следующие этапы.
refusal-bad-road-map = Проверьте дорожную карту: нужен хотя бы один этап, этапов не больше { $at_most }, и срок каждого ещё впереди.
refusal-road-map-backwards = Этапы идут по порядку: этап { $number } не может закончиться раньше этапа { $earlier }. Измените один из сроков.

passport-btn-go-on = Дальше: { $next_title }
passport-btn-open = Открыть проект
passport-btn-drop = Удалить черновик
passport-btn-sure-drop = Да, удалить
passport-btn-skip = Пропустить
passport-btn-enough = Готово, дальше
passport-btn-add-indicator = Добавить показатель
passport-btn-field-name = Название
passport-btn-field-unit = Единица
passport-btn-field-baseline = Исходное
passport-btn-field-target = Плановое
passport-btn-no-unit = Без единицы
passport-btn-remove = Убрать
passport-btn-ready = Взять обычную карту
passport-btn-add-stage = Добавить этап
passport-btn-day = Изменить срок
passport-btn-rename = Изменить название
passport-btn-shift = Сдвинуть и следующие
passport-btn-only-this = Только этот этап
passport-btn-other-day = Выбрать другой день
passport-btn-with = С ментором: { $name }
passport-btn-alone = Без ментора
passport-btn-look = Посмотреть проект

passport-kept = ✓ Сохранено.
passport-skipped = ✓ Пропущено.
passport-changed = ✓ Изменено, прежнее — в истории.{ $told ->
    [yes] {" "}Ментор получит уведомление.
    [no] {" "}Чат с ботом у ментора закрыт: расскажите об изменении сами.
    [never] {" "}Ментор пока не в боте: расскажите об изменении сами.
   *[nobody] {""}
}
passport-opened = ✓ Проект открыт.{ $told ->
    [yes] {" "}Ментор получит уведомление.
    [no] {" "}Чат с ботом у ментора закрыт: расскажите о проекте сами.
    [never] {" "}Ментор пока не в боте: расскажите о проекте сами.
   *[nobody] {" "}Отчёты по этапам рассматривают координаторы.
}
passport-dropped = ✓ Черновик удалён.
refusal-project-goes-on = Новый проект можно начать, когда прежний защищён или остановлен. Откройте «Мой проект»: там его можно довести до защиты или остановить.
refusal-passport-incomplete = Не заполнен раздел № { $number }. Заполните его и откройте проект.
refusal-section-required = Этот раздел обязателен. Напишите хотя бы одно предложение.
refusal-passport-closed = Паспорт сейчас изменить нельзя: проект { $state ->
    [at_defence] на защите
    [finished] завершил все этапы и готов к защите
   *[other] закончен
}. Посмотреть его можно в разделе «Мой проект».

passport-told-opened =
    <b>Открыт проект</b>

    Автор: { $author }
    «{ $title }»
    Цель: { $goal }
    Этапов: { $stages }

    Отчёты по этапам придут вам.
passport-told-changed =
    <b>Паспорт проекта изменён</b>

    Автор: { $author }
    «{ $title }»

    { $lines }
passport-told-stopped =
    <b>Проект остановлен</b>

    Автор: { $author }
    «{ $title }»
    { $has_reason ->
        [yes] Причина: { $reason }
       *[no] {""}
    }

home-passport = Паспорт проекта: заполнено { $done } из { $count }
home-btn-passport = Продолжить паспорт
