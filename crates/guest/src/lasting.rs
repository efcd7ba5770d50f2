//! How long a yes counts: said in plain dates, with the zone they are meant in.
//! Nothing is chosen beforehand; whoever chooses nothing gets the usual end.

use base::jiff::tz::TimeZone;
use base::{Instant, Message};
use people::ledger::{Ends, Lasts};
use ui::form::{Choice, Field, Form, Kit};
use ui::words::{Wording, Words};
use ui::{Markup, html};

/// What is asked, where the campaign is, at this moment.
#[derive(Clone, Copy)]
pub struct Lasting<'a> {
    pub ends: Ends,
    pub zone: &'a TimeZone,
    pub now: Instant,
}

impl Lasting<'_> {
    /// The choices of one question; the archive cannot end with the day that it comes after.
    fn choices(self, words: Words, archive: bool) -> Vec<Choice> {
        let dated = |lasts: Lasts, key| {
            let end = self.ends.of(lasts).filter(|end| *end > self.now)?;
            let day = words.day_over(end, self.zone);
            Some(Choice::new(lasts.name(), Message::new(key).with("day", day)))
        };
        let day = if archive { None } else { dated(Lasts::Day, "guest-lasts-day") };
        let open = Choice::new(Lasts::Open.name(), "guest-lasts-open");
        day.into_iter().chain(dated(Lasts::Usual, "guest-lasts-usual")).chain([open]).collect()
    }

    fn hint(self, words: Words) -> Wording {
        let day = self.ends.usual.map(|end| words.day_over(end, self.zone)).unwrap_or_default();
        Message::new("guest-lasts-none").with("day", day).into()
    }

    /// Both questions of the form of approval.
    pub fn both(self, kit: &Kit) -> Markup {
        html! {
            h2 { (kit.words.say("guest-lasts")) }
            p { (kit.words.say("guest-lasts-lead")) }
            (self.one(kit, "lasts", "guest-lasts-ask", false))
            (self.one(kit, "archive_lasts", "guest-lasts-archive", true))
        }
    }

    /// One of them.
    pub fn one(self, kit: &Kit, field: &'static str, label: &'static str, archive: bool) -> Markup {
        self.ask(kit, Field::new(field, label).hint(self.hint(kit.words)), archive)
    }

    /// Both about a yes that stands: what is left open stays as it is.
    pub fn anew(self, kit: &Kit) -> Markup {
        html! {
            (self.ask(kit, Field::new("lasts", "guest-lasts-ask").hint("my-more-length-none"), false))
            (self.ask(kit, Field::new("archive_lasts", "guest-lasts-archive").hint("my-more-length-none"), true))
        }
    }

    fn ask(self, kit: &Kit, field: Field, archive: bool) -> Markup {
        kit.radios(field.quiet(), &self.choices(kit.words, archive))
    }

    /// What was chosen; the usual where nothing was.
    pub fn read(self, form: &mut Form, field: &'static str, archive: bool) -> Lasts {
        self.chosen(form, field, archive).unwrap_or(Lasts::Usual)
    }

    /// What was chosen, if anything was. What was not offered is noted beside its question.
    pub fn chosen(self, form: &mut Form, field: &'static str, archive: bool) -> Option<Lasts> {
        let offered = |lasts: Lasts| match lasts {
            Lasts::Day => !archive && self.ends.day.is_some_and(|end| end > self.now),
            Lasts::Usual | Lasts::Open => true,
        };
        match form.value(field) {
            "" => None,
            chosen => {
                let lasts = Lasts::parse(chosen).filter(|lasts| offered(*lasts));
                if lasts.is_none() {
                    form.note(field, "error-unknown-choice");
                }
                lasts
            }
        }
    }
}
