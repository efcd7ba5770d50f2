//! What the three surfaces share at the door: which language the reader wants,
//! what a form brought, who may post, and how an error becomes a page. Knows
//! HTTP and the house, and no domain's rules.

mod answer;
pub mod applying;
mod body;
mod cookie;
mod forgery;
mod pack;
mod ranged;
pub mod reach_form;
mod reader;
mod routes;
pub mod sheet;
mod told;

pub use answer::{Answer, Trouble, page, problem, redirect, status, tombstone};
pub use body::{Sent, SentFiles, UploadedFile};
pub use cookie::Cookie;
pub use forgery::{check_token, token};
pub use pack::{Coding, Wants, is_worth_packing, packed, vary};
pub use ranged::{Sending, ranged};
pub use reader::Reader;
pub use told::{Voice, heard, told};

/// The state of every route.
pub type House = std::sync::Arc<people::House>;
