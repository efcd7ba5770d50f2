# What a program is told by the read API when a request cannot be answered.

api-bad-title = We could not understand this request
api-bad-body = Part of the query does not say what we expected. Each part is named under errors.
api-bad-unknown = There is no parameter of this name here
api-bad-twice = Give this parameter once
api-bad-limit = Give a whole number from 1 to { $most }
api-bad-cursor = This cursor does not belong to this list. Leave it out to begin at the beginning.
api-bad-lang = We do not know this language. Give a language tag such as en, ar or ti.
api-method-title = Only reading is possible here
api-method-body = Use GET, or HEAD without the body. Nothing was changed.
api-accept-title = We can only answer in JSON
api-accept-body = Send Accept: application/json, or leave the header out.
