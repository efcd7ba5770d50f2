//! Whose each row is, and which of its columns hold their words. Those are
//! sealed in a backup; ids, times and states stay as they are.

use base::{Chance, Error, Result};
use people::crypto::DataKey;
use people::vault::Half;
use people::{Keys, Vault};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::Db;
use store::tables::{Cell, Row, Table, page};

/// What leads from a row to a persona.
#[derive(Clone, Copy)]
enum By {
    Persona(&'static str),
    Story(&'static str),
    Media(&'static str),
}

/// What takes the place of words that nobody can open any more.
#[derive(Clone, Copy)]
enum Blank {
    Nothing,
    Empty,
    /// A text without a language in it.
    Texts,
    Content,
    /// An address that says nothing: the row's own id.
    Id,
}

struct Words {
    table: &'static str,
    by: By,
    columns: &'static [(&'static str, Blank)],
}

const fn words(table: &'static str, by: By, columns: &'static [(&'static str, Blank)]) -> Words {
    Words { table, by, columns }
}

/// Every column with words of a person, or words about one. What is sealed
/// under the person's own key already is not here.
const WORDS: &[Words] = &[
    words(
        "personas",
        By::Persona("id"),
        &[
            ("slug", Blank::Id),
            ("display_name", Blank::Texts),
            ("label", Blank::Texts),
            ("bio", Blank::Texts),
            ("portrait_traits", Blank::Nothing),
            ("portrait_media_id", Blank::Nothing),
        ],
    ),
    words("ambassadors", By::Persona("persona_id"), &[("role_then", Blank::Texts), ("affiliation_then", Blank::Texts)]),
    words(
        "event_people",
        By::Persona("persona_id"),
        &[("role_then", Blank::Texts), ("affiliation_then", Blank::Texts)],
    ),
    words("stories", By::Persona("persona_id"), &[("slug", Blank::Id)]),
    words("story_versions", By::Story("story_id"), &[("content", Blank::Content)]),
    // The address of a post may say a name.
    words("posts", By::Story("work_id"), &[("address", Blank::Nothing)]),
    words("change_requests", By::Story("story_id"), &[("words", Blank::Empty)]),
    words("grants", By::Persona("persona_id"), &[("condition", Blank::Nothing), ("handle", Blank::Nothing)]),
    words("training_cards", By::Persona("persona_id"), &[("words", Blank::Empty)]),
    words("own_keys", By::Persona("persona_id"), &[("name", Blank::Empty)]),
    words("young_openings", By::Persona("persona_id"), &[("why", Blank::Empty)]),
    words("risk_decisions", By::Story("work_id"), &[("reason", Blank::Empty), ("mitigations", Blank::Empty)]),
    words("media", By::Media("id"), &[("alt", Blank::Texts), ("credit", Blank::Empty)]),
];

/// Whose something is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    Nobodys,
    /// Of somebody who was forgotten.
    Gone,
    Theirs(String),
}

/// Everybody, as they stood when the backup was begun.
pub struct Owners {
    shelves: HashMap<String, DataKey>,
    /// Persona to what finds its person.
    personas: HashMap<String, String>,
    stories: HashMap<String, String>,
    media: HashMap<String, BTreeSet<String>>,
    files: BTreeMap<String, BTreeSet<String>>,
}

async fn read(db: &impl Reading, tables: &[Table], name: &str, columns: &[&str]) -> Result<Vec<Vec<Option<String>>>> {
    let table = tables.iter().find(|table| table.name == name).ok_or(Error::Missing)?;
    let places: Vec<usize> =
        columns.iter().map(|column| table.place(column).ok_or(Error::Missing)).collect::<Result<_>>()?;
    let (mut found, mut last): (Vec<Vec<Option<String>>>, Option<Row>) = (Vec::new(), None);
    loop {
        let rows = page(db, table, last.as_ref(), 500).await?;
        for row in &rows {
            found.push(places.iter().map(|at| row[*at].text().map(str::to_owned)).collect());
        }
        last = rows.into_iter().last();
        if last.is_none() {
            return Ok(found);
        }
    }
}

pub use store::tables::Reading;

impl Owners {
    /// Reads who is whose out of a snapshot, and everybody's half out of the vault.
    pub async fn read(db: &Db, snapshot: &impl Reading, tables: &[Table], keys: &Keys, vault: &Vault) -> Result<Self> {
        let pairs = async |table: &str, columns: [&str; 2]| {
            let rows = read(snapshot, tables, table, &columns).await?;
            Ok::<HashMap<String, String>, Error>(
                rows.into_iter().filter_map(|row| Some((row[0].clone()?, row[1].clone()?))).collect(),
            )
        };
        let personas = pairs("persona_links", ["persona_id", "finder"]).await?;
        let stories = pairs("stories", ["id", "persona_id"]).await?;
        let mut media: HashMap<String, BTreeSet<String>> = HashMap::new();
        for (id, persona) in pairs("media", ["id", "persona_id"]).await? {
            media.entry(id).or_default().insert(persona);
        }
        for row in
            read(snapshot, tables, "story_versions", &["story_id", "portrait_media_id", "recording_media_id"]).await?
        {
            let Some(persona) = row[0].as_ref().and_then(|story| stories.get(story)) else { continue };
            for shown in row[1..].iter().flatten() {
                media.entry(shown.clone()).or_default().insert(persona.clone());
            }
        }
        for row in read(snapshot, tables, "personas", &["id", "portrait_media_id"]).await? {
            if let (Some(persona), Some(shown)) = (&row[0], &row[1]) {
                media.entry(shown.clone()).or_default().insert(persona.clone());
            }
        }
        let mut files: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for row in read(snapshot, tables, "media_files", &["hash", "media_id"]).await? {
            if let (Some(hash), Some(of)) = (&row[0], &row[1]) {
                files.entry(hash.clone()).or_default().insert(of.clone());
            }
        }
        // Sealed under their person's key already: as it is, it opens for nobody else.
        for row in read(snapshot, tables, "papers", &["file_hash"]).await? {
            if let Some(hash) = &row[0] {
                files.entry(hash.clone()).or_default();
            }
        }
        let mut owners = Self { shelves: HashMap::new(), personas, stories, media, files };
        owners.open_shelves(db, tables, keys, vault).await?;
        Ok(owners)
    }

    async fn open_shelves(&mut self, db: &Db, tables: &[Table], keys: &Keys, vault: &Vault) -> Result<()> {
        let finders: BTreeSet<String> = self.personas.values().cloned().collect();
        let halves = vault.contents().await?.halves;
        let (there, lost): (Vec<_>, Vec<_>) = finders.into_iter().partition(|finder| halves.contains_key(finder));
        for finder in there {
            let shelf = keys.shelf(&halves[&finder]);
            self.shelves.insert(finder, shelf);
        }
        if lost.is_empty() {
            return Ok(());
        }
        // Forgotten since the snapshot, or the vault is damaged: the database as it is now knows.
        let now: BTreeSet<String> = read(db.read(), tables, "persona_links", &["finder"])
            .await?
            .into_iter()
            .filter_map(|row| row[0].clone())
            .collect();
        match lost.iter().filter(|finder| now.contains(*finder)).count() {
            0 => Ok(()),
            count => Err(Error::fault("reading the vault", format!("the keys of {count} people are not in it"))),
        }
    }

    pub fn finders(&self) -> Vec<String> {
        let mut all: Vec<String> = self.shelves.keys().cloned().collect();
        all.sort_unstable();
        all
    }
    /// Every file that the snapshot names.
    pub fn files(&self) -> impl Iterator<Item = &String> {
        self.files.keys()
    }
    pub fn shelf(&self, finder: &str) -> Option<&DataKey> {
        self.shelves.get(finder)
    }

    fn of_persona(&self, persona: &str) -> Whose {
        match self.personas.get(persona) {
            Some(finder) if self.shelves.contains_key(finder) => Whose::Theirs(finder.clone()),
            _ => Whose::Gone,
        }
    }
    /// What shows two people is both theirs, and stays open: sealed under one
    /// key it would be lost to the other.
    fn of_personas(&self, personas: &BTreeSet<String>) -> Whose {
        let all: Vec<Whose> = personas.iter().map(|persona| self.of_persona(persona)).collect();
        let living: BTreeSet<&String> =
            all.iter().filter_map(|one| if let Whose::Theirs(finder) = one { Some(finder) } else { None }).collect();
        match (all.is_empty(), living.len(), living.first()) {
            (true, ..) => Whose::Nobodys,
            (_, 1, Some(finder)) => Whose::Theirs((*finder).clone()),
            (_, 0, _) => Whose::Gone,
            _ => Whose::Nobodys,
        }
    }
    pub fn of_file(&self, hash: &str) -> Whose {
        let media = self.files.get(hash).into_iter().flatten();
        let personas: BTreeSet<String> = media.filter_map(|id| self.media.get(id)).flatten().cloned().collect();
        self.of_personas(&personas)
    }
    pub fn of_row(&self, table: &Table, row: &Row) -> Whose {
        let Some(words) = known(table) else { return Whose::Nobodys };
        let id = |column| table.place(column).and_then(|at| row[at].text());
        let nobody = BTreeSet::new();
        match words.by {
            By::Persona(column) => id(column).map_or(Whose::Nobodys, |persona| self.of_persona(persona)),
            By::Story(column) => match id(column).and_then(|story| self.stories.get(story)) {
                Some(persona) => self.of_persona(persona),
                None => Whose::Nobodys,
            },
            By::Media(column) => self.of_personas(id(column).and_then(|id| self.media.get(id)).unwrap_or(&nobody)),
        }
    }

    /// Seals the words in a row.
    pub fn seal(&self, chance: &dyn Chance, table: &Table, row: &mut Row, finder: &str) -> Result<()> {
        let shelf = self.shelf(finder).ok_or(Error::Missing)?;
        change(table, row, |about, text, _, _| shelf.seal(chance, about, text.as_bytes()).map(Cell::Text))
    }
}

/// Opens the words in a row.
pub fn open(keys: &Keys, half: &Half, table: &Table, row: &mut Row) -> Result<()> {
    let shelf = keys.shelf(half);
    change(table, row, |about, text, _, _| {
        let plain = shelf.open(about, text)?;
        String::from_utf8(plain.to_vec()).map(Cell::Text).map_err(Error::because("opening a backup"))
    })
}

/// Takes the words out of a row.
pub fn blank(table: &Table, row: &mut Row) -> Result<()> {
    change(table, row, |_, _, blank, id| {
        Ok(match blank {
            Blank::Nothing => Cell::Null,
            Blank::Empty => Cell::Text(String::new()),
            Blank::Texts => Cell::Text(store::wire(&base::Text::new())?),
            Blank::Content => Cell::Text(store::wire(&newsroom::stories::Content::default())?),
            Blank::Id => Cell::Text(id.to_owned()),
        })
    })
}

fn known(table: &Table) -> Option<&'static Words> {
    WORDS.iter().find(|words| words.table == table.name)
}

/// Replaces each text in a column of words. `about` names the one place where it belongs.
fn change(table: &Table, row: &mut Row, with: impl Fn(&str, &str, Blank, &str) -> Result<Cell>) -> Result<()> {
    let Some(words) = known(table) else { return Ok(()) };
    let key: Vec<String> = table
        .columns
        .iter()
        .zip(row.iter())
        .filter(|(column, _)| column.key > 0)
        .map(|(_, cell)| match cell {
            Cell::Text(text) => text.clone(),
            Cell::Int(number) => number.to_string(),
            Cell::Null | Cell::Bytes(_) => String::new(),
        })
        .collect();
    for (column, blank) in words.columns {
        let at =
            table.place(column).ok_or_else(|| Error::fault("reading the schema", format!("no column {column}")))?;
        if let Some(text) = row[at].text() {
            row[at] = with(&format!("{}.{column} {}", table.name, key.join(" ")), text, *blank, &key[0])?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
