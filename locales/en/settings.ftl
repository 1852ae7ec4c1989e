settings-menu =
    <b>Settings</b>

    Invitations, coordinators, reference lists and the consent texts that people see.
settings-menu-btn = Settings
settings-btn-invite = Invite
settings-btn-team = Coordinators
settings-btn-texts = Documents: consents
