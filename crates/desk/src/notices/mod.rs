//! Notices at the desk: what people are told before they are asked. Drafted
//! and translated here, seen as a teller sees it, and from publishing on fixed
//! for ever: what should read otherwise is a new version.

mod draft;
mod form;
mod list;
mod publish;
mod revise;
mod show;
mod sound;
mod translate;

pub use draft::{ask as new, send as draft};
pub use list::show as list;
pub use publish::{ask as ask_publish, send as publish};
pub use revise::{ask as edit, send as save};
pub use show::show;
pub use translate::{ask as ask_translate, send as translate};

use crate::shown::{edition_name, editions};
use crate::signed::Signed;
use base::{NoticeId, Result};
use people::ledger::Scope;
use people::ledger::notices::Notice;
use programme::campaigns::{self, Campaign, Edition, EditionState};
use ui::form::Choice;
use ui::parts::{Tone, chip, go, notice};
use ui::words::said;
use ui::{Markup, html};

fn address(notice: NoticeId) -> String {
    format!("/desk/notices/{notice}/")
}

/// Everything that a notice, or a lawful basis, can be about.
pub struct Scopes {
    campaigns: Vec<Campaign>,
    editions: Vec<Edition>,
}

impl Scopes {
    pub async fn load(desk: &Signed) -> Result<Self> {
        Ok(Self { campaigns: campaigns::all(desk.db().read()).await?, editions: editions(desk).await? })
    }

    pub fn name(&self, desk: &Signed, scope: Scope) -> String {
        let words = desk.words;
        match scope {
            Scope::Campaign(id) => {
                let found = self.campaigns.iter().find(|campaign| campaign.id == id);
                found.map_or_else(String::new, |campaign| campaign.title.say(words.locale()).to_owned())
            }
            Scope::Edition(id) => {
                let found = self.editions.iter().find(|edition| edition.id == id);
                found.map_or_else(String::new, |edition| edition_name(words, edition))
            }
        }
    }

    /// A whole campaign, or one edition that is not in the archive.
    pub fn choices(&self, desk: &Signed) -> Vec<Choice> {
        let whole = self.campaigns.iter().map(|one| Scope::Campaign(one.id));
        let open = self.editions.iter().filter(|one| one.state() != EditionState::Archived);
        let all = whole.chain(open.map(|one| Scope::Edition(one.id)));
        all.map(|scope| Choice::new(wire(scope), said(self.name(desk, scope)))).collect()
    }

    /// The editions that are not in the archive and that a scope covers.
    fn living(&self, scope: Scope) -> impl Iterator<Item = &Edition> {
        let covered = move |edition: &&Edition| match scope {
            Scope::Campaign(id) => edition.campaign == id,
            Scope::Edition(id) => edition.id == id,
        };
        self.editions.iter().filter(|edition| edition.state() != EditionState::Archived).filter(covered)
    }

    /// The first whole campaign.
    pub fn first(&self) -> Option<Scope> {
        self.campaigns.first().map(|one| Scope::Campaign(one.id))
    }

    pub fn parse(&self, text: &str) -> Option<Scope> {
        let whole = self.campaigns.iter().map(|one| Scope::Campaign(one.id));
        let parts = self.editions.iter().map(|one| Scope::Edition(one.id));
        whole.chain(parts).find(|scope| wire(*scope) == text)
    }
}

pub fn wire(scope: Scope) -> String {
    match scope {
        Scope::Campaign(id) => format!("campaign {id}"),
        Scope::Edition(id) => format!("edition {id}"),
    }
}

/// Where a notice stands among all of its scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Draft,
    InUse,
    Replaced,
}

impl Standing {
    fn of(one: &Notice, all: &[Notice]) -> Self {
        let newer = |other: &&Notice| other.scope == one.scope && other.published_at.is_some();
        let newest = all.iter().filter(newer).map(|other| other.version).max();
        match one.published_at {
            None => Self::Draft,
            Some(_) if newest == Some(one.version) => Self::InUse,
            Some(_) => Self::Replaced,
        }
    }
    const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InUse => "in-use",
            Self::Replaced => "replaced",
        }
    }
    const fn key(self) -> &'static str {
        match self {
            Self::Draft => "notice-state-draft",
            Self::InUse => "notice-state-in-use",
            Self::Replaced => "notice-state-replaced",
        }
    }
    fn chip(self, desk: &Signed) -> Markup {
        let tone = match self {
            Self::Draft => Tone::Moving,
            Self::InUse => Tone::Done,
            Self::Replaced => Tone::Still,
        };
        chip(desk.words, tone, self.key())
    }
}

/// Said wherever somebody is about to ask people who would be told nothing.
pub fn missing(desk: &Signed) -> Markup {
    let words = desk.words;
    notice(
        words,
        "desk-notice-missing",
        html! {
            p { (words.say("desk-notice-missing-what")) }
            @if desk.may(people::accounts::Act::DraftNotices) {
                p { (go(words, ui::parts::Weight::Quiet, "/desk/notices/new", "desk-notice-new")) }
            }
        },
    )
}
