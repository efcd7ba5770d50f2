//! Telling it instead of writing it: a voice note, recorded in the browser or
//! by the phone, heard again, exchanged, taken out; and heard on one's own page.

use super::{APPLICANT, Applicant};
use axum::extract::State;
use axum::response::Response;
use base::{Error, Result, VoiceId};
use door::{Answer, House, Sent, SentFiles, applying, redirect};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use newsroom::media::voice::inspect;
use people::applications::voice::{self, MOST_BYTES, MOST_MINUTES};
use people::applications::{self, Way};
use programme::calls::CallState;
use ui::form::{Field, Form, Kit};
use ui::page::{CONTENT_SECURITY_POLICY, Flash, Head, Page};
use ui::parts::{Weight, disclosure, go, post_button, resumable, send, voice_recorder};
use ui::words::{Wording, Words};
use ui::{Markup, html};

/// This page alone may ask for the microphone.
const MICROPHONE: &str = "accelerometer=(), autoplay=(self), browsing-topics=(), camera=(), display-capture=(), \
     geolocation=(), gyroscope=(), magnetometer=(), microphone=(self), midi=(), payment=(), usb=(), \
     xr-spatial-tracking=()";

pub async fn show(State(house): State<House>, applicant: Applicant) -> Answer {
    let flash = match applicant.query.as_str() {
        "said=kept" => Some("voice-said-kept"),
        "said=removed" => Some("voice-said-removed"),
        _ => None,
    };
    let flash = flash.map(|key| Flash { text: Wording::from(key), trouble: false });
    Ok(page(&house, &applicant, &Form::blank(), flash))
}

/// Whole with the form, or already here in pieces and named in the field `upload`.
pub async fn keep(State(house): State<House>, applicant: Applicant, mut sent: SentFiles) -> Answer {
    applicant.genuine(&house, &sent.form)?;
    applicant.place.require_open().map_err(|error| applicant.trouble(error))?;
    let (db, keys, id) = (&house.db, &house.keys, applicant.application.id);
    let kept = async {
        store::write!(house.db, APPLICANT, |work| applicant.note(work, &house))?;
        match sent.form.text("upload") {
            Some(upload) => voice::finish(db, keys, id, named(&upload)?, inspect).await,
            None => voice::keep_whole(db, keys, id, &sent.take("file")?, inspect).await,
        }
    };
    let kept: Result<()> = kept.await;
    let kept = match kept {
        // Removed on another page while it came in; or all of it was taken back, and then there is no page either.
        Err(Error::Missing) => {
            applications::find(db.read(), id).await.map_err(|error| applicant.trouble(error))?;
            Err(Error::invalid("file", "voice-refused-gone"))
        }
        other => other,
    };
    match kept {
        Ok(()) => Ok(redirect(&applicant.path("/voice?said=kept"))),
        Err(Error::Invalid(invalid)) => {
            let mut response = page(&house, &applicant, &sent.form.refused(invalid), None);
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
        Err(error) => Err(applicant.trouble(error).onward(applicant.path("/voice"), "voice-title")),
    }
}

/// The last part of an upload's address.
fn named(upload: &str) -> Result<VoiceId> {
    let id = upload.rsplit('/').next().unwrap_or_default().parse();
    id.map_err(|_| Error::invalid("file", "error-file-missing"))
}

pub async fn remove(State(house): State<House>, applicant: Applicant, Sent(form): Sent) -> Answer {
    applicant.genuine(&house, &form)?;
    applicant.place.require_open().map_err(|error| applicant.trouble(error))?;
    let gone = store::write!(house.db, APPLICANT, |work| async {
        applicant.note(work, &house).await?;
        voice::remove(work, &house.keys, applicant.application.id).await
    });
    gone.map_err(|error| applicant.trouble(error).onward(applicant.path("/voice"), "voice-title"))?;
    Ok(redirect(&applicant.path("/voice?said=removed")))
}

pub async fn sound(State(house): State<House>, applicant: Applicant, headers: HeaderMap) -> Answer {
    let note = applicant.said.voice.as_ref().ok_or(Error::Missing).map_err(|error| applicant.trouble(error))?;
    let sound = applying::sound(&house, applicant.application.id, note, &headers).await;
    sound.map_err(|error| applicant.trouble(error))
}

/// In the step where words are written: the other way, which keeps what is written so far.
pub fn beside(words: Words, applicant: &Applicant) -> Markup {
    html! {
        section.beside {
            @match &applicant.said.voice {
                Some(note) => p { (words.say("voice-have")) " · " (applying::length(words, note)) },
                None => p { (words.say("voice-instead")) },
            }
            (send(words, Weight::Quiet, if applicant.said.voice.is_some() { "voice-change" } else { "voice-title" }, Some(("then", "voice"))))
        }
    }
}

fn page(house: &House, applicant: &Applicant, form: &Form, flash: Option<Flash>) -> Response {
    let page = VoicePage { applicant, form, token: applicant.token(house) };
    let mut response = applicant.respond(house, "/voice", flash, &page);
    let headers = response.headers_mut();
    headers.insert(HeaderName::from_static("permissions-policy"), HeaderValue::from_static(MICROPHONE));
    // What was recorded is heard before it is sent, from the browser's own memory.
    let policy = CONTENT_SECURITY_POLICY.replace("media-src 'self'", "media-src 'self' blob:");
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

struct VoicePage<'a> {
    applicant: &'a Applicant,
    form: &'a Form,
    token: String,
}

impl Page for VoicePage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("voice-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let applicant = self.applicant;
        let is_open = applicant.place.state == CallState::Open;
        html! {
            h1 { (words.say("voice-title")) }
            p.lead { (words.say(if applicant.application.way == Way::Nominated { "voice-lead-nominated" } else { "voice-lead" })) }
            ul.points {
                li { (words.say("voice-about-who")) }
                li { (words.say("voice-about-known")) }
                li { (words.say("voice-about-gone")) }
            }
            (self.kept(words, is_open))
            @if is_open { (self.recorder(words)) }
            @else { p { (words.say("application-refused-closed")) } }
            @if is_open { p { (go(words, Weight::Quiet, &applicant.path("/words"), "apply-step-words")) } }
            (applicant.back())
        }
    }
}

