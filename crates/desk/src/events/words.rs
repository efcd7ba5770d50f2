//! How an event's time and price are said at the desk.

use base::Instant;
use programme::events::{Event, Fee, When};
use ui::words::Words;
use ui::{Markup, html};

/// "9 December 2026 at 7pm (UK time) to 9:30pm", as exactly as it is known.
pub(super) fn when(words: Words, event: &Event) -> Markup {
    let zone = event.zone.tz();
    match event.when {
        When::Unknown => html! { (words.say("desk-events-when-unknown")) },
        When::Month(month) => html! { (words.month(month)) " " (month.year()) },
        When::Days(first, last) => html! { (words.range(first, last)) },
        When::At(starts, None) => html! { (words.moment(starts, zone)) },
        When::At(starts, Some(ends)) => {
            let same_day = starts.date_in(zone) == ends.date_in(zone);
            let end = if same_day { words.time(local(ends, event)) } else { words.moment(ends, zone) };
            html! { (words.fill("desk-events-when-range", [("start", words.moment(starts, zone).into()), ("end", end.into())])) }
        }
    }
}

/// The day and the time for a table, on the clock of the place.
pub(super) fn short_when(words: Words, event: &Event) -> Markup {
    match event.when {
        When::Unknown => html! { (words.say("desk-events-when-unknown")) },
        When::Month(month) => html! { (words.short_month(month)) " " (month.year()) },
        When::Days(first, last) if first == last => html! { (words.short_date(first)) },
        When::Days(first, last) => html! { (words.short_date(first)) " – " (words.short_date(last)) },
        When::At(starts, _) => html! {
            time datetime=(starts) { (words.short_date(starts.date_in(event.zone.tz()))) " " (words.time(local(starts, event))) }
        },
    }
}

fn local(at: Instant, event: &Event) -> base::jiff::civil::Time {
    event.zone.local(at).time()
}

/// "Free", "£7.50"; nothing where the record does not say.
pub(super) fn fee(words: Words, fee: Fee) -> Option<Markup> {
    match fee {
        Fee::Unknown => None,
        Fee::Free | Fee::Donation => Some(html! { (words.tell(&fee.kind().label())) }),
        Fee::Amount(money) => Some(
            html! { bdi { (money.currency.name()) " " (money.minor / 100) "." (format!("{:02}", money.minor % 100)) } },
        ),
    }
}
