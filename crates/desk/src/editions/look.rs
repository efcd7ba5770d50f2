//! Choosing an edition's look. Choosing is a GET that shows what it would be;
//! only the button under the preview changes anything.

use crate::answer::Answer;
use crate::frame::bar;
use crate::shown::{edition_name, fields, filled};
use crate::signed::{At, Posted, Signed};
use axum::body::Body;
use axum::response::Response;
use base::EditionId;
use http::{HeaderValue, header};
use look::{DisplayStyle, Look, Motif, MotifUse, PaletteName, Rhythm, Role, Scheme};
use programme::campaigns::{self, Edition, look_fields, parse_look};
use ui::form::{Choice, Field, Kit};
use ui::parts::{Weight, go, send};
use ui::words::Words;
use ui::{Markup, html};

/// What the address asks for, else what the edition wears.
fn asked(desk: &Signed, edition: &Edition) -> Look {
    parse_look(&fields(&desk.query.form())).unwrap_or(edition.look)
}

pub async fn show(desk: Signed, At(id): At<EditionId>) -> Answer {
    let words = desk.words;
    let edition = campaigns::edition(desk.db().read(), id).await?;
    let look = asked(&desk, &edition);
    let form = filled(look_fields(&look));
    let kit = Kit::new(words, &form);
    let here = format!("/desk/editions/{id}/look");
    let picture = |look: &Look, what: &str| {
        let mut query = look_fields(look).iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>();
        query.push(format!("size={what}"));
        format!("/desk/editions/{id}/look.svg?{}", query.join("&"))
    };
    let palettes: Vec<Choice> = PaletteName::ALL
        .iter()
        .map(|name| Choice::new(name.name(), html! { (swatch(*name)) " " (words.tell(&name.label())) }))
        .collect();
    let motifs: Vec<Choice> = Motif::ALL
        .iter()
        .map(|motif| {
            let thumb = picture(&Look { motif: *motif, ..look }, "thumb");
            Choice::new(
                motif.name(),
                html! { img.thumb src=(thumb) width="96" height="48" alt=""; " " (words.tell(&motif.label())) },
            )
        })
        .collect();
    let displays: Vec<Choice> = DisplayStyle::ALL.iter().map(|one| Choice::new(one.name(), one.label())).collect();
    let rhythms: Vec<Choice> = Rhythm::ALL.iter().map(|one| Choice::new(one.name(), one.label())).collect();
    let body = html! {
        (bar(words.say("desk-look-choose"), go(words, Weight::Quiet, &format!("/desk/editions/{id}/"), "desk-back")))
        p { (edition_name(words, &edition)) }
        figure.preview {
            img src=(picture(&look, "banner")) width="960" height="240" alt=(words.say("desk-look-alt"));
            figcaption { (swatch(look.palette)) " " (caption(words, &look)) }
        }
        form.form method="post" action=(here) {
            (Kit::hidden("token", &desk.token))
            @for (name, value) in look_fields(&look) { (Kit::hidden(&name, &value)) }
            div.buttons { (send(words, Weight::Main, "desk-look-use", None)) }
        }
        form.form.looks method="get" action=(here) {
            (kit.radios(Field::new("palette", "desk-palette").quiet(), &palettes))
            (kit.radios(Field::new("motif", "desk-motif").quiet(), &motifs))
            (kit.radios(Field::new("display", "desk-display").quiet(), &displays))
            (kit.radios(Field::new("rhythm", "desk-rhythm").quiet(), &rhythms))
            (kit.text(Field::new("seed", "desk-seed").quiet().digits().hint("desk-seed-hint")))
            div.buttons { (send(words, Weight::Quiet, "desk-look-preview", None)) }
        }
    };
    Ok(desk.page(words.say("desk-look-choose"), body))
}

pub async fn save(At(id): At<EditionId>, posted: Posted) -> Answer {
    let Posted { desk, form } = posted;
    let look = parse_look(&fields(&form)).map_err(base::Error::from)?;
    store::write!(desk.house.db, desk.staff.actor(), |work| campaigns::set_look(work, id, look))?;
    Ok(desk.said(&format!("/desk/editions/{id}/"), "saved"))
}

/// A drawing of a look, so that it can be seen before it is chosen.
pub async fn picture(desk: Signed, At(id): At<EditionId>) -> Answer {
    let edition = campaigns::edition(desk.db().read(), id).await?;
    let look = asked(&desk, &edition);
    let (width, height, what) = match desk.query.value("size") {
        "thumb" => (96, 48, MotifUse::Thumb),
        "banner" => (960, 240, MotifUse::Banner),
        _ => (480, 160, MotifUse::Banner),
    };
    let mut response = Response::new(Body::from(look.motif.svg_document(&look, Scheme::Light, width, height, what)));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml"));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=600"));
    Ok(response)
}

fn caption(words: Words, look: &Look) -> String {
    let parts = [look.palette.label(), look.motif.label(), look.display.label(), look.rhythm.label()];
    parts.iter().map(|label| words.tell(label).into_owned()).collect::<Vec<_>>().join(" · ")
}

/// The five colours of a palette, as small squares.
fn swatch(name: PaletteName) -> Markup {
    let palette = name.palette();
    let roles = [Role::Paper, Role::Ink, Role::Voice1, Role::Voice2, Role::Spark];
    html! {
        svg.swatch viewBox="0 0 60 12" width="90" height="18" aria-hidden="true" focusable="false" {
            @for (at, role) in roles.into_iter().enumerate() {
                rect x=(at * 12) y="0" width="12" height="12" fill=(palette.colour(role, Scheme::Light).hex()) {}
            }
        }
    }
}
