//! What stands in papers for the press, on both engines: nobody without their
//! own yes to it, and no figure without a source.

use super::*;
use crate::testing::*;
use crate::toolkit::{Draft, Source, Subject};
use ::store::on_both;
use ::store::testing::TestDb;
use base::jiff::civil::date;
use base::{Actor, Text};
use people::ledger::Choice;

fn bureau<'a>(db: &'a TestDb, files: &'a Files) -> Bureau<'a> {
    Bureau { db, files, base_url: "https://firsthand.example", voice: VOICE, language: Locale::ENGLISH }
}

fn fact() -> Draft {
    let source = Source { name: "United Nations".into(), address: String::new(), day: Some(date(2025, 1, 15)) };
    Draft { words: Text::en("304 million."), source, ..Draft::new(Design::Fact, Subject::Edition) }
}

on_both!(async fn only_whoever_said_yes_to_the_press_stands_in_a_pack(db) {
    let room = Newsroom::open(db).await;
    let files = Files::memory();
    let yes = tell(db, &room, "alpha", &yes_to_all()).await;
    tell(db, &room, "beta", &answers(&[(Purpose::Website, Choice::Yes), (Purpose::Press, Choice::No)], &[])).await;
    let no_name = answers(&[(Purpose::Press, Choice::Yes)], &[(Element::Name, Choice::No)]);
    tell(db, &room, "gamma", &no_name).await;
    put_out(db, &room, &Draft { words: Text::en("Ask."), ..Draft::new(Design::Message, Subject::Edition) }).await;
    put_out(db, &room, &fact()).await;
    let contact = [("Press office".to_owned(), "press@sample.example".to_owned())];

    let made = pack(bureau(db, &files), room.edition, &contact).await.unwrap();
    let of = |made: &Prepared| made.people().iter().map(|one| one.name.clone()).collect::<BTreeSet<_>>();
    // Who permits no name is met by their own word for themselves.
    assert_eq!(of(&made), BTreeSet::from(["Namealpha".to_owned(), "A baker".to_owned()]));
    for person in made.people() {
        let asked = person.permit().of();
        assert_eq!((asked.purpose, asked.recipient, asked.channel), (Purpose::Press, Recipient::Press, Channel::File));
    }
    let all = format!("{:?}", made.whole());
    assert!(all.contains("Body alpha tells it.") && !all.contains("beta") && !all.contains("Name gamma"), "{all}");
    let nobody = format!("{:?}", made.of_nobody());
    assert!(nobody.contains("304 million") && nobody.contains("press@sample.example") && nobody.contains("Ask."));
    for marker in ["alpha", "beta", "gamma", "baker"] {
        assert!(!nobody.contains(marker), "{marker}");
    }

    // The file itself, and what a withdrawal leaves of it.
    let pdf = set(made.whole()).await.unwrap();
    assert!(pdf.starts_with(b"%PDF-1."));
    ::store::write!(db.db, Actor::Visitor, |work| stories::withdraw(work, yes)).unwrap();
    let made = pack(bureau(db, &files), room.edition, &contact).await.unwrap();
    assert_eq!(of(&made), BTreeSet::from(["A baker".to_owned()]));
    assert!(!format!("{:?}", made.whole()).contains("alpha"));
});

on_both!(async fn a_fact_sheet_has_every_figure_with_its_source_or_is_not_there(db) {
    let room = Newsroom::open(db).await;
    let files = Files::memory();
    let none = fact_sheet(bureau(db, &files), room.edition).await;
    assert!(matches!(none, Err(Error::Missing)), "{none:?}");
    put_out(db, &room, &fact()).await;
    tell(db, &room, "alpha", &yes_to_all()).await;
    let made = fact_sheet(bureau(db, &files), room.edition).await.unwrap();
    let all = format!("{made:?}");
    assert!(all.contains("304 million.") && all.contains("United Nations") && all.contains("2025-01-15"), "{all}");
    assert!(!all.contains("alpha"));
    // An item without one is refused before it is kept.
    let bare = Draft { source: Source::default(), ..fact() };
    let refused = ::store::write!(db.db, room.editor.actor(), |work| toolkit::add(work, room.edition, &bare));
    let Err(Error::Invalid(wrong)) = refused else { panic!("{refused:?}") };
    assert!(wrong.of("source").is_some() && wrong.of("source_day").is_some());
});
