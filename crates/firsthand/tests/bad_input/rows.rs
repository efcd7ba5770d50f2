//! Every route with which somebody without a session can write: what a good
//! form holds, and what must be refused.

use axum::http::StatusCode;

pub type Fields = &'static [(&'static str, &'static str)];

/// What a write route is, to this table.
pub struct Row {
    pub template: &'static str,
    /// What a good form holds besides the token.
    pub good: Fields,
    /// Forms that must be refused, with the status of the refusal.
    pub bad: &'static [(&'static str, Fields, StatusCode)],
    /// Whether a second good form, sent once more, is refused.
    pub once: bool,
    /// What a good form is answered with: the way onward, or a page of its own.
    pub done: StatusCode,
}

pub const UNREADABLE: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
pub const ONWARD: StatusCode = StatusCode::SEE_OTHER;
const YES: Fields = &[
    ("website", "yes"),
    ("campaign_social", "no"),
    ("press", "not-now"),
    ("archive", "yes"),
    ("name", "yes"),
    ("place", "no"),
    ("seen", "{seen}"),
];

const MISSING: StatusCode = StatusCode::NOT_FOUND;

type Bad = &'static [(&'static str, Fields, StatusCode)];

/// The same pages stand under a whole own page and under a link of their own.
const ODD_SEAT: Bad = &[
    ("no session", &[("comes", "no")], MISSING),
    ("a session of others", &[("training", "{others_training}"), ("comes", "no")], MISSING),
    ("no answer", &[("training", "{training}")], MISSING),
    ("an answer there is not", &[("training", "{training}"), ("comes", "perhaps")], MISSING),
];
const ODD_CARD: Bad =
    &[("a long name", &[("card", "{long}")], UNREADABLE), ("a turned name", &[("card", "%E2%80%AElamA")], UNREADABLE)];

/// Writes that are no forms, by method: a file in pieces. `pieces` in `main.rs` tells of them.
pub const PIECES: &[(&str, &str)] =
    &[("post", "/my/application/{secret}/voice/pieces"), ("patch", "/my/application/{secret}/voice/pieces/{piece}")];

