//! What an address must answer in a state, and whether it did.

use super::handed;
use super::house::Answer;
use super::marks::{self, Kind, Mark, Telling};
use super::stage::Stage;
use super::states::{Edition, Seen};
use super::table::{About, Ask, Language, Row};
use axum::http::StatusCode;
use std::collections::BTreeSet;

pub type Marks = BTreeSet<Mark>;

#[derive(Debug, PartialEq, Eq)]
pub enum Wanted {
    /// This status and exactly these marks.
    Exactly(StatusCode, Marks),
    /// Any answer that is no fault, without any mark.
    Nothing,
    /// No fault, and no mark but these.
    Within(Marks),
    /// Marks of this story alone.
    Only(usize),
}

const OK: StatusCode = StatusCode::OK;
const GONE: StatusCode = StatusCode::GONE;
const MISSING: StatusCode = StatusCode::NOT_FOUND;

/// What the row says about this address now, to a reader of Arabic or of English.
pub fn wanted(stage: &Stage, row: &Row, ask: &Ask, reads_arabic: bool) -> Wanted {
    let shown = |story, language| shown(stage, story, language, reads_arabic, row.shows);
    let everyone = |editions: &[Edition], most: usize| {
        let in_them = stage.told.iter().filter(|told| editions.contains(&told.state.edition));
        let seen = in_them.filter_map(|told| shown(told.number, Language::Any).ok());
        Wanted::Exactly(OK, seen.take(most).flatten().collect())
    };
    let one = |found: Result<Marks, StatusCode>| match found {
        Ok(marks) => Wanted::Exactly(OK, marks),
        Err(status) => Wanted::Exactly(status, Marks::new()),
    };
    match ask.about {
        About::Nobody => Wanted::Nothing,
        About::Nowhere => Wanted::Exactly(MISSING, Marks::new()),
        About::Everyone(editions) => everyone(editions, usize::MAX),
        About::FirstSeven(edition) => everyone(&[edition], 7),
        About::Story { story, .. } if hides(stage, story, Kind::Slug) => Wanted::Exactly(MISSING, Marks::new()),
        About::Story { story, telling } => one(shown(story, telling)),
        About::Person(story) => match stage.told[story].seen(stage.hour) {
            Seen::Here { hidden, .. } if hidden.contains(&Kind::Who) => Wanted::Exactly(MISSING, Marks::new()),
            Seen::GoneWithAddress => Wanted::Exactly(MISSING, Marks::new()),
            _ => one(shown(story, Language::Any)),
        },
        About::File(story, kind) => match stage.told[story].seen(stage.hour) {
            Seen::Here { hidden, .. } if hidden.contains(&kind) => Wanted::Exactly(GONE, Marks::new()),
            _ => one(shown(story, Language::Any).map(|_| Marks::new())),
        },
        About::Search(story, kind) => {
            let found = searched(stage, story, kind);
            let marks = shown(story, Language::English).unwrap_or_default();
            Wanted::Exactly(OK, if found { marks } else { Marks::new() })
        }
        About::Room => Wanted::Within(in_room(stage, row.shows)),
        About::InRoom(story) => {
            let mut marks = in_room(stage, row.shows);
            marks.retain(|mark| mark.story == story);
            Wanted::Within(marks)
        }
        About::Card(story) => match handed::may_have(stage, &stage.told[story]) {
            Some(true) => Wanted::Exactly(OK, Marks::new()),
            Some(false) => Wanted::Exactly(MISSING, Marks::new()),
            None => Wanted::Nothing,
        },
        About::Own(story) => Wanted::Only(story),
    }
}

/// Everything that a partner's room may show of these kinds. Every teller who
/// answered permitted it what they permitted the website; whoever said no or
/// not now to the website alone may be in the room, without the address of a page.
pub fn in_room(stage: &Stage, shows: &[Kind]) -> Marks {
    let mut marks = Marks::new();
    for told in stage.told.iter().filter(|told| told.state.edition == Edition::Living) {
        let (hidden, tellings) = match told.seen(stage.hour) {
            Seen::Here { hidden, tellings } => (hidden, tellings),
            _ if told.refused_the_website_alone() => (&[Kind::Slug][..], &[Telling::English][..]),
            _ => continue,
        };
        for telling in tellings {
            let kinds = shows.iter().filter(|kind| !hidden.contains(kind));
            marks.extend(kinds.map(|kind| Mark::new(told.number, *kind, *telling)));
        }
    }
    marks
}

