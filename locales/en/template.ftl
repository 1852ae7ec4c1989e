template-sections =
    <b>Template of project passports</b>

    { $lines }

    New passports will follow this template; those in progress stay as they are. To change a section, press its number.
template-line = { $number }. { $title }{ $kind ->
    [retired] {" "}(not in new ones)
    [optional] {" "}(may be skipped)
   *[required] {""}
}
template-section =
    <b>{ $title }</b>

    Hint for authors: { $hint }

    { $kind ->
        [needed] Every passport has this section: it can be renamed and moved.
        [retired] The section is left out of new passports.
        [required] The section is required.
       *[optional] The section may be skipped.
    }
template-title =
    <b>{ $title }</b>

    Send a new title: authors of new passports and everybody who reads them will see it.
template-hint =
    <b>{ $title }</b>

    The hint now: { $hint }

    Send a new one: authors will see it when they come to this section.
template-new =
    <b>New section</b>

    Send its title: authors of new passports and everybody who reads them will see it.
template-btn-add = Add a section
template-btn-title = Title
template-btn-hint = Hint
template-btn-up = Move up
template-btn-require = Make it required
template-btn-free = Let authors skip it
template-btn-retire = Leave out of new ones
template-btn-restore = Put into new ones
template-saved = ✓ The template is changed.
settings-btn-passport = Project passport template
refusal-section-needed = Every passport needs this section. You can rename or move it.
refusal-too-many-sections = No more sections can be added, the limit is { $at_most }. You can leave one out to add another.
