//! The fields of each choice: as it stands, as it is shown, as it is read.

use super::Topic;
use crate::lasting::Lasting;
use base::{Locale, Message};
use consent::{AiUse, Channel, Country, Interaction, Member as _, Set, Territory, Transformation};
use newsroom::mine::{Choices, Finer, MACHINES, MADE, Question};
use people::ledger::answers::Bar;
use people::ledger::answers::rules::REASON_MOST;
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Weight, send};
use ui::words::{Words, said};
use ui::{Markup, html};

/// Longest name of an account.
const HANDLE_MOST: usize = 100;

const COUNTRIES: &str = include_str!("countries.txt");

/// A network by the name it gives itself.
// keys: network-*
pub fn network(words: Words, channel: Channel) -> String {
    words.named("network", channel.name()).into_owned()
}

// keys: country-*
pub fn country(words: Words, country: Country) -> String {
    words.named("country", &country.to_string().to_lowercase()).into_owned()
}

fn parse_country(code: &str) -> Option<Country> {
    // Only one that has a name: whoever chose it must be able to read it again.
    let known = COUNTRIES.split_whitespace().any(|one| one == code);
    match code.parse() {
        Ok(Territory::Country(country)) if known => Some(country),
        _ => None,
    }
}

// keys: my-made-*, my-made-what-*
fn made(one: Transformation) -> (&'static str, Message) {
    (one.name(), Message::new(MADE_KEYS[one.index() as usize]))
}
const MADE_KEYS: [&str; 9] = [
    "my-made-crop",
    "my-made-shorten",
    "my-made-subtitle",
    "my-made-translate",
    "my-made-dub",
    "my-made-illustrate",
    "my-made-combine",
    "my-made-machine-reading",
    "my-made-music",
];
const MADE_WHAT: [&str; 9] = [
    "my-made-what-crop",
    "my-made-what-shorten",
    "my-made-what-subtitle",
    "my-made-what-translate",
    "my-made-what-dub",
    "my-made-what-illustrate",
    "my-made-what-combine",
    "my-made-what-machine-reading",
    "my-made-what-music",
];
fn machine(one: AiUse) -> (&'static str, &'static str, &'static str) {
    match one {
        AiUse::AltText => ("alt-text", "my-machine-alt-text", "my-machine-what-alt-text"),
        AiUse::Synthesis => ("synthesis", "my-machine-synthesis", "my-machine-what-synthesis"),
        AiUse::Training => ("training", "my-machine-training", "my-machine-what-training"),
    }
}

fn word(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

fn yes_or_no() -> [Choice; 2] {
    [Choice::new("no", "choice-no"), Choice::new("yes", "choice-yes")]
}

/// The form as the answers stand. What was never answered stands at no.
pub fn as_they_stand(topic: Topic, choices: &Choices, of: Option<Question>) -> Form {
    let form = Form::blank();
    match topic {
        Topic::Networks => {
            let form = choices.ours.iter().fold(form, |form, one| form.with("ours", one.name()));
            choices.partners.iter().fold(form, |form, one| form.with("partners", one.name()))
        }
        Topic::Account => {
            let tagging = choices.interactions.has(Interaction::Tagging);
            form.with("tag", word(tagging)).with("handle", choices.handle.clone().unwrap_or_default())
        }
        Topic::Comments => form.with("comments", word(choices.interactions.has(Interaction::Comments))),
        Topic::Made => MADE.into_iter().fold(form, |form, one| form.with(one.name(), word(choices.made.has(one)))),
        Topic::Machines => {
            MACHINES.into_iter().fold(form, |form, one| form.with(one.name(), word(choices.machines.has(one))))
        }
        Topic::Condition => {
            let theirs = choices.conditions.iter().find(|(question, ..)| of.is_none_or(|of| of == *question));
            form.with("condition", theirs.map(|(_, words, _)| words.clone()).unwrap_or_default())
        }
        Topic::Countries | Topic::Languages | Topic::Length => form,
    }
}

pub fn show(kit: &Kit, topic: Topic, lasting: Lasting) -> Markup {
    let words = kit.words;
    match topic {
        Topic::Networks => {
            let boxes: Vec<Choice> =
                Channel::NETWORKS.iter().map(|one| Choice::new(one.name(), said(network(words, *one)))).collect();
            html! {
                (kit.boxes(Field::new("ours", "my-more-networks-ours").quiet(), &boxes))
                (kit.boxes(Field::new("partners", "my-more-networks-partners").quiet(), &boxes))
            }
        }
        Topic::Countries => {
            let mut all: Vec<(String, &str)> = COUNTRIES
                .split_whitespace()
                .filter_map(|code| Some((country(words, parse_country(code)?), code)))
                .collect();
            all.sort();
            let choices: Vec<Choice> = all.into_iter().map(|(name, code)| Choice::new(code, said(name))).collect();
            html! { (kit.select(Field::new("country", "my-more-country").required(), &choices)) }
        }
        Topic::Languages => {
            let choices: Vec<Choice> = Locale::all().map(|one| Choice::new(one.tag(), said(one.name()))).collect();
            html! { (kit.select(Field::new("language", "my-more-language").required(), &choices)) }
        }
        Topic::Account => html! {
            (kit.radios(Field::new("tag", "my-more-account-ask").quiet(), &yes_or_no()))
            (kit.text(Field::new("handle", "my-more-account-handle").hint("my-more-account-handle-hint").quiet().autocomplete("off")))
        },
        Topic::Comments => kit.radios(Field::new("comments", "my-more-comments-ask").quiet(), &yes_or_no()),
        Topic::Made => html! {
            @for one in MADE {
                @let (name, label) = made(one);
                (kit.radios(Field::new(name, label).hint(MADE_WHAT[one.index() as usize]).quiet(), &yes_or_no()))
            }
        },
        Topic::Machines => html! {
            @for one in MACHINES {
                @let (name, label, what) = machine(one);
                (kit.radios(Field::new(name, label).hint(what).quiet(), &yes_or_no()))
            }
        },
        Topic::Length => lasting.anew(kit),
        Topic::Condition => kit.area(
            Field::new("condition", "my-more-condition-words")
                .hint("my-more-condition-hint")
                .quiet()
                .at_most(REASON_MOST),
        ),
    }
}

/// Where it must not appear, each with a button that allows it again.
pub fn lifts(words: Words, topic: Topic, choices: &Choices, here: &str, token: &str) -> Markup {
    let barred: Vec<(String, String)> = match topic {
        Topic::Countries => choices.countries.iter().map(|one| (one.to_string(), country(words, *one))).collect(),
        Topic::Languages => choices.languages.iter().map(|one| (one.tag().to_owned(), one.name().to_owned())).collect(),
        _ => Vec::new(),
    };
    html! {
        @if !barred.is_empty() {
            h2 { (words.say("my-more-barred")) }
            ul.ways {
                @for (code, name) in &barred {
                    li {
                        form.act method="post" action=(here) {
                            (Kit::hidden("token", token))
                            (Kit::hidden("lift", code))
                            (send(words, Weight::Quiet, Message::new("my-more-lift").with("name", name.as_str()), None))
                        }
                    }
                }
            }
        }
    }
}

pub const fn label(topic: Topic) -> &'static str {
    match topic {
        Topic::Countries | Topic::Languages => "my-more-bar",
        _ => "my-more-save",
    }
}

