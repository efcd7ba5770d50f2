//! A receipt as JSON-LD: the record of ISO/IEC TS 27560 in the terms of W3C
//! DPV 2.3, as the DPV community group's guide to 27560 lays it out (a receipt
//! with one consent record per answer). Pure. The context stands inside, so a
//! processor needs no network; every name that is not DPV's is a fragment of
//! the receipt's own address.

use super::model::{Entry, Receipt};
use super::terms;
use crate::ledger::answers::Terms;
use crate::ledger::evidence::{Kind, Row};
use crate::ledger::notices::Notice;
use base::Instant;
use consent::{Element, Member, Purpose, Recipient, Transformation};
use serde_json::{Value, json};

/// `origin` is the installation's, such as `https://example.org`, without a
/// slash at the end. Without a notice there is no telling what a person knew,
/// so such a receipt does not claim to conform.
pub fn json_ld(receipt: &Receipt, origin: &str) -> Value {
    let page =
        Page { receipt, own: format!("{origin}/my/receipts/{}", receipt.summary.id), act: format!("{origin}/my") };
    let summary = &receipt.summary;
    let mut value = json!({
        "@context": context(),
        "@id": page.own,
        "@type": "dpv:ConsentReceipt",
        "dpv:hasIdentifier": summary.id.to_string(),
        "dct:identifier": summary.id.to_string(),
        "dct:created": time(summary.issued_at),
        "dct:language": summary.language.tag(),
        "dct:type": summary.kind.name(),
        "dct:provenance": {
            "@type": "dct:ProvenanceStatement",
            "dct:identifier": format!("sha256:{}", summary.mark.hash),
            "dct:description": format!("Row {} of the chain of consent events", summary.mark.row),
        },
        "dpv:hasRecordOfActivity": receipt.entries.iter().map(|entry| page.record(entry)).collect::<Vec<_>>(),
    });
    if let Some(notice) = &receipt.notice {
        value["dct:conformsTo"] = json!({ "@id": "dpv-27560:receipt" });
        value["dpv:hasEntity"] = page.controllers(notice);
        value["dpv:hasNotice"] = page.notice(notice);
    }
    value
}

fn context() -> Value {
    let time = json!({ "@type": "xsd:dateTime" });
    json!({
        "dct": "http://purl.org/dc/terms/",
        "dpv": "https://w3id.org/dpv#",
        "dpv-27560": "https://w3id.org/dpv/schema/dpv-27560#",
        "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
        "loc": "https://w3id.org/dpv/loc#",
        "pd": "https://w3id.org/dpv/pd#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "schema": "https://schema.org/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "dct:created": time,
        "dct:issued": time,
        "dpv:isIndicatedAtTime": time,
    })
}

struct Page<'a> {
    receipt: &'a Receipt,
    own: String,
    /// Where the person acts, with their code.
    act: String,
}

