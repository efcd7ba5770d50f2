//! What each kind of job does: one match from a kind and its ids to one verb
//! of a domain. The worker knows when; this file knows what.

use crate::app::App;
use base::{Error, Locale, Message, Result};
use newsroom::toolkit::{ahead, cards, rooms};
use newsroom::{alumni, asks, care, carried, forgetting, media, stories};
use people::accounts;
use people::ledger::answers::jobs as risk;
use people::ledger::{concerns, disclosures};
use people::letters::own_page;
use people::selection::outcomes;
use std::str::FromStr;
use store::jobs::Job;
use ui::words::Words;

/// Does one job. May be called again for the same job after a crash, so every
/// verb here must have its effect once.
pub async fn run(app: &App, job: &Job) -> Result<()> {
    let house = &*app.house;
    match job.kind.as_str() {
        accounts::MAIL_SIGN_IN => {
            let staff = id(job, 0)?;
            accounts::jobs::mail_sign_in(&house.db, &house.keys, &house.mail, &house.base_url, &say, staff).await
        }
        stories::jobs::MAIL_REVIEW => {
            let review = id(job, 0)?;
            stories::jobs::mail_review(letter(house), review).await
        }
        stories::jobs::MAIL_GUARDIAN => {
            let of = (id(job, 0)?, job.args.get(1).is_some_and(|how| how == stories::jobs::AGAIN));
            stories::jobs::mail_guardian(letter(house), of).await
        }
        own_page::MAIL_OWN_PAGE => {
            own_page::mail_own_page(letter(house), id(job, 0)?, own_page::Reason::of(job.args.get(1))).await
        }
        disclosures::MAIL_RECALL => {
            let recall = id(job, 0)?;
            disclosures::mail_recall(&house.db, &house.keys, &house.mail, &house.base_url, &say, recall).await
        }
        rooms::jobs::MAIL_ROOM => rooms::jobs::mail_link(post(house), id(job, 0)?).await,
        rooms::jobs::MAIL_ROOM_DAY => rooms::jobs::mail_day(post(house), id(job, 0)?).await,
        risk::MAIL_REVIEWS => risk::mail_reviews(&house.db, &house.mail, &house.base_url, &say, id(job, 0)?).await,
        asks::jobs::MAIL_ASK => {
            let (persona, now) = (id(job, 0)?, job.args.get(1).is_some_and(|how| how == "now"));
            asks::jobs::mail_ask(letter(house), (persona, now)).await
        }
        care::jobs::MAIL_CHECK_IN => care::jobs::mail_check_in(letter(house), id(job, 0)?).await,
        carried::jobs::ASK_ABOUT_MESSAGES => carried::jobs::ask(&house.db, &house.keys, id(job, 0)?).await,
        outcomes::jobs::MAIL_OUTCOME => outcomes::jobs::mail_outcome(letter(house), id(job, 0)?).await,
        alumni::jobs::MAIL_ALUMNI => alumni::jobs::mail_alumni(letter(house), (id(job, 0)?, id(job, 1)?)).await,
        concerns::jobs::MAIL_CONCERNS => {
            concerns::jobs::mail_concerns(&house.db, &house.mail, &house.base_url, &say, id(job, 0)?).await
        }
        ahead::DRAW_AHEAD => {
            let hands =
                ahead::Hands { db: &house.db, files: &house.files, base_url: &house.base_url, voice: guest::VOICE };
            ahead::go_on(hands, id(job, 0)?).await
        }
        cards::FORGET_CARDS => cards::forget(&house.files, id(job, 0)?).await.map(|_| ()),
        media::jobs::MAKE_AVIF => media::jobs::make_avif(&house.db, &house.files, id(job, 0)?).await,
        forgetting::EMPTY_WORKS => forgetting::run(&house.db, id(job, 0)?).await,
        forgetting::REMOVE_BYTES => forgetting::remove_bytes(&house.db, &house.files, &job.args).await,
        _ => Err(Error::fault("doing a job", "this version knows no such kind of job")),
    }
}

/// What letters to people need, and their one door.
fn letter(house: &people::House) -> people::letters::Post<'_> {
    people::letters::Post {
        db: &house.db,
        keys: &house.keys,
        mailer: &house.mail,
        base_url: &house.base_url,
        say: &say,
    }
}

/// What letters to partners need.
fn post(house: &people::House) -> rooms::jobs::Post<'_> {
    rooms::jobs::Post {
        db: &house.db,
        keys: &house.keys,
        mailer: &house.mail,
        base_url: &house.base_url,
        voice: guest::VOICE,
    }
}

/// The job's argument at this place.
fn id<T: FromStr>(job: &Job, place: usize) -> Result<T> {
    let wrong = || Error::fault("doing a job", "its arguments do not parse");
    job.args.get(place).ok_or_else(wrong)?.parse().map_err(|_| wrong())
}

/// Domains speak in keys; letters are words.
fn say(locale: Locale, message: &Message) -> String {
    Words::new(locale).tell(message).into_owned()
}
