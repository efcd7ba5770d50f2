//! The open call in one more language: each text beside its words in English,
//! or in the language it was written in first.

use crate::answer::{Again, Answer, settle};
use crate::editions::call::home;
use crate::frame::bar;
use crate::shown::edition_name;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{EditionId, Error, Locale, Result, Text};
use programme::Fields;
use programme::calls::{self, Call, CallDraft};
use programme::campaigns;
use ui::form::{Field, Form, Kit};
use ui::parts::{Weight, go};
use ui::words::text_of;
use ui::{Markup, html};

/// Its texts under the names of this form, with what each is called; those of several lines are told apart.
fn texts(call: &Call) -> [(&'static str, &'static str, Text, bool); 9] {
    [
        ("lead", "desk-call-lead", call.lead.clone(), false),
        ("about", "desk-call-about", call.about.clone(), true),
        ("time", "call-time", call.time.clone(), true),
        ("paid", "call-paid", call.paid.clone(), true),
        ("whom", "call-whom", call.whom.clone(), true),
        ("criteria", "call-criteria", calls::rules::lines_of(&call.criteria), true),
        ("phone", "desk-call-phone", call.phone.clone(), false),
        ("answers", "call-answers", call.answers.clone(), true),
        ("questions", "desk-call-questions", calls::rules::lines_of(&call.questions), true),
    ]
}

/// A form to choose a language by; the next page is that language's.
pub fn choose(desk: &Signed, edition: EditionId) -> Markup {
    let blank = Form::blank();
    let kit = Kit::new(desk.words, &blank).prefixed("language");
    html! {
        form.act method="get" action={ (home(edition)) "/language" } {
            (kit.select(Field::new("in", "desk-call-language-add").quiet(), &ui::form::Choice::languages()))
            (ui::parts::send(desk.words, Weight::Quiet, "desk-call-language-write", None))
        }
    }
}

fn chosen(named: &str) -> Result<Locale> {
    named.parse().map_err(|_| Error::Missing)
}

pub async fn edit(desk: Signed, At(id): At<EditionId>) -> Answer {
    let call = calls::find(desk.db().read(), id).await?;
    if desk.query.value("in").is_empty() {
        let body = html! { (bar(desk.words.say("desk-call-language-choose"), Markup::default())) (choose(&desk, id)) };
        return Ok(desk.page(desk.words.say("desk-call-language-choose"), body));
    }
    let language = chosen(desk.query.value("in"))?;
    let form = texts(&call)
        .into_iter()
        .fold(Form::blank(), |form, (name, _, text, _)| form.with(name, text.exact(language).unwrap_or_default()));
    let form = form.with("seen", call.revision.to_string());
    Ok(page(&desk, &call, language, Again::first(form)).await?)
}

pub async fn save(At(id): At<EditionId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let language = chosen(form.value("in"))?;
    let call = calls::find(desk.db().read(), id).await?;
    let done = async {
        let sent = |name: &str| -> Vec<String> { form.values(name).map(str::to_owned).collect() };
        let whole = calls::in_language(&CallDraft::from(&call), language, sent);
        let draft = CallDraft::parse(&Fields::of(&whole), Some(&call)).map_err(plain)?;
        store::write!(desk.house.db, desk.staff.actor(), |work| calls::write(work, id, &draft))
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&home(id), "saved")),
        Err(again) => Ok(page(&desk, &call, language, again).await?),
    }
}

/// A mistake stands beside one language's field of the whole form; this form has one field for each text.
fn plain(invalid: base::Invalid) -> base::Invalid {
    const NAMES: [&str; 9] = ["lead", "about", "time", "paid", "whom", "criteria", "phone", "answers", "questions"];
    let own = |field: &'static str| {
        let text = field.split('.').next();
        NAMES.into_iter().find(|name| Some(*name) == text).unwrap_or(field)
    };
    base::Invalid(invalid.0.into_iter().map(|(field, message)| (own(field), message)).collect())
}

async fn page(desk: &Signed, call: &Call, language: Locale, again: Again) -> Result<Response> {
    let words = desk.words;
    let edition = campaigns::edition(desk.db().read(), call.edition).await?;
    let kit = Kit::new(words, &again.form);
    let inputs = html! {
        (Kit::hidden("in", language.tag()))
        (Kit::hidden("seen", again.form.value("seen")))
        @for (name, label, text, lines) in texts(call) {
            @let field = Field::new(name, label).in_language(language);
            div.pair {
                @if lines { (kit.area(field.rows(5))) } @else { (kit.text(field)) }
                div { @if text.is_empty() { p { "–" } } @else { p.asis { (text_of(words, &text)) } } }
            }
        }
        (kit.buttons("desk-save", go(words, Weight::Quiet, &home(call.edition), "desk-back")))
    };
    let body = html! {
        (bar(words.say("desk-call-language"), Markup::default()))
        p { (edition_name(words, &edition)) " · " (crate::shown::language(words, language)) }
        p.hint { (words.say("desk-call-language-hint")) }
        (kit.post(&format!("{}/language", home(call.edition)), &desk.token, inputs))
    };
    Ok(desk.form_page(&again, words.say("desk-call-language"), body))
}
