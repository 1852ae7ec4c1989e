settings-menu =
    <b>Settings</b>

    Whom to invite, and who coordinates the association now.
settings-menu-btn = Settings
settings-btn-invite = Invite
settings-btn-team = Coordinators
settings-btn-texts = Documents: consents
