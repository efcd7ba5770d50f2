//! `/room/{secret}/everything`: all that may be posted, narrowed by what it
//! is, in which language and for which network; ticked ones in one file.

use super::entered::Entered;
use super::parts;
use axum::extract::State;
use axum::response::Response;
use base::{KitItemId, Locale, Result};
use door::{Answer, House};
use newsroom::toolkit::rooms::changes::{self, Changes};
use newsroom::toolkit::{Design, Kit, Network, Offer, Size, Telling};
use std::collections::BTreeSet;
use ui::form::{Choice, Field, Form, Kit as Fields};
use ui::page::{Head, Page};
use ui::parts::{Pages, Tone, Weight, chip, empty, filters, go, pagination, send};
use ui::words::{Words, said};
use ui::{Markup, html};

/// On one page of the list.
const PER_PAGE: usize = 12;

pub async fn show(State(house): State<House>, entered: Entered) -> Answer {
    answer(&house, &entered).await.map_err(|error| entered.trouble(error))
}

async fn answer(house: &House, entered: &Entered) -> Result<Response> {
    let kit = entered.kit(house).await?;
    let since = changes::since_seen(&house.db, &entered.room, &kit).await?;
    let asked = Asked::read(entered);
    let found = asked.pick(&kit, &since, entered);
    let last = found.len().div_ceil(PER_PAGE).max(1);
    let current = asked.page.clamp(1, last);
    let shown = found.iter().skip((current - 1) * PER_PAGE).take(PER_PAGE).copied().collect();
    let page = EverythingPage {
        entered,
        token: entered.token(house),
        kit: &kit,
        since,
        asked,
        count: found.len(),
        shown,
        current,
        last,
    };
    Ok(entered.respond(house, "/everything", None, &page))
}

/// What a new, a changed and a known item are called in the address.
const FRESH: [(&str, &str); 4] = [
    ("new", "room-state-new"),
    ("changed", "room-state-changed"),
    ("known", "room-state-known"),
    ("coming", "kit-state-embargoed"),
];

/// How the list was narrowed. What does not parse narrows nothing.
struct Asked {
    words: String,
    language: Option<Locale>,
    design: Option<Design>,
    network: Option<Network>,
    state: String,
    size: Option<Size>,
    page: usize,
}

impl Asked {
    fn read(entered: &Entered) -> Self {
        let asks = |name| entered.asks(name);
        let state = asks("state");
        Self {
            words: asks("q").chars().take(200).collect(),
            language: asks("in").parse().ok(),
            design: asks("design").parse().ok(),
            network: asks("for").parse().ok(),
            state: FRESH.iter().find(|(name, _)| *name == state).map(|(name, _)| *name).unwrap_or_default().to_owned(),
            size: asks("size").parse().ok(),
            page: asks("page").parse().unwrap_or(1),
        }
    }
    fn is_narrowed(&self) -> bool {
        let some = [self.language.is_some(), self.design.is_some(), self.network.is_some(), self.size.is_some()];
        some.contains(&true) || !self.words.is_empty() || !self.state.is_empty()
    }
    /// The address of the same list on another page.
    fn query(&self, page: usize) -> String {
        let mut out = form_urlencoded::Serializer::new(String::new());
        let pairs = [
            ("q", self.words.clone()),
            ("in", self.language.map(|language| language.tag().to_owned()).unwrap_or_default()),
            ("design", self.design.map(|design| design.name().to_owned()).unwrap_or_default()),
            ("for", self.network.map(|network| network.name().to_owned()).unwrap_or_default()),
            ("state", self.state.clone()),
            ("size", self.size.map(|size| size.name().to_owned()).unwrap_or_default()),
            ("page", if page > 1 { page.to_string() } else { String::new() }),
        ];
        pairs.iter().filter(|(_, value)| !value.is_empty()).for_each(|(name, value)| {
            out.append_pair(name, value);
        });
        out.finish()
    }

    fn pick<'k>(&self, kit: &'k Kit, since: &Changes, entered: &Entered) -> Vec<(&'k Offer, &'k Telling)> {
        let languages = entered.languages();
        let wanted: Vec<String> = base::words(&base::fold(&self.words));
        let one = |offer: &'k Offer| {
            let telling = match self.language {
                Some(language) => offer.telling(language)?,
                None => offer.best(&languages)?,
            };
            let designed = self.design.is_none_or(|design| offer.design == design);
            let posted = self.network.is_none_or(|network| telling.caption(network).is_some());
            let stands = match self.state.as_str() {
                "" => true,
                state => state == fresh(since, offer.item).0,
            };
            let said = wanted.is_empty() || self.is_said(telling, &wanted);
            (designed && posted && stands && said).then_some((offer, telling))
        };
        kit.offers.iter().filter_map(one).collect()
    }

    fn is_said(&self, telling: &Telling, wanted: &[String]) -> bool {
        let face = &telling.face;
        let label = face.label.as_ref().map_or("", |(_, label)| label);
        let name = face.name.as_deref().unwrap_or_default();
        let all = [face.words.as_str(), name, label, &face.hashtags.join(" ")].join(" ");
        let there = base::words(&base::fold(&all));
        wanted.iter().all(|word| there.iter().any(|one| one.starts_with(word)))
    }
}

/// Whether the partner has seen it.
fn fresh(since: &Changes, item: KitItemId) -> (&'static str, &'static str) {
    if since.new.contains(&item) {
        FRESH[0]
    } else if since.changed.contains(&item) {
        FRESH[1]
    } else {
        FRESH[2]
    }
}

