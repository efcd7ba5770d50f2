//! What people answered about works and how it can be proven: answers and
//! decisions (everything `consent::permit` looks at), the chain of evidence,
//! the notices people were shown, the receipts they hold, and every file that
//! went to somebody by name. Nothing is rewritten; later rows end earlier ones.

pub mod answers;
pub mod asks;
pub mod bases;
pub mod concerns;
pub mod disclosures;
pub mod evidence;
mod hex;
pub mod notices;
pub mod papers;
pub mod receipts;
mod scope;

pub use answers::{
    ASKED_ELEMENTS, ASKED_PURPOSES, Answers, ApprovalRow, Choice, Depicted, Ends, Factor, GrantRow, Lasts, NewGrant,
    NewRisk, OutcomeName, Repeated, Rested, RiskRow, Solicitor, SolicitorNeed, Weighed, answer, answer_as,
    answer_named, approvals, approve, approved_at, ask_again, at_rest, case_of, cases, clear_anew, clear_condition,
    decide_risk, end_approvals, end_by_us, ending, expire, give_again, go_on, grants, grants_of, held_since,
    hide_addresses, hold, invalidate, lift_hold, open_conditions, pause, paused, record_answers, repeat, resume,
    reviews_due, risks, rules, show_element, slept_on, sweep_reasons, take_back, waive_cooling_off, withdraw,
};
pub(crate) use answers::{at_rest_now, end_all, end_all_approvals, forget_words, grow_up};
pub use evidence::{About, Agreement, Aside, By, How, Interpreting, Kind, Method};
pub use scope::Scope;
