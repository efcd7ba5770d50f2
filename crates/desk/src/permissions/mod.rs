//! What people permitted, across all stories: conditions that nobody has read
//! yet, what ends when, and whom we still have to ask.

mod conditions;
mod ending;
pub mod list;
mod newcomers;
pub(crate) mod reviews;
pub mod send;

use base::{PersonaId, Result, StoryId};
use newsroom::stories::store::{Filter, list as stories};
use people::ledger::GrantRow;
use people::personas;
use programme::partners;
use std::collections::HashMap;
use ui::words::Words;
use ui::{Markup, html};

use crate::people::show::titles;
use crate::signed::Signed;

const HERE: &str = "/desk/permissions/";

/// What the rows of these lists name.
struct Names {
    words: Words,
    titles: HashMap<StoryId, String>,
    personas: HashMap<PersonaId, String>,
    partners: HashMap<base::PartnerId, String>,
}

impl Names {
    async fn load(desk: &Signed, works: &[StoryId], tellers: &[PersonaId]) -> Result<Self> {
        let (db, words) = (desk.db().read(), desk.words);
        let found = if works.is_empty() {
            Vec::new()
        } else {
            let filter = Filter { ids: Some(works.to_vec()), ..Filter::default() };
            stories(db, &filter, works.len() as u64, 0).await?
        };
        let personas = personas::find_all(db, tellers).await?;
        let named = |(id, persona): (PersonaId, personas::Persona)| (id, persona.staff_name(words.locale()));
        Ok(Self {
            words,
            titles: titles(desk, &found).await?,
            personas: personas.into_iter().map(named).collect(),
            partners: partners::all(db)
                .await?
                .into_iter()
                .map(|one| (one.id, one.name.say(words.locale()).to_owned()))
                .collect(),
        })
    }
    fn story(&self, id: StoryId) -> Markup {
        let title = self.titles.get(&id).map_or("–", String::as_str);
        html! { a href={ "/desk/stories/" (id) "/" } { bdi { (title) } } }
    }
    fn teller(&self, id: PersonaId) -> Markup {
        let name = self.personas.get(&id).map_or("–", String::as_str);
        html! { a href={ "/desk/people/" (id) "/" } { bdi { (name) } } }
    }
    fn partner(&self, id: base::PartnerId) -> Markup {
        let name = self.partners.get(&id).map_or("–", String::as_str);
        html! { a href={ "/desk/partners/" (id) "/" } { bdi { (name) } } }
    }
    /// What one answer is about: a partner by its name, else the purposes.
    fn about(&self, row: &GrantRow) -> Markup {
        use consent::{Member as _, Recipient};
        match row.grant.recipient {
            Some(Recipient::Partner(partner)) => self.partner(partner),
            _ => {
                let purposes: Vec<_> =
                    row.grant.purposes.iter().map(|one| self.words.named("purpose", one.name()).into_owned()).collect();
                html! { (self.words.list(&purposes)) }
            }
        }
    }
}
