//! Everything that can happen, on one page. Past tense, ids only: an event
//! may be logged, audited and queued, so it can never carry a person.

mod reach;

pub use reach::Reach;

use crate::*;

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),* $(,)? } = $wire:literal;)*) => {
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Event {
            $($(#[$doc])* $name { $($field: $kind),* },)*
        }

        impl Event {
            /// Every stable name, and every kind of thing that something can happen to (repeats included):
            /// for those who show the trail.
            pub const NAMES: &'static [&'static str] = &[$($wire),*];
            pub const SUBJECTS: &'static [&'static str] = &[$($(stringify!($field),)*)*];

            /// The stable name that the audit keeps.
            pub const fn name(&self) -> &'static str {
                match self { $(Self::$name { .. } => $wire,)* }
            }
            /// What it happened to: field name and id.
            pub fn subjects(&self) -> Vec<(&'static str, String)> {
                match self {
                    $(Self::$name { $($field),* } => vec![$((stringify!($field), $field.to_string())),*],)*
                }
            }
        }
    };
}

events! {
    // accounts
    StaffInvited { staff: StaffId } = "staff.invited";
    StaffSignedIn { staff: StaffId, session: SessionId } = "staff.signed_in";
    StaffSignedOut { staff: StaffId, session: SessionId } = "staff.signed_out";
    RoleGiven { staff: StaffId, role: &'static str } = "staff.role_given";
    RoleTaken { staff: StaffId, role: &'static str } = "staff.role_taken";
    StaffRevoked { staff: StaffId } = "staff.revoked";
    StaffChanged { staff: StaffId } = "staff.changed";
    SignInLinkAsked { staff: StaffId } = "staff.link_asked";
    PasskeyAdded { staff: StaffId, passkey: PasskeyId } = "staff.passkey_added";
    PasskeyRenamed { staff: StaffId, passkey: PasskeyId } = "staff.passkey_renamed";
    PasskeyRemoved { staff: StaffId, passkey: PasskeyId } = "staff.passkey_removed";

    // campaigns and editions
    CampaignOpened { campaign: CampaignId } = "campaign.opened";
    CampaignChanged { campaign: CampaignId } = "campaign.changed";
    EditionPlanned { edition: EditionId } = "edition.planned";
    EditionChanged { edition: EditionId } = "edition.changed";
    EditionOpened { edition: EditionId } = "edition.opened";
    EditionArchived { edition: EditionId } = "edition.archived";
    CallWritten { edition: EditionId } = "call.written";
    CallPublished { edition: EditionId } = "call.published";
    CallHidden { edition: EditionId } = "call.hidden";
    MilestonesReviewed { edition: EditionId } = "milestones.reviewed";
    MilestoneChanged { edition: EditionId, milestone: MilestoneId } = "milestone.changed";
    MilestoneDone { edition: EditionId, milestone: MilestoneId } = "milestone.done";
    MilestoneReopened { edition: EditionId, milestone: MilestoneId } = "milestone.reopened";
    ThemeAdded { theme: ThemeId } = "theme.added";
    ThemeChanged { theme: ThemeId } = "theme.changed";
    HashtagAdded { hashtag: HashtagId } = "hashtag.added";
    HashtagNoted { hashtag: HashtagId } = "hashtag.noted";
    PracticeQuestionAdded { campaign: CampaignId, question: QuestionId } = "practice.question_added";
    PracticeQuestionEnded { campaign: CampaignId, question: QuestionId } = "practice.question_ended";

    // events and partners
    EventDrafted { edition: EditionId, event: EventId } = "event.drafted";
    EventAnnounced { edition: EditionId, event: EventId } = "event.announced";
    EventChanged { edition: EditionId, event: EventId } = "event.changed";
    EventCancelled { edition: EditionId, event: EventId } = "event.cancelled";
    EventReported { edition: EditionId, event: EventId } = "event.reported";
    PartnerAdded { partner: PartnerId } = "partner.added";
    PartnerChanged { partner: PartnerId } = "partner.changed";
    PartnerJoined { edition: EditionId, partner: PartnerId } = "partner.joined";
    PartnerLogoSet { partner: PartnerId } = "partner.logo_set";
    /// Sent in by the partner itself, for its own cards.
    PartnerLogoOffered { partner: PartnerId } = "partner.logo_offered";
    PartnerLogoRemoved { partner: PartnerId } = "partner.logo_removed";
    PartnerLeft { edition: EditionId, partner: PartnerId } = "partner.left";

    // training
    VenueChanged { edition: EditionId, venue: VenueId } = "venue.changed";
    TrainingScheduled { edition: EditionId, training: TrainingId } = "training.scheduled";
    TrainingChanged { edition: EditionId, training: TrainingId } = "training.changed";
    TrainingCancelled { edition: EditionId, training: TrainingId } = "training.cancelled";
    /// They are on the list; whoever has no seat yet waits.
    SeatAsked { training: TrainingId, persona: PersonaId } = "seat.asked";
    /// One was free.
    SeatGiven { training: TrainingId, persona: PersonaId } = "seat.given";
    SeatLeft { training: TrainingId, persona: PersonaId } = "seat.left";
    AttendanceMarked { training: TrainingId, persona: PersonaId } = "attendance.marked";
    HandoutsChanged { training: TrainingId } = "handouts.changed";
    /// They said what stands on their name card, or that nothing does.
    NameCardSaid { persona: PersonaId } = "name_card.said";
    /// They were told of their seats and of what changed.
    TrainingTold { persona: PersonaId } = "training.told";
    TrainingCalendarMade { persona: PersonaId } = "training.calendar_made";
    TrainingCalendarEnded { persona: PersonaId } = "training.calendar_ended";

    // people: the person's own id never appears, only the persona's
    PersonEnrolled { ambassador: AmbassadorId, edition: EditionId } = "person.enrolled";
    PersonaAdded { persona: PersonaId } = "persona.added";
    PersonaChanged { persona: PersonaId } = "persona.changed";
    IdentityCorrected { persona: PersonaId } = "identity.corrected";
    IdentityRead { persona: PersonaId } = "identity.read";
    PersonForgotten { persona: PersonaId } = "person.forgotten";
    OwnPageSent { persona: PersonaId } = "person.page_sent";
    /// They said themself how they may be reached.
    SafeContactSaid { persona: PersonaId } = "person.safe_contact_said";
    /// They said themself what they need.
    NeedsSaid { persona: PersonaId } = "person.needs_said";
    BoundaryAdded { persona: PersonaId, boundary: BoundaryId } = "boundary.added";
    BoundaryRemoved { persona: PersonaId, boundary: BoundaryId } = "boundary.removed";
    /// They went through the checks of their accounts.
    AccountsChecked { persona: PersonaId } = "person.accounts_checked";
    SafetyPlanWritten { persona: PersonaId } = "person.safety_plan_written";
    PaymentTermsSet { persona: PersonaId } = "payment.terms_set";
    ExpenseClaimed { persona: PersonaId, payment: PaymentId } = "payment.claimed";
    ExpenseTakenBack { persona: PersonaId, payment: PaymentId } = "payment.taken_back";
    PaymentNoted { persona: PersonaId, payment: PaymentId } = "payment.noted";
    PaymentSettled { persona: PersonaId, payment: PaymentId } = "payment.settled";
    PaymentReopened { persona: PersonaId, payment: PaymentId } = "payment.reopened";
    /// A letter waits for the hours that they gave.
    LetterHeld { persona: PersonaId } = "letter.held";
    CheckInAsked { persona: PersonaId } = "check_in.asked";
    CheckInAnswered { persona: PersonaId } = "check_in.answered";
    CheckInsTurnedOff { persona: PersonaId } = "check_in.turned_off";
    CheckInsTurnedOn { persona: PersonaId } = "check_in.turned_on";
    /// They would like to hear of other chances to speak.
    NetworkJoined { persona: PersonaId } = "network.joined";
    /// They said anew what they would do.
    NetworkChanged { persona: PersonaId } = "network.changed";
    NetworkLeft { persona: PersonaId } = "network.left";
    KeyMessagesBegun { persona: PersonaId } = "key_messages.begun";
    KeyMessageSaved { persona: PersonaId, message: KeyMessageId } = "key_message.saved";
    KeyMessageRemoved { persona: PersonaId, message: KeyMessageId } = "key_message.removed";
    /// Somebody of the staff wrote it in its second language.
    KeyMessageTranslated { persona: PersonaId, message: KeyMessageId } = "key_message.translated";
    KeyMessagesShared { persona: PersonaId, staff: StaffId } = "key_messages.shared";
    KeyMessagesUnshared { persona: PersonaId, staff: StaffId } = "key_messages.unshared";
    ConfidenceSaid { persona: PersonaId } = "key_messages.confidence_said";
    KeyMessageCarried { story: StoryId, message: KeyMessageId } = "key_message.carried";
    KeyMessageLeftOut { story: StoryId, message: KeyMessageId } = "key_message.left_out";
    /// A story carries words that their teller has changed or taken away since.
    KeyMessageOutgrown { story: StoryId, message: KeyMessageId } = "key_message.outgrown";
    /// A list of those who allow it was taken along as a file.
    NetworkTaken { staff: StaffId } = "network.taken";
    /// An edition's board was taken along as a file, which names nobody.
    BoardTaken { edition: EditionId } = "board.taken";
    /// The network is asked about an edition.
    AlumniRoundBegun { edition: EditionId } = "alumni.begun";
    AlumniAsked { edition: EditionId, persona: PersonaId } = "alumni.asked";
    /// They would like to take part; nothing else follows from it.
    AlumniAccepted { edition: EditionId, persona: PersonaId } = "alumni.accepted";
    AlumniDeclined { edition: EditionId, persona: PersonaId } = "alumni.declined";
    HandTaskAdded { persona: PersonaId, task: HandTaskId } = "hand_task.added";
    HandTaskDone { persona: PersonaId, task: HandTaskId } = "hand_task.done";
    AskedAgain { persona: PersonaId } = "person.asked";
    OwnKeyAdded { persona: PersonaId, key: OwnKeyId } = "own_key.added";
    OwnKeyUsed { persona: PersonaId, key: OwnKeyId } = "own_key.used";
    OwnKeyRenamed { persona: PersonaId, key: OwnKeyId } = "own_key.renamed";
    OwnKeyRemoved { persona: PersonaId, key: OwnKeyId } = "own_key.removed";
    SupportLetIn { persona: PersonaId, link: LinkId } = "support.let_in";
    SupportEnded { persona: PersonaId, link: LinkId } = "support.ended";
    AskingOpened { persona: PersonaId } = "young.asking_opened";
    AskingClosed { persona: PersonaId } = "young.asking_closed";
    AskedAgainAt18 { persona: PersonaId } = "young.asked_again";
    PersonaPaused { persona: PersonaId } = "persona.paused";
    PersonaResumed { persona: PersonaId } = "persona.resumed";
    ConcernRaised { persona: PersonaId } = "concern.raised";
    ConcernCleared { persona: PersonaId } = "concern.cleared";
    // Ids of applications are random and nobody's; what was said is never in the trail.
    ApplicationBegun { edition: EditionId, application: ApplicationId } = "application.begun";
    ApplicationSaved { application: ApplicationId } = "application.saved";
    ApplicationSent { application: ApplicationId } = "application.sent";
    ApplicationRead { application: ApplicationId } = "application.read";
    /// Somebody on the staff saw who it is.
    ApplicantRead { application: ApplicationId } = "application.applicant_read";
    ApplicationVoiceKept { application: ApplicationId } = "application.voice_kept";
    /// By the applicant, or another took its place.
    ApplicationVoiceRemoved { application: ApplicationId, voice: VoiceId } = "application.voice_removed";
    /// Somebody on the staff listened to it.
    ApplicationHeard { application: ApplicationId } = "application.heard";
    ApplicationCodeRenewed { application: ApplicationId } = "application.code_renewed";
    ApplicationWithdrawn { application: ApplicationId } = "application.withdrawn";
    /// Its date came.
    ApplicationPurged { application: ApplicationId } = "application.purged";
    // Choosing. No line says a mark, a reason or an outcome.
    ScorerNamed { application: ApplicationId } = "scorer.named";
    /// For every application of a call.
    ScorersNamed { edition: EditionId } = "scorers.named";
    ScorerReplaced { application: ApplicationId } = "scorer.replaced";
    ConflictDeclared { application: ApplicationId } = "scorer.conflict";
    ScoresKept { application: ApplicationId } = "scores.kept";
    ScoresHandedIn { application: ApplicationId } = "scores.handed_in";
    ScoringGuideWritten { edition: EditionId } = "scoring.guide_written";
    /// Somebody on the staff read what was noted about an applicant.
    SelectionNotesRead { application: ApplicationId } = "application.notes_read";
    TalkNoted { application: ApplicationId } = "talk.noted";
    ApplicantScreened { application: ApplicationId } = "applicant.screened";
    OutcomeDecided { application: ApplicationId } = "outcome.decided";
    OutcomeTold { application: ApplicationId } = "outcome.told";
    /// A member of the staff told them, as no letter may go.
    OutcomeReached { application: ApplicationId } = "outcome.reached";
    OfferAccepted { application: ApplicationId } = "offer.accepted";
    OfferDeclined { application: ApplicationId } = "offer.declined";
    OfferWithdrawn { application: ApplicationId } = "offer.withdrawn";
    AmbassadorChanged { edition: EditionId, ambassador: AmbassadorId } = "ambassador.changed";

    // stories
    StoryDrafted { story: StoryId, version: VersionId } = "story.drafted";
    StoryRevised { story: StoryId, version: VersionId } = "story.revised";
    StoryTranslated { story: StoryId, version: VersionId } = "story.translated";
    TranslationReviewed { story: StoryId, version: VersionId } = "translation.reviewed";
    StorySent { story: StoryId, review: ReviewId } = "story.sent";
    ChangeAsked { story: StoryId, review: ReviewId } = "story.change_asked";
    StoryDeferred { story: StoryId, review: ReviewId } = "story.deferred";
    StoryApproved { story: StoryId, review: ReviewId } = "story.approved";
    StoryRefused { story: StoryId, review: ReviewId } = "story.refused";
    RiskDecided { story: StoryId, decision: RiskDecisionId } = "story.risk_decided";
    EmbargoSet { story: StoryId, edition: EditionId } = "story.embargo_set";
    StoryPublished { story: StoryId, edition: EditionId } = "story.published";
    StoryRetired { story: StoryId, edition: EditionId } = "story.retired";
    StoryWithdrawn { story: StoryId, edition: EditionId } = "story.withdrawn";
    /// Its address may have said a name, and is another now.
    StoryReaddressed { story: StoryId, edition: EditionId } = "story.readdressed";
    GrantGiven { story: StoryId, grant: GrantId } = "grant.given";
    GrantRefused { story: StoryId, grant: GrantId } = "grant.refused";
    GrantEnded { story: StoryId, grant: GrantId } = "grant.ended";
    /// Newer words took its place, or the person appears otherwise.
    ApprovalEnded { story: StoryId, version: VersionId } = "approval.ended";
    StoryReopened { story: StoryId, edition: EditionId } = "story.reopened";
    GuardianAsked { story: StoryId, review: ReviewId } = "guardian.asked";
    GuardianAnswered { story: StoryId, review: ReviewId } = "guardian.answered";
    GuardianLinkRevoked { story: StoryId, review: ReviewId } = "guardian.link_revoked";
    ReviewLinkOpened { story: StoryId, review: ReviewId } = "review.link_opened";
    ReviewLinkRevoked { story: StoryId, review: ReviewId } = "review.link_revoked";

    // evidence: what people were told, what they hold, who holds files of theirs
    ConsentNoted { persona: PersonaId } = "consent.noted";
    CoolingOffWaived { story: StoryId, edition: EditionId } = "consent.pause_waived";
    NoticeDrafted { notice: NoticeId } = "notice.drafted";
    NoticeRevised { notice: NoticeId } = "notice.revised";
    NoticePublished { notice: NoticeId } = "notice.published";
    BasisRecorded { purpose: &'static str } = "basis.recorded";
    ReceiptIssued { persona: PersonaId, receipt: ReceiptId } = "receipt.issued";
    CodeUsed { persona: PersonaId } = "receipt.code_used";
    CodeRenewed { persona: PersonaId } = "receipt.code_renewed";
    FileHandedOver { story: StoryId, disclosure: DisclosureId } = "file.handed_over";
    /// Its holder says where they posted it, or that they did not.
    FilePosted { story: StoryId, disclosure: DisclosureId } = "file.posted";
    FilePostDropped { story: StoryId, disclosure: DisclosureId } = "file.post_dropped";
    RecallAsked { story: StoryId, recall: RecallId } = "recall.asked";
    RecallReminded { story: StoryId, recall: RecallId } = "recall.reminded";
    RecallAnswered { story: StoryId, recall: RecallId } = "recall.answered";
    RecallClosed { story: StoryId, recall: RecallId } = "recall.closed";
    RecallReopened { story: StoryId, recall: RecallId } = "recall.reopened";

    // media
    UploadBegun { upload: UploadId } = "upload.begun";
    MediaAdded { media: MediaId } = "media.added";
    MediaDescribed { media: MediaId } = "media.described";
    MediaPurged { media: MediaId } = "media.purged";

    // the toolkit
    KitItemAdded { edition: EditionId, item: KitItemId } = "kit.added";
    KitItemChanged { edition: EditionId, item: KitItemId } = "kit.changed";
    KitItemReleased { edition: EditionId, item: KitItemId } = "kit.released";
    KitItemRecalled { edition: EditionId, item: KitItemId } = "kit.recalled";
    KitPlanned { edition: EditionId } = "kit.planned";
    KitDrawn { run: KitRunId } = "kit.drawn";
    /// A partner took a file of it.
    KitFileTaken { item: KitItemId } = "kit.taken";
    RoomOpened { edition: EditionId, room: RoomId } = "room.opened";
    /// Names no edition: no page of one changes with it, and none is dropped.
    RoomChanged { room: RoomId } = "room.changed";
    RoomClosed { edition: EditionId, room: RoomId } = "room.closed";

    // the house itself
    SettingChanged { name: &'static str } = "setting.changed";
    JobBuried { job: JobId } = "job.buried";
    JobRetried { job: JobId } = "job.retried";
}
