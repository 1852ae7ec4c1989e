list_questions-question = { $number ->
    [0] { $body }
   *[other]
    <b>Вопрос { $number } из { $count }</b>

    { $body }

    Ответ войдёт в загрузку этого списка. Что останется без ответа, мы не запишем и назовём в итоге.
}
list_questions-none = Вопросов по этому списку больше нет.
list_questions-column =
    Что в столбце «{ $words }»?

    { $samples }

    Ответ мы запомним и для следующих списков.
list_questions-samples = Например: { $samples }
list_questions-roles = В списке не сказано, кто эти люди ({ $rows ->
    [one] { $rows } человек
    [few] { $rows } человека
   *[many] { $rows } человек
}). Все — стажёры?
list_questions-topic = Темы «{ $words }» у нас нет. Строк с этой темой: { $rows }. Добавить её в список тем? Английское название можно дописать потом: «Настройки» → «Справочники» → «Темы».
list_questions-school = Школа «{ $words }». Строк с ней: { $rows }.

    { $people ->
        [one] У нас в этом городе есть «{ $known }». Это та же школа?
       *[other] У нас в этом городе есть похожие школы. Это одна из них?
    }
list_questions-moved = Строка { $row }: { $who }.

    { $people ->
        [one] У нас есть { $known }. Это тот же человек, и у него другая школа или другой город?
       *[other] У нас есть люди с таким же именем. Кто из них сменил школу?
    }
list_questions-renamed = Строка { $row }: { $who }.

    { $people ->
        [one] У нас в этой школе есть { $known }. Это тот же человек, и у него другая фамилия?
       *[other] У нас в этой школе есть люди с таким же именем и отчеством. Кто из них сменил фамилию?
    }
list_questions-which = Строка { $row }: { $who }.

    У нас таких людей несколько. О ком эта строка?
list_questions-btn-kept = Не нужен, но сохранить
list_questions-btn-mentees = Да, все — стажёры
list_questions-btn-mentors = Все — менторы
list_questions-btn-nobody = Ни те, ни другие
list_questions-btn-add = Добавить тему
list_questions-btn-skip = Не добавлять
list_questions-btn-same-school = Та же школа
list_questions-btn-other-school = Другая школа
list_questions-btn-moved = Тот же человек
list_questions-btn-other = Другой человек
list_questions-btn-renamed = Тот же, новая фамилия
list_questions-btn-this = Этот человек
list_questions-btn-none = Никто из них
list_questions-btn-all = { $ticked ->
    [yes] ✓ Всем так же ({ $others })
   *[no] Всем так же ({ $others })
}
list_questions-btn-later = Ответить позже
list_questions-done = { $checked ->
    [yes]
    ✓ <b>Ответы приняты</b>

    Читаем список заново с вашими ответами. Что получится, напишем сюда отдельным сообщением; загрузить список можно будет из него.
   *[no]
    <b>Вопросы остались без ответа</b>

    Ответить можно, пока список не загружен: кнопка для этого — в сообщении о нём.
}
list_questions-outcome = ✓ Ответы приняты, читаем список заново. Новый итог пришлём сюда.
