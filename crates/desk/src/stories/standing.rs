//! Where a story stands: what keeps each language from being public, in
//! words, and what its teller answered to each question.

use crate::shown::language;
use crate::signed::Signed;
use base::jiff::tz::TimeZone;
use base::{Instant, Result};
use consent::{Answer as Said, Channel, Element, Member as _, Purpose, Recipient, Use};
use newsroom::stories::{Story, Version, rules};
use people::accounts::Act;
use people::ledger::answers::Bar;
use people::ledger::{self, ASKED_ELEMENTS, ASKED_PURPOSES, Depicted, GrantRow};
use people::personas::Persona;
use programme::campaigns::{Edition, EditionState};
use programme::partners;
use ui::parts::{Column, Table, Tone, Weight, chip};
use ui::words::Words;
use ui::{Markup, html};

/// Each language's newest words: may they be on the website now, and if not, why not.
pub async fn reasons(
    desk: &Signed,
    story: &Story,
    persona: &Persona,
    edition: &Edition,
    versions: &[Version],
) -> Result<Markup> {
    let words = desk.words;
    let until = story.embargo.as_ref().map(|embargo| embargo.until);
    let case = ledger::case_of(desk.db(), &Depicted::one(story.id, story.persona, until)).await?;
    let now = desk.db().now();
    let presentation = rules::presentation(persona.for_staff());
    let purpose = if edition.state() == EditionState::Archived { Purpose::Archive } else { Purpose::Website };
    let asked = |version: &Version| {
        let fingerprint = rules::bound(&version.fingerprint, &presentation);
        Use::plain(version.id, fingerprint, purpose, Recipient::Anyone, Channel::Site, version.language)
    };
    Ok(html! {
        ul.standing {
            @for version in versions {
                @let wished = rules::elements_shown(&version.content, persona.for_staff());
                li {
                    (language(words, version.language)) ": "
                    @match consent::widest(&asked(version), wished, &case, now) {
                        _ if story.retired_at.is_some() => (chip(words, Tone::Stopped, "story-state-retired")),
                        Ok(permit) if !permit.shows(Element::Name) && persona.is_named_in(story.slug.as_str()) => {
                            (chip(words, Tone::Careful, "desk-not-public"))
                            ul { li { (words.say("desk-held-by-address")) } }
                        },
                        Ok(permit) => {
                            (chip(words, Tone::Done, "desk-may-be-public"))
                            @if !edition.is_public() { " " (words.say("desk-edition-still-planned")) }
                            @let left_out: Vec<_> = wished.iter().filter(|element| !permit.shows(*element)).collect();
                            @if !left_out.is_empty() {
                                " " (words.say("desk-left-out")) " "
                                (words.list(&left_out.iter().map(|element| words.named("element", element.name())).collect::<Vec<_>>()))
                            }
                        },
                        Err(denial) => {
                            (chip(words, Tone::Careful, "desk-not-public"))
                            ul {
                                @for reason in &denial.reasons {
                                    li { @if let Some(element) = reason.element() { (words.named("element", element)) ": " } (words.say(reason.key())) }
                                }
                            }
                        },
                    }
                }
            }
        }
    })
}

/// What the teller answered, question by question. Nothing said is shown as nothing said.
pub async fn permissions(desk: &Signed, story: &Story, zone: &TimeZone) -> Result<Markup> {
    let words = desk.words;
    let now = desk.db().now();
    let all = ledger::grants(desk.db().read(), story.id).await?;
    let live: Vec<&GrantRow> = all.iter().filter(|row| row.is_live(now)).collect();
    let partners = partners::all(desk.db().read()).await?;
    let (own, beside): (Vec<&GrantRow>, Vec<&GrantRow>) =
        live.into_iter().partition(|row| newsroom::mine::rules::is_own(row));
    Ok(html! {
        (said(desk, story, ("desk-permissions", &own), &partners, zone))
        @if !beside.is_empty() {
            h2 { (words.say("desk-permissions-beside")) }
            (said(desk, story, ("desk-permissions-beside", &beside), &partners, zone))
        }
    })
}

