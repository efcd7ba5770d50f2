//! The table of roles, written a second time the other way round: a change in
//! one place alone fails here, cell by cell.

use crate::accounts::Role::{self, Admin, Coordinator, Editor, Press, Safeguarding, Trainer, Translator};
use crate::accounts::rules::{COLUMNS, roles_page};
use crate::accounts::{Act, can};

const EVERYONE: &[Role] = &[Admin, Coordinator, Safeguarding, Editor, Press, Trainer, Translator];

fn expected(act: Act) -> &'static [Role] {
    match act {
        Act::ManageStaff | Act::RetryJobs | Act::ManageSettings | Act::SeeOutbox | Act::OpenCampaign => &[Admin],
        Act::SeeAudit | Act::ForgetPerson | Act::PublishNotices | Act::StateBasis => &[Admin, Safeguarding],
        Act::SeeJobs
        | Act::PlanEdition
        | Act::ReviewMilestones
        | Act::ArchiveEdition
        | Act::EnrolPeople
        | Act::WriteCall => &[Admin, Coordinator],
        Act::TranslateCall => &[Admin, Coordinator, Translator],
        Act::SeeApplications => &[Coordinator, Safeguarding, Trainer],
        Act::TakeFiles => &[Coordinator, Safeguarding],
        Act::AskNetwork => &[Coordinator],
        Act::SeeNetwork => &[Coordinator, Safeguarding, Press],
        Act::ReadApplicants | Act::TakeApplications | Act::NoteTalks => &[Coordinator, Safeguarding],
        Act::SelectApplicants => &[Coordinator],
        Act::ScoreApplications => &[Coordinator, Editor, Press, Trainer, Translator],
        Act::Search | Act::DoMilestones | Act::SeePersonas => EVERYONE,
        Act::EditLook => &[Admin, Coordinator, Editor],
        Act::ManageEvents => &[Admin, Coordinator, Editor, Press, Trainer],
        Act::ManagePartners => &[Admin, Coordinator, Press],
        Act::ReadIdentity | Act::CorrectIdentity | Act::OpenAsking => &[Coordinator, Safeguarding],
        Act::DraftStories | Act::ReviseStories | Act::SendStories | Act::PublishStories => &[Coordinator, Editor],
        Act::TranslateStories => &[Coordinator, Editor, Translator],
        Act::ReviewTranslations => &[Editor, Translator],
        Act::SeeKeyMessages => &[Coordinator, Editor, Trainer, Translator],
        Act::WriteQuestions => &[Admin, Coordinator, Press, Trainer],
        Act::DecideRisk | Act::HearConcerns | Act::SeeCheckIns | Act::ScreenApplicants => &[Safeguarding],
        Act::SetEmbargo => &[Coordinator, Editor, Press],
        Act::RetireStories | Act::DraftNotices => &[Admin, Coordinator, Safeguarding, Editor],
        Act::UploadMedia => &[Coordinator, Editor, Press, Trainer],
        Act::EditToolkit => &[Admin, Coordinator, Editor, Press],
        Act::DescribeMedia => &[Coordinator, Editor, Press, Translator],
    }
}

#[test]
fn every_cell_is_as_agreed() {
    for act in Act::ALL {
        for role in Role::ALL {
            let agreed = expected(*act).contains(role);
            assert_eq!(can(*role, *act), agreed, "may {} do {}?", role.name(), act.name());
        }
    }
}

#[test]
fn every_role_has_a_column_and_every_act_has_a_role() {
    assert_eq!(COLUMNS.map(|(_, role)| role).as_slice(), Role::ALL);
    assert!(Act::ALL.iter().all(|act| Role::ALL.iter().any(|role| can(*role, *act))));
}

/// Who lets a story out never is the one who may let it through alone.
#[test]
fn deciding_risk_and_sending_are_never_one_role() {
    for role in Role::ALL {
        assert!(!(can(*role, Act::DecideRisk) && can(*role, Act::SendStories)), "{}", role.name());
        assert!(!(can(*role, Act::DecideRisk) && can(*role, Act::PublishStories)), "{}", role.name());
    }
}

#[test]
fn the_page_about_roles_is_fresh() {
    let kept = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/roles.md")).unwrap_or_default();
    assert!(kept == roles_page(), "docs/roles.md is stale: cargo run -p people --example roles > docs/roles.md");
}
