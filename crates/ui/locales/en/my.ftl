# My Story, a storyteller's own page; the page of whoever holds a file; may this file still be used.

my-enter-title = Your page
my-enter-lead = Type the code from your receipt or your application. You do not need an account.
my-enter-code = Your code
my-enter-hint = Twelve letters and digits, such as K7M2-9XQF-4T8C. Large or small letters, with or without the lines between.
my-enter-send = Open my page
my-enter-link-title = Or by a link
my-enter-link = If we sent you a link, open it. It brings you straight to your story.
my-enter-lost = Have you lost both? Ask the person you know at the campaign for a new one.
my-enter-again = Type your code again
my-code-opens-nothing = This code does not open a page. It may have been replaced, or be very old. Please compare it with your newest receipt, or ask the person you know at the campaign.
my-said-forgotten = It is done. We have forgotten you. Thank you for what you told.
my-sample = Sample: this person and everything here is made up.
my-back = Back to my page

my-home-title = Your page
my-home-lead = You decide what happens with your stories. You never need to give a reason.
my-where = Where you can be seen now
my-where-nothing = Nothing of yours is here yet.
my-where-implied = Where a story can be read, it also stands in the lists, feeds and search of the site, and in the small picture that appears when somebody shares its link.
my-where-frames = Also in a frame of ours on the website of { $names }. It is empty as soon as you take the story down.
my-holders = Who has files of yours
my-holders-none = Nobody outside the campaign was given a file.
my-holders-some = { $count ->
    [one] { $count } file, with { $names }.
   *[other] { $count } files, with { $names }.
}
my-holders-posts = { $count ->
    [one] They told us of { $count } post with it.
   *[other] They told us of { $count } posts with them.
}
my-holders-waiting = { $count ->
    [one] We asked for { $count } of them back and wait for an answer.
   *[other] We asked for { $count } of them back and wait for answers.
}
my-holders-see = See every file
my-holder-gone = An organisation that is no longer with us
my-holder-journalist = A journalist
my-next = What comes next
my-next-waits = { $title } waits for your answer. Nothing of it is shown before you say yes.
my-next-waits-again = { $title } waits for your answer once more. Nothing more of it is shown before you say yes; what you said yes to before stays as it is.
my-next-read = Read it and answer
my-read-again = Read the story
my-next-cooling = { $title }: you have time to think until { $when }.
my-next-checking = { $title }: you said yes. Now someone checks once more that it is safe for you.
my-next-held = { $title } appears on { $when }, not before.
my-next-posts = { $day }: organisations that you said yes to may post { $title }.
my-next-nothing = Nothing new is planned.
my-more = What we keep
my-reads-link = { $count ->
    [0] Nobody has looked at who you are
    [one] Somebody looked at who you are: { $count } time
   *[other] Somebody looked at who you are: { $count } times
}
my-receipts = Your receipts
my-code = Your code
my-stop = Stop
my-stop-free = You do not need a reason, and nobody has to agree.
my-pause = Pause everything
my-pause-means = Then nothing of yours is shown until you go on. Your answers stay as they are.
my-paused = Everything is paused
my-paused-means = Nothing of yours is shown anywhere on our pages.
my-go-on = Go on showing it
my-said-paused = Everything is paused. You can go on at any time.
my-said-going-on = It goes on. What you said yes to counts again. Below you see what can be read now.
my-take-down = Take something down
my-take-down-work = Take this story down

my-state-shown = Can be read
my-state-withdrawn = You took it down
my-state-refused = You said no
my-state-retired = Taken down by the campaign
my-state-waiting = Waits for you
my-state-checking = Being checked
my-state-held = Waits for its day
my-state-hidden = Not shown now
my-state-draft = Being written

