//! Who may do what, on one page, and the other decisions about accounts.

use super::model::{Invite, Invited, Role};
use base::{Error, Invalid, Message, Result, StaffId};
use std::fmt::Write as _;

/// Declares the acts together with the table, so that neither can miss a row.
macro_rules! acts {
    ($($act:ident $cells:literal $about:literal;)*) => {
        /// Everything that staff can do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Act { $(#[doc = $about] $act),* }

        /// A letter stands where the role may: A C S E P T L, as in [`COLUMNS`].
        const TABLE: &[(Act, &str, &str)] = &[$((Act::$act, $cells, $about)),*];

        impl Act {
            pub const ALL: &'static [Self] = &[$(Self::$act),*];
            pub const fn name(self) -> &'static str {
                match self { $(Self::$act => stringify!($act)),* }
            }
        }
    };
}

/// The table's columns, in order. L is for languages: the translator.
pub const COLUMNS: [(char, Role); 7] = [
    ('A', Role::Admin),
    ('C', Role::Coordinator),
    ('S', Role::Safeguarding),
    ('E', Role::Editor),
    ('P', Role::Press),
    ('T', Role::Trainer),
    ('L', Role::Translator),
];

acts! {
    // the house
    ManageStaff        "A . . . . . ." "Invite staff, give and take roles, revoke accounts, end others' sessions";
    SeeAudit           "A . S . . . ." "Read the trail of everything that happened";
    SeeJobs            "A C . . . . ." "See waiting and failed jobs";
    RetryJobs          "A . . . . . ." "Try a failed job again";
    ManageSettings     "A . . . . . ." "Change settings of the installation";
    SeeOutbox          "A . . . . . ." "Read letters that were kept in the folder instead of being sent";
    Search             "A C S E P T L" "Search what the desk holds";
    // campaigns and what happens in them
    OpenCampaign       "A . . . . . ." "Open a campaign and change what it is";
    PlanEdition        "A C . . . . ." "Plan an edition, change it, open it to the public";
    EditLook           "A C . E . . ." "Choose an edition's palette, display style, motif and rhythm";
    ReviewMilestones   "A C . . . . ." "Review milestones taken over from an earlier edition, change them";
    DoMilestones       "A C S E P T L" "Tick off a milestone of one's own role";
    WriteCall          "A C . . . . ." "Write an edition's open call, publish it, take it off the site before it opens";
    TranslateCall      "A C . . . . L" "Write an edition's open call in another language";
    ArchiveEdition     "A C . . . . ." "Freeze an edition into the archive";
    ManageEvents       "A C . E P T ." "Announce, change and cancel events";
    ManagePartners     "A C . . P . ." "Add partner organisations and their part in an edition";
    EditToolkit        "A C . E P . ." "Add, release and take back what partners may post, plan the days, send links to rooms";
    // people
    SeeApplications    ". C S . . T ." "See which applications there are, and read what applicants wrote, without who they are; every read is written down";
    ReadApplicants     ". C S . . . ." "Read who an applicant is and how to reach them safely; every read is written down";
    TakeApplications   ". C S . . . ." "Take an application down for somebody, give them a new code, take it back when they ask";
    SeeNetwork         ". C S . P . ." "Find people who would like to hear of other chances to speak; every read of their own words is written down";
    SelectApplicants   ". C . . . . ." "Name two scorers for an application, see both scores once both are in, decide and tell what came of it";
    ScoreApplications  ". C . E P T L" "Score an application one was named for, without who it is and without the other's scores; every read is written down";
    NoteTalks          ". C S . . . ." "Write and read notes of talks with applicants; every read is written down";
    ScreenApplicants   ". . S . . . ." "Decide whether an applicant may go on, and read why; others see whether, and never why";
    TakeFiles          ". C S . . . ." "Take along as a file the programme board without names, or those in the network who allow it; it is written down";
    AskNetwork         ". C . . . . ." "Ask the network about an edition, and see who would like to take part";
    EnrolPeople        "A C . . . . ." "Enrol a person, add personas, place them in an edition";
    SeePersonas        "A C S E P T L" "See how people appear";
    ReadIdentity       ". C S . . . ." "Read who somebody is and how to reach them safely; every read is written down";
    CorrectIdentity    ". C S . . . ." "Correct who somebody is and how to reach them";
    OpenAsking         ". C S . . . ." "Let name, face, voice or place of somebody under 18 be asked about, and say why";
    ForgetPerson       "A . S . . . ." "Forget a person for ever, by destroying their key";
    // what people are told, and the stories
    DraftNotices       "A C S E . . ." "Write and translate what people are told before they are asked";
    PublishNotices     "A . S . . . ." "Put a notice into use; from then on it cannot be changed";
    StateBasis         "A . S . . . ." "State the lawful basis of a purpose";
    DraftStories       ". C . E . . ." "Write a story down for its teller";
    ReviseStories      ". C . E . . ." "Revise a story's words, pictures and credits";
    TranslateStories   ". C . E . . L" "Write a story in another language";
    ReviewTranslations ". . . E . . L" "Vouch for a translation as its second speaker";
    SendStories        ". C . E . . ." "Send a story to its teller, and revoke the link";
    DecideRisk         ". . S . . . ." "Decide whether a permitted story may leave: allow, hold, veto";
    HearConcerns       ". . S . . . ." "Hear that somebody felt they had to say yes, and clear it with them";
    SeeCheckIns        ". . S . . . ." "Read how people said they were after they appeared; every read is written down";
    SeeKeyMessages     ". C . E . T L" "Read the key messages of whoever let you read them, and write their second language; every read is written down";
    WriteQuestions     "A C . . P T ." "Write the hard questions that ambassadors practise with";
    SetEmbargo         ". C . E P . ." "Hold a story back until a moment";
    PublishStories     ". C . E . . ." "Make a story public, once its teller and the risk decision allow it";
    RetireStories      "A C S E . . ." "Take a story down";
    UploadMedia        ". C . E P T ." "Upload photos and recordings";
    DescribeMedia      ". C . E P . L" "Write alternative texts, credits, transcripts and captions";
}

