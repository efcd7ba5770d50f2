//! What an operator's instruments are told.

use super::*;
use firsthand::health::{self, Health};
use tokio::sync::watch;

#[tokio::test]
async fn alive_and_ready_are_two_things() {
    let folder = tempfile::tempdir().unwrap();
    let config = config(&folder, &[]);
    let app = app(&config).await;
    let (say_stop, stop) = watch::channel(false);
    let routes = health::routes(Health::new(app.house.clone(), stop));

    let alive = get(&routes, "/healthz").await;
    assert_eq!((alive.status, alive.text.as_str()), (StatusCode::OK, "ok\n"));
    let ready = get(&routes, "/readyz").await;
    assert_eq!(ready.status, StatusCode::OK, "{}", ready.text);
    let parts: serde_json::Value = serde_json::from_str(&ready.text).unwrap();
    let wanted =
        serde_json::json!({"ready": true, "database": "ok", "migrations": "ok", "media": "ok", "stopping": false});
    assert_eq!(parts, wanted);

    say_stop.send(true).unwrap();
    assert_eq!(get(&routes, "/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(get(&routes, "/healthz").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_part_that_fails_is_named_without_a_reason() {
    let folder = tempfile::tempdir().unwrap();
    let config = config(&folder, &[]);
    let app = app(&config).await;
    let (_say_stop, stop) = watch::channel(false);
    let media = config.data.join("media");
    // A file where the folder was: nothing can be written, whoever runs the test.
    std::fs::remove_dir_all(&media).unwrap();
    std::fs::write(&media, "").unwrap();
    let routes = health::routes(Health::new(app.house.clone(), stop.clone()));
    let answer = get(&routes, "/readyz").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    let parts: serde_json::Value = serde_json::from_str(&answer.text).unwrap();
    assert_eq!((&parts["media"], &parts["database"]), (&"failing".into(), &"ok".into()));
    assert!(!answer.text.contains(folder.path().to_str().unwrap()));

    app.house.db.close().await.unwrap();
    let routes = health::routes(Health::new(app.house.clone(), stop));
    let answer = get(&routes, "/readyz").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.text.contains(r#""database":"failing""#), "{}", answer.text);
}

#[tokio::test]
async fn the_house_is_furnished_as_configured() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(&config(&folder, &[("session_days", "7"), ("session_idle_hours", "2")])).await;
    let lifetimes = app.house.lifetimes;
    assert_eq!((lifetimes.absolute_seconds, lifetimes.idle_seconds), (7 * 86_400, 2 * 3_600));
    assert_eq!(app.house.base_url, "http://127.0.0.1:8080");
    assert!(app.house.mail.has_outbox());
}

#[tokio::test]
async fn the_real_routes_stand_behind_the_gate() {
    let folder = tempfile::tempdir().unwrap();
    let config = config(&folder, &[]);
    let app = app(&config).await;
    let (_say_stop, stop) = watch::channel(false);
    let routes = firsthand::serve::routes(&app, &config, Health::new(app.house.clone(), stop));
    let answer = get(&routes, "/healthz").await;
    assert_eq!((answer.status, answer.headers.contains_key("x-request-id")), (StatusCode::OK, true));
    // Metrics have an address of their own.
    let pages = get(&routes, "/metrics").await;
    assert!(pages.status != StatusCode::OK && !pages.text.contains("firsthand_"), "{}", pages.text);
}