/// What was chosen; nothing, and a note beside the field, where it cannot be read.
pub fn read(topic: Topic, form: &mut Form, of: Option<Question>, lasting: Lasting) -> Option<Finer> {
    let lift = form.value("lift").to_owned();
    match topic {
        Topic::Networks => {
            let (ours, partners) = (networks(form, "ours")?, networks(form, "partners")?);
            Some(Finer::Networks { ours, partners })
        }
        Topic::Countries if !lift.is_empty() => Some(Finer::Lift(Bar::Country(parse_country(&lift)?))),
        Topic::Countries => match parse_country(form.value("country")) {
            Some(country) => Some(Finer::Bar(Bar::Country(country))),
            None => wrong(form, "country"),
        },
        Topic::Languages if !lift.is_empty() => Some(Finer::Lift(Bar::Language(lift.parse().ok()?))),
        Topic::Languages => match form.value("language").parse() {
            Ok(language) => Some(Finer::Bar(Bar::Language(language))),
            Err(_) => wrong(form, "language"),
        },
        Topic::Account => {
            let yes = answer(form, "tag")?;
            let handle = form.value("handle").trim().to_owned();
            if yes && handle.is_empty() {
                form.note("handle", "error-required");
                return None;
            }
            if handle.chars().count() > HANDLE_MOST {
                let count = handle.chars().count();
                form.note("handle", Message::new("error-too-long").with("most", HANDLE_MOST).with("count", count));
                return None;
            }
            Some(Finer::Account(yes.then_some(handle)))
        }
        Topic::Comments => answer(form, "comments").map(Finer::Comments),
        Topic::Made => {
            let mut all = Set::EMPTY;
            for one in MADE {
                if answer(form, one.name())? {
                    all = all.with(one);
                }
            }
            Some(Finer::Made(all))
        }
        Topic::Machines => {
            let mut all = Set::EMPTY;
            for one in MACHINES {
                if answer(form, one.name())? {
                    all = all.with(one);
                }
            }
            Some(Finer::Machines(all))
        }
        Topic::Length => {
            let (lasts, archive) = (lasting.chosen(form, "lasts", false), lasting.chosen(form, "archive_lasts", true));
            if lasts.is_none() && archive.is_none() && form.check().is_ok() {
                return wrong(form, "lasts");
            }
            Some(Finer::Length(lasts, archive))
        }
        Topic::Condition => Some(Finer::Condition(of, form.value("condition").to_owned())),
    }
}

/// Nothing said is no; what is neither is noted.
fn answer(form: &mut Form, field: &'static str) -> Option<bool> {
    match form.value(field) {
        "yes" => Some(true),
        "no" | "" => Some(false),
        _ => wrong(form, field),
    }
}

fn wrong<T>(form: &mut Form, field: &'static str) -> Option<T> {
    form.note(field, "error-choose");
    None
}

fn networks(form: &mut Form, field: &'static str) -> Option<Set<Channel>> {
    let named: Option<Set<Channel>> =
        form.values(field).map(|name| Channel::parse(name).filter(|one| Channel::NETWORKS.contains(one))).collect();
    named.or_else(|| wrong(form, field))
}
