//! The letter about training. It is put off for some minutes, so that whoever
//! plans can go on correcting; then one letter says everything that somebody
//! does not know yet, whatever it was that changed. What was changed back
//! meanwhile is no news.

use super::days;
use ::store::{Db, NewJob};
use base::{Actor, EditionId, Instant, Locale, Message, PersonaId, Result, Text};
use people::letters::{self, Draft, Kind, Outcome, Post};
use people::links::{NewLink, Purpose};
use programme::Zone;
use programme::training::seats::{self, Day, News, Told};

/// Looks who of an edition has something to hear.
pub const TELL_TRAINING: &str = "tell_training";
/// The letter to one of them.
pub const MAIL_TRAINING: &str = "mail_training";
/// The link in it opens their days of training, and nothing else.
pub const LINK_DAYS: i64 = 30;
/// So long whoever plans can go on correcting.
pub const QUIET_SECONDS: i64 = 600;

/// How a time is said: from, until, on whose clock.
pub type Span<'a> = &'a (dyn Fn(Locale, Instant, Instant, &Zone) -> String + Send + Sync);

/// Something about an edition's training changed.
pub fn tell_later(edition: EditionId) -> NewJob {
    let once = format!("{TELL_TRAINING} {edition}");
    NewJob::new(TELL_TRAINING, [edition.to_string()]).once(once).after_seconds(QUIET_SECONDS)
}

/// Something about somebody's seat changed.
pub fn mail_later(persona: PersonaId) -> NewJob {
    job(persona).after_seconds(QUIET_SECONDS)
}

fn job(persona: PersonaId) -> NewJob {
    NewJob::new(MAIL_TRAINING, [persona.to_string()]).once(format!("{MAIL_TRAINING} {persona}"))
}

/// Asks for a letter to everybody of an edition who does not know how things stand.
pub async fn tell(db: &Db, edition: EditionId) -> Result<()> {
    let who = seats::untold(db.read(), edition, db.now()).await?;
    ::store::write!(db, Actor::System, |work| async {
        who.iter().for_each(|persona| work.later(job(*persona)));
        Ok(())
    })
}

/// A link to the page with their days, and to nothing else.
pub fn link(persona: PersonaId) -> NewLink {
    NewLink {
        purpose: Purpose::Training,
        subject: persona.to_string(),
        lives_seconds: LINK_DAYS * 86_400,
        single_use: false,
    }
}

/// Sends it, unless they know everything by now.
pub async fn mail_training(post: Post<'_>, persona: PersonaId, span: Span<'_>) -> Result<()> {
    let db = post.db;
    let mut new = days(db, &[persona]).await?;
    new.retain(|(day, _)| !day.news(db.now()).is_empty());
    if new.is_empty() {
        return Ok(());
    }
    let draft = Draft {
        kind: Kind::Training,
        persona,
        link: link(persona),
        place: "my/training/",
        before: "mail-training-before",
        after: Message::new("mail-training-after").with("days", LINK_DAYS),
        locale: None,
        job: job(persona),
    };
    let says = |locale: Locale| {
        let say = |message: &Message| (post.say)(locale, message);
        let all: Vec<String> = new
            .iter()
            .map(|(day, zone)| paragraph(locale, &say, (day, db.now()), &|from, to| span(locale, from, to, zone)))
            .collect();
        all.join("\n\n")
    };
    match letters::write_saying(post, draft, &says).await? {
        Outcome::Sent(_) | Outcome::ByHand(..) => {}
        Outcome::Held(_) | Outcome::Nobody => return Ok(()),
    }
    // Noted once it has gone: should the note be lost, they are told once more rather than never.
    let told: Vec<Day> = new.into_iter().map(|(day, _)| day).collect();
    ::store::write!(db, Actor::System, |work| seats::told(work, persona, &told))
}

/// A session: what is new, when and where it is, and what it was.
fn paragraph(
    locale: Locale,
    say: &dyn Fn(&Message) -> String,
    (day, now): (&Day, Instant),
    span: &dyn Fn(Instant, Instant) -> String,
) -> String {
    let (news, told) = (day.news(now), day.told_now());
    let mut lines = vec![day.training.title.say(locale).to_owned()];
    lines.extend(news.iter().map(|one| say(&one.label())));
    let over = news.iter().any(|one| matches!(one, News::Lost | News::Cancelled));
    lines.push(span(told.starts(), told.ends()));
    if !over {
        lines.push(place(locale, say, &told));
        lines.extend(Some(one_line(&told.joining, locale)).filter(|line| !line.is_empty()));
    }
    let was = day.seat.told.as_ref();
    for (one, words) in was
        .into_iter()
        .flat_map(|was| [(News::Time, span(was.starts(), was.ends())), (News::Place, place(locale, say, was))])
    {
        if news.contains(&one) {
            lines.push(say(&Message::new("training-it-was").with("what", words)));
        }
    }
    lines.join("\n")
}

/// "Harbour Library, Loft, 1 Quay Street, Marlhaven", or that it is online.
pub fn place(locale: Locale, say: &dyn Fn(&Message) -> String, told: &Told) -> String {
    if told.venue.is_none() {
        return say(&Message::new("training-online"));
    }
    let parts = [told.name.say(locale).to_owned(), told.room.clone(), one_line(&told.address, locale)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(if locale == Locale::ARABIC { "، " } else { ", " })
}

fn one_line(text: &Text, locale: Locale) -> String {
    text.say(locale).lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
}
