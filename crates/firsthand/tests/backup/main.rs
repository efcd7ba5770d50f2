//! Backups and what they must not do: bring back what somebody took back, or
//! tell anything of somebody who was forgotten (design.md, section 7,
//! invariant 5). Real databases, real files, the real program.

#![expect(clippy::unwrap_used, reason = "a test stops where something is missing")]

mod crash;
mod damage;
mod forgetting;
mod lists;
mod papers;
#[path = "../common/s3.rs"]
mod s3;
mod since;
mod storage;
mod whole;
mod world;

/// Declares a test that runs from each engine: `on_both!(async fn name(place) { … })`.
macro_rules! on_both {
    (async fn $name:ident($place:ident) $body:block) => {
        mod $name {
            use super::*;
            async fn body($place: &Place) $body
            #[tokio::test]
            async fn sqlite() {
                body(&Place::sqlite()).await;
            }
            #[tokio::test]
            async fn postgres() {
                // A fresh clone has no PostgreSQL; CI insists on it.
                if let Some(place) = Place::postgres().await {
                    body(&place).await;
                }
            }
        }
    };
}
pub(crate) use on_both;
