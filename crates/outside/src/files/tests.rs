//! One behaviour, three stores: a folder, memory, and an S3 server of other
//! authors on the loopback. And a writer that is killed in the middle.

use super::*;
use base::Clock as _;
use base::TestClock;
use futures_util::stream;
use std::io::{BufRead as _, Write as _};

/// Every store that a test can have here, with what keeps it alive.
async fn stores() -> Vec<(&'static str, Files, Option<tempfile::TempDir>)> {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("file://{}", folder.path().join("media").display());
    let (bucket, address) = s3_server().await;
    let keys = S3Keys { id: "key".to_owned(), secret: "secret".to_owned(), token: None };
    vec![
        ("folder", Files::open(&url, None).unwrap(), Some(folder)),
        ("memory", Files::open("memory:", None).unwrap(), None),
        (
            "s3",
            Files::open(&format!("s3://bucket/some/prefix?endpoint=http://{address}&region=eu-west-2"), Some(keys))
                .unwrap(),
            Some(bucket),
        ),
    ]
}

async fn s3_server() -> (tempfile::TempDir, std::net::SocketAddr) {
    let root = tempfile::tempdir().unwrap();
    std::fs::create_dir(root.path().join("bucket")).unwrap();
    let mut builder = s3s::service::S3ServiceBuilder::new(s3s_fs::FileSystem::new(root.path()).unwrap());
    builder.set_auth(s3s::auth::SimpleAuth::from_single("key", "secret"));
    let service = builder.build();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            let connection = hyper_util::server::conn::auto::Builder::new(hyper_util::rt::TokioExecutor::new())
                .serve_connection(hyper_util::rt::TokioIo::new(socket), service.clone())
                .into_owned();
            tokio::spawn(connection);
        }
    });
    (root, address)
}

fn keys_of(entries: &[Entry]) -> Vec<&str> {
    entries.iter().map(|entry| entry.key.as_str()).collect()
}

#[tokio::test]
async fn what_is_put_can_be_had_and_listed_and_removed() {
    for (name, files, _keep) in stores().await {
        assert!(matches!(files.get("media/a.jpg").await, Err(Error::Missing)), "{name}");
        assert_eq!(files.size("media/a.jpg").await.unwrap(), None, "{name}");
        files.put("media/a.jpg", "first").await.unwrap();
        files.put("media/a.jpg", "second").await.unwrap();
        files.put("media/b/c.webp", vec![0u8, 255, 10, 13]).await.unwrap();
        files.put("other/d", "").await.unwrap();

        assert_eq!(files.get("media/a.jpg").await.unwrap(), "second", "{name}");
        assert_eq!(&files.get("media/b/c.webp").await.unwrap()[..], [0, 255, 10, 13], "{name}");
        assert_eq!(files.size("other/d").await.unwrap(), Some(0), "{name}");
        assert!(files.exists("media/a.jpg").await.unwrap(), "{name}");

        assert_eq!(keys_of(&files.list("media/").await.unwrap()), ["media/a.jpg", "media/b/c.webp"], "{name}");
        assert_eq!(keys_of(&files.list("").await.unwrap()), ["media/a.jpg", "media/b/c.webp", "other/d"], "{name}");
        assert_eq!(keys_of(&files.list("med").await.unwrap()), [""; 0], "{name}");
        assert_eq!(files.list("media/").await.unwrap()[0].size, 6, "{name}");

        files.delete("media/a.jpg").await.unwrap();
        files.delete("media/a.jpg").await.unwrap();
        assert!(!files.exists("media/a.jpg").await.unwrap(), "{name}");
        files.check().await.unwrap();
    }
}

#[tokio::test]
async fn a_range_is_cut_at_the_end() {
    for (name, files, _keep) in stores().await {
        files.put("a", "0123456789").await.unwrap();
        assert_eq!(files.get_range("a", 2..5).await.unwrap(), "234", "{name}");
        assert_eq!(files.get_range("a", 8..99).await.unwrap(), "89", "{name}");
        assert!(matches!(files.get_range("a", 10..12).await, Err(Error::Missing)), "{name}");
        assert!(matches!(files.get_range("a", 5..5).await, Err(Error::Missing)), "{name}");
        assert!(matches!(files.get_range("b", 0..1).await, Err(Error::Missing)), "{name}");
        let opened = files.open_range("a", Some(1..4)).await.unwrap();
        assert_eq!((opened.size, opened.range.clone()), (10, 1..4), "{name}");
    }
}

#[tokio::test]
async fn a_large_file_goes_in_and_out_in_pieces() {
    // Over two parts, in pieces that fit no boundary.
    let piece = Bytes::from((0..100_003u32).map(|n| (n % 251) as u8).collect::<Vec<_>>());
    let wanted: Vec<u8> = piece.iter().copied().cycle().take(piece.len() * 120).collect();
    for (name, files, _keep) in stores().await {
        let pieces = stream::iter(std::iter::repeat_n(piece.clone(), 120)).map(Ok::<_, Error>);
        assert_eq!(files.put_stream("video/a.webm", pieces).await.unwrap(), wanted.len() as u64, "{name}");
        assert!(files.get("video/a.webm").await.unwrap() == wanted, "{name}: the bytes differ");
        let mut opened = files.open_range("video/a.webm", None).await.unwrap();
        let mut seen = 0;
        while let Some(chunk) = opened.next().await {
            seen += chunk.unwrap().len();
        }
        assert_eq!(seen, wanted.len(), "{name}");
        assert_eq!(files.put_stream("video/none", stream::empty::<Result<Bytes>>()).await.unwrap(), 0, "{name}");
        assert_eq!(files.get("video/none").await.unwrap(), "", "{name}");
    }
}

