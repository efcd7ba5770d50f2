//! Any sequence of answers: the ledger's rows say what a plain reading of the
//! same sequence says, and no order of answers opens what a later no closed.

use crate::ledger::answers::rules::{Said, endings, live, rows, said};
use crate::ledger::{Answers, Choice, GrantRow, Method, NewGrant};
use base::{GrantId, Instant, Locale, PersonaId, StoryId, TestChance};
use consent::{Answer, Element, Purpose};
use proptest::prelude::*;

const LANGUAGES: [Locale; 2] = [Locale::ENGLISH, Locale::ARABIC];

/// The rows as the store would keep them.
#[derive(Default)]
struct Ledger(Vec<GrantRow>);

impl Ledger {
    fn record(&mut self, at: Instant, answers: &Answers) {
        let chance = TestChance::new(1);
        let (story, persona) = (StoryId::new(&chance), PersonaId::new(&chance));
        let now: Vec<Said> = said(answers);
        let standing: Vec<GrantRow> = live(&self.0, at).cloned().collect();
        for ending in endings(&standing, &now) {
            let Some(row) = self.0.iter_mut().find(|row| row.id == ending.id) else { continue };
            row.grant.until = Some(at);
            let before = row.grant.clone();
            if let Some(languages) = ending.goes_on_in {
                self.write(at, NewGrant { languages: Some(languages), until: None, ..before });
            }
        }
        for row in rows(story, persona, answers, Method::Link) {
            self.write(at, row);
        }
    }
    fn write(&mut self, at: Instant, grant: NewGrant) {
        let chance = TestChance::new(1_000 + self.0.len() as u64);
        let id = GrantId::new(&chance);
        self.0.push(GrantRow {
            id,
            grant,
            condition_cleared_at: None,
            starts_at: at,
            recorded_at: at,
            by: consent::Set::of(&[consent::Party::Person]),
            gathered_by: None,
        });
    }
    /// Whether the words, or also the name, may go to the website in this language.
    fn allows(&self, now: Instant, element: Element, language: Locale) -> bool {
        let touching = |answer: Answer| {
            live(&self.0, now).any(|row| {
                let grant = &row.grant;
                grant.answer == answer
                    && grant.purposes.has(Purpose::Website)
                    && grant.elements.has(element)
                    && grant.languages.as_ref().map_or(answer == Answer::No, |named| named.contains(&language))
            })
        };
        touching(Answer::Yes) && !touching(Answer::No)
    }
}

/// The same, as a person would keep it in mind.
#[derive(Default)]
struct Mind {
    place_refused: bool,
    name_refused: bool,
    words: [bool; 2],
    named: [bool; 2],
}

impl Mind {
    fn hear(&mut self, place: Choice, name: Choice, asked: [bool; 2]) {
        match name {
            Choice::No => self.name_refused = true,
            Choice::Yes => self.name_refused = false,
            Choice::NotNow => {}
        }
        match place {
            Choice::No => *self = Self { place_refused: true, name_refused: self.name_refused, ..Self::default() },
            Choice::Yes => self.place_refused = false,
            Choice::NotNow => {}
        }
        for language in (0..2).filter(|language| asked[*language] && place != Choice::No) {
            self.words[language] = place == Choice::Yes;
            self.named[language] = place == Choice::Yes && name == Choice::Yes;
        }
    }
}

fn choice() -> impl Strategy<Value = Choice> {
    prop_oneof![Just(Choice::Yes), Just(Choice::No), Just(Choice::NotNow)]
}

proptest! {
    #[test]
    fn the_ledger_remembers_what_was_said(
        steps in proptest::collection::vec((choice(), choice(), any::<[bool; 2]>()), 0..12),
    ) {
        let (mut ledger, mut mind) = (Ledger::default(), Mind::default());
        let mut now = Instant::from_micros(0);
        for (place, name, asked) in steps {
            now = now.plus_seconds(60);
            let languages = (0..2).filter(|language| asked[*language]).map(|language| LANGUAGES[language]).collect();
            ledger.record(now, &Answers {
                purposes: [(Purpose::Website, place)].into(),
                elements: [(Element::Name, name)].into(),
                languages,
                ..Answers::default()
            });
            mind.hear(place, name, asked);
            for (at, language) in LANGUAGES.into_iter().enumerate() {
                let words = mind.words[at] && !mind.place_refused;
                prop_assert_eq!(ledger.allows(now, Element::Words, language), words);
                let named = mind.named[at] && !mind.place_refused && !mind.name_refused;
                prop_assert_eq!(ledger.allows(now, Element::Name, language), named);
            }
        }
    }
}
