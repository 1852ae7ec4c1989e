settings-menu =
    <b>Settings</b>

    Whom to invite, who runs the association, what the reference lists hold, what the bot reminds of and when, and which texts people see.
settings-menu-btn = Settings
settings-btn-templates = Texts and templates
settings-templates =
    <b>Texts and templates</b>

    What people sign, and what projects are written and defended by. Changes count for what is new: signed agreements, passports under way and arranged defences stay as they were.
settings-btn-invite = Invite
settings-btn-team = Coordinators
settings-btn-texts = Documents: consents
