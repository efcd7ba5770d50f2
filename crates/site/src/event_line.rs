//! An event in a list, and the words for when and where it happens.

use crate::cache::Keep;
use crate::here::Here;
use base::jiff::civil::Date;
use programme::events::{self, Event, EventState, Fee, When};
use ui::parts::{self, Tone};
use ui::words::{Words, date_element, moment_element, text_of};
use ui::{Markup, html};

pub fn line(here: &Here, event: &Event) -> Markup {
    let words = here.words;
    html! {
        article.happening .cancelled[event.state() == EventState::Cancelled] {
            p.leaf aria-hidden="true" { (leaf(words, event)) }
            div {
                h3 { a href=(here.at(&format!("events/{}/", event.slug))) { (text_of(words, &event.title)) } }
                p.when { (when(words, event)) }
                p.where { (words.tell(&event.kind.label())) @if let Some(place) = place(words, event) { " · " (place) } }
                (states(words, event))
            }
        }
    }
}

/// The day as a calendar's leaf: decoration, the words beside it say the same.
fn leaf(words: Words, event: &Event) -> Markup {
    let day = |date: Date| html! { span.day { (date.day()) } span.month { (words.short_month(date)) } };
    match (event.when, event.when.first_day(&event.zone)) {
        (_, Some(date)) => day(date),
        (When::Month(month), None) => html! { span.month { (words.short_month(month)) } span.year { (month.year()) } },
        (_, None) => html! { span.month { "—" } },
    }
}

pub fn states(words: Words, event: &Event) -> Markup {
    let cancelled = event.state() == EventState::Cancelled;
    html! {
        @if cancelled || event.is_full || event.is_sample {
            p.states {
                @if cancelled { (parts::chip(words, Tone::Stopped, event.state().label())) " " }
                @else if event.is_full { (parts::chip(words, Tone::Careful, "site-event-full")) " " }
                @if event.is_sample { span.sample { (words.say("site-sample")) } }
            }
        }
    }
}

/// As exactly as is known, and whose time it is.
pub fn when(words: Words, event: &Event) -> Markup {
    let tz = event.zone.tz();
    match event.when {
        When::Unknown => html! { (words.say("site-when-unknown")) },
        When::Month(month) => {
            html! { time datetime=(events::rules::month_name(month)) { (words.month(month)) " " (month.year()) } }
        }
        When::Days(first, last) if first == last => date_element(words, first),
        When::Days(first, last) => html! { (words.range(first, last)) },
        When::At(starts, None) => moment_element(words, starts, tz),
        When::At(starts, Some(ends)) if starts.date_in(tz) == ends.date_in(tz) => {
            let (from, to) = (event.zone.local(starts), event.zone.local(ends));
            html! {
                time datetime=(starts) { (words.day(from.date())) ", " (words.time(from.time())) }
                " – " time datetime=(ends) { (words.time(to.time())) } " (" (words.zone(starts, tz)) ")"
            }
        }
        When::At(starts, Some(ends)) => {
            html! { (moment_element(words, starts, tz)) " – " (moment_element(words, ends, tz)) }
        }
    }
}

/// What of the place the public may know.
pub fn place(words: Words, event: &Event) -> Option<Markup> {
    let known: Vec<Markup> =
        [event.public_venue(), event.public_town()].into_iter().flatten().map(|text| text_of(words, text)).collect();
    let online = event.is_online.then(|| html! { (words.say("site-online")) });
    let all: Vec<Markup> = known.into_iter().chain(online).collect();
    let shown =
        html! { @for (at, one) in all.iter().enumerate() { @if at > 0 { (words.say("site-comma")) " " } (one) } };
    (!all.is_empty()).then_some(shown)
}

pub fn fee(words: Words, fee: Fee) -> Option<String> {
    match fee {
        Fee::Unknown => None,
        Fee::Free | Fee::Donation => Some(words.tell(&fee.kind().label()).into_owned()),
        Fee::Amount(money) => {
            let sign = match money.currency {
                events::Currency::Gbp => "£",
                events::Currency::Eur => "€",
            };
            let (whole, part) = (money.minor / 100, money.minor % 100);
            Some(if part == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part:02}") })
        }
    }
}

/// Until the first of these events is over, and with everything that they name.
pub fn keep(keep: Keep, here: &Here, events: &[Event]) -> Keep {
    events.iter().fold(keep, |keep, event| {
        let over = events::rules::over_at(event.when, &event.zone).filter(|over| *over > here.now);
        keep.tag(event.id).tags(event.hosts.iter().map(|host| host.partner)).until(over)
    })
}
