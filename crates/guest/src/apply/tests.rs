//! Applying over real HTTP messages: what each press keeps, what a code opens,
//! and what comes too early, too late, forged or halfway.

use crate::routes;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use base::{EditionId, Locale};
use people::applications::{self, Filter, Look, State, counted};
use people::testing;
use store::audit;
use store::testing::TestDb;
use tower::ServiceExt as _;

struct World {
    db: TestDb,
    router: Router,
    edition: EditionId,
}

struct Got {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

impl Got {
    fn to(&self) -> String {
        self.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned()
    }
    fn says(&self, words: &str) -> bool {
        self.text.replace(['\u{2068}', '\u{2069}'], "").contains(words)
    }
}

const BEGIN: &str = "/my/apply/migrants-day/2026";
const YOU: [(&str, &str); 4] =
    [("name", "Amal Haddad"), ("reach", "text"), ("contact", "07700 900123"), ("needs", "A quiet room")];

impl World {
    async fn new() -> Self {
        let db = TestDb::sqlite().await;
        let campaign = programme::testing::campaign(&db).await;
        let edition = programme::testing::edition(&db, campaign, 2026).await;
        let router = routes(testing::house(&db));
        Self { db, router, edition }
    }
    async fn open() -> Self {
        let world = Self::new().await;
        programme::testing::open_call(&world.db, world.edition).await;
        world
    }
    async fn send(&self, request: Request<Body>) -> Got {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        Got { status: parts.status, headers: parts.headers, text: String::from_utf8_lossy(&bytes).into_owned() }
    }
    async fn get(&self, path: &str) -> Got {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }
    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Got {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let kind = "application/x-www-form-urlencoded";
        self.send(Request::post(path).header(header::CONTENT_TYPE, kind).body(Body::from(body)).unwrap()).await
    }
    /// With the page's own token, as a browser sends it.
    async fn press(&self, path: &str, fields: &[(&str, &str)]) -> Got {
        let token = door::token(&testing::keys(), path.split('/').nth(3).unwrap());
        self.post(path, &[fields, &[("token", token.as_str())]].concat()).await
    }
    async fn begun(&self, who: &str) -> String {
        let begun = self.post(BEGIN, &[("who", who)]).await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text);
        begun.to()
    }
    async fn code(&self, home: &str) -> String {
        let page = self.get(home).await.text;
        let (_, rest) = page.split_once("<code class=\"code\" dir=\"ltr\">").expect("a code");
        rest.split('<').next().unwrap().to_owned()
    }
    async fn trail(&self) -> usize {
        audit::list(self.db.read(), &audit::Filter::default(), 1_000).await.unwrap().len()
    }
    async fn all(&self) -> Vec<applications::Application> {
        applications::list(self.db.read(), &Filter::default(), &[], (0, 30)).await.unwrap()
    }
}

