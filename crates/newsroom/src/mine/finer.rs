//! More choices: what a person may narrow or add to what they agreed to. Each
//! maps to a bound that the rule judges; whatever is not answered is no.

use super::{Question, ends, keep_receipt, own_rows};
use crate::stories;
use ::store::Work;
use base::{Locale, Result, StoryId};
use consent::{
    AiUse, Answer, Channel, Country, Element, Interaction, Member as _, Purpose, Recipient, Set, Transformation,
};
use people::Keys;
use people::ledger::answers::Bar;
use people::ledger::{self, GrantRow, How, Lasts, NewGrant, disclosures};

/// Uses that the first form does not ask about. Each is asked on a page of its own.
pub const MORE_PURPOSES: [Purpose; 4] = [Purpose::Print, Purpose::Screening, Purpose::Education, Purpose::Fundraising];

/// What may be done to words and pictures, in the order in which it is asked.
pub const MADE: [Transformation; 9] = [
    Transformation::Shorten,
    Transformation::Crop,
    Transformation::Combine,
    Transformation::Translate,
    Transformation::Subtitle,
    Transformation::Dub,
    Transformation::MachineReading,
    Transformation::Illustrate,
    Transformation::Music,
];
pub const MACHINES: [AiUse; 3] = [AiUse::AltText, AiUse::Synthesis, AiUse::Training];

/// The channels of a use whose purpose names none: in lessons as a page or on
/// a screen; in appeals on our site, in our newsletter and on posters.
pub fn channels(purpose: Purpose) -> Option<Set<Channel>> {
    match purpose {
        Purpose::Education => Some(Set::of(&[Channel::File, Channel::Screen])),
        Purpose::Fundraising => Some(Set::of(&[Channel::Site, Channel::Newsletter, Channel::Poster])),
        _ => None,
    }
}

/// One change of what was agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finer {
    /// Not on these networks in our posts, nor on those in partners'.
    Networks {
        ours: Set<Channel>,
        partners: Set<Channel>,
    },
    Bar(Bar),
    Lift(Bar),
    Made(Set<Transformation>),
    Machines(Set<AiUse>),
    /// The account that may be named, or none.
    Account(Option<String>),
    Comments(bool),
    /// Of one answer, or of every one.
    Condition(Option<Question>, String),
    /// When every yes ends, and when one to the archive does. What is not chosen stays as it is.
    Length(Option<Lasts>, Option<Lasts>),
}

/// How the choices stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    pub ours: Set<Channel>,
    pub partners: Set<Channel>,
    pub countries: Vec<Country>,
    pub languages: Vec<Locale>,
    /// What every yes that stands lets be done.
    pub made: Set<Transformation>,
    pub machines: Set<AiUse>,
    pub interactions: Set<Interaction>,
    pub handle: Option<String>,
    /// Each yes that stands under a condition, and whether that was read.
    pub conditions: Vec<(Question, String, bool)>,
    /// Whether any yes stands, and whether one for social media does.
    pub has_yes: bool,
    pub has_social: bool,
}

/// Reads them from the rows of one work. Pure.
pub fn choices(rows: &[GrantRow], now: base::Instant) -> Choices {
    let live: Vec<&GrantRow> = rows.iter().filter(|row| row.is_live(now)).collect();
    let bars: Vec<Bar> = live.iter().filter_map(|row| Bar::of(row)).collect();
    let barred = |of: Purpose| {
        let networks = bars.iter().filter_map(|bar| match bar {
            Bar::Networks(purpose, channels) if *purpose == of => Some(*channels),
            _ => None,
        });
        networks.fold(Set::EMPTY, Set::union)
    };
    let yes: Vec<&NewGrant> = live.iter().map(|row| &row.grant).filter(|grant| is_place(grant)).collect();
    let social: Vec<&NewGrant> = yes.iter().copied().filter(|grant| is_social(grant)).collect();
    Choices {
        ours: barred(Purpose::CampaignSocial),
        partners: barred(Purpose::PartnerSocial),
        countries: bars.iter().filter_map(|bar| if let Bar::Country(one) = bar { Some(*one) } else { None }).collect(),
        languages: bars.iter().filter_map(|bar| if let Bar::Language(one) = bar { Some(*one) } else { None }).collect(),
        made: MADE.into_iter().filter(|one| in_all(&yes, |grant| grant.transformations.has(*one))).collect(),
        machines: MACHINES.into_iter().filter(|one| in_all(&yes, |grant| grant.ai.has(*one))).collect(),
        interactions: Interaction::ALL
            .iter()
            .copied()
            .filter(|one| in_all(&social, |grant| grant.interactions.has(*one)))
            .collect(),
        handle: social.iter().find_map(|grant| grant.handle.clone()),
        conditions: live
            .iter()
            .filter_map(|row| {
                let question = super::rules::question(row)?;
                Some((question, row.grant.condition.clone()?, row.condition_cleared_at.is_some()))
            })
            .collect(),
        has_yes: !yes.is_empty(),
        has_social: !social.is_empty(),
    }
}