impl Page<'_> {
    fn here(&self, name: &str) -> Value {
        json!({ "@id": format!("{}#{name}", self.own) })
    }

    /// One answer: what was agreed or refused, and every event of it.
    fn record(&self, entry: &Entry) -> Value {
        let first = entry.events.first().copied().unwrap_or(i64::MAX);
        let of_it =
            |row: &&Row| entry.events.contains(&row.number) || (row.kind == Kind::Requested && row.number < first);
        let events: Vec<Value> =
            self.receipt.rows.iter().filter(of_it).filter_map(|row| self.event(row, entry)).collect();
        let mut record = json!({
            "@id": format!("{}#{}", self.own, entry.name()),
            "@type": "dpv:ConsentRecord",
            "dct:identifier": entry.name(),
            "dct:conformsTo": { "@id": "dpv-27560:record" },
            "dpv:hasDataSubject": {
                "@id": format!("{}#person", self.own),
                "@type": "dpv:DataSubject",
                "dct:identifier": self.receipt.persona.to_string(),
            },
            "dpv:hasProcess": self.process(entry),
            "dpv:hasConsentStatus": events,
        });
        if let Some(before) = entry.replaces {
            record["dct:replaces"] = self.here(&before.to_string());
        }
        match &self.receipt.notice {
            Some(notice) => record["dpv:hasNotice"] = self.here(&notice_name(notice)),
            None => _ = record.as_object_mut().and_then(|record| record.remove("dct:conformsTo")),
        }
        record
    }

    fn process(&self, entry: &Entry) -> Value {
        let terms = &entry.terms;
        let purposes: Vec<Purpose> = terms.purposes().collect();
        let mut handling: Vec<&str> = terms.transformations().map(terms::transformation).collect();
        handling.push("dpv:Disclose");
        handling.sort_unstable();
        handling.dedup();
        let mut bases: Vec<&str> =
            purposes.iter().filter_map(|of| self.receipt.bases.get(of)).map(|b| terms::basis(*b)).collect();
        if bases.is_empty() {
            bases.push("dpv:ExplicitlyExpressedConsent");
        }
        bases.sort_unstable();
        bases.dedup();
        let mut process = json!({
            "@type": "dpv:Process",
            "dpv:hasPurpose": purposes.iter().map(|purpose| self.purpose(*purpose)).collect::<Vec<_>>(),
            "dpv:hasPersonalData": terms.elements().map(element).collect::<Vec<_>>(),
            "dpv:hasProcessing": handling.into_iter().map(id).collect::<Vec<_>>(),
            "dpv:hasLegalBasis": bases.into_iter().map(id).collect::<Vec<_>>(),
            "dpv:hasRecipient": self.recipient(entry),
            "dpv:hasConsentControl": {
                "@type": ["dpv:WithdrawConsent", "dpv:ProvideConsent", "dpv:ReaffirmConsent"],
                "dpv:isExercisedAt": { "@id": self.act },
            },
            "dpv:hasRight": RIGHTS.map(|(right, title)| {
                let mut said = json!({
                    "@type": ["dpv:DataSubjectRight", right],
                    "dct:title": { "@value": title, "@language": "en" },
                });
                // A complaint goes to the authority, and not to us.
                if right != COMPLAINT {
                    said["dpv:isExercisedAt"] = id(&self.act);
                }
                said
            }),
        });
        if let Some(languages) = &terms.languages {
            process["dct:language"] = json!(languages);
        }
        if let Some(territories) = &terms.territories {
            process["dct:spatial"] =
                territories.iter().map(|one| json!({ "@type": "dct:Location", "dct:identifier": one })).collect();
        }
        let context = context_of(terms);
        if !context.is_empty() {
            process["dpv:hasContext"] = json!(context);
        }
        if terms.conditional {
            process["dct:accessRights"] =
                json!({ "@value": "Under a condition in the person's own words", "@language": "en" });
        }
        if let Some(notice) = &self.receipt.notice {
            let parts = &notice.parts;
            let said = |words: &str| json!({ "@value": words, "@language": notice.language.tag() });
            process["dpv:hasDataController"] =
                (1..=parts.controllers.len()).map(|number| self.here(&format!("controller-{number}"))).collect();
            process["dpv:hasJurisdiction"] = id(&format!("loc:{}", parts.jurisdiction));
            process["dpv:hasStorageCondition"] = json!([
                { "@type": "dpv:StorageLocation", "dct:description": said(&parts.storage) },
                {
                    "@type": "dpv:StorageDuration",
                    "dct:description": said(&parts.retention),
                    "dpv:hasDuration": duration(entry.terms.until, said(&parts.retention)),
                },
            ]);
            process["dpv:hasConsentControl"]["dct:description"] = said(&parts.withdrawal);
        }
        process
    }

    fn purpose(&self, purpose: Purpose) -> Value {
        let mut value = json!({
            "@type": ["dpv:Purpose", terms::purpose(purpose)],
            "dct:identifier": purpose.name(),
        });
        let notice = self.receipt.notice.as_ref();
        if let Some((notice, words)) =
            notice.and_then(|notice| Some((notice, notice.parts.purposes.iter().find(|one| one.purpose == purpose)?)))
        {
            value["dct:description"] = json!({ "@value": words.words, "@language": notice.language.tag() });
        }
        value
    }

    /// A partner by the name the notice gave it; a recipient that cannot be read is left unnamed, not guessed.
    fn recipient(&self, entry: &Entry) -> Value {
        let named = |name: &str| json!({ "@type": ["dpv:Recipient", "dpv:ThirdParty"], "dpv:hasName": name });
        match entry.terms.recipient() {
            Ok(Some(Recipient::Anyone)) => named("Anyone who opens our public pages"),
            Ok(Some(Recipient::Press)) => named("Journalists under agreed terms"),
            Ok(Some(Recipient::Partner(partner))) => {
                let partners = self.receipt.notice.iter().flat_map(|notice| &notice.parts.partners);
                let name = partners.filter(|one| one.partner == Some(partner)).map(|one| one.name.as_str()).next();
                let name = entry.terms.recipient_name.as_deref().or(name);
                let mut value = named(name.unwrap_or("A partner organisation"));
                value["dct:identifier"] = json!(partner.to_string());
                value
            }
            Ok(None) => named("Anybody"),
            Err(_) => named("Unknown"),
        }
    }

    fn event(&self, row: &Row, entry: &Entry) -> Option<Value> {
        let mut kinds = vec![terms::status(row.kind)?];
        if matches!(row.kind, Kind::Given | Kind::Varied | Kind::Reconfirmed) {
            kinds.push("dpv:ExplicitlyExpressedConsent");
        }
        let by = match terms::indicated_by(row.how.by) {
            Some(who) => id(who),
            None if self.receipt.notice.is_some() => self.here("controller-1"),
            None => id("dpv:DataController"),
        };
        let until = if kinds.len() > 1 { entry.terms.until } else { None };
        let lasting = json!({ "@value": "Until it is answered otherwise or taken back", "@language": "en" });
        let mut event = json!({
            "@type": kinds,
            "dct:identifier": row.number.to_string(),
            "dpv:isIndicatedAtTime": time(row.at),
            "dpv:isIndicatedBy": by,
            "dpv:hasDuration": duration(until, lasting),
        });
        if let Some(method) = row.how.method {
            event["dpv:hasIndicationMethod"] = json!(method.name());
        }
        if let Some(language) = row.how.language {
            event["dct:language"] = json!(language.tag());
        }
        let shown = self.receipt.notice.as_ref().filter(|notice| row.how.notice == Some(notice.id));
        if let Some(notice) = shown {
            event["dpv:hasNotice"] = self.here(&notice_name(notice));
        }
        Some(event)
    }

    fn controllers(&self, notice: &Notice) -> Value {
        let one = |(number, party): (usize, &crate::ledger::notices::Party)| {
            let own = format!("{}#controller-{number}", self.own);
            json!({
                "@id": own,
                "@type": ["dpv:Entity", "dpv:DataController"],
                "dpv:hasIdentifier": own,
                "dpv:hasName": party.name,
                "dpv:hasContact": party.contact,
                "dpv:hasAddress": party.address,
            })
        };
        (1..).zip(&notice.parts.controllers).map(one).collect()
    }

    fn notice(&self, notice: &Notice) -> Value {
        let mut value = json!({
            "@id": format!("{}#{}", self.own, notice_name(notice)),
            "@type": "dpv:ConsentNotice",
            "dct:identifier": notice.id.to_string(),
            "dct:language": notice.language.tag(),
            "schema:version": notice.version,
            "schema:sha256": notice.hash,
            "dct:description": { "@value": notice.parts.what, "@language": notice.language.tag() },
        });
        if let Some(published) = notice.published_at {
            value["dct:issued"] = json!(time(published));
        }
        value
    }
}

