//! `/room/{secret}/items/{item}/posted`: where the partner posted a picture of
//! somebody. The storyteller sees it, and it is found again when it is asked back.

use super::entered::Entered;
use super::parts;
use axum::extract::{Path, State};
use axum::response::Response;
use base::{DisclosureId, Error, Message, PostId, Result};
use door::{Answer, House, Sent, redirect};
use http::StatusCode;
use newsroom::toolkit::taken::{self, TakenFile, Wanted};
use newsroom::toolkit::{Kit, Offer};
use people::ledger::disclosures::{self, Holder, Place, Post};
use programme::WebAddress;
use ui::form::{Choice, Field, Form, Kit as Fields};
use ui::page::{Flash, Head, Page};
use ui::parts::{Weight, empty, go, send};
use ui::words::{Wording, Words, date_element, said};
use ui::{Markup, html};

/// Files of one item to choose from, the newest first.
const FILES_MOST: u64 = 60;

pub async fn show(State(house): State<House>, Path((_, item)): Path<(String, String)>, entered: Entered) -> Answer {
    let flash = match entered.asks("said").as_str() {
        "posted" => Some("room-posted-said"),
        "dropped" => Some("room-posted-said-dropped"),
        _ => None,
    };
    let flash = flash.map(|key| Flash { text: Wording::from(key), trouble: false });
    page(&house, &entered, &item, Form::blank(), flash).await.map_err(|error| entered.trouble(error))
}

pub async fn note(
    State(house): State<House>,
    Path((_, item)): Path<(String, String)>,
    entered: Entered,
    Sent(mut form): Sent,
) -> Answer {
    let actor = entered.acts(&house, &form)?;
    let here = Here::load(&house, &entered, &item).await.map_err(|error| entered.trouble(error))?;
    let holder = Holder::Partner(entered.room.partner);
    let done = async {
        let said = here.read(&mut form)?;
        store::write!(house.db, actor, |work| async {
            entered.note(work, &house).await?;
            match &said {
                Said::Posted(file, place, address) => {
                    let address = address.as_ref().map(WebAddress::as_str);
                    disclosures::note_post(work, holder, *file, *place, address).await.map(|_| "posted")
                }
                Said::Dropped(post) => disclosures::drop_post(work, holder, *post).await.map(|()| "dropped"),
            }
        })
    };
    match done.await {
        Ok(what) => Ok(redirect(&entered.path(&format!("/items/{item}/posted?said={what}")))),
        Err(Error::Invalid(slips)) => {
            let form = form.refused(slips);
            let shown = page(&house, &entered, &item, form, None).await;
            let mut response = shown.map_err(|error| entered.trouble(error))?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
        Err(error) => Err(entered.trouble(error).onward(entered.path(&format!("/items/{item}/posted")), "room-posted")),
    }
}

/// What one press says.
enum Said {
    Posted(DisclosureId, Place, Option<WebAddress>),
    Dropped(PostId),
}

/// An item that may be posted now, and the files of it that this partner took.
struct Here {
    kit: Kit,
    files: Vec<(DisclosureId, TakenFile)>,
}

impl Here {
    async fn load(house: &House, entered: &Entered, item: &str) -> Result<Self> {
        let kit = entered.one(house, item).await?;
        let offer = kit.offers.first().ok_or(Error::Missing)?;
        let wanted = Wanted { partner: Some(entered.room.partner), item: Some(offer.item), of_people: Some(true) };
        let files = taken::list(house.db.read(), entered.room.edition, &wanted, (FILES_MOST, 0)).await?;
        let files = files.into_iter().filter_map(|file| Some((file.disclosure?, file))).collect();
        Ok(Self { kit, files })
    }

    fn read(&self, form: &mut Form) -> Result<Said> {
        if let Some(post) = form.text("drop") {
            return post.parse().map(Said::Dropped).map_err(|_| Error::Missing);
        }
        let known = |id: &str| self.files.iter().map(|(id, _)| *id).find(|file| file.to_string() == id);
        let file = form.choose("file", true, known);
        let place = form.choose("place", true, Place::parse);
        let address = form.parse::<WebAddress>("address");
        form.check()?;
        let (Some(file), Some(place)) = (file, place) else {
            return Err(Error::invalid("place", Message::new("error-choose")));
        };
        Ok(Said::Posted(file, place, address))
    }
}

async fn page(house: &House, entered: &Entered, item: &str, mut form: Form, flash: Option<Flash>) -> Result<Response> {
    let here = Here::load(house, entered, item).await?;
    // Most often it is the one that was just taken.
    if let Some((newest, _)) = here.files.first().filter(|_| !form.was_sent()) {
        form = form.with("file", newest.to_string());
    }
    let ids: Vec<DisclosureId> = here.files.iter().map(|(id, _)| *id).collect();
    let mut of_each = disclosures::posts(house.db.read(), &ids).await?;
    let posts = ids.iter().filter_map(|id| of_each.remove(id)).flatten().collect();
    let page = PostedPage { entered, token: entered.token(house), here, posts, form };
    Ok(entered.respond(house, &format!("/items/{item}/posted"), flash, &page))
}

struct PostedPage<'a> {
    entered: &'a Entered,
    token: String,
    here: Here,
    posts: Vec<Post>,
    form: Form,
}

