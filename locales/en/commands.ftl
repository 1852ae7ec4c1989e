commands-start = Start, open the home window
commands-menu = Home window
commands-cancel = Cancel and go home
commands-language = Русский / English
commands-privacy = What is kept about you
commands-help = Help
