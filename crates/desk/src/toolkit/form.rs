//! The form of an item. What it is about decides what may be written: beside a
//! person stand only words that they approved.

use super::{BOTH, address, edition_of, subject_value};
use crate::answer::{Again, Answer, settle};
use crate::frame::{bar, in_both};
use crate::media::describe::GRID;
use crate::shown;
use crate::signed::{At, Posted, Signed};
use axum::response::Response;
use base::{EditionId, Error, Instant, Invalid, KitItemId, Result, Text};
use newsroom::stories;
use newsroom::toolkit::{self, Design, Draft, Item, Source, Subject};
use programme::campaigns::{self, Edition};
use programme::{Moment, Zone, events};
use ui::form::{Choice, Field, Form, Kit};
use ui::parts::{Weight, go, live_part, send};
use ui::words::{Words, said};
use ui::{Markup, html};

pub async fn new(desk: Signed) -> Answer {
    let edition = edition_of(&desk, desk.query.value("edition")).await?;
    let form = Form::blank().with("edition", edition.id.to_string()).with("subject", desk.query.value("subject"));
    Ok(page(&desk, &edition, None, &Again::first(form)).await?)
}

pub async fn add(posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let edition: EditionId = form.value("edition").parse().map_err(|_| Error::Missing)?;
    let edition = campaigns::edition(desk.db().read(), edition).await?;
    if form.value("do") == "look" {
        return Ok(page(&desk, &edition, None, &Again::first(form)).await?);
    }
    let zone = campaigns::find(desk.db().read(), edition.campaign).await?.zone;
    let done = match read(&mut form, &zone) {
        Ok(draft) => {
            store::write!(desk.house.db, desk.staff.actor(), |work| toolkit::add(work, edition.id, &draft))
        }
        Err(error) => Err(error),
    };
    match settle(done, form)? {
        Ok(item) => Ok(desk.said(&address(item), "added")),
        Err(again) => Ok(page(&desk, &edition, None, &again).await?),
    }
}

pub async fn edit(desk: Signed, At(item): At<KitItemId>) -> Answer {
    let item = toolkit::store::find(desk.db().read(), item).await?;
    let edition = campaigns::edition(desk.db().read(), item.edition).await?;
    let zone = campaigns::find(desk.db().read(), edition.campaign).await?.zone;
    Ok(page(&desk, &edition, Some(item.id), &Again::first(filled(&item, &zone))).await?)
}

pub async fn save(At(item): At<KitItemId>, posted: Posted) -> Answer {
    let Posted { desk, mut form } = posted;
    let now = toolkit::store::find(desk.db().read(), item).await?;
    let edition = campaigns::edition(desk.db().read(), now.edition).await?;
    if form.value("do") == "look" {
        return Ok(page(&desk, &edition, Some(item), &Again::first(form)).await?);
    }
    let zone = campaigns::find(desk.db().read(), edition.campaign).await?.zone;
    let done = match read(&mut form, &zone) {
        Ok(draft) => store::write!(desk.house.db, desk.staff.actor(), |work| toolkit::change(work, item, &draft)),
        Err(error) => Err(error),
    };
    match settle(done, form)? {
        Ok(()) => Ok(desk.said(&address(item), "saved")),
        Err(again) => Ok(page(&desk, &edition, Some(item), &again).await?),
    }
}

fn filled(item: &Item, zone: &Zone) -> Form {
    let mut form = Form::blank()
        .with("edition", item.edition.to_string())
        .with("subject", subject_value(item.subject))
        .with("design", item.design.name())
        .with("source", &*item.source.name)
        .with("source_address", &*item.source.address)
        .with("source_day", item.source.day.map(|day| day.to_string()).unwrap_or_default())
        .with("focal", item.focal.map(|(x, y)| format!("{x}-{y}")).unwrap_or_default())
        .with("seen", item.revision.to_string());
    if let Subject::Story { quote: Some(quote), .. } = item.subject {
        form = form.with("quote", (quote + 1).to_string());
    }
    for (name, text) in [("words", &item.words), ("captions", &item.captions)] {
        for locale in BOTH {
            form = form.with(format!("{name}.{}", locale.tag()), text.exact(locale).unwrap_or_default());
        }
    }
    for (name, moment) in [("from", item.publish_from), ("until", item.use_until)] {
        if let Some(moment) = moment {
            let local = zone.local(moment);
            form = form
                .with(format!("{name}_day"), local.date().to_string())
                .with(format!("{name}_time"), local.time().strftime("%H:%M").to_string());
        }
    }
    form
}

