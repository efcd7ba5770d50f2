//! A partner's room: what to post today, the week, everything, what changed,
//! and what to take down. What is shown is computed for this partner each time.

pub mod calendar;
pub mod changes;
pub mod choices;
pub mod entered;
pub mod everything;
pub mod feed;
pub mod file_send;
pub mod item_show;
pub mod logo;
mod parts;
pub mod posted;
pub mod subscribe;
mod subscribed;
pub mod take_down;
#[cfg(test)]
mod tests;
pub mod today;
pub mod voice;
pub mod week;
mod zip_index;
pub mod zip_send;
