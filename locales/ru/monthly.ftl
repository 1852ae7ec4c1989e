monthly-report =
    <b>Отчёт за месяц</b>
    { $about }

    Менторы: { $mentors }
    Договоры: { $agreements }
    Новые директора: { $novices }
    Встречи дистанционно: { $remote }, очно: { $in_person }
    Групповые встречи дистанционно: { $remote_group }, очно: { $in_person_group }
    Лекции и мастер-классы менторов: { $lectures }
    Проекты с ментором: { $with_mentor }, без ментора: { $without_mentor }
    { $compared ->
        [yes] Достигнуто результатов: с ментором { $reached_with }, без ментора { $reached_without }
       *[no] { "" }
    }
    { $name_met_early }: { $met_early }
    Встреч состоялось: { $held }
    Ответ на запрос: { $answered }
    Доведены до конца: { $completed }

    Всё остальное — в файле. Отключить: «Показатели» → «График, файлы, отчёт».