#[tokio::test]
async fn a_broken_stream_leaves_what_was_there() {
    for (name, files, _keep) in stores().await {
        files.put("a", "before").await.unwrap();
        let pieces = stream::iter([Ok(Bytes::from(vec![1; 6_000_000])), Err(Error::refused("error-upload-stopped"))]);
        assert!(matches!(files.put_stream("a", pieces).await, Err(Error::Refused(_))), "{name}");
        assert_eq!(files.get("a").await.unwrap(), "before", "{name}");
        assert_eq!(keys_of(&files.list("").await.unwrap()), ["a"], "{name}");
    }
}

#[tokio::test]
async fn keys_that_could_climb_are_refused_everywhere() {
    for (name, files, _keep) in stores().await {
        for key in ["", "../a", "a/../../b", "/etc/passwd", "a//b", ".hidden", "a#1"] {
            assert!(files.put(key, "x").await.is_err(), "{name} {key}");
            assert!(matches!(files.get(key).await, Err(Error::Fault(_))), "{name} {key}");
            assert!(files.delete(key).await.is_err(), "{name} {key}");
        }
    }
}

#[tokio::test]
async fn a_bucket_with_the_wrong_secret_is_a_fault_without_it() {
    let (_keep, address) = s3_server().await;
    let keys = S3Keys { id: "key".to_owned(), secret: "wrong-secret".to_owned(), token: None };
    let files = Files::open(&format!("s3://bucket?endpoint=http://{address}"), Some(keys)).unwrap();
    let said = files.put("a", "x").await.unwrap_err().to_string();
    assert!(said.starts_with("writing a file") && !said.contains("wrong-secret"), "{said}");
}

#[test]
fn a_wrong_address_is_refused_without_repeating_it() {
    for bad in
        ["", "http://user:hush@host/", "s3://key:hush@bucket", "s3://bucket?secret=hush", "s3://", "file://a:hush/b"]
    {
        match Files::open(bad, None) {
            Ok(_) => panic!("opened {bad}"),
            Err(error) => assert!(!error.to_string().contains("hush"), "{error}"),
        }
    }
}

#[tokio::test]
async fn leftovers_are_swept_after_a_day() {
    let folder = tempfile::tempdir().unwrap();
    let files = Files::open(folder.path().to_str().unwrap(), None).unwrap();
    files.put("a/b", "kept").await.unwrap();
    std::fs::write(folder.path().join("a/b#1"), "half").unwrap();
    assert_eq!(files.sweep(TestClock::at("2020-01-01T00:00:00Z").now()).await.unwrap(), 0);
    assert_eq!(files.sweep(TestClock::at("2999-01-01T00:00:00Z").now()).await.unwrap(), 1);
    assert_eq!(std::fs::read_dir(folder.path().join("a")).unwrap().count(), 1);
}

/// Not a test by itself: the process that the next test kills. It writes files
/// as fast as it can and says each name once `put` has said `Ok`.
#[tokio::test]
#[ignore = "started by a_killed_writer_loses_nothing_it_acknowledged"]
async fn writer_to_be_killed() {
    let mut folder = String::new();
    std::io::stdin().read_line(&mut folder).unwrap();
    let files = Files::open(folder.trim(), None).unwrap();
    for n in 0u32.. {
        let body = vec![(n % 256) as u8; 40_000];
        files.put(&format!("w/{n}"), body).await.unwrap();
        println!("wrote {n}");
        std::io::stdout().flush().unwrap();
    }
}

#[tokio::test]
async fn a_killed_writer_loses_nothing_it_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let mut acknowledged = 0u32;
    for round in 1..=3 {
        let mut child = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["files::tests::writer_to_be_killed", "--exact", "--ignored", "--nocapture"])
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        writeln!(child.stdin.take().unwrap(), "{}", folder.path().display()).unwrap();
        let mut lines = std::io::BufReader::new(child.stdout.take().unwrap()).lines();
        let mut seen = 0;
        while seen < 20 * round {
            let line = lines.next().expect("the writer goes on").unwrap();
            seen += u32::from(line.contains("wrote "));
        }
        child.kill().unwrap();
        // What it still managed to say before it died counts as well.
        seen += lines.map_while(std::result::Result::ok).filter(|line| line.starts_with("wrote ")).count() as u32;
        child.wait().unwrap();
        acknowledged = acknowledged.max(seen);

        let files = Files::open(folder.path().to_str().unwrap(), None).unwrap();
        for n in 0..acknowledged {
            let body = files.get(&format!("w/{n}")).await.unwrap();
            assert!(body.len() == 40_000 && body.iter().all(|b| *b == (n % 256) as u8), "file {n} is not whole");
        }
        for entry in files.list("").await.unwrap() {
            assert_eq!(entry.size, 40_000, "{} is half there", entry.key);
        }
    }
}