/// What one of the two answered.
fn said(
    desk: &Signed,
    story: &Story,
    (name, live): (&'static str, &[&GrantRow]),
    partners: &[partners::Partner],
    zone: &TimeZone,
) -> Markup {
    let words = desk.words;
    let mut rows = Vec::new();
    for (purpose, recipient) in ASKED_PURPOSES {
        let about = |row: &&&GrantRow| {
            // Where it must not appear stands below, by itself.
            Bar::of(row).is_none()
                && row.grant.purposes.has(purpose)
                && row.grant.recipient.is_none_or(|to| to == recipient)
                && row.grant.elements.has(Element::Words)
        };
        rows.push(line(
            words,
            zone,
            words.named("purpose", purpose.name()).into_owned(),
            live.iter().filter(about).copied(),
        ));
    }
    for partner in partners {
        let about = |row: &&&GrantRow| row.grant.recipient == Some(Recipient::Partner(partner.id));
        if live.iter().any(|row| about(&row)) {
            rows.push(line(
                words,
                zone,
                partner.name.say(words.locale()).to_owned(),
                live.iter().filter(about).copied(),
            ));
        }
    }
    for element in ASKED_ELEMENTS {
        // A no to a use takes every element with it; only a no to the element itself counts here.
        let about = |row: &&&GrantRow| {
            row.grant.elements.has(element)
                && (row.grant.answer == Said::Yes || !row.grant.elements.has(Element::Words))
        };
        rows.push(line(
            words,
            zone,
            words.named("element", element.name()).into_owned(),
            live.iter().filter(about).copied(),
        ));
    }
    let open: Vec<&&GrantRow> =
        live.iter().filter(|row| row.condition_cleared_at.is_none() && row.grant.condition.is_some()).collect();
    let columns = vec![
        Column::new("desk-question"),
        Column::new("desk-answer"),
        Column::new("desk-languages"),
        Column::new("desk-how"),
        Column::new("desk-until"),
    ];
    let id = if name == "desk-permissions" { "permissions" } else { "beside" };
    html! {
        (Table::new(id, name, columns).rows(rows).show(words))
        @for row in live.iter().filter(|row| Bar::of(row).is_some()) { p { (chip(words, Tone::Stopped, "choice-no")) " " (barred(words, row)) } }
        @for row in open {
            blockquote.condition { (row.grant.condition.as_deref().unwrap_or_default()) }
            @if desk.may(Act::SendStories) {
                (desk.button(Weight::Quiet, &format!("/desk/stories/{}/grants/{}/clear", story.id, row.id), "desk-condition-clear"))
            }
        }
    }
}

/// Where it must not appear, whatever else was answered.
// keys: network-*, country-*
fn barred(words: Words, row: &GrantRow) -> String {
    match Bar::of(row) {
        Some(Bar::Networks(purpose, networks)) => {
            let names: Vec<_> = networks.iter().map(|one| words.named("network", one.name())).collect();
            format!("{}: {}", words.named("purpose", purpose.name()), words.list(&names))
        }
        Some(Bar::Country(country)) => words.named("country", &country.to_string().to_lowercase()).into_owned(),
        Some(Bar::Language(language)) => language.english_name().to_owned(),
        None => String::new(),
    }
}

fn line<'a>(
    words: Words,
    zone: &TimeZone,
    name: String,
    rows: impl Iterator<Item = &'a GrantRow> + Clone,
) -> Vec<Markup> {
    let no = rows.clone().find(|row| row.grant.answer == Said::No);
    let said = no.or_else(|| rows.clone().find(|row| row.grant.answer == Said::Yes));
    let answer = match said.map(|row| row.grant.answer) {
        Some(Said::Yes) => chip(words, Tone::Done, "choice-yes"),
        Some(Said::No) => chip(words, Tone::Stopped, "choice-no"),
        None => chip(words, Tone::Still, "desk-not-said"),
    };
    let languages = said.and_then(|row| row.grant.languages.clone());
    let names: Vec<&str> = languages.iter().flatten().map(|locale| locale.english_name()).collect();
    let how = said.map(|row| words.say(row.grant.method.key()));
    let until = said.filter(|row| row.grant.answer == Said::Yes).map(|row| match row.grant.until {
        Some(end) => html! { (words.day_over(end, zone)) },
        None => html! { (words.say("desk-until-open")) },
    });
    let how = html! { (how.unwrap_or_default()) };
    vec![html! { (name) }, answer, html! { (words.list(&names)) }, how, until.unwrap_or_default()]
}

/// A moment in its own zone and in UTC, so that nobody has to count hours.
pub fn in_both_zones(words: Words, until: Instant, zone: &str) -> Markup {
    let local = base::jiff::tz::TimeZone::get(zone).unwrap_or(base::jiff::tz::TimeZone::UTC);
    html! {
        (ui::words::moment_element(words, until, &local)) " · " (zone)
        " (" (words.moment(until, &base::jiff::tz::TimeZone::UTC)) ")"
    }
}
