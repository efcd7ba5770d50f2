//! Settings that people change at the desk: the campaigns. Everything else is
//! the operator's, in the configuration file.

pub mod campaign;

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::or_dash;
use crate::signed::{At, Posted, Signed};
use base::CampaignId;
use people::accounts::Act;
use programme::campaigns;
use ui::html;
use ui::parts::{Column, Table, Tone, Weight, chip, go};

pub async fn show(desk: Signed) -> Answer {
    let words = desk.words;
    let all = campaigns::all(desk.db().read()).await?;
    let opens = desk.may(Act::OpenCampaign);
    let rows = all.iter().map(|campaign| {
        vec![
            or_dash(words, &campaign.title),
            html! { code { "/" (campaign.slug) "/" } },
            html! { (campaign.zone.name()) },
            html! {
                @if campaign.is_default { (chip(words, Tone::Done, "desk-campaign-default")) }
                @else if opens { (desk.button(Weight::Quiet, &format!("/desk/settings/campaigns/{}/default", campaign.id), "desk-campaign-make-default")) }
            },
            html! { @if opens { a href={ "/desk/settings/campaigns/" (campaign.id) "/edit" } { (words.say("desk-edit")) } } },
        ]
    });
    let columns = vec![
        Column::new("desk-campaign"),
        Column::new("desk-address"),
        Column::new("desk-zone"),
        Column::new("desk-campaign-default"),
        Column::new("desk-actions"),
    ];
    let actions =
        html! { @if opens { (go(words, Weight::Main, "/desk/settings/campaigns/new", "desk-campaign-open")) } };
    let body = html! {
        (bar(words.say("desk-nav-settings"), actions))
        (Table::new("campaigns", "desk-campaigns", columns).rows(rows).or_say("desk-campaigns-none", "desk-campaign-first").show(words))
        p { (words.say("desk-settings-pause")) " " a href="/desk/notices/" { (words.say("desk-nav-notices")) } }
        p.hint { (words.say("desk-settings-operator")) }
    };
    Ok(desk.page(words.say("desk-nav-settings"), body))
}

pub async fn make_default(At(id): At<CampaignId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| campaigns::make_default(work, id))?;
    Ok(desk.said("/desk/settings/", "saved"))
}
