//! The only place where one domain's event causes another's work: one match,
//! readable from top to bottom.

use base::Event;
use people::Vault;
use site::cache::PageCache;
use std::sync::Arc;
use store::{NewJob, Reactions};
use tokio::sync::Notify;

/// What follows from events. After each commit the pages that show what
/// changed are dropped, before whoever made the change hears that it is done;
/// then the bell is rung, as a job may have been asked for.
pub fn all(bell: Arc<Notify>, pages: Arc<PageCache>, vault: Vault) -> Reactions {
    let committed = move |events: &[Event]| {
        pages.on_committed(events);
        bell.notify_one();
    };
    Reactions { jobs, committed: Arc::new(committed), keeper: Some(Arc::new(vault)) }
}

/// Jobs that events call for, in the same transaction. Letters that carry a
/// secret are asked for by the verb that made it, sealed.
fn jobs(event: &Event) -> Vec<NewJob> {
    match event {
        Event::MediaAdded { media } => vec![newsroom::media::jobs::make_avif_later(*media)],
        // Whatever a story may show from now on is drawn anew.
        Event::StoryWithdrawn { story, .. }
        | Event::StoryRetired { story, .. }
        | Event::StoryReaddressed { story, .. }
        | Event::GrantRefused { story, .. }
        | Event::ApprovalEnded { story, .. }
        | Event::GrantEnded { story, .. } => vec![newsroom::toolkit::cards::forget_later(*story)],
        Event::KeyMessageOutgrown { story, .. } => vec![newsroom::carried::jobs::ask_later(*story)],
        Event::PersonForgotten { persona } => vec![newsroom::forgetting::later(*persona)],
        Event::RecallAsked { recall, .. } | Event::RecallReminded { recall, .. } => {
            vec![people::ledger::disclosures::mail_later(*recall)]
        }
        _ => Vec::new(),
    }
}