/// Whether a story that is shown is shown without this.
fn hides(stage: &Stage, story: usize, kind: Kind) -> bool {
    matches!(stage.told[story].seen(stage.hour), Seen::Here { hidden, .. } if hidden.contains(&kind))
}

/// Whether a word of this kind may lead to the story: only one that is shown and is among what is searched.
fn searched(stage: &Stage, story: usize, kind: Kind) -> bool {
    let Seen::Here { tellings, hidden } = stage.told[story].seen(stage.hour) else { return false };
    let of_words = matches!(kind, Kind::Title | Kind::Opening | Kind::First | Kind::Quote | Kind::Last);
    of_words && !hidden.contains(&kind) && tellings.contains(&Telling::English)
}

/// The marks of a story that an address with these elements shows, or the status of its absence.
fn shown(
    stage: &Stage,
    story: usize,
    language: Language,
    reads_arabic: bool,
    shows: &[Kind],
) -> Result<Marks, StatusCode> {
    let (tellings, hidden) = match stage.told[story].seen(stage.hour) {
        Seen::Never => return Err(MISSING),
        Seen::Gone | Seen::GoneWithAddress if language == Language::Arabic => return Err(MISSING),
        Seen::Gone | Seen::GoneWithAddress => return Err(GONE),
        Seen::Here { tellings, hidden } => (tellings, hidden),
    };
    let arabic = tellings.contains(&Telling::Arabic);
    let telling = match language {
        Language::Arabic if !arabic => return Err(MISSING),
        Language::Arabic => Telling::Arabic,
        Language::Any if reads_arabic && arabic => Telling::Arabic,
        Language::Any | Language::English => tellings[0],
    };
    // Where a name would stand, the person's own word for themselves does.
    let nameless = hidden.contains(&Kind::Name) && !stage.told[story].has_a_pseudonym();
    let instead = (shows.contains(&Kind::Name) && nameless).then_some(Kind::Label);
    let kinds = shows.iter().copied().filter(|kind| !hidden.contains(kind)).chain(instead);
    // Captions go with the voice: without it there is no such file.
    if shows == [Kind::Caption] && hidden.contains(&Kind::Caption) {
        return Err(MISSING);
    }
    Ok(kinds.map(|kind| Mark::new(story, kind, telling)).collect())
}

/// What is wrong with an answer, in a line; nothing when nothing is.
pub fn judge(stage: &Stage, ask: &Ask, wanted: &Wanted, answer: &Answer) -> Option<String> {
    // What the asker wrote themselves may come back to them.
    let asked = marks::read(&ask.path, &stage.hashes);
    let found: Marks = marks::read(&answer.everything(), &stage.hashes).difference(&asked).copied().collect();
    let fault = answer.status.is_server_error();
    let wrong = match wanted {
        Wanted::Exactly(status, marks) => {
            let marks: Marks = marks.difference(&asked).copied().collect();
            let leaked: Vec<_> = found.difference(&marks).collect();
            let missing: Vec<_> = marks.difference(&found).collect();
            let wrong = answer.status != *status || !leaked.is_empty() || !missing.is_empty();
            wrong.then(|| format!("{} instead of {status}; leaked {leaked:?}; missing {missing:?}", answer.status))
        }
        Wanted::Within(marks) => {
            let leaked: Vec<_> = found.difference(marks).collect();
            (fault || !leaked.is_empty()).then(|| format!("{}; leaked {leaked:?}", answer.status))
        }
        Wanted::Nothing => (fault || !found.is_empty()).then(|| format!("{}; leaked {found:?}", answer.status)),
        Wanted::Only(story) => {
            let others: Vec<_> = found.iter().filter(|mark| mark.story != *story).collect();
            let told = &stage.told[*story];
            // Their own picture is theirs to see; anybody else's does not exist for them.
            let hash = ask.path.rsplit_once("/picture/").map(|(_, hash)| hash);
            let own = |hash: &str| told.pictures.iter().any(|file| file.starts_with(hash));
            let strange = hash.is_some_and(|hash| (answer.status == OK) != own(hash));
            // Nor does a page for the teller tell what the team keeps about them; where they say how
            // they may be reached, their own address stands in its field.
            let asked = |kind: Kind| kind == Kind::Email && ask.path.ends_with("/reach");
            let secret = found.iter().any(|mark| mark.kind >= Kind::LegalName && !asked(mark.kind));
            (fault || strange || secret || !others.is_empty()).then(|| format!("{}; leaked {others:?}", answer.status))
        }
    };
    wrong.map(|wrong| format!("{}: {wrong}", ask.path))
}
