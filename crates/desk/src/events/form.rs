//! The form of an event, for a new one and for one that is changed. The time
//! is asked on the clock of the place; whatever is not known may stay blank.

use crate::frame::bar;
use crate::frame::in_both;
use crate::shown::{choices, language};
use crate::signed::Signed;
use base::Locale;
use programme::events::{AccessFeature, CostKind, Currency, EventKind, Precision};
use programme::partners::Partner;
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Weight, disclosure, go, notice};
use ui::words::said;
use ui::{Markup, html};

pub(super) struct EventForm<'a> {
    pub desk: &'a Signed,
    pub title: &'a str,
    pub form: &'a Form,
    pub partners: &'a [Partner],
    /// Where it is sent, and where leaving it leads.
    pub action: &'a str,
    pub back: &'a str,
    /// What was saved by somebody else while this was being written.
    pub theirs: Option<Markup>,
    /// What the form carries unseen, such as which revision was read.
    pub carries: &'a [(&'static str, String)],
    /// Whether the address may still be chosen.
    pub slug_open: bool,
}

impl EventForm<'_> {
    pub fn show(&self) -> Markup {
        let words = self.desk.words;
        let kit = Kit::new(words, self.form);
        let inside = html! {
            @for (name, value) in self.carries { (Kit::hidden(name, value)) }
            (self.what(&kit))
            (self.when(&kit))
            (self.place(&kit))
            (self.who(&kit))
            (self.coming(&kit))
            (self.access(&kit))
            (self.film(&kit))
            (kit.buttons("desk-events-save", go(words, Weight::Quiet, self.back, "desk-events-leave")))
        };
        html! {
            (bar(self.title, Markup::default()))
            @if let Some(theirs) = &self.theirs { (notice(words, "desk-events-theirs", theirs.clone())) }
            (ui::parts::keep_draft(words, self.action, kit.post(self.action, &self.desk.token, inside)))
        }
    }

    fn what(&self, kit: &Kit) -> Markup {
        let kinds = choices(EventKind::ALL, EventKind::name, |kind| kind.label().into());
        kit.fieldset("desk-events-what", html! {
            (in_both!(kit, text, "title", "desk-events-title", quiet(), hint("desk-events-one-language")))
            (kit.select(Field::new("kind", "desk-events-kind").required(), &kinds))
            (in_both!(kit, area, "summary", "desk-events-summary", rows(6), at_most(4000)))
            @if self.slug_open {
                (kit.text(Field::new("slug", "desk-events-slug").hint("desk-events-slug-hint").short().autocomplete("off")))
            } @else {
                (Kit::hidden("slug", self.form.value("slug")))
            }
        })
    }

    fn when(&self, kit: &Kit) -> Markup {
        let words = kit.words;
        let which =
            [Choice::new("first", "desk-events-which-first"), Choice::new("second", "desk-events-which-second")];
        // Asked only in the one hour of the year that comes twice.
        let asked = |name| kit.form.error(name).is_some() || kit.form.ticked(name);
        kit.fieldset("desk-events-when", html! {
            p.hint { (words.say("desk-events-when-hint")) }
            div.beside {
                (kit.date(Field::new("day", "desk-events-day")))
                (kit.time(Field::new("start", "desk-events-start")))
            }
            @if asked("which") { (kit.radios(Field::new("which", "desk-events-which").required(), &which)) }
            div.beside {
                (kit.date(Field::new("end_day", "desk-events-end-day").hint("desk-events-end-day-hint")))
                (kit.time(Field::new("end", "desk-events-end")))
            }
            @if asked("end_which") { (kit.radios(Field::new("end_which", "desk-events-end-which").required(), &which)) }
            div.beside {
                (kit.text(Field::new("zone", "desk-events-zone").hint("desk-events-zone-hint").autocomplete("off")))
                (kit.text(Field::new("month", "desk-events-month").hint("desk-events-month-hint").short().autocomplete("off")))
            }
        })
    }

    fn place(&self, kit: &Kit) -> Markup {
        let precisions = choices(Precision::ALL, Precision::name, |precision| precision.label().into());
        kit.fieldset(
            "desk-events-where",
            html! {
                (in_both!(kit, text, "venue", "desk-events-venue"))
                (in_both!(kit, text, "town", "desk-events-town"))
                (in_both!(kit, area, "address", "desk-events-address", rows(3)))
                (kit.radios(Field::new("precision", "desk-events-precision").quiet(), &precisions))
                (kit.tick(Field::new("online", "desk-events-online-too").quiet()))
                (kit.text(Field::new("online_address", "desk-events-online-address").address()))
            },
        )
    }

    fn who(&self, kit: &Kit) -> Markup {
        let words = kit.words;
        let partners: Vec<Choice> = self
            .partners
            .iter()
            .map(|partner| Choice::new(partner.id.to_string(), said(partner.name.say(words.locale()))))
            .collect();
        kit.fieldset("desk-events-who", html! {
            @if partners.is_empty() {
                p { (words.say("desk-events-no-partners")) " " a href="/desk/partners/new" { (words.say("desk-partners-new")) } }
            } @else {
                div.choices { (kit.boxes(Field::new("host", "desk-events-host").hint("desk-events-host-hint"), &partners)) }
                div.choices { (kit.boxes(Field::new("co_host", "desk-events-co-host"), &partners)) }
            }
        })
    }

    fn coming(&self, kit: &Kit) -> Markup {
        let costs = choices(CostKind::ALL, CostKind::name, |cost| cost.label().into());
        let currencies = choices(Currency::ALL, Currency::name, |currency| currency.label().into());
        kit.fieldset(
            "desk-events-coming",
            html! {
                (kit.radios(Field::new("cost", "desk-events-cost").quiet(), &costs))
                div.beside {
                    (kit.text(Field::new("amount", "desk-events-amount").hint("desk-events-amount-hint").short()))
                    (kit.select(Field::new("currency", "desk-events-currency"), &currencies))
                }
                (in_both!(kit, text, "cost_note", "desk-events-cost-note"))
                (kit.text(Field::new("booking_address", "desk-events-booking-address").address()))
                (in_both!(kit, area, "booking_note", "desk-events-booking-note", rows(2)))
                (kit.tick(Field::new("full", "desk-events-full-tick").quiet()))
            },
        )
    }

    fn access(&self, kit: &Kit) -> Markup {
        let words = kit.words;
        let features = choices(AccessFeature::ALL, AccessFeature::name, |feature| feature.label().into());
        let languages: Vec<Choice> =
            Locale::all().map(|locale| Choice::new(locale.tag(), language(words, locale))).collect();
        kit.fieldset("desk-events-access", html! {
            div.choices { (kit.boxes(Field::new("access", "desk-events-access-features"), &features)) }
            (in_both!(kit, area, "access_note", "desk-events-access-note", rows(3)))
            (in_both!(kit, area, "access_cannot", "desk-events-access-cannot", rows(3), hint("desk-events-access-cannot-hint")))
            (kit.text(Field::new("access_contact", "desk-events-access-contact").hint("desk-events-access-contact-hint")))
            (in_both!(kit, text, "age", "desk-events-age"))
            (in_both!(kit, text, "photography", "desk-events-photography"))
            (disclosure(words, "desk-events-languages", html! {
                div.choices { (kit.boxes(Field::new("languages", "desk-events-languages-spoken"), &languages)) }
            }))
        })
    }

    fn film(&self, kit: &Kit) -> Markup {
        kit.fieldset(
            "desk-events-film",
            html! {
                p.hint { (kit.words.say("desk-events-film-hint")) }
                (kit.text(Field::new("film_title", "desk-events-film-title")))
                (kit.text(Field::new("film_director", "desk-events-film-director")))
                (kit.text(Field::new("festival", "desk-events-festival")))
            },
        )
    }
}
