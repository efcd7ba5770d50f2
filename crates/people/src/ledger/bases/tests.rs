//! A basis is stated, replaced, and never mistaken for a permission.

use super::*;
use crate::accounts::Role;
use crate::testing::staff;
use ::store::on_both;
use base::{Actor, CampaignId, EditionId, TestChance};
use consent::Purpose;

fn new(purpose: Purpose, basis: Basis, note: &str) -> NewBasis {
    NewBasis { purpose, basis, note: note.to_owned() }
}

on_both!(async fn the_edition_states_before_the_campaign(db) {
    let (campaign, edition) = (CampaignId::new(&TestChance::new(1)), EditionId::new(&TestChance::new(2)));
    let officer = staff(db, &[Role::Admin]).await;
    let state = async |scope: Scope, new: NewBasis| {
        db.clock.push_seconds(1);
        ::store::write!(db.db, officer.actor(), |work| record(work, scope, &new)).unwrap();
        db.now()
    };
    let first = state(Scope::Campaign(campaign), new(Purpose::Archive, Basis::Consent, "")).await;
    state(Scope::Campaign(campaign), new(Purpose::Website, Basis::Consent, "")).await;
    let second = state(Scope::Campaign(campaign), new(Purpose::Archive, Basis::PublicArchive, "So that it is remembered")).await;
    let own = state(Scope::Edition(edition), new(Purpose::Website, Basis::LegitimateInterests, " Balanced on 3 November ")).await;
    let bases = async |when| {
        let found = at(db.read(), campaign, edition, when).await.unwrap();
        found.into_iter().map(|(purpose, row)| (purpose, row.stated.basis)).collect::<Vec<_>>()
    };
    assert_eq!(bases(first).await, [(Purpose::Archive, Basis::Consent)]);
    assert_eq!(bases(second).await, [(Purpose::Website, Basis::Consent), (Purpose::Archive, Basis::PublicArchive)]);
    assert_eq!(bases(own).await, [(Purpose::Website, Basis::LegitimateInterests), (Purpose::Archive, Basis::PublicArchive)]);
    let all = history(db.read(), Scope::Campaign(campaign)).await.unwrap();
    assert_eq!((all.len(), all[0].stated.basis, all[0].recorded_by), (3, Basis::PublicArchive, Some(officer.id)));
    assert_eq!(history(db.read(), Scope::Edition(edition)).await.unwrap()[0].stated.note, "Balanced on 3 November");
});

on_both!(async fn a_bad_statement_is_refused_by_kind(db) {
    let scope = Scope::Campaign(CampaignId::new(&TestChance::new(1)));
    for (wrong, key) in [
        (new(Purpose::Press, Basis::LegitimateInterests, " "), "people-basis-balancing"),
        (new(Purpose::Press, Basis::Consent, &"x".repeat(4_001)), "error-too-long"),
        (new(Purpose::Press, Basis::Consent, "she has refugee status"), "people-no-status"),
    ] {
        let Err(Error::Invalid(m)) = ::store::write!(db.db, Actor::Operator, |work| record(work, scope, &wrong)) else { panic!("{key}") };
        assert_eq!(m.of("note").unwrap().key, key);
    }
    let fine = new(Purpose::Press, Basis::Journalism, "");
    let nobody = ::store::write!(db.db, Actor::Visitor, |work| record(work, scope, &fine));
    assert!(matches!(nobody, Err(Error::Refused(m)) if m.key == "people-basis-needs-staff"));
});
