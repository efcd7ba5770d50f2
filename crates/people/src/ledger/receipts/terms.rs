//! Our closed words in those of W3C DPV 2.3 and its personal data extension.
//! Each is the nearest concept that does not say more than ours.

use crate::ledger::bases::Basis;
use crate::ledger::evidence::{By, Kind};
use consent::{Element, Purpose, Transformation};

/// DPV's purpose of which ours is a kind.
pub(super) const fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Website | Purpose::Print | Purpose::Screening => "dpv:CommunicationManagement",
        Purpose::CampaignSocial | Purpose::PartnerSocial | Purpose::Press => "dpv:PublicRelations",
        Purpose::Archive => "dpv:RecordManagement",
        Purpose::Education | Purpose::Training => "dpv:EducationalTraining",
        Purpose::Research => "dpv:NonCommercialResearch",
        Purpose::Evaluation | Purpose::Lobbying | Purpose::Fundraising => "dpv:NonCommercialPurpose",
    }
}

/// The kind of personal data; the second of two where the law knows it as special (GDPR article 9).
pub(super) const fn element(element: Element) -> (&'static str, &'static str) {
    const PLAIN: &str = "dpv:PersonalData";
    const SPECIAL: &str = "dpv:SpecialCategoryPersonalData";
    match element {
        Element::Words | Element::Paraphrase => (PLAIN, "pd:LifeHistory"),
        Element::Name => (PLAIN, "pd:Name"),
        Element::Face => (PLAIN, "pd:Picture"),
        // DPV knows a voice only as what identifies a body or as a call; neither is meant.
        Element::Voice => (PLAIN, "dpv:IdentifyingPersonalData"),
        Element::Place => (PLAIN, "pd:Location"),
        Element::Origin => (PLAIN, "pd:Country"),
        Element::Journey => (PLAIN, "pd:TravelHistory"),
        Element::Family => (PLAIN, "pd:Family"),
        Element::Faith => (SPECIAL, "pd:ReligiousBelief"),
        Element::Health => (SPECIAL, "pd:Health"),
        Element::Work => (PLAIN, "pd:Job"),
        Element::Age => (PLAIN, "pd:Age"),
        Element::Handle => (PLAIN, "pd:Username"),
    }
}

pub(super) const fn transformation(transformation: Transformation) -> &'static str {
    match transformation {
        Transformation::Crop | Transformation::Shorten => "dpv:Modify",
        Transformation::Subtitle | Transformation::Translate | Transformation::Dub | Transformation::Illustrate => {
            "dpv:Adapt"
        }
        Transformation::Combine | Transformation::Music => "dpv:Combine",
        Transformation::MachineReading => "dpv:Use",
    }
}

pub(super) const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Consent => "dpv:ExplicitlyExpressedConsent",
        Basis::LegitimateInterests => "dpv:LegitimateInterest",
        Basis::PublicArchive => "dpv:PublicInterest",
        // The law has an exemption for journalism, and no basis of that name.
        Basis::Journalism => "dpv:LegalBasis",
    }
}

/// DPV's consent status. What was explained or waived is no status: it stands with the notice.
pub(super) const fn status(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Explained | Kind::Waived => None,
        Kind::Requested => Some("dpv:ConsentRequested"),
        Kind::Deferred => Some("dpv:ConsentRequestDeferred"),
        Kind::Given | Kind::Varied => Some("dpv:ConsentGiven"),
        Kind::Reconfirmed => Some("dpv:RenewedConsentGiven"),
        Kind::Refused => Some("dpv:ConsentRefused"),
        Kind::Expired => Some("dpv:ConsentExpired"),
        Kind::Withdrawn => Some("dpv:ConsentWithdrawn"),
        Kind::EndedByUs => Some("dpv:ConsentRevoked"),
        Kind::Invalidated => Some("dpv:ConsentInvalidated"),
    }
}

/// Who indicated it, where that is not the controller.
pub(super) const fn indicated_by(by: By) -> Option<&'static str> {
    match by {
        By::Person => Some("dpv:DataSubject"),
        By::Guardian => Some("dpv:GuardianOfDataSubject"),
        By::Support => Some("dpv:Representative"),
        By::House | By::Clock => None,
    }
}
