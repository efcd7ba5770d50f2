# People who hold a link: the plainest and kindest words of all.

guest-sample = Sample: this story and its teller are made up.

guest-review-title = This is your story. Is it right?
guest-review-lead = Take all the time you need. Nothing is shown to anyone before you say yes.
guest-review-lead-again = Take all the time you need. We ask you once more. Nothing more is shown before you say yes; until then, what you said yes to before stays as it is.
guest-back-to-story = Back to the story
guest-asked-before = What you asked us to change
guest-appear-title = How you would appear
guest-appear-name = Name shown
guest-appear-no-name = No name is shown
guest-appear-label = In your own words
guest-appear-bio = About you
guest-appear-portrait = Portrait
guest-appear-alt = People who cannot see the portrait hear:

guest-answer-title = Your answer
guest-answer-free = You decide. You never need to give a reason, and no help that you get depends on your answer.
guest-answer-yes = Yes, this is right
guest-answer-change = Ask for a change
guest-answer-not-now = Not now
guest-answer-no-first = Say no to this story
guest-answer-no-means = Then it is not shown anywhere, and we do not ask you about it again.
guest-answer-no-means-again = Then it is not shown anywhere any more, also not as you agreed to it before. We ask back the files that others have, and we do not ask you about it again.
guest-answer-no = No, do not use my story
guest-answer-each = Please choose an answer. “Not now” is an answer too.

guest-said-change = Thank you. We have your words and will change the story. You will get a new link to read it again.
guest-said-not-now = That is fine. Nothing is shown. This link stays open if you want to come back to it.
guest-said-not-now-again = That is fine. Nothing more is shown; what you said yes to before stays as it is. You can take it down on your own page. This link stays open if you want to come back to it.
guest-said-no = We will not use this story. Thank you for telling us.
guest-said-yes = Thank you. We have your answers. Next, someone checks once more that it is safe for you. Only then does it appear, where you said yes.
guest-said-down = Done. Your story is no longer shown on any of our pages.
guest-settled-yes = You have said yes to this story. You can take it down at any time.
guest-settled-no = You have said no to this story. It is not shown anywhere.
guest-settled-reopened = You said no to this story and have opened it again since. On your own page you see how it stands.
guest-settled-withdrawn = You have taken this story down. It is not shown on any of our pages.

guest-change-title = Ask for a change
guest-change-lead = Tell us what to change, in your own words and your own language. You can do this as often as you like.
guest-change-words = What should be different?
guest-change-hint = For example: “Please leave out the name of my street.”
guest-change-send = Send this to the campaign

guest-yes-title = Where may your story be shown?
guest-yes-lead = Answer each question on its own. Everything you do not say yes to stays no.
guest-yes-undo = You can change your mind later. On our own pages it takes effect at once. What others have copied or printed we can only ask them to take down.
guest-yes-next = By sending this you say that these words are right as you read them here.
guest-yes-send = Send my answers
guest-ask-where = Where
guest-ask-website = On the campaign’s website?
guest-ask-website-where = Anyone with the internet can read it, also people who know you.
guest-ask-social = On the campaign’s social media?
guest-ask-social-where = For example in a post with your words on a card. Other people can share it further.
guest-ask-press = For newspapers, radio and television?
guest-ask-press-where = Journalists may quote your words. We cannot take a printed newspaper back.
guest-ask-archive = In the archive, after this year’s campaign?
guest-ask-archive-where = Then people can still find your story in later years. You can take it down there too.
guest-ask-what = What of you may be shown?
guest-ask-name = Your name, as shown above?
guest-ask-face = Your face?
guest-ask-voice = Your voice?
guest-ask-place = The place where you live, as it stands in the story?
guest-ask-partners = Partner organisations
guest-ask-partners-free = Each of these would like to share stories. Answer only where you want to; where you do not answer, they may not.

guest-take-down = Take this down everywhere
guest-take-down-title = Take your story down?
guest-take-down-now = It disappears from all our pages at once: the website, the lists, the feeds and the pictures.
guest-take-down-outside = What other people have copied, posted or printed is out of our hands.
guest-take-down-free = You do not need a reason, and nobody has to agree.

