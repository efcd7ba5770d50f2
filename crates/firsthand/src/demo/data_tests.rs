use super::data::*;
use base::{Locale, Script};
use std::collections::BTreeSet;

fn demo() -> Demo {
    Demo::read().unwrap_or_else(|error| panic!("{error}"))
}

fn is_out(state: State) -> bool {
    matches!(state, State::Published | State::Edited)
}

#[test]
fn the_counts_are_those_that_were_promised() {
    let demo = demo();
    let years: Vec<i16> = demo.archive.edition.iter().map(|edition| edition.year).collect();
    assert_eq!(years, [2015, 2016, 2018, 2019, 2021, 2022, 2023]);
    let unnamed: Vec<usize> = demo.archive.edition.iter().map(|edition| edition.unnamed_ambassadors).collect();
    assert_eq!(unnamed, [0, 0, 0, 0, 7, 0, 6]);
    assert_eq!((demo.people.len(), demo.partners.len(), demo.events.len()), (7, 12, 15));
    assert!((10..=14).contains(&demo.stories.len()));
    assert!(demo.edition.milestone.len() >= 24);
    let roles: BTreeSet<&str> = demo.staff.iter().map(|staff| staff.role.as_str()).collect();
    let wanted = ["admin", "coordinator", "editor", "press", "safeguarding", "trainer", "translator"];
    assert_eq!(roles, wanted.into_iter().collect());
}

#[test]
fn stories_are_told_in_many_languages_and_scripts() {
    let demo = demo();
    let told = |state: fn(State) -> bool| {
        demo.stories.iter().filter(move |story| state(story.state)).map(|story| story.original).collect::<BTreeSet<_>>()
    };
    let scripts = |languages: &BTreeSet<Locale>| {
        languages.iter().map(|language| format!("{:?}", language.script())).collect::<BTreeSet<_>>().len()
    };
    let all = told(|_| true);
    assert!(all.len() >= 5 && scripts(&all) >= 4, "{all:?}");
    let out = told(is_out);
    assert!(out.len() >= 5 && scripts(&out) >= 4, "{out:?}");
    for person in &demo.people {
        assert!(
            demo.stories.iter().any(|s| s.ambassador == person.slug && person.languages.first() == Some(&s.original))
        );
    }
}

#[test]
fn every_state_and_every_form_is_there() {
    let demo = demo();
    for state in [
        State::Draft,
        State::Sent,
        State::ChangeAsked,
        State::Deferred,
        State::AwaitingRisk,
        State::Embargoed,
        State::Edited,
        State::Retired,
    ] {
        assert!(demo.stories.iter().any(|story| story.state == state), "{state:?}");
    }
    assert!(demo.stories.iter().filter(|story| story.state == State::Published).count() >= 4);
    assert!(demo.stories.iter().any(|story| story.state == State::Published && !story.refused.is_empty()));
    let forms = |of: fn(&Ambassador) -> &str| demo.people.iter().map(of).collect::<BTreeSet<_>>();
    assert_eq!(
        forms(|person| &person.name_form),
        ["full", "first-only", "pseudonym", "role-only", "none"].into_iter().collect::<BTreeSet<_>>()
    );
    assert_eq!(
        forms(|person| &person.portrait_form),
        look::PortraitForm::ALL.iter().map(|form| form.name()).collect::<BTreeSet<_>>()
    );
    for person in &demo.people {
        assert_eq!(person.traits.is_some(), person.portrait_form == "illustration", "{}", person.slug);
    }
}

