//! The only place where one domain's event causes another's work: one match,
//! readable from top to bottom.

use base::Event;
use std::sync::Arc;
use store::{NewJob, Reactions};
use tokio::sync::Notify;

/// What follows from events; the bell is rung after every commit that may have
/// asked for a job.
pub fn all(bell: Arc<Notify>) -> Reactions {
    Reactions { jobs, committed: Arc::new(move |_| bell.notify_one()) }
}

fn jobs(_event: &Event) -> Vec<NewJob> {
    Vec::new()
}
