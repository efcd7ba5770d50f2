//! How something was said that somebody on the staff writes down: the same
//! fields for an agreement and for the release of a story (domain.md D1). The
//! paper is sealed under the person's own key, and so are the words beside it.

use crate::shown::choices;
use crate::signed::{At, Posted, Signed};
use axum::body::Body;
use axum::response::Response;
use base::jiff::tz::TimeZone;
use base::{Error, Instant, Invalid, Locale, NoticeId, PaperId, PersonaId, Result, StaffId, StoryId};
use http::{HeaderValue, header};
use newsroom::media::paper;
use people::accounts;
use people::ledger::concerns::{self, Kind, NewConcern, RaisedBy};
use people::ledger::notices::{self, Notice};
use people::ledger::papers::{self, Sealed};
use people::ledger::{Aside, By, How, Interpreting, Method};
use store::Work;
use ui::form::{Choice, Field, Form, Kit};
use ui::words::said;
use ui::{Markup, html};

/// By their own link nobody on the staff can enter it for them.
const METHODS: [Method; 4] = [Method::InPerson, Method::Phone, Method::Paper, Method::Recording];
pub const FILE: &str = "paper";

/// What the fields choose among.
pub struct Among {
    by: &'static [By],
    others: Vec<(StaffId, String)>,
    notices: Vec<(NoticeId, String)>,
}

impl Among {
    /// `by` is who may have said it.
    pub async fn load(desk: &Signed, by: &'static [By]) -> Result<Self> {
        let db = desk.db().read();
        let staff = accounts::list(db).await?.into_iter();
        let others = staff.filter(|one| one.revoked_at.is_none() && one.id != desk.staff.id);
        let others = others.map(|one| (one.id, one.name)).collect();
        let shown = notices::all(db).await?.into_iter().filter(|notice| notice.published_at.is_some());
        let notices = shown.map(|notice| (notice.id, name(desk, &notice))).collect();
        Ok(Self { by, others, notices })
    }
}

fn name(desk: &Signed, notice: &Notice) -> String {
    let version = desk.words.fill("desk-notice-version", [("number", notice.version.into())]);
    let what: String = notice.parts.what.chars().take(60).collect();
    format!("{version} · {} · {what}", notice.language.name())
}

pub fn inputs(kit: &Kit, among: &Among) -> Markup {
    let others: Vec<Choice> =
        among.others.iter().map(|(id, name)| Choice::new(id.to_string(), said(name.clone()))).collect();
    let notices: Vec<Choice> =
        among.notices.iter().map(|(id, name)| Choice::new(id.to_string(), said(name.clone()))).collect();
    let yes_no = [Choice::new("no", "choice-no"), Choice::new("yes", "choice-yes")];
    html! {
        (kit.select(Field::new("by", "desk-agreement-by").required(), &choices(among.by, By::name, |one| one.key().into())))
        (kit.select(Field::new("method", "desk-agreement-method").required(), &choices(&METHODS, Method::name, |one| one.key().into())))
        (kit.date(Field::new("said_on", "desk-heard-on").hint("desk-heard-on-hint")))
        (kit.time(Field::new("said_time", "desk-heard-time")))
        (kit.select(Field::new("language", "desk-language"), &Choice::languages()))
        (kit.select(Field::new("notice", "desk-heard-notice").hint("desk-heard-notice-hint"), &notices))
        (kit.select(Field::new("interpreting", "desk-interpreter"), &choices(Interpreting::ALL, Interpreting::name, |one| one.key().into())))
        (kit.text(Field::new("interpreter", "desk-heard-interpreter").hint("desk-agreement-witness-hint").autocomplete("off")))
        @if !others.is_empty() { (kit.boxes(Field::new("present", "desk-heard-present").hint("desk-heard-present-hint"), &others)) }
        (kit.text(Field::new("witness", "desk-agreement-witness").hint("desk-agreement-witness-hint").autocomplete("off")))
        (kit.text(Field::new("place", "desk-agreement-place").autocomplete("off")))
        (kit.area(Field::new("understood", "desk-heard-understood").hint("desk-heard-understood-hint").rows(3)))
        (kit.file(Field::new(FILE, "desk-heard-paper").hint("desk-heard-paper-hint").accept("application/pdf,image/jpeg,image/png,audio/*")))
        (kit.radios(Field::new("pressure", "desk-heard-pressure").required().hint("desk-heard-pressure-hint"), &yes_no))
        (kit.area(Field::new("pressure_words", "desk-heard-pressure-words").rows(2)))
    }
}

/// What the fields said.
pub struct Heard {
    pub how: How,
    pub aside: Aside,
    pub notice: Option<NoticeId>,
    pressed: Option<String>,
}

