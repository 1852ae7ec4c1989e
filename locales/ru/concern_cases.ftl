cases-menu-btn = Обращения о проблемах
cases-btn-take = Взять в работу
cases-btn-answer = Ответить
cases-btn-close = Закрыть обращение
cases-list =
    <b>Обращения о проблемах</b>

    { $count ->
        [0] Обращений нет. О новом придёт уведомление.
       *[other] { $lines }
    }

    Обращения читаете только вы. Имена и слова видны, когда обращение открыто.
cases-card =
    <b>{ $name }</b>
    { $post }

    { $thread }

    { $state ->
        [received] Ответ ждут до { $until }. Возьмите в работу или ответьте.
        [taken] В работе с { $since }. Ответ ждут до { $until }.
        [answered] Вы ответили { $since }. Само обращение закроется { $closes }.
       *[closed] Закрыто { $since }.
    } { $named ->
        [yes] Имя можно назвать другим, если это нужно, чтобы помочь.
       *[no] Имя знаете только вы: не называйте его никому.
    }
cases-answer =
    <b>Ответ. { $name }</b>

    Напишите одним сообщением, до { $limit ->
        [one] { $limit } знака
        [few] { $limit } знаков
       *[many] { $limit } знаков
    }. Прочтёт тот, кто обратился; если обращение передадут, увидит и новый читатель.
cases-taken = ✓ Взято в работу: это видно в обращении.
cases-answered = ✓ Ответ записан: он виден в обращении.
cases-closed = ✓ Обращение закрыто: это видно и тому, кто обратился.
cases-notice-arrived = <b>Новое обращение</b>
cases-notice-waits = <b>Обращение ждёт ответа до конца дня</b>
cases-notice-settled = Одно из обращений больше не ждёт ответа: его закрыли, удалили или передали другому. Делать ничего не нужно.
waiting-concern = Обращение{ $about }
waiting-concern-btn = Обращение{ $about }
waiting-concern-many = Обращения: { $count }
waiting-concern-all-btn = Обращения · { $count }
