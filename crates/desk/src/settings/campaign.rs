//! Opening a campaign, and changing when it comes round.

use crate::answer::{Again, Answer, settle};
use crate::frame::{bar, in_both};
use crate::shown::{choices, fields, filled};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::CampaignId;
use base::jiff::civil::Date;
use programme::campaigns::{self, CampaignDraft, DayName, LeapRule, Nth, RuleKind};
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Weight, go};
use ui::words::{Words, said};
use ui::{Markup, html};

pub async fn new(desk: Signed) -> Answer {
    let form = Form::blank()
        .with("zone", "Europe/London")
        .with("rule", "date")
        .with("length", "1")
        .with("lasts_months", "12")
        .with("gather_hours", "24");
    Ok(page(&desk, None, &Again::first(form)))
}

pub async fn open(posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let done = async {
        let draft = CampaignDraft::parse(&fields(&form), None)?;
        store::write!(desk.house.db, desk.staff.actor(), |work| campaigns::open(work, &draft))
    }
    .await;
    match settle(done, form)? {
        Ok(_) => Ok(desk.said("/desk/settings/", "added")),
        Err(again) => Ok(page(&desk, None, &again)),
    }
}

pub async fn edit(desk: Signed, At(id): At<CampaignId>) -> Answer {
    let campaign = campaigns::find(desk.db().read(), id).await?;
    let form = filled(CampaignDraft::from(&campaign).to_fields());
    Ok(page(&desk, Some(id), &Again::first(form)))
}

pub async fn save(At(id): At<CampaignId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let campaign = campaigns::find(desk.db().read(), id).await?;
    let done = async {
        let draft = CampaignDraft::parse(&fields(&form), Some(&campaign))?;
        store::write!(desk.house.db, desk.staff.actor(), |work| campaigns::change(work, id, &draft))
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said("/desk/settings/", "saved")),
        Err(again) => Ok(page(&desk, Some(id), &again)),
    }
}

fn page(desk: &Signed, id: Option<CampaignId>, again: &Again) -> Response {
    let words = desk.words;
    let kit = Kit::new(words, &again.form);
    let (action, title) = match id {
        Some(id) => (format!("/desk/settings/campaigns/{id}/edit"), "desk-campaign-edit"),
        None => ("/desk/settings/campaigns/new".to_owned(), "desk-campaign-open"),
    };
    let body = html! {
        (bar(words.say(title), Markup::default()))
        (kit.post(&action, &desk.token, html! {
            @if id.is_some() { (Kit::hidden("seen", again.form.value("seen"))) }
            (in_both!(kit, text, "title", "desk-title"))
            (kit.text(Field::new("slug", "desk-slug").required().hint("desk-slug-hint")))
            (in_both!(kit, area, "summary", "desk-summary"))
            (kit.text(Field::new("zone", "desk-zone").required().hint("desk-zone-hint")))
            (kit.fieldset("desk-comes-round", html! {
                (kit.radios(Field::new("rule", "desk-rule").required(), &choices(RuleKind::ALL, RuleKind::name, |rule| rule.label().into())))
                div.beside {
                    (kit.select(Field::new("month", "desk-month").required(), &months(words)))
                    (kit.text(Field::new("day", "desk-rule-day").digits()))
                    (kit.select(Field::new("nth", "desk-rule-nth"), &choices(Nth::ALL, Nth::name, |nth| nth.label().into())))
                    (kit.select(Field::new("weekday", "desk-rule-weekday"), &choices(DayName::ALL, DayName::name, |day| day.label().into())))
                    (kit.select(Field::new("leap", "desk-rule-leap"), &choices(LeapRule::ALL, LeapRule::name, |leap| leap.label().into())))
                    (kit.text(Field::new("length", "desk-rule-length").digits()))
                }
            }))
            (kit.fieldset("desk-asked-how", html! {
                (kit.text(Field::new("lasts_months", "desk-lasts-months").hint("desk-lasts-months-hint").digits()))
                (kit.text(Field::new("gather_hours", "desk-gather-hours").hint("desk-gather-hours-hint").digits()))
            }))
            (kit.buttons("desk-save", go(words, Weight::Quiet, "/desk/settings/", "desk-back")))
        }))
    };
    desk.form_page(again, words.say(title), body)
}

fn months(words: Words) -> Vec<Choice> {
    let month = |number: i8| {
        Date::new(2000, number, 1).ok().map(|date| Choice::new(number.to_string(), said(words.month(date))))
    };
    (1..=12).filter_map(month).collect()
}
