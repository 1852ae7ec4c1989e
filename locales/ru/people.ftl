people-about = { $about }
people-topics = Темы: { $topics }
people-forms = Форма встреч: { $forms }
people-building = Где встречи: { $building }
people-link = Видеосвязь: { $link }
people-capacity = Стажёров одновременно: { $capacity }
people-erased = данные удалены
