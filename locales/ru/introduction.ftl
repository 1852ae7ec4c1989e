introduction-consent =
    <b>Шаг { $step } из { $steps }. Согласие</b>

    Чтобы продолжить, нужно ваше согласие на обработку персональных данных (152-ФЗ).

    { $text }

    { $operator }

    Согласие можно отозвать в любой момент.
introduction-nothing-kept = Хорошо. Ничего о вас мы не сохранили. Менторов можно смотреть и так.

introduction-name =
    <b>Шаг { $step } из { $steps }. Имя</b>

    Напишите фамилию, имя и отчество одной строкой.
    Например: Петрова Анна Сергеевна

    { $now }
introduction-btn-keep = Оставить как есть
introduction-city =
    <b>Шаг { $step } из { $steps }. Город</b>

    { $name }
    Разделили неверно? Вернитесь и поставьте запятые: Ли, Анна Мария

    В каком городе вы работаете? Время встреч будем показывать по этому городу.

    { $found }
introduction-zone =
    <b>Шаг { $step } из { $steps }. Город</b>

    { $city }: по какому времени живёт ваш город?
introduction-school =
    <b>Шаг { $step } из { $steps }. Школа</b>

    Город: { $city }
    { $found }
introduction-position =
    <b>Шаг { $step } из { $steps }. Должность</b>

    Школа: { $school }
    Кем вы работаете?
introduction-year =
    <b>Шаг { $step } из { $steps }. В должности</b>

    С какого года вы в этой должности?
introduction-month =
    <b>Шаг { $step } из { $steps }. В должности</b>

    { $year } год. С какого месяца?
