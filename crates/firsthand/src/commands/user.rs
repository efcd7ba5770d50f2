//! `firsthand user`: how the first person gets in, and how somebody who lost
//! every way in gets back. Whoever can run this already holds the machine.

use super::Say;
use crate::app::App;
use crate::config::Loaded;
use crate::trouble::Trouble;
use base::{Actor, Locale};
use clap::Args;
use clap::builder::PossibleValuesParser;
use people::accounts::{self, Role};

#[derive(Args)]
pub struct Invite {
    /// Their e-mail address
    email: String,
    /// What they are for; may be given more than once
    #[arg(long, required = true, value_name = "ROLE", value_parser = PossibleValuesParser::new(Role::ALL.iter().map(|role| role.name())))]
    role: Vec<String>,
    /// Their name [default: the part of the address before the @]
    #[arg(long)]
    name: Option<String>,
}

pub async fn invite(loaded: &Loaded, asked: &Invite, say: Say) -> Result<(), Trouble> {
    let app = App::open(&loaded.config).await.map_err(Trouble::while_doing("Opening the database"))?;
    let house = &*app.house;
    let before_at = asked.email.split('@').next().unwrap_or_default();
    let invite = accounts::Invite {
        name: asked.name.clone().unwrap_or_else(|| before_at.to_owned()),
        email: asked.email.clone(),
        roles: asked
            .role
            .iter()
            .filter_map(|name| Role::ALL.iter().copied().find(|role| role.name() == name))
            .collect(),
        locale: Locale::ENGLISH,
    };
    let link = store::write!(house.db, Actor::Operator, |work| accounts::bootstrap_invite(
        work,
        &house.keys,
        &house.base_url,
        &invite
    ));
    let link = link.map_err(Trouble::while_doing("Inviting"))?;
    house.db.close().await.map_err(Trouble::while_doing("Closing the database"))?;
    let text =
        format!("They sign in here, once, within {} days:\n{}", accounts::INVITATION_SECONDS / 86_400, link.reveal());
    say.either(&text, &serde_json::json!({ "sign_in": link.reveal() }));
    Ok(())
}