my-work-title = One of your stories
my-place = In { $language }, on our website
my-answers = What you agreed to
my-answers-lead = Change any answer here. A no takes effect at once.
my-since = since { $day } ({ $way })
my-not-answered = Not answered: no
my-turn-no = No from now on: { $about }
my-turn-yes = Say yes: { $about }
my-undo = Undo: say yes to “{ $about }” again
my-ended = Earlier answers
my-ended-line = { $about }: { $said }, from { $from } to { $until }
my-said-no = { $about }: this is now no. If somebody has files for it, we ask for them back.
my-said-yes = { $about }: this is now yes. You can take it back at any time.
my-said-shown = Your story is shown again. Files that we asked back stay asked back.
my-said-shown-later = Your yes is back. The story appears when it has been checked again.
my-said-open-again = The story is open again. Nothing of it is shown before you say yes.
my-show-again = Show this story again
my-show-again-means = Then everything you took back with this story is yes again, as it was. It appears only in the words that you approved.
my-show-name = Your name
my-show-face = Your face
my-show-voice = Your voice
my-show-place = The place where you live
my-yes-title = Say yes to this?
my-yes-means = It covers the words that you approved, and what you let be shown with them. You can take it back at any time; what others have copied or printed we can then only ask back.
my-yes-notice = What we told you
my-yes-send = Yes, I agree to this

my-down-choose = What shall come down?
my-down-choose-lead = Choose one thing. On the next page you see what happens, before you press anything.
my-down-all = Everything
my-down-works = One story
my-down-uses = One use, in every story
my-down-partners = One organisation, in every story
my-down-elements = One thing about you, in every story
my-down-title = Take this down?
my-down-now-title = What comes down now
my-down-now = At once, from every page of ours: the website, lists, feeds, search and pictures.
my-down-now-element = The pages stay, and this is no longer on them. That happens at once.
my-down-now-nothing = Nothing on our own pages depends on this now.
my-down-asked-title = What we ask back
my-down-asked-nobody = Nobody else was given a file of it.
my-down-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
my-down-asked = We write to them today with the exact files. You see here what each of them answers.
my-down-never-title = What cannot come back
my-down-never = What people have already seen, copied, printed or shared. We can ask, but we cannot take it from them.
my-down-undo = You can undo this on your page at any time. Files that we asked back stay asked back.
my-down-send = Take it down now
my-done-title = It is down
my-done-lead = This is how your stories stand now.
my-done-nothing-title = There was nothing to take down
my-done-nothing = It was down already, or you had not said yes to it.

my-files-title = Who has files of yours
my-files-lead = Every file that we gave to somebody, and what they say became of it.
my-files-asked = Whom we asked, and what they say
my-files-none = There are no such files.
my-posted = They say that they posted it here:
my-file-handed = given on { $day }
my-file-there = May be used
my-file-asked = Asked, no answer yet
my-file-removed = They say it is removed
my-file-never-used = They say it was never used
my-file-cannot = They say it cannot be removed
my-file-still-up = They say it is still up
my-file-closed = You let it rest
my-file-close = Let this rest
my-file-ask-again = Ask them again
my-file-no-address = We have no address for them in here, so somebody from the campaign has to ask them.
my-said-closed = We do not ask about this file any more.
my-said-asked-again = We ask them again.
file-kind-card = picture for social media
file-kind-poster = poster
file-kind-portrait = portrait
file-kind-brief = page for journalists
file-kind-frame = frame on their website

my-guides = Where copies are easily forgotten
my-guides-lead = If you know somebody who used your story, these are the places to ask about.
my-guide-photos = Photo libraries
my-guide-photos-how = Organisations keep pictures in shared albums and on staff phones. Ask them to delete it there, and from the bin, where it otherwise stays for about a month.
my-guide-ads = Advertisements
my-guide-ads-how = A picture used once in a paid post stays in the advertising account and in its public library. Ask them to stop the advertisement and remove the picture from the account.
my-guide-design = Design tools
my-guide-design-how = Cards and posters are often made in an online tool, and copies are kept with each draft. Ask them to delete the draft and the uploaded picture.
my-guide-mail = Newsletters
my-guide-mail-how = A letter that was sent cannot be called back, but its copy on the web can be. Ask for the web version and the picture in the mail program to be deleted.
my-guide-search = Search engines
my-guide-search-how = A page that is gone can show up in results for some days. Search engines have a form for outdated pages; anybody may fill it in with the page’s address.

my-reads-title = Who looked at who you are
my-reads-lead = Your name and how to reach you are locked away, and so are papers you signed and words you wrote to us. Whoever opens them is written down here. So is a guardian, or somebody you let in.
my-reads-none = Nobody has looked.
my-read-by-staff = Somebody from the campaign ({ $duty })
my-read-by-team = Somebody from the campaign
my-read-by-you = You
my-read-by-machine = Our computer
my-read-by-operator = Somebody who looks after our computer
my-read-by-guardian = Your guardian
my-read-by-support = Somebody you let in
my-read-planned = To see what is planned for you.
my-read-beside = To read the story they are asked about beside you.
my-read-contact = To reach you
my-read-they-asked = Because you asked us to
my-read-correct = To correct something
my-read-add-persona = To add another way for you to appear
my-read-send-link = To send you a link
my-read-safeguarding = For your safety
my-read-forget = To forget you
my-read-evidence = To read how one of your answers came about

