//! Behaviour that only a real connection shows.

use super::*;
use axum::routing::{get as on_get, post};
use firsthand::http::listen;
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::time::{Instant, timeout};

struct Server {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    ended: tokio::task::JoinHandle<()>,
}

fn start(routes: Router, most: usize) -> Server {
    let mut listening = listen("127.0.0.1:0".parse().unwrap()).unwrap();
    listening.head_time = Duration::from_millis(400);
    listening.write_time = Duration::from_millis(400);
    let address = listening.address;
    let (stop, stopped) = oneshot::channel::<()>();
    let stopped = async {
        let _ = stopped.await;
    };
    let ended = tokio::spawn(listening.serve(
        routes,
        store::leases::Leases::over("sqlite://"),
        most,
        |_| true,
        stopped,
        Duration::from_secs(5),
    ));
    Server { address, stop, ended }
}

async fn connect(server: &Server) -> TcpStream {
    TcpStream::connect(server.address).await.unwrap()
}

async fn rest(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    // A reset at the end is an end too.
    let _ = timeout(Duration::from_secs(5), stream.read_to_end(&mut bytes)).await.expect("the server ends it");
    String::from_utf8_lossy(&bytes).into_owned()
}

const GET: &[u8] = b"GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";

#[tokio::test]
async fn a_head_that_trickles_is_given_up() {
    let server = start(Router::new().route("/", on_get(|| async { "ok" })), 10);
    let began = Instant::now();
    let mut stream = connect(&server).await;
    stream.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n").await.unwrap();
    let trickle = async {
        for n in 0..100 {
            tokio::time::sleep(Duration::from_millis(50)).await;
            if stream.write_all(format!("x-{n}: y\r\n").as_bytes()).await.is_err() {
                break;
            }
        }
        rest(stream).await
    };
    let said = timeout(Duration::from_secs(8), trickle).await.expect("the server gives up");
    assert!(began.elapsed() < Duration::from_secs(4) && !said.contains("200"), "{:?} {said}", began.elapsed());
}

#[tokio::test]
async fn a_head_that_is_too_large_is_refused() {
    let server = start(Router::new().route("/", on_get(|| async { "ok" })), 10);
    let mut stream = connect(&server).await;
    let large = format!("GET / HTTP/1.1\r\nhost: x\r\nx: {}\r\n\r\n", "a".repeat(40_000));
    let _ = stream.write_all(large.as_bytes()).await;
    // What was still being sent may reset the connection before the answer is read.
    let said = rest(stream).await;
    assert!(said.is_empty() || said.starts_with("HTTP/1.1 431"), "{said}");
    let mut stream = connect(&server).await;
    let many: String = (0..100).map(|n| format!("x-{n}: y\r\n")).collect();
    stream.write_all(format!("GET / HTTP/1.1\r\nhost: x\r\n{many}\r\n").as_bytes()).await.unwrap();
    assert!(rest(stream).await.starts_with("HTTP/1.1 431"));
}

#[tokio::test]
async fn a_body_that_trickles_is_given_up() {
    let routes = guarded(Router::new().route("/", post(|body: String| async move { body })));
    let server = start(routes, 10);
    let mut stream = connect(&server).await;
    stream
        .write_all(b"POST / HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: 900\r\n\r\na")
        .await
        .unwrap();
    assert!(rest(stream).await.starts_with("HTTP/1.1 408"));
}

#[tokio::test]
async fn an_answer_that_nobody_reads_is_given_up() {
    let server = start(Router::new().route("/", on_get(|| async { vec![b'a'; 64 * 1024 * 1024] })), 1);
    let mut idle = connect(&server).await;
    idle.write_all(GET).await.unwrap();
    // There is room for one: the next is served only when the first was given up.
    let mut next = connect(&server).await;
    next.write_all(GET).await.unwrap();
    let mut first = [0; 12];
    timeout(Duration::from_secs(5), next.read_exact(&mut first)).await.expect("the place became free").unwrap();
    assert_eq!(&first, b"HTTP/1.1 200");
    drop(idle);
}

#[tokio::test]
async fn more_than_there_is_room_for_wait_and_are_served() {
    let routes = Router::new().route(
        "/",
        on_get(|| async {
            tokio::time::sleep(Duration::from_millis(20)).await;
            "ok"
        }),
    );
    let server = start(routes, 4);
    let mut all = tokio::task::JoinSet::new();
    for _ in 0..40 {
        let mut stream = connect(&server).await;
        all.spawn(async move {
            stream.write_all(GET).await.unwrap();
            rest(stream).await
        });
    }
    while let Some(said) = all.join_next().await {
        assert!(said.unwrap().ends_with("ok"));
    }
}

#[tokio::test]
async fn told_to_stop_it_finishes_what_is_under_way() {
    let routes = Router::new().route(
        "/",
        on_get(|| async {
            tokio::time::sleep(Duration::from_millis(300)).await;
            "finished"
        }),
    );
    let server = start(routes, 10);
    let mut busy = connect(&server).await;
    busy.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    let idle = connect(&server).await;
    tokio::time::sleep(Duration::from_millis(50)).await;
    let address = server.address;
    server.stop.send(()).unwrap();
    let said = rest(busy).await;
    assert!(said.ends_with("finished") && said.contains("200 OK"), "{said}");
    drop(idle);
    timeout(Duration::from_secs(3), server.ended).await.expect("it ends").unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}
