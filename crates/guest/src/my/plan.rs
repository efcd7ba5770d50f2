//! The safety plan that was written down with the person, for them to read.

use super::own::Own;
use axum::extract::State;
use base::Result;
use door::{Answer, House};
use people::safety::{self, Kept};
use ui::page::{Head, Page};
use ui::words::{Words, date_element};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, own: Own) -> Answer {
    let kept = kept(&house, &own).await.map_err(|e| own.trouble(e))?;
    Ok(own.respond(&house, "/plan", None, &PlanPage { own: &own, kept }))
}

async fn kept(house: &House, own: &Own) -> Result<Option<Kept>> {
    let actor = own.actor(house).await?;
    safety::own_plan(&house.db, &house.keys, &actor, own.persona).await
}

struct PlanPage<'a> {
    own: &'a Own,
    kept: Option<Kept>,
}

impl Page for PlanPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("plan-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        html! {
            h1 { (words.say("plan-title")) }
            p.lead { (words.say("plan-lead")) }
            @match &self.kept {
                None => p { (words.say("plan-none")) },
                Some(kept) => {
                    @for (key, said) in [
                        ("plan-call-first", &kept.plan.call_first),
                        ("plan-signs", &kept.plan.signs),
                        ("plan-steps", &kept.plan.steps),
                        ("plan-may-be-told", &kept.plan.may_be_told),
                    ] {
                        @if !said.is_empty() { h2 { (words.say(key)) } div.asis dir="auto" { (said) } }
                    }
                    p { (words.weave(&"plan-dates".into(), [("day", self.own.day(kept.written_at)), ("review", date_element(words, kept.review_on))])) }
                }
            }
            p.hint { (words.say("plan-change")) }
            (self.own.back())
        }
    }
}
