//! What somebody on the staff wrote down of what the person said: each with
//! who, when and how, the paper that shows it, and one press for "That is not
//! what I said", which takes it back at once.

use super::names;
use super::own::Own;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::Response;
use base::{Error, PaperId, Result, StoryId};
use door::{Answer, House, Sent, redirect};
use http::{HeaderValue, header};
use newsroom::mine::{self, Mine};
use people::ledger::concerns::{self, NewConcern, RaisedBy};
use people::ledger::evidence::{self, NewAgreement, Row};
use people::ledger::papers::{self, Paper};
use people::ledger::{Agreement, Aside, Kind, Method};
use std::collections::HashMap;
use ui::form::Kit;
use ui::page::{Flash, Head, Page};
use ui::parts::{Weight, send as button};
use ui::words::{Wording, Words};
use ui::{Markup, html};

pub async fn show(State(house): State<House>, own: Own) -> Answer {
    let page = NotedPage::load(&house, &own).await.map_err(|e| own.trouble(e))?;
    let flash =
        (own.asks("said") == "taken-back").then(|| Flash { text: Wording::from("my-noted-done"), trouble: false });
    Ok(own.respond(&house, "/noted", flash, &page))
}

/// "That is not what I said."
pub async fn deny(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let about = About::parse(form.value("about")).ok_or_else(|| own.trouble(Error::Missing))?;
    let (ids, how, keys) = (own.ids(), own.how(), &house.keys);
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        match about {
            About::Work(story) => mine::dispute(work, keys, &ids, story, &how).await,
            About::Before(agreement) => {
                for persona in &ids {
                    let rows = evidence::agreements(work.db(), *persona).await?;
                    if standing(&rows, agreement).is_none() {
                        continue;
                    }
                    let aside = Aside::default();
                    let new = NewAgreement { agreement, kind: Kind::Withdrawn, how: how.clone(), aside };
                    evidence::agree(work, keys, *persona, &new).await?;
                    let new = NewConcern {
                        kind: concerns::Kind::NotSaid,
                        ..NewConcern::pressure(*persona, RaisedBy::Person)
                    };
                    concerns::raise(work, keys, &new).await?;
                }
                Ok(())
            }
        }
    });
    done.map_err(|e| own.trouble(e))?;
    Ok(redirect(&own.path("/noted?said=taken-back")))
}

/// The paper itself, for the one whose words are on it.
pub async fn paper(State(house): State<House>, Path((_, id)): Path<(String, String)>, own: Own) -> Answer {
    let found = async {
        let id: PaperId = id.parse().map_err(|_| Error::Missing)?;
        let paper = papers::find(house.db.read(), id).await?;
        if !own.ids().contains(&paper.persona) {
            return Err(Error::Missing);
        }
        Ok((read(&house, &own, &paper).await?, paper))
    };
    let (bytes, paper) = found.await.map_err(|e| own.trouble(e))?;
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(paper.format.content_type()));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"paper.{}\"", paper.format.name())) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

/// What a paper of theirs shows. Their own look is nobody's business.
pub async fn read(house: &House, own: &Own, paper: &Paper) -> Result<Vec<u8>> {
    let actor = own.actor(house).await?;
    store::write!(house.db, actor, |work| papers::open(work, &house.keys, &house.files, paper))
}

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    Before(Agreement),
    Work(StoryId),
}

impl About {
    fn parse(text: &str) -> Option<Self> {
        match text.strip_prefix("work-") {
            Some(story) => story.parse().ok().map(Self::Work),
            None => Agreement::parse(text).filter(|one| *one != Agreement::Release).map(Self::Before),
        }
    }
    fn name(self) -> String {
        match self {
            Self::Before(agreement) => agreement.name().to_owned(),
            Self::Work(story) => format!("work-{story}"),
        }
    }
}

fn by_staff(row: &Row) -> bool {
    row.actor_kind == "staff" && row.how.method.is_some_and(|method| method != Method::Link)
}

/// A yes to an agreement that somebody wrote down and that still stands.
fn standing(rows: &[Row], of: Agreement) -> Option<&Row> {
    rows.iter().find(|row| row.about.agreement == of).filter(|row| row.kind == Kind::Given && by_staff(row))
}

