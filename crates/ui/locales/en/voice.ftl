# A voice note in an application, for the applicant and at the desk.

voice-title = Tell it with your voice
voice-lead = You can speak instead of writing, or do both. Any language is fine.
voice-lead-nominated = The person can speak instead of writing, or do both. Any language is fine.
voice-about-who = Only those of us who may read what you write may listen to it. Your page shows each time somebody did.
voice-about-known = Somebody may know you by your voice. You do not have to say your name, and you can write instead.
voice-about-gone = It is locked with a key of your own. It is deleted together with your application, or as soon as you take it out.
voice-note = Voice note
voice-length = { $minutes ->
    [one] up to a minute
   *[other] about { $minutes } minutes
}
voice-new = Record it
voice-anew = Record it anew
voice-most = Up to { $minutes } minutes, or a file of up to { $most } MB. A new one takes the place of the one before. It can be sent over a poor line: if the line drops, it goes on where it stopped.
voice-record = Record
voice-pause = Pause
voice-go-on = Go on
voice-stop = Stop
voice-going = Recording
voice-paused = Paused
voice-ready = Ready. Listen to it first if you wish, then send it. Nobody has it yet.
voice-denied = We could not use the microphone. Allow it in your browser, or choose a recording below.
voice-hear-own = What you recorded
voice-file = Or choose a recording
voice-file-hint = Any sound file that phones make: MP3, M4A, AAC, Ogg, WAV or WebM. Its name is not kept.
voice-send = Send the voice note
voice-said-kept = Your voice note is here.
voice-said-removed = Your voice note is deleted.
voice-remove = Take it out
voice-remove-what = The voice note is deleted at once. We cannot bring it back.
voice-remove-do = Delete the voice note
voice-instead = Would you rather speak?
voice-have = You told it with your voice
voice-change = Listen to it or change it
voice-look = Somebody of us listened to your voice note
voice-refused-large = This recording is larger than { $most } MB, which is the most we can take. Please send a shorter one.
voice-refused-short = There is nothing to hear in this recording. Please record it again.
voice-refused-gone = This recording is no longer here: it was taken out while it was being sent. Please record it again.
voice-refused-only = Your voice note is all that you told us, and your application was sent. Write a few words first, record another one, or take the whole application back.
voice-refused-unheard = Press “Listen” on the application’s page first, so that the applicant can see it.
voice-sheet-know = You may know this voice. Then say below that you cannot judge this one: no reason is asked.
voice-sheet-keep = Listening shows this page anew. Keep your marks first, if you have made some.
voice-listen = Listen to their voice note
voice-desk-who = A voice can tell who somebody is. Listen alone, and only if you need to. The applicant can see that you did.
ui-upload-large = This file is larger than we can take. Please choose a smaller one.
event-application-voice-kept = Voice note added to an application
event-application-voice-removed = Voice note taken out of an application
event-application-heard = Voice note of an application listened to
desk-audit-of-voice = Voice note
