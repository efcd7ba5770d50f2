//! What stands on somebody's name card: their own word, or nothing. It is said
//! here and nowhere else.

use super::show::TrainingPage;
use crate::my::own::Own;
use axum::extract::State;
use base::{Error, Result};
use door::{Answer, House, Sent, redirect};
use http::StatusCode;
use programme::training::cards;
use ui::form::{Field, Form, Kit};
use ui::words::Words;
use ui::{Markup, html};

/// What they said before, as the form starts with it.
pub(super) async fn said(house: &House, own: &Own) -> Result<Form> {
    let card = cards::of(house.db.read(), &[own.persona]).await?.remove(&own.persona);
    Ok(card.map_or_else(Form::blank, |card| Form::blank().with("card", card)))
}

pub(super) fn ask(words: Words, own: &Own, token: &str, form: &Form) -> Markup {
    let kit = Kit::new(words, form).prefixed("card");
    let field = Field::new("card", "my-training-card").hint("my-training-card-hint").at_most(cards::MOST);
    html! {
        section {
            (kit.post(&own.path(&format!("{}/card", own.training_rest())), token, html! {
                (kit.text(field.quiet().autocomplete("off")))
                (kit.buttons("my-training-card-save", Markup::default()))
            }))
        }
    }
}

pub async fn say(State(house): State<House>, own: Own, Sent(form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let words = form.value("card").to_owned();
    let done = store::write!(house.db, actor, |work| async {
        own.note(work, &house).await?;
        cards::say(work, own.persona, &words).await
    });
    match done {
        Ok(()) => Ok(redirect(&own.path(&format!("{}?said=card", own.training_rest())))),
        Err(Error::Invalid(invalid)) => {
            let page = TrainingPage::load(&house, &own).await.map_err(|e| own.trouble(e))?;
            let page = page.with_card(form.refused(invalid));
            let mut again = own.respond(&house, own.training_rest(), None, &page);
            *again.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(again)
        }
        Err(error) => Err(own.trouble(error)),
    }
}
