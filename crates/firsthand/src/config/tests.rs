//! The three sources, in their order, and the mistakes people make in them.

use super::*;

fn environment(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

fn load_file(text: &str, variables: &[(&str, &str)], values: &[(&'static str, &str)]) -> Result<Loaded, Mistake> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("firsthand.toml");
    std::fs::write(&path, text).unwrap();
    let values = values.iter().map(|(name, text)| (*name, "--flag", (*text).to_owned())).collect();
    from(&Flags { config: Some(path), values, defaults: Vec::new() }, environment(variables))
}

fn mistake(text: &str, variables: &[(&str, &str)]) -> String {
    match load_file(text, variables, &[]) {
        Ok(_) => panic!("no mistake in {text} {variables:?}"),
        Err(mistake) => mistake.0,
    }
}

#[test]
fn nothing_set_is_a_working_configuration() {
    let loaded = load_file("", &[], &[]).unwrap();
    let config = &loaded.config;
    assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.base_url, BaseUrl { https: false, origin: "http://127.0.0.1:8080".to_owned() });
    assert!(config.data.is_absolute() && config.data.ends_with("firsthand-data"));
    assert_eq!(config.database, format!("sqlite://{}/firsthand.db", config.data.display()));
    assert!(matches!(&config.mail, MailRoute::Folder(path) if path.ends_with("firsthand-data/mail")));
    assert!(loaded.is_built_in("metrics_listen"));
}

#[test]
fn the_later_source_wins() {
    let text = "listen = \"0.0.0.0:1\"\nlog = \"json\"\nsession_days = 7\ntrusted_proxies = [\"10.0.0.0/8\", \"::1\"]";
    let variables = [("FIRSTHAND_LISTEN", "0.0.0.0:2"), ("FIRSTHAND_LOG_ADDRESSES", "true")];
    let loaded = load_file(text, &variables, &[("listen", "0.0.0.0:3")]).unwrap();
    assert_eq!(loaded.config.listen.to_string(), "0.0.0.0:3");
    assert_eq!(loaded.values["listen"].source, Source::CommandLine("--flag"));
    assert_eq!(loaded.config.base_url.origin, "http://0.0.0.0:3");
    assert_eq!(loaded.config.log, LogFormat::Json);
    assert_eq!(loaded.config.session_days, 7);
    assert!(loaded.config.log_addresses);
    assert_eq!(
        loaded.config.trusted_proxies.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["10.0.0.0/8", "::1/128"]
    );
    assert_eq!(load_file(text, &variables, &[]).unwrap().config.listen.port(), 2);
    assert_eq!(load_file(text, &[], &[]).unwrap().config.listen.port(), 1);
}

#[test]
fn a_slip_of_the_pen_is_an_error_with_a_suggestion() {
    assert!(mistake("lisen = \"x\"", &[]).ends_with("sets lisen, which is not a setting. Did you mean listen?"));
    assert!(mistake("port = 1", &[]).ends_with("Did you mean listen?"));
    assert!(mistake("colour = 1", &[]).ends_with("`firsthand config explain` lists them all."));
    assert!(mistake("[server]\nlisten = \"x\"", &[]).contains("sets server"));
    assert_eq!(
        mistake("", &[("FIRSTHAND_BASEURL", "x")]),
        "the environment sets FIRSTHAND_BASEURL, which is not a setting. Did you mean base_url?"
    );
    // A name for other programs is none of our business.
    assert!(
        load_file("", &[("FIRSTHAND_TEST_POSTGRES", "x"), ("FIRSTHAND_BIN", "y"), ("FIRSTHAND_BASE", "z")], &[])
            .is_ok()
    );
}

#[test]
fn a_wrong_value_is_named_with_its_place_and_not_repeated() {
    for (text, wanted) in [
        ("listen = \"hush\"", "should be an address and a port"),
        ("base_url = \"https://user:hush@host/\"", "should be how people reach this server"),
        ("base_url = \"https://host/folder\"", "should be how people reach this server"),
        ("base_url = \"ftp://host\"", "should be how people reach this server"),
        ("database = \"mysql://u:hush@host\"", "should be sqlite:///path/file.db or postgres://"),
        ("smtp = \"hush\"", "should be smtps://user:password@host"),
        ("mail_from = \"hush\"", "should be a sender"),
        ("media_secret = \"hush\"", "should be set together with media_secret"),
        ("trusted_proxies = \"10.0.0.0/99\"", "should be networks"),
        ("session_days = 0", "should be a whole number from 1 to 366"),
        ("session_days = \"hush\"", "should be a whole number from 1 to 366"),
        ("log = \"hush\"", "should be text or json"),
        ("listen = [1]", "should be one value or a list of texts"),
        ("smtp = \"hush", "line 1"),
    ] {
        let said = mistake(text, &[]);
        assert!(said.contains(wanted), "{text}: {said}");
        assert!(!said.contains("hush"), "{said}");
    }
}

#[test]
fn secrets_are_named_and_not_shown() {
    let variables = [
        ("FIRSTHAND_DATABASE", "postgres://firsthand:hush@db/firsthand"),
        ("FIRSTHAND_SMTP", "smtps://me:hush@mail.example.org"),
        ("AWS_ACCESS_KEY_ID", "key-id"),
        ("AWS_SECRET_ACCESS_KEY", "hush"),
    ];
    let loaded = load_file("", &variables, &[]).unwrap();
    assert_eq!(loaded.config.media_keys.as_ref().map(|keys| keys.secret.as_str()), Some("hush"));
    let said = table(&loaded.values) + &json(&loaded.values).to_string();
    assert!(!said.contains("hush"), "{said}");
    assert!(said.contains("postgres://firsthand:…@db/firsthand"));
    assert!(said.contains("environment, AWS_SECRET_ACCESS_KEY"));
    assert!(said.contains("(set, not shown)"));
}

#[test]
fn a_missing_file_is_said() {
    let flags = Flags { config: Some("/nowhere/firsthand.toml".into()), ..Flags::default() };
    let Err(said) = from(&flags, []) else { panic!("read a file that is not there") };
    assert!(said.0.starts_with("/nowhere/firsthand.toml cannot be read"), "{}", said.0);
}

#[test]
fn the_guide_lists_every_setting() {
    let guide = include_str!("../../../../docs/operate.md");
    for setting in SETTINGS {
        let default = if setting.default.is_empty() { String::new() } else { format!("`{}`", setting.default) };
        let row = format!("| `{}` | {} | {} |", setting.name, default, setting.says.replace('|', "\\|"));
        assert!(guide.contains(&row), "docs/operate.md should have this row:\n{row}");
    }
}
