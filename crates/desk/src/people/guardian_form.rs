//! Who stands beside somebody under 18, as a part of the form about who they
//! are: a parent, a guardian, or the social worker of a child without family here.

use crate::shown::choices;
use base::{Locale, Result};
use door::reach_form::{self, GUARDIANS};
use people::persons::{Channel, Email, Guardian, Relation, SafeContact};
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::disclosure;
use ui::words::{Wording, Words};
use ui::{Markup, html};

pub fn fill(form: Form, guardian: &Guardian, zone: &str) -> Form {
    let form = reach_form::fill(form, &GUARDIANS, &guardian.safe, zone);
    form.with("guardian_name", guardian.name.clone())
        .with("guardian_relation", guardian.relation.name())
        .with("guardian_email", guardian.email.as_ref().map(Email::shown).unwrap_or_default())
        .with("guardian_phone", guardian.phone.clone().unwrap_or_default())
        .with("guardian_reads", guardian.reads.tag())
}

/// Nobody when no name is given: then nothing of it is kept.
pub fn read(form: &mut Form) -> Result<Option<Guardian>> {
    let Some(name) = form.text("guardian_name") else { return Ok(None) };
    let relation = form.choose("guardian_relation", true, Relation::parse);
    let safe = reach_form::read(form, &GUARDIANS);
    let reads: Option<Locale> = form.choose("guardian_reads", true, |tag| tag.parse().ok());
    let (Some(relation), Ok(safe), Some(reads)) = (relation, safe, reads) else {
        return Err(base::Error::Invalid(base::Invalid::new()));
    };
    Ok(Some(Guardian {
        name,
        relation,
        email: form.text("guardian_email").map(Email::from),
        phone: form.text("guardian_phone"),
        safe,
        reads,
    }))
}

pub fn inputs(kit: &Kit) -> Markup {
    let words = kit.words;
    disclosure(
        words,
        "desk-guardian",
        html! {
            p.hint { (words.say("desk-guardian-hint")) }
            (kit.text(Field::new("guardian_name", "desk-guardian-name").autocomplete("off")))
            (kit.select(Field::new("guardian_relation", "desk-guardian-relation"), &choices(Relation::ALL, Relation::name, |one| one.key().into())))
            (kit.select(Field::new("guardian_channel", "desk-guardian-channel"), &choices(Channel::ALL, Channel::name, |one| one.key().into())))
            (kit.text(Field::new("guardian_email", "desk-guardian-email").email().autocomplete("off")))
            (kit.text(Field::new("guardian_phone", "desk-guardian-phone").autocomplete("off")))
            (reach_form::times_inputs(kit, &GUARDIANS))
            (kit.text(Field::new("guardian_hours", "desk-guardian-hours").hint("desk-hours-hint")))
            (reach_form::discreet_inputs(kit, &GUARDIANS))
            (kit.select(Field::new("guardian_reads", "desk-guardian-reads"), &Choice::languages()))
        },
    )
}

/// For the card: how to reach them safely, first.
pub fn rows(words: Words, guardian: &Guardian) -> Vec<(Wording, Markup)> {
    let plain = |text: &str| html! { @if text.is_empty() { "–" } @else { bdi { (text) } } };
    let maybe = |text: &Option<String>| plain(text.as_deref().unwrap_or_default());
    vec![
        ("desk-guardian-name".into(), plain(&guardian.name)),
        ("desk-guardian-relation".into(), html! { (words.say(guardian.relation.key())) }),
        ("desk-guardian-channel".into(), html! { strong { (words.say(guardian.safe.channel.key())) } }),
        ("reach-when".into(), times(words, &guardian.safe)),
        ("desk-guardian-hours".into(), plain(&guardian.safe.hours)),
        ("desk-guardian-voicemail-name".into(), plain(&guardian.safe.voicemail_name)),
        ("reach-discreet".into(), discreet(words, &guardian.safe)),
        ("desk-guardian-never-say".into(), html! { strong { (plain(&guardian.safe.never_say)) } }),
        ("desk-guardian-email".into(), plain(guardian.email.as_ref().map(Email::shown).unwrap_or_default())),
        ("desk-guardian-phone".into(), maybe(&guardian.phone)),
        ("desk-guardian-reads".into(), html! { (guardian.reads.english_name()) }),
    ]
}

/// When they may be reached, on their own clock.
pub fn times(words: Words, safe: &SafeContact) -> Markup {
    match &safe.times {
        Some(times) => html! { strong { (reach_form::in_words(words, times)) } },
        None if safe.hours.is_empty() => html! { (words.say("reach-any-time")) },
        None => html! { strong { (words.say("reach-words-only")) } },
    }
}

/// Whether letters may show who we are.
pub fn discreet(words: Words, safe: &SafeContact) -> Markup {
    let key = if safe.discreet { "reach-discreet-yes" } else { "reach-discreet-no" };
    html! { (words.say(key)) }
}
