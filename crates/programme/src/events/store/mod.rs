//! Every query on events, their hosts and the people on their panels.

mod read;
mod write;

pub use read::*;
pub(super) use write::*;
