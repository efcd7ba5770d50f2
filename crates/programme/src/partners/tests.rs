//! Partner organisations, on both databases.

use super::*;
use crate::Fields;
use crate::testing::{campaign, edition, event_draft, key, partner, partner_draft, partner_in, partner_named, planned};
use ::store::testing::TestDb;
use ::store::{on_both, search};
use base::{Actor, Text};

const DESK: Actor = Actor::Operator;

#[test]
fn a_partner_is_read_from_its_form() {
    let sent = [
        ("name.en", "Café  Ørsted"),
        ("kind", "food"),
        ("town.en", "Marlhaven"),
        ("website", " https://cafe.example.org/about "),
        ("description.en", "Soup.\r\nBread."),
    ];
    let draft = PartnerDraft::parse(&Fields::of(&sent), None).unwrap();
    assert_eq!((draft.slug.as_str(), draft.name), ("cafe-orsted", Text::en("Café Ørsted")));
    assert_eq!(draft.website.map(|it| it.to_string()).as_deref(), Some("https://cafe.example.org/about"));
    assert_eq!(draft.description, Text::en("Soup.\nBread."));
    let full = PartnerDraft { website: "https://a.example/".parse().ok(), seen: Some(2), ..partner_draft("Tin Roof") };
    assert_eq!(PartnerDraft::parse(&Fields::of(&full.to_fields()), None), Ok(full));
    let sent = [("name.ar", "مطبخ الشارع"), ("kind", "food"), ("website", "javascript:alert(1)")];
    let invalid = PartnerDraft::parse(&Fields::of(&sent), None).unwrap_err();
    let keys: Vec<_> = invalid.0.iter().map(|(name, message)| (*name, message.key)).collect();
    assert_eq!(keys, [("slug", "programme-error-slug-needed"), ("website", "error-address")]);
    assert!(parse_part(&Fields::of(&[("part", "boss")])).is_err());
}

on_both!(async fn a_partner_is_added_found_and_changed(db) {
    let id = partner(db).await;
    let now = find(db.read(), id).await.unwrap();
    assert_eq!((now.slug.as_str(), now.revision), ("harbour-library", 1));
    assert_eq!(by_slug(db.read(), &now.slug).await.unwrap(), now);
    let moved = PartnerDraft { town: Text::en("Quarrowby"), ..PartnerDraft::from(&now) };
    ::store::write!(db, DESK, |work| change(work, id, &moved)).unwrap();
    assert_eq!(find(db.read(), id).await.unwrap().town, Text::en("Quarrowby"));
    assert_eq!(key(::store::write!(db, DESK, |work| change(work, id, &moved)).unwrap_err()), "programme-conflict");
    let nobody = PartnerId::new(db.chance());
    assert_eq!(key(::store::write!(db, DESK, |work| change(work, nobody, &moved)).unwrap_err()), "missing");
});

on_both!(async fn a_name_that_is_known_is_asked_about_and_a_slug_that_is_taken_refused(db) {
    partner_named(db, "The Back Row Choir").await;
    let again = PartnerDraft { slug: "choir".parse().unwrap(), ..partner_draft("the back-row CHOIR") };
    let known = ::store::write!(db, DESK, |work| add(work, &again)).unwrap_err();
    let Error::Invalid(invalid) = known else { panic!("{known}") };
    assert_eq!(invalid.of("another").unwrap().key, "programme-error-partner-known");
    let on_purpose = PartnerDraft { is_another: true, ..again };
    ::store::write!(db, DESK, |work| add(work, &on_purpose)).unwrap();
    let same_slug = PartnerDraft { name: Text::en("Somebody else"), ..on_purpose };
    assert_eq!(key(::store::write!(db, DESK, |work| add(work, &same_slug)).unwrap_err()), "programme-error-slug-taken");
    assert_eq!(all(db.read()).await.unwrap().len(), 2);
});

on_both!(async fn joining_leaving_and_joining_anew(db) {
    let edition = planned(db, campaign(db).await, 2026).await;
    let id = partner(db).await;
    ::store::write!(db, DESK, |work| join(work, edition, id, Part::Supporter)).unwrap();
    let first = membership(db.read(), edition, id).await.unwrap().unwrap();
    assert_eq!(first, Membership { edition, part: Part::Supporter, joined_at: db.now(), left_at: None });
    // Another part is no new joining.
    db.clock.push_days(1);
    ::store::write!(db, DESK, |work| join(work, edition, id, Part::Lead)).unwrap();
    let now = membership(db.read(), edition, id).await.unwrap().unwrap();
    assert_eq!(now, Membership { part: Part::Lead, ..first });
    assert_eq!(leads(db.read(), edition).await.unwrap().len(), 1);
    ::store::write!(db, DESK, |work| leave(work, edition, id)).unwrap();
    let left = membership(db.read(), edition, id).await.unwrap().unwrap();
    assert_eq!(left.left_at, Some(db.now()));
    assert_eq!(leads(db.read(), edition).await.unwrap(), []);
    db.clock.push_days(1);
    ::store::write!(db, DESK, |work| leave(work, edition, id)).unwrap();
    assert_eq!(membership(db.read(), edition, id).await.unwrap().unwrap(), left);
    // Coming back is joining from now on: what was granted before does not cover it.
    ::store::write!(db, DESK, |work| join(work, edition, id, Part::Partner)).unwrap();
    let back = membership(db.read(), edition, id).await.unwrap().unwrap();
    assert_eq!(back, Membership { edition, part: Part::Partner, joined_at: db.now(), left_at: None });
    assert_eq!(memberships(db.read(), id).await.unwrap(), [back]);
    let nobody = PartnerId::new(db.chance());
    assert_eq!(key(::store::write!(db, DESK, |work| join(work, edition, nobody, Part::Host)).unwrap_err()), "missing");
    assert_eq!(key(::store::write!(db, DESK, |work| leave(work, edition, nobody)).unwrap_err()), "missing");
    let renamed = PartnerDraft { slug: "other".parse().unwrap(), ..PartnerDraft::from(&find(db.read(), id).await.unwrap()) };
    assert_eq!(key(::store::write!(db, DESK, |work| change(work, id, &renamed)).unwrap_err()), "programme-error-slug-public");
});

