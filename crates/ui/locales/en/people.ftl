# Staff, their roles, links and passkeys.

role-admin = Administrator
role-coordinator = Coordinator
role-safeguarding = Safeguarding
role-editor = Editor
role-press = Press
role-trainer = Trainer
role-translator = Translator

accounts-email-taken = Someone on the staff already has this address. Look for them in the list of staff.
accounts-last-admin = Somebody has to be able to manage the staff. Make another person an administrator first.
accounts-not-your-role = This is not part of your role. An administrator can do it, or give you the role for it.
accounts-passkey-known = This device already has a passkey here. You can sign in with it.
accounts-passkey-refused = That passkey did not work. Try again, or ask for a sign-in link by e-mail.

link-purpose-sign-in = Signing in
link-purpose-review = Reading and answering about a story
link-purpose-my-story = A teller’s own page
link-purpose-guardian = A guardian answering beside a teller under 18
link-purpose-room = A partner’s or journalist’s room
link-purpose-room-feed = A partner’s calendar and feed
link-purpose-code = The code on a receipt
link-purpose-file = The code in a file
link-purpose-support = Somebody beside a teller
link-purpose-recall = Saying what became of a file
link-state-open = Open
link-state-used = Used
link-state-expired = Run out
link-state-revoked = Cancelled

people-no-status = This seems to say something about a person’s immigration status or case. We never keep that, to protect them. Please leave it out; everything else you wrote is still here.
people-unnamed-record = This record stands for somebody who is not named, so it cannot be carried over. Enrol the person instead.
people-already-in-edition = This person is already an ambassador in this edition
people-role-needs-label = Without a name, the label stands in its place. Please write what the person calls themselves.

method-link = By their own link
method-in-person = In person
method-phone = By phone
method-paper = On paper
method-recording = In a recording
choice-yes = Yes
choice-no = No
choice-not-now = Not now

solicitor-not-needed = No solicitor is needed
solicitor-asked = A solicitor has been asked
solicitor-not-asked-yet = A solicitor has not been asked yet
outcome-allowed = May go ahead
outcome-held = Held back for now
outcome-vetoed = May not go ahead

name-form-full = Full name
name-form-first-only = First name
name-form-first-and-initial = First name and an initial
name-form-pseudonym = Another name they chose
name-form-role-only = Their own label, no name
name-form-none = No name
portrait-form-portrait = Photograph of the face
portrait-form-from-behind = From behind
portrait-form-silhouette = Silhouette, drawn by us
portrait-form-hands = Hands
portrait-form-illustration = Illustration
portrait-form-none = No figure: the edition’s pattern
voice-form-own = Their own voice
voice-form-altered = Their voice, altered
voice-form-actor = An actor’s voice
voice-form-none = No voice

channel-ask = Not agreed yet: ask first
channel-email = E-mail
channel-text = Text message
channel-call = Phone call
channel-messenger = Messenger
channel-post = Post
channel-through = Through somebody they trust
channel-in-person = In person
interpreter-not-needed = No interpreter needed
interpreter-speaking = Interpreter for speaking
interpreter-always = Interpreter for speaking, reading and writing
interpreter-signed = Sign language interpreter
age-band-adult = 18 or over
age-band-teen = Under 18: a guardian agrees as well
read-reason-contact = To reach them
read-reason-they-asked = They asked us to
read-reason-correct = To correct it
read-reason-add-persona = To add another way to appear
read-reason-send-link = To send them a link
read-reason-safeguarding = For their safety
read-reason-forget = To forget them
people-risk-needs-staff = Only somebody on the staff can decide this
people-risk-second-eyes = You worked on this story yourself, so somebody else has to decide whether it is safe to publish.
people-review-in-the-past = Please choose a day that is still to come
people-slug-taken = Somebody already has this address. Please choose another.

people-young-closed = This person is under 18. Before this can be shown, somebody has to say why they should be asked about it. Choose less for now. It can be opened on their page.
people-young-staff = Only somebody on the staff can open this, and has to say why.
people-young-grown = This person is 18 or over. Nothing is closed to asking any more.
relation-parent = Parent
relation-guardian = Guardian
relation-social-worker = Social worker
error-guardian-not-needed = The teller is not under 18, so nobody else is asked.
error-mail-guardian-not-safe = E-mail is not the way that the guardian called safe. Pass the link on as they asked.

lasts-day = Until the day is over
lasts-usual = The usual time after the day
lasts-open = Until it is taken back

link-purpose-asked = Answering what was asked again
ask-way-mail = Asked by letter
ask-way-hand = Has to be asked in person
ask-way-page = Answered on their own page

risk-factor-recognisable = Small things together may tell who they are
risk-factor-sought = Somebody who harmed them may be looking for them
risk-factor-family = Family or friends elsewhere may suffer for it
risk-factor-place = It tells where they live or can be met
risk-factor-others = Somebody else in it was not asked
risk-factor-children = A child is in it
risk-factor-hostility = Strangers may turn on them
risk-factor-standing = An employer or an office may hold it against them
risk-factor-distress = Telling it may hurt them again
risk-factor-pressure = They may have felt that they must say yes
people-risk-mitigations = You found a risk. Please say what was done against it.
people-own-keys-enough = There are many passkeys here already. Remove one that you no longer use first.
people-own-key-known = This phone has a passkey here already. You can use it.