my-receipts-lead = A receipt says what you answered, and when. Each change has its own.
my-receipts-none = You have no receipts yet.
my-receipt-day = Given
my-receipt-work = About
my-receipt-number = Number
my-receipt-mark = Mark for checking
my-receipt-answers = What you answered
my-receipt-shows = Showing: { $elements }
my-receipt-nowhere = Not shown anywhere
my-receipt-until = Until { $day }
my-receipt-ended = Yes, ended
my-receipt-told = What we told you
my-receipt-events = Everything that happened
my-receipt-print = You can print this page; buttons are left out on paper.
my-receipt-json = Download it for a computer to read (JSON-LD)
my-receipt-pdf = Save as PDF
my-receipt-pdf-not = We cannot make a PDF in these letters here. You can print the page instead; your receipt is kept.
my-receipt-address = Where you type the code
my-receipt-language = This receipt was given in { $language }.

my-code-lead = With your code you can come back to this page from any phone.
my-code-ends = If yours was lost, or somebody else has seen it, make a new one. The old codes stop working at once, and so does every page that they opened.
my-code-keys = These passkeys open your page too, and go on doing so:
my-code-keys-end = Remove these passkeys as well
my-code-keys-end-hint = Choose this if somebody else may have used your code, because they could have added a passkey of their own. You can add yours again afterwards.
my-code-send = Make a new code
my-code-new = Your new code
my-code-keep = Please write it down now; we cannot show it again. It works until { $day }.

my-all-title = Everything we hold about you
my-all-lead = You can take it all with you in one file.
my-all-inside = It holds what we know of who you are and how you appear, every version of your stories, every answer and receipt, every file with others, who looked, and your pictures and recordings. There is a page to read, and the same for a computer.
my-all-careful = This file says who you are. On a borrowed phone, delete it again after looking.
my-all-send = Download everything (zip)
my-all-forget = If you do not want us to hold it any more:
my-all-you = Who you are
my-all-called = What we call you
my-all-legal = Official name
my-all-email = E-mail
my-all-phone = Phone
my-all-hours = When we may reach you
my-all-notes = Notes
my-all-files = The files in here
my-forget = Forget me
my-forget-sure = Are you sure?
my-forget-lead = We can forget who you are. This cannot be undone, so we ask twice.
my-forget-goes-title = What goes
my-forget-goes = Your name, how to reach you, and everything that says who you are. Your stories come down everywhere, files are asked back, and your codes and links stop working. Nobody can open what was locked with your key any more, also not from an old copy of our data.
my-forget-stays-title = What stays
my-forget-stays = That there were answers, and when: without a name, so that we can show that we kept to them. You will not be able to see what holders of files answer.
my-forget-copy = Take a copy of everything first
my-forget-first = Go on to the last question
my-forget-final = After the next press nobody here can find out who you are. We cannot bring it back.
my-forget-last = Yes, forget me now

my-support = Somebody beside you
my-support-lead = You can let somebody you trust see what is planned next.
my-support-sees = They see only what you tick: how many stories wait for you, what is being checked and the dates, or whom to call. They see no story, no name and none of your answers, and they cannot change anything.
my-support-make = Make a link for them
my-support-open = Links that work now
my-support-since = Made on { $day }, works until { $until }
my-support-end = End this link
my-support-made = The link is made
my-support-give = Give it to the person you trust. We cannot show it again. It works until { $day }, or until you end it.
my-with-title = What is planned next
my-with-lead = Somebody lets you see this, so that you can be there for them. They can end it at any time.
my-with-paused = They have paused everything.
my-with-waits = { $count ->
    [one] { $count } story waits for their answer.
   *[other] { $count } stories wait for their answer.
}
my-with-checking = { $count ->
    [one] { $count } story is being checked once more.
   *[other] { $count } stories are being checked once more.
}
my-with-held = A story appears on { $when }, not before.

