//! Who stands beside somebody under 18, as a part of the form about who they
//! are: a parent, a guardian, or the social worker of a child without family here.

use crate::shown::choices;
use base::{Locale, Result};
use people::persons::{Channel, Guardian, Relation, SafeContact};
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::disclosure;
use ui::words::{Wording, Words};
use ui::{Markup, html};

pub fn fill(form: Form, guardian: &Guardian) -> Form {
    form.with("guardian_name", guardian.name.clone())
        .with("guardian_relation", guardian.relation.name())
        .with("guardian_channel", guardian.safe.channel.name())
        .with("guardian_email", guardian.email.clone().unwrap_or_default())
        .with("guardian_phone", guardian.phone.clone().unwrap_or_default())
        .with("guardian_hours", guardian.safe.hours.clone())
        .with("guardian_voicemail_name", guardian.safe.voicemail_name.clone())
        .with("guardian_never_say", guardian.safe.never_say.clone())
        .with("guardian_reads", guardian.reads.tag())
}

/// Nobody when no name is given: then nothing of it is kept.
pub fn read(form: &mut Form) -> Result<Option<Guardian>> {
    let Some(name) = form.text("guardian_name") else { return Ok(None) };
    let relation = form.choose("guardian_relation", true, Relation::parse);
    let channel = form.choose("guardian_channel", true, Channel::parse);
    let reads: Option<Locale> = form.choose("guardian_reads", true, |tag| tag.parse().ok());
    let line = |name: &str| form.text(name).unwrap_or_default();
    let (Some(relation), Some(channel), Some(reads)) = (relation, channel, reads) else {
        return Err(base::Error::Invalid(base::Invalid::new()));
    };
    Ok(Some(Guardian {
        name,
        relation,
        email: form.text("guardian_email"),
        phone: form.text("guardian_phone"),
        safe: SafeContact {
            hours: line("guardian_hours"),
            channel,
            voicemail_name: line("guardian_voicemail_name"),
            never_say: line("guardian_never_say"),
        },
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
            (kit.text(Field::new("guardian_hours", "desk-guardian-hours").hint("desk-hours-hint")))
            (kit.text(Field::new("guardian_voicemail_name", "desk-guardian-voicemail-name").hint("desk-voicemail-name-hint")))
            (kit.text(Field::new("guardian_never_say", "desk-guardian-never-say").hint("desk-never-say-hint")))
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
        ("desk-guardian-hours".into(), plain(&guardian.safe.hours)),
        ("desk-guardian-voicemail-name".into(), plain(&guardian.safe.voicemail_name)),
        ("desk-guardian-never-say".into(), html! { strong { (plain(&guardian.safe.never_say)) } }),
        ("desk-guardian-email".into(), maybe(&guardian.email)),
        ("desk-guardian-phone".into(), maybe(&guardian.phone)),
        ("desk-guardian-reads".into(), html! { (guardian.reads.english_name()) }),
    ]
}
