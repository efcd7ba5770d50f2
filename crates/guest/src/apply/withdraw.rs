//! Taking an application back: one press, no reason, and it is gone.

use super::{APPLICANT, Applicant};
use axum::extract::State;
use door::{Answer, House, Sent, redirect};
use people::applications;
use ui::page::{Head, Page};
use ui::parts::{Weight, confirmation, post_button};
use ui::words::Words;
use ui::{Markup, html};

pub async fn ask(State(house): State<House>, applicant: Applicant) -> Answer {
    let page = WithdrawPage { applicant: &applicant, token: applicant.token(&house) };
    Ok(applicant.respond(&house, "/withdraw", None, &page))
}

pub async fn act(State(house): State<House>, applicant: Applicant, Sent(form): Sent) -> Answer {
    applicant.genuine(&house, &form)?;
    let done = store::write!(house.db, APPLICANT, |work| async {
        applicant.note(work, &house).await?;
        applications::withdraw(work, &house.keys, applicant.application.id).await
    });
    done.map_err(|error| applicant.trouble(error))?;
    Ok(redirect("/my?said=withdrawn"))
}

struct WithdrawPage<'a> {
    applicant: &'a Applicant,
    token: String,
}

impl Page for WithdrawPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("apply-withdraw")).hidden().class("my")
    }
    fn body(&self, words: Words) -> Markup {
        let what = html! { p.lead { (words.say("apply-withdraw-what")) } p { (words.say("apply-withdraw-no-harm")) } };
        let act =
            post_button(words, Weight::Grave, &self.applicant.path("/withdraw"), &self.token, "apply-withdraw-do");
        confirmation(words, "apply-withdraw", what, act, &self.applicant.path(""))
    }
}
