becoming_mentee-topics =
    <b>Шаг { $step } из { $steps }. Темы</b>

    С чем хотите поработать? Отметьте до { $at_most ->
        [one] { $at_most } темы
        [few] { $at_most } тем
       *[many] { $at_most } тем
    } и нажмите «Дальше».
becoming_mentee-topics-count = Отметьте хотя бы одну тему, но не больше { $at_most }.
becoming_mentee-form =
    <b>Шаг { $step } из { $steps }. Форма встреч</b>

    Как вам удобнее встречаться с ментором?
becoming_mentee-words =
    <b>Шаг { $step } из { $steps }. Своими словами</b>

    В двух-трёх предложениях: что сейчас важно, чего ждёте от ментора? Это увидят координаторы и ментор, которому вы отправите запрос.
becoming_mentee-done = ✓ Готово, профиль сохранён. Теперь выберите ментора.
becoming_mentee-saved = ✓ Готово, профиль сохранён.
