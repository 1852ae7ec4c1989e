importing-sheets-read = Прочитали листы: { $sheets }
importing-sheets-left = Не читали: { $sheets }
importing-sheet = «{ $sheet }»
importing-sheet-left = «{ $sheet }» ({ $why })
importing-rows = Строк в файле: { $rows }, поняли: { $understood }{ $out ->
    [0] { "" }
   *[other] , не загрузим: { $out }
}{ $passed ->
    [0] { "" }
   *[other] , пропустили: { $passed } ({ $kinds })
}
importing-rows-hidden = Скрытые строки мы тоже прочитали: { $hidden }
importing-row-of-sheet = { $row } (лист «{ $sheet }»)
importing-seen-at = { $named ->
    [no] Видим заголовки: { $headings } (строка { $line })
   *[yes] Видим заголовки: { $headings } (лист «{ $sheet }», строка { $line })
}

sheetleft-hidden = скрыт
sheetleft-no_headings = нет столбца «ФИО» или «Школа»
sheetleft-no_rows = только заголовки
sheetleft-example = судя по названию, образец
sheetleft-other_form = другие столбцы

rowpassed-numbers = номера столбцов
rowpassed-blank = пустая
rowpassed-headings = повтор заголовка
rowpassed-section = заголовок раздела
rowpassed-total = итог
rowpassed-note = примечание
rowpassed-unused = ничего в нужных столбцах

listfailure-open_quote = Кавычка не закрывается, строка { $line }: следующие строки попали бы в ту же ячейку. Закройте кавычку или уберите её и пришлите файл ещё раз.
listfailure-web_page = Внутри файла веб-страница или XML, а не таблица: так выгружают некоторые программы. Откройте его в Excel, сохраните как .xlsx и пришлите ещё раз.
