# What went wrong, and the way onward. Errors take the blame; they never hint at a person.

error-missing-title = There is nothing at this address
error-missing-body = The address may have a slip in it, or the page may have moved. Nothing you did is lost.
error-refused-title = That is not possible right now
error-invalid-title = Something still needs your attention
error-invalid-body = We could not save this yet. What you wrote is still here.
error-conflict-title = Someone else changed this in the meantime
error-fault-title = Something broke on our side
error-fault-body = We could not do this yet, and it is not your fault. We have been told. Please try again in a few minutes.
error-fault-reference = If you write to us about it, this code helps us find it: { $code }
error-home = Go to the start page

error-slug = Use small letters a to z, digits and single hyphens, for example spring-forum
error-required = Please fill this in
error-choose = Please choose one
error-number = Please write a whole number
error-date = Please write a real date
error-time = Please write a time, for example 14:30
error-email = This does not look like an e-mail address. It needs an @ and a name on each side, as in name@example.org
error-address = This does not look like a web address. It starts with https://
error-too-long = Please shorten this to { $most } characters
error-unknown-choice = We do not know this choice. Please pick one from the list.

error-busy = Many people are saving at this moment. Nothing was lost; please try again.
error-too-often = That was a little too often. Please try again in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
error-too-large = This is more than we can take at once. Please send something smaller.
error-catching-up = We are making sure that what we show you is right. Please try again in a moment.
error-too-slow = This took too long to reach us. Please try again; a better connection may help.
error-unreadable = We could not read what arrived. Nothing was changed. Go back and send it once more.
error-from-elsewhere = This came from another site, so we did nothing. Open the page here and press the button again.
error-form-expired = This page was open for too long, so nothing was changed. Open it again and press the button once more.
error-file-missing = Please choose a file
error-one-line = Please keep this on one line
error-job-not-buried = This task is no longer waiting for anyone. It may have been tried again already.
