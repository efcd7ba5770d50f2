//! How someone appears, and what a permit lets through of it.

use super::rules::{check_shape, random_slug};
use super::*;
use crate::testing::shape;
use ::store::on_both;
use base::{Actor, Instant, Locale, MediaId, TestChance, Text, VersionId};
use consent::{
    Age, Approval, Case, Channel, CoolingOff, Element, Fingerprint, Grant, Outcome, Party, Permit, Purpose, Recipient,
    RiskDecision, Set, Standing, Territory, Use,
};

fn persona(shape: Shape) -> Persona {
    let chance = TestChance::new(5);
    let now = Instant::from_micros(0);
    Persona {
        id: PersonaId::new(&chance),
        slug: random_slug(&chance).unwrap(),
        is_sample: true,
        created_at: now,
        changed_at: now,
        slug_is_random: true,
        shape,
    }
}

/// A permit for exactly these elements on the website.
fn permit(elements: &[Element]) -> Permit {
    let chance = TestChance::new(6);
    let (version, fingerprint, at) = (VersionId::new(&chance), Fingerprint([1; 32]), Instant::from_micros(1));
    let plain = Use::plain(version, fingerprint, Purpose::Website, Recipient::Anyone, Channel::Site, Locale::ENGLISH);
    let asked = Use { elements: Set::of(elements), ..plain };
    let by = Set::of(&[Party::Person]);
    let grant = Grant {
        purposes: Set::of(&[Purpose::Website]),
        recipient: Some(Recipient::Anyone),
        channels: Set::of(&[Channel::Site]),
        elements: Set::of(elements),
        territories: Some(vec![Territory::Worldwide]),
        languages: Some(vec![Locale::ENGLISH]),
        by,
        ..Grant::nothing(base::GrantId::new(&chance), at)
    };
    let standing = Standing {
        persona: PersonaId::new(&chance),
        age: Age::Adult,
        approvals: vec![Approval { by, explained: Some(at), ..Approval::nothing(version, fingerprint, at) }],
        grants: vec![grant],
        paused: false,
    };
    let by = base::StaffId::new(&chance);
    let risk = vec![RiskDecision { fingerprint, outcome: Outcome::Allowed, by, from: at, until: None }];
    let case = Case { people: vec![standing], risk, embargo: None, cooling_off: CoolingOff::NONE };
    consent::permit(&asked, &case, at.plus_seconds(1)).unwrap()
}

#[test]
fn the_name_needs_the_element_and_the_form() {
    let words = permit(&[Element::Words]);
    let named = permit(&[Element::Words, Element::Name]);
    let someone = persona(Shape { display_name: Text::en("Ada").and(Locale::ARABIC, "آدا"), ..shape("Ada") });
    assert_eq!(persona_name(&someone, Locale::ENGLISH, &words), None);
    assert_eq!(persona_name(&someone, Locale::ENGLISH, &named).as_deref(), Some("Ada"));
    assert_eq!(persona_name(&someone, Locale::ARABIC, &named).as_deref(), Some("آدا"));
    for form in [NameForm::RoleOnly, NameForm::None] {
        let hidden = persona(Shape { name_form: form, ..shape("Ada") });
        assert_eq!(persona_name(&hidden, Locale::ENGLISH, &named), None, "{form}");
    }
}

#[test]
fn a_name_in_the_bio_goes_with_the_name() {
    let bio = Text::en("Ada bakes at night.").and(Locale::ARABIC, "تخبز ليلًا.");
    let someone = persona(Shape { bio, ..shape("Ada Sample") });
    let shown = appearance(&someone, &permit(&[Element::Words]));
    assert_eq!((shown.name, shown.bio), (None, Text::of(Locale::ARABIC, "تخبز ليلًا.")));
    let shown = appearance(&someone, &permit(&[Element::Words, Element::Name]));
    assert_eq!(shown.bio.say(Locale::ENGLISH), "Ada bakes at night.");
}

#[test]
fn what_others_wrote_does_not_say_a_name_that_may_not_be_shown() {
    let someone = persona(Shape { display_name: Text::en("Ada Sample").and(Locale::ARABIC, "آدا"), ..shape("Ada") });
    let (unnamed, named) = (permit(&[Element::Words]), permit(&[Element::Words, Element::Name]));
    for words in ["ADA, laughing at a stove", "صورة آدا", "Photograph: sample"] {
        assert_eq!(unless_named(words, &someone, &unnamed), None, "{words}");
        assert_eq!(unless_named(words, &someone, &named), Some(words));
    }
    assert_eq!(unless_named("A woman at a stove", &someone, &unnamed), Some("A woman at a stove"));
}

#[test]
fn a_face_that_may_not_be_shown_becomes_a_silhouette() {
    let photo = MediaId::new(&TestChance::new(2));
    let faced = Shape { portrait_form: PortraitForm::Portrait, portrait_media: Some(photo), ..shape("Ada") };
    let someone = persona(faced.clone());
    let shown = appearance(&someone, &permit(&[Element::Words]));
    assert_eq!((shown.portrait, shown.photo), (PortraitForm::Silhouette, None));
    let shown = appearance(&someone, &permit(&[Element::Words, Element::Face]));
    assert_eq!((shown.portrait, shown.photo), (PortraitForm::Portrait, Some(photo)));
    let hands = persona(Shape { portrait_form: PortraitForm::Hands, ..faced });
    assert_eq!(appearance(&hands, &permit(&[Element::Words])).photo, Some(photo));
}

