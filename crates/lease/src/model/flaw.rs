//! The rules of the protocol, each as something that can be left out, so that
//! the check can show that it would notice.

/// What is left out of the protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// The protocol as it is.
    None,
    /// A node reads without waiting until its announcement is written.
    ReadsBeforeItIsAnnounced,
    /// The lease counts from when the answer came, not from before it was asked for.
    LeaseFromTheAnswer,
    /// The answer to an older question counts for a newer one.
    LateAnswersCount,
    /// The lease is looked at when a page is found, not again when it leaves.
    NoLastLookAtTheLease,
    /// Whether the page has changed is not looked at again when it leaves.
    NoLastLookAtTheChanges,
    /// Dropping does not wait for an answer that is just leaving.
    DropsWhileAnAnswerLeaves,
    /// The epoch is confirmed first and the pages are dropped afterwards.
    ConfirmsBeforeDropping,
    /// A page that was begun before a change is kept after it.
    KeepsWhatWasBegunBefore,
    /// A log that no longer holds every change is believed to.
    BelievesAShortLog,
    /// A change that has no epoch yet is not read.
    SkipsChangesWithoutEpoch,
    /// One node's word stands for all.
    OneConfirmationIsEnough,
    /// The wait is a little shorter than what covers clocks that stray.
    ForgetsThatClocksStray,
    /// The wait counts from when the change was sent to the database.
    WaitsFromSending,
    /// The epoch is raised before the change is committed.
    RaisesBeforeTheCommit,
    /// The nodes are listed before the change is committed.
    ListsBeforeTheCommit,
    /// A node that has not moved for a moment is taken off the list.
    RemovesTooSoon,
    /// A node is taken off the list even if it has moved since.
    RemovesWhatHasMoved,
}
