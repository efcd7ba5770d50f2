//! How far what happened reaches: only inside the house, adding to what people
//! see, or taking something from it.

use super::Event;

/// How far an event reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Nobody outside the house can see that it happened.
    House,
    /// It may add to what people see, and takes nothing from it.
    Adds,
    /// It may take something away: nobody may still be shown it afterwards.
    TakesAway,
}

impl Event {
    /// How far this reaches. Whatever is not named here may take something
    /// away, so that a new kind of event is never served too long.
    pub const fn reach(&self) -> Reach {
        match self {
            Self::StaffInvited { .. }
            | Self::StaffSignedIn { .. }
            | Self::StaffSignedOut { .. }
            | Self::RoleGiven { .. }
            | Self::RoleTaken { .. }
            | Self::StaffRevoked { .. }
            | Self::StaffChanged { .. }
            | Self::SignInLinkAsked { .. }
            | Self::PasskeyAdded { .. }
            | Self::PasskeyRenamed { .. }
            | Self::PasskeyRemoved { .. }
            | Self::IdentityRead { .. }
            | Self::OwnPageSent { .. }
            | Self::VenueChanged { .. }
            | Self::TrainingScheduled { .. }
            | Self::TrainingChanged { .. }
            | Self::TrainingCancelled { .. }
            | Self::SeatAsked { .. }
            | Self::SeatGiven { .. }
            | Self::SeatLeft { .. }
            | Self::AttendanceMarked { .. }
            | Self::HandoutsChanged { .. }
            | Self::NameCardSaid { .. }
            | Self::TrainingTold { .. }
            | Self::TrainingCalendarMade { .. }
            | Self::TrainingCalendarEnded { .. }
            | Self::ApplicationBegun { .. }
            | Self::ApplicationSaved { .. }
            | Self::ApplicationSent { .. }
            | Self::ApplicationRead { .. }
            | Self::ApplicantRead { .. }
            | Self::ApplicationVoiceKept { .. }
            | Self::ApplicationVoiceRemoved { .. }
            | Self::ApplicationHeard { .. }
            | Self::ApplicationCodeRenewed { .. }
            | Self::ApplicationWithdrawn { .. }
            | Self::ApplicationPurged { .. }
            | Self::ScorerNamed { .. }
            | Self::ScorersNamed { .. }
            | Self::ScorerReplaced { .. }
            | Self::ConflictDeclared { .. }
            | Self::ScoresKept { .. }
            | Self::ScoresHandedIn { .. }
            | Self::ScoringGuideWritten { .. }
            | Self::SelectionNotesRead { .. }
            | Self::TalkNoted { .. }
            | Self::ApplicantScreened { .. }
            | Self::OutcomeDecided { .. }
            | Self::OutcomeTold { .. }
            | Self::OutcomeReached { .. }
            | Self::OfferAccepted { .. }
            | Self::OfferDeclined { .. }
            | Self::OfferWithdrawn { .. }
            | Self::SafeContactSaid { .. }
            | Self::LetterHeld { .. }
            | Self::NeedsSaid { .. }
            | Self::BoundaryAdded { .. }
            | Self::BoundaryRemoved { .. }
            | Self::AccountsChecked { .. }
            | Self::SafetyPlanWritten { .. }
            | Self::PaymentTermsSet { .. }
            | Self::ExpenseClaimed { .. }
            | Self::ExpenseTakenBack { .. }
            | Self::PaymentNoted { .. }
            | Self::PaymentSettled { .. }
            | Self::PaymentReopened { .. }
            | Self::HandTaskAdded { .. }
            | Self::HandTaskDone { .. }
            | Self::CheckInAsked { .. }
            | Self::CheckInAnswered { .. }
            | Self::CheckInsTurnedOff { .. }
            | Self::CheckInsTurnedOn { .. }
            | Self::NetworkJoined { .. }
            | Self::NetworkChanged { .. }
            | Self::NetworkLeft { .. }
            | Self::KeyMessagesBegun { .. }
            | Self::KeyMessageSaved { .. }
            | Self::KeyMessageRemoved { .. }
            | Self::KeyMessageTranslated { .. }
            | Self::KeyMessagesShared { .. }
            | Self::KeyMessagesUnshared { .. }
            | Self::ConfidenceSaid { .. }
            | Self::KeyMessageCarried { .. }
            | Self::KeyMessageLeftOut { .. }
            | Self::KeyMessageOutgrown { .. }
            | Self::PracticeQuestionAdded { .. }
            | Self::PracticeQuestionEnded { .. }
            | Self::NetworkTaken { .. }
            | Self::BoardTaken { .. }
            | Self::AlumniRoundBegun { .. }
            | Self::AlumniAsked { .. }
            | Self::AlumniAccepted { .. }
            | Self::AlumniDeclined { .. }
            | Self::AskedAgain { .. }
            | Self::SupportLetIn { .. }
            | Self::OwnKeyAdded { .. }
            | Self::OwnKeyUsed { .. }
            | Self::OwnKeyRenamed { .. }
            | Self::OwnKeyRemoved { .. }
            | Self::ReviewLinkOpened { .. }
            | Self::GuardianAsked { .. }
            | Self::GuardianLinkRevoked { .. }
            | Self::AskingOpened { .. }
            | Self::AskingClosed { .. }
            | Self::NoticeDrafted { .. }
            | Self::NoticeRevised { .. }
            | Self::NoticePublished { .. }
            | Self::BasisRecorded { .. }
            | Self::ReceiptIssued { .. }
            | Self::FileHandedOver { .. }
            | Self::FilePosted { .. }
            | Self::FilePostDropped { .. }
            | Self::RecallAsked { .. }
            | Self::RecallReminded { .. }
            | Self::RecallAnswered { .. }
            | Self::RecallClosed { .. }
            | Self::RecallReopened { .. }
            | Self::UploadBegun { .. }
            | Self::PartnerLogoOffered { .. }
            | Self::KitItemAdded { .. }
            | Self::KitPlanned { .. }
            | Self::KitDrawn { .. }
            | Self::KitFileTaken { .. }
            | Self::RoomOpened { .. }
            | Self::RoomChanged { .. }
            | Self::JobBuried { .. }
            | Self::JobRetried { .. } => Reach::House,
            Self::CampaignOpened { .. }
            | Self::EditionPlanned { .. }
            | Self::CallPublished { .. }
            | Self::EventDrafted { .. }
            | Self::PartnerAdded { .. }
            | Self::PersonEnrolled { .. }
            | Self::PersonaAdded { .. }
            | Self::MediaAdded { .. }
            | Self::StoryDrafted { .. }
            | Self::StoryRevised { .. }
            | Self::StoryTranslated { .. }
            | Self::StorySent { .. }
            // The public keeps what was approved before.
            | Self::ChangeAsked { .. }
            | Self::StoryDeferred { .. }
            | Self::StoryReopened { .. }
            | Self::CoolingOffWaived { .. }
            | Self::KitItemReleased { .. }
            | Self::PersonaResumed { .. }
            | Self::ConcernCleared { .. } => Reach::Adds,
            _ => Reach::TakesAway,
        }
    }
}