pub fn read(desk: &Signed, form: &mut Form, among: &Among, zone: &TimeZone) -> Result<Heard> {
    let by = form.choose("by", true, |name| By::parse(name).filter(|one| among.by.contains(one)));
    let method = form.choose("method", true, |name| Method::parse(name).filter(|one| METHODS.contains(one)));
    let language: Option<Locale> = form.choose("language", false, |tag| tag.parse().ok());
    let known = |id: &NoticeId| among.notices.iter().any(|(one, _)| one == id);
    let notice: Option<NoticeId> = form.choose("notice", false, |id| id.parse().ok().filter(known));
    let interpreting = form.choose("interpreting", false, Interpreting::parse).unwrap_or(Interpreting::None);
    let said_at = moment(desk, form, zone);
    let pressed = form.choose("pressure", true, |said| match said {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    });
    let there = |id: &StaffId| among.others.iter().any(|(one, _)| one == id);
    let theirs: Vec<Option<StaffId>> = form.values("present").map(|id| id.parse().ok().filter(there)).collect();
    if theirs.contains(&None) {
        form.note("present", "error-unknown-choice");
    }
    form.check().map_err(|_| Error::Invalid(Invalid::new()))?;
    let (Some(by), Some(method), Some(pressed)) = (by, method, pressed) else {
        return Err(Error::Invalid(Invalid::new()));
    };
    let present: Vec<StaffId> = [desk.staff.id].into_iter().chain(theirs.into_iter().flatten()).collect();
    let how = How::from(method).by(by).interpreted(interpreting).with_staff(&present).said_at(said_at);
    let how = match language {
        Some(language) => how.language(language),
        None => how,
    };
    let how = match notice {
        Some(notice) => how.after(notice),
        None => how,
    };
    let line = |name: &str| form.text(name).unwrap_or_default();
    let understood = line("understood");
    let aside = Aside {
        understanding: if understood.is_empty() { Vec::new() } else { vec![(String::new(), understood)] },
        interpreter: line("interpreter"),
        witness: line("witness"),
        place: line("place"),
        pressure: String::new(),
    };
    Ok(Heard { how, aside, notice, pressed: pressed.then(|| line("pressure_words")) })
}

/// The day, and where it is known the hour, where the campaign is; never to come.
fn moment(desk: &Signed, form: &mut Form, zone: &TimeZone) -> Option<Instant> {
    let (date, time) = (form.date("said_on"), form.time("said_time"));
    let at = date?.to_datetime(time.unwrap_or_default()).to_zoned(zone.clone()).ok()?;
    let at = Instant::from(at.timestamp());
    if at > desk.db().now() {
        form.note("said_on", "desk-heard-future");
    }
    Some(at)
}

/// Seals the paper, if there is one, and puts it with the files. What is wrong
/// with it stands beside its field.
pub async fn seal(desk: &Signed, persona: PersonaId, file: Option<Vec<u8>>) -> Result<Option<Sealed>> {
    let Some(bytes) = file else { return Ok(None) };
    let placed = |error| match error {
        Error::Invalid(Invalid(all)) => {
            Error::Invalid(Invalid(all.into_iter().map(|(_, message)| (FILE, message)).collect()))
        }
        other => other,
    };
    let paper = paper::inspect(bytes).await.map_err(placed)?;
    let keys = &desk.house.keys;
    let sealed = store::write!(desk.house.db, desk.staff.actor(), |work| {
        papers::seal(work, keys, persona, paper.format, &paper.bytes)
    })?;
    papers::put(&desk.house.files, &sealed).await?;
    Ok(Some(sealed))
}

impl Heard {
    /// In the unit of work that writes down what was said: the paper, and that
    /// somebody may not have been free. Gives how it came about.
    pub async fn keep(
        &self,
        work: &mut Work,
        keys: &people::Keys,
        (persona, story): (PersonaId, Option<StoryId>),
        sealed: Option<&Sealed>,
    ) -> Result<How> {
        if let Some(words) = &self.pressed {
            let new =
                NewConcern { persona, work: story, kind: Kind::Pressure, by: RaisedBy::Staff, words: words.clone() };
            concerns::raise(work, keys, &new).await?;
        }
        if let Some(sealed) = sealed {
            papers::keep(work, persona, sealed).await?;
        }
        Ok(self.how.clone().on_paper(sealed.map(|sealed| sealed.paper_hash.clone())))
    }
}

/// A paper, for those who may read who somebody is: every look is written down.
pub async fn show(At((id, paper)): At<(PersonaId, PaperId)>, posted: Posted) -> crate::answer::Answer {
    let desk = posted.desk;
    let paper = papers::find(desk.db().read(), paper).await?;
    if paper.persona != id {
        return Err(Error::Missing.into());
    }
    let (keys, files) = (&desk.house.keys, &desk.house.files);
    let bytes = store::write!(desk.house.db, desk.staff.actor(), |work| papers::open(work, keys, files, &paper))?;
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(paper.format.content_type()));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"paper.{}\"", paper.format.name())) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response)
}
