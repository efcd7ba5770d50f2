//! An application's questions and answers: asked of an applicant in steps, and
//! by the desk of somebody who tells it by phone; shown to both the same way.

use crate::House;
use crate::ranged::{Part, ranged_part};
use axum::body::Body;
use axum::response::Response;
use base::{ApplicationId, Message, Result, Text};
use http::{HeaderMap, HeaderValue, header};
use people::applications::rules::{ANSWERS, LINE_MOST, WORDS_MOST};
use people::applications::voice::{self, Note};
use people::applications::{Reach, Said, Way};
use ui::form::{Choice, Field, Form, Kit};
use ui::words::{Wording, Words, said};
use ui::{Markup, html};

/// How to reach somebody, and what would help them.
pub fn person(kit: &Kit) -> Markup {
    let reach: Vec<Choice> = Reach::ALL.iter().map(|reach| Choice::new(reach.name(), reach.key())).collect();
    html! {
        (kit.text(Field::new("name", "apply-name").quiet().hint("apply-name-hint").at_most(LINE_MOST)))
        (kit.radios(Field::new("reach", "apply-reach").quiet(), &reach))
        (kit.text(Field::new("contact", "apply-contact").quiet().hint("apply-contact-hint").at_most(LINE_MOST)))
        (kit.text(Field::new("hours", "apply-hours").quiet().hint("apply-hours-hint").at_most(LINE_MOST)))
        (kit.text(Field::new("voicemail_name", "apply-voicemail").quiet().hint("apply-voicemail-hint").at_most(LINE_MOST)))
        (kit.area(Field::new("needs", "apply-needs").quiet().hint("apply-needs-hint").rows(3)))
    }
}

/// Who speaks for somebody.
pub fn nominator(kit: &Kit) -> Markup {
    kit.fieldset(
        "apply-nominator",
        html! {
            (kit.text(Field::new("organisation", "apply-organisation").quiet().at_most(LINE_MOST)))
            (kit.text(Field::new("nominator", "apply-nominator-name").quiet().at_most(LINE_MOST)))
            (kit.text(Field::new("nominator_contact", "apply-nominator-contact").quiet().at_most(LINE_MOST)))
            (kit.tick(Field::new("knows", "apply-knows").quiet()))
        },
    )
}

/// Which of the criteria they meet, as they see it.
pub fn fit(kit: &Kit, criteria: &[Text], least: usize) -> Markup {
    let choices: Vec<Choice> = criteria
        .iter()
        .enumerate()
        .map(|(place, one)| Choice::new(place.to_string(), said(one.say(kit.words.locale()))))
        .collect();
    let least = Message::new("call-criteria-least").with("least", least).with("count", criteria.len());
    kit.boxes(Field::new("meets", "apply-meets").quiet().hint(Wording::from(least)), &choices)
}

/// Why, and the call's own questions.
pub fn words(kit: &Kit, questions: &[Text]) -> Markup {
    html! {
        (kit.area(Field::new("why", "apply-why").quiet().hint("apply-why-hint").rows(7).at_most(WORDS_MOST)))
        @for (name, question) in ANSWERS.into_iter().zip(questions) {
            (kit.area(Field::new(name, said(question.say(kit.words.locale()))).quiet().hint("apply-answer-hint").rows(5)))
        }
    }
}

/// What a form holds of the person.
pub fn read_person(form: &mut Form, told: &mut Said) {
    told.name = text(form, "name");
    told.reach = form.choose("reach", false, Reach::parse);
    told.contact = text(form, "contact");
    told.hours = text(form, "hours");
    told.voicemail_name = text(form, "voicemail_name");
    told.needs = text(form, "needs");
    told.nominator.organisation = text(form, "organisation");
    told.nominator.name = text(form, "nominator");
    told.nominator.contact = text(form, "nominator_contact");
    told.nominator.knows = form.ticked("knows");
}

pub fn read_fit(form: &mut Form, told: &mut Said) {
    let places: Option<_> = form.values("meets").map(|place| place.parse().ok()).collect();
    match places {
        Some(places) => told.meets = places,
        None => form.note("meets", "error-unknown-choice"),
    }
}

pub fn read_words(form: &Form, told: &mut Said) {
    told.why = text(form, "why");
    told.answers = ANSWERS.into_iter().map(|name| text(form, name)).collect();
}

