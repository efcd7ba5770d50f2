# The open call: its public page, and writing it at the desk.

programme-call-state-draft = Draft
programme-call-state-coming = Not open yet
programme-call-state-open = Open
programme-call-state-closed = Closed

programme-error-call-closes = The last day cannot be before the first
programme-error-call-heard = People hear from you on the last day or after it
programme-error-call-kept = What people send is needed at least until they have heard from you
programme-error-call-kept-long = Keep what people send for a year after the last day at most
programme-error-call-least = Please choose a number from 1 to { $count }, which is how many criteria there are
programme-error-call-most = Please write { $most } at most, each on a line of its own
programme-error-call-lines = Each language needs the same lines: here there are { $here }, elsewhere { $count }
programme-error-call-stays = People can answer these already, so there have to be { $count }. You may change their words.
programme-refused-call-published = This call is on the site already.
programme-refused-call-hidden = This call is not on the site.
programme-refused-call-over = The last day of this call is over. Move its dates first.
programme-refused-call-open = People can answer this call already, so it stays on the site. To end it sooner, change its last day.

## The public page
call-title = Open call
call-read = Read the open call
call-coming = It opens on { $date }. Until then you can read what it is about.
call-open = You can apply until { $end }.
call-closed = It closed at { $end }.
call-closed-heard = Everybody who applied hears from us by { $date }.
call-languages = Languages of this call
call-language-part = in part
call-time = The time it takes
call-paid = What is paid
call-whom = Who it is for
call-criteria = What we look for
call-criteria-least = You need to meet at least { $least } of these { $count }. You do not have to meet them all.
call-how = How to apply
call-how-closed = This call takes no more answers. There may be another one next year.
call-dates = Dates
call-opens = First day
call-closes = Open until
call-heard-by = Everybody hears from us by
call-kept-until = What you send is deleted at
call-answers = Questions and answers

## The desk
desk-call-none = There is no open call for this edition
desk-call-none-next = Write down who you look for, what you ask and what you give. Nobody sees it until you publish it.
desk-call-write = Write the open call
desk-call-publish = Publish the call
desk-call-publish-ask = Everyone can read it then. It opens and closes on its dates by itself.
desk-call-hide = Take it off the site
desk-call-edition-planned = The edition itself is not open to the public yet.
desk-call-texts = As it reads
desk-call-lead = What it is, in one sentence
desk-call-about = What it is, in full
desk-call-phone = How to apply without the web
desk-call-least = How many of them somebody has to meet
desk-call-least-hint = The call says “at least this many”.
desk-call-lines-hint = Write each criterion on a line of its own, with the same lines in each language.
desk-call-questions = Questions of your own
desk-call-questions-hint = Up to six, each on a line of its own. Nobody has to answer them. Do not ask for immigration status or for the story itself.
desk-call-questions-none = None.
desk-call-closes = Last day
desk-call-kept = Keep what people send until
desk-call-kept-hint = Everybody who applies is shown this date. What they sent is deleted when it is over.
desk-call-dates-zone = Days begin and end in the campaign’s zone ({ $zone }).
desk-call-language = The open call in another language
desk-call-language-hint = Leave everything blank to take this language away. Criteria and questions need a line for each one.
desk-call-language-add = Another language
desk-call-language-choose = In which language?
desk-call-language-write = Write it in this language
desk-call-language-whole = Complete
desk-call-language-lacks = { $count ->
    [one] One text is missing
   *[other] { $count } texts are missing
}
desk-staff-act-write-call = Write an edition’s open call, publish it, take it off the site before it opens
desk-staff-act-translate-call = Write an edition’s open call in another language