/// What the law gives them (GDPR articles 7(3), 15, 16, 17, 20; complaint: 77).
const COMPLAINT: &str = "eu-gdpr:A77";
const RIGHTS: [(&str, &str); 6] = [
    ("eu-gdpr:A7-3", "Right to withdraw consent"),
    ("eu-gdpr:A15", "Right of access"),
    ("eu-gdpr:A16", "Right to rectification"),
    ("eu-gdpr:A17", "Right to erasure"),
    ("eu-gdpr:A20", "Right to data portability"),
    (COMPLAINT, "Right to complain to the supervisory authority"),
];

/// What bounds an answer and has no word of DPV's: channels, what others may
/// do where it appears, what machines may do.
fn context_of(terms: &Terms) -> Vec<Value> {
    let channels = terms.channels.iter().flatten().map(|one| ("channel", one));
    let interactions = terms.interactions.iter().map(|one| ("interaction", one));
    let ai = terms.ai.iter().map(|one| ("ai", one));
    let one =
        |(kind, name): (&str, &String)| json!({ "@type": "dpv:Context", "dct:type": kind, "dct:identifier": name });
    channels.chain(interactions).chain(ai).map(one).collect()
}

fn id(name: &str) -> Value {
    json!({ "@id": name })
}

fn time(at: Instant) -> String {
    at.to_string()
}

fn notice_name(notice: &Notice) -> String {
    format!("notice-{}", notice.id)
}

fn duration(until: Option<Instant>, else_until: Value) -> Value {
    match until {
        Some(until) => json!({
            "@type": "dpv:UntilTimeDuration",
            "rdf:value": { "@value": time(until), "@type": "xsd:dateTime" },
        }),
        None => json!({ "@type": "dpv:UntilEventDuration", "rdf:value": else_until }),
    }
}

fn element(element: Element) -> Value {
    let (kind, data) = terms::element(element);
    json!({ "@type": [kind, data], "dct:identifier": element.name() })
}

/// Every word of the closed lists has its DPV term: for the checkers, which ask the vocabulary for each.
pub fn vocabulary() -> Vec<&'static str> {
    let mut all: Vec<&str> = Purpose::ALL.iter().map(|one| terms::purpose(*one)).collect();
    all.extend(Element::ALL.iter().flat_map(|one| <[_; 2]>::from(terms::element(*one))));
    all.extend(Transformation::ALL.iter().map(|one| terms::transformation(*one)));
    all.extend(Kind::ALL.iter().filter_map(|one| terms::status(*one)));
    all.extend(crate::ledger::bases::Basis::ALL.iter().map(|one| terms::basis(*one)));
    all.extend(crate::ledger::evidence::By::ALL.iter().filter_map(|one| terms::indicated_by(*one)));
    all.extend(RIGHTS.map(|(right, _)| right));
    all.sort_unstable();
    all.dedup();
    all
}