struct EverythingPage<'a> {
    entered: &'a Entered,
    token: String,
    kit: &'a Kit,
    since: Changes,
    asked: Asked,
    count: usize,
    shown: Vec<(&'a Offer, &'a Telling)>,
    current: usize,
    last: usize,
}

impl EverythingPage<'_> {
    fn narrow(&self, words: Words) -> Markup {
        let asked = &self.asked;
        let form = Form::blank()
            .with("q", asked.words.clone())
            .with("in", asked.language.map_or("", |language| language.tag()))
            .with("design", asked.design.map_or("", Design::name))
            .with("for", asked.network.map_or("", Network::name))
            .with("size", asked.size.map_or("", Size::name))
            .with("state", asked.state.clone());
        let fields = Fields::new(words, &form);
        let any = || vec![Choice::new("", "room-any")];
        let mut languages = any();
        languages.extend(self.kit.languages().iter().map(|one| Choice::new(one.tag(), said(one.name()))));
        let mut designs = any();
        let there: BTreeSet<Design> = self.kit.offers.iter().map(|offer| offer.design).collect();
        designs.extend(there.iter().map(|design| Choice::new(design.name(), design.label())));
        let mut networks = any();
        networks.extend(Network::ALL.iter().map(|one| Choice::new(one.name(), one.label())));
        let mut sizes = any();
        sizes.extend(Size::SCREENS.iter().map(|one| Choice::new(one.name(), one.label())));
        let mut states = any();
        states.extend(FRESH.iter().map(|(name, label)| Choice::new(*name, *label)));
        let action = self.entered.path("/everything");
        filters(
            words,
            &action,
            asked.is_narrowed().then_some(action.as_str()),
            html! {
                (fields.text(Field::new("q", "room-search").quiet()))
                (fields.select(Field::new("in", "room-language").quiet(), &languages))
                (fields.select(Field::new("design", "room-design").quiet(), &designs))
                (fields.select(Field::new("for", "room-network").quiet(), &networks))
                (fields.select(Field::new("size", "room-size").quiet(), &sizes))
                (fields.select(Field::new("state", "room-state").quiet(), &states))
            },
        )
    }

    fn list(&self, words: Words) -> Markup {
        let entered = self.entered;
        let size = self.asked.size.unwrap_or(Size::Square);
        html! {
            form.pack method="post" action=(entered.path("/zip")) {
                (Fields::hidden("token", &self.token))
                ul.cards {
                    @for (offer, telling) in &self.shown {
                        @let id = format!("pick-{}", offer.item);
                        li {
                            a href=(parts::item_path(entered, offer.item, telling.language())) { (parts::preview(entered, offer, telling, size, false)) }
                            h2 { a href=(parts::item_path(entered, offer.item, telling.language())) { (parts::heading(words, &telling.face)) } }
                            @let (name, label) = fresh(&self.since, offer.item);
                            @if name != "known" { p { (chip(words, Tone::Careful, label)) } }
                            div.option {
                                input id=(id) type="checkbox" name="item" value=(offer.item) checked;
                                label for=(id) { (words.say("room-pick")) }
                            }
                        }
                    }
                }
                fieldset.field {
                    legend { (words.say("room-zip")) }
                    p.hint { (words.say("room-zip-lead")) }
                    div.field {
                        label for="zip-size" { (words.say("room-size")) }
                        select id="zip-size" name="size" {
                            @for one in &Size::SCREENS { option value=(one.name()) selected[*one == size] { (words.tell(&one.label())) } }
                        }
                    }
                    @for language in &entered.languages() {
                        @let id = format!("zip-{}", language.tag());
                        div.option {
                            input id=(id) type="checkbox" name="in" value=(language.tag()) checked;
                            label for=(id) lang=(language.tag()) dir=(language.direction().html()) { (language.name()) }
                        }
                    }
                    div.buttons { (send(words, Weight::Main, "room-zip-send", None)) }
                }
            }
        }
    }
}

impl Page for EverythingPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("room-everything")).hidden().class("room")
    }
    fn body(&self, words: Words) -> Markup {
        let entered = self.entered;
        let coming = self.asked.state.is_empty() || self.asked.state == "coming";
        html! {
            h1 { (words.say("room-everything")) }
            details.more open[self.asked.is_narrowed()] { summary { (words.say("room-narrow")) } div { (self.narrow(words)) } }
            p role="status" { (words.fill("room-found", [("count", self.count.into())])) }
            @if self.shown.is_empty() {
                (empty(words, "room-none-title", "room-none-body", go(words, Weight::Quiet, &entered.path("/everything"), "ui-filter-clear")))
            } @else { (self.list(words)) }
            (pagination(words, &Pages { current: self.current, last: self.last, href: &|page| format!("{}?{}", entered.path("/everything"), self.asked.query(page)) }))
            @if self.kit.offers.iter().any(|offer| offer.design == Design::Fact) {
                p { a.button.quiet href={ "/" (entered.campaign.slug) "/" (entered.edition.slug) "/toolkit/facts.pdf" } { (words.say("site-toolkit-facts")) } }
            }
            @if coming && !self.kit.coming.is_empty() {
                section {
                    h2 { (words.say("room-coming")) }
                    ul.plain { @for one in &self.kit.coming { li { (parts::coming(entered, one)) } } }
                }
            }
        }
    }
}
