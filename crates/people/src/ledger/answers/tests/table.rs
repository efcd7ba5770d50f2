//! From answers to rows, and from later answers to endings: pure tables.

use crate::ledger::answers::rules::{Ending, Subject, endings, rows, said};
use crate::ledger::{Answers, Choice, GrantRow, Method, NewGrant};
use base::{GrantId, Instant, Locale, PartnerId, PersonaId, StoryId, TestChance};
use consent::{Answer, Element, Purpose, Recipient, Set};
use std::collections::BTreeMap;

const EN: Locale = Locale::ENGLISH;
const AR: Locale = Locale::ARABIC;

fn partner() -> PartnerId {
    PartnerId::new(&TestChance::new(3))
}

fn made(answers: &Answers) -> Vec<NewGrant> {
    let chance = TestChance::new(1);
    rows(StoryId::new(&chance), PersonaId::new(&chance), answers, Method::Link)
}

/// What matters of a row.
fn gist(row: &NewGrant) -> (Answer, String, Option<Recipient>, String, Option<Vec<Locale>>) {
    (row.answer, row.purposes.wire(), row.recipient, row.elements.wire(), row.languages.clone())
}

fn answers(purposes: &[(Purpose, Choice)], elements: &[(Element, Choice)], languages: &[Locale]) -> Answers {
    Answers {
        purposes: purposes.iter().copied().collect(),
        elements: elements.iter().copied().collect(),
        languages: languages.to_vec(),
        ..Answers::default()
    }
}

#[test]
fn website_yes_press_no_archive_not_now() {
    use Choice::{No, NotNow, Yes};
    let asked = answers(
        &[(Purpose::Website, Yes), (Purpose::Press, No), (Purpose::Archive, NotNow)],
        &[(Element::Name, Yes), (Element::Face, No), (Element::Voice, NotNow), (Element::Place, Yes)],
        &[AR, EN],
    );
    let all = |set: Set<Element>| set.wire();
    assert_eq!(
        made(&asked).iter().map(gist).collect::<Vec<_>>(),
        [
            (Answer::Yes, "website".into(), Some(Recipient::Anyone), "words name place".into(), Some(vec![AR, EN])),
            (Answer::No, "press".into(), Some(Recipient::Press), all(Set::all()), None),
            (Answer::No, Set::<Purpose>::all().wire(), None, "face".into(), None),
        ]
    );
}

#[test]
fn each_named_partner_is_a_row_of_its_own() {
    let other = PartnerId::new(&TestChance::new(4));
    let asked = Answers {
        partners: BTreeMap::from([(partner(), Choice::Yes), (other, Choice::No)]),
        languages: vec![EN],
        ..Answers::default()
    };
    let mut seen: Vec<_> = made(&asked).iter().map(|row| (row.answer == Answer::Yes, row.recipient)).collect();
    seen.sort();
    assert_eq!(seen, [(false, Some(Recipient::Partner(other))), (true, Some(Recipient::Partner(partner())))]);
    assert!(made(&asked).iter().all(|row| row.purposes == Set::of(&[Purpose::PartnerSocial])));
}

#[test]
fn nothing_said_and_not_now_make_no_rows() {
    assert_eq!(made(&Answers::default()), []);
    let later: Vec<_> = crate::ledger::ASKED_PURPOSES.iter().map(|(purpose, _)| (*purpose, Choice::NotNow)).collect();
    let elements: Vec<_> = crate::ledger::ASKED_ELEMENTS.iter().map(|element| (*element, Choice::NotNow)).collect();
    assert_eq!(made(&answers(&later, &elements, &[EN])), []);
}

#[test]
fn what_the_words_tell_comes_along_unless_refused_by_itself() {
    let told = Set::of(&[Element::Family, Element::Work, Element::Place]);
    let mut asked = answers(&[(Purpose::Website, Choice::Yes)], &[(Element::Place, Choice::NotNow)], &[EN]);
    asked.told = told;
    assert_eq!(made(&asked)[0].elements, Set::of(&[Element::Words, Element::Family, Element::Work]));
}

