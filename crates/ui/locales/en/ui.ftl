# The frame around every page and the words inside components.

ui-skip = Skip to the page
ui-main-navigation = Main
ui-languages = Language of this site
ui-breadcrumb = You are here
ui-pages = Pages of this list
ui-page-of = Page { $page } of { $last }
ui-previous = Previous
ui-next = Next
ui-newer = Newer
ui-older = Older
ui-filters = Narrow this list
ui-filter = Show these
ui-filter-clear = Show everything again

ui-required = (required)
ui-optional = (optional)
ui-choose = Choose one
ui-at-most = { $count ->
    [one] Up to { $count } character
   *[other] Up to { $count } characters
}
ui-keep = Leave everything as it is
ui-done-of = { $done } of { $all }

ui-exit = Leave this page
ui-exit-what = What this button does
ui-exit-limits = It opens a weather page at once and takes this page’s place, so that going back does not usually show it. Pressing Escape three times does the same. It cannot clear your browser’s history, and anyone watching your device or network may still see that you were here.

ui-gone-title = This item is no longer available
ui-gone-body = It was here before and is not any more. There is much else to read.

ui-credit = Picture: { $name }
ui-transcript = Read what is said
ui-download-recording = Download the recording

ui-diff-added = added
ui-diff-removed = taken out
ui-diff-end = end of change
ui-diff-same = Nothing has changed.

ui-moment = { $date } at { $time } ({ $zone })
ui-day-over = the end of { $date } ({ $zone })
ui-zone-uk = UK time
ui-morning = { $time }am
ui-afternoon = { $time }pm
ui-midnight = midnight
ui-midday = midday
ui-today = today
ui-tomorrow = tomorrow
ui-yesterday = yesterday
ui-just-now = just now
ui-in-minutes = { $count ->
    [one] in { $count } minute
   *[other] in { $count } minutes
}
ui-minutes-ago = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
ui-in-hours = { $count ->
    [one] in { $count } hour
   *[other] in { $count } hours
}
ui-hours-ago = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
ui-in-days = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}
ui-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
ui-size-kilobytes = { $size } KB
ui-size-megabytes = { $size } MB
ui-size-gigabytes = { $size } GB
ui-length-seconds = { $seconds } s
ui-length-minutes = { $minutes } min { $seconds } s

ui-days-to-go = { $count ->
    [one] { $figure } day to go
   *[other] { $figure } days to go
}
ui-today-is-the-day = Today is the day
ui-copied = Copied
ui-read-aloud = Read this aloud
ui-read-stop = Stop reading
ui-draft-found = There is text here that you typed earlier and did not send.
ui-draft-take = Put it back
ui-draft-drop = Throw it away
ui-passkey-failed = That did not work on this device. You can still use the link or the code.
ui-upload-going = Sending the file. You can keep writing.
ui-upload-paused = The connection dropped. We carry on where we stopped as soon as it is back.
ui-upload-failed = We could not send the file in pieces. Please press the button again to send it in one.
ui-upload-done = The file is here.

ui-share-busy = The picture is on its way …
ui-share-again = The picture is here. Press once more to share it.
ui-share-failed = Sharing did not work. You can download the picture and post it by hand.
ui-live-done = The preview is up to date.
ui-live-failed = The preview could not be made. Press the button below it to try again.
