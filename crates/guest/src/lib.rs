//! The surface for people who hold a link: a teller reads a draft on a phone,
//! asks for changes, says not now, no, or yes with an answer to each use, and
//! comes back to a page of their own; a partner opens its room; whoever holds a
//! file says what became of it. The plainest pages of all: no script needed, nothing kept by the
//! browser, GET shows and only POST acts.

mod answer_send;
mod apply;
mod asked;
mod before_show;
mod before_sound;
mod beside;
mod change_ask;
mod felt;
mod file_check;
mod frame;
mod holder_answer;
mod keepsafe;
mod knock;
mod lasting;
mod my;
mod pack;
mod passkey;
mod picture_show;
mod questions;
mod review_show;
mod room;
mod routes;
mod withdrawal;
mod yes_ask;

#[cfg(test)]
mod tests;

pub use room::voice::VOICE;
pub use routes::{ROUTES, routes};