/// May this role do this? The one answer to that question.
pub fn can(role: Role, act: Act) -> bool {
    let letter = COLUMNS.iter().find(|(_, column)| *column == role).map(|(letter, _)| *letter);
    TABLE.iter().any(|(row, cells, _)| *row == act && letter.is_some_and(|letter| cells.contains(letter)))
}

/// The table as `docs/roles.md` shows it: `cargo run -p people --example roles > docs/roles.md`.
pub fn roles_page() -> String {
    let mut page = String::from(
        "# Who may do what\n\n\
         Generated from `crates/people/src/accounts/rules.rs` by `cargo run -p people --example roles > docs/roles.md`; \
         a test fails when the two differ. Someone with several roles may do what any of them may.\n\n\
         What no role may do: publish without the teller's own live permission for exactly this version, \
         or see the link between a person and a persona without its being written down where that person can read it. \
         Whoever wrote a story down or sent it to its teller may not be the one who decides its risk.\n\n| |",
    );
    // Writing to a String cannot fail.
    COLUMNS.iter().for_each(|(_, role)| _ = write!(page, " {} |", role.name()));
    page.push_str("\n|---|");
    page.push_str(&":-:|".repeat(COLUMNS.len()));
    for (act, _, about) in TABLE {
        _ = write!(page, "\n| {about} |");
        for (_, role) in COLUMNS {
            page.push_str(if can(role, *act) { " yes |" } else { " |" });
        }
    }
    page.push('\n');
    page
}

/// Whoever drafted a story, gathered its answers or sent it may not be the
/// one who decides its risk: a second pair of eyes, always.
pub fn may_decide_risk(decider: StaffId, involved: &[StaffId]) -> bool {
    !involved.contains(&decider)
}

/// Names are one line, and not longer than a name.
pub const NAME_MOST: usize = 120;

pub(super) fn check_invite(invite: &Invite) -> Result<Invited> {
    let mut invalid = Invalid::new();
    let name = invalid.take("name", check_name(&invite.name));
    let email = invalid.take("email", invite.email.parse());
    let mut roles = invite.roles.clone();
    roles.sort_unstable();
    roles.dedup();
    if roles.is_empty() {
        invalid.add("roles", "error-choose");
    }
    invalid.check()?;
    match (name, email) {
        (Some(name), Some(email)) => Ok(Invited { name, email, roles, locale: invite.locale }),
        _ => Err(Error::invalid("", "error-required")),
    }
}

pub(super) fn check_name(name: &str) -> Result<String, Message> {
    let name = name.trim();
    let count = name.chars().count();
    if name.is_empty() {
        return Err(Message::new("error-required"));
    }
    if count > NAME_MOST {
        return Err(Message::new("error-too-long").with("most", NAME_MOST).with("count", count));
    }
    if name.chars().any(char::is_control) {
        return Err(Message::new("error-one-line"));
    }
    Ok(name.to_owned())
}

/// A device's label from its User-Agent: browser and system, nothing finer,
/// because a finer one would be a fingerprint. Product names need no translation.
pub fn device_label(user_agent: &str) -> String {
    let has = |word: &str| user_agent.contains(word);
    let browser = match () {
        () if has("Edg/") || has("EdgA/") || has("EdgiOS/") => "Edge",
        () if has("OPR/") || has("Opera") => "Opera",
        () if has("SamsungBrowser/") => "Samsung Internet",
        () if has("Firefox/") || has("FxiOS/") => "Firefox",
        () if has("Chrome/") || has("CriOS/") || has("Chromium/") => "Chrome",
        () if has("Safari/") => "Safari",
        () => "",
    };
    let system = match () {
        () if has("Android") => "Android",
        () if has("iPhone") => "iPhone",
        () if has("iPad") => "iPad",
        () if has("Windows") => "Windows",
        () if has("Mac OS X") || has("Macintosh") => "macOS",
        () if has("CrOS") => "ChromeOS",
        () if has("Linux") => "Linux",
        () => "",
    };
    match (browser, system) {
        ("", "") => String::new(),
        (one, "") | ("", one) => one.to_owned(),
        (browser, system) => format!("{browser} on {system}"),
    }
}
