bank-btn = Банк проектов
bank-projects =
    <b>Банк проектов</b>

    { $count ->
        [0] { $seeks ->
            [yes] По словам «{ $sought }» ничего не нашлось.
           *[no] Здесь пока пусто: проекты появляются после защиты, с согласия автора.
        }
       *[other] { $lines }
    }

    Чтобы найти проект, напишите, о чём он: опечатки и падежи не помеха.
bank-line = { $number }. «{ $title }» — { $author }, { $post }
bank-project =
    <b>{ $title }</b>
    Автор: { $author }, { $post }

    <b>Цель:</b>
    { $goal }

    <b>Этапы:</b>
    { $stages }

    <b>Результаты:</b>
    { $results }
bank-stage = { $number }. { $title }
bank-result = { $name }: было { $baseline }, план { $target }, достигнуто { $reached } { $unit }
bank-joined = ✓ Проект в банке: его видят все, у кого есть роль. Убрать его можно в любое время: «Документы и помощь» → «Все документы» → «Банк проектов».
bank-left = ✓ Проект убран из банка.
bank-btn-all = Показать все
bank-btn-withdraw = Убрать из банка
