//! `/answer/{secret}`: somebody who holds files says what became of each. The
//! page names the exact files and nobody in them; one tap answers for all, and
//! another answer may follow until the request is closed.

use crate::frame;
use axum::extract::{Extension, Path, State};
use axum::response::Response;
use base::{Actor, DisclosureId, Error};
use data_encoding::HEXLOWER;
use door::{Answer, House, Reader, Sent, Trouble, check_token, redirect};
use outside::Client;
use outside::limits::{Class, Key};
use people::ledger::disclosures::{self, Asking, Holder, RecallAnswer, RecallFile};
use people::links::{self, Purpose};
use ui::form::{Form, Kit};
use ui::page::{Flash, Frame, Head, Page, Surface};
use ui::parts::{Tone, Weight, chip, disclosure, send};
use ui::words::{Wording, Words, date_element};
use ui::{Markup, html};

/// The three answers; "still up" is no answer to being asked.
const ANSWERS: [(RecallAnswer, &str); 3] = [
    (RecallAnswer::Removed, "holder-removed"),
    (RecallAnswer::Cannot, "holder-cannot"),
    (RecallAnswer::NeverUsed, "holder-never-used"),
];

/// Before the id of a file, in the name of its field.
const FILE: &str = "file-";

pub async fn show(
    State(house): State<House>,
    Path(secret): Path<String>,
    reader: Reader,
    uri: http::Uri,
    client: Option<Extension<Client>>,
) -> Answer {
    pace(&house, client, reader)?;
    let asking = disclosures::open(&house.db, &house.keys, &secret).await.map_err(|e| trouble(e, reader))?;
    let heard = uri.query().is_some_and(|query| query.split('&').any(|pair| pair == "said=heard"));
    let flash = heard.then(|| Flash { text: Wording::from("holder-heard"), trouble: false });
    Ok(page(&house, reader, &secret, &asking, flash))
}

pub async fn answer(
    State(house): State<House>,
    Path(secret): Path<String>,
    reader: Reader,
    client: Option<Extension<Client>>,
    Sent(form): Sent,
) -> Answer {
    pace(&house, client, reader)?;
    let back = format!("/answer/{secret}");
    let wrong = |error| trouble(error, reader).onward(back.clone(), "holder-back");
    let link = links::open(&house.db, &house.keys, &secret, Purpose::Recall).await.map_err(wrong)?;
    check_token(&house.keys, &secret, &form).map_err(wrong)?;
    let asking = disclosures::open(&house.db, &house.keys, &secret).await.map_err(wrong)?;
    let said = read(&form, &asking);
    let actor = match asking.recall.holder {
        Holder::Partner(partner) => Actor::Partner(partner, link.id),
        Holder::Room(_) => Actor::Visitor,
    };
    if said.is_empty() {
        let mut response =
            page(&house, reader, &secret, &asking, Some(Flash { text: "holder-choose".into(), trouble: true }));
        *response.status_mut() = http::StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    }
    let done = store::write!(house.db, actor, |work| disclosures::answer(work, &house.keys, &secret, &said));
    done.map_err(wrong)?;
    Ok(redirect(&format!("{back}?said=heard")))
}

/// One answer for all that is open, or one for each that was chosen.
fn read(form: &Form, asking: &Asking) -> Vec<(DisclosureId, RecallAnswer)> {
    let known = |name: &str| ANSWERS.iter().map(|(answer, _)| *answer).find(|answer| answer.name() == name);
    let open = asking.files.iter().filter(|file| !file.standing.is_closed());
    match known(form.value("all")) {
        Some(all) => open.map(|file| (file.disclosure, all)).collect(),
        // Every file that the form names, also one that was closed or never asked about: the ledger refuses those.
        None => form
            .names()
            .filter_map(|name| Some((name.strip_prefix(FILE)?.parse().ok()?, known(form.value(name))?)))
            .collect(),
    }
}

fn field(file: &RecallFile) -> String {
    format!("{FILE}{}", file.disclosure)
}

fn pace(house: &House, client: Option<Extension<Client>>, reader: Reader) -> Result<(), Trouble> {
    let Some(Extension(client)) = client else { return Ok(()) };
    let pace = house.limits.check(Class::Link, Key::address(client.0));
    pace.map_err(|again| Trouble::too_often(again, Surface::Guest, reader))
}

fn trouble(error: Error, reader: Reader) -> Trouble {
    frame::trouble(error, reader)
}

fn page(house: &House, reader: Reader, secret: &str, asking: &Asking, flash: Option<Flash>) -> Response {
    let frame = Frame::new(Surface::Guest, reader.words(), format!("/answer/{secret}")).flash(flash);
    let page = HolderPage { asking, action: format!("/answer/{secret}"), token: door::token(&house.keys, secret) };
    door::page(&frame, &page)
}

struct HolderPage<'a> {
    asking: &'a Asking,
    action: String,
    token: String,
}

impl HolderPage<'_> {
    fn file(&self, words: Words, file: &RecallFile) -> Markup {
        let hash = HEXLOWER.encode(&file.hash);
        let day = file.handed_at.timestamp().to_zoned(base::jiff::tz::TimeZone::UTC).date();
        let stands = match (file.standing.is_closed(), file.standing.answer) {
            (true, _) => Some((Tone::Done, "recall-step-closed")),
            (false, Some((answer, _))) => Some((Tone::Done, answer.key())),
            (false, None) => None,
        };
        html! {
            li {
                p {
                    strong { (crate::my::files::kind(words, &file.kind)) } ", " (file.language.name()) ", "
                    (words.weave(&"my-file-handed".into(), [("day", date_element(words, day))]))
                    @if let Some((tone, key)) = stands { " " (chip(words, tone, key)) }
                }
                p { (words.say("holder-fingerprint")) " " code.hash { (hash) } }
            }
        }
    }

    fn one_by_one(&self, words: Words) -> Markup {
        html! {
            form.form method="post" action=(self.action) {
                (Kit::hidden("token", &self.token))
                @for file in self.asking.files.iter().filter(|file| !file.standing.is_closed()) {
                    fieldset.field {
                        legend { (crate::my::files::kind(words, &file.kind)) ", " (file.language.name()) }
                        @for (answer, key) in ANSWERS {
                            @let id = format!("{}-{}", field(file), answer.name());
                            div.option {
                                input id=(id) type="radio" name=(field(file)) value=(answer.name());
                                label for=(id) { (words.say(key)) }
                            }
                        }
                    }
                }
                div.buttons { (send(words, Weight::Quiet, "holder-send", None)) }
            }
        }
    }
}

impl Page for HolderPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("holder-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let open = self.asking.files.iter().filter(|file| !file.standing.is_closed()).count();
        html! {
            h1 { (words.say("holder-title")) }
            p.lead { (words.say("holder-lead")) }
            ul.files { @for file in &self.asking.files { (self.file(words, file)) } }
            p { (words.say("holder-where")) }
            form.act method="post" action=(self.action) {
                (Kit::hidden("token", &self.token))
                div.buttons {
                    @for (answer, key) in ANSWERS { (send(words, Weight::Main, key, Some(("all", answer.name())))) }
                }
            }
            @if open > 1 { (disclosure(words, "holder-one-by-one", self.one_by_one(words))) }
            p { (words.say("holder-again")) }
        }
    }
}