impl VoicePage<'_> {
    fn kept(&self, words: Words, is_open: bool) -> Markup {
        let path = |rest: &str| self.applicant.path(&format!("/voice/{rest}"));
        html! {
            @if let Some(note) = &self.applicant.said.voice {
                section {
                    h2 { (words.say("voice-note")) }
                    p { (applying::length(words, note)) }
                    audio controls preload="none" src=(path("sound")) aria-label=(words.say("voice-note")) {}
                    @if is_open {
                        (disclosure(words, "voice-remove", html! {
                            p { (words.say("voice-remove-what")) }
                            (post_button(words, Weight::Grave, &path("remove"), &self.token, "voice-remove-do"))
                        }))
                    }
                }
            }
        }
    }

    fn recorder(&self, words: Words) -> Markup {
        let applicant = self.applicant;
        let kit = Kit::new(words, self.form);
        let most = [("most", (MOST_BYTES / 1_000_000).into()), ("minutes", MOST_MINUTES.into())];
        let form = kit.post_files(
            &applicant.path("/voice"),
            &self.token,
            html! {
                (Kit::hidden("upload", ""))
                (voice_recorder(words, MOST_MINUTES))
                (kit.file(Field::new("file", "voice-file").quiet().hint("voice-file-hint").accept("audio/*").capture()))
                (kit.buttons("voice-send", Markup::default()))
            },
        );
        html! {
            section {
                h2 { (words.say(if applicant.said.voice.is_some() { "voice-anew" } else { "voice-new" })) }
                p.hint { (words.fill("voice-most", most)) }
                (resumable(words, &applicant.path("/voice/pieces"), &self.token, form))
            }
        }
    }
}
