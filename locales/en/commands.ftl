commands-start = Begin, open the home window
commands-menu = Home window
commands-cancel = Cancel and go home
commands-language = Русский / English
commands-privacy = What is kept about you
commands-help = Help
commands-help-text =
    <b>What “Ryadom” does</b>

    Everything is done with buttons. “Home” brings you to the home window, “← Back” one step earlier. If you were interrupted, open the chat and go on from the same place.

    /menu: the home window
    /language: Russian or English
    /privacy: what is kept about you
