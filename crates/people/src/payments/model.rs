//! Money: how somebody is paid, what they spent, what was paid.

use crate::closed::closed;
use base::jiff::civil::Date;
use base::{EditionId, Instant, PaperId, PaymentId, PersonaId, StaffId};
use serde::{Deserialize, Serialize};

closed! {
    /// How somebody is paid.
    Route, "payment-route" {
        Fee = "fee",
        Expenses = "expenses",
        Supplier = "supplier",
        Declined = "declined",
    }
}

/// How somebody is paid. There is deliberately no field for a reason.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Nothing is settled yet.
    pub route: Option<Route>,
    pub no_flat_fee: bool,
}

/// Never shown, not even by mistake.
impl std::fmt::Debug for Terms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Terms(…)")
    }
}

closed! {
    /// What kind of money it is.
    Kind, "payment-kind" {
        /// Spent by the person, given back.
        Expenses = "expenses",
        Fee = "fee",
        /// Paid by the organisation to somebody else, for them.
        Supplier = "supplier",
    }
}

closed! {
    /// What it was for, for totals.
    Purpose, "payment-purpose" {
        Travel = "travel",
        Food = "food",
        Childcare = "childcare",
        Stay = "stay",
        Phone = "phone",
        Other = "other",
    }
}

closed! {
    State, "payment-state" {
        /// Waits for the coordinator.
        Sent = "sent",
        /// The coordinator asked something; waits for the person.
        AskedBack = "asked-back",
        Paid = "paid",
        Declined = "declined",
        /// Taken back by the person.
        TakenBack = "taken-back",
    }
}

closed! {
    /// ISO 4217.
    Currency, "currency" {
        Gbp = "GBP",
        Eur = "EUR",
        Usd = "USD",
        Aud = "AUD",
        Cad = "CAD",
        Chf = "CHF",
        Dkk = "DKK",
        Jpy = "JPY",
        Nok = "NOK",
        Nzd = "NZD",
        Pln = "PLN",
        Sek = "SEK",
    }
}

impl Currency {
    /// Places behind the point.
    pub const fn digits(self) -> u8 {
        match self {
            Self::Jpy => 0,
            _ => 2,
        }
    }
}

/// An amount in the currency's smallest unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    pub minor: i64,
    pub currency: Currency,
}

/// What the fields of a claim, or of a note at the desk, say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spent {
    pub edition: EditionId,
    pub purpose: Purpose,
    pub money: Money,
    pub on: Date,
    pub what_for: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    pub id: PaymentId,
    pub persona: PersonaId,
    pub kind: Kind,
    pub spent: Spent,
    /// The receipt, closed under the person's key.
    pub paper: Option<PaperId>,
    pub state: State,
    pub noted_at: Instant,
    /// Nobody where the person said it themself.
    pub noted_by: Option<StaffId>,
    /// What the coordinator wrote with the last answer.
    pub answer: String,
    pub settled_at: Option<Instant>,
    pub settled_by: Option<StaffId>,
}

impl Payment {
    /// Whether the person may still change it.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, State::Sent | State::AskedBack)
    }
}

/// How a coordinator answers a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Paid,
    AskBack,
    Decline,
}

impl Answer {
    pub const fn state(self) -> State {
        match self {
            Self::Paid => State::Paid,
            Self::AskBack => State::AskedBack,
            Self::Decline => State::Declined,
        }
    }
}

/// What narrows the ledger.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub edition: Option<EditionId>,
    pub kind: Option<Kind>,
    pub purpose: Option<Purpose>,
    pub state: Option<State>,
    pub personas: Option<Vec<PersonaId>>,
}

/// The sum of what is alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    pub kind: Kind,
    pub state: State,
    pub money: Money,
    pub count: u64,
}
