//! The fields of what somebody spent, and the picture of its receipt: taken in
//! like every picture, without what the camera wrote into it, and sealed under
//! their own key.

use crate::my::own::Own;
use base::{Actor, EditionId, Error, Invalid, PersonaId, Result};
use door::House;
use newsroom::media::paper;
use people::ambassadors;
use people::ledger::papers::{self, Format, Sealed};
use people::payments::{Currency, Payment, Purpose, Spent, rules};
use programme::campaigns;
use ui::form::{Choice, Field, Form, Kit};
use ui::words::{Words, said};
use ui::{Markup, html};

pub const FILE: &str = "receipt";

/// The editions in which they take part, the newest first, and as whom.
pub struct Parts(Vec<(EditionId, PersonaId, String)>);

impl Parts {
    pub async fn load(house: &House, own: &Own) -> Result<Self> {
        let db = house.db.read();
        let mut found: Vec<(EditionId, PersonaId)> = Vec::new();
        for persona in own.ids() {
            for (_, edition) in ambassadors::parts_of(db, persona).await? {
                if found.iter().all(|(known, ..)| *known != edition) {
                    found.push((edition, persona));
                }
            }
        }
        let mut all = Vec::new();
        for (id, persona) in found {
            let edition = match campaigns::edition(db, id).await {
                Ok(edition) => edition,
                Err(Error::Missing) => continue,
                Err(error) => return Err(error),
            };
            let heading = edition.heading().say(own.words.locale());
            let name =
                if heading.is_empty() { edition.slug.to_string() } else { format!("{} · {heading}", edition.slug) };
            all.push((edition.days.first(), (id, persona, name)));
        }
        all.sort_by_key(|(first, _)| std::cmp::Reverse(*first));
        Ok(Self(all.into_iter().map(|(_, one)| one).collect()))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A new form: pounds, and the newest edition.
    pub fn blank(&self) -> Form {
        let form = Form::blank().with("currency", Currency::Gbp.name());
        match self.0.first() {
            Some((edition, ..)) => form.with("edition", edition.to_string()),
            None => form,
        }
    }
}

pub fn fill(one: &Payment) -> Form {
    let money = one.spent.money;
    let unit = 10_i64.saturating_pow(u32::from(money.currency.digits()));
    let amount = match money.currency.digits() {
        0 => money.minor.to_string(),
        digits => format!("{}.{:0width$}", money.minor / unit, money.minor % unit, width = usize::from(digits)),
    };
    Form::blank()
        .with("amount", amount)
        .with("currency", money.currency.name())
        .with("purpose", one.spent.purpose.name())
        .with("on", one.spent.on.to_string())
        .with("what_for", one.spent.what_for.clone())
        .with("edition", one.spent.edition.to_string())
}

pub fn inputs(words: Words, kit: &Kit, parts: &Parts, has_receipt: bool) -> Markup {
    let purposes: Vec<Choice> = Purpose::ALL.iter().map(|one| Choice::new(one.name(), one.key())).collect();
    let currencies: Vec<Choice> = Currency::ALL.iter().map(|one| Choice::new(one.name(), one.key())).collect();
    let years: Vec<Choice> =
        parts.0.iter().map(|(id, _, name)| Choice::new(id.to_string(), said(name.clone()))).collect();
    let hint = if has_receipt { "money-receipt-again" } else { "money-receipt-hint" };
    html! {
        (kit.file(Field::new(FILE, "money-receipt").hint(hint).accept("image/*,application/pdf")))
        (kit.text(Field::new("amount", "money-amount").hint("money-amount-hint").required().decimal().autocomplete("off")))
        (kit.select(Field::new("currency", "money-currency").required(), &currencies))
        (kit.radios(Field::new("purpose", "money-purpose").required(), &purposes))
        (kit.text(Field::new("what_for", "money-what").hint("money-what-hint").required().at_most(rules::WHAT_MOST).autocomplete("off")))
        (kit.date(Field::new("on", "money-on").required()))
        @match years.as_slice() {
            [only] => (Kit::hidden("edition", only.value())),
            _ => (kit.select(Field::new("edition", "money-edition").required(), &years)),
        }
        p.hint { (words.say("money-no-papers")) }
    }
}

/// What the fields say, and for which of their personas.
pub fn read(form: &mut Form, parts: &Parts) -> Result<(PersonaId, Spent)> {
    let purpose = form.choose("purpose", true, Purpose::parse);
    let currency = form.choose("currency", true, Currency::parse);
    let money = currency.and_then(|currency| match rules::amount(form.value("amount"), currency) {
        Ok(money) => Some(money),
        Err(message) => {
            form.note("amount", message);
            None
        }
    });
    let what_for = form.require("what_for");
    let on = form.date("on");
    if on.is_none() && form.text("on").is_none() {
        form.note("on", "error-required");
    }
    let part =
        |id: &str| parts.0.iter().find(|(edition, ..)| edition.to_string() == id).map(|(id, who, _)| (*id, *who));
    let part = form.choose("edition", true, part);
    form.check()?;
    match (purpose, money, on, part) {
        (Some(purpose), Some(money), Some(on), Some((edition, persona))) => {
            Ok((persona, Spent { edition, purpose, money, on, what_for }))
        }
        _ => Err(Error::Invalid(Invalid::new())),
    }
}

/// Seals the receipt, if there is one, and puts it with the files. What is
/// wrong with it stands beside its field.
pub async fn seal(house: &House, actor: Actor, persona: PersonaId, file: Option<Vec<u8>>) -> Result<Option<Sealed>> {
    let Some(bytes) = file else { return Ok(None) };
    let placed = |error| match error {
        Error::Invalid(Invalid(all)) => {
            Error::Invalid(Invalid(all.into_iter().map(|(_, message)| (FILE, message)).collect()))
        }
        other => other,
    };
    let paper = paper::inspect(bytes).await.map_err(placed)?;
    if !matches!(paper.format, Format::Jpeg | Format::Pdf) {
        return Err(Error::invalid(FILE, "money-receipt-type"));
    }
    let sealed = store::write!(house.db, actor, |work| {
        papers::seal(work, &house.keys, persona, paper.format, &paper.bytes)
    })?;
    papers::put(&house.files, &sealed).await?;
    Ok(Some(sealed))
}
