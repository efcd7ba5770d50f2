//! An edition's open call at the desk: as it stands, written and changed,
//! published and taken off the site.

use crate::answer::{Again, Answer, settle};
use crate::frame::{bar, in_both};
use crate::shown::{edition_name, fields, filled};
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{EditionId, Invalid, Locale, Result, Text};
use people::accounts::Act;
use people::guard::looks_like_status;
use programme::calls::{self, Call, CallDraft, CallState};
use programme::campaigns::{self, Campaign, Edition};
use ui::form::{Field, Form, Kit};
use ui::parts::{Tone, Weight, chip, confirm_action, empty, facts, go};
use ui::words::{Wording, Words, date_element, text_of};
use ui::{Markup, html};

pub fn home(edition: EditionId) -> String {
    format!("/desk/editions/{edition}/call")
}

pub fn state_chip(words: Words, state: CallState) -> Markup {
    let tone = match state {
        CallState::Draft => Tone::Moving,
        CallState::Coming => Tone::Waiting,
        CallState::Open => Tone::Done,
        CallState::Closed => Tone::Still,
    };
    chip(words, tone, state.label())
}

pub fn state_of(desk: &Signed, (edition, campaign): (&Edition, &Campaign), call: &Call) -> CallState {
    calls::rules::state(call, desk.db().now(), &campaign.zone, edition.archived_at.is_some())
}

pub async fn around(desk: &Signed, id: EditionId) -> Result<(Edition, Campaign)> {
    let edition = campaigns::edition(desk.db().read(), id).await?;
    let campaign = campaigns::find(desk.db().read(), edition.campaign).await?;
    Ok((edition, campaign))
}

pub async fn show(desk: Signed, At(id): At<EditionId>) -> Answer {
    let words = desk.words;
    let (edition, campaign) = around(&desk, id).await?;
    let call = calls::of(desk.db().read(), id).await?;
    let writes = desk.may(Act::WriteCall);
    let edit = format!("{}/edit", home(id));
    let body = match &call {
        None => html! {
            (bar(words.say("call-title"), Markup::default()))
            p { a href={ "/desk/editions/" (id) "/" } { (edition_name(words, &edition)) } }
            (empty(words, "desk-call-none", "desk-call-none-next", html! {
                @if writes { (go(words, Weight::Main, &edit, "desk-call-write")) }
            }))
        },
        Some(call) => {
            let state = state_of(&desk, (&edition, &campaign), call);
            let actions = html! {
                @if writes {
                    @if call.is_published() { (desk.button(Weight::Quiet, &format!("{}/hide", home(id)), "desk-call-hide")) }
                    @else {
                        (confirm_action(words, "desk-call-publish-ask", "desk-call-publish", desk.button(Weight::Main, &format!("{}/publish", home(id)), "desk-call-publish")))
                    }
                    (go(words, Weight::Quiet, &edit, "desk-edit"))
                }
            };
            html! {
                (bar(words.say("call-title"), actions))
                p { a href={ "/desk/editions/" (id) "/" } { (edition_name(words, &edition)) } }
                (standing(&desk, (&edition, &campaign), call, state))
                (languages(&desk, call))
                (texts(words, call))
            }
        }
    };
    Ok(desk.page(words.say("call-title"), body))
}

fn standing(desk: &Signed, (edition, campaign): (&Edition, &Campaign), call: &Call, state: CallState) -> Markup {
    let (words, zone, dates) = (desk.words, campaign.zone.tz(), call.dates);
    let address = format!("/{}/{}/call/", campaign.slug, edition.slug);
    let rows: Vec<(Wording, Markup)> = vec![
        (
            "desk-state".into(),
            html! {
                (state_chip(words, state))
                @if call.is_published() && !edition.is_public() { " " (words.say("desk-call-edition-planned")) }
            },
        ),
        ("call-opens".into(), html! { (date_element(words, dates.opens())) }),
        ("call-closes".into(), html! { (words.day_over(calls::rules::closes_at(dates, &campaign.zone), zone)) }),
        ("call-heard-by".into(), html! { (date_element(words, dates.heard_by())) }),
        ("call-kept-until".into(), html! { (words.day_over(calls::rules::gone_at(dates, &campaign.zone), zone)) }),
        (
            "desk-address".into(),
            html! { @if call.is_published() && edition.is_public() { a href=(address) { code { (address) } } } @else { code { (address) } } },
        ),
    ];
    facts(words, &rows)
}

/// Which languages it is in, how much of each there is, and adding another.
fn languages(desk: &Signed, call: &Call) -> Markup {
    let words = desk.words;
    let lists = || call.criteria.iter().chain(&call.questions);
    let single = [&call.lead, &call.about, &call.time, &call.paid, &call.whom, &call.phone, &call.answers];
    let lacks = |language: Locale| {
        let all = single.into_iter().chain(lists()).filter(|text| !text.is_empty());
        all.filter(|text| text.exact(language).is_none()).count()
    };
    let at = |language: Locale| format!("{}/language?in={}", home(call.edition), language.tag());
    let translates = desk.may(Act::TranslateCall);
    html! {
        section {
            h2 { (words.say("call-languages")) }
            ul.points {
                @for language in call.languages() {
                    li {
                        (crate::shown::language(words, language)) " "
                        @if lacks(language) == 0 { (chip(words, Tone::Done, "desk-call-language-whole")) }
                        @else { (chip(words, Tone::Careful, base::Message::new("desk-call-language-lacks").with("count", lacks(language)))) }
                        @if translates { " " a href=(at(language)) { (words.say("desk-edit")) } }
                    }
                }
            }
            @if translates { (super::call_language::choose(desk, call.edition)) }
        }
    }
}

