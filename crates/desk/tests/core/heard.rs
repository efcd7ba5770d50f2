//! What was said by phone, on paper or in person, and the paper that shows it:
//! written down at the desk, read and denied on the person's own page.

use crate::common::{Answer, Visitor};
use crate::world::World;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use base::Actor;
use people::accounts::Role;
use people::ledger::{Agreement, By, Kind, Method, concerns, evidence, notices, papers, receipts};
use people::links::Code;
use people::testing;

/// A one-page scan.
fn scan() -> Vec<u8> {
    let at = base::Instant::from_micros(1_797_586_205_000_000);
    let document = render::document::Document::new("Signed", base::Locale::ENGLISH, at).paragraph("I agree.");
    render::Studio::shared().document(&document).unwrap()
}

async fn send(world: &World, who: &Visitor, address: &str, fields: &[(&str, &str)], paper: &[u8]) -> Answer {
    let mut body = Vec::new();
    let token = who.token();
    for (name, value) in fields.iter().chain(&[("token", token.as_str())]) {
        body.extend(format!("--cut\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    let file = "--cut\r\ncontent-disposition: form-data; name=\"paper\"; filename=\"Ada Sample.pdf\"\r\n\r\n";
    body.extend(file.bytes().chain(paper.iter().copied()).chain("\r\n--cut--\r\n".bytes()));
    let request = Request::post(address).header(header::COOKIE, who.cookie());
    let request = request.header(header::CONTENT_TYPE, "multipart/form-data; boundary=cut");
    world.send(request.body(Body::from(body)).unwrap()).await
}

const ON_PAPER: [(&str, &str); 7] = [
    ("by", "person"),
    ("method", "paper"),
    ("language", "ar"),
    ("interpreting", "spoken"),
    ("interpreter", "Somebody from the library"),
    ("witness", "Their sister"),
    ("pressure", "no"),
];

#[tokio::test]
async fn an_agreement_on_paper_keeps_the_paper_under_the_persons_key() {
    let world = World::new().await;
    let (coordinator, safeguarding, editor) = (
        world.visitor(&[Role::Coordinator]).await,
        world.visitor(&[Role::Safeguarding]).await,
        world.visitor(&[Role::Editor]).await,
    );
    let home = format!("/desk/people/{}/", world.persona);
    let other = safeguarding.staff().id.to_string();
    let fields = [
        &ON_PAPER[..],
        &[("agreement", "be-recorded"), ("said", "given"), ("said_on", "2026-01-02"), ("present", &other)],
    ]
    .concat();
    let address = format!("{home}agreements");
    let wrong = send(&world, &coordinator, &address, &fields, b"MZ no paper").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("PDF, a photo") && wrong.says("Their sister"), "{}", wrong.body);
    let scan = scan();
    assert_eq!(send(&world, &coordinator, &address, &fields, &scan).await.status, StatusCode::SEE_OTHER);

    let row = evidence::agreements(world.db.read(), world.persona).await.unwrap().remove(0);
    let paper = papers::of_persona(world.db.read(), world.persona).await.unwrap().remove(0);
    assert_eq!(
        (row.about.agreement, row.kind, row.how.method),
        (Agreement::BeRecorded, Kind::Given, Some(Method::Paper))
    );
    assert_eq!((row.how.by, row.how.paper.as_ref()), (By::Person, Some(&paper.paper_hash)));
    assert_eq!(row.how.staff_present, [coordinator.staff().id, safeguarding.staff().id]);
    assert!(row.how.said_at.is_some_and(|at| at < row.at) && row.how.has_aside());

    // The editor learns that there is one; whoever may read an identity opens it, and that is written down.
    assert!(!world.get(&editor, &home).await.says("Open the paper"));
    let open = format!("{home}papers/{}", paper.id);
    assert_eq!(world.post(&editor, &open, &[]).await.status, StatusCode::FORBIDDEN);
    let looks = async || people::persons::reads(world.db.read(), &[world.persona], 50).await.unwrap().len();
    let before = looks().await;
    let opened = world.post(&coordinator, &open, &[]).await;
    assert_eq!(opened.status, StatusCode::OK);
    assert_eq!(opened.headers["content-type"], "application/pdf");
    assert!(!opened.headers["content-disposition"].to_str().unwrap().contains("Ada"));
    assert_eq!((looks().await, opened.headers["cache-control"].to_str().unwrap()), (before + 1, "no-store"));
    assert!(world.get(&coordinator, &home).await.says("Open the paper"));
}

#[tokio::test]
async fn an_answer_by_phone_is_noted_with_everything_and_denied_in_one_press() {
    let world = World::new().await;
    let editor = world.visitor(&[Role::Editor]).await;
    store::write!(world.db, Actor::Operator, |work| notices::publish(work, world.notice)).unwrap();
    let address = format!("/desk/stories/{}/reviews/{}/note", world.story, world.review);
    let page = world.get(&editor, &address).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    let (_, rest) = page.body.split_once("name=\"seen\" value=\"").unwrap();
    let seen = &rest[..64];
    let notice = world.notice.to_string();
    let answers = [
        ("seen", seen),
        ("whole", "yes"),
        ("website", "yes"),
        ("campaign_social", "no"),
        ("press", "not-now"),
        ("archive", "yes"),
        ("by", "person"),
        ("method", "phone"),
        ("language", "en"),
        ("pressure", "yes"),
        ("pressure_words", "A cousin answered for them"),
    ];
    let elements = [("name", "yes"), ("face", "no"), ("voice", "no"), ("place", "no")];
    let unnamed = [&answers[..], &elements[..]].concat();
    let lacking = world.post(&editor, &address, &unnamed).await;
    assert_eq!(lacking.status, StatusCode::UNPROCESSABLE_ENTITY, "no notice was named: {}", lacking.body);
    assert_eq!(concerns::count_open(world.db.read()).await.unwrap(), 0, "what was refused left nothing behind");
    let whole = [&unnamed[..], &[("notice", notice.as_str())]].concat();
    let noted = world.post(&editor, &address, &whole).await;
    assert!(noted.status == StatusCode::OK && noted.says("Give them this code"), "{}", noted.body);
    let (_, rest) = noted.body.split_once("class=\"code\" dir=\"ltr\">").unwrap();
    let code = Code::parse(&rest[..14]).unwrap();
    let entered = store::write!(world.db, Actor::Visitor, |work| receipts::enter(work, &testing::keys(), &code));
    assert_eq!(entered.unwrap().persona, world.persona);

    // A sign of pressure holds it, and only safeguarding sees why.
    let safeguarding = world.visitor(&[Role::Safeguarding]).await;
    let today = world.get(&safeguarding, "/desk/").await;
    assert!(today.says("One concern waits for you."));
    assert!(!world.get(&editor, "/desk/").await.says("One concern waits for you."));
    assert_eq!(world.get(&editor, "/desk/concerns/").await.status, StatusCode::FORBIDDEN);
    let concern = concerns::list(world.db.read(), true, 10, 0).await.unwrap().remove(0);
    let at = format!("/desk/concerns/{}/", concern.id);
    assert!(!world.get(&safeguarding, &at).await.says("A cousin answered"));
    assert!(world.post(&safeguarding, &format!("{at}words"), &[]).await.says("A cousin answered"));
    assert_eq!(world.post(&safeguarding, &format!("{at}clear"), &[]).await.status, StatusCode::SEE_OTHER);
    assert!(world.get(&safeguarding, "/desk/concerns/?state=cleared").await.says("May have felt they had to"));
}