/// What was sent, as the toolkit takes it. Its own rules say the rest.
pub(super) fn read(form: &mut Form, zone: &Zone) -> Result<Draft> {
    let design: Option<Design> = form.choose("design", true, |name| name.parse().ok());
    let subject = subject(form);
    let quote = form.number("quote").filter(|quote| *quote > 0);
    let source = Source {
        name: form.text("source").unwrap_or_default(),
        address: form.text("source_address").unwrap_or_default(),
        day: form.date("source_day"),
    };
    let publish_from = moment(form, zone, "from_day", "from_time");
    let use_until = moment(form, zone, "until_day", "until_time");
    let place = |asked: &str| GRID.iter().find(|(x, y, _)| asked == format!("{x}-{y}")).map(|(x, y, _)| (*x, *y));
    let focal = form.choose("focal", false, place);
    let seen = form.number("seen");
    form.check().map_err(|_| Error::Invalid(Invalid::new()))?;
    let (Some(design), Some(mut subject)) = (design, subject) else { return Err(Error::Invalid(Invalid::new())) };
    if let Subject::Story { quote: of, .. } = &mut subject {
        *of = quote.and_then(|quote| usize::try_from(quote - 1).ok());
    }
    Ok(Draft {
        words: text(form, "words"),
        captions: text(form, "captions"),
        source,
        publish_from,
        use_until,
        focal,
        seen,
        ..Draft::new(design, subject)
    })
}

fn subject(form: &mut Form) -> Option<Subject> {
    let found = match form.value("subject").split_once(':') {
        None if form.value("subject") == "edition" => Some(Subject::Edition),
        Some(("event", id)) => id.parse().ok().map(Subject::Event),
        Some(("story", id)) => id.parse().ok().map(|story| Subject::Story { story, quote: None }),
        _ => None,
    };
    if found.is_none() {
        form.note("subject", "error-choose");
    }
    found
}

fn text(form: &Form, name: &str) -> Text {
    let mut text = Text::new();
    for locale in BOTH {
        text.set(locale, form.value(&format!("{name}.{}", locale.tag())));
    }
    text
}

/// A moment on the campaign's clock; a day alone begins at midnight.
fn moment(form: &mut Form, zone: &Zone, day: &'static str, time: &'static str) -> Option<Instant> {
    let (date, clock) = (form.date(day)?, form.time(time).unwrap_or_default());
    match zone.moment(date.to_datetime(clock)) {
        Moment::One(moment) | Moment::Twice(_, moment) => Some(moment),
        Moment::Skipped => {
            form.note(time, "programme-error-time-skipped");
            None
        }
    }
}

/// Everything of the edition that an item can be about, each story by its own title.
async fn subjects(desk: &Signed, edition: &Edition) -> Result<Vec<Choice>> {
    let words = desk.words;
    let db = desk.db().read();
    let mut choices = vec![Choice::new("edition", "desk-kit-about-edition")];
    let filter = events::Filter { announced: true, ..events::Filter::default() };
    for event in events::list(db, edition.id, &filter, desk.db().now()).await?.rows {
        choices.push(Choice::new(format!("event:{}", event.id), said(event.title.say(words.locale()).to_owned())));
    }
    let filter = stories::store::Filter { edition: Some(edition.id), ..stories::store::Filter::default() };
    let told = stories::store::list(db, &filter, 300, 0).await?;
    let titles = crate::people::show::titles(desk, &told).await?;
    for story in told.iter().filter(|story| story.published_at.is_some() && story.retired_at.is_none()) {
        let title = titles.get(&story.id).cloned().unwrap_or_default();
        choices.push(Choice::new(format!("story:{}", story.id), said(title)));
    }
    Ok(choices)
}

/// What a story offers a card.
#[derive(Default)]
struct Told {
    is_chosen: bool,
    quotes: Vec<String>,
    /// Whose crop shows on it.
    picture: Option<base::MediaId>,
}

impl Told {
    async fn of(desk: &Signed, form: &Form) -> Result<Self> {
        let Some(Ok(story)) = form.value("subject").strip_prefix("story:").map(str::parse) else {
            return Ok(Self::default());
        };
        let db = desk.db().read();
        let story = match stories::store::find(db, story).await {
            Err(Error::Missing) => return Ok(Self::default()),
            other => other?,
        };
        let newest = stories::store::newest(db, &story).await?;
        let Some(original) = newest.first() else { return Ok(Self::default()) };
        let own = original.content.portrait;
        let persona = people::personas::find(db, story.persona).await?;
        let picture = own.or(persona.for_staff().portrait_media);
        Ok(Self { is_chosen: true, quotes: original.content.quotes.clone(), picture })
    }

