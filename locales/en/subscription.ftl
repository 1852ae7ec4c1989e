subscription-name = Ryadom
subscription-menu =
    <b>Calendar on my phone</b>

    { $given ->
        [no] Your meetings and the events you are coming to can appear in the calendar of your phone or computer by themselves, and move along with your schedule. Get an address and paste it into your calendar once.
       *[yes] You got an address: { $made }. We cannot show it again because we do not keep it. If you have lost it, get a new one; the former one stops working.
    }

    Whoever knows the address sees your schedule: please pass it on to nobody. You can switch it off here at any time.
subscription-btn-get = Get an address
subscription-btn-renew = New address
subscription-btn-revoke = Switch it off
subscription-letter =
    <b>The address of your calendar</b>

    <code>{ $address }</code>

    Tap the address to copy it, and paste it into your calendar:
    • iPhone: Calendar → Calendars → Add Calendar → Add Subscription Calendar
    • Android: on a computer calendar.google.com → Other calendars → From URL; the phone shows the same
    • Outlook: Add calendar → Subscribe from web

    The calendar asks for changes by itself, usually every few hours. If a meeting is moved or cancelled, the bot tells you at once.
subscription-made = ✓ The address is in the message above. A former one, if you had it, no longer works.
subscription-revoked = ✓ The address is switched off. You can delete the subscription on your phone: it will not be updated any more.
