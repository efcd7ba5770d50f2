//! From the form's answers to rows, and which earlier rows they end. Pure.

use super::super::evidence::{By, How, Kind, Method};
use super::model::{ASKED_PURPOSES, Answers, ApprovalRow, Choice, GrantRow, NewGrant, Rested};
use super::terms::Terms;
use base::{GrantId, Instant, Invalid, Locale, Message, PersonaId, Result, StaffId, StoryId};
use consent::{Answer, CoolingOff, Element, Party, Purpose, Recipient, Set, Territory};

pub use crate::accounts::rules::may_decide_risk;

/// Longest reason of a risk decision, and longest condition, in characters.
pub const REASON_MOST: usize = 500;

/// What one answer is about. A later answer about the same thing takes the
/// earlier one's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Going to this recipient for this purpose.
    Place(Set<Purpose>, Recipient),
    /// Showing this element anywhere.
    Shown(Set<Element>),
    /// Some channels, for these purposes.
    Carried(Set<Purpose>),
    /// Being seen in this place.
    Seen(Territory),
    /// Being read in this language.
    Read(Locale),
}

impl Subject {
    pub fn of(grant: &NewGrant) -> Self {
        match (grant.recipient, &grant.channels, grant.territories.as_deref(), grant.languages.as_deref()) {
            (Some(recipient), ..) => Self::Place(grant.purposes, recipient),
            (None, Some(_), ..) => Self::Carried(grant.purposes),
            (None, None, Some([one]), _) => Self::Seen(*one),
            (None, None, None, Some([one])) if grant.elements == Set::all() => Self::Read(*one),
            _ => Self::Shown(grant.elements),
        }
    }
}

/// One thing that was asked, and what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub subject: Subject,
    pub choice: Choice,
    /// `None` means every language.
    pub languages: Option<Vec<Locale>>,
}

/// One thing that was said now, with the row it becomes, if any.
#[derive(Debug)]
pub(super) struct Now {
    pub said: Said,
    pub row: Option<NewGrant>,
    /// A condition that a person has read already, and that stands as it stood.
    pub cleared: Option<Instant>,
    /// The recipient's name, as it was shown with the question.
    pub name: Option<String>,
}

impl Now {
    pub const fn new(said: Said, row: Option<NewGrant>) -> Self {
        Self { said, row, cleared: None, name: None }
    }
    pub fn is_about(&self, grant: &NewGrant) -> bool {
        self.said.subject == Subject::of(grant)
    }
}

/// Puts each new row beside what it came from.
pub(super) fn with_rows(mut now: Vec<Now>, rows: Vec<NewGrant>) -> Vec<Now> {
    for row in rows {
        if let Some(said) = now.iter_mut().find(|now| now.is_about(&row)) {
            said.row = Some(row);
        }
    }
    now
}

/// What a new answer is, beside the one whose place it takes.
pub(super) fn kind(new: &NewGrant, before: Option<&GrantRow>) -> Kind {
    match (new.answer, before) {
        (Answer::No, _) => Kind::Refused,
        (Answer::Yes, Some(before)) if before.grant.answer == Answer::Yes => {
            let (had, has) = (Terms::of(&before.grant), Terms::of(new));
            // The same for longer is the same yes once more; for a shorter time it is another.
            let longer = match (had.until, has.until) {
                (Some(had), Some(has)) => had <= has,
                (had, None) => had.is_none(),
                (None, Some(_)) => false,
            };
            if longer && (Terms { until: has.until, ..had }) == has { Kind::Reconfirmed } else { Kind::Varied }
        }
        (Answer::Yes, _) => Kind::Given,
    }
}

/// An earlier row that ends now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    pub id: GrantId,
    /// A yes in languages that were not asked about this time goes on in those.
    pub goes_on_in: Option<Vec<Locale>>,
}

