help-menu-btn = Documents and help
help-menu =
    <b>What “Ryadom” does</b>

    Everything is done with buttons. “Home” brings you to the home window, “← Back” one step earlier. If you were interrupted, open the chat and go on from the same place.

    /menu: the home window
    /language: Russian or English
    /privacy: what is kept about you
