criteria-list =
    <b>Criteria of defences</b>

    { $lines }

    The most that one member of a commission can give: { $total }. To change a criterion, press its number. Changes apply to future defences: those already arranged are scored by the criteria in force when they were arranged.
criteria-line = { $number }. { $title }: up to { $most }{ $kind ->
    [retired] {" "}(retired)
   *[offered] {""}
}
criteria-card =
    <b>{ $title }</b>

    Points, at most: { $most }; choose another number below.

    { $kind ->
        [retired] This criterion is retired: no points are given for it at future defences.
       *[offered] Points are given for this criterion at every future defence.
    }
criteria-title =
    <b>{ $title }</b>

    Send the new title: commissions will see it, and so will everybody who reads a protocol.
criteria-new =
    <b>A new criterion</b>

    Send its title: commissions will see it, and so will everybody who reads a protocol. Choose the number of points afterwards.
criteria-btn-add = Add a criterion
criteria-btn-title = Rename
criteria-btn-retire = Retire it
criteria-btn-restore = Use it again
criteria-saved = ✓ Criteria changed.
settings-btn-criteria = Criteria of defences
refusal-last-criterion = Every commission needs at least one criterion. Write another one first.
refusal-too-many-criteria = There are as many criteria as there can be: { $at_most }. Choose one to retire before you add another.