#[test]
fn yes_to_an_element_alone_permits_nothing() {
    assert_eq!(made(&answers(&[], &[(Element::Name, Choice::Yes)], &[EN])), []);
}

fn live(number: u64, answer: Answer, subject: Subject, languages: Option<&[Locale]>) -> GrantRow {
    let chance = TestChance::new(number);
    let (purposes, recipient, elements) = match subject {
        Subject::Place(purposes, recipient) => (purposes, Some(recipient), Set::of(&[Element::Words])),
        Subject::Shown(elements) => (Set::all(), None, elements),
        other => unreachable!("{other:?} is not on the form"),
    };
    let at = Instant::from_micros(1);
    GrantRow {
        id: GrantId::new(&chance),
        grant: NewGrant {
            purposes,
            recipient,
            elements,
            languages: languages.map(<[Locale]>::to_vec),
            ..NewGrant::blank(StoryId::new(&chance), PersonaId::new(&chance), answer, Method::Link)
        },
        condition_cleared_at: None,
        starts_at: at,
        recorded_at: at,
        by: Set::of(&[consent::Party::Person]),
        gathered_by: None,
    }
}

#[test]
fn a_later_answer_takes_the_place_of_an_earlier_one() {
    use Choice::{No, NotNow, Yes};
    let web = Subject::Place(Set::of(&[Purpose::Website]), Recipient::Anyone);
    let press = Subject::Place(Set::of(&[Purpose::Press]), Recipient::Press);
    // What stood, what is said now about the website in English, and what becomes of it:
    // None stays, Some(None) ends, Some(languages) goes on in these.
    type Becomes = Option<Option<Vec<Locale>>>;
    let table: [(Answer, Option<&[Locale]>, Choice, Becomes); 12] = [
        (Answer::Yes, Some(&[EN]), Yes, Some(None)),
        (Answer::Yes, Some(&[EN]), No, Some(None)),
        (Answer::Yes, Some(&[EN]), NotNow, Some(None)),
        (Answer::Yes, Some(&[EN, AR]), Yes, Some(Some(vec![AR]))),
        (Answer::Yes, Some(&[EN, AR]), NotNow, Some(Some(vec![AR]))),
        (Answer::Yes, Some(&[EN, AR]), No, Some(None)),
        (Answer::Yes, Some(&[AR]), Yes, None),
        (Answer::Yes, Some(&[AR]), NotNow, None),
        (Answer::Yes, Some(&[AR]), No, Some(None)),
        (Answer::No, None, Yes, Some(None)),
        (Answer::No, None, No, Some(None)),
        (Answer::No, None, NotNow, None),
    ];
    for (answer, languages, choice, becomes) in table {
        let rows = [live(1, answer, web, languages), live(2, answer, press, languages)];
        let now = said(&answers(&[(Purpose::Website, choice)], &[], &[EN]));
        let wanted: Vec<Ending> = becomes.into_iter().map(|goes_on_in| Ending { id: rows[0].id, goes_on_in }).collect();
        assert_eq!(endings(&rows, &now), wanted, "{answer:?} {languages:?} then {choice:?}");
    }
}

#[test]
fn a_refused_element_opens_only_by_a_yes() {
    let face = Subject::Shown(Set::of(&[Element::Face]));
    let rows = [live(1, Answer::No, face, None)];
    for (choice, ends) in [(Choice::Yes, 1), (Choice::No, 1), (Choice::NotNow, 0)] {
        assert_eq!(endings(&rows, &said(&answers(&[], &[(Element::Face, choice)], &[EN]))).len(), ends, "{choice}");
    }
    assert_eq!(endings(&rows, &said(&answers(&[], &[(Element::Name, Choice::Yes)], &[EN]))), []);
}
