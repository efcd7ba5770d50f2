//! Who is at the desk. A handler that takes [`Signed`] runs only for somebody
//! on the staff whose roles allow what the route table names beside it; a
//! handler that takes [`Posted`] also had its form checked against forgery.

use crate::answer::Oops;
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::response::{IntoResponse, Response};
use base::{Error, Result};
use door::{Cookie, House, Reader, Sent, SentFiles, UploadedFile, check_token, redirect};
use http::Method;
use http::request::Parts;
use people::accounts::{self, Act, Staff};
use people::crypto::same;
use programme::campaigns;
use serde::de::DeserializeOwned;
use store::Db;
use ui::form::Form;
use ui::words::Words;

/// What the route table asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Anyone signed in.
    Session,
    Act(Act),
}

/// Somebody at the desk, and the request they made.
pub struct Signed {
    pub house: House,
    pub staff: Staff,
    pub reader: Reader,
    pub words: Words,
    /// The address without its query.
    pub path: String,
    pub query: Query,
    pub token: String,
}

/// The name of the session cookie. The prefix makes browsers refuse it from
/// anywhere but an encrypted connection to exactly this host.
pub fn cookie_name(house: &House) -> &'static str {
    if house.is_https() { "__Host-session" } else { "session" }
}

impl Signed {
    pub fn db(&self) -> &Db {
        &self.house.db
    }
    pub fn may(&self, act: Act) -> bool {
        self.staff.may(act)
    }
    /// The zone of the default campaign: the desk's clock.
    pub async fn zone(&self) -> Result<base::jiff::tz::TimeZone> {
        let campaign = campaigns::default(self.db().read()).await?;
        Ok(campaign.map_or_else(programme::Zone::london, |campaign| campaign.zone).tz().clone())
    }
    /// After a post: the page there, with a sentence of the closed list in `frame.rs`.
    pub fn said(&self, to: &str, what: &'static str) -> Response {
        let mark = if to.contains('?') { '&' } else { '?' };
        redirect(&format!("{to}{mark}said={what}"))
    }
}

impl FromRequestParts<House> for Signed {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Response> {
        let cookie = Cookie::read(&parts.headers, cookie_name(house)).unwrap_or_default();
        let staff = match accounts::recognise(&house.db, &house.keys, cookie).await {
            Ok(staff) => staff,
            Err(Error::Missing) => return Err(away(parts)),
            Err(error) => return Err(Oops::from(error).into_response()),
        };
        let allowed = match parts.extensions.get::<Needs>() {
            Some(Needs::Session) => Ok(()),
            Some(Needs::Act(act)) => staff.require(*act),
            None => Err(Error::fault("opening a desk page", "its route names nothing that it needs")),
        };
        allowed.map_err(|error| Oops::from(error).into_response())?;
        let reader = Reader::of(parts.uri.query(), &parts.headers);
        Ok(Self {
            token: door::token(&house.keys, cookie),
            house: house.clone(),
            staff,
            reader,
            words: reader.words(),
            path: parts.uri.path().to_owned(),
            query: Query::of(parts.uri.query().unwrap_or_default()),
        })
    }
}

/// To the sign-in page, and back here afterwards. What was being sent cannot
/// be kept, so it says so instead of pretending.
fn away(parts: &Parts) -> Response {
    if parts.method != Method::GET && parts.method != Method::HEAD {
        return Oops::signed_out().into_response();
    }
    let wanted = parts.uri.path_and_query().map_or("/desk/", |whole| whole.as_str());
    if !is_ours(wanted) || wanted == "/desk/" {
        return redirect("/desk/sign-in");
    }
    let next = form_urlencoded::Serializer::new(String::new()).append_pair("next", wanted).finish();
    redirect(&format!("/desk/sign-in?{next}"))
}

/// Whether an address leads to a page of the desk and nowhere else.
pub fn is_ours(address: &str) -> bool {
    address.len() <= 300
        && address.starts_with("/desk/")
        && !address.starts_with("/desk/sign-in")
        && !address.contains("//")
        && address.bytes().all(|b| b.is_ascii_graphic() && b != b'\\' && b != b'"' && b != b';' && b != b',')
}

