//! The questions behind a yes: each use, each partner by name, each element,
//! one by one. Nothing is ticked beforehand, and "not now" is an answer.

use crate::lasting::Lasting;
use base::PartnerId;
use consent::{Element, Purpose};
use newsroom::stories::{Version, rules};
use people::ledger::{Answers, Choice as Said};
use people::personas::{PortraitForm, Shape};
use ui::form::{Choice, Field, Form, Kit};
use ui::{Markup, html};

/// Purposes asked about, with the form's field and the words of the question.
const PURPOSES: [(Purpose, &str, &str, &str); 4] = [
    (Purpose::Website, "website", "guest-ask-website", "guest-ask-website-where"),
    (Purpose::CampaignSocial, "campaign_social", "guest-ask-social", "guest-ask-social-where"),
    (Purpose::Press, "press", "guest-ask-press", "guest-ask-press-where"),
    (Purpose::Archive, "archive", "guest-ask-archive", "guest-ask-archive-where"),
];

const ELEMENTS: [(Element, &str, &str); 4] = [
    (Element::Name, "name", "guest-ask-name"),
    (Element::Face, "face", "guest-ask-face"),
    (Element::Voice, "voice", "guest-ask-voice"),
    (Element::Place, "place", "guest-ask-place"),
];

/// A partner of the edition, by name.
pub struct Asker {
    pub id: PartnerId,
    pub name: String,
}

/// The elements that these versions would show, and so are asked about.
pub fn elements(versions: &[Version], shape: &Shape) -> Vec<(Element, &'static str, &'static str)> {
    let shown = versions.iter().fold(consent::Set::EMPTY, |all, v| all.union(rules::elements_shown(&v.content, shape)));
    // A face is asked about as soon as the teller chose to show one, also before there is a photograph.
    let shown = if shape.portrait_form == PortraitForm::Portrait { shown.with(Element::Face) } else { shown };
    ELEMENTS.into_iter().filter(|(element, ..)| shown.has(*element)).collect()
}

/// Three answers, none of them chosen.
fn choices() -> [Choice; 3] {
    [Choice::new("yes", "choice-yes"), Choice::new("no", "choice-no"), Choice::new("not-now", "choice-not-now")]
}

/// The questions, as fields of a form.
pub fn show(
    kit: &Kit,
    partners: &[Asker],
    elements: &[(Element, &'static str, &'static str)],
    lasting: Lasting,
) -> Markup {
    let words = kit.words;
    html! {
        h2 { (words.say("guest-ask-where")) }
        @for (_, field, question, place) in PURPOSES {
            (kit.radios(Field::new(field, question).hint(place).required(), &choices()))
        }
        @if !elements.is_empty() {
            h2 { (words.say("guest-ask-what")) }
            @for (_, field, question) in elements {
                (kit.radios(Field::new(field, *question).required(), &choices()))
            }
        }
        @if !partners.is_empty() {
            h2 { (words.say("guest-ask-partners")) }
            p { (words.say("guest-ask-partners-free")) }
            @for partner in partners { (one_partner(kit, partner)) }
        }
        (lasting.both(kit))
    }
}

fn partner_field(id: PartnerId) -> String {
    format!("partner-{id}")
}

fn one_partner(kit: &Kit, partner: &Asker) -> Markup {
    let name = partner_field(partner.id);
    html! {
        fieldset.field {
            legend { bdi { (partner.name) } }
            @for (value, label) in [("yes", "choice-yes"), ("no", "choice-no"), ("not-now", "choice-not-now")] {
                @let id = format!("{name}-{value}");
                div.option {
                    input id=(id) type="radio" name=(name) value=(value) checked[kit.form.has(&name, value)];
                    label for=(id) { (kit.words.say(label)) }
                }
            }
        }
    }
}

/// Reads the answers; a use or an element left open is noted beside its question, and a partner
/// left open is "not now".
pub fn read(
    form: &mut Form,
    partners: &[Asker],
    elements: &[(Element, &'static str, &'static str)],
    lasting: Lasting,
) -> Answers {
    let mut answers = Answers {
        lasts: lasting.read(form, "lasts", false),
        archive_lasts: lasting.read(form, "archive_lasts", true),
        ..Answers::default()
    };
    for (purpose, field, ..) in PURPOSES {
        if let Some(said) = choice(form, field) {
            answers.purposes.insert(purpose, said);
        }
    }
    for (element, field, _) in elements {
        if let Some(said) = choice(form, field) {
            answers.elements.insert(*element, said);
        }
    }
    for partner in partners {
        // The page says that where nothing is answered they may not: so it ends what they might before.
        let said = Said::parse(form.value(&partner_field(partner.id))).unwrap_or(Said::NotNow);
        answers.partners.insert(partner.id, said);
    }
    answers
}

fn choice(form: &mut Form, field: &'static str) -> Option<Said> {
    let said = Said::parse(form.value(field));
    if said.is_none() {
        form.note(field, "guest-answer-each");
    }
    said
}
