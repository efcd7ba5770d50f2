//! Who looked at who they are: the record of the identity link, plainly.

use super::own::Own;
use axum::extract::State;
use base::Result;
use door::{Answer, House};
use people::accounts;
use people::persons::{self, IdentityRead, ReadReason};
use std::collections::HashMap;
use ui::page::{Head, Page};
use ui::parts::older_newer;
use ui::words::Words;
use ui::{Markup, html};

/// Lines on a page, and the furthest page that is looked up.
const LINES: usize = 20;
const PAGES_MOST: usize = 500;

pub async fn show(State(house): State<House>, own: Own) -> Answer {
    let number = own.asks("page").parse().unwrap_or(1).clamp(1, PAGES_MOST);
    let page = ReadsPage::load(&house, &own, number).await.map_err(|e| own.trouble(e))?;
    Ok(own.respond(&house, &format!("/reads?page={number}"), None, &page))
}

struct ReadsPage<'a> {
    own: &'a Own,
    number: usize,
    reads: Vec<IdentityRead>,
    more: bool,
    /// What staff do here, by their id.
    duties: HashMap<String, String>,
}

impl<'a> ReadsPage<'a> {
    async fn load(house: &House, own: &'a Own, number: usize) -> Result<Self> {
        let db = house.db.read();
        let most = number * LINES + 1;
        let mut reads = persons::reads(db, &own.ids(), most as u64).await?;
        let more = reads.len() == most;
        reads.truncate(number * LINES);
        let reads = reads.into_iter().skip((number - 1) * LINES).collect();
        let duty = |member: &accounts::Member| {
            let roles: Vec<_> = member.roles.iter().map(|role| own.words.say(role.key())).collect();
            own.words.list(&roles)
        };
        let duties = accounts::list(db).await?.iter().map(|one| (one.id.to_string(), duty(one))).collect();
        Ok(Self { own, number, reads, more, duties })
    }

    fn who(&self, words: Words, read: &IdentityRead) -> String {
        match read.actor_kind.as_str() {
            "staff" => {
                let duty = read.actor_id.as_ref().and_then(|id| self.duties.get(id)).filter(|duty| !duty.is_empty());
                match duty {
                    Some(duty) => words.fill("my-read-by-staff", [("duty", duty.as_str().into())]).into_owned(),
                    None => words.say("my-read-by-team").into_owned(),
                }
            }
            "guardian" => words.say("my-read-by-guardian").into_owned(),
            "support" => words.say("my-read-by-support").into_owned(),
            "storyteller" => words.say("my-read-by-you").into_owned(),
            "system" => words.say("my-read-by-machine").into_owned(),
            _ => words.say("my-read-by-operator").into_owned(),
        }
    }
}

const fn why(reason: ReadReason) -> &'static str {
    match reason {
        ReadReason::Contact => "my-read-contact",
        ReadReason::TheyAsked => "my-read-they-asked",
        ReadReason::Correct => "my-read-correct",
        ReadReason::AddPersona => "my-read-add-persona",
        ReadReason::SendLink => "my-read-send-link",
        ReadReason::Safeguarding => "my-read-safeguarding",
        ReadReason::Forget => "my-read-forget",
        ReadReason::Evidence => "my-read-evidence",
        ReadReason::Support => "my-read-planned",
        ReadReason::Beside => "my-read-beside",
        ReadReason::Network => "my-read-network",
        ReadReason::KeyMessages => "my-read-key-messages",
        ReadReason::NetworkFile => "my-read-network-file",
    }
}

impl Page for ReadsPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("my-reads-title")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let own = self.own;
        let at = |number: usize| own.path(&format!("/reads?page={number}"));
        let newer = (self.number > 1).then(|| at(self.number - 1));
        let older = self.more.then(|| at(self.number + 1));
        html! {
            h1 { (words.say("my-reads-title")) }
            p.lead { (words.say("my-reads-lead")) }
            @if self.reads.is_empty() { p { (words.say("my-reads-none")) } }
            ol.reads {
                @for read in &self.reads {
                    li { (own.moment(read.at)) ": " (self.who(words, read)) ". " (words.say(why(read.reason))) }
                }
            }
            (older_newer(words, newer.as_deref(), older.as_deref()))
            (own.back())
        }
    }
}
