//! Closed lists, sets, territories and keys: what is written is what is read.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn check_list<M: Member>() {
    let names: BTreeSet<&str> = M::ALL.iter().map(|member| member.name()).collect();
    assert_eq!(names.len(), M::ALL.len(), "names are stable and single");
    for member in M::ALL {
        assert_eq!(M::parse(member.name()), Some(*member));
        assert!(!member.name().is_empty() && !member.name().contains(char::is_whitespace));
        let alone = Set::of(&[*member]);
        assert_eq!(alone.iter().collect::<Vec<_>>(), [*member]);
        assert_eq!(alone.wire(), member.name());
        assert_eq!(alone.without(*member), Set::EMPTY);
        assert_eq!(Set::all().without(*member).with(*member), Set::all());
        assert!(!Set::all().without(*member).has(*member));
    }
    assert_eq!(Set::<M>::all().iter().count(), M::ALL.len());
    assert_eq!((M::parse("nothing-like-it"), Set::<M>::parse("nothing-like-it")), (None, None));
    assert_eq!(Set::<M>::parse(""), Some(Set::EMPTY));
}

#[test]
fn closed_lists_have_stable_names() {
    check_list::<Purpose>();
    check_list::<Element>();
    check_list::<Channel>();
    check_list::<Transformation>();
    check_list::<AiUse>();
    check_list::<Interaction>();
    check_list::<Party>();
}

#[test]
fn sets_are_sets() {
    let (name, face) = (Set::of(&[Element::Name]), Set::of(&[Element::Face]));
    let both = name.union(face);
    assert_eq!(both, Set::of(&[Element::Face, Element::Name]));
    assert_eq!(both.union(name), both);
    assert_ne!(name, face);
    assert!(both.meets(name) && !name.meets(face) && !Set::<Element>::EMPTY.meets(both));
    assert!(name.within(both) && !both.within(name) && Set::<Element>::EMPTY.within(name));
    assert!(Set::<Element>::EMPTY.is_empty() && !name.is_empty());
    assert_eq!(name.with(Element::Name), name);
    assert_eq!(name.without(Element::Face), name);
    assert_eq!(format!("{both:?}"), "{Name, Face}");
}

#[test]
fn an_unknown_word_spoils_the_whole_set() {
    assert_eq!(Set::<Element>::parse("words  name"), Some(Set::of(&[Element::Words, Element::Name])));
    assert_eq!(Set::<Element>::parse("words nmae"), None);
}

#[test]
fn territories_are_the_world_or_a_country() {
    for text in ["worldwide", "GB", "ER"] {
        assert_eq!(territory(text).to_string(), text);
    }
    for text in ["", "gb", "Gb", "gB", "G", "GBR", "Worldwide", "G1", "1G"] {
        assert_eq!(text.parse::<Territory>(), Err(BadTerritory), "{text}");
    }
    assert_eq!(format!("{:?}", territory("GB")), "Country(GB)");
    assert!(BadTerritory.to_string().starts_with("not a territory"));
    let (world, here, there) = (territory("worldwide"), territory("GB"), territory("ER"));
    assert!(world.covers(here) && here.covers(here) && !here.covers(world) && !here.covers(there));
    assert!(world.meets(here) && here.meets(world) && here.meets(here) && !here.meets(there));
}

#[test]
fn a_purpose_means_the_channels_that_its_words_name() {
    let usual: Vec<(Purpose, String)> = Purpose::ALL.iter().map(|p| (*p, p.usual_channels().wire())).collect();
    let networks = "facebook instagram x linkedin tiktok youtube bluesky mastodon";
    let wanted: Vec<(Purpose, String)> = vec![
        (Purpose::Website, "site".into()),
        (Purpose::CampaignSocial, networks.into()),
        (Purpose::PartnerSocial, format!("file {networks}")),
        (Purpose::Press, "file newspaper radio television".into()),
        (Purpose::Archive, "site".into()),
        (Purpose::Print, "poster".into()),
        (Purpose::Screening, "screen".into()),
        (Purpose::Education, String::new()),
        (Purpose::Training, String::new()),
        (Purpose::Evaluation, String::new()),
        (Purpose::Lobbying, String::new()),
        (Purpose::Research, String::new()),
        (Purpose::Fundraising, String::new()),
    ];
    assert_eq!(usual, wanted);
}

#[test]
fn the_pause_is_48_hours_unless_the_house_says_otherwise() {
    assert_eq!(CoolingOff::default().ends(NOW), NOW.plus_seconds(48 * 3600));
    assert_eq!(CoolingOff::hours(1).ends(NOW), NOW.plus_seconds(3600));
    assert_eq!(CoolingOff::NONE.ends(NOW), NOW);
}

#[test]
fn every_reason_has_a_sentence_of_its_own() {
    let face = Element::Face;
    let (with, without): (Vec<Reason>, Vec<Reason>) = (
        vec![Reason::NotGranted(face), Reason::Denied(face), Reason::ConditionOpen(face)],
        vec![
            Reason::NobodyNamed,
            Reason::NothingNamed,
            Reason::Paused,
            Reason::NotApproved,
            Reason::NotExplained,
            Reason::CoolingOff,
            Reason::NotAgreedByAll,
            Reason::AskAgainAt18,
            Reason::SecondEyes,
            Reason::RiskNotDecided,
            Reason::RiskHeld,
            Reason::RiskVetoed,
            Reason::Embargoed,
        ],
    );
    assert!(with.iter().all(|reason| reason.element() == Some("face")));
    assert!(without.iter().all(|reason| reason.element().is_none()));
    let keys: BTreeSet<&str> = with.iter().chain(&without).map(|reason| reason.key()).collect();
    assert_eq!(keys.len(), 16);
    assert!(keys.iter().all(|key| key.starts_with("permit-")));
}

proptest! {
    #[test]
    fn sets_survive_their_wire_form(bits in proptest::collection::vec(0..Channel::ALL.len(), 0..20)) {
        let set: Set<Channel> = bits.iter().map(|at| Channel::ALL[*at]).collect();
        prop_assert_eq!(Set::<Channel>::parse(&set.wire()), Some(set));
        prop_assert!(bits.iter().all(|at| set.has(Channel::ALL[*at])));
    }
}
