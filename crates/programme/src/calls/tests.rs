//! Calls, on both databases, and the rules by themselves.

use super::*;
use crate::testing::{call_draft, campaign, edition, planned};
use crate::{Fields, Zone};
use ::store::on_both;
use base::jiff::civil::date;
use base::{Actor, Instant, Locale, Text};

const DESK: Actor = Actor::Operator;

fn key(error: Error) -> &'static str {
    match error {
        Error::Refused(message) | Error::Conflict(message) => message.key,
        Error::Invalid(invalid) => invalid.0[0].1.key,
        Error::Missing => "missing",
        Error::Fault(fault) => panic!("{fault:?}"),
    }
}

fn mistakes(fields: &[(String, String)], now: Option<&Call>) -> Vec<(&'static str, &'static str)> {
    let Err(invalid) = CallDraft::parse(&Fields::of(fields), now) else { return Vec::new() };
    invalid.0.iter().map(|(field, message)| (*field, message.key)).collect()
}

fn with(name: &str, value: &str) -> Vec<(String, String)> {
    let mut fields = call_draft().to_fields();
    fields.retain(|(known, _)| known != name);
    fields.push((name.to_owned(), value.to_owned()));
    fields
}

on_both!(async fn a_call_is_written_published_and_hidden_again(db) {
    let campaign = campaign(db).await;
    let id = planned(db, campaign, 2026).await;
    assert_eq!(of(db.read(), id).await.unwrap(), None);
    let draft = call_draft();
    ::store::write!(db, DESK, |work| write(work, id, &draft)).unwrap();
    let call = find(db.read(), id).await.unwrap();
    assert_eq!(CallDraft { seen: None, ..CallDraft::from(&call) }, draft);
    assert_eq!((call.is_published(), call.revision), (false, 1));
    assert_eq!(published(db.read(), &[id]).await.unwrap(), []);
    ::store::write!(db, DESK, |work| publish(work, id)).unwrap();
    assert_eq!(key(::store::write!(db, DESK, |work| publish(work, id)).unwrap_err()), "programme-refused-call-published");
    let now = find(db.read(), id).await.unwrap();
    assert_eq!(published(db.read(), &[id]).await.unwrap(), std::slice::from_ref(&now));
    // What was written before somebody else published it overwrites nothing.
    let old = CallDraft::from(&call);
    assert_eq!(key(::store::write!(db, DESK, |work| write(work, id, &old)).unwrap_err()), "programme-conflict");
    ::store::write!(db, DESK, |work| hide(work, id)).unwrap();
    assert_eq!(published(db.read(), &[id]).await.unwrap(), []);
    assert_eq!(key(::store::write!(db, DESK, |work| hide(work, id)).unwrap_err()), "programme-refused-call-hidden");
});

on_both!(async fn once_published_a_call_keeps_the_number_of_what_people_answered(db) {
    let campaign = campaign(db).await;
    let id = edition(db, campaign, 2026).await;
    let draft = call_draft();
    ::store::write!(db, DESK, |work| write(work, id, &draft)).unwrap();
    ::store::write!(db, DESK, |work| publish(work, id)).unwrap();
    let better = CallDraft { questions: vec![Text::en("Is there a place that you would speak in?")], ..call_draft() };
    ::store::write!(db, DESK, |work| write(work, id, &better)).unwrap();
    let fewer = CallDraft { criteria: draft.criteria[..1].to_vec(), least: 1, ..call_draft() };
    assert_eq!(key(::store::write!(db, DESK, |work| write(work, id, &fewer)).unwrap_err()), "programme-error-call-stays");
    let none = CallDraft { questions: Vec::new(), ..call_draft() };
    assert_eq!(key(::store::write!(db, DESK, |work| write(work, id, &none)).unwrap_err()), "programme-error-call-stays");
    // People may answer it now: it closes on its date, which may be moved.
    db.clock.set("2026-12-02T12:00:00Z".parse::<base::jiff::Timestamp>().unwrap().into());
    assert_eq!(key(::store::write!(db, DESK, |work| hide(work, id)).unwrap_err()), "programme-refused-call-open");
});

on_both!(async fn a_call_that_is_over_is_not_published(db) {
    let campaign = campaign(db).await;
    let id = edition(db, campaign, 2026).await;
    let draft = call_draft();
    assert_eq!(key(::store::write!(db, DESK, |work| publish(work, id)).unwrap_err()), "missing");
    ::store::write!(db, DESK, |work| write(work, id, &draft)).unwrap();
    db.clock.set(rules::closes_at(draft.dates, &Zone::london()));
    assert_eq!(key(::store::write!(db, DESK, |work| publish(work, id)).unwrap_err()), "programme-refused-call-over");
});

