briefing-menu-btn = For new mentors
briefing-work =
    <b>For new mentors: what a mentor does</b>

    You help another leader weigh an idea, choose a strategy and carry a management project through to its defence: you advise, listen and give an expert view. A mentor’s success is the success of their mentees.

    You decide how many mentees to take: the number of places is in your profile. You can take a pause there, too.
briefing-requests =
    <b>For new mentors: a request</b>

    A request comes here with the mentee’s name, school, topics and words. There are three buttons below it: accept, ask a question, or say that you cannot now. The mentee does not see why you cannot.

    After you accept, the mentee chooses the time of a first meeting to get to know each other.
briefing-meetings =
    <b>For new mentors: meetings and reports</b>

    Set your free hours once: mentees book only these, and two meetings never share a time. The bot reminds you of each meeting a day and an hour before.

    Reports on the stages of a project come here: you accept them or return them for more work. Questions go to a coordinator: “Documents and help” → “Write to a coordinator”.

home-briefing = There is a short introduction: “Documents and help” → “How it works” → “For new mentors”.
