//! Who is asked again, about what, and when. Pure.

use base::{Instant, PartnerId, PersonaId, StoryId};
use consent::{Answer, Recipient};
use people::ledger::asks::{Ask, AskAbout};
use people::ledger::{Choice, GrantRow};

/// Before a window ends, in days: in good time, and once more.
pub const FIRST_DAYS: i64 = 30;
pub const LAST_DAYS: i64 = 7;

const DAY: i64 = 86_400;

/// Whether a yes is one that may be asked to go on: it lets something go
/// somewhere, and it ends soon.
pub fn ends_soon(row: &GrantRow, now: Instant) -> bool {
    let until = row.grant.until.filter(|until| *until <= now.plus_days(FIRST_DAYS));
    row.grant.answer == Answer::Yes && row.grant.recipient.is_some() && row.is_live(now) && until.is_some()
}

/// The question that is due about a yes that ends: none, the first or the
/// last. Whoever gave it for a short while only is not asked at once whether
/// they meant it.
pub fn due_of(row: &GrantRow, now: Instant) -> Option<AskAbout> {
    let until = row.grant.until.filter(|_| ends_soon(row, now))?;
    let given_long_before = |days: i64| row.recorded_at <= until.plus_days(-2 * days);
    if until.plus_days(-LAST_DAYS) <= now && given_long_before(LAST_DAYS) {
        Some(AskAbout::EndingLast(row.id))
    } else {
        given_long_before(FIRST_DAYS).then_some(AskAbout::Ending(row.id))
    }
}

/// When it is put: now if it is due, else in good time, or shortly before where it was given late.
pub fn due_at(row: &GrantRow, until: Instant, now: Instant) -> Instant {
    match due_of(row, now) {
        Some(_) => now,
        None if row.recorded_at <= until.plus_days(-2 * FIRST_DAYS) => until.plus_days(-FIRST_DAYS),
        None => until.plus_days(-LAST_DAYS),
    }
}

/// How this question about a work was put last, of all that was asked about the
/// work. The last question is one of its own, until the matter is settled.
pub fn put(asks: &[Ask], about: AskAbout) -> Option<Ask> {
    let put = |ask: &&Ask| ask.about == about || matches!(ask.answer, Some(Choice::Yes | Choice::No));
    asks.iter().rfind(|ask| ask.is_about(about) && put(ask)).copied()
}

/// Whether this very question was put already, or the matter is settled.
pub fn was_asked(asks: &[Ask], work: StoryId, about: AskAbout) -> bool {
    asks.iter().any(|ask| ask.work == work && ask.about == about) || people::ledger::asks::settled(asks, work, about)
}

/// What is known of one work when partners are thought of.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    pub work: StoryId,
    pub persona: PersonaId,
    /// Every answer about it by its teller.
    pub rows: &'a [GrantRow],
    pub asks: &'a [Ask],
    /// When it was approved last: the form then named every partner there was.
    pub approved_at: Option<Instant>,
}

impl Told<'_> {
    /// Whether they were ever asked about this one, or answered about it.
    pub fn knows(&self, partner: PartnerId, joined_at: Instant) -> bool {
        let answered = |row: &GrantRow| row.grant.recipient == Some(Recipient::Partner(partner));
        let asked = |ask: &Ask| ask.work == self.work && ask.about == AskAbout::Partner(partner);
        self.approved_at.is_some_and(|at| joined_at <= at)
            || self.rows.iter().any(answered)
            || self.asks.iter().any(asked)
    }
    /// Whether partners concern them: they agreed to something that still
    /// holds, and were asked about a partner before. Whoever took everything
    /// back, or never was asked, is left in peace.
    pub fn is_concerned(&self, joined: &[(PartnerId, Instant)], now: Instant) -> bool {
        let holds = self.rows.iter().any(|row| row.grant.answer == Answer::Yes && row.is_live(now));
        let of_partners = |row: &GrantRow| matches!(row.grant.recipient, Some(Recipient::Partner(_)));
        let asked = joined.iter().any(|(partner, at)| self.knows(*partner, *at)) || self.rows.iter().any(of_partners);
        holds && asked
    }
    /// The partners to be asked about, and since when they are there.
    pub fn newcomers(&self, joined: &[(PartnerId, Instant)], now: Instant) -> Vec<(PartnerId, Instant)> {
        if !self.is_concerned(joined, now) {
            return Vec::new();
        }
        joined.iter().copied().filter(|(partner, at)| !self.knows(*partner, *at)).collect()
    }
}

/// When the question about these goes out: so long after the first of them
/// joined, so that one question covers all who joined since.
pub fn goes_out(newcomers: &[(PartnerId, Instant)], gather_hours: i64) -> Option<Instant> {
    let first = newcomers.iter().map(|(_, joined)| *joined).min()?;
    Some(first.plus_seconds(gather_hours * DAY / 24))
}
