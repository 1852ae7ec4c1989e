settings-menu =
    <b>Settings</b>

    Whom to invite, who coordinates the association now, what the reference lists hold and which consent texts people see.
settings-menu-btn = Settings
settings-btn-invite = Invite
settings-btn-team = Coordinators
settings-btn-texts = Documents: consents
