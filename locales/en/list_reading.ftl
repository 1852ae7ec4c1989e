importing-sheets-read = Sheets read: { $sheets }
importing-sheets-left = Not read: { $sheets }
importing-sheet = “{ $sheet }”
importing-sheet-left = “{ $sheet }” ({ $why })
importing-rows = Rows in the file: { $rows }, understood: { $understood }{ $out ->
    [0] { "" }
   *[other] , will not be loaded: { $out }
}{ $passed ->
    [0] { "" }
   *[other] , skipped: { $passed } ({ $kinds })
}
importing-rows-hidden = Hidden rows were read too: { $hidden }
importing-row-of-sheet = { $row } (sheet “{ $sheet }”)
importing-seen-at = { $named ->
    [no] Headings we found: { $headings } (row { $line })
   *[yes] Headings we found: { $headings } (sheet “{ $sheet }”, row { $line })
}

sheetleft-hidden = hidden
sheetleft-no_headings = no column “Full name” or “School”
sheetleft-no_rows = only headings
sheetleft-example = an example, judging by its name
sheetleft-other_form = other columns

rowpassed-numbers = column numbers
rowpassed-blank = blank
rowpassed-headings = repeated headings
rowpassed-section = section heading
rowpassed-total = total
rowpassed-note = note
rowpassed-unused = nothing in the columns we need

listfailure-open_quote = A quotation mark is never closed, row { $line }: the rows below would fall into the same cell. Close the mark or remove it, and send the file again.
listfailure-web_page = The file contains a web page or XML, not a table: some programs export lists this way. Open it in Excel, save it as .xlsx and send it again.