/// What stands behind the question mark.
#[derive(Debug, Default, Clone)]
pub struct Query {
    pairs: Vec<(String, String)>,
}

impl Query {
    pub fn of(text: &str) -> Self {
        Self { pairs: form_urlencoded::parse(text.as_bytes()).into_owned().take(100).collect() }
    }
    pub fn value(&self, name: &str) -> &str {
        self.pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
    }
    /// As a form to show again: filters keep what was chosen.
    pub fn form(&self) -> Form {
        Form::sent(self.pairs.iter().map(|(name, value)| (name.clone(), value.clone())))
    }
    pub fn page(&self) -> u64 {
        self.value("page").parse().unwrap_or(1).clamp(1, 100_000)
    }
    /// Whether anything narrows the list.
    pub fn narrows(&self) -> bool {
        let other = |name: &str| matches!(name, "page" | "said" | "lang");
        self.pairs.iter().any(|(name, value)| !other(name) && !value.is_empty())
    }
    /// This list with one thing changed.
    pub fn with(&self, path: &str, name: &str, value: &str) -> String {
        let kept = self
            .pairs
            .iter()
            .filter(|(known, value)| known != name && known != "said" && known != "lang" && !value.is_empty());
        let mut out = form_urlencoded::Serializer::new(String::new());
        kept.for_each(|(name, value)| {
            out.append_pair(name, value);
        });
        out.append_pair(name, value);
        format!("{path}?{}", out.finish())
    }
}

/// A form that somebody at the desk sent from a page of ours.
pub struct Posted {
    pub desk: Signed,
    pub form: Form,
}

impl FromRequest<House> for Posted {
    type Rejection = Response;
    async fn from_request(request: Request, house: &House) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let desk = Signed::from_request_parts(&mut parts, house).await?;
        let Sent(form) = Sent::from_request(Request::from_parts(parts, body), house).await?;
        genuine(&desk, &form).map_err(|error| Oops::from(error).into_response())?;
        Ok(Self { desk, form })
    }
}

/// The same with files.
pub struct PostedFiles {
    pub desk: Signed,
    pub form: Form,
    pub files: Vec<UploadedFile>,
}

impl PostedFiles {
    pub fn take(&mut self, field: &str) -> Option<Vec<u8>> {
        let at = self.files.iter().position(|file| file.field == field)?;
        Some(self.files.swap_remove(at).bytes)
    }
}

impl FromRequest<House> for PostedFiles {
    type Rejection = Response;
    async fn from_request(request: Request, house: &House) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let desk = Signed::from_request_parts(&mut parts, house).await?;
        let SentFiles { form, files } = SentFiles::from_request(Request::from_parts(parts, body), house).await?;
        genuine(&desk, &form).map_err(|error| Oops::from(error).into_response())?;
        Ok(Self { desk, form, files })
    }
}

fn genuine(desk: &Signed, form: &Form) -> Result<(), Error> {
    // The token was made from the session's secret; making it again is not needed.
    if same(&desk.token, form.value("token")) { Ok(()) } else { Err(Error::refused("error-form-expired")) }
}

/// A script of ours that sends pieces of a file, with the token in a header.
pub struct Sender(pub Signed);

impl FromRequestParts<House> for Sender {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Response> {
        let desk = Signed::from_request_parts(parts, house).await?;
        if same(&desk.token, door::pieces::token(&parts.headers)) {
            Ok(Self(desk))
        } else {
            Err(Oops::from(Error::refused("error-form-expired")).into_response())
        }
    }
}

/// Something named in the address. What is no id is nothing.
pub struct At<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<House> for At<T> {
    type Rejection = Oops;
    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Self, Oops> {
        Path::<T>::from_request_parts(parts, house)
            .await
            .map(|Path(it)| Self(it))
            .map_err(|_| Oops::from(Error::Missing))
    }
}

/// Checks the token of somebody who holds a sign-in link.
pub fn check_link_token(house: &House, secret: &str, form: &Form) -> Result<(), Oops> {
    check_token(&house.keys, secret, form).map_err(Oops::from)
}
