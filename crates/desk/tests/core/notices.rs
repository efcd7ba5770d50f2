//! A notice from the first word to its next version, and what the desk says
//! where people would be asked without one.

use crate::common::{Answer, Visitor};
use crate::world::World;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use base::{Actor, Locale, NoticeId};
use people::accounts::Role;
use people::ledger::notices;

fn parts<'a>(scope: &'a str, what: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("scope", scope),
        ("language", "en"),
        ("what", what),
        ("places", "Our website: a page that anybody can read\n\nA newspaper: on a table in a café: yours"),
        ("purpose-website", "To be read online"),
        ("purpose-press", "So that journalists can write"),
        ("controllers", "Sample Campaign; hello@sample.example; 1 Sample Street; London"),
        ("partners", "harbour LIBRARY\nA Choir"),
        ("storage", "In London"),
        ("retention", "Twelve months"),
        ("withdrawal", "Press one button"),
        ("cannot_be_undone", "Print"),
        ("free_choice", "Nothing depends on it"),
        ("question", "Where could it appear?"),
        ("cooling_hours", "72"),
        ("jurisdiction", "gb"),
    ]
}

fn id(answer: &Answer) -> NoticeId {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.location.split('/').nth(3).unwrap().parse().unwrap()
}

#[tokio::test]
async fn a_notice_is_written_translated_put_into_use_and_replaced() {
    let world = World::new().await;
    let library = programme::testing::partner_in(&world.db, world.edition, "Harbour Library").await;
    let (coordinator, safeguarding) =
        (world.visitor(&[Role::Coordinator]).await, world.visitor(&[Role::Safeguarding]).await);
    let story = format!("/desk/stories/{}/", world.story);
    assert!(world.get(&coordinator, &story).await.says("Nobody is told anything before they answer here"));

    let scope = format!("edition {}", world.edition);
    let first = id(&world.post(&coordinator, "/desk/notices/new", &parts(&scope, "May we show your story?")).await);
    let kept = notices::find(world.db.read(), first).await.unwrap();
    let parts_of = &kept.parts;
    assert_eq!((kept.cooling_hours, parts_of.jurisdiction.as_str()), (72, "GB"));
    assert_eq!((parts_of.places.len(), parts_of.places[1].example.as_str()), (2, "on a table in a café: yours"));
    assert_eq!(parts_of.controllers[0].address, "1 Sample Street; London");
    let named: Vec<_> = parts_of.partners.iter().map(|one| one.partner).collect();
    assert_eq!((named, parts_of.purposes.len()), (vec![Some(library), None], 2));

    // Whoever takes part and is not named is pointed out, as long as it can be mended.
    let theatre = programme::testing::partner_in(&world.db, world.edition, "Tin Roof Theatre").await;
    let page = world.get(&coordinator, &format!("/desk/notices/{first}/")).await;
    assert!(page.says("not named here: Tin Roof Theatre."), "{}", page.body);
    store::write!(world.db.db, Actor::Operator, |work| programme::partners::leave(work, world.edition, theatre))
        .unwrap();
    assert!(!world.get(&coordinator, &format!("/desk/notices/{first}/")).await.says("not named here"));

    // A form filled from what is kept says the same again.
    let edit = format!("/desk/notices/{first}/edit");
    let mut again = parts(&scope, "May we show your story, please?");
    again.push(("seen", &kept.hash));
    assert_eq!(world.post(&coordinator, &edit, &again).await.status, StatusCode::SEE_OTHER);
    let late = world.post(&coordinator, &edit, &again).await;
    assert!(late.status == StatusCode::CONFLICT && late.says("Somebody saved this meanwhile"));

    let translate = format!("/desk/notices/{first}/translate");
    let mut arabic = parts("", "هل يجوز أن نعرض قصتك؟");
    arabic[1] = ("language", "ar");
    let arabic = id(&world.post(&coordinator, &translate, &arabic).await);
    let publish = |notice: NoticeId| format!("/desk/notices/{notice}/publish");
    assert_eq!(world.post(&coordinator, &publish(first), &[]).await.status, StatusCode::FORBIDDEN);
    for notice in [first, arabic] {
        let asked = world.get(&safeguarding, &publish(notice)).await;
        assert!(asked.status == StatusCode::OK && asked.says("it stays exactly as it is"));
        assert_eq!(world.post(&safeguarding, &publish(notice), &[]).await.status, StatusCode::SEE_OTHER);
    }
    let now = notices::current(&world.db, world.campaign, world.edition, Locale::ARABIC).await.unwrap().unwrap();
    assert_eq!((now.notice.id, now.languages.len()), (arabic, 2));
    let page = world.get(&coordinator, &story).await;
    assert!(!page.says("Nobody is told anything before they answer here"));
    let fixed = world.post(&coordinator, &edit, &again).await;
    assert!(fixed.status == StatusCode::FORBIDDEN && fixed.says("it stays as it is"));

    let next = world.get(&coordinator, &format!("/desk/notices/new?from={first}")).await;
    assert!(next.says("May we show your story, please?") && next.says("Sample Campaign; hello@sample.example"));
    let second = id(&world.post(&coordinator, "/desk/notices/new", &parts(&scope, "Once more?")).await);
    assert_eq!(notices::find(world.db.read(), second).await.unwrap().version, 2);
    world.post(&safeguarding, &publish(second), &[]).await;
    let list = world.get(&coordinator, "/desk/notices/?state=replaced").await;
    assert!(list.says(&first.to_string()) && !list.says(&second.to_string()));
    assert!(world.get(&coordinator, &format!("/desk/notices/{second}/")).await.says("Once more?"));
}

