importing-sheets-read = Sheets read: { $sheets }
importing-sheets-left = Not read: { $sheets }
importing-sheet = “{ $sheet }”
importing-sheet-left = “{ $sheet }” ({ $why })
importing-rows = Rows in the file: { $rows }, understood: { $understood }{ $out ->
    [0] { "" }
   *[other] , not to be loaded: { $out }
}{ $passed ->
    [0] { "" }
   *[other] , passed over: { $passed } ({ $kinds })
}
importing-rows-hidden = Hidden rows, read too: { $hidden }
importing-row-of-sheet = { $row } (sheet “{ $sheet }”)
importing-seen-at = { $named ->
    [no] Headings that we see: { $headings } (row { $line })
   *[yes] Headings that we see: { $headings } (sheet “{ $sheet }”, row { $line })
}

sheetleft-hidden = hidden
sheetleft-no_headings = no column “Full name” or “School”
sheetleft-no_rows = only headings
sheetleft-example = an example, by its name
sheetleft-other_form = other columns

rowpassed-numbers = numbers of columns
rowpassed-blank = blank
rowpassed-headings = headings repeated
rowpassed-section = heading of a section
rowpassed-total = total
rowpassed-note = note
rowpassed-unused = nothing in the columns we need

listfailure-open_quote = A quotation mark is never closed, row { $line }: the rows below would fall into the same cell. Close the mark or remove it, and send the file again.
listfailure-web_page = The file holds a web page or XML and no table: some programs export lists so. Open it in Excel, save it as .xlsx and send it again.
