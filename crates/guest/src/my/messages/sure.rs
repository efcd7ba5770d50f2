//! How sure they feel of what they want to say, before they begin and after.

use super::again;
use super::home::Home;
use crate::my::own::Own;
use axum::extract::State;
use base::Error;
use door::{Answer, House, Sent, redirect};
use http::StatusCode;
use people::key_messages::{self, Moment};

pub async fn say(State(house): State<House>, own: Own, Sent(mut form): Sent) -> Answer {
    let actor = own.acts(&house, &form).await?;
    let moment = Moment::parse(form.value("moment")).ok_or_else(|| own.trouble(Error::Missing))?;
    let sheet = key_messages::sheet(house.db.read(), &own.ids()).await.map_err(|e| own.trouble(e))?;
    let persona = sheet.map_or(own.persona, |sheet| sheet.persona);
    let level = form.choose("sure", true, |level| level.parse::<u8>().ok());
    let done = match (form.check(), level) {
        (Ok(()), Some(level)) => store::write!(house.db, actor, |work| async {
            own.note(work, &house).await?;
            key_messages::say_sure(work, persona, moment, level).await
        }),
        (Err(error), _) => Err(error),
        (Ok(()), None) => Err(Error::invalid("sure", "error-choose")),
    };
    match done {
        Ok(()) => Ok(redirect(&own.path("/messages?said=sure"))),
        Err(Error::Invalid(invalid)) => {
            let page = Home::load(&house, &own, form.refused(invalid)).await.map_err(|e| own.trouble(e))?;
            Ok(again(&house, &own, "/messages", None, StatusCode::UNPROCESSABLE_ENTITY, &page))
        }
        Err(error) => Err(own.trouble(error)),
    }
}
