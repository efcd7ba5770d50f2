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
link-purpose-room = A partner’s or journalist’s room
link-state-open = Open
link-state-used = Used
link-state-expired = Run out
link-state-revoked = Cancelled

people-no-status = This seems to say something about a person’s immigration status or case. We never keep that, to protect them. Please leave it out; everything else you wrote is still here.