on_both!(async fn two_who_let_the_same_partner_in_at_once_agree(db) {
    let edition = planned(db, campaign(db).await, 2026).await;
    let id = partner(db).await;
    let rivals = (0..4).map(|_| {
        let db = db.db.clone();
        tokio::spawn(async move { ::store::write!(db, DESK, |work| join(work, edition, id, Part::Partner)) })
    });
    for outcome in futures_util::future::join_all(rivals).await {
        match outcome.unwrap() {
            Ok(()) | Err(Error::Conflict(_)) => {}
            Err(error) => panic!("{error}"),
        }
    }
    assert_eq!(memberships(db.read(), id).await.unwrap().len(), 1);
});

on_both!(async fn lists_filter_and_page_at_a_constant_cost(db) {
    let campaign = campaign(db).await;
    let (here, elsewhere) = (edition(db, campaign, 2026).await, edition(db, campaign, 2025).await);
    let mut costs = Vec::new();
    let mut so_far = 0;
    for many in [1, 3, 35] {
        while so_far < many {
            let id = partner_in(db, here, &format!("Library {so_far:02}")).await;
            ::store::write!(db, DESK, |work| join(work, elsewhere, id, Part::Lead)).unwrap();
            let event = crate::events::EventDraft {
                hosts: vec![(id, crate::events::HostPart::Host)],
                ..event_draft(&format!("Evening {so_far}"))
            };
            ::store::write!(db, DESK, |work| async {
                let event = crate::events::draft(work, here, &event).await?;
                crate::events::announce(work, event).await
            }).unwrap();
            so_far += 1;
        }
        let before = db.statements();
        list(db.read(), &Filter { edition: Some(here), ..Filter::default() }).await.unwrap();
        costs.push(db.statements() - before);
    }
    assert_eq!(costs, [4, 4, 4]);
    let page = |page| Filter { edition: Some(here), page, ..Filter::default() };
    let first = list(db.read(), &page(1)).await.unwrap();
    assert_eq!((first.rows.len(), first.total, first.pages()), (30, 35, 2));
    let row = &first.rows[0];
    assert_eq!((row.partner.slug.as_str(), row.editions, row.events), ("library-00", 2, 1));
    assert_eq!(row.membership.map(|it| it.part), Some(Part::Partner));
    let last = list(db.read(), &page(9)).await.unwrap();
    assert_eq!((last.page, last.rows.len(), last.rows[4].partner.slug.as_str()), (2, 5, "library-34"));

    let count = async |filter: Filter| list(db.read(), &filter).await.unwrap().total;
    partner_named(db, "Éclair Kitchen").await;
    for (filter, expected) in [
        (Filter::default(), 36),
        (Filter { words: "eclair".into(), ..Filter::default() }, 1),
        (Filter { words: "library 07".into(), ..Filter::default() }, 1),
        (Filter { words: "%".into(), ..Filter::default() }, 36),
        (Filter { words: "'; DROP TABLE partners".into(), ..Filter::default() }, 0),
        (Filter { town: Some("MARLHAVEN".into()), ..Filter::default() }, 36),
        (Filter { town: Some("Nowhere".into()), ..Filter::default() }, 0),
        (Filter { kind: Some(PartnerKind::Museum), ..Filter::default() }, 0),
        (Filter { part: Some(Part::Lead), ..Filter::default() }, 35),
        (Filter { edition: Some(here), part: Some(Part::Lead), ..Filter::default() }, 0),
    ] {
        assert_eq!(count(filter.clone()).await, expected, "{filter:?}");
    }
    assert_eq!(towns(db.read(), here).await.unwrap(), [Text::en("Marlhaven")]);
    assert_eq!(Filter::parse(&Fields::of(&[("kind", "nonsense"), ("page", "-3")])), Filter { page: 1, ..Filter::default() });
});

async fn found(db: &TestDb, scope: search::Scope, words: &str) -> usize {
    let query = search::Query { words: words.into(), ..search::Query::default() };
    search::find(db, scope, &query, 10, 0).await.unwrap().len()
}

on_both!(async fn the_public_finds_a_partner_while_it_is_in_an_open_edition(db) {
    let edition = edition(db, campaign(db).await, 2026).await;
    let id = partner_named(db, "Tin Roof Theatre").await;
    let now = async || (found(db, search::Scope::Desk, "tin roof").await, found(db, search::Scope::Public, "tin roof").await);
    assert_eq!(now().await, (1, 0));
    ::store::write!(db, DESK, |work| join(work, edition, id, Part::Host)).unwrap();
    assert_eq!(now().await, (1, 1));
    ::store::write!(db, DESK, |work| leave(work, edition, id)).unwrap();
    assert_eq!(now().await, (1, 0));
});