fn texts(words: Words, call: &Call) -> Markup {
    let part = |title: &'static str, text: &Text| {
        html! { h3 { (words.say(title)) } div.prose { @if text.is_empty() { p { "–" } } @else { p.asis { (text_of(words, text)) } } } }
    };
    html! {
        section {
            h2 { (words.say("desk-call-texts")) }
            p.lead { (text_of(words, &call.lead)) }
            (part("desk-call-about", &call.about))
            (part("call-time", &call.time))
            (part("call-paid", &call.paid))
            (part("call-whom", &call.whom))
            h3 { (words.say("call-criteria")) }
            p { (words.fill("call-criteria-least", [("least", call.least.into()), ("count", call.criteria.len().into())])) }
            ul.points { @for one in &call.criteria { li { (text_of(words, one)) } } }
            (part("call-how", &call.phone))
            (part("call-answers", &call.answers))
            h3 { (words.say("desk-call-questions")) }
            @if call.questions.is_empty() { p { (words.say("desk-call-questions-none")) } }
            ul.points { @for one in &call.questions { li { (text_of(words, one)) } } }
        }
    }
}

fn inputs(kit: &Kit, campaign: &Campaign, now: base::Instant) -> Markup {
    let words = kit.words;
    let zone = words.zone(now, campaign.zone.tz());
    let zone = Wording::from(base::Message::new("desk-call-dates-zone").with("zone", zone));
    html! {
        (in_both!(kit, text, "lead", "desk-call-lead", at_most(300)))
        (in_both!(kit, area, "about", "desk-call-about", rows(8)))
        (in_both!(kit, area, "time", "call-time", rows(3)))
        (in_both!(kit, area, "paid", "call-paid", rows(3)))
        (in_both!(kit, area, "whom", "call-whom", rows(3)))
        p.hint { (words.say("desk-call-lines-hint")) }
        (in_both!(kit, area, "criteria", "call-criteria", rows(5)))
        (kit.text(Field::new("least", "desk-call-least").required().digits().hint("desk-call-least-hint")))
        (in_both!(kit, text, "phone", "desk-call-phone", at_most(300)))
        (in_both!(kit, area, "answers", "call-answers", rows(6)))
        p.hint { (words.say("desk-call-questions-hint")) }
        (in_both!(kit, area, "questions", "desk-call-questions", rows(4)))
        (kit.fieldset("call-dates", html! {
            p.hint { (zone.show(words)) }
            (kit.date(Field::new("opens", "call-opens").required()))
            (kit.date(Field::new("closes", "desk-call-closes").required()))
            (kit.date(Field::new("heard_by", "call-heard-by").required()))
            (kit.date(Field::new("kept_until", "desk-call-kept").required().hint("desk-call-kept-hint")))
        }))
    }
}

pub async fn edit(desk: Signed, At(id): At<EditionId>) -> Answer {
    let around = around(&desk, id).await?;
    let call = calls::of(desk.db().read(), id).await?;
    let form = call.map_or_else(Form::blank, |call| filled(CallDraft::from(&call).to_fields()));
    Ok(page(&desk, &around, Again::first(form)))
}

pub async fn save(At(id): At<EditionId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let around = around(&desk, id).await?;
    let now = calls::of(desk.db().read(), id).await?;
    let done = async {
        let draft = CallDraft::parse(&fields(&form), now.as_ref())?;
        asks_no_status(&draft)?;
        store::write!(desk.house.db, desk.staff.actor(), |work| calls::write(work, id, &draft))
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&home(id), "saved")),
        Err(again) => Ok(page(&desk, &around, again)),
    }
}

/// A call asks nobody where they stand with the authorities, neither outright nor by its criteria.
pub fn asks_no_status(draft: &CallDraft) -> Result<(), Invalid> {
    let mut invalid = Invalid::new();
    let lists = [
        (["criteria.en", "criteria.ar", "criteria"], &draft.criteria),
        (["questions.en", "questions.ar", "questions"], &draft.questions),
    ];
    for ([english, arabic, other], list) in lists {
        for (locale, _) in list.iter().flat_map(Text::iter).filter(|(_, words)| looks_like_status(words)) {
            let field = match locale.tag() {
                "en" => english,
                "ar" => arabic,
                _ => other,
            };
            invalid.add(field, "desk-call-no-status");
        }
    }
    if invalid.is_empty() { Ok(()) } else { Err(invalid) }
}

fn page(desk: &Signed, (edition, campaign): &(Edition, Campaign), again: Again) -> Response {
    let words = desk.words;
    let kit = Kit::new(words, &again.form);
    let seen = again.form.value("seen");
    let inputs = html! {
        @if !seen.is_empty() { (Kit::hidden("seen", seen)) }
        (inputs(&kit, campaign, desk.db().now()))
        (kit.buttons("desk-save", go(words, Weight::Quiet, &home(edition.id), "desk-back")))
    };
    let body = html! {
        (bar(words.say("desk-call-write"), Markup::default()))
        p { (edition_name(words, edition)) }
        (kit.post(&format!("{}/edit", home(edition.id)), &desk.token, inputs))
    };
    desk.form_page(&again, words.say("desk-call-write"), body)
}

pub async fn publish(At(id): At<EditionId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| calls::publish(work, id))?;
    Ok(desk.said(&home(id), "published"))
}

pub async fn hide(At(id): At<EditionId>, posted: Posted) -> Answer {
    let desk = posted.desk;
    store::write!(desk.house.db, desk.staff.actor(), |work| calls::hide(work, id))?;
    Ok(desk.said(&home(id), "removed"))
}
