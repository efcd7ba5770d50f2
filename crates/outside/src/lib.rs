//! The world outside the process, each part behind one door: letters by mail,
//! files in a folder or a bucket, and how often somebody may knock.
//!
//! Nothing else in the house opens a socket to send, or writes a media file.
//! Nothing here knows a story, a person or a permission: whoever calls has
//! already asked `consent`.

pub mod caller;
pub mod files;
pub mod limits;
pub mod mail;

pub use caller::{Client, RequestId};
pub use files::Files;
pub use limits::Limits;
pub use mail::{Letter, Mailer};
