//! One picture or recording: what it shows, in words; who made it; what must
//! stay in sight when it is cropped.

use crate::answer::{Again, Answer, settle};
use crate::frame::{bar, in_both};
use crate::media::{kind_label, send, thumb};
use crate::shown::when;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{Error, Locale, MediaId, Result, Text};
use newsroom::media::{self, Description, Kind, Media};
use newsroom::stories;
use people::accounts::Act;
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Weight, facts, go};
use ui::words::Wording;
use ui::{Markup, html};

/// The nine places of the grid, per mille from the left and the top.
pub(crate) const GRID: [(u16, u16, &str); 9] = [
    (167, 167, "desk-focal-top-left"),
    (500, 167, "desk-focal-top"),
    (833, 167, "desk-focal-top-right"),
    (167, 500, "desk-focal-left"),
    (500, 500, "desk-focal-middle"),
    (833, 500, "desk-focal-right"),
    (167, 833, "desk-focal-bottom-left"),
    (500, 833, "desk-focal-bottom"),
    (833, 833, "desk-focal-bottom-right"),
];

/// What a form says about a picture. The numbers beat the grid where both are given.
pub fn description(form: &Form) -> Result<Description> {
    let mut alt = Text::new();
    for locale in Locale::all() {
        alt.set(locale, form.value(&format!("alt.{}", locale.tag())));
    }
    let wrong = || Error::invalid("focal_x", "error-focal");
    let number = |name: &str| form.text(name).map(|text| text.parse::<u16>().map_err(|_| wrong())).transpose();
    let focal = match (number("focal_x")?, number("focal_y")?, form.text("focal")) {
        (Some(x), Some(y), _) => (x, y),
        (None, None, Some(place)) => GRID
            .iter()
            .find(|(x, y, _)| format!("{x}-{y}") == place)
            .map(|(x, y, _)| (*x, *y))
            .ok_or(Error::invalid("focal", "error-unknown-choice"))?,
        (None, None, None) => (500, 500),
        _ => return Err(wrong()),
    };
    Ok(Description { persona: send::persona(form)?, alt, credit: form.value("credit").to_owned(), focal })
}

pub async fn show(desk: Signed, At(id): At<MediaId>) -> Answer {
    let media = found(&desk, id).await?;
    let form =
        media.alt.iter().fold(Form::blank(), |form, (locale, words)| form.with(format!("alt.{}", locale.tag()), words));
    let on_grid = GRID.iter().any(|(x, y, _)| (*x, *y) == media.focal);
    let form = if on_grid {
        form.with("focal", format!("{}-{}", media.focal.0, media.focal.1))
    } else {
        form.with("focal_x", media.focal.0.to_string()).with("focal_y", media.focal.1.to_string())
    };
    let form = form.with("credit", media.credit.clone());
    let form = form.with("persona", media.persona.map(|persona| persona.to_string()).unwrap_or_default());
    Ok(page(&desk, &media, &Again::first(form)).await?)
}

pub async fn save(At(id): At<MediaId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let media = found(&desk, id).await?;
    let done = async {
        let description = description(&form)?;
        store::write!(desk.house.db, desk.staff.actor(), |work| stories::describe_media(work, id, &description))
    }
    .await;
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&format!("/desk/media/{id}/"), "saved")),
        Err(again) => Ok(page(&desk, &media, &again).await?),
    }
}

pub async fn found(desk: &Signed, id: MediaId) -> Result<Media> {
    let media = media::store::find(desk.db().read(), id).await?;
    if media.purged_at.is_some() { Err(Error::Missing) } else { Ok(media) }
}

async fn page(desk: &Signed, media: &Media, again: &Again) -> Result<Response> {
    let words = desk.words;
    let zone = desk.zone().await?;
    let kit = Kit::new(words, &again.form);
    let weight = media.files.iter().map(|file| file.bytes).sum();
    let rows: Vec<(Wording, Markup)> = vec![
        ("desk-kind".into(), html! { (words.say(kind_label(media.kind))) }),
        ("desk-added".into(), when(words, media.added_at, &zone)),
        ("desk-files".into(), html! { (words.number(media.files.len())) " · " (words.size(weight)) }),
        (
            "desk-size".into(),
            html! { @if media.kind == Kind::Picture { (words.number(i64::from(media.width))) " × " (words.number(i64::from(media.height))) } @else { "–" } },
        ),
    ];
    let grid: Vec<Choice> = GRID.iter().map(|(x, y, label)| Choice::new(format!("{x}-{y}"), *label)).collect();
    let others: Vec<Locale> =
        media.alt.iter().map(|(locale, _)| locale).filter(|locale| !Locale::INTERFACE.contains(locale)).collect();
    let action = format!("/desk/media/{}/", media.id);
    let body = html! {
        (bar(words.say("desk-media-one"), html! { @if desk.may(Act::UploadMedia) { (go(words, Weight::Quiet, &format!("{action}purge"), "desk-media-purge")) } }))
        div.board {
            section { (thumb(words, media)) (facts(words, &rows)) }
            section {
                @if desk.may(Act::DescribeMedia) {
                    (kit.post(&action, &desk.token, html! {
                        (Kit::hidden("persona", again.form.value("persona")))
                        (in_both!(kit, area, "alt", "desk-alt", rows(3)))
                        // Words in other languages stay as they are.
                        @for locale in &others { (Kit::hidden(&format!("alt.{}", locale.tag()), again.form.value(&format!("alt.{}", locale.tag())))) }
                        (kit.text(Field::new("credit", "desk-credit").hint("desk-credit-hint")))
                        @if media.kind == Kind::Picture {
                            (kit.fieldset("desk-focal", html! {
                                p.hint { (words.say("desk-focal-hint")) }
                                div.ninth { (kit.radios(Field::new("focal", "desk-focal-grid").quiet(), &grid)) }
                                div.beside {
                                    (kit.text(Field::new("focal_x", "desk-focal-x").digits()))
                                    (kit.text(Field::new("focal_y", "desk-focal-y").digits()))
                                }
                            }))
                        }
                        (kit.buttons("desk-save", go(words, Weight::Quiet, "/desk/media/", "desk-back")))
                    }))
                } @else {
                    @for (locale, alt) in media.alt.iter() { p lang=(locale.tag()) dir=(locale.direction().html()) { (alt) } }
                }
            }
        }
    };
    Ok(desk.form_page(again, words.say("desk-media-one"), body))
}
