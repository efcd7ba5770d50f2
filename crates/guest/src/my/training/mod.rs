//! Somebody's own days of training: by the link in a letter, which opens this
//! page alone, or from their own page. When and where, who is there for them,
//! what changed, what they take home; and that they cannot come, in one press.

pub mod calendar;
mod day;
pub mod feed;
pub mod show;