struct NotedPage<'a> {
    own: &'a Own,
    token: String,
    /// The latest that was written down about each thing, and whether it is a yes that stands.
    lines: Vec<(About, Row, bool)>,
    works: Vec<Mine>,
    papers: HashMap<String, PaperId>,
}

/// Whether anything was written down about somebody by others.
pub async fn any(house: &House, own: &Own) -> Result<bool> {
    for persona in own.ids() {
        let rows = evidence::chain(house.db.read(), persona).await?;
        if rows.iter().any(by_staff) {
            return Ok(true);
        }
    }
    Ok(false)
}

impl<'a> NotedPage<'a> {
    async fn load(house: &House, own: &'a Own) -> Result<Self> {
        let db = house.db.read();
        let mut lines: Vec<(About, Row, bool)> = Vec::new();
        let mut kept: HashMap<String, PaperId> = HashMap::new();
        for persona in own.ids() {
            let rows = evidence::chain(db, persona).await?;
            let mut latest: HashMap<String, usize> = HashMap::new();
            for row in rows {
                let about = match row.about.work {
                    Some(story) => About::Work(story),
                    None if row.about.agreement == Agreement::Release => continue,
                    None => About::Before(row.about.agreement),
                };
                // What they were told, and each use by itself, stand in the receipt.
                let whole =
                    row.about.grant.is_none() && !matches!(row.kind, Kind::Explained | Kind::Requested | Kind::Waived);
                if !whole {
                    continue;
                }
                let last = latest.get(&about.name()).copied();
                // Every version that was read to them at once is one thing that they said.
                if last.and_then(|at| lines.get(at)).is_some_and(|(_, before, _)| before.at == row.at) {
                    continue;
                }
                match (last, by_staff(&row)) {
                    (_, true) => {
                        let stands = matches!(row.kind, Kind::Given | Kind::Reconfirmed);
                        latest.insert(about.name(), lines.len());
                        lines.push((about, row, stands));
                    }
                    // Said anew by themself: what was written down stands no more.
                    (Some(at), false) => {
                        if let Some(line) = lines.get_mut(at) {
                            line.2 = false;
                        }
                    }
                    (None, false) => {}
                }
            }
            kept.extend(papers::of_persona(db, persona).await?.into_iter().map(|paper| (paper.paper_hash, paper.id)));
        }
        // A later line about the same thing takes the place of an earlier one.
        let mut seen = Vec::new();
        lines.reverse();
        for line in &mut lines {
            line.2 &= !seen.contains(&line.0);
            seen.push(line.0);
        }
        Ok(Self { own, token: own.token(house), lines, works: own.works(house).await?, papers: kept })
    }

    fn line(&self, words: Words, (about, row, stands): &(About, Row, bool)) -> Markup {
        let own = self.own;
        let work = match about {
            About::Work(story) => self.works.iter().find(|work| work.story.id == *story),
            About::Before(_) => None,
        };
        html! {
            li {
                p { strong {
                    (words.say(row.about.agreement.key())) @if let Some(work) = work { ": " (names::title(words, work)) }
                } ": " (words.say(row.kind.key())) }
                p {
                    (own.moment(row.how.said_at.unwrap_or(row.at)))
                    @if let Some(method) = row.how.method { " · " (words.say(method.key())) }
                    @if let Some(language) = row.how.language { " · " (language.name()) }
                }
                @if row.how.said_at.is_some() { p { (words.weave(&"my-noted-later".into(), [("day", own.day(row.at))])) } }
                @if let Some(paper) = row.how.paper.as_ref().and_then(|hash| self.papers.get(hash)) {
                    p { a href=(own.path(&format!("/papers/{paper}"))) { (words.say("my-noted-paper")) } }
                }
                @if *stands {
                    form.act method="post" action=(own.path("/noted")) {
                        (Kit::hidden("token", &self.token))
                        (Kit::hidden("about", &about.name()))
                        (button(words, Weight::Grave, "my-noted-not-said", None))
                    }
                }
            }
        }
    }
}

impl Page for NotedPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-noted")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        html! {
            h1 { (words.say("my-noted")) }
            p.lead { (words.say("my-noted-lead")) }
            @if self.lines.is_empty() { p { (words.say("my-noted-none")) } }
            @else { p { (words.say("my-noted-means")) } }
            ul.ways { @for line in &self.lines { (self.line(words, line)) } }
            (self.own.back())
        }
    }
}
