//! The commands as a shell sees them: answers, exit codes, signals.

use sea_orm::ConnectionTrait as _;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, Command, Output, Stdio};

fn firsthand(folder: &tempfile::TempDir, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_firsthand"));
    command.args(words).current_dir(folder.path()).env("FIRSTHAND_METRICS_LISTEN", "off");
    command
}

fn run(folder: &tempfile::TempDir, words: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } = firsthand(folder, words).output().unwrap();
    (status.code().unwrap(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn a_wrong_command_line_is_2_and_a_failure_is_1() {
    let folder = tempfile::tempdir().unwrap();
    for words in
        [&["fly"][..], &["serve", "--listen", "nowhere"], &["user", "invite", "a@b.example", "--role", "king"], &[]]
    {
        let (code, _, stderr) = run(&folder, words);
        assert_eq!(code, 2, "{words:?}");
        assert!(stderr.contains("Usage:") || stderr.contains("--help"), "{stderr}");
    }
    assert_eq!(run(&folder, &["--help"]).0, 0);
    assert_eq!(run(&folder, &["demo", "--help"]).0, 0);

    let (code, stdout, stderr) = run(&folder, &["config", "explain", "--config", "missing.toml"]);
    assert_eq!((code, stdout.as_str()), (1, ""));
    assert!(stderr.contains("Name another file with --config."), "{stderr}");
    std::fs::write(folder.path().join("firsthand.toml"), "lisen = \"x\"").unwrap();
    let (code, _, stderr) = run(&folder, &["--json", "config", "explain"]);
    let said: serde_json::Value = serde_json::from_str(&stderr).unwrap();
    assert_eq!(code, 1);
    assert!(said["error"].as_str().unwrap().ends_with("Did you mean listen?"), "{said}");
}

#[test]
fn the_configuration_explains_itself() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("firsthand.toml"), "log = \"json\"").unwrap();
    let output = firsthand(&folder, &["--json", "config", "explain", "--data", "there"])
        .env("FIRSTHAND_SMTP", "smtps://me:hush@mail.example.org")
        .output()
        .unwrap();
    let lines: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    let source =
        |name: &str| lines.iter().find(|line| line["name"] == name).unwrap()["source"].as_str().unwrap().to_owned();
    assert_eq!(source("log"), "firsthand.toml");
    assert_eq!(source("data"), "command line, --data");
    assert_eq!(source("smtp"), "environment, FIRSTHAND_SMTP");
    assert_eq!(source("listen"), "built in");
    assert!(!String::from_utf8(output.stdout).unwrap().contains("hush"));
    // Looking changes nothing.
    assert!(!folder.path().join("there").exists());
}

#[test]
fn from_nothing_to_a_first_sign_in_link() {
    let folder = tempfile::tempdir().unwrap();
    let (code, stdout, _) = run(&folder, &["doctor"]);
    assert_eq!(code, 0, "{stdout}");
    assert!(stdout.contains("not there yet"), "{stdout}");
    let (code, stdout, stderr) = run(&folder, &["migrate"]);
    assert_eq!((code, stdout.as_str()), (0, "The schema is up to date.\n"), "{stderr}");
    let (code, stdout, stderr) =
        run(&folder, &["--json", "user", "invite", "amal@example.org", "--role", "admin", "--role", "editor"]);
    assert_eq!(code, 0, "{stderr}");
    let said: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    assert!(said["sign_in"].as_str().unwrap().starts_with("http://127.0.0.1:8080/desk/sign-in/"), "{said}");
    let (code, _, stderr) = run(&folder, &["user", "invite", "not an address", "--role", "admin"]);
    assert_eq!(code, 1);
    assert!(stderr.contains("does not look like an e-mail address"), "{stderr}");
    let (code, stdout, _) = run(&folder, &["--json", "doctor"]);
    let said: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!((code, &said["well"]), (0, &true.into()), "{said}");
    let evidence = said["parts"].as_array().unwrap().iter().find(|part| part["part"] == "evidence").unwrap();
    assert_eq!(evidence["says"], "0 consent events in 0 chains, unbroken");

    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let key = folder.path().join("firsthand-data/instance.key");
        assert_eq!(std::fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o600);
        std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o644)).unwrap();
        let (code, stdout, stderr) = run(&folder, &["doctor"]);
        assert_eq!(code, 1);
        assert!(stdout.contains("fail  instance key") && stdout.contains("chmod 600"), "{stdout}");
        assert!(stderr.contains("Mend what is marked fail above."), "{stderr}");
    }
}

#[tokio::test]
async fn doctor_names_what_was_done_to_the_evidence() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(run(&folder, &["migrate"]).0, 0);
    let url = format!("sqlite://{}", folder.path().join("firsthand-data/firsthand.db").display());
    let database = sea_orm::Database::connect(url).await.unwrap();
    // As if there had been a chain, and somebody had taken it away.
    database.execute_unprepared("UPDATE evidence_register SET chain_count = 1").await.unwrap();
    database.close().await.unwrap();
    let (code, stdout, stderr) = run(&folder, &["doctor"]);
    assert_eq!(code, 1);
    assert!(stdout.contains("fail  evidence      the register of chains was changed at place 1"), "{stdout}");
    assert!(stderr.contains("Mend what is marked fail above."), "{stderr}");
}

struct Running {
    child: Child,
    base: String,
    said: BufReader<std::process::ChildStdout>,
}

impl Running {
    fn start(folder: &tempfile::TempDir, words: &[&str]) -> Self {
        let mut child = firsthand(folder, words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        said.read_line(&mut line).unwrap();
        let base = line.split_whitespace().find(|word| word.starts_with("http://")).unwrap_or_else(|| {
            let mut errors = String::new();
            child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
            panic!("{line}{errors}")
        });
        Self { base: base.to_owned(), child, said }
    }
    fn get(&self, path: &str) -> String {
        let mut stream = std::net::TcpStream::connect(self.base.strip_prefix("http://").unwrap()).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    }
    fn signal(&self, name: &str) {
        assert!(Command::new("kill").args([name, &self.child.id().to_string()]).status().unwrap().success());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn it_serves_says_where_and_stops_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    for signal in ["-TERM", "-INT"] {
        let mut running = Running::start(&folder, &["serve", "--listen", "127.0.0.1:0"]);
        assert!(running.get("/healthz").ends_with("ok\n"));
        assert!(running.get("/readyz").contains("\"ready\":true"));
        running.signal(signal);
        let status = running.child.wait().unwrap();
        assert_eq!(status.code(), Some(0), "{signal}");
        let mut rest = String::new();
        running.said.read_to_string(&mut rest).unwrap();
        assert_eq!(rest, "");
    }
}

#[test]
fn a_taken_port_is_said_with_a_way_onward() {
    let folder = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let (code, _, stderr) = run(&folder, &["serve", "--listen", &address]);
    assert_eq!(code, 1);
    assert!(stderr.contains(&address) && stderr.contains("choose another address with listen"), "{stderr}");
    // Found out before anything was made.
    assert!(!folder.path().join("firsthand-data").exists());
}

#[test]
fn killed_it_comes_back_with_the_same_key() {
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("firsthand-data/instance.key");
    let first = Running::start(&folder, &["serve", "--listen", "127.0.0.1:0"]);
    let before = std::fs::read(&key).unwrap();
    first.signal("-KILL");
    drop(first);
    let second = Running::start(&folder, &["serve", "--listen", "127.0.0.1:0"]);
    assert!(second.get("/readyz").contains("\"ready\":true"));
    assert_eq!(std::fs::read(&key).unwrap(), before);
}
