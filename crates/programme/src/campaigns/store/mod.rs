//! Every query on campaigns, editions, themes, hashtags and notes of the record.

mod read;
mod write;

pub use read::*;
pub(super) use write::*;