    fn lacks(&self, quote: &str) -> bool {
        self.is_chosen && quote.parse::<usize>().is_ok_and(|number| number > self.quotes.len())
    }

    /// The story's own quotes to choose from; a number where no story is chosen yet.
    fn quote(&self, kit: &Kit<'_>) -> Markup {
        if !self.is_chosen {
            return kit.text(Field::new("quote", "desk-kit-quote").hint("desk-kit-quote-hint").short());
        }
        let mut choices = vec![Choice::new("", "desk-kit-quote-opening")];
        choices.extend(
            self.quotes.iter().zip(1_usize..).map(|(quote, at)| Choice::new(at.to_string(), said(quote.clone()))),
        );
        kit.select(Field::new("quote", "desk-kit-quote-choice"), &choices)
    }

    /// What this card's crops keep in view, else what the picture itself says.
    fn crop(&self, words: Words, kit: &Kit<'_>) -> Markup {
        let Some(picture) = self.picture else { return Markup::default() };
        let mut places = vec![Choice::new("", "desk-kit-crop-as-picture")];
        places.extend(GRID.iter().map(|(x, y, label)| Choice::new(format!("{x}-{y}"), *label)));
        html! {
            (kit.select(Field::new("focal", "desk-kit-crop").hint("desk-kit-crop-hint"), &places))
            p.hint { a href={ "/desk/media/" (picture) "/" } { (words.say("desk-kit-crop-picture")) } }
        }
    }
}

async fn page(desk: &Signed, edition: &Edition, item: Option<KitItemId>, again: &Again) -> Result<Response> {
    let words = desk.words;
    let told = Told::of(desk, &again.form).await?;
    let mut form = again.form.clone();
    if told.lacks(form.value("quote")) {
        // Another story was chosen: its quotes are others.
        form.set("quote", "");
    }
    let kit = Kit::new(words, &form);
    let designs = shown::choices(Design::ALL, Design::name, |design| design.label().into());
    let subjects = subjects(desk, edition).await?;
    let card = super::card::preview(desk, edition, &form).await?;
    let (action, back, title) = match item {
        Some(item) => (format!("{}edit", address(item)), address(item), "desk-kit-edit"),
        None => ("/desk/toolkit/new".to_owned(), format!("/desk/toolkit/?edition={}", edition.id), "desk-kit-new"),
    };
    let moments = |label: &'static str, day: &'static str, time: &'static str| {
        kit.fieldset(
            label,
            html! { div.beside {
                (kit.date(Field::new(day, "desk-day").quiet()))
                (kit.time(Field::new(time, "desk-time").quiet()))
            } },
        )
    };
    let inside: Markup = html! {
        (Kit::hidden("edition", &edition.id.to_string()))
        (Kit::hidden("seen", again.form.value("seen")))
        // What is chosen, and the card beside it.
        div.board {
            section {
                (kit.select(Field::new("subject", "desk-kit-about").required(), &subjects))
                (kit.select(Field::new("design", "desk-kit-design").required().hint("desk-kit-design-hint"), &designs))
                (live_part("quote", told.quote(&kit)))
                (live_part("crop", told.crop(words, &kit)))
            }
            section {
                (kit.fieldset("desk-kit-card", html! {
                    p.hint { (words.say("desk-kit-card-hint")) }
                    (card)
                    (send(words, Weight::Quiet, "desk-kit-card-look", Some(("do", "look"))))
                }))
            }
        }
        (in_both!(kit, area, "words", "desk-kit-words", rows(2), at_most(220), hint("desk-kit-words-hint")))
        (in_both!(kit, area, "captions", "desk-kit-captions", rows(4), at_most(2000), hint("desk-kit-captions-hint")))
        (kit.fieldset("desk-kit-source", html! {
            p.hint { (words.say("desk-kit-source-hint")) }
            (kit.text(Field::new("source", "desk-kit-source-name")))
            (kit.text(Field::new("source_address", "desk-kit-source-address").address()))
            (kit.date(Field::new("source_day", "desk-kit-source-day")))
        }))
        p.hint { (words.say("desk-kit-zone")) }
        (moments("desk-kit-from", "from_day", "from_time"))
        (moments("desk-kit-until", "until_day", "until_time"))
        (kit.buttons("desk-save", go(words, Weight::Quiet, &back, "desk-back")))
    };
    let body = html! {
        (bar(words.say(title), Markup::default()))
        (ui::parts::keep_draft(words, &action, ui::parts::live_form(words, ("do", "look"), kit.post(&action, &desk.token, inside))))
    };
    Ok(desk.form_page(again, words.say(title), body))
}
