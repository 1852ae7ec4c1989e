bank-btn = Bank of projects
bank-projects =
    <b>Bank of projects</b>

    { $count ->
        [0] { $seeks ->
            [yes] Nothing was found for “{ $sought }”.
           *[no] Nothing here yet: projects come here after their defence, with the author’s consent.
        }
       *[other] { $lines }
    }

    To find a project, write what it is about: typing errors and endings do not matter.
bank-line = { $number }. “{ $title }” — { $author }, { $post }
bank-project =
    <b>{ $title }</b>
    Author: { $author }, { $post }

    <b>Goal:</b>
    { $goal }

    <b>Stages:</b>
    { $stages }

    <b>Results:</b>
    { $results }
bank-stage = { $number }. { $title }
bank-result = { $name }: from { $baseline }, planned { $target }, reached { $reached } { $unit }
bank-joined = ✓ The project is in the bank: everybody with a role sees it. You can withdraw it at any time: “Documents and help” → “All documents” → “Bank of projects”.
bank-left = ✓ The project is no longer in the bank.
bank-btn-all = Show all
bank-btn-withdraw = Withdraw from the bank
