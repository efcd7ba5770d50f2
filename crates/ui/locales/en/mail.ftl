# Letters: a subject, words before the link, words after it. The link stands
# between them on a line of its own.

mail-invitation-subject = Your invitation to Firsthand
mail-invitation-before = Hello { $name },

    you have been invited to work on the campaign. This link signs you in:
mail-invitation-after = { $days ->
        [one] It works once, within one day, and only for you.
       *[other] It works once, within { $days } days, and only for you.
    } Opening it is not enough: you are signed in when you press the button on the page.

    If you did not expect this letter, leave it unanswered. Nothing will happen.
mail-sign-in-subject = Your sign-in link
mail-sign-in-before = Hello { $name },

    here is the link you asked for:
mail-sign-in-after = { $minutes ->
        [one] It works once, within one minute.
       *[other] It works once, within { $minutes } minutes.
    } You are signed in when you press the button on the page.

    If you did not ask for it, leave this letter unanswered. Nobody gets in without the link.
mail-review-subject = A link for you
mail-review-before = Hello { $name },

    here is the page we talked about. It is only for you:
mail-review-after = { $days ->
        [one] The link works for one day.
       *[other] The link works for { $days } days.
    } Please do not pass it on. You decide what happens next, and you never need to give a reason.
mail-recall-subject = Please take these files down
mail-recall-before = Hello { $name },

    we once gave you files for the campaign. These may no longer be used. Please take them down everywhere, and delete your copies:
mail-recall-file = { $kind }, { $language }, handed over on { $day } (fingerprint { $hash }…)
mail-recall-after = Please press one answer on that page for each file; no sign-in is needed. { $days ->
        [one] The link works for one day.
       *[other] The link works for { $days } days.
    } Please look also where files are easily forgotten: photo libraries, advertisement managers, design tools, newsletters.
mail-own-page-before = Hello { $name },

    here is your own page. It is only for you:
mail-own-page-after = { $days ->
        [one] The link works for one day.
       *[other] The link works for { $days } days.
    } Please do not pass it on, and delete this letter if other people use your e-mail.

mail-guardian-before = Hello { $name },

    here is the page we talked about, for you to read and answer as a guardian. It is only for you:

mail-guardian-again = Hello { $name },

    the time for which you agreed is nearly over. The person you stand beside would like their story to go on being used. It goes on only if you agree too; if you do not answer, it ends. Please say what you want here. The page is only for you:

mail-grown-before = Hello { $name },

    you are 18 now. What you agreed to before with a guardian has ended today, and nothing of it is shown. If you like, say what you want now, on your own page. It is only for you:
mail-room-subject = Your toolkit for the campaign
mail-room-before =
    Hello { $name },

    here you find what you can post for the campaign: pictures, captions and descriptions in your languages, ready to share. Open this link on your phone or computer:
mail-room-after =
    The link is for your organisation alone and works for { $days } days. Please do not post it. What is no longer there may no longer be used.

mail-room-day-subject = What you can post, and what changed
mail-room-today = What you can post today:
mail-room-changes = Since you last looked: { $new } new, { $changed } changed, { $withdrawn } withdrawn.
mail-room-day-after =
    Everything is in your room. There you can also say that you want no letters any more.

mail-ask-before = Hello { $name },

    there are a few questions for you. They are all on one page. You can answer yes, no, or not now. If you do not answer, that means no.
mail-ask-after = { $days ->
    [one] The link works for one day.
   *[other] The link works for { $days } days.
} It opens this page and nothing else. Please do not pass it on. If you did not expect this letter, you can ignore it.

mail-reviews-subject = Decisions to review
mail-reviews-due = Hello { $name },

    { $count ->
        [one] one decision about risk has
       *[other] { $count } decisions about risk have
    } a review date within 14 days or is overdue. After its date a decision no longer counts, and what it let out is no longer shown. They stand here:

# A letter that may not show who we are: the same short words whatever it is about.
mail-discreet-before = Hello { $name },

    here is the page for you:
mail-discreet-after = { $days ->
    [one] The link works for one day.
   *[other] The link works for { $days } days.
}

mail-check-in-before = Hello { $name },

    we would like to know how you are. One tap is enough, and you need not answer. The page is only for you:
mail-check-in-after = { $days ->
    [one] The link works for one day.
   *[other] The link works for { $days } days.
} There you can also say that you do not want to be asked. Please do not pass it on.
# To safeguarding: that something waits, and nothing of what it is.
mail-concerns-subject = Please look at the desk
mail-concerns = Hello { $name },

    something waits for you at the desk.
