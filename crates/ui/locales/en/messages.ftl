# Key messages: what somebody wants to say, for them and for those whom they let read it.

my-messages = What I want to say
my-messages-lead = Up to three messages of your own, so that you know what you want to say before anybody asks. They are yours. You can change them at any time.
my-messages-how = We ask you one thing at a time: what you want people to remember, what shows it, and how you come back to it. Everything is kept when you send it. You can stop and go on later.
my-messages-begin = Begin
my-messages-nothing-public = Nothing here goes to anybody by itself. What appears in a story is asked for in that story, and only there.
my-messages-back = Back to what I want to say
my-messages-save = Save
my-messages-save-on = Save and go on
my-messages-change = Change
my-messages-remove = Take away
my-messages-remove-ask = Take this away?
my-messages-remove-what = It goes for good, in both languages. If a story carries it, we show you where, and ask you about that story again.
my-messages-part-none = Nothing written yet
my-messages-outgrown = You changed your own words after this was written. Does it still say the same?
my-messages-helped = Somebody who helps you wrote this. You can change it.
my-messages-kept-now = What is kept now
key-messages-changed-meanwhile = This was changed on another screen meanwhile. What you typed is still here, and nothing was overwritten. Save again to put it in its place.
key-messages-same-language = Please choose two different languages.
key-messages-no-second = They have not chosen a second language.
key-messages-sure-not-now = This was asked before you began. Your answer from then stays as it is.

my-messages-write-1 = Write the first message
my-messages-write-2 = Write another message
my-messages-write-3 = Write a third message
my-messages-write-unanswered = Write down what I will not answer
my-messages-unanswered-what = You never have to answer a question. It helps to know beforehand which ones you leave, and to say so.
my-messages-step = step { $number } of { $of }
my-messages-in = In { $language }
my-messages-second-later = You can leave this empty, or ask somebody you trust to fill it in.
my-messages-public-words = Please write only what you would be at ease to say in public. You do not need to say anything about your papers or a case.
my-messages-ask-words = What do you want people to remember?
my-messages-ask-words-hint = One sentence, as you would say it to a neighbour. For example: “We came to work, and we stayed because this is home.”
my-messages-ask-proof = What can you tell that shows it?
my-messages-ask-proof-hint = Something you saw or did, a number, one short moment. You can leave it empty.
my-messages-ask-bridge = How do you come back to it?
my-messages-ask-bridge-hint = A sentence that leads from any question back to your message. For example: “What matters more to me is …” You can leave it empty.
my-messages-ask-unanswered = What will you not answer?
my-messages-ask-unanswered-hint = Topics and questions that you leave, and what you say instead. For example: “I do not speak about my family. I am happy to speak about my work.”

my-messages-languages = Your languages
my-messages-languages-lead = Write in the language that you think in. A second one can stand beside it, for those who help you. What you have written already stays in its language.
my-messages-languages-change = Change the languages
my-messages-language = My language
my-messages-language-hint = The one in which it comes to you.
my-messages-second = A second language
my-messages-second-hint = You can fill it in yourself, or let somebody do it for you.
my-messages-second-none = No second language

my-messages-readers = Who reads this
my-messages-readers-none = Only you.
my-messages-readers-some = You, and:
my-messages-share = Choose who reads this
my-messages-share-lead = Nobody reads what you write here unless you choose them. You can stop it at any time, and you need no reason.
my-messages-share-with = These people may read it
my-messages-share-hint = They can help with the second language. They cannot change your own words. Each time they look is written down where you can see it.
my-messages-share-nobody = There is nobody to choose at the moment.

my-messages-sure = How sure do you feel?
my-messages-sure-hint = There is no right answer. It shows us whether this helps, and it changes nothing for you.
my-messages-sure-save = Keep my answer
key-moment-before = Before you begin: how sure do you feel of what you want to say?
key-moment-after = Now that you have written it: how sure do you feel of what you want to say?
key-sure-1 = Not sure at all
key-sure-2 = A little sure
key-sure-3 = In between
key-sure-4 = Quite sure
key-sure-5 = Very sure

my-messages-said-saved = It is saved.
my-messages-said-removed = It is gone.
my-messages-said-shared = It is saved. Only the people you chose can read it.
my-messages-said-sure = Thank you. It is saved.

key-message-place-1 = First message
key-message-place-2 = Second message
key-message-place-3 = Third message
key-message-place-unanswered = What I will not answer
key-message-part-words = The message
key-message-part-proof = What shows it
key-message-part-bridge = The way back to it

read-reason-key-messages = To read what they want to say
my-read-key-messages = To read what you want to say, as you allowed.

desk-messages = What they want to say
desk-messages-shared = They let you read their key messages.
desk-messages-not-shared = They have not let you read any key messages. They choose on their own page who reads them.
desk-messages-read = Read their messages
desk-messages-lead = You read this because they chose you. You can fill in the second language; their own words are theirs, and nobody here can change them.
desk-messages-none = They have not written any yet.
desk-messages-no-second = They have not chosen a second language.
desk-messages-theirs = written by them
desk-messages-outgrown = They changed their own words after this was written. Check that it still says the same.
desk-messages-save = Save the second language
desk-messages-saved = It is saved. They can see it on their own page.
desk-audit-of-message = Key message

event-key-messages-begun = A person began to write key messages
event-key-message-saved = A person wrote a key message
event-key-message-removed = A person took a key message away
event-key-message-translated = A key message written in its second language
event-key-messages-shared = A person let somebody read their key messages
event-key-messages-unshared = A person no longer lets somebody read their key messages
event-key-messages-confidence-said = A person said how sure they feel
event-key-message-carried = A story carries a key message
event-key-message-left-out = A story no longer carries a key message
event-key-message-outgrown = A key message changed that a story carries
