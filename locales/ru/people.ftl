people-about = { $about }
people-topics = Темы: { $topics }
people-forms = Форма встреч: { $forms }
people-building = Где встречи: { $building }
people-link = Видеосвязь: { $link }
people-capacity = Стажёров одновременно: { $capacity }
people-name =
    Фамилия: { $surname }
    Имя: { $first_name }
    Отчество: { $patronymic }
people-no-patronymic = нет
people-erased = данные удалены
people-programme = Программа: { $programme }
people-programmes = Программы: { $programmes }
people-btn-internship = Стажировка
people-btn-novice = Первые годы в должности
people-btn-project = Управленческий проект
