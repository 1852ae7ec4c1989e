managing-menu =
    <b>{ $title }</b>
    State: { $state }
    Team: { $team_count }, risks noted: { $risk_count }
    { $mentored ->
        [yes] Mentor: { $mentor }
        [asked] The mentor was asked on { $since }: { $mentor }. { $late ->
            [yes] The answer was due by { $until }: now you can ask again, or ask another mentor.
           *[no] The answer is due by { $until }; if there is none, you can ask again, or ask another mentor.
        } Meanwhile coordinators review the reports.
       *[no] The project has no mentor, coordinators review the reports.
    }
managing-team =
    <b>Project team</b>

    { $count ->
        [0] Only you so far. Invite those who work on the project with you: they see it and can add to it, you send the reports.
       *[other] { $lines }
    }

    Colleagues of your school who are in the bot can be chosen from a list. Pass a link on to the others: the link works once, for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
managing-member-line = { $number }. { $name } ({ $state })
managing-colleagues =
    <b>Whom to invite?</b>

    { $count ->
        [0] Nobody else of your school is in the bot. Go back and pass a link on to your colleagues.
       *[other] These are people of your school. The invitation comes to the chat with the bot; whoever accepts it becomes a member.
    }
managing-member =
    <b>{ $name }</b>
    { $post }
    State: { $state }

    Whoever is removed loses access; what they added stays.
managing-letter =
    <b>Invitation to a project team</b>

    “{ $title }”
    Author: { $author }

    Open the link to see the project and add to it. The link works once, until { $until }:
    { $link }
managing-risks =
    <b>Risks of the project</b>

    { $count ->
        [0] Nothing is noted, and nothing has to be. If there is something to fear, note it: the mentor will suggest how to prepare.
       *[other] { $lines }
    }
managing-risk =
    <b>Risk</b>

    { $line }
managing-risk-what =
    <b>New risk</b>

    What may get in the way? Write one message: the mentor, the team, the coordinators and, at the defence, the commission will read it.
managing-risk-likelihood =
    <b>New risk</b>

    How likely is it?
managing-risk-measure =
    <b>New risk</b>

    What do you do to prevent it? Write or skip. The mentor, the team, the coordinators and, at the defence, the commission will read it.
managing-mentor =
    <b>Mentor of “{ $title }”</b>

    { $count ->
        [0] There is nobody to ask now: the project has a mentor, somebody is asked already, or the mentorship has ended.
       *[other] Whom would you ask to support the project? Once the mentor agrees, the reports go there. Until then coordinators review the reports.
    }
managing-stop =
    <b>Stop the project “{ $title }”?</b>

    Nobody can reopen it, but you can begin another. Write the reason in one message: the team, the coordinators{ $mentored ->
        [yes] {" "}and the mentor
       *[no] {""}
    } will read it.{ $defence ->
        [yes] {" "}The defence that is arranged will be cancelled, and the commission will be told.
       *[no] {""}
    }
managing-tie-card = { $body }
managing-tie =
    <b>You are asked to support a project</b>

    Author: { $author }
    “{ $title }”
    Goal: { $goal }
    Stages accepted: { $accepted } of { $count }
    Waiting since { $since }

    If you agree, the reports come to you. Until you answer, coordinators review them.
managing-told-invited =
    <b>You are invited to a project team</b>

    “{ $title }”
    Author: { $author }, { $post }

    You will see the project and can add to it. The author sends the reports.
managing-told-answered = { $state ->
    [member] There is a new member in the team of “{ $title }”: { $name }
    [left] The team of “{ $title }” is smaller now. Left: { $name }
   *[declined] The invitation to the team of “{ $title }” was not accepted: { $name }
}
managing-told-removed = You are no longer in the team of “{ $title }”. Author: { $author }. If this is a mistake, write to the author.
managing-told-tie = { $agrees ->
    [yes] The project “{ $title }” has a mentor now: { $mentor }. Reports on its stages go to the mentor.
   *[no] The mentor cannot support the project “{ $title }” now: { $mentor }. Coordinators go on reviewing the reports; you can ask again later.
}

managing-btn-team = Team
managing-btn-risks = Risks
managing-btn-mentor = Ask a mentor
managing-btn-stop = Stop the project
managing-btn-colleagues = People of the school
managing-btn-link = Link for a colleague
managing-btn-remove = Remove from the team
managing-btn-add-risk = Note a risk
managing-btn-remove-risk = Remove the risk
managing-btn-agree = Support the project
managing-btn-refuse = Not now
managing-btn-join = Join the team
managing-btn-decline = Decline

managing-invited = ✓ The invitation is noted: { $name }.{ $told ->
    [yes] {" "}You will get the answer as a notice.
    [no] {" "}The chat with the bot is closed: please pass the news on yourself.
   *[never] {" "}This person has not joined the bot: pass a link on.
}
managing-link-made = ✓ The link is in the message above: forward it to your colleague.
managing-removed = ✓ No longer in the team.
managing-risk-added = ✓ The risk is noted.
managing-risk-removed = ✓ The risk is removed.
managing-asked = ✓ Noted. Mentor: { $mentor }.{ $told ->
    [yes] {" "}You will get the answer as a notice.
    [no] {" "}The mentor’s chat with the bot is closed: please write to the mentor yourself.
   *[never] {" "}The mentor has not joined the bot: please write to the mentor yourself.
}
managing-stopped = ✓ The project is stopped. Begin another whenever you like.
managing-tie-agreed = ✓ You support this project; the reports will come to you.
managing-tie-refused = ✓ Noted. Coordinators review the reports.
managing-joined = ✓ You are in the team. The project is in “My project”.
managing-declined = ✓ The invitation is declined.
refusal-team-full = The team is full, the limit is { $at_most }. You can remove somebody to invite another.
refusal-no-place-in-team = The team of this project is complete. Write to its author: when a place is free, they can send you a new link.
refusal-project-over = This project has ended, so its team no longer changes. Look at it in “My project”.
refusal-too-many-risks = No more risks can be noted, the limit is { $at_most }. You can remove one that no longer matters.

waiting-tie = Asked to support a project: { $about }, “{ $detail }”
waiting-tie-btn = { $about }
waiting-tie-many = Asked to support projects: { $count }
waiting-tie-all-btn = Projects to support · { $count }