/// Everything that the form's answers say, in the form's order.
pub fn said(answers: &Answers) -> Vec<Said> {
    let languages = Some(answers.languages.clone());
    let places = ASKED_PURPOSES.iter().filter_map(|(purpose, recipient)| {
        let choice = *answers.purposes.get(purpose)?;
        Some((Subject::Place(Set::of(&[*purpose]), *recipient), choice))
    });
    let partners = answers.partners.iter().map(|(partner, choice)| {
        (Subject::Place(Set::of(&[Purpose::PartnerSocial]), Recipient::Partner(*partner)), *choice)
    });
    let elements = answers.elements.iter().map(|(element, choice)| (Subject::Shown(Set::of(&[*element])), *choice));
    places
        .chain(partners)
        .chain(elements)
        .map(|(subject, choice)| Said { subject, choice, languages: languages.clone() })
        .collect()
}

/// The rows that the answers become: a yes per purpose and partner with the
/// words, what the words tell, and the elements that were said yes to, in the
/// approved languages; a no per refused purpose and partner, in every
/// language; a no per refused element, everywhere. "Not now" becomes no row,
/// because absence is no.
pub fn rows(work: StoryId, persona: PersonaId, answers: &Answers, method: Method) -> Vec<NewGrant> {
    let agreed = answers.elements.iter().filter(|(_, choice)| **choice == Choice::Yes).map(|(element, _)| *element);
    let shown: Set<Element> = agreed.collect::<Set<_>>().union(answers.told).with(Element::Words);
    // What was refused one by one is never told along with the words either.
    let shown = kept_back(answers).iter().fold(shown, Set::without);
    let row = |answer, purposes, recipient, elements, languages| NewGrant {
        purposes,
        recipient,
        elements,
        languages,
        ..NewGrant::blank(work, persona, answer, method)
    };
    said(answers)
        .into_iter()
        .filter_map(|said| match (said.choice, said.subject) {
            (Choice::NotNow, _) | (Choice::Yes, Subject::Shown(_)) => None,
            (Choice::Yes, Subject::Place(purposes, recipient)) => {
                let until = until(answers, purposes);
                Some(NewGrant { until, ..row(Answer::Yes, purposes, Some(recipient), shown, said.languages) })
            }
            (Choice::No, Subject::Place(purposes, recipient)) => {
                Some(row(Answer::No, purposes, Some(recipient), Set::all(), None))
            }
            (Choice::No, Subject::Shown(elements)) => Some(row(Answer::No, Set::all(), None, elements, None)),
            // The form does not ask for these.
            (_, Subject::Carried(_) | Subject::Seen(_) | Subject::Read(_)) => None,
        })
        .collect()
}

/// Purposes under which somebody has a page of their own.
pub(super) const PAGES: [Purpose; 2] = [Purpose::Website, Purpose::Archive];

/// Whether this answer leaves them without their name on a page: refused
/// everywhere, or not among what a page may show.
pub(super) fn goes_unnamed(new: &NewGrant) -> bool {
    match (new.answer, Subject::of(new)) {
        (Answer::No, Subject::Shown(elements)) => elements.has(Element::Name),
        (Answer::Yes, _) => PAGES.iter().any(|page| new.purposes.has(*page)) && !new.elements.has(Element::Name),
        _ => false,
    }
}

/// What of the person was asked about one by one, and not said yes to.
pub(super) fn kept_back(answers: &Answers) -> Set<Element> {
    answers.elements.iter().filter(|(_, choice)| **choice != Choice::Yes).map(|(element, _)| *element).collect()
}

/// When a yes to these ends. The archive has a window of its own.
fn until(answers: &Answers, purposes: Set<Purpose>) -> Option<Instant> {
    let archive = purposes == Set::of(&[Purpose::Archive]);
    answers.ends.of(if archive { answers.archive_lasts } else { answers.lasts })
}

/// Which of the live rows end because of what was said now.
pub fn endings(live: &[GrantRow], said: &[Said]) -> Vec<Ending> {
    live.iter().filter_map(|row| said.iter().find_map(|said| ending(row, said))).collect()
}

