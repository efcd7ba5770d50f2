//! The letter with a link to somebody's own page, for whoever has no code at
//! hand. Staff ask for it and never see the link: it opens everything that the
//! person may see. It goes as the person said that letters may reach them.

use super::{Draft, Kind, Post, Way, Why, may_write, write};
use crate::Keys;
use crate::links::{NewLink, Purpose};
use ::store::{NewJob, Work};
use base::{Error, Instant, Message, PersonaId, Result};

/// The kind of the job.
pub const MAIL_OWN_PAGE: &str = "mail_own_page";
/// The link in the letter lives this long; a code opens an hour only.
pub const MAILED_DAYS: i64 = 3;

/// Asks for the letter. Answers when it goes, where it has to wait.
///
/// # Errors
/// `Refused` where no letter may reach them.
pub async fn ask_to_mail(
    work: &mut Work,
    keys: &Keys,
    persona: PersonaId,
    can_be_discreet: bool,
) -> Result<Option<Instant>> {
    let at = match may_write(work, keys, persona, Kind::OwnPage, can_be_discreet).await? {
        Way::Now => None,
        Way::Later(at) => Some(at),
        Way::Hand(Why::NotByMail) => return Err(Error::refused("people-own-page-not-safe")),
        Way::Hand(why) => return Err(Error::refused(why.refusal())),
    };
    work.later(job(persona, letter_of(Reason::Asked)));
    Ok(at)
}

/// Why the letter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    Asked,
    /// They turned 18, and are asked again.
    Grown,
}

impl Reason {
    pub fn of(word: Option<&String>) -> Self {
        if word.is_some_and(|word| word == GROWN) { Self::Grown } else { Self::Asked }
    }
}

const GROWN: &str = "grown";

const fn letter_of(why: Reason) -> Kind {
    match why {
        Reason::Asked => Kind::OwnPage,
        Reason::Grown => Kind::Grown,
    }
}

fn job(persona: PersonaId, kind: Kind) -> NewJob {
    let id = persona.to_string();
    match kind {
        Kind::Grown => {
            NewJob::new(MAIL_OWN_PAGE, [id, GROWN.to_owned()]).once(format!("{MAIL_OWN_PAGE} {GROWN} {persona}"))
        }
        _ => NewJob::new(MAIL_OWN_PAGE, [id]).once(format!("{MAIL_OWN_PAGE} {persona}")),
    }
}

/// Asks for the letter to somebody who turned 18. Where no letter may reach
/// them it is a task at the desk.
pub fn mail_grown(work: &mut Work, persona: PersonaId) {
    work.later(job(persona, Kind::Grown));
}

/// Makes the link and sends it. Somebody forgotten meanwhile gets no letter.
pub async fn mail_own_page(post: Post<'_>, persona: PersonaId, why: Reason) -> Result<()> {
    let kind = letter_of(why);
    let draft = Draft {
        kind,
        persona,
        link: NewLink {
            purpose: Purpose::MyStory,
            subject: persona.to_string(),
            lives_seconds: MAILED_DAYS * 86_400,
            single_use: false,
        },
        place: "my/story/",
        before: match why {
            Reason::Asked => "mail-own-page-before",
            Reason::Grown => "mail-grown-before",
        },
        after: Message::new("mail-own-page-after").with("days", MAILED_DAYS),
        locale: None,
        job: job(persona, kind),
    };
    write(post, draft).await.map(drop)
}
