position-principal = Директор
position-deputy = Заместитель директора
position-candidate = Кандидат в директора
position-reserve = В кадровом резерве

form-remote = дистанционно
form-in_person = очно
