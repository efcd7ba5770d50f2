# Letters: subject and body.
