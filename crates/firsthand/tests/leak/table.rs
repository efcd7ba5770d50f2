//! One row for every route that somebody without a session can reach: every
//! concrete address of it that can be built, whom each is about, and which
//! elements it shows. A route without a row fails the test.

use super::marks::Kind;
use super::stage::{Stage, Told};
use super::states::Edition;
use Kind::{
    Alt, Bio, Caption, Credit, First, Label, Last, Name, Note, Opening, Picture, Place, Quote, Slug, Sound, Title,
    Transcript, Who,
};

pub struct Row {
    pub method: &'static str,
    pub template: &'static str,
    pub addresses: fn(&Stage) -> Vec<Ask>,
    /// Shown where the person permits them.
    pub shows: &'static [Kind],
}

/// One concrete address.
#[derive(Debug, Clone)]
pub struct Ask {
    pub path: String,
    pub about: About,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Shows nothing of anyone, whatever its answer.
    Nobody,
    /// Everyone of these editions who may be seen.
    Everyone(&'static [Edition]),
    /// The first seven of the living edition who may be seen.
    FirstSeven(Edition),
    /// An edition that is not public: never was.
    Nowhere,
    /// One story; in Arabic only, or in whichever language suits the reader.
    Story {
        story: usize,
        telling: Language,
    },
    Person(usize),
    File(usize, Kind),
    /// A search for a word of this story that a reader may know only if it is shown.
    Search(usize, Kind),
    /// A partner's room: of anyone nothing but what the toolkit takes, and that
    /// only while they may be shown.
    Room,
    /// One story in it.
    InRoom(usize),
    /// Its picture there: looked at, without a word that could be read.
    Card(usize),
    /// The teller's own page: shows what was sent to them, and of nobody else.
    Own(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Any,
    English,
    Arabic,
}

const CAMPAIGN: &str = "/migrants-day";
const EDITIONS: [Edition; 3] = [Edition::Living, Edition::Archived, Edition::Planned];
const PUBLIC: &[Edition] = &[Edition::Living, Edition::Archived];

const NOTHING: &[Kind] = &[];
const COMPANY: &[Kind] = &[Picture, Alt, Quote, Who, Name, Label];
const CARD: &[Kind] = &[Picture, Alt, Slug, Opening, Name, Label, Title, Note];
/// A partner's frame on its own website.
const FRAME: &[Kind] = &[Picture, Alt, Opening, Note, Name, Slug];
const STORY: &[Kind] =
    &[Title, Opening, First, Quote, Last, Alt, Note, Place, Credit, Transcript, Name, Label, Picture, Sound, Slug, Who];
const PERSON: &[Kind] = &[Picture, Alt, Name, Label, Bio, Opening, Quote, Title, Note, Slug, Who];
/// The opening line, and no cut of the text.
const FEED: &[Kind] = &[Title, Opening, Slug, Name];
/// What an opening line, its caption and the address beneath it may show.
const ROOM: &[Kind] = &[Opening, Alt, Note, Name, Label, Slug];
const API_CARD: &[Kind] = &[Title, Opening, Quote, Note, Alt, Name, Label, Bio, Picture, Slug, Who];
const API_STORY: &[Kind] = &[
    Title, Opening, First, Quote, Last, Alt, Note, Place, Credit, Transcript, Name, Label, Bio, Picture, Sound, Slug,
    Who,
];
const API_PERSON: &[Kind] = &[Title, Opening, Alt, Name, Label, Bio, Picture, Slug, Who];

macro_rules! rows {
    ($($method:ident $template:literal shows $shows:expr, $addresses:expr;)*) => {
        pub const ROWS: &[Row] = &[$(Row {
            method: stringify!($method), template: $template, addresses: $addresses, shows: $shows,
        }),*];
    };
}

rows! {
    // the site
    get "/" shows COMPANY, |_| vec![ask("/", About::FirstSeven(Edition::Living))];
    get "/{campaign}/" shows COMPANY, |_| vec![ask(format!("{CAMPAIGN}/"), About::FirstSeven(Edition::Living))];
    get "/{campaign}/archive/" shows NOTHING, |_| vec![ask(format!("{CAMPAIGN}/archive/"), About::Nobody)];
    // Pictures for links are asked for by their hash in site's own tests; here by a wrong one.
    get "/{campaign}/archive/share/{lang}/{file}" shows NOTHING, |_| vec![ask(format!("{CAMPAIGN}/archive/share/en/{}", picture()), About::Nobody)];
    get "/{campaign}/{edition}/share/{lang}/{section}/{file}" shows NOTHING, |_| of_editions(&format!("share/ar/home/{}", picture()), nobody);
    get "/{campaign}/{edition}/events/{slug}/share/{lang}/{file}" shows NOTHING, |_| of_editions(&format!("events/an-evening/share/en/{}", picture()), nobody);
    get "/{campaign}/{edition}/ambassadors/{persona}/share/{lang}/{file}" shows NOTHING, |stage| each(stage, |told| vec![ask(at(told, &format!("ambassadors/{}/share/en/{}", told.word(Who), picture())), About::Nobody)]);
    get "/{campaign}/{edition}/stories/{slug}/{lang}/share/{file}" shows NOTHING, |stage| each(stage, |told| vec![ask(at(told, &format!("stories/{}/en/share/{}", told.word(Slug), picture())), About::Nobody)]);
    get "/{campaign}/feed.xml" shows FEED, |_| vec![ask(format!("{CAMPAIGN}/feed.xml"), About::Everyone(PUBLIC))];
    get "/{campaign}/feed.json" shows FEED, |_| vec![ask(format!("{CAMPAIGN}/feed.json"), About::Everyone(PUBLIC))];
    get "/{campaign}/{edition}/" shows COMPANY, |_| of_editions("", About::FirstSeven);
    get "/{campaign}/{edition}/ambassadors/" shows COMPANY, |_| of_editions("ambassadors/", everyone);
    get "/{campaign}/{edition}/ambassadors/{persona}/" shows PERSON, |stage| each(stage, |told| vec![ask(at(told, &format!("ambassadors/{}/", told.word(Who))), About::Person(told.number))]);
    get "/{campaign}/{edition}/stories/" shows CARD, |_| of_editions("stories/", everyone);
    get "/{campaign}/{edition}/stories/{slug}/" shows STORY, |stage| each(stage, |told| vec![ask(at(told, &format!("stories/{}/", told.word(Slug))), About::Story { story: told.number, telling: Language::Any })]);
    // The card of a frame for anyone's page shows the campaign; it stands and falls with the story.
    get "/{campaign}/{edition}/stories/{slug}/embed/" shows NOTHING, |stage| each(stage, |told| vec![ask(at(told, &format!("stories/{}/embed/", told.word(Slug))), About::Story { story: told.number, telling: Language::Any })]);
    // Whoever says yes at all says yes to one partner, and nobody to the other.
    get "/{campaign}/{edition}/stories/{slug}/embed/{partner}/" shows FRAME, |stage| each(stage, |told| {
        let frame = |partner: &str| at(told, &format!("stories/{}/embed/{partner}/", told.word(Slug)));
        let theirs = match told.state.edition {
            Edition::Living => About::Story { story: told.number, telling: Language::Any },
            // They joined the living edition alone.
            Edition::Archived | Edition::Planned => About::Nowhere,
        };
        vec![ask(frame("harbour-library"), About::Nobody), ask(frame("tin-roof-theatre"), theirs)]
    });
    get "/{campaign}/{edition}/stories/{slug}/{lang}/" shows STORY, |stage| each(stage, |told| in_languages(told, ""));
    get "/{campaign}/{edition}/stories/{slug}/{lang}/captions.vtt" shows &[Caption], |stage| each(stage, |told| in_languages(told, "captions.vtt"));
    get "/{campaign}/{edition}/events/" shows NOTHING, |_| of_editions("events/", nobody);
    get "/{campaign}/{edition}/events/{slug}/" shows NOTHING, |_| of_editions("events/an-evening/", nobody);
    get "/{campaign}/{edition}/events.ics" shows NOTHING, |_| of_editions("events.ics", nobody);
    get "/{campaign}/{edition}/events/{file}" shows NOTHING, |_| of_editions("events/an-evening.ics", nobody);
    get "/{campaign}/{edition}/partners/" shows NOTHING, |_| of_editions("partners/", nobody);
    get "/{campaign}/{edition}/partners/{slug}/" shows NOTHING, |_| of_editions("partners/harbour-library/", nobody);
    get "/{campaign}/{edition}/get-involved/" shows NOTHING, |_| of_editions("get-involved/", nobody);
    // Words of the organisation alone; this house has no call.
    get "/{campaign}/{edition}/call/" shows NOTHING, |_| of_editions("call/", nobody);
    get "/{campaign}/{edition}/call/{lang}/" shows NOTHING, |_| of_editions("call/ar/", nobody);
    // Items of people are told in newsroom::toolkit's own tests; this house has none.
    get "/{campaign}/{edition}/toolkit/" shows NOTHING, |_| of_editions("toolkit/", nobody);
    get "/{campaign}/{edition}/toolkit/facts.pdf" shows NOTHING, |_| of_editions("toolkit/facts.pdf", nobody);
    get "/search/" shows &[Title, Opening, Slug], |stage| each(stage, |told| {
        let word = |kind| super::marks::Mark::new(told.number, kind, super::marks::Telling::English).word();
        let search = |kind| ask(format!("/search/?q={}", word(kind)), About::Search(told.number, kind));
        [Title, Last, Transcript, Place, Name, Kind::LegalName, Kind::ContactName].map(search).to_vec()
    });
    get "/media/{hash}/{name}" shows NOTHING, |stage| each(stage, |told| {
        let mut files: Vec<Ask> = told.pictures.iter().map(|file| ask(format!("/media/{file}"), About::File(told.number, Picture))).collect();
        files.push(ask(format!("/media/{}", told.sound), About::File(told.number, Sound)));
        files
    });
    get "/logos/{hash}/{name}" shows NOTHING, |_| vec![ask(format!("/logos/{}/logo.svg", "0".repeat(64)), About::Nobody)];
    get "/assets/look/{file}" shows NOTHING, |_| vec![ask("/assets/look/0123456789abcdef.css", About::Nobody)];
    get "/assets/{hash}/{name}" shows NOTHING, |_| ui::assets::all().iter().map(|asset| ask(asset.path.clone(), About::Nobody)).collect();
    get "/sitemap.xml" shows &[Slug, Who], |_| vec![ask("/sitemap.xml", About::Everyone(PUBLIC))];
    get "/robots.txt" shows NOTHING, |_| vec![ask("/robots.txt", About::Nobody)];
    get "/.well-known/security.txt" shows NOTHING, |_| vec![ask("/.well-known/security.txt", About::Nobody)];

    // the read API
    get "/api/openapi.json" shows NOTHING, |_| vec![ask("/api/openapi.json", About::Nobody)];
    get "/api/v1/campaigns" shows NOTHING, |_| vec![ask("/api/v1/campaigns", About::Nobody)];
    get "/api/v1/campaigns/{campaign}" shows NOTHING, |_| vec![ask("/api/v1/campaigns/migrants-day", About::Nobody)];
    get "/api/v1/campaigns/{campaign}/editions" shows NOTHING, |_| vec![ask("/api/v1/campaigns/migrants-day/editions", About::Nobody)];
    get "/api/v1/campaigns/{campaign}/editions/{edition}" shows NOTHING, |_| of_api("", nobody);
    get "/api/v1/campaigns/{campaign}/editions/{edition}/stories" shows API_CARD, |_| of_api("/stories?limit=100", everyone);
    get "/api/v1/campaigns/{campaign}/editions/{edition}/stories/{slug}" shows API_STORY, |stage| each(stage, |told| vec![ask(api(told, &format!("stories/{}", told.word(Slug))), About::Story { story: told.number, telling: Language::Any })]);
    get "/api/v1/campaigns/{campaign}/editions/{edition}/ambassadors" shows API_PERSON, |_| of_api("/ambassadors?limit=100", everyone);
    get "/api/v1/campaigns/{campaign}/editions/{edition}/ambassadors/{persona}" shows API_PERSON, |stage| each(stage, |told| vec![ask(api(told, &format!("ambassadors/{}", told.word(Who))), About::Person(told.number))]);
    get "/api/v1/campaigns/{campaign}/editions/{edition}/events" shows NOTHING, |_| of_api("/events", nobody);
    get "/api/v1/campaigns/{campaign}/editions/{edition}/events/{slug}" shows NOTHING, |_| of_api("/events/an-evening", nobody);
    get "/api/v1/campaigns/{campaign}/editions/{edition}/partners" shows NOTHING, |_| of_api("/partners", nobody);
    get "/api/v1/campaigns/{campaign}/editions/{edition}/partners/{slug}" shows NOTHING, |_| of_api("/partners/harbour-library", nobody);
    any "/api" shows NOTHING, |_| vec![ask("/api", About::Nobody)];
    any "/api/" shows NOTHING, |_| vec![ask("/api/", About::Nobody)];
    any "/api/{*rest}" shows NOTHING, |_| vec![ask("/api/v1/people", About::Nobody), ask("/api/v2/", About::Nobody)];

    // people with links; anonymous here means without the right one
    get "/my" shows NOTHING, |_| vec![ask("/my", About::Nobody)];
    get "/my/" shows NOTHING, |_| vec![ask("/my/", About::Nobody)];
    get "/my/story/{secret}" shows NOTHING, |stage| by_own(stage, |_, _| vec![String::new()]);
    get "/my/story/{secret}/works/{story}" shows NOTHING, |stage| by_own(stage, |stage, told| {
        let other = &stage.told[(told.number + 1) % stage.told.len()];
        vec![format!("/works/{}", told.story), format!("/works/{}", other.story)]
    });
    get "/my/story/{secret}/works/{story}/yes" shows NOTHING, |stage| by_own(stage, |_, told| vec![format!("/works/{}/yes?about=press", told.story)]);
    get "/my/story/{secret}/works/{story}/more" shows NOTHING, |stage| by_own(stage, |_, told| vec![format!("/works/{}/more", told.story)]);
    get "/my/story/{secret}/works/{story}/more/{topic}" shows NOTHING, |stage| by_own(stage, |_, told| {
        ["networks", "countries", "account", "made", "length", "condition"].map(|topic| format!("/works/{}/more/{topic}", told.story)).into()
    });
    get "/my/story/{secret}/asked" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/asked".to_owned()]);
    // What an applicant's page shows them is told in the guest's own tests; no story's link opens one.
    get "/my/apply/{campaign}/{edition}" shows NOTHING, |_| of_each("/my/apply/migrants-day/", "", nobody);
    get "/my/application/{secret}" shows NOTHING, |stage| by_no_applicant(stage, "");
    get "/my/application/{secret}/send" shows NOTHING, |stage| by_no_applicant(stage, "/send");
    get "/my/application/{secret}/withdraw" shows NOTHING, |stage| by_no_applicant(stage, "/withdraw");
    get "/my/application/{secret}/{step}" shows NOTHING, |stage| by_no_applicant(stage, "/you");
    get "/my/counted/{campaign}/{edition}" shows NOTHING, |_| of_each("/my/counted/migrants-day/", "", nobody);
    get "/my/asked/{secret}" shows NOTHING, |stage| each(stage, |told| vec![ask(format!("/my/asked/{}", told.word(Slug)), About::Nowhere), ask(format!("/my/asked/{}", told.asked), About::Own(told.number))]);
    get "/my/story/{secret}/take-down" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/take-down".to_owned(), "/take-down?what=all".to_owned()]);
    get "/my/story/{secret}/taken-down" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/taken-down?at=1".to_owned()]);
    get "/my/story/{secret}/files" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/files".to_owned()]);
    get "/my/story/{secret}/noted" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/noted".to_owned()]);
    get "/my/story/{secret}/papers/{id}" shows NOTHING, |stage| by_own(stage, |_, told| vec![format!("/papers/{}", told.story)]);
    get "/my/story/{secret}/felt" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/felt".to_owned()]);
    get "/my/story/{secret}/reads" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/reads".to_owned()]);
    get "/my/story/{secret}/chances" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/chances".to_owned()]);
    get "/my/chances/{secret}" shows NOTHING, |stage| each(stage, |told| vec![ask(format!("/my/chances/{}", told.word(Slug)), About::Nowhere), ask(format!("/my/chances/{}", told.how), About::Nowhere), ask(format!("/my/chances/{}", told.chances), About::Own(told.number))]);
    get "/my/story/{secret}/how" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/how".to_owned()]);
    get "/my/story/{secret}/messages" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/messages".to_owned()]);
    get "/my/story/{secret}/messages/card.pdf" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/messages/card.pdf".to_owned()]);
    get "/my/story/{secret}/messages/practise" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/messages/practise".to_owned(), "/messages/practise?q=3".to_owned()]);
    get "/my/story/{secret}/messages/languages" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/messages/languages".to_owned()]);
    get "/my/story/{secret}/messages/write/{place}/{part}" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/messages/write/1/words".to_owned(), "/messages/write/unanswered/words".to_owned()]);
    get "/my/story/{secret}/messages/remove/{place}" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/messages/remove/1".to_owned()]);
    get "/my/story/{secret}/messages/share" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/messages/share".to_owned()]);
    get "/my/how/{secret}" shows NOTHING, |stage| each(stage, |told| vec![ask(format!("/my/how/{}", told.word(Slug)), About::Nowhere), ask(format!("/my/how/{}", told.how), About::Own(told.number))]);
    get "/my/story/{secret}/reach" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/reach".to_owned()]);
    get "/my/story/{secret}/receipts" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/receipts".to_owned()]);
    get "/my/story/{secret}/receipts/{id}" shows NOTHING, |stage| by_own(stage, |_, told| vec![format!("/receipts/{}", told.story)]);
    get "/my/story/{secret}/receipts/{id}/receipt.pdf" shows NOTHING, |stage| by_own(stage, |_, told| vec![format!("/receipts/{}/receipt.pdf", told.story)]);
    get "/my/story/{secret}/receipts/{id}/receipt.jsonld" shows NOTHING, |stage| by_own(stage, |_, told| vec![format!("/receipts/{}/receipt.jsonld", told.story)]);
    get "/my/story/{secret}/code" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/code".to_owned()]);
    get "/my/story/{secret}/keys" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/keys".to_owned()]);
    get "/my/story/{secret}/keys/{key}" shows NOTHING, |stage| by_own(stage, |_, told| vec![format!("/keys/{}", told.story)]);
    get "/my/story/{secret}/everything" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/everything".to_owned()]);
    // What is in it is told in the guest's own tests: it is packed, and holds what only the person may see.
    get "/my/story/{secret}/everything.zip" shows NOTHING, |stage| each(stage, |told| vec![ask(format!("/my/story/{}/everything.zip", told.word(Slug)), About::Nowhere)]);
    get "/my/story/{secret}/forget" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/forget".to_owned()]);
    get "/my/story/{secret}/support" shows NOTHING, |stage| by_own(stage, |_, _| vec!["/support".to_owned()]);
    get "/my/with/{secret}" shows NOTHING, |stage| each(stage, |told| vec![ask(format!("/my/with/{}", told.word(Slug)), About::Nowhere), ask(format!("/my/with/{}", told.with), About::Nobody)]);
    // A partner's room, by its link and by a wrong one. Files and parcels, which are posts, are told of in `handed`.
    get "/room/{secret}" shows ROOM, |stage| by_room(stage, vec![String::new()]);
    get "/room/{secret}/choices" shows NOTHING, |stage| by_room(stage, vec!["/choices".to_owned()]);
    get "/room/{secret}/logo" shows NOTHING, |stage| by_room(stage, vec!["/logo".to_owned()]);
    get "/room/{secret}/logo/mark.png" shows NOTHING, |stage| vec![ask(format!("/room/{}/logo/mark.png", stage.partners_feed), About::Nowhere)];
    get "/room/{secret}/logo/card" shows NOTHING, |stage| vec![ask(format!("/room/{}/logo/card", stage.partners_feed), About::Nowhere)];
    get "/room/{secret}/week" shows ROOM, |stage| by_room(stage, vec!["/week".to_owned()]);
    get "/room/{secret}/everything" shows ROOM, |stage| by_room(stage, (1..6).map(|page| format!("/everything?page={page}")).chain(["/everything?in=ar".to_owned()]).collect());
    get "/room/{secret}/items/{item}" shows ROOM, |stage| each(stage, |told| vec![ask(format!("/room/{}/items/{}", stage.partners_room, told.item), About::InRoom(told.number))]);
    get "/room/{secret}/items/{item}/picture" shows NOTHING, |stage| each(stage, |told| {
        let by = |room: &str, about| ask(format!("/room/{room}/items/{}/picture", told.item), about);
        let strange = [&told.word(Slug), &stage.partners_feed, &stage.others_room].map(|room| by(room, About::Nowhere));
        [by(&stage.partners_room, About::Card(told.number))].into_iter().chain(strange).collect()
    });
    get "/room/{secret}/items/{item}/posted" shows ROOM, |stage| each(stage, |told| {
        let by = |room: &str, about| ask(format!("/room/{room}/items/{}/posted", told.item), about);
        let strange = [&told.word(Slug), &stage.partners_feed, &stage.others_room].map(|room| by(room, About::Nowhere));
        [by(&stage.partners_room, About::InRoom(told.number))].into_iter().chain(strange).collect()
    });
    get "/room/{secret}/changes" shows ROOM, |stage| by_room(stage, vec!["/changes".to_owned()]);
    get "/room/{secret}/take-down" shows NOTHING, |stage| by_room(stage, vec!["/take-down".to_owned()]);
    // A calendar and a feed are copied to places from which nobody can ask anything back.
    get "/room/feed/{secret}/week.ics" shows NOTHING, |stage| by_feed(stage, "week.ics");
    get "/room/feed/{secret}/changes.xml" shows NOTHING, |stage| by_feed(stage, "changes.xml");
    get "/answer/{secret}" shows NOTHING, |stage| each(stage, |told| vec![ask(format!("/answer/{}", told.word(Slug)), About::Nowhere)]);
    get "/check" shows NOTHING, |_| vec![ask("/check", About::Nobody), ask("/check?code=K7M2-9XQF-4T8C", About::Nobody)];
    get "/check/{code}" shows NOTHING, |_| vec![ask("/check/K7M2-9XQF-4T8C", About::Nobody)];
    get "/my/read/{secret}" shows NOTHING, |stage| by_link(stage, |_, _| vec![String::new()]);
    get "/my/read/{secret}/change" shows NOTHING, |stage| by_link(stage, |_, _| vec!["/change".to_owned()]);
    get "/my/read/{secret}/before" shows NOTHING, |stage| by_link(stage, |_, _| vec!["/before".to_owned(), "/before?in=so".to_owned()]);
    get "/my/read/{secret}/before/{notice}/sound" shows NOTHING, |stage| by_link(stage, |stage, _| vec![format!("/before/{}/sound", stage.notice), "/before/nothing/sound".to_owned()]);
    get "/my/read/{secret}/yes" shows NOTHING, |stage| by_link(stage, |_, _| vec!["/yes".to_owned()]);
    get "/my/read/{secret}/felt" shows NOTHING, |stage| by_link(stage, |_, _| vec!["/felt".to_owned()]);
    get "/my/read/{secret}/take-down" shows NOTHING, |stage| by_link(stage, |_, _| vec!["/take-down".to_owned()]);
    get "/my/read/{secret}/picture/{hash}" shows NOTHING, |stage| by_link(stage, |stage, told| {
        // Everyone's pictures by everyone's link would be many; the neighbour's stands for them.
        let other = &stage.told[(told.number + 1) % stage.told.len()];
        [told, other].iter().flat_map(|one| &one.pictures).map(|file| format!("/picture/{}", file.split('/').next().unwrap_or_default())).collect()
    });
    // A teller's own link is no guardian's; what a guardian's shows is told in the guest's own tests.
    get "/my/beside/{secret}" shows NOTHING, |stage| by_no_guardian(stage, "");
    get "/my/beside/{secret}/before" shows NOTHING, |stage| by_no_guardian(stage, "/before");
    get "/my/beside/{secret}/before/{notice}/sound" shows NOTHING, |stage| by_no_guardian(stage, "/before/nothing/sound");
    get "/my/beside/{secret}/yes" shows NOTHING, |stage| by_no_guardian(stage, "/yes");
    get "/my/beside/{secret}/take-down" shows NOTHING, |stage| by_no_guardian(stage, "/take-down");
    get "/my/beside/{secret}/picture/{hash}" shows NOTHING, |stage| each(stage, |told| told.pictures.iter().map(|file| ask(format!("/my/beside/{}/picture/{}", told.secret.as_deref().unwrap_or(&told.own), file.split('/').next().unwrap_or_default()), About::Nowhere)).collect());
}

fn ask(path: impl Into<String>, about: About) -> Ask {
    Ask { path: path.into(), about }
}

fn nobody(_: Edition) -> About {
    About::Nobody
}

fn picture() -> String {
    format!("{}.jpg", "0".repeat(32))
}

fn everyone(edition: Edition) -> About {
    match edition {
        Edition::Living => About::Everyone(&[Edition::Living]),
        Edition::Archived => About::Everyone(&[Edition::Archived]),
        Edition::Planned => About::Nowhere,
    }
}

fn of_each(begin: &str, rest: &str, about: impl Fn(Edition) -> About) -> Vec<Ask> {
    let of = |edition: Edition| match edition {
        Edition::Planned => About::Nowhere,
        edition => about(edition),
    };
    EDITIONS.iter().map(|edition| ask(format!("{begin}{}{rest}", edition.year()), of(*edition))).collect()
}

fn of_editions(rest: &str, about: impl Fn(Edition) -> About) -> Vec<Ask> {
    of_each(&format!("{CAMPAIGN}/"), &format!("/{rest}"), about)
}

fn of_api(rest: &str, about: impl Fn(Edition) -> About) -> Vec<Ask> {
    of_each("/api/v1/campaigns/migrants-day/editions/", rest, about)
}

fn each(stage: &Stage, asks: impl Fn(&Told) -> Vec<Ask>) -> Vec<Ask> {
    stage.told.iter().flat_map(asks).collect()
}

fn at(told: &Told, rest: &str) -> String {
    format!("{CAMPAIGN}/{}/{rest}", told.state.edition.year())
}

fn api(told: &Told, rest: &str) -> String {
    format!("/api/v1{}/{rest}", format_args!("/campaigns/migrants-day/editions/{}", told.state.edition.year()))
}

fn in_languages(told: &Told, rest: &str) -> Vec<Ask> {
    let path = |tag: &str| at(told, &format!("stories/{}/{tag}/{rest}", told.word(Slug)));
    let about = |telling| About::Story { story: told.number, telling };
    vec![ask(path("en"), about(Language::English)), ask(path("ar"), about(Language::Arabic))]
}

/// By everyone's own link, and by a wrong one, which is as good as none.
fn by_link(stage: &Stage, rests: fn(&Stage, &Told) -> Vec<String>) -> Vec<Ask> {
    each(stage, |told| {
        let mut asks = Vec::new();
        for rest in rests(stage, told) {
            if let Some(secret) = &told.secret {
                asks.push(ask(format!("/my/read/{secret}{rest}"), About::Own(told.number)));
            }
            asks.push(ask(format!("/my/read/{}{rest}", told.word(Slug)), About::Nowhere));
        }
        asks
    })
}

fn by_no_guardian(stage: &Stage, rest: &'static str) -> Vec<Ask> {
    by_none(stage, "/my/beside/", rest)
}

fn by_no_applicant(stage: &Stage, rest: &'static str) -> Vec<Ask> {
    by_none(stage, "/my/application/", rest)
}

/// By every link of theirs that is for something else, and by a wrong secret.
fn by_none(stage: &Stage, begin: &'static str, rest: &'static str) -> Vec<Ask> {
    each(stage, |told| {
        let wrong = [Some(&told.own), Some(&told.with), told.secret.as_ref()];
        let wrong = wrong.into_iter().flatten().cloned().chain([told.word(Slug)]);
        wrong.map(|secret| ask(format!("{begin}{secret}{rest}"), About::Nowhere)).collect()
    })
}

/// By the link to the partner's room, and by the address of its feed, which opens no room.
fn by_room(stage: &Stage, rests: Vec<String>) -> Vec<Ask> {
    let mut asks = Vec::new();
    for rest in rests {
        asks.push(ask(format!("/room/{}{rest}", stage.partners_feed), About::Nowhere));
        asks.push(ask(format!("/room/{}{rest}", stage.partners_room), About::Room));
    }
    asks
}

fn by_feed(stage: &Stage, file: &str) -> Vec<Ask> {
    vec![
        ask(format!("/room/feed/{}/{file}", stage.partners_feed), About::Room),
        ask(format!("/room/feed/{}/{file}", stage.partners_room), About::Nowhere),
    ]
}

/// By everyone's own page, and by a wrong secret.
fn by_own(stage: &Stage, rests: fn(&Stage, &Told) -> Vec<String>) -> Vec<Ask> {
    each(stage, |told| {
        let mut asks = Vec::new();
        for rest in rests(stage, told) {
            asks.push(ask(format!("/my/story/{}{rest}", told.own), About::Own(told.number)));
            asks.push(ask(format!("/my/story/{}{rest}", told.word(Slug)), About::Nowhere));
        }
        asks
    })
}

/// What is wrong between the routes there are and the rows there are.
pub fn gaps(routes: &[(&str, &str)], rows: &[(&str, &str)]) -> Vec<String> {
    let without = routes.iter().filter(|route| !rows.contains(route)).map(|(m, t)| format!("no row for {m} {t}"));
    let stale = rows.iter().filter(|row| !routes.contains(row)).map(|(m, t)| format!("no route for {m} {t}"));
    let twice = rows
        .iter()
        .enumerate()
        .filter(|(n, row)| rows[..*n].contains(row))
        .map(|(_, (m, t))| format!("two rows for {m} {t}"));
    without.chain(stale).chain(twice).collect()
}

#[cfg(test)]
mod tests {
    use super::gaps;

    #[test]
    fn a_route_without_a_row_is_found() {
        let both = [("get", "/"), ("get", "/new/{thing}")];
        assert_eq!(gaps(&both, &both), Vec::<String>::new());
        assert_eq!(gaps(&both, &both[..1]), ["no row for get /new/{thing}"]);
        assert_eq!(gaps(&both[..1], &both), ["no route for get /new/{thing}"]);
        assert_eq!(gaps(&[("post", "/"), both[1]], &both), ["no row for post /", "no route for get /"]);
        assert_eq!(gaps(&both, &[both[0], both[1], both[0]]), ["two rows for get /"]);
    }
}
