//! A small house with one of everything, and somebody signed in for each role.

use crate::common::Desk;
use base::{Actor, EditionId, EventId, JobId, PartnerId, PersonaId, SessionId, StaffId};
use outside::mail::{Letter, Mailer};
use people::accounts::Role;
use people::{House, testing};
use std::sync::Arc;
use store::testing::TestDb;
use store::{NewJob, jobs};

pub struct World {
    desk: Desk,
    pub edition: EditionId,
    pub event: EventId,
    pub draft: EventId,
    pub partner: PartnerId,
    pub persona: PersonaId,
    pub buried: JobId,
    pub letter: String,
    /// A colleague without a special role, and a device of theirs.
    pub colleague: StaffId,
    pub device: SessionId,
}

impl std::ops::Deref for World {
    type Target = Desk;
    fn deref(&self) -> &Desk {
        &self.desk
    }
}

impl World {
    pub async fn new() -> Self {
        let db = TestDb::sqlite().await;
        let campaign = programme::testing::campaign(&db).await;
        let edition = programme::testing::edition(&db, campaign, 2026).await;
        let partner = programme::testing::partner_in(&db, edition, "Harbour Library").await;
        let event = programme::testing::event(&db, edition, "An evening of films").await;
        let draft = programme::testing::event_draft("A quiet walk");
        let draft = store::write!(db, Actor::Operator, |work| programme::events::draft(work, edition, &draft)).unwrap();
        let persona = testing::ambassador(&db, &testing::keys(), edition).await.persona;
        let colleague = testing::staff(&db, &[Role::Trainer]).await;
        let buried = buried(&db).await;
        let house = Arc::try_unwrap(testing::house(&db)).ok().unwrap();
        let mail =
            Mailer::folder(db.folder().join("mail"), "Firsthand <desk@sample.example>".parse().unwrap()).unwrap();
        let text = "Open this:\nhttp://127.0.0.1:8080/desk/sign-in/sample\n";
        let letter = Letter::new("ada@sample.example".parse().unwrap(), base::Locale::ENGLISH, "Sign in", text);
        #[expect(clippy::disallowed_methods, reason = "a letter for the desk to show, to nobody")]
        mail.send(&letter).await.unwrap();
        let letter = mail.outbox(1).await.unwrap()[0].id.clone();
        let router = desk::routes(Arc::new(House { mail, ..house }));
        Self {
            desk: Desk::new(db, router),
            edition,
            event,
            draft,
            partner,
            persona,
            buried,
            letter,
            colleague: colleague.id,
            device: colleague.session,
        }
    }

    /// A template with this house's own ids in it.
    pub fn address(&self, template: &str) -> String {
        let id = match template.split('/').nth(2).unwrap_or_default() {
            "events" => self.event.to_string(),
            "partners" => self.partner.to_string(),
            "staff" => self.colleague.to_string(),
            "jobs" => self.buried.to_string(),
            "outbox" => self.letter.clone(),
            _ => String::new(),
        };
        template
            .replace("{id}", &id)
            .replace("{edition}", &self.edition.to_string())
            .replace("{session}", &self.device.to_string())
    }
}

/// A task that failed as often as tasks may.
async fn buried(db: &TestDb) -> JobId {
    store::write!(db, Actor::System, |work| async {
        work.later(NewJob::new("mail_sign_in", [base::StaffId::new(work.chance()).to_string()]));
        Ok::<_, base::Error>(())
    })
    .unwrap();
    loop {
        let job = jobs::claim(db, "test").await.unwrap().unwrap();
        if jobs::fail(db, &job, "test", "no server answered").await.unwrap() == jobs::State::Buried {
            return job.id;
        }
        db.clock.push_seconds(7 * 3600);
    }
}
