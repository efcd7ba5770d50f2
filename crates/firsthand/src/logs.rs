//! Logs that never carry a person. What is written: a request's code, method,
//! route template, status and time; a job's id and kind; our own words for
//! what broke. What is not: queries, path parameters, headers, bodies, e-mail
//! addresses, network addresses. Other people's crates are heard from `warn`
//! up only, and the text of an error passes [`scrub`].

use crate::config::{LogFormat, LogLevel};
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::registry;

/// Our crates; everything else is a guest in the log.
const OURS: &[&str] = &[
    "firsthand",
    "site",
    "guest",
    "desk",
    "ui",
    "newsroom",
    "people",
    "programme",
    "outside",
    "store",
    "render",
    "consent",
    "base",
];

/// The subscriber, ready to be installed: for the whole process by [`begin`],
/// for one thread by a test.
pub fn subscriber<W>(format: LogFormat, level: LogLevel, writer: W) -> Box<dyn tracing::Subscriber + Send + Sync>
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let heard = OURS.iter().fold(Targets::new().with_default(LogLevel::WARN.min(level)), |heard, target| {
        heard.with_target(*target, level)
    });
    let layer = tracing_subscriber::fmt::layer().with_writer(Quiet(writer)).with_target(false);
    match format {
        LogFormat::Text => Box::new(registry().with(heard).with(layer.with_ansi(false))),
        LogFormat::Json => Box::new(registry().with(heard).with(layer.json().flatten_event(true))),
    }
}

/// The last line of defence, under every field of every event: a line leaves
/// without anything that looks like an e-mail address or a secret link.
struct Quiet<W>(W);

impl<'a, W: MakeWriter<'a>> MakeWriter<'a> for Quiet<W> {
    type Writer = QuietWriter<W::Writer>;
    fn make_writer(&'a self) -> Self::Writer {
        QuietWriter(self.0.make_writer())
    }
}

struct QuietWriter<W>(W);

impl<W: io::Write> io::Write for QuietWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // An event comes as one whole line of UTF-8.
        let line = String::from_utf8_lossy(bytes);
        self.0.write_all(hush(&line).as_bytes())?;
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Leaves out every word with an `@`, and what follows the address of a room
/// that only a secret opens.
fn hush(line: &str) -> Cow<'_, str> {
    const ROOMS: [&str; 5] = ["/my/", "/room/", "/sign-in/", "/answer/", "/check/"];
    let is_telling = |text: &str| text.contains('@') || ROOMS.iter().any(|room| text.contains(room));
    if !is_telling(line) {
        return Cow::Borrowed(line);
    }
    let in_word = |c: char| !c.is_whitespace() && !matches!(c, '"' | '\'' | '<' | '>' | '(' | ')' | ',' | ';');
    let mut clean = String::with_capacity(line.len());
    let mut rest = line;
    while !rest.is_empty() {
        let end = rest.find(|c| !in_word(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        // A route's template names its parameters in braces and tells nothing.
        clean.push_str(if is_telling(word) && !word.contains('{') { "…" } else { word });
        let between = after.find(in_word).unwrap_or(after.len());
        clean.push_str(&after[..between]);
        rest = &after[between..];
    }
    Cow::Owned(clean)
}

/// Begins to log to standard error. Does nothing when something logs already.
pub fn begin(format: LogFormat, level: LogLevel) {
    let _ = tracing::subscriber::set_global_default(subscriber(format, level, std::io::stderr));
    std::panic::set_hook(Box::new(|panic| {
        // A formatted message may hold what a person wrote ("byte index 3 is not … of `…`");
        // a fixed one is a sentence of ours.
        let message = panic.payload().downcast_ref::<&'static str>().copied().unwrap_or("(message withheld)");
        let place = panic.location().map(|at| format!("{}:{}", at.file(), at.line())).unwrap_or_default();
        tracing::error!(place, message, "panicked");
    }));
}

/// An error's text without what may have come from a person: whatever stands
/// in quotes, whatever looks like an e-mail address, and anything long enough
/// to be a secret. Our own words are in none of these.
pub fn scrub(text: &str) -> String {
    const LONGEST: usize = 400;
    let mut clean = String::with_capacity(text.len().min(LONGEST));
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if clean.len() >= LONGEST {
            clean.push('…');
            break;
        }
        let close = match c {
            '"' | '`' => Some(c),
            '\'' => Some('\''),
            '«' => Some('»'),
            '“' => Some('”'),
            _ => None,
        };
        if let Some(close) = close
            && let Some(end) = rest[c.len_utf8()..].find(close)
        {
            let _ = write!(clean, "{c}…{close}");
            rest = &rest[c.len_utf8() + end + close.len_utf8()..];
            continue;
        }
        let word_ends =
            |c: char| c.is_whitespace() || matches!(c, '"' | '`' | '\'' | '«' | '“' | ',' | ';' | '(' | ')');
        let end = rest.find(word_ends).unwrap_or(rest.len());
        if end == 0 {
            clean.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let (word, after) = rest.split_at(end);
        clean.push_str(if is_telling(word) { "…" } else { word });
        rest = after;
    }
    clean
}

fn is_telling(word: &str) -> bool {
    word.contains('@') || word.contains("%40") || word.contains("://") || word.chars().count() > 40 || !word.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::{hush, scrub};

    #[test]
    fn what_a_person_may_have_written_is_left_out() {
        for (given, clean) in [
            (
                "writing a file: No space left on device (os error 28)",
                "writing a file: No space left on device (os error 28)",
            ),
            ("UNIQUE constraint failed: staff.email_key", "UNIQUE constraint failed: staff.email_key"),
            ("invalid input: \"amal's secret\" at 3", "invalid input: \"…\" at 3"),
            ("byte index 3 of `قصة`", "byte index 3 of `…`"),
            ("Key (email)=(amal@example.org) exists", "Key (email)=(…) exists"),
            ("550 <amal@example.org>: unknown", "550 … unknown"),
            ("GET https://host/my/abc?x=1 failed", "GET … failed"),
            ("it's fine", "it's fine"),
            ("أمل was here", "… was here"),
            (&"a".repeat(41), "…"),
        ] {
            assert_eq!(scrub(given), clean);
        }
        assert!(scrub(&"word ".repeat(200)).len() < 420);
    }

    #[test]
    fn a_line_leaves_without_addresses_and_secret_links() {
        for (given, left) in [
            ("plain line, nothing to hide\n", "plain line, nothing to hide\n"),
            ("{\"error\":\"no amal@example.org here\"}\n", "{\"error\":\"no … here\"}\n"),
            ("route=/my/{link} to=<a@b.example>", "route=/my/{link} to=<…>"),
            ("GET /my/abc-def failed", "GET … failed"),
            ("https://h/desk/sign-in/abc?x=1", "…"),
            ("GET /answer/abc-def failed", "GET … failed"),
            ("GET /check/K7M2-9XQF-4T8C failed", "GET … failed"),
        ] {
            assert_eq!(hush(given), left);
        }
    }
}