#[test]
fn a_telling_is_whole_in_every_language() {
    for story in demo().stories {
        assert!(story.text.contains_key(&story.original), "{}", story.slug);
        for (language, telling) in &story.text {
            let at = format!("{}/{language}", story.slug);
            assert_eq!(telling.status == Status::Original, *language == story.original, "{at}");
            for words in [&telling.title, &telling.opening, &telling.alt] {
                assert!(!words.trim().is_empty(), "{at}");
            }
            assert!(!telling.credits.is_empty(), "{at}");
            assert_eq!(telling.place.is_empty(), !story.elements.iter().any(|element| element == "place"), "{at}");
            assert!(!telling.quotes.is_empty() && telling.quotes.len() <= 3, "{at}");
            for quote in &telling.quotes {
                assert!(telling.body.contains(quote.as_str()), "{at}: {quote}");
            }
            let words = telling.body.split_whitespace().count();
            if is_out(story.state) && *language == story.original {
                assert!((340..=600).contains(&words), "{at}: {words} words");
            }
            // Straight quotation marks belong to no language here.
            assert!(!telling.body.contains(['"', '\'']), "{at}");
        }
        for edit in &story.earlier {
            assert!(story.text[&edit.language].body.contains(&edit.to), "{}", story.slug);
        }
        for edit in &story.edit {
            assert!(story.text[&edit.language].body.contains(&edit.from), "{}", story.slug);
        }
    }
}

#[test]
fn letters_stay_in_their_script() {
    // A Latin letter inside a word of another script is a slip of the keyboard.
    for story in demo().stories {
        for (language, telling) in &story.text {
            if language.script() == Script::Latin {
                continue;
            }
            for word in telling.body.split(|c: char| !c.is_alphanumeric()) {
                let latin = word.chars().any(|c| c.is_ascii_alphabetic());
                let other = word.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
                assert!(!(latin && other), "{}/{language}: {word}", story.slug);
            }
        }
    }
}

#[test]
fn every_name_that_is_mentioned_exists() {
    let demo = demo();
    let partners: BTreeSet<_> = demo.partners.iter().map(|partner| &partner.slug).collect();
    let organisations: BTreeSet<_> = demo.archive.organisation.iter().map(|o| &o.slug).collect();
    let tags: BTreeSet<&str> = demo.campaign.hashtag.iter().map(|hashtag| hashtag.tag.as_str()).collect();
    let themes: BTreeSet<_> = demo.campaign.theme.iter().map(|theme| &theme.slug).collect();
    for event in &demo.events {
        assert!(partners.contains(&event.host), "{}", event.slug);
        assert!(event.co_hosts.iter().all(|partner| partners.contains(partner)), "{}", event.slug);
        assert!(event.starts < event.ends && (event.venue.is_some() || event.online.is_some()), "{}", event.slug);
    }
    for edition in &demo.archive.edition {
        assert!(edition.hashtags.iter().all(|tag| tags.contains(tag.as_str())), "{}", edition.slug);
        assert!(edition.theme.iter().all(|theme| themes.contains(theme)), "{}", edition.slug);
        for event in &edition.event {
            assert!(event.hosts.iter().chain(&event.co_hosts).all(|o| organisations.contains(o)), "{}", event.slug);
        }
    }
    assert!(demo.edition.hashtags.iter().all(|tag| tags.contains(tag.as_str())));
    for story in &demo.stories {
        assert!(story.partners_yes.iter().all(|partner| partners.contains(partner)), "{}", story.slug);
        assert!(demo.people.iter().any(|person| person.slug == story.ambassador), "{}", story.slug);
        for element in story.elements.iter().chain(&story.refused) {
            assert!(<consent::Element as consent::Member>::parse(element).is_some(), "{}: {element}", story.slug);
        }
    }
    assert_eq!(demo.events.iter().filter(|event| event.cancelled.is_some()).count(), 1);
    assert_eq!(demo.events.iter().filter(|event| event.sold_out).count(), 1);
    assert_eq!(demo.events.iter().filter(|event| !event.outcome.is_empty()).count(), 1);
}

#[test]
fn no_two_editions_look_the_same() {
    let demo = demo();
    let mut looks: Vec<_> = demo
        .archive
        .edition
        .iter()
        .map(|e| e.look)
        .chain([demo.edition.look])
        .map(|l| (l.palette, l.display))
        .collect();
    looks.sort_unstable();
    let before = looks.len();
    looks.dedup();
    assert_eq!(looks.len(), before);
}
