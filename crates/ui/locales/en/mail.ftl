# Letters: subject and body.

mail-invitation-subject = Your invitation to Firsthand
mail-invitation-body = Hello { $name },

    you have been invited to work on the campaign. This link signs you in; it works for { $days ->
        [one] one day
       *[other] { $days } days
    } and only for you:

    { $link }

    You can open it as often as you like until you press the button on the page. If you did not expect this letter, you can leave it unanswered and nothing will happen.
mail-sign-in-subject = Your sign-in link
mail-sign-in-body = Hello { $name },

    here is the link you asked for. It works once, within { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }:

    { $link }

    If you did not ask for it, you can leave it unanswered: nobody gets in without it.