#[tokio::test]
async fn somebody_applies_in_two_sittings_and_takes_it_back() {
    let world = World::open().await;
    let home = world.begun("me").await;
    assert_eq!(world.get(&home).await.text.matches("Something is missing").count(), 2);
    let saved = world.press(&format!("{home}/you"), &[&YOU[..], &[("then", "later")]].concat()).await;
    assert_eq!(saved.to(), format!("{home}?said=saved"));
    let code = world.code(&home).await;

    // Next week, on somebody else's phone.
    world.db.clock.push_days(7);
    assert_eq!(world.get(&home).await.status, StatusCode::NOT_FOUND);
    let home = world.post("/my", &[("code", &code.to_lowercase())]).await.to();
    assert!(home.starts_with("/my/application/"), "{home}");
    let you = world.get(&format!("{home}/you")).await;
    assert!(you.says("Amal Haddad") && you.says("07700 900123") && you.says("A quiet room"));
    let fit = world.press(&format!("{home}/fit"), &[("meets", "0"), ("meets", "2")]).await;
    assert_eq!(fit.to(), format!("{home}/words"));
    // Too early: what is missing is said, and nothing that was written is lost.
    let early = world.press(&format!("{home}/send"), &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.says("We could not send this yet") && early.says("Amal Haddad"));
    let words = [("why", "I want to speak for myself."), ("answer1", "In Leeds")];
    assert_eq!(world.press(&format!("{home}/words"), &words).await.to(), format!("{home}/send"));
    let review = world.get(&format!("{home}/send")).await;
    for word in ["Amal Haddad", "You want to speak for yourself", "I want to speak for myself.", "In Leeds"] {
        assert!(review.says(word), "{word}");
    }
    assert!(!review.says("You can come on both days"), "not one of theirs");
    assert_eq!(world.press(&format!("{home}/send"), &[]).await.to(), format!("{home}?said=sent"));
    let sent = world.get(&format!("{home}?said=sent")).await;
    for word in ["Sent. Thank you.", "hears from us by Friday 15 January 2027", "the end of 28 February 2027 (UK time)"]
    {
        assert!(sent.says(word), "{word}");
    }
    assert_eq!(world.all().await[0].state(), State::Sent);

    let asked = world.get(&format!("{home}/withdraw")).await;
    assert!(asked.says("deleted at once") && world.all().await.len() == 1, "GET shows");
    assert_eq!(world.press(&format!("{home}/withdraw"), &[]).await.to(), "/my?said=withdrawn");
    assert!(world.get("/my?said=withdrawn").await.says("It is deleted."));
    assert_eq!(world.all().await, []);
    assert_eq!(world.get(&home).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.post("/my", &[("code", &code)]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_page_stands_in_every_language_and_changes_nothing() {
    let world = World::open().await;
    let home = world.begun("nominated").await;
    world.press(&format!("{home}/words"), &[("why", "My asylum claim was refused")]).await;
    let before = world.trail().await;
    let own = ["", "/you", "/fit", "/words", "/send", "/withdraw"].map(|rest| format!("{home}{rest}"));
    let others = [BEGIN.to_owned(), "/my/counted/migrants-day/2026".to_owned()];
    for path in own.iter().chain(&others) {
        for locale in Locale::INTERFACE {
            let page = world.get(&format!("{path}?lang={locale}")).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(!page.says("⟦"), "{path} lacks words in {locale}");
            assert_eq!(page.text.matches("<h1").count(), 1, "{path}");
            let head = format!("<html lang=\"{locale}\" dir=\"{}\"", locale.direction().html());
            assert!(page.says(&head) && page.says("noindex"), "{path}");
        }
    }
    // They told more than anybody asked: a kind word, and it is kept as it is.
    assert!(world.get(&home).await.says("You do not have to tell us that"));
    assert!(world.get(&format!("{home}/words")).await.says("My asylum claim was refused"));
    assert_eq!(world.trail().await, before);
    assert_eq!(world.get(&format!("{home}/story")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn mistakes_stand_beside_their_fields_and_words_stay() {
    let world = World::open().await;
    let home = world.begun("me").await;
    let long = "x".repeat(201);
    let fields = [("name", long.as_str()), ("reach", "email"), ("contact", "nowhere"), ("hours", "Kept words")];
    let again = world.press(&format!("{home}/you"), &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.says("Please shorten this") && again.says("does not look like an e-mail address"));
    assert!(again.says("Kept words") && again.says(&long));
    for (step, field, value) in [("fit", "meets", "7"), ("fit", "meets", "x"), ("you", "reach", "pigeon")] {
        let again = world.press(&format!("{home}/{step}"), &[(field, value)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{step} {value}");
        assert!(again.says("We do not know this choice"), "{step} {value}");
    }
    let nobody = world.post(BEGIN, &[]).await;
    assert!(nobody.status == StatusCode::UNPROCESSABLE_ENTITY && nobody.says("Please choose one"));
}

#[tokio::test]
async fn a_nomination_says_that_the_person_knows() {
    let world = World::open().await;
    let home = world.begun("nominated").await;
    assert!(world.get(&home).await.says("Please give this code to the person"));
    let by = [("organisation", "Harbour Library"), ("nominator", "Ines"), ("nominator_contact", "ines@sample.example")];
    world.press(&format!("{home}/you"), &[&YOU[..], &by[..]].concat()).await;
    world.press(&format!("{home}/words"), &[("why", "She asked us to.")]).await;
    let refused = world.press(&format!("{home}/send"), &[]).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.says("They have not said yet"));
    world.press(&format!("{home}/you"), &[&YOU[..], &by[..], &[("knows", "yes")]].concat()).await;
    assert_eq!(world.press(&format!("{home}/send"), &[]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn only_its_own_page_writes() {
    let world = World::open().await;
    let (home, other) = (world.begun("me").await, world.begun("me").await);
    let before = world.trail().await;
    let theirs = door::token(&testing::keys(), other.rsplit('/').next().unwrap());
    for rest in ["/you", "/send", "/withdraw"] {
        for token in ["", theirs.as_str()] {
            let forged = world.post(&format!("{home}{rest}"), &[("token", token), ("name", "Mallory")]).await;
            assert_eq!(forged.status, StatusCode::FORBIDDEN, "{rest}");
        }
    }
    assert_eq!(world.trail().await, before);
    // A code is no secret of a page, and a page's secret no code.
    let code = world.code(&home).await.replace('-', "").to_lowercase();
    assert_eq!(world.get(&format!("/my/application/{code}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.get(&home.replace("/application/", "/story/")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn before_and_after_its_days_nothing_is_taken_and_everything_can_be_taken_back() {
    let world = World::new().await;
    assert_eq!(world.get(BEGIN).await.status, StatusCode::NOT_FOUND, "there is no call");
    programme::testing::call(&world.db, world.edition).await;
    let early = world.get(BEGIN).await;
    assert!(
        early.status == StatusCode::OK
            && early.says("It opens on")
            && !early.says("<button class=\"button\" type=\"submit\">Begin")
    );
    let refused = world.post(BEGIN, &[("who", "me")]).await;
    assert!(refused.status == StatusCode::FORBIDDEN && refused.says("not open yet"));
    let at = |moment: &str| moment.parse::<base::jiff::Timestamp>().unwrap().into();
    world.db.clock.set(at("2026-12-05T22:30:00Z"));
    let home = world.begun("me").await;
    world.press(&format!("{home}/you"), &YOU).await;
    // The last day is over, in the middle of a sentence.
    world.db.clock.set(at("2026-12-06T00:00:01Z"));
    for rest in ["/words", "/send"] {
        let late = world.press(&format!("{home}{rest}"), &[("why", "Too late")]).await;
        assert!(late.status == StatusCode::FORBIDDEN && late.says("This call is closed"), "{rest}");
    }
    let home_page = world.get(&home).await;
    assert!(home_page.says("This call is closed") && home_page.says("the end of 12 December 2026 (UK time)"));
    assert!(world.get(&format!("{home}/send")).await.says("Amal Haddad"));
    assert!(world.post(BEGIN, &[("who", "me")]).await.says("This call is closed"));
    assert_eq!(world.press(&format!("{home}/withdraw"), &[]).await.to(), "/my?said=withdrawn");
    assert_eq!(world.all().await, []);
}

#[tokio::test]
async fn the_applicant_sees_who_looked() {
    let world = World::open().await;
    let home = world.begun("me").await;
    assert!(world.get(&home).await.says("Nobody of us has looked at it yet."));
    world.press(&format!("{home}/you"), &YOU).await;
    world.press(&format!("{home}/words"), &[("why", "Because")]).await;
    assert_eq!(world.press(&format!("{home}/send"), &[]).await.status, StatusCode::SEE_OTHER);
    let (id, keys) = (world.all().await[0].id, testing::keys());
    let one = testing::staff(&world.db, &[people::accounts::Role::Coordinator]).await;
    for look in [Look::Words, Look::Who] {
        store::write!(world.db, one.actor(), |work| people::selection::look(work, &keys, id, look)).unwrap();
    }
    let page = world.get(&home).await;
    assert!(page.says("without your name") && page.says("saw your name and how to reach you"));
    assert!(!page.says("Sample coordinator"), "nobody of the staff is named");
}

#[tokio::test]
async fn equality_is_counted_apart() {
    let world = World::open().await;
    let home = world.begun("me").await;
    let path = "/my/counted/migrants-day/2026";
    let page = world.get(path).await;
    assert!(page.status == StatusCode::OK && !page.says(home.rsplit('/').next().unwrap()));
    let before = world.trail().await;
    let counted = world.post(path, &[("age", "25-34"), ("gender", ""), ("heard", "friend")]).await;
    assert_eq!(counted.to(), format!("{path}?said=counted"));
    assert_eq!(world.post(path, &[("age", "seven")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let given = counted::given(world.db.read(), world.edition).await.unwrap();
    assert_eq!(given.values().sum::<u64>(), 2);
    assert_eq!(world.trail().await, before, "no line of the trail says when");
}

#[tokio::test]
async fn two_at_once_leave_one_answer() {
    let world = World::open().await;
    let home = world.begun("me").await;
    world.press(&format!("{home}/you"), &YOU).await;
    world.press(&format!("{home}/words"), &[("why", "Because")]).await;
    let (send, withdraw) = (format!("{home}/send"), format!("{home}/withdraw"));
    let (sent, gone) = tokio::join!(world.press(&send, &[]), world.press(&withdraw, &[]));
    assert_eq!(gone.to(), "/my?said=withdrawn");
    assert!([StatusCode::SEE_OTHER, StatusCode::NOT_FOUND].contains(&sent.status), "{}", sent.status);
    assert_eq!(world.all().await, [], "taken back is taken back, whichever came first");
}

/// Somebody who sent an application, and its id.
async fn sent(world: &World) -> (String, base::ApplicationId) {
    let home = world.begun("me").await;
    for (step, fields) in [("you", &YOU[..]), ("words", &[("why", "To speak for myself")][..])] {
        world.press(&format!("{home}/{step}"), fields).await;
    }
    assert_eq!(world.press(&format!("{home}/send"), &[]).await.status, StatusCode::SEE_OTHER);
    let all = applications::list(world.db.read(), &Filter::default(), &[], (0, 9)).await.unwrap();
    (home, all[0].id)
}

const LETTER: &str = "We would love to have you with us.";

#[tokio::test]
async fn an_offer_is_taken_up_by_one_press_and_once() {
    let world = World::open().await;
    let (home, id) = sent(&world).await;
    let offer = format!("{home}/offer");
    assert!(!world.get(&home).await.says("Our answer"));
    assert_eq!(world.press(&offer, &[("answer", "accepted"), ("adult", "yes")]).await.status, StatusCode::NOT_FOUND);
    testing::offered(&world.db, id, 3, LETTER).await;
    let page = world.get(&home).await;
    assert!(page.says("Dear Amal Haddad") && page.says(LETTER) && page.says("Would you like to take part?"));
    assert!(!page.says("Everybody hears from us by"));
    assert!(world.get(&format!("{home}?lang=ar")).await.says("هل تودّ المشاركة؟"));
    // Opening it says nothing for them, and what is not true is not guessed.
    assert_eq!(world.get(&offer).await.status, StatusCode::METHOD_NOT_ALLOWED);
    let young = world.press(&offer, &[("answer", "accepted")]).await;
    assert!(
        young.status == StatusCode::UNPROCESSABLE_ENTITY && young.says("If you are under 18") && young.says(LETTER)
    );
    let people = async || people::ambassadors::list(world.db.read(), world.edition).await.unwrap().len();
    let forged = world.post(&offer, &[("answer", "accepted"), ("adult", "yes")]).await;
    assert_eq!((forged.status, people().await), (StatusCode::FORBIDDEN, 0));
    for _ in 0..2 {
        let yes = world.press(&offer, &[("answer", "accepted"), ("adult", "yes")]).await;
        assert_eq!((yes.status, people().await), (StatusCode::SEE_OTHER, 1), "{}", yes.text);
    }
    let page = world.get(&format!("{home}?said=accepted")).await;
    assert!(page.says("You said yes") && page.says("We are glad to have you") && !page.says("Yes, I would like to"));
    let no = world.press(&offer, &[("answer", "declined")]).await;
    assert!(no.status == StatusCode::CONFLICT && no.says("answered already"));
}

#[tokio::test]
async fn whoever_would_rather_not_says_no_and_what_was_taken_back_says_so() {
    let world = World::open().await;
    let (home, id) = sent(&world).await;
    testing::offered(&world.db, id, 3, LETTER).await;
    let offer = format!("{home}/offer");
    assert_eq!(world.press(&offer, &[("answer", "perhaps")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    for _ in 0..2 {
        assert_eq!(world.press(&offer, &[("answer", "declined")]).await.status, StatusCode::SEE_OTHER);
    }
    assert!(world.get(&home).await.says("You said no, and that is fine"));

    let world = World::open().await;
    let (home, id) = sent(&world).await;
    testing::offered(&world.db, id, 3, LETTER).await;
    use people::selection::outcomes;
    store::write!(world.db, base::Actor::Operator, |work| outcomes::withdraw(work, id)).unwrap();
    let page = world.get(&home).await;
    assert!(page.says("we had to take our offer back") && !page.says(LETTER));
    let late = world.press(&format!("{home}/offer"), &[("answer", "accepted"), ("adult", "yes")]).await;
    assert!(late.status == StatusCode::FORBIDDEN && late.says("does not stand any more"));
    assert_eq!(people::ambassadors::list(world.db.read(), world.edition).await.unwrap().len(), 0);
}

#[tokio::test]
async fn what_is_not_told_yet_is_not_on_the_page_and_what_is_told_has_a_way_back() {
    use people::selection::outcomes::{self, Kind};
    let world = World::open().await;
    let (home, id) = sent(&world).await;
    let keys = testing::keys();
    let operator = base::Actor::Operator;
    let outcome =
        store::write!(world.db, operator, |work| outcomes::decide(work, &keys, id, Kind::NotNow, LETTER)).unwrap();
    let page = world.get(&home).await;
    assert!(!page.says(LETTER) && !page.says("Our answer") && page.says("Everybody hears from us by"));
    store::write!(world.db, operator, |work| outcomes::tell(work, id, outcome)).unwrap();
    let page = world.get(&home).await;
    assert!(page.says(LETTER) && page.says("When the next call opens") && !page.says("Would you like to take part?"));
    // It goes with the application.
    world.press(&format!("{home}/withdraw"), &[]).await;
    assert_eq!(world.get(&home).await.status, StatusCode::NOT_FOUND);
    assert!(matches!(outcomes::find(world.db.read(), outcome).await, Err(base::Error::Missing)));
}