fn text(form: &Form, name: &str) -> String {
    form.value(name).to_owned()
}

/// A form that begins with what was said.
pub fn fill(told: &Said) -> Form {
    let form = told.texts().fold(Form::blank(), |form, (name, text)| form.with(name, text));
    let form = told.reach.into_iter().fold(form, |form, reach| form.with("reach", reach.name()));
    let form = told.meets.iter().fold(form, |form, place| form.with("meets", place.to_string()));
    if told.nominator.knows { form.with("knows", "yes") } else { form }
}

type Rows = Vec<(Wording, Markup)>;

/// Who they are, to be looked through.
pub fn person_rows(words: Words, told: &Said, way: Way) -> Rows {
    let mut rows: Rows = vec![
        ("apply-name".into(), plain(&told.name)),
        ("apply-reach".into(), told.reach.map_or_else(|| plain(""), |reach| html! { (words.say(reach.key())) })),
        ("apply-contact".into(), plain(&told.contact)),
        ("apply-hours".into(), plain(&told.hours)),
        ("apply-voicemail".into(), plain(&told.voicemail_name)),
        ("apply-needs".into(), plain(&told.needs)),
    ];
    if way == Way::Nominated {
        let by = &told.nominator;
        let knows = words.say(if by.knows { "apply-knows-yes" } else { "apply-knows-no" });
        rows.push(("apply-organisation".into(), plain(&by.organisation)));
        rows.push(("apply-nominator-name".into(), plain(&by.name)));
        rows.push(("apply-nominator-contact".into(), plain(&by.contact)));
        rows.push(("apply-nominator".into(), html! { (knows) }));
    }
    rows
}

pub fn fit_rows(words: Words, told: &Said, criteria: &[Text]) -> Rows {
    let met = criteria.iter().enumerate().filter(|(place, _)| told.meets.contains(place));
    let met: Vec<&str> = met.map(|(_, one)| one.say(words.locale())).collect();
    let list = html! { @if met.is_empty() { "–" } @else { ul.points { @for one in met { li { (one) } } } } };
    vec![("apply-meets".into(), list)]
}

/// A voice note, to be heard and skipped in. Who may hear it is for the caller to say.
pub async fn sound(house: &House, id: ApplicationId, note: &Note, asked: &HeaderMap) -> Result<Response> {
    let (voice, bytes) = (note.voice, note.bytes);
    let part = Part { tag: &voice.to_string(), content_type: note.kind.content_type(), bytes };
    let mut response = ranged_part(part, asked, async |range| {
        let range = range.unwrap_or(0..bytes);
        let body = Body::from_stream(voice::played(house.clone(), id, voice, range.clone()));
        Ok((range, body))
    })
    .await?;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    Ok(response)
}

/// How long it lasts, in words.
pub fn length(words: Words, note: &Note) -> String {
    let minutes = i64::try_from(note.minutes()).unwrap_or(i64::MAX);
    words.fill("voice-length", [("minutes", minutes.into())]).into_owned()
}

pub fn words_rows(words: Words, told: &Said, questions: &[Text]) -> Rows {
    let answer = |place: usize| plain(told.answers.get(place).map_or("", String::as_str));
    let own = questions.iter().take(ANSWERS.len()).enumerate();
    let own = own.map(|(place, question)| (said(question.say(words.locale())), answer(place)));
    let told_aloud = told.voice.iter().map(|note| ("voice-note".into(), html! { (length(words, note)) }));
    std::iter::once(("apply-why".into(), plain(&told.why))).chain(told_aloud).chain(own).collect()
}

/// What they wrote, in whichever direction they wrote it, line by line.
pub fn plain(text: &str) -> Markup {
    html! { @if text.is_empty() { "–" } @else { @for line in text.lines() { div dir="auto" { (line) } } } }
}

/// A letter, with its paragraphs.
pub fn letter(text: &str) -> Markup {
    let lines = |paragraph: &str| paragraph.lines().map(str::to_owned).collect::<Vec<_>>();
    html! {
        @for paragraph in text.replace('\r', "").split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
            p dir="auto" { @for (at, line) in lines(paragraph).iter().enumerate() { @if at > 0 { br; } (line) } }
        }
    }
}
