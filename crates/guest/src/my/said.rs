//! What somebody said before they took part, and what was paid to them, as it
//! stands in the file of everything held about them.

use super::own::Own;
use base::Result;
use door::House;
use people::{needs, payments, safety};
use serde_json::{Value, json};

/// What they need, what they do not speak about, and when they checked their accounts.
pub(super) async fn needed(house: &House, own: &Own) -> Result<Value> {
    let (db, keys, actor) = (&house.db, &house.keys, own.actor(house).await?);
    let said = needs::own(db, keys, &actor, own.persona).await?;
    let said = said.map(|said| json!({ "said_at": said.at, "comfort": said.what.comfort, "rest": said.what.rest }));
    let limits = needs::own_boundaries(db, keys, &actor, own.persona).await?;
    let limits = limits.iter().map(|one| json!({ "added_at": one.added_at, "limit": one.what }));
    let checked = needs::checked_at(db, keys, own.persona).await?;
    let plan = safety::own_plan(db, keys, &actor, own.persona).await?;
    let plan = plan.map(
        |kept| json!({ "plan": kept.plan, "written_at": kept.written_at, "review_on": kept.review_on.to_string() }),
    );
    let beside = safety::own_beside(db, keys, &actor, own.persona).await?;
    let beside = beside.values().collect::<Vec<_>>();
    Ok(
        json!({ "safety_plan": plan, "beside_you": beside, "needs": said, "limits": limits.collect::<Vec<_>>(), "accounts_checked_at": checked }),
    )
}

/// How they are paid, what they spent, what was paid.
pub(super) async fn money(house: &House, own: &Own) -> Result<Value> {
    let actor = own.actor(house).await?;
    let terms = payments::own_terms(&house.db, &house.keys, &actor, own.persona).await?;
    let all = payments::of_personas(house.db.read(), &own.ids()).await?;
    let one = |one: &payments::Payment| {
        json!({
            "kind": one.kind.name(), "purpose": one.spent.purpose.name(), "what_for": one.spent.what_for,
            "minor": one.spent.money.minor, "currency": one.spent.money.currency.name(), "on": one.spent.on.to_string(),
            "state": one.state.name(), "noted_at": one.noted_at, "settled_at": one.settled_at, "answer": one.answer,
            "receipt": one.paper,
        })
    };
    Ok(json!({ "terms": terms, "payments": all.iter().map(one).collect::<Vec<_>>() }))
}