/// A real sound, as a browser sends it with the form.
const VOICE: &[u8] = include_bytes!("../../../newsroom/src/media/samples/voice.mp3");

async fn with_sound(world: &World, who: &Visitor, address: &str, fields: &[(&str, &str)], sound: &[u8]) -> Answer {
    let mut body = Vec::new();
    let token = who.token();
    for (name, value) in fields.iter().chain(&[("token", token.as_str())]) {
        body.extend(format!("--cut\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    let file = "--cut\r\ncontent-disposition: form-data; name=\"audio_file\"; filename=\"me.mp3\"\r\n\r\n";
    body.extend(file.bytes().chain(sound.iter().copied()).chain("\r\n--cut--\r\n".bytes()));
    let request = Request::post(address).header(header::COOKIE, who.cookie());
    let request = request.header(header::CONTENT_TYPE, "multipart/form-data; boundary=cut");
    world.send(request.body(Body::from(body)).unwrap()).await
}

#[tokio::test]
async fn a_notice_is_read_aloud_until_a_new_version_says_otherwise() {
    let world = World::new().await;
    let (coordinator, safeguarding) =
        (world.visitor(&[Role::Coordinator]).await, world.visitor(&[Role::Safeguarding]).await);
    let scope = format!("edition {}", world.edition);
    let new = "/desk/notices/new";
    let wrong = with_sound(&world, &coordinator, new, &parts(&scope, "Kept words"), b"%PDF-1.7 no sound").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("not a sound file that every phone can play") && wrong.says("Kept words"));

    // A field is wrong, the sound is right: it stays with the form and is not sent twice.
    let mut lacking = parts(&scope, "May we?");
    lacking.retain(|(name, _)| *name != "question");
    let lacking = with_sound(&world, &coordinator, new, &lacking, VOICE).await;
    assert_eq!(lacking.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (_, rest) = lacking.body.split_once("name=\"audio\" value=\"").unwrap();
    let audio = rest.split('"').next().unwrap().to_owned();
    let mut whole = parts(&scope, "May we?");
    whole.push(("audio", &audio));
    let first = id(&world.post(&coordinator, new, &whole).await);
    let read = async || notices::find(world.db.read(), first).await.unwrap();
    let kept = read().await;
    assert_eq!(kept.audio.as_ref().map(|one| one.media.to_string()), Some(audio.clone()));
    let page = world.get(&coordinator, &format!("/desk/notices/{first}/")).await;
    assert!(page.says("<audio") && !page.says("<read-aloud"));

    // Revising the words keeps it; taking it away changes the hash; another one too.
    let edit = format!("/desk/notices/{first}/edit");
    let revise = |audio: &str, more: &[(&'static str, &'static str)], seen: &str| {
        let fields = parts(&scope, "May we, please?").into_iter().chain(more.iter().copied());
        let fields: Vec<(String, String)> = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        [fields, vec![("audio".to_owned(), audio.to_owned()), ("seen".to_owned(), seen.to_owned())]].concat()
    };
    let send = async |fields: Vec<(String, String)>, sound: Option<&[u8]>| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = match sound {
            Some(sound) => with_sound(&world, &coordinator, &edit, &fields, sound).await,
            None => world.post(&coordinator, &edit, &fields).await,
        };
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    };
    send(revise(&audio, &[], &kept.hash), None).await;
    let spoken = read().await;
    assert_eq!(spoken.audio, kept.audio);
    send(revise(&audio, &[("audio_remove", "yes")], &spoken.hash), None).await;
    let silent = read().await;
    assert!(silent.audio.is_none() && silent.hash != spoken.hash);
    send(revise("", &[], &silent.hash), Some(VOICE)).await;
    let anew = read().await;
    assert_eq!(anew.hash, spoken.hash, "the hash is over the bytes, whichever upload brought them");

    assert_eq!(
        world.post(&safeguarding, &format!("/desk/notices/{first}/publish"), &[]).await.status,
        StatusCode::SEE_OTHER
    );
    let fields = revise("", &[], &anew.hash);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(with_sound(&world, &coordinator, &edit, &fields, VOICE).await.status, StatusCode::FORBIDDEN);
    assert_eq!(read().await.audio, anew.audio);
    let media = anew.audio.clone().unwrap().media;
    let purged = world.post(&world.admin().await, &format!("/desk/media/{media}/purge"), &[]).await;
    assert!(purged.status == StatusCode::FORBIDDEN && purged.says("so it has to stay"), "{}", purged.body);
    let next = world.get(&coordinator, &format!("/desk/notices/new?from={first}")).await;
    assert!(!next.says(&media.to_string()), "other words, another voice");
}
