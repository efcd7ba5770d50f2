//! What a secret link is.

use crate::Secret;
use crate::closed::closed;
use base::{Instant, LinkId};

closed! {
    /// The one thing a link may do.
    Purpose, "link-purpose" {
        /// Staff signing in, once.
        SignIn = "sign-in",
        /// A teller reading and answering about one story.
        Review = "review",
        /// A teller's own page.
        MyStory = "my-story",
        /// A guardian reading and answering beside somebody under 18 about one story.
        Guardian = "guardian",
        /// A partner's or a journalist's room.
        Room = "room",
        /// A partner's calendar and feed, read by programs and opening nothing else.
        RoomFeed = "room-feed",
        /// The code on a teller's receipt, which leads to their own page.
        Code = "code",
        /// The code in a file that was handed over: may it still be used?
        File = "file",
        /// Somebody beside a teller, seeing what is planned next and nothing else.
        Support = "support",
        /// A teller answering what they were asked again, and nothing else.
        Asked = "asked",
        /// The code of somebody who applies, which leads to their application.
        ApplicationCode = "application-code",
        /// An application, as its applicant sees it.
        Application = "application",
        /// A teller saying how they are after they appeared, and nothing else.
        CheckIn = "check-in",
        /// Somebody of the network saying which chances to speak they would like, and nothing else.
        Chances = "chances",
        /// A teller seeing where and when they are trained, and nothing else.
        Training = "training",
        /// The same for their calendar: read by programs and opening nothing.
        TrainingFeed = "training-feed",
        /// A holder of files answering what became of them.
        Recall = "recall",
    }
}

/// A link to be made.
#[derive(Debug, Clone)]
pub struct NewLink {
    pub purpose: Purpose,
    /// The id of what it is about: a staff account, a review.
    pub subject: String,
    pub lives_seconds: i64,
    /// Used up by the first POST.
    pub single_use: bool,
}

/// What comes out of making one. The secret exists only here.
#[derive(Debug, Clone)]
pub struct Issued {
    pub id: LinkId,
    pub secret: Secret,
    pub expires_at: Instant,
}

/// The same for a short code.
#[derive(Debug, Clone)]
pub struct IssuedCode {
    pub id: LinkId,
    pub code: super::Code,
    pub expires_at: Instant,
}

/// A link as staff see it. The secret is not in it and cannot be had again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub id: LinkId,
    pub purpose: Purpose,
    pub subject: String,
    pub created_at: Instant,
    pub expires_at: Instant,
    pub single_use: bool,
    /// When it last acted.
    pub used_at: Option<Instant>,
    pub revoked_at: Option<Instant>,
}

closed! {
    /// Where a link stands, for staff. Outside, everything but open looks alike.
    State, "link-state" {
        Open = "open",
        Used = "used",
        Expired = "expired",
        Revoked = "revoked",
    }
}

impl Link {
    pub fn state(&self, now: Instant) -> State {
        if self.revoked_at.is_some() {
            State::Revoked
        } else if self.single_use && self.used_at.is_some() {
            State::Used
        } else if self.expires_at <= now {
            State::Expired
        } else {
            State::Open
        }
    }
}