fn ending(row: &GrantRow, said: &Said) -> Option<Ending> {
    if Subject::of(&row.grant) != said.subject {
        return None;
    }
    let ends = |goes_on_in| Some(Ending { id: row.id, goes_on_in });
    match (row.grant.answer, said.choice) {
        // Not now after a no leaves the no.
        (Answer::No, Choice::NotNow) => None,
        (_, Choice::No) | (Answer::No, Choice::Yes) => ends(None),
        (Answer::Yes, Choice::Yes | Choice::NotNow) => {
            let (Some(had), Some(asked)) = (&row.grant.languages, &said.languages) else { return ends(None) };
            let rest: Vec<Locale> = had.iter().copied().filter(|language| !asked.contains(language)).collect();
            match rest.len() {
                0 => ends(None),
                // None of its languages was asked about.
                same if same == had.len() => None,
                _ => ends(Some(rest)),
            }
        }
    }
}

/// The rows that count now.
pub fn live(rows: &[GrantRow], now: Instant) -> impl Iterator<Item = &GrantRow> {
    rows.iter().filter(move |row| row.is_live(now))
}

/// The rows that count now and are this one's to change. The person and a
/// guardian each answer for themself, and neither changes what the other said;
/// what the organisation or a date ends, it ends of both.
pub fn live_of(rows: &[GrantRow], by: By, now: Instant) -> impl Iterator<Item = &GrantRow> {
    let party = parties(by);
    live(rows, now).filter(move |row| party.is_empty() || row.by == party)
}

/// Who agreed by this act. Whoever helps says what the person wants; the
/// organisation and the calendar agree to nothing.
pub(super) fn parties(by: By) -> Set<Party> {
    match by {
        By::Person | By::Support => Set::of(&[Party::Person]),
        By::Guardian => Set::of(&[Party::Guardian]),
        By::House | By::Clock => Set::EMPTY,
    }
}

/// Who on the staff obtained an answer: whoever was at the keys, else whoever
/// was there when it was given.
pub(super) fn gathered_by(at_the_keys: Option<StaffId>, how: &How) -> Option<StaffId> {
    at_the_keys.or_else(|| how.staff_present.first().copied())
}

/// The pause of one work, in hours. Where its approvals were given after
/// notices with different pauses, the longest counts: nobody waits less than
/// they were promised.
fn hours(approvals: &[ApprovalRow]) -> Option<i64> {
    approvals.iter().map(|row| row.cooling_hours).max()
}

pub(super) fn cooling_off(approvals: &[ApprovalRow]) -> CoolingOff {
    let hours = hours(approvals).and_then(|hours| u16::try_from(hours).ok());
    hours.map_or_else(CoolingOff::default, CoolingOff::hours)
}

/// The first moment at which the pause no longer held some version back that
/// everyone had approved who had to, and who those were.
pub(super) fn slept_on(approvals: &[ApprovalRow], grown: impl Fn(PersonaId) -> Option<Instant>) -> Option<Rested> {
    let hours = hours(approvals)?;
    let rested = |row: &ApprovalRow| {
        let young = grown(row.persona).is_some_and(|at| row.approval.at < at);
        let must = if young { Set::all() } else { Set::of(&[Party::Person]) };
        let same = |one: &&ApprovalRow| one.persona == row.persona && one.approval.version == row.approval.version;
        let moments = must.iter().map(|party| {
            let theirs = approvals.iter().filter(same).filter(|one| one.approval.by.has(party));
            theirs.filter_map(|one| one.over_at(hours)).min()
        });
        Some(Rested { at: moments.collect::<Option<Vec<_>>>()?.into_iter().max()?, must })
    };
    let own = approvals.iter().filter(|row| row.approval.by.has(Party::Person));
    own.filter_map(rested).min_by_key(|rested| rested.at)
}

/// A reason in plain words, without a case in it.
pub(super) fn check_reason(field: &'static str, text: &str, required: bool) -> Result<String> {
    let text = text.trim();
    let mut invalid = Invalid::new();
    let count = text.chars().count();
    if required && text.is_empty() {
        invalid.add(field, "error-required");
    }
    if count > REASON_MOST {
        invalid.add(field, Message::new("error-too-long").with("most", REASON_MOST).with("count", count));
    }
    invalid.take(field, crate::guard::keeps_no_status(text));
    invalid.check()?;
    Ok(text.to_owned())
}
