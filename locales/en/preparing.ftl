preparing-menu-btn = For the first meeting
preparing-btn-open = How to prepare
preparing-cards = { $card ->
    [1] <b>For the first meeting: what to think about</b>

        { $card } of { $cards }. Recall one situation at work that does not let you go. What have you tried? What would you like to change in half a year? No need to write it down: thinking is enough.
    [2] <b>For the first meeting: how it goes</b>

        { $card } of { $cards }. The first meeting is for getting to know each other, about an hour. You introduce yourself and the school, and so does the mentor. Agree how often to meet and what matters to you. Nobody grades you.
   *[other] <b>For the first meeting: what comes next</b>

        { $card } of { $cards }. After the meeting we ask whether working together suits you. You can think longer or change the mentor, with nothing to explain. If it suits you, the agreement comes next: goals, topics and term. What you tell your mentor stays between you.
}
agendaprompt-acquaintance = Introduce ourselves
agendaprompt-expectations = What we expect
agendaprompt-rhythm = How often to meet
agendaprompt-situation = Look at a situation
agendaprompt-goals = Goals for half a year
agendaprompt-strengths = My strengths
agendaprompt-project = The idea of a project
agendaprompt-team = Working with the team
agendaprompt-decision = A hard decision
agendaprompt-progress = What has changed
agendaprompt-difficulty = What does not work yet
agendaprompt-next_steps = Next steps