fn in_all(yes: &[&NewGrant], has: impl Fn(&NewGrant) -> bool) -> bool {
    !yes.is_empty() && yes.iter().all(|grant| has(grant))
}

fn is_place(grant: &NewGrant) -> bool {
    grant.answer == Answer::Yes && grant.recipient.is_some()
}

fn is_social(grant: &NewGrant) -> bool {
    is_place(grant) && (grant.purposes.has(Purpose::CampaignSocial) || grant.purposes.has(Purpose::PartnerSocial))
}

/// Makes one change. What comes of it that may no longer be is asked back in
/// the same unit of work, and a receipt says what holds now.
pub async fn choose(work: &mut Work, keys: &Keys, story: StoryId, finer: &Finer, how: &How) -> Result<()> {
    let found = stories::store::find(work.db(), story).await?;
    let persona = found.persona;
    let before = own_rows(work, &found).await?;
    let change = |edit: &dyn Fn(NewGrant) -> NewGrant, which: &dyn Fn(&NewGrant) -> bool| {
        let edits: Vec<(base::GrantId, NewGrant)> = before
            .iter()
            .filter(|row| is_place(&row.grant) && which(&row.grant))
            .map(|row| (row.id, edit(row.grant.clone())))
            .collect();
        move |row: &GrantRow| edits.iter().find(|(id, _)| *id == row.id).map(|(_, changed)| changed.clone())
    };
    match finer {
        Finer::Networks { ours, partners } => {
            for (purpose, channels) in [(Purpose::CampaignSocial, *ours), (Purpose::PartnerSocial, *partners)] {
                ledger::answers::bar(work, story, persona, Bar::Networks(purpose, channels), how).await?;
            }
        }
        Finer::Bar(bar) => ledger::answers::bar(work, story, persona, *bar, how).await?,
        Finer::Lift(bar) => ledger::answers::lift(work, story, persona, bar.subject(), how).await?,
        Finer::Made(made) => {
            let edit = change(&|grant| NewGrant { transformations: *made, ..grant }, &|_| true);
            ledger::answers::adjust(work, story, persona, edit, how).await?;
        }
        Finer::Machines(ai) => {
            let edit = change(&|grant| NewGrant { ai: *ai, ..grant }, &|_| true);
            ledger::answers::adjust(work, story, persona, edit, how).await?;
        }
        Finer::Account(handle) => {
            let named = |grant: NewGrant| match handle {
                Some(_) => NewGrant {
                    handle: handle.clone(),
                    elements: grant.elements.with(Element::Handle),
                    interactions: grant.interactions.with(Interaction::Tagging),
                    ..grant
                },
                None => NewGrant {
                    handle: None,
                    elements: grant.elements.without(Element::Handle),
                    interactions: grant.interactions.without(Interaction::Tagging),
                    ..grant
                },
            };
            ledger::answers::adjust(work, story, persona, change(&named, &is_social), how).await?;
        }
        Finer::Comments(open) => {
            let edit = |grant: NewGrant| {
                let interactions = if *open {
                    grant.interactions.with(Interaction::Comments)
                } else {
                    grant.interactions.without(Interaction::Comments)
                };
                NewGrant { interactions, ..grant }
            };
            ledger::answers::adjust(work, story, persona, change(&edit, &is_social), how).await?;
        }
        Finer::Condition(of, words) => {
            let words = Some(words.trim().to_owned()).filter(|words| !words.is_empty());
            let edit = |grant: NewGrant| NewGrant { condition: words.clone(), ..grant };
            let which = |grant: &NewGrant| of.is_none_or(|of| is_about(grant, of));
            ledger::answers::adjust(work, story, persona, change(&edit, &which), how).await?;
        }
        Finer::Length(lasts, archive) => {
            let ends = ends(work, &found).await?;
            let edit = |grant: NewGrant| {
                let chosen = if grant.purposes == Set::of(&[Purpose::Archive]) { *archive } else { *lasts };
                NewGrant { until: chosen.map_or(grant.until, |chosen| ends.of(chosen)), ..grant }
            };
            ledger::answers::adjust(work, story, persona, change(&edit, &|_| true), how).await?;
        }
    }
    if own_rows(work, &found).await? == before {
        // As it stood already.
        return Ok(());
    }
    disclosures::recall(work, keys, story).await?;
    keep_receipt(work, &found, how).await
}

fn is_about(grant: &NewGrant, of: Question) -> bool {
    matches!(of, Question::Place(purpose, recipient)
        if grant.purposes == Set::of(&[purpose]) && grant.recipient == Some(recipient))
}

/// The questions of [`MORE_PURPOSES`].
pub fn more_questions() -> [Question; 4] {
    MORE_PURPOSES.map(|purpose| Question::Place(purpose, Recipient::Anyone))
}
