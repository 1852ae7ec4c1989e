surveys-menu-btn = Моя самооценка
surveys-btn-again = Ответить заново
surveys-btn-open = Показать самооценку
surveys-asked-questions =
    <b>{ $moment ->
        [beginning] Сопровождение начинается
        [middle] Прошла половина срока сопровождения
       *[end] Сопровождение завершено
    }: { $count ->
        [one] { $count } вопрос
        [few] { $count } вопроса
       *[many] { $count } вопросов
    }</b>
    { $side ->
        [mentee] Ментор: { $other }
       *[mentor] Стажёр: { $other }
    }

    На каждый — одно нажатие: { $least } — совсем не так, { $most } — полностью так. Ответы войдут в общую сводку для координаторов, без имён. { $side ->
        [mentee] Ментор
       *[mentor] Стажёр
    } их не увидит.
surveys-asked-competencies =
    <b>Самооценка: { $moment ->
        [end] что изменилось
       *[beginning] с чего начинаем
    }</b>

    На каждый вопрос — одно нажатие: { $least } — пока трудно, { $most } — могу учить других. Оценки увидите только вы: { $moment ->
        [end] начало и конец сопровождения будут рядом.
       *[beginning] в конце сопровождения сравните, что изменилось.
    }
surveys-question = <b>{ $number } из { $count }.</b> { $question }
surveys-next =
    ✓ Ответ записан: { $grade }

    { $question }
surveys-done-questions = ✓ Спасибо, ответы записаны.
surveys-done-competencies = ✓ Самооценка записана. Посмотреть её можно и позже: «Документы и помощь» → «Моя самооценка» (если кнопки не видно, она под «Ещё»).
surveys-grades =
    <b>Моя самооценка</b>
    Ментор: { $mentor }

    { $lines }

    От { $least } (пока трудно) до { $most } (могу учить других). Видите только вы.{ $ended ->
        [yes] {""}
       *[no] {" "}В конце сопровождения спросим ещё раз и покажем рядом.
    }
surveys-picture = Моя самооценка
surveys-picture-first = в начале
surveys-picture-last = в конце
surveys-line = { $competency }: { $both ->
    [yes] { $beginning } → { $end }
   *[no] { $beginning }
}
refusal-survey-over = { $days ->
    [one] На эти вопросы можно ответить, пока идёт сопровождение, а на последние — ещё { $days } день после него.
    [few] На эти вопросы можно ответить, пока идёт сопровождение, а на последние — ещё { $days } дня после него.
   *[many] На эти вопросы можно ответить, пока идёт сопровождение, а на последние — ещё { $days } дней после него.
} Отвечать больше не нужно.
surveymoment-beginning = начало
surveymoment-middle = середина
surveymoment-end = завершение
surveyquestion-goal = Понятно, к какой цели мы идём
surveyquestion-openness = Мы говорим друг с другом открыто
surveyquestion-benefit = Эта работа полезна школе
surveyquestion-strategy = Стратегия и цели школы
surveyquestion-team = Работа с командой
surveyquestion-teaching = Качество обучения
surveyquestion-resources = Ресурсы и финансы
surveyquestion-law = Правовые вопросы
surveyquestion-reflection = Рефлексия и обратная связь
