settings-menu =
    <b>Settings</b>

    Invitations, coordinators, reference lists, what the bot reminds people of and when, and the texts that people see.
settings-menu-btn = Settings
settings-btn-templates = Texts and templates
settings-templates =
    <b>Texts and templates</b>

    The texts of agreements, the template of project passports and the criteria of defences. Changes apply to what is new: signed agreements, passports already started and defences already arranged stay as they are.
settings-btn-invite = Invite
settings-btn-team = Coordinators
settings-btn-texts = Documents: consents