pub const ROWS: &[Row] = &[
    Row {
        template: "/my",
        good: &[("code", "{code}")],
        bad: &[
            ("no code", &[], UNREADABLE),
            ("a slip", &[("code", "K7M2-9XQF-4T8C-1")], UNREADABLE),
            ("a guess", &[("code", "{guess}")], MISSING),
        ],
        once: false,
        done: ONWARD,
    },
    Row { template: "/my/passkey/options", good: &[], bad: &[], once: false, done: StatusCode::OK },
    Row {
        template: "/my/passkey",
        good: &[("credential", "{}")],
        bad: &[
            ("no credential", &[], StatusCode::FORBIDDEN),
            ("nonsense", &[("credential", "nonsense")], StatusCode::FORBIDDEN),
        ],
        once: false,
        done: ONWARD,
    },
    Row { template: "/my/story/{secret}/pause", good: &[], bad: &[], once: false, done: ONWARD },
    Row { template: "/my/story/{secret}/go-on", good: &[], bad: &[], once: false, done: ONWARD },
    Row { template: "/my/story/{secret}/works/{story}/read", good: &[], bad: &[], once: false, done: ONWARD },
    Row {
        template: "/my/story/{secret}/works/{story}/answer",
        good: &[("about", "press"), ("answer", "no")],
        bad: &[
            ("no question", &[("answer", "no")], MISSING),
            ("a question there is not", &[("about", "show-journey"), ("answer", "no")], MISSING),
            ("no answer", &[("about", "press")], UNREADABLE),
            ("an answer there is not", &[("about", "press"), ("answer", "perhaps")], UNREADABLE),
            ("a yes to words never approved", &[("about", "press"), ("answer", "yes")], StatusCode::FORBIDDEN),
            ("a notice there is not", &[("about", "press"), ("answer", "no"), ("notice", "x")], StatusCode::CONFLICT),
        ],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/story/{secret}/works/{story}/show-again",
        good: &[],
        bad: &[("nothing to show again", &[], StatusCode::CONFLICT)],
        once: true,
        done: ONWARD,
    },
    Row {
        template: "/my/story/{secret}/works/{story}/more/{topic}",
        good: &[("ours", "tiktok"), ("partners", "x")],
        bad: &[
            ("a network there is not", &[("ours", "poster")], UNREADABLE),
            ("words for a network", &[("partners", "{long}")], UNREADABLE),
        ],
        once: false,
        done: ONWARD,
    },
    // Nothing is asked again in this house: an answer answers nothing.
    Row {
        template: "/my/story/{secret}/asked",
        good: &[],
        bad: &[("a question there is not", &[("ask-{theirs}", "yes")], StatusCode::CONFLICT)],
        once: false,
        done: UNREADABLE,
    },
    Row {
        template: "/my/story/{secret}/take-down",
        good: &[("what", "all")],
        bad: &[
            ("nothing named", &[], UNREADABLE),
            ("something there is not", &[("what", "show-journey")], UNREADABLE),
            ("another's story", &[("what", "work-{theirs}")], MISSING),
        ],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/story/{secret}/files/close",
        good: &[],
        bad: &[("no file", &[], MISSING), ("another's file", &[("file", "{file}")], MISSING)],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/story/{secret}/files/ask-again",
        good: &[],
        bad: &[("no file", &[], MISSING), ("another's file", &[("file", "{file}")], MISSING)],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/story/{secret}/reach",
        good: &[
            ("channel", "email"),
            ("email", "heron@sample.example"),
            ("days", "mon"),
            ("from", "15:00"),
            ("until", "19:00"),
            ("zone", "Asia/Karachi"),
        ],
        bad: &[
            ("no way", &[("channel", "")], UNREADABLE),
            ("a way there is not", &[("channel", "pigeon")], UNREADABLE),
            ("e-mail without an address", &[("channel", "email"), ("email", "")], UNREADABLE),
            ("no address", &[("channel", "email"), ("email", "heron")], UNREADABLE),
            ("a call without a number", &[("channel", "call"), ("phone", "")], UNREADABLE),
            ("a day there is not", &[("channel", "ask"), ("days", "someday")], UNREADABLE),
            ("days without times", &[("channel", "ask"), ("days", "mon"), ("from", ""), ("until", "")], UNREADABLE),
            ("no time of day", &[("channel", "ask"), ("from", "25:00")], UNREADABLE),
            ("a zone there is not", &[("channel", "ask"), ("zone", "Mars/Phobos")], UNREADABLE),
            ("a subject of two lines", &[("channel", "ask"), ("subject", "The book\r\nBcc: x@y.example")], UNREADABLE),
            ("too long a name", &[("channel", "ask"), ("voicemail_name", "{long}")], UNREADABLE),
            ("a status", &[("channel", "ask"), ("never_say", "my asylum claim")], UNREADABLE),
        ],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/story/{secret}/needs",
        good: &[("access", "A ramp"), ("travel_books", "us")],
        bad: &[
            ("too many words", &[("access", "{long}")], UNREADABLE),
            ("a status", &[("faith", "my asylum claim")], UNREADABLE),
            ("a way of booking there is not", &[("travel_books", "aunt")], UNREADABLE),
        ],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/story/{secret}/limits",
        good: &[("topic", "My brother"), ("strength", "never"), ("note", "")],
        bad: &[
            ("nothing", &[], UNREADABLE),
            ("no topic", &[("topic", " "), ("strength", "never")], UNREADABLE),
            ("no strength", &[("topic", "My brother")], UNREADABLE),
            ("a strength there is not", &[("topic", "My brother"), ("strength", "sometimes")], UNREADABLE),
            ("too long a topic", &[("topic", "{long}"), ("strength", "never")], UNREADABLE),
            ("a status", &[("topic", "my asylum claim"), ("strength", "never")], UNREADABLE),
        ],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/story/{secret}/limits/remove",
        good: &[],
        bad: &[("none", &[], MISSING), ("one there is not", &[("limit", "{theirs}")], MISSING)],
        once: false,
        done: MISSING,
    },
    Row { template: "/my/story/{secret}/limits/there", good: &[], bad: &[], once: false, done: ONWARD },
    Row {
        template: "/my/story/{secret}/accounts",
        good: &[("steps", "check-tags")],
        bad: &[],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/story/{secret}/money",
        good: &[],
        bad: &[
            ("nothing", &[], UNREADABLE),
            ("no amount", &[("amount", "twelve"), ("currency", "GBP"), ("what_for", "Bus")], UNREADABLE),
            ("a currency there is not", &[("amount", "12"), ("currency", "XXX"), ("what_for", "Bus")], UNREADABLE),
            ("an edition of others", &[("amount", "12"), ("currency", "GBP"), ("edition", "{theirs}")], UNREADABLE),
            ("too many words", &[("what_for", "{long}")], UNREADABLE),
        ],
        once: false,
        done: UNREADABLE,
    },
    Row {
        template: "/my/story/{secret}/money/{id}",
        good: &[],
        bad: &[("nothing of theirs", &[("amount", "12")], MISSING)],
        once: false,
        done: MISSING,
    },
    Row {
        template: "/my/story/{secret}/money/{id}/take-back",
        good: &[],
        bad: &[("nothing of theirs", &[], MISSING)],
        once: false,
        done: MISSING,
    },
    Row {
        template: "/my/story/{secret}/noted",
        good: &[("about", "take-part")],
        bad: &[
            ("nothing", &[], MISSING),
            ("what there is not", &[("about", "release")], MISSING),
            ("a story of somebody else's", &[("about", "work-{theirs}")], MISSING),
        ],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/story/{secret}/felt",
        good: &[],
        bad: &[
            ("too many words", &[("words", "{long}")], UNREADABLE),
            ("a status in the words", &[("words", "my asylum claim")], UNREADABLE),
        ],
        once: false,
        done: ONWARD,
    },
    Row { template: "/my/story/{secret}/code", good: &[], bad: &[], once: false, done: ONWARD },
    Row {
        template: "/my/story/{secret}/keys",
        good: &[("credential", "{}")],
        bad: &[("no ceremony", &[("credential", "{}")], StatusCode::FORBIDDEN)],
        once: false,
        done: ONWARD,
    },
    Row { template: "/my/story/{secret}/keys/options", good: &[], bad: &[], once: false, done: StatusCode::OK },
    Row {
        template: "/my/story/{secret}/keys/{key}",
        good: &[("name", "My phone")],
        bad: &[("nobody's passkey", &[("name", "My phone")], MISSING)],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/story/{secret}/keys/{key}/remove",
        good: &[],
        bad: &[("nobody's passkey", &[], MISSING)],
        once: false,
        done: ONWARD,
    },
    Row { template: "/my/story/{secret}/forget", good: &[("press", "sure")], bad: &[], once: false, done: ONWARD },
    Row {
        template: "/my/story/{secret}/support",
        good: &[("name", "Bo"), ("sees", "dates")],
        bad: &[
            ("nobody", &[], UNREADABLE),
            ("nothing to see", &[("name", "Bo")], UNREADABLE),
            ("something there is not", &[("name", "Bo"), ("sees", "everything")], UNREADABLE),
            ("nobody to call", &[("name", "Bo"), ("sees", "call")], UNREADABLE),
            ("too long a name", &[("name", "{long}"), ("sees", "dates")], UNREADABLE),
        ],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/story/{secret}/support/end",
        good: &[],
        bad: &[("no link", &[], MISSING), ("another's link", &[("link", "{theirs}")], MISSING)],
        once: false,
        done: ONWARD,
    },
    // In this house nobody is in the network yet, and a form of what they would do brings nobody in.
    Row {
        template: "/my/story/{secret}/chances",
        good: &[("media", "radio"), ("limits", "No filming")],
        bad: &[
            ("a medium there is not", &[("media", "pigeon")], UNREADABLE),
            ("no day", &[("free_from", "soon")], UNREADABLE),
            ("a language there is not", &[("languages", "xx")], UNREADABLE),
        ],
        once: false,
        done: MISSING,
    },
    Row { template: "/my/story/{secret}/chances/join", good: &[], bad: &[], once: false, done: ONWARD },
    Row { template: "/my/story/{secret}/chances/leave", good: &[], bad: &[], once: false, done: ONWARD },
    Row {
        template: "/my/story/{secret}/chances/answer",
        good: &[("edition", "{theirs}"), ("answer", "yes")],
        bad: &[
            ("no answer", &[("edition", "{theirs}")], MISSING),
            ("an answer there is not", &[("edition", "{theirs}"), ("answer", "perhaps")], MISSING),
            ("no edition", &[("answer", "yes")], MISSING),
        ],
        once: false,
        done: MISSING,
    },
    // The same by the link in a letter.
    Row {
        template: "/my/chances/{secret}",
        good: &[("media", "radio"), ("limits", "No filming")],
        bad: &[
            ("a medium there is not", &[("media", "pigeon")], UNREADABLE),
            ("no day", &[("free_from", "soon")], UNREADABLE),
            ("a language there is not", &[("languages", "xx")], UNREADABLE),
        ],
        once: false,
        done: MISSING,
    },
    Row { template: "/my/chances/{secret}/join", good: &[], bad: &[], once: false, done: ONWARD },
    Row { template: "/my/chances/{secret}/leave", good: &[], bad: &[], once: false, done: ONWARD },
    Row {
        template: "/my/chances/{secret}/answer",
        good: &[("edition", "{theirs}"), ("answer", "yes")],
        bad: &[
            ("no answer", &[("edition", "{theirs}")], MISSING),
            ("an answer there is not", &[("edition", "{theirs}"), ("answer", "perhaps")], MISSING),
            ("no edition", &[("answer", "yes")], MISSING),
        ],
        once: false,
        done: MISSING,
    },
    // Nobody was asked how they are in this house yet, so there is nothing to answer.
    Row {
        template: "/my/story/{secret}/how",
        good: &[("answer", "fine")],
        bad: &[("no answer", &[], MISSING), ("an answer there is not", &[("answer", "splendid")], MISSING)],
        once: false,
        done: MISSING,
    },
    Row { template: "/my/story/{secret}/how/off", good: &[], bad: &[], once: false, done: ONWARD },
    Row { template: "/my/story/{secret}/how/on", good: &[], bad: &[], once: false, done: ONWARD },
    Row {
        template: "/my/story/{secret}/messages/languages",
        good: &[("language", "ti"), ("second", "en")],
        bad: &[
            ("no language", &[("second", "en")], UNREADABLE),
            ("a language there is not", &[("language", "xx")], UNREADABLE),
            ("a second that there is not", &[("language", "ti"), ("second", "xx")], UNREADABLE),
            ("one language twice", &[("language", "ti"), ("second", "ti")], UNREADABLE),
        ],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/story/{secret}/messages/write/{place}/{part}",
        good: &[("own", "I bake bread."), ("seen", "")],
        bad: &[
            ("no words", &[("own", " ")], UNREADABLE),
            ("too many words", &[("own", "{long}")], UNREADABLE),
            ("too many beside", &[("own", "One"), ("second", "{long}")], UNREADABLE),
            ("a form of another message", &[("own", "One"), ("seen", "another.1")], StatusCode::CONFLICT),
        ],
        once: false,
        done: ONWARD,
    },
    Row { template: "/my/story/{secret}/messages/remove/{place}", good: &[], bad: &[], once: false, done: ONWARD },
    Row {
        template: "/my/story/{secret}/messages/sure",
        good: &[("moment", "before"), ("sure", "3")],
        bad: &[
            ("no moment", &[("sure", "3")], MISSING),
            ("no answer", &[("moment", "before")], UNREADABLE),
            ("an answer there is not", &[("moment", "before"), ("sure", "6")], UNREADABLE),
            ("no number", &[("moment", "before"), ("sure", "very")], UNREADABLE),
            ("a huge number", &[("moment", "before"), ("sure", "4294967297")], UNREADABLE),
            ("after, before there is a message", &[("moment", "after"), ("sure", "3")], StatusCode::CONFLICT),
        ],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/story/{secret}/messages/share",
        good: &[],
        bad: &[("nobody's id", &[("with", "{theirs}")], UNREADABLE), ("no id", &[("with", "everybody")], UNREADABLE)],
        once: false,
        done: ONWARD,
    },
    // Nobody was asked how they are in this house yet, so there is nothing to answer.
    Row {
        template: "/my/how/{secret}",
        good: &[("answer", "fine")],
        bad: &[("no answer", &[], MISSING), ("an answer there is not", &[("answer", "splendid")], MISSING)],
        once: false,
        done: MISSING,
    },
    Row { template: "/my/how/{secret}/off", good: &[], bad: &[], once: false, done: ONWARD },
    Row { template: "/my/how/{secret}/on", good: &[], bad: &[], once: false, done: ONWARD },
    Row {
        template: "/my/story/{secret}/training",
        good: &[("training", "{training}"), ("comes", "no")],
        bad: ODD_SEAT,
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/story/{secret}/training/card",
        good: &[("card", "Amal")],
        bad: ODD_CARD,
        once: false,
        done: ONWARD,
    },
    Row { template: "/my/story/{secret}/training/calendar", good: &[], bad: &[], once: false, done: StatusCode::OK },
    Row { template: "/my/story/{secret}/training/calendar/end", good: &[], bad: &[], once: false, done: ONWARD },
    Row {
        template: "/my/training/{secret}",
        good: &[("training", "{training}"), ("comes", "no")],
        bad: ODD_SEAT,
        once: false,
        done: ONWARD,
    },
    Row { template: "/my/training/{secret}/card", good: &[("card", "Amal")], bad: ODD_CARD, once: false, done: ONWARD },
    Row { template: "/my/training/{secret}/calendar", good: &[], bad: &[], once: false, done: StatusCode::OK },
    Row { template: "/my/training/{secret}/calendar/end", good: &[], bad: &[], once: false, done: ONWARD },
    Row {
        template: "/my/apply/{campaign}/{edition}",
        good: &[("who", "me")],
        bad: &[("nobody", &[], UNREADABLE), ("somebody there is not", &[("who", "them")], UNREADABLE)],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/application/{secret}/send",
        good: &[],
        bad: &[("nothing said yet", &[], UNREADABLE)],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/application/{secret}/voice",
        good: &[],
        bad: &[
            ("nothing recorded", &[], UNREADABLE),
            ("an upload there is not", &[("upload", "{file}")], UNREADABLE),
            ("an upload that is none", &[("upload", "../../etc")], UNREADABLE),
        ],
        once: false,
        done: ONWARD,
    },
    Row { template: "/my/application/{secret}/voice/remove", good: &[], bad: &[], once: false, done: ONWARD },
    Row { template: "/my/application/{secret}/withdraw", good: &[], bad: &[], once: false, done: ONWARD },
    // What an offer is answered with is told beside the pages of those who apply: there is none here.
    Row {
        template: "/my/application/{secret}/offer",
        good: &[("answer", "accepted"), ("adult", "yes")],
        bad: &[
            ("nothing offered", &[("answer", "accepted"), ("adult", "yes")], MISSING),
            ("an answer there is not", &[("answer", "perhaps")], MISSING),
            ("nothing said", &[], MISSING),
        ],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/application/{secret}/{step}",
        good: &[("name", "Ada")],
        bad: &[
            ("too long a name", &[("name", "{long}")], UNREADABLE),
            ("a way there is not", &[("reach", "pigeon")], UNREADABLE),
            ("no address", &[("reach", "email"), ("contact", "nowhere")], UNREADABLE),
        ],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/counted/{campaign}/{edition}",
        good: &[("age", "25-34")],
        bad: &[("an answer there is not", &[("age", "seven")], UNREADABLE)],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/asked/{secret}",
        good: &[],
        bad: &[("a question there is not", &[("ask-{theirs}", "yes")], StatusCode::CONFLICT)],
        once: false,
        done: UNREADABLE,
    },
    Row {
        template: "/room/{secret}/choices",
        good: &[("languages", "en"), ("zone", "Europe/London"), ("letters", "none")],
        bad: &[
            ("no language", &[("zone", "Europe/London"), ("letters", "none")], UNREADABLE),
            ("no such language", &[("languages", "xx"), ("zone", "Europe/London"), ("letters", "none")], UNREADABLE),
            ("no such zone", &[("languages", "en"), ("zone", "Mars/Olympus"), ("letters", "none")], UNREADABLE),
            (
                "letters there are not",
                &[("languages", "en"), ("zone", "Europe/London"), ("letters", "all")],
                UNREADABLE,
            ),
        ],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/room/{secret}/logo",
        good: &[],
        bad: &[("no file", &[], UNREADABLE), ("words in the place of a file", &[("file", "a.svg")], UNREADABLE)],
        once: false,
        done: UNREADABLE,
    },
    Row { template: "/room/{secret}/logo/remove", good: &[], bad: &[], once: false, done: ONWARD },
    Row {
        template: "/room/{secret}/items/{item}/file",
        good: &[("in", "en"), ("size", "square")],
        bad: &[
            ("no size", &[("in", "en")], UNREADABLE),
            ("a size there is not", &[("in", "en"), ("size", "huge")], UNREADABLE),
            ("a language there is not", &[("in", "xx"), ("size", "square")], UNREADABLE),
            ("a language it is not in", &[("in", "ti"), ("size", "square")], MISSING),
        ],
        once: false,
        done: StatusCode::OK,
    },
    Row {
        template: "/room/{secret}/items/{item}/posted",
        good: &[("drop", "{post}")],
        bad: &[
            ("no file", &[("place", "instagram")], UNREADABLE),
            ("a file of something else", &[("file", "{file}"), ("place", "instagram")], UNREADABLE),
            ("no place", &[("file", "{file}")], UNREADABLE),
            ("a place there is not", &[("file", "{file}"), ("place", "moon")], UNREADABLE),
            ("no address", &[("file", "{file}"), ("place", "x"), ("address", "javascript:alert(1)")], UNREADABLE),
            ("a post there is not", &[("drop", "{file}")], MISSING),
            ("words in the place of a post", &[("drop", "x")], MISSING),
        ],
        once: true,
        done: ONWARD,
    },
    Row {
        template: "/room/{secret}/zip",
        good: &[("item", "{item}"), ("in", "en"), ("size", "square")],
        bad: &[
            ("nothing chosen", &[("in", "en"), ("size", "square")], UNREADABLE),
            ("no language", &[("item", "{item}"), ("size", "square")], UNREADABLE),
            ("a size there is not", &[("item", "{item}"), ("in", "en"), ("size", "huge")], UNREADABLE),
        ],
        once: false,
        done: StatusCode::OK,
    },
    Row { template: "/room/{secret}/changes", good: &[], bad: &[], once: false, done: ONWARD },
    Row { template: "/room/{secret}/subscribe", good: &[], bad: &[], once: false, done: StatusCode::OK },
    Row { template: "/room/{secret}/unsubscribe", good: &[], bad: &[], once: false, done: ONWARD },
    Row {
        template: "/room/{secret}/take-down",
        good: &[("file", "{file}"), ("all", "removed")],
        bad: &[
            ("no file", &[("all", "removed")], MISSING),
            ("another's file", &[("file", "{theirs}"), ("all", "removed")], MISSING),
            ("no answer", &[("file", "{file}")], UNREADABLE),
            ("an answer there is not", &[("file", "{file}"), ("all", "perhaps")], UNREADABLE),
        ],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/answer/{secret}",
        good: &[("all", "removed")],
        bad: &[
            ("no answer", &[], UNREADABLE),
            ("an answer there is not", &[("all", "perhaps")], UNREADABLE),
            ("another's file", &[("file-{theirs}", "removed")], MISSING),
            ("no file", &[("file-x", "removed")], UNREADABLE),
        ],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/read/{secret}/change",
        good: &[("words", "Leave out the street.")],
        bad: &[
            ("no words", &[], UNREADABLE),
            ("blank words", &[("words", " \n\t ")], UNREADABLE),
            ("too many words", &[("words", "{long}")], UNREADABLE),
            ("another field", &[("word", "x")], UNREADABLE),
        ],
        once: false,
        done: ONWARD,
    },
    Row { template: "/my/read/{secret}/not-now", good: &[], bad: &[], once: false, done: ONWARD },
    Row { template: "/my/read/{secret}/no", good: &[], bad: &[], once: true, done: StatusCode::OK },
    Row {
        template: "/my/read/{secret}/before",
        good: &[("notice", "{notice}"), ("in", "en"), ("understanding", "On a page that anybody can read.")],
        bad: &[
            ("another notice", &[("notice", "00000000000000000000000000"), ("in", "en")], StatusCode::CONFLICT),
            ("no notice", &[], StatusCode::CONFLICT),
            ("too many words", &[("notice", "{notice}"), ("in", "en"), ("understanding", "{long}")], UNREADABLE),
            (
                "a status in the words",
                &[("notice", "{notice}"), ("in", "en"), ("understanding", "my asylum claim")],
                UNREADABLE,
            ),
        ],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/read/{secret}/yes",
        good: YES,
        bad: &[
            ("nothing answered", &[], UNREADABLE),
            ("half answered", &[("website", "yes"), ("seen", "{seen}")], UNREADABLE),
            (
                "an answer there is not",
                &[
                    ("website", "perhaps"),
                    ("campaign_social", "no"),
                    ("press", "no"),
                    ("archive", "no"),
                    ("name", "no"),
                    ("place", "no"),
                    ("seen", "{seen}"),
                ],
                UNREADABLE,
            ),
            (
                "other words than were shown",
                &[
                    ("website", "yes"),
                    ("campaign_social", "no"),
                    ("press", "no"),
                    ("archive", "no"),
                    ("name", "no"),
                    ("place", "no"),
                    ("seen", "00"),
                ],
                StatusCode::CONFLICT,
            ),
            (
                "no words shown",
                &[
                    ("website", "yes"),
                    ("campaign_social", "no"),
                    ("press", "no"),
                    ("archive", "no"),
                    ("name", "no"),
                    ("place", "no"),
                ],
                StatusCode::CONFLICT,
            ),
        ],
        once: true,
        done: StatusCode::OK,
    },
    Row {
        template: "/my/read/{secret}/receipt.pdf",
        good: &[("receipt", "{receipt}"), ("code", "{code}")],
        bad: &[
            ("no code", &[("receipt", "{receipt}")], MISSING),
            ("a guess", &[("receipt", "{receipt}"), ("code", "{guess}")], MISSING),
            ("no receipt", &[("code", "{code}")], MISSING),
            ("a receipt there is not", &[("receipt", "00000000000000000000000000"), ("code", "{code}")], MISSING),
        ],
        once: false,
        done: StatusCode::OK,
    },
    Row {
        template: "/my/read/{secret}/felt",
        good: &[],
        bad: &[
            ("too many words", &[("words", "{long}")], UNREADABLE),
            ("a status in the words", &[("words", "my asylum claim")], UNREADABLE),
        ],
        once: false,
        done: ONWARD,
    },
    Row { template: "/my/read/{secret}/take-down", good: &[], bad: &[], once: false, done: StatusCode::OK },
    Row {
        template: "/my/beside/{secret}/before",
        good: &[("notice", "{notice}"), ("in", "en"), ("understanding", "On a page that anybody can read.")],
        bad: &[
            ("another notice", &[("notice", "00000000000000000000000000"), ("in", "en")], StatusCode::CONFLICT),
            ("no notice", &[], StatusCode::CONFLICT),
            ("too many words", &[("notice", "{notice}"), ("in", "en"), ("understanding", "{long}")], UNREADABLE),
        ],
        once: false,
        done: ONWARD,
    },
    Row {
        template: "/my/beside/{secret}/yes",
        good: YES,
        bad: &[
            ("nothing answered", &[], UNREADABLE),
            ("half answered", &[("website", "yes"), ("seen", "00")], UNREADABLE),
            ("the words of another story", YES, StatusCode::CONFLICT),
        ],
        once: false,
        done: ONWARD,
    },
    Row { template: "/my/beside/{secret}/no", good: &[], bad: &[], once: false, done: ONWARD },
    Row { template: "/my/beside/{secret}/take-down", good: &[], bad: &[], once: false, done: ONWARD },
];