holder-title = Files that we ask back
holder-lead = These files may no longer be used. Please take them down everywhere, and tell us with one press.
holder-fingerprint = Fingerprint (SHA-256):
holder-where = Please look also in photo libraries, advertisement managers, design tools and newsletters.
holder-removed = All taken down
holder-cannot = It could not be taken down
holder-never-used = Never used
holder-one-by-one = Answer for each file
holder-send = Send these answers
holder-again = You can press another answer later, as long as this page works.
holder-heard = Thank you. We have passed your answer on.
holder-choose = Please choose an answer. Nothing was changed.
holder-back = Back to the files

check-title = May a file still be used?
check-lead = Files from the campaign carry a code. Type it here to see whether the file may still be used. Nothing is said about who is in it.
check-code = The code in the file
check-hint = Twelve letters and digits, such as K7M2-9XQF-4T8C
check-send = Check
check-yes = You may go on using it as it was given to you. Please check again before each new use.
check-no = Please take it down everywhere and delete your copies.
check-unknown = No file with this code was given out by this site. Please do not use a file that you cannot check.

my-until = ends at { $day }
my-until-open = no end
my-grown = You are 18 now
my-grown-means = What you agreed to before, together with a guardian, has ended, and nothing of it is shown. Each story below waits for your own answer. There is no hurry, and “no” or no answer is fine.
my-guardian = Your guardian
my-guardian-not-asked = A guardian has not been asked yet. Nothing is shown before that.
my-guardian-waiting = Your guardian has been asked and has not answered yet. Nothing is shown before you both say yes.
my-guardian-yes = Your guardian has answered. Only what you both say yes to is shown.
my-guardian-no = Your guardian said no. Nothing of this story is shown.
my-guardian-answers = What your guardian answered
my-guardian-again = Where your guardian took it down, they have to say yes again as well.
my-receipt-by-guardian = Said by your guardian
my-done-receipt = Your receipt for this
my-receipt-whole = The whole of this story, everywhere


# What somebody is asked again.
my-asked-title = Questions for you
my-asked-lead = Answer each on its own. Nothing is chosen for you.
my-asked-free = You can say no, or not now. Nothing you get from us depends on it. You can change every answer later.
my-asked-endings = May it stay?
my-asked-endings-lead = You said yes to these for a time, and that time is nearly over.
my-asked-ends = Ends at { $day }. Yes means: until { $then }. No means: it ends then.
my-asked-newcomers = New partner organisations
my-asked-newcomers-lead = These joined after you gave your answers. None of them has anything of yours unless you say yes.
my-asked-gets = It would get: { $what }. In: { $languages }. For its own social media, until { $day }.
my-asked-answered = You have answered about these already
my-asked-silence = If you do not answer, we take it as no: what has an end date ends on it, and new organisations get nothing.
my-asked-send = Send my answers
my-asked-said = Thank you. Your answers are saved.
my-asked-nothing = There is nothing to answer now.
my-asked-choose = Please answer at least one question. What you do not answer stays as it is.
my-asked-changed = Something has changed since you opened this page. These are the questions now; please answer once more.
my-asked-more = To see everything and change any answer, go to your own page with the code on your receipt.
my-asked-own = Go to my own page
my-asked-waits = { $count ->
    [one] One question for you
   *[other] { $count } questions for you
}
my-asked-see = See and answer
my-keep-shown = Keep it shown for longer
my-enter-key = Use the passkey on this phone
my-keys = Passkeys
my-keys-lead = With a passkey you open this page by the way you unlock your phone, without typing the code. You need not have one: your code always works.
my-keys-shared = Do others use this phone and can unlock it? Then they could open this page. In that case keep to the code. What the phone shows beside the passkey is “My page”, and nothing about you or us.
my-keys-none = You have no passkey here.
my-keys-script = To add a passkey, the browser has to run JavaScript. Your code works without it.
my-keys-not-here = Passkeys are not possible at this address. Your code always works.
my-key-shown = My page
my-key-first = A phone or computer
my-key-add = Add the passkey of this phone
my-key-added = Done. Next time this phone can open your page.
my-key-named = Saved.
my-key-removed = Done. That passkey opens nothing any more. You can also delete it in the phone’s own settings.
my-key-since = Added
my-key-used = Last used
my-key-name = What you call it
my-key-name-hint = Only you see this here, for example “Kitchen tablet”.
my-key-rename = Save this name
my-key-name-it = Give it a name
my-key-remove = Remove this passkey
my-all-times = When you may be reached