#[test]
fn a_shape_is_true_to_its_forms() {
    let photo = Some(MediaId::new(&TestChance::new(2)));
    let cleaned = check_shape(&Shape { name_form: NameForm::None, portrait_media: photo, ..shape("Ada") }).unwrap();
    assert!(cleaned.display_name.is_empty());
    assert_eq!(cleaned.portrait_media, None);
    let mistakes = |shape: Shape| match check_shape(&shape) {
        Err(Error::Invalid(invalid)) => invalid.0.into_iter().map(|(field, m)| (field, m.key)).collect(),
        _ => Vec::new(),
    };
    assert_eq!(mistakes(Shape { display_name: Text::new(), ..shape("") }), [("display_name", "error-required")]);
    let nameless = Shape { name_form: NameForm::RoleOnly, label: Text::new(), ..shape("Ada") };
    assert_eq!(mistakes(nameless), [("label", "people-role-needs-label")]);
    assert_eq!(mistakes(Shape { bio: Text::en("x".repeat(1_201)), ..shape("Ada") }), [("bio", "error-too-long")]);
    assert_eq!(mistakes(Shape::hidden()), []);
}

async fn added(db: &::store::Db, shape: &Shape, wish: &SlugWish) -> Result<Persona> {
    let id = ::store::write!(db, Actor::Operator, |work| add(work, shape, wish, true))?;
    find(db.read(), id).await
}

on_both!(async fn addresses_say_a_name_only_when_asked(db) {
    let plain = added(db, &shape("Ada Sample"), &SlugWish::Random).await.unwrap();
    assert!(!plain.slug.as_str().contains("ada"), "{}", plain.slug);
    let found = added(db, &shape("Ada Sample"), &SlugWish::FromName).await.unwrap();
    assert_eq!(found.slug.as_str(), "ada-sample");
    let second = added(db, &shape("Ada Sample"), &SlugWish::FromName).await.unwrap();
    assert!(second.slug_is_random, "the second of a name gets an address that says nothing");
    let arabic = Shape { display_name: Text::of(Locale::ARABIC, "حنان"), ..shape("") };
    assert!(added(db, &arabic, &SlugWish::FromName).await.unwrap().slug_is_random);
    let nameless = Shape { name_form: NameForm::RoleOnly, ..shape("Ada") };
    assert!(added(db, &nameless, &SlugWish::FromName).await.unwrap().slug_is_random);
    let taken = added(db, &shape("B"), &SlugWish::Exactly("ada-sample".parse().unwrap())).await;
    assert!(matches!(taken, Err(Error::Invalid(m)) if m.of("slug").is_some()));

    let hidden = ::store::write!(db.db, Actor::Operator, |work| hide_slug(work, found.id)).unwrap();
    assert!(!hidden.as_str().contains("ada"));
    assert!(matches!(by_slug(db.read(), &found.slug).await, Err(Error::Missing)));
    assert_eq!(by_slug(db.read(), &hidden).await.unwrap().id, found.id);
});

on_both!(async fn an_address_that_says_a_name_goes_with_that_name(db) {
    let named = added(db, &shape("Ada Sample"), &SlugWish::FromName).await.unwrap();
    let slug = async || find(db.read(), named.id).await.unwrap().slug;
    let changed = async |shape: &Shape| {
        ::store::write!(db.db, Actor::Operator, |work| change(work, named.id, shape)).unwrap();
        slug().await
    };
    let as_before = Shape { bio: Text::en("I bake at night."), ..shape("Ada Sample") };
    assert_eq!(changed(&as_before).await.as_str(), "ada-sample", "other words leave the address");
    let pseudonym = Shape { name_form: NameForm::Pseudonym, display_name: Text::en("Lantern"), ..as_before };
    let after = changed(&pseudonym).await;
    assert!(!after.as_str().contains("ada") && !after.as_str().contains("lantern"), "{after}");
    assert!(matches!(by_slug(db.read(), &named.slug).await, Err(Error::Missing)), "nor does the old one lead anywhere");
    let another = Shape { display_name: Text::en("Kettle"), ..pseudonym };
    assert_eq!(changed(&another).await, after, "an address that says nothing stays");
});

on_both!(async fn a_change_of_appearance_is_kept_whole(db) {
    let before = added(db, &shape("Ada"), &SlugWish::Random).await.unwrap();
    db.clock.push_seconds(5);
    let wanted = Shape {
        name_form: NameForm::Pseudonym,
        display_name: Text::en("Lantern").and(Locale::ARABIC, "فانوس"),
        portrait_form: PortraitForm::Silhouette,
        portrait_seed: u64::MAX,
        voice_form: VoiceForm::Actor,
        label: Text::en("A night baker"),
        ..Shape::hidden()
    };
    ::store::write!(db.db, Actor::Operator, |work| change(work, before.id, &wanted)).unwrap();
    let after = find(db.read(), before.id).await.unwrap();
    assert_eq!((after.for_staff(), &after.slug, after.changed_at), (&wanted, &before.slug, db.now()));
    let gone = ::store::write!(db.db, Actor::Operator, |work| {
        let nobody = PersonaId::new(&TestChance::new(9));
        change(work, nobody, &wanted)
    });
    assert!(matches!(gone, Err(Error::Missing)));
});

#[test]
fn logs_do_not_carry_a_name() {
    let someone = persona(shape("Ada Sample"));
    assert!(!format!("{someone:?}").contains("Ada"));
    assert_eq!(someone.staff_name(Locale::ENGLISH), "Ada Sample");
}
