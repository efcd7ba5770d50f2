//! Planning an edition, from an earlier one or from nothing, and changing its
//! words and days later.

use crate::answer::{Again, Answer, settle};
use crate::frame::{bar, in_both};
use crate::shown::{choices, edition_choices, edition_name, editions, fields, filled};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{CampaignId, EditionId, Error, Result};
use door::redirect;
use programme::campaigns::{self, Campaign, Edition, EditionDraft, EditionKind, Start};
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Weight, go, keep_draft};
use ui::words::said;
use ui::{Markup, html};

/// The form, proposing the year after the newest edition and what that one can hand on.
pub async fn new(desk: Signed) -> Answer {
    let all = editions(&desk).await?;
    let earlier: Option<&Edition> =
        desk.query.value("from").parse::<EditionId>().ok().and_then(|id| all.iter().find(|e| e.id == id));
    let latest = earlier.or_else(|| all.first());
    let next =
        all.iter().filter(|e| latest.is_none_or(|latest| latest.campaign == e.campaign)).map(Edition::year).max();
    let year = next
        .map_or_else(|| desk.db().now().timestamp().to_zoned(base::jiff::tz::TimeZone::UTC).year(), |year| year + 1);
    let mut form = Form::blank().with("year", year.to_string());
    form = match latest {
        Some(edition) => form
            .with("from", edition.id.to_string())
            .with("campaign", edition.campaign.to_string())
            .with("kind", edition.kind.name()),
        None => form.with("from", "usual"),
    };
    Ok(plan_page(&desk, Again::first(form)).await?)
}

pub async fn plan(posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let done = async {
        let campaign: CampaignId =
            form.value("campaign").parse().map_err(|_| Error::invalid("campaign", "error-choose"))?;
        let campaign = match campaigns::find(desk.db().read(), campaign).await {
            Err(Error::Missing) => Err(Error::invalid("campaign", "error-unknown-choice")),
            other => other,
        }?;
        let draft = EditionDraft::parse(&fields(&form), &campaign, None)?;
        let start = Start::parse(&fields(&form))?;
        store::write!(desk.house.db, desk.staff.actor(), |work| campaigns::plan(work, campaign.id, &draft, start))
    }
    .await;
    match settle(done, form)? {
        Ok(edition) => Ok(desk.said(&format!("/desk/editions/{edition}/"), "planned")),
        Err(again) => Ok(plan_page(&desk, again).await?),
    }
}

pub async fn edit(desk: Signed, At(id): At<EditionId>) -> Answer {
    let edition = campaigns::edition(desk.db().read(), id).await?;
    let form = filled(EditionDraft::from(&edition).to_fields());
    Ok(edit_page(&desk, &edition, Again::first(form)).await?)
}

pub async fn save(At(id): At<EditionId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let edition = campaigns::edition(desk.db().read(), id).await?;
    let campaign = campaigns::find(desk.db().read(), edition.campaign).await?;
    let done = async {
        let draft = EditionDraft::parse(&fields(&form), &campaign, Some(&edition))?;
        store::write!(desk.house.db, desk.staff.actor(), |work| campaigns::change_edition(work, id, &draft))
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&format!("/desk/editions/{id}/"), "saved")),
        Err(again) => Ok(edit_page(&desk, &edition, again).await?),
    }
}

/// Straight to the form that plans the one after this.
pub async fn next(desk: Signed, At(id): At<EditionId>) -> Answer {
    campaigns::edition(desk.db().read(), id).await?;
    Ok(redirect(&format!("/desk/editions/new?from={id}")))
}

async fn plan_page(desk: &Signed, again: Again) -> Result<Response> {
    let words = desk.words;
    let campaigns = campaigns::all(desk.db().read()).await?;
    let all = editions(desk).await?;
    let themes = themes(desk, None).await?;
    let kit = Kit::new(words, &again.form);
    let of: Vec<Choice> = campaigns
        .iter()
        .map(|campaign| Choice::new(campaign.id.to_string(), said(campaign.title.say(words.locale()))))
        .collect();
    let mut starts = vec![Choice::new("usual", "desk-start-usual")];
    starts.extend(edition_choices(words, &all));
    let body = html! {
        (bar(words.say("desk-edition-plan"), Markup::default()))
        p.lead { (words.say("desk-edition-plan-lead")) }
        (keep_draft(words, "edition-new", kit.post("/desk/editions/new", &desk.token, html! {
            (kit.select(Field::new("campaign", "desk-campaign").required(), &of))
            (kit.text(Field::new("year", "desk-year").digits().required().hint("desk-year-hint")))
            (kit.select(Field::new("from", "desk-start").hint("desk-start-hint"), &starts))
            (common(&kit, &themes))
            (kit.tick(Field::new("sample", "desk-sample")))
            (kit.buttons("desk-edition-plan", go(words, Weight::Quiet, "/desk/editions/", "desk-back")))
        })))
    };
    Ok(desk.form_page(&again, words.say("desk-edition-plan"), body))
}

async fn edit_page(desk: &Signed, edition: &Edition, again: Again) -> Result<Response> {
    let words = desk.words;
    let campaign = campaigns::find(desk.db().read(), edition.campaign).await?;
    let themes = themes(desk, Some(&campaign)).await?;
    let kit = Kit::new(words, &again.form);
    let action = format!("/desk/editions/{}/edit", edition.id);
    let body = html! {
        (bar(edition_name(words, edition), Markup::default()))
        (keep_draft(words, "edition", kit.post(&action, &desk.token, html! {
            (Kit::hidden("seen", again.form.value("seen")))
            div.pair {
                (kit.date(Field::new("day", "desk-first-day").required()))
                (kit.date(Field::new("last_day", "desk-last-day")))
            }
            (common(&kit, &themes))
            (kit.buttons("desk-save", go(words, Weight::Quiet, &format!("/desk/editions/{}/", edition.id), "desk-back")))
        })))
    };
    Ok(desk.form_page(&again, edition_name(words, edition), body))
}

/// The themes of a campaign, or of all.
async fn themes(desk: &Signed, campaign: Option<&Campaign>) -> Result<Vec<Choice>> {
    let words = desk.words;
    let mut themes = Vec::new();
    for one in campaigns::all(desk.db().read()).await? {
        if campaign.is_none_or(|campaign| campaign.id == one.id) {
            themes.extend(campaigns::themes(desk.db().read(), one.id).await?);
        }
    }
    Ok(themes.iter().map(|theme| Choice::new(theme.id.to_string(), said(theme.title.say(words.locale())))).collect())
}

fn common(kit: &Kit, themes: &[Choice]) -> Markup {
    let kinds = choices(EditionKind::ALL, EditionKind::name, |kind| kind.label().into());
    html! {
        (kit.select(Field::new("kind", "desk-kind").required(), &kinds))
        (kit.text(Field::new("slug", "desk-slug").hint("desk-slug-edition-hint").short()))
        (kit.select(Field::new("theme", "desk-theme"), themes))
        (in_both!(kit, text, "title", "desk-title"))
        (in_both!(kit, area, "intro", "desk-intro"))
        (in_both!(kit, area, "invitation", "desk-invitation", hint("desk-markdown-hint")))
    }
}
