//! The trail of everything that happened: what, when, by whom and to what, but
//! never about whom. Ids lead to pages, and those decide who may read them.

pub mod list;
mod subject;