guest-before-title = Before you answer
guest-before-lead = Please read this first, or have it read to you. It says who asks you, where your story could appear, and how you take it back.
guest-before-read = This is what you were told. You can read it again at any time.
guest-before-aloud = You can have it read aloud: most phones do it in their settings under “Accessibility”, or from the browser’s menu under “Listen to this page”.
guest-before-fallback = We do not have this in your language yet. Before you answer, ask the person you know at the campaign to go through it with you in your language.
guest-before-languages = Also in:
guest-before-check = Was it clear?
guest-before-words = In your own words
guest-before-words-hint = You can leave this empty. If you write something, it is kept under lock and shows us whether we explained it well. There is no wrong answer.
guest-before-go-on = I have read this: go on to the questions
guest-before-to-yes = On to the questions
guest-yes-told = Read again what you were told
guest-when = When
guest-not-before = Your story does not go out before { $when }. Until then you can sleep on it and change your mind. Afterwards you can still take it down.
guest-waive = I do not want to wait
guest-waive-hint = Only you can choose this. Then your story goes out as soon as someone has made sure that it is safe for you.
guest-said-yes-title = Thank you
guest-code-title = Your code
guest-code-keep = Write this down or take a picture: with it you can come back to your story at the address above.
guest-said-yes-more = Would you like to say more exactly what may be done? On your own page you can rule out countries, networks or changes to your picture, or make a condition. You do not have to: what you do not answer stays no.
guest-code-once = We cannot show this code a second time. If it gets lost, ask the person you know at the campaign for a new one.

told-places = Where it may appear
told-purposes = What for
told-controllers = Who asks you
told-partners = Partner organisations
told-no-partners = No other organisation is part of this. If one joins later, you are asked again.
told-storage = Where it is kept
told-retention = How long
told-withdrawal = How you take it back
told-cannot-be-undone = What cannot be undone
told-free-choice = Your help does not depend on it
told-pause = Time to sleep on it
told-pause-hours = { $hours ->
    [one] Nothing goes out before one hour has passed
   *[other] Nothing goes out before { $hours } hours have passed
} since you read this. Only you can choose not to wait.
told-voice = You can listen to all of this. It uses up to { $size } MB of data.
told-voice-label = Somebody reads this text aloud

guest-lasts = How long
guest-lasts-lead = A yes does not last for ever unless you want it to. You can take it back earlier at any time. We ask you again before it ends; if you do not answer then, it ends.
guest-lasts-ask = How long may we use it?
guest-lasts-archive = And in the archive, if you said yes to it?
guest-lasts-day = Until the day is over: { $day }
guest-lasts-usual = Until { $day }
guest-lasts-open = Until I take it back
guest-lasts-none = If you choose nothing, it ends at { $day }.
guest-said-no-title = Your answer is no
guest-said-down-title = It is down

guest-young-both = You are under 18, so a guardian is asked as well, by a link of their own. Nothing is shown unless you both say yes. Your no needs nobody’s help.
guest-young-asking = What the campaign would like to ask about, and why
guest-beside-title = A story for you to read, as a guardian
guest-beside-lead = A young person you stand beside wants to tell this story. You read the same words and the same notice, and answer for yourself. Nothing is shown unless you both say yes.
guest-beside-free = You never need to give a reason, and no help that either of you gets depends on your answer. You can change your answer on this page for as long as your link works.
guest-beside-you = In these questions “you” and “your” mean the young person. You answer beside them: what you do not say yes to is not shown.
guest-beside-yes = Go on to the questions
guest-beside-change = Change my answers
guest-beside-no-means = Then nothing of it is shown. What the young person answered stays theirs.
guest-beside-no = No, do not show this
guest-beside-is-yes = You have answered the questions. You can change your answers, or take the story down.
guest-beside-is-no = You have said no. Nothing of this story is shown. If you change your mind, answer the questions.
guest-beside-is-down = This story is taken down. To show it again takes the young person, and then your yes once more.
guest-beside-said-yes = Thank you. We have your answers. The story appears only where you both say yes, and after someone has checked once more that it is safe.
guest-beside-said-no = Thank you. Nothing of this story is shown.
guest-beside-appear = How they would appear