#[test]
fn where_a_call_stands_follows_from_its_dates_in_its_zone() {
    let zone: Zone = "Asia/Kathmandu".parse().unwrap();
    let dates = Dates::new(date(2026, 12, 1), date(2026, 12, 5), date(2026, 12, 9), date(2027, 1, 31)).unwrap();
    let at = |moment: &str| -> Instant { moment.parse::<base::jiff::Timestamp>().unwrap().into() };
    let id = base::EditionId::new(&base::TestChance::new(3));
    let draft = call_draft();
    let CallDraft { lead, about, time, paid, whom, phone, answers, criteria, least, questions, .. } = draft;
    let call = Call {
        edition: id,
        lead,
        about,
        time,
        paid,
        whom,
        phone,
        answers,
        criteria,
        least,
        questions,
        dates,
        published_at: Some(at("2026-11-01T00:00:00Z")),
        revision: 2,
    };
    // 5 hours and 45 minutes ahead of Greenwich.
    for (moment, state, turns) in [
        ("2026-11-30T18:14:59Z", CallState::Coming, Some("2026-11-30T18:15:00Z")),
        ("2026-11-30T18:15:00Z", CallState::Open, Some("2026-12-05T18:15:00Z")),
        ("2026-12-05T18:14:59Z", CallState::Open, Some("2026-12-05T18:15:00Z")),
        ("2026-12-05T18:15:00Z", CallState::Closed, None),
    ] {
        assert_eq!(rules::state(&call, at(moment), &zone, false), state, "{moment}");
        assert_eq!(rules::turns(&call, at(moment), &zone), turns.map(at), "{moment}");
    }
    let open = at("2026-12-02T00:00:00Z");
    assert_eq!(rules::state(&call, open, &zone, true), CallState::Closed);
    assert_eq!(rules::state(&Call { published_at: None, ..call.clone() }, open, &zone, false), CallState::Draft);
    assert_eq!(rules::gone_at(dates, &zone), at("2027-01-31T18:15:00Z"));
    assert_eq!([0, 1, 2, 3].map(|met| rules::meets(&call, met)), [false, false, true, true]);
}

#[test]
fn dates_come_in_their_order() {
    for (name, value, field, message) in [
        ("closes", "2026-11-30", "closes", "programme-error-call-closes"),
        ("heard_by", "2026-12-04", "heard_by", "programme-error-call-heard"),
        ("kept_until", "2026-12-08", "kept_until", "programme-error-call-kept"),
        ("kept_until", "2027-12-08", "kept_until", "programme-error-call-kept-long"),
        ("opens", "soon", "opens", "error-date"),
        ("opens", "", "opens", "error-required"),
        ("least", "0", "least", "programme-error-call-least"),
        ("least", "4", "least", "programme-error-call-least"),
        ("least", "many", "least", "error-number"),
        ("least", "", "least", "error-required"),
        ("lead.en", "", "lead.en", "error-required"),
        ("criteria.en", " \n ", "criteria.en", "error-required"),
        ("criteria.ar", "واحد", "criteria.ar", "programme-error-call-lines"),
        ("questions.en", "1\n2\n3\n4\n5\n6\n7", "questions.en", "programme-error-call-most"),
    ] {
        let mut fields = with(name, value);
        if name == "lead.en" || name == "criteria.en" {
            fields.retain(|(known, _)| known != "lead.ar" && known != "criteria.ar");
        }
        assert!(mistakes(&fields, None).contains(&(field, message)), "{name} {value:?}: {:?}", mistakes(&fields, None));
    }
    let long = format!("{}\ntwo\nthree", "a".repeat(301));
    assert!(mistakes(&with("criteria.en", &long), None).contains(&("criteria.en", "error-too-long")));
    assert_eq!(mistakes(&call_draft().to_fields(), None), []);
}

#[test]
fn a_language_is_added_without_touching_the_others() {
    let tigrinya: Locale = "ti".parse().unwrap();
    let sent = |name: &str| -> Vec<String> {
        match name {
            "lead" | "about" | "time" | "paid" | "whom" => vec![format!("ትግርኛ {name}")],
            "criteria" => vec!["ሓደ\r\nክልተ\r\nሰለስተ".to_owned()],
            "questions" => vec!["ሕቶ".to_owned()],
            _ => Vec::new(),
        }
    };
    let fields = in_language(&call_draft(), tigrinya, sent);
    let draft = CallDraft::parse(&Fields::of(&fields), None).unwrap();
    assert_eq!(draft.lead, call_draft().lead.and(tigrinya, "ትግርኛ lead"));
    assert_eq!(draft.criteria[1].exact(tigrinya), Some("ክልተ"));
    assert_eq!(draft.criteria[1].exact(Locale::ARABIC), call_draft().criteria[1].exact(Locale::ARABIC));
    assert_eq!((draft.dates, draft.least), (call_draft().dates, 2));
    // Two of three criteria: whoever reads Tigrinya would not know the third.
    let short = in_language(&call_draft(), tigrinya, |name| {
        if name == "criteria" { vec!["ሓደ\nክልተ".to_owned()] } else { sent(name) }
    });
    assert_eq!(mistakes(&short, None), [("criteria", "programme-error-call-lines")]);
}
