//! Letters that were kept in a folder instead of being sent, as in the demo.
//! They hold sign-in links and tellers' links, so few may read them.

pub mod list;
pub mod show;