impl PostedPage<'_> {
    fn at(&self, offer: &Offer) -> String {
        self.entered.path(&format!("/items/{}/posted", offer.item))
    }

    fn ask(&self, words: Words, offer: &Offer) -> Markup {
        let kit = Fields::new(words, &self.form);
        let zone = self.entered.room.zone.tz();
        let called = |file: &TakenFile| {
            let day = words.date(file.at.date_in(zone));
            format!("{} · {} · {day}", words.tell(&file.size.label()), file.language.name())
        };
        let files: Vec<Choice> =
            self.here.files.iter().map(|(id, file)| Choice::new(id.to_string(), said(called(file)))).collect();
        let places: Vec<Choice> = Place::ALL.iter().map(|place| Choice::new(place.name(), place.key())).collect();
        kit.post(
            &self.at(offer),
            &self.token,
            html! {
                (kit.select(Field::new("file", "room-posted-file").required(), &files))
                (kit.select(Field::new("place", "room-posted-place").required(), &places))
                (kit.text(Field::new("address", "room-posted-address").hint("room-posted-address-hint").address()))
                (kit.buttons("room-posted-send", go(words, Weight::Quiet, &self.entered.path(&format!("/items/{}", offer.item)), "room-posted-back")))
            },
        )
    }

    fn list(&self, words: Words, offer: &Offer) -> Markup {
        html! {
            h2 { (words.say("room-posted-list")) }
            ul.files {
                @for post in &self.posts {
                    li {
                        p { (line(words, post, self.entered)) }
                        form.act method="post" action=(self.at(offer)) {
                            (Fields::hidden("token", &self.token))
                            (send(words, Weight::Quiet, "room-posted-drop", Some(("drop", &post.id.to_string()))))
                        }
                    }
                }
            }
        }
    }
}

/// "Instagram, 12 December 2026: the address".
pub fn line(words: Words, post: &Post, entered: &Entered) -> Markup {
    let day = post.noted_at.date_in(entered.room.zone.tz());
    html! {
        strong { (words.say(post.place.key())) } ", " (date_element(words, day))
        @if let Some(address) = &post.address { ": " bdi dir="ltr" { (address) } }
    }
}

impl Page for PostedPage<'_> {
    fn head(&self, words: Words) -> Head {
        Head::new(words.say("room-posted")).hidden().class("room")
    }
    fn body(&self, words: Words) -> Markup {
        let Some(offer) = self.here.kit.offers.first() else { return Markup::default() };
        let telling = offer.best(&self.entered.languages());
        html! {
            h1 { (words.say("room-posted")) }
            @if let Some(telling) = telling { p.lead { (parts::heading(words, &telling.face)) } }
            p { (words.say("room-posted-why")) }
            @if self.here.files.is_empty() {
                (empty(words, "room-posted-none", "room-posted-none-body", go(words, Weight::Quiet, &self.entered.path(&format!("/items/{}", offer.item)), "room-posted-back")))
            } @else {
                (self.ask(words, offer))
                @if !self.posts.is_empty() { (self.list(words, offer)) }
            }
        }
    }
}
