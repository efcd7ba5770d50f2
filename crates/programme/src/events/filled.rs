//! A draft as its form shows it: the names that `parse` reads.

use super::input::EventDraft;
use super::model::{Fee, HostPart, When};
use super::rules;
use crate::fields::Writer;
use crate::{Moment, Zone};
use base::Instant;

impl EventDraft {
    /// What its form starts with; `parse` gives the same draft back, but for people, who have a form of their own.
    pub fn to_fields(&self) -> Vec<(String, String)> {
        let hosts = |part| self.hosts.iter().filter(move |(_, as_what)| *as_what == part).map(|(partner, _)| partner);
        let film = self.film.as_ref();
        let writer = Writer::new()
            .put("slug", &self.slug)
            .put("kind", self.kind)
            .text("title", &self.title)
            .text("summary", &self.summary)
            .put("zone", &self.zone)
            .text("venue", &self.venue)
            .text("town", &self.town)
            .text("address", &self.address)
            .put("precision", self.precision)
            .tick("online", self.is_online)
            .maybe("online_address", self.online_address.as_ref())
            .put("cost", self.cost.fee.kind())
            .text("cost_note", &self.cost.note)
            .many("access", &self.access.features)
            .text("access_note", &self.access.note)
            .text("access_cannot", &self.access.cannot)
            .put("access_contact", &self.access.contact)
            .many("languages", &self.languages)
            .text("age", &self.age)
            .text("photography", &self.photography)
            .maybe("booking_address", self.booking.address.as_ref())
            .text("booking_note", &self.booking.note)
            .tick("full", self.is_full)
            .maybe("film_title", film.map(|film| &film.title))
            .maybe("film_director", film.and_then(|film| film.director.as_ref()))
            .maybe("festival", self.related_festival.as_ref())
            .many("host", hosts(HostPart::Host))
            .many("co_host", hosts(HostPart::CoHost))
            .tick("sample", self.is_sample)
            .maybe("seen", self.seen);
        let writer = match self.cost.fee {
            Fee::Amount(money) => {
                let (whole, part) = (money.minor / 100, money.minor % 100);
                writer.put("amount", format_args!("{whole}.{part:02}")).put("currency", money.currency)
            }
            Fee::Unknown | Fee::Free | Fee::Donation => writer,
        };
        time(writer, self.when, &self.zone).finish()
    }
}

fn time(writer: Writer, when: When, zone: &Zone) -> Writer {
    match when {
        When::Unknown => writer,
        When::Month(month) => writer.put("month", rules::month_name(month)),
        When::Days(first, last) => writer.put("day", first).put("end_day", last),
        When::At(starts, ends) => {
            let writer = moment(writer, zone, ["day", "start", "which"], starts);
            match ends {
                Some(ends) => moment(writer, zone, ["end_day", "end", "end_which"], ends),
                None => writer,
            }
        }
    }
}

fn moment(writer: Writer, zone: &Zone, [day, time, which]: [&str; 3], at: Instant) -> Writer {
    let local = zone.local(at);
    let writer = writer.put(day, local.date());
    // `input type=time` writes seconds only where there are some.
    let writer = if local.second() == 0 && local.subsec_nanosecond() == 0 {
        writer.put(time, format_args!("{:02}:{:02}", local.hour(), local.minute()))
    } else {
        writer.put(time, local.time())
    };
    match zone.moment(local) {
        Moment::Twice(first, _) => writer.put(which, if first == at { "first" } else { "second" }),
        Moment::One(_) | Moment::Skipped => writer,
    }
}
