help-menu-btn = Documents and help
help-menu =
    <b>What “Ryadom” does</b>

    Everything is done with buttons. “Home” takes you to the home window, “← Back” one step back. If you were interrupted, open the chat and continue from the same place.

    /menu: the home window
    /language: Russian or English
    /privacy: what is kept about you
