//! The open call of an edition: what is asked, of whom, by when, and what is
//! given for it. One per edition.

use base::closed;
use base::jiff::civil::Date;
use base::{EditionId, Instant, Locale, Message, Text};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    pub edition: EditionId,
    /// What it is, in a sentence. The languages of this one are the call's.
    pub lead: Text,
    /// What it is, in full: Markdown, as the next ones.
    pub about: Text,
    /// How much time it takes, and when.
    pub time: Text,
    /// What is paid.
    pub paid: Text,
    /// Who it is for.
    pub whom: Text,
    /// How to apply without the web, and whom to ask: one line.
    pub phone: Text,
    /// Questions and answers: Markdown, may be blank.
    pub answers: Text,
    /// What is looked for, one thing each. Their number stays once the call was published.
    pub criteria: Vec<Text>,
    /// How many of the criteria somebody has to meet.
    pub least: usize,
    /// What the form asks besides its own questions. Nobody has to answer them.
    pub questions: Vec<Text>,
    pub dates: Dates,
    pub published_at: Option<Instant>,
    /// Raised with every change.
    pub revision: i64,
}

impl Call {
    pub const MOST_CRITERIA: usize = 12;
    pub const MOST_QUESTIONS: usize = 6;

    /// The languages in which it can be read.
    pub fn languages(&self) -> Vec<Locale> {
        self.lead.iter().map(|(locale, _)| locale).collect()
    }
    pub const fn is_published(&self) -> bool {
        self.published_at.is_some()
    }
}

/// Days in the campaign's zone, in their order. Never the wrong way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dates {
    opens: Date,
    closes: Date,
    heard_by: Date,
    kept_until: Date,
}

impl Dates {
    /// What people said is kept this long after the call closed, at most: a promise that a year breaks is none.
    pub const MOST_DAYS_KEPT: i32 = 366;

    /// The error names the field that does not fit.
    pub fn new(opens: Date, closes: Date, heard_by: Date, kept_until: Date) -> Result<Self, (&'static str, Message)> {
        let kept = closes.until(kept_until).map_or(i32::MAX, |span| span.get_days());
        if closes < opens {
            Err(("closes", Message::new("programme-error-call-closes")))
        } else if heard_by < closes {
            Err(("heard_by", Message::new("programme-error-call-heard")))
        } else if kept_until < heard_by {
            Err(("kept_until", Message::new("programme-error-call-kept")))
        } else if kept > Self::MOST_DAYS_KEPT {
            Err(("kept_until", Message::new("programme-error-call-kept-long")))
        } else {
            Ok(Self { opens, closes, heard_by, kept_until })
        }
    }
    /// The first day.
    pub const fn opens(self) -> Date {
        self.opens
    }
    /// The last day; it counts whole.
    pub const fn closes(self) -> Date {
        self.closes
    }
    /// Everybody who applied hears by this day.
    pub const fn heard_by(self) -> Date {
        self.heard_by
    }
    /// What people sent is deleted when this day is over.
    pub const fn kept_until(self) -> Date {
        self.kept_until
    }
}

closed! {
    /// Where a call stands. Never stored: it follows from its dates and from what happened.
    CallState {
        Draft "draft" "programme-call-state-draft";
        /// Published, and not open yet.
        Coming "coming" "programme-call-state-coming";
        Open "open" "programme-call-state-open";
        Closed "closed" "programme-call-state-closed";
    }
}
