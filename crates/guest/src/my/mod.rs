//! My Story: a storyteller's own page. They come by the code on a receipt or
//! by a link; the page shows where they are, who holds files, what is planned,
//! who looked, and what they agreed to, and each of it can be changed there.

pub mod accounts_check;
pub mod answers;
pub mod asked;
pub mod chances;
pub mod code_renew;
pub mod enter;
pub mod everything;
pub mod files;
pub mod forget;
pub mod home;
pub mod how;
pub mod keys;
pub mod limits;
pub mod messages;
pub mod money;
pub mod more;
pub mod names;
pub mod needs;
pub mod noted;
pub mod own;
mod parcel;
pub mod pause;
pub mod plan;
pub mod reach;
pub mod read_open;
pub mod reads;
pub mod receipt;
pub mod receipts;
mod said;
pub mod support;
pub mod take_down;
pub mod training;
pub mod work_show;

#[cfg(test)]
mod tests;
