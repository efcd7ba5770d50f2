//! What is sealed opens only in its place, and shows itself nowhere.

use super::{Keys, Secret, same};
use base::{Error, SystemChance, TestChance};

fn keys() -> Keys {
    Keys::new(&[7; 32])
}

#[test]
fn what_is_sealed_opens_with_the_same_key_and_words() {
    let keys = keys();
    let sealed = keys.seal(&SystemChance, "persona:a", b"person:b").unwrap();
    assert_eq!(keys.open("persona:a", &sealed).unwrap().as_slice(), b"person:b");
    assert!(!sealed.contains("person"));
}

#[test]
fn nothing_opens_anywhere_else() {
    let sealed = keys().seal(&SystemChance, "persona:a", b"person:b").unwrap();
    let mut changed = sealed.clone();
    let swapped = if changed.remove(40) == 'A' { 'B' } else { 'A' };
    changed.insert(40, swapped);
    let cut = &sealed[..20];
    for (keys, about, text) in [
        (keys(), "persona:c", sealed.as_str()),
        (Keys::new(&[8; 32]), "persona:a", sealed.as_str()),
        (keys(), "persona:a", changed.as_str()),
        (keys(), "persona:a", cut),
        (keys(), "persona:a", ""),
        (keys(), "persona:a", "not base64url!"),
    ] {
        assert!(matches!(keys.open(about, text), Err(Error::Fault(_))), "{about} {text}");
    }
}

#[test]
fn sealing_twice_looks_different() {
    let keys = keys();
    let sealed = || keys.seal(&SystemChance, "x", b"same").unwrap();
    assert_ne!(sealed(), sealed());
}

#[tokio::test]
async fn a_data_key_is_one_persons() {
    let keys = keys();
    let (key, wrapped) = keys.new_data_key(&SystemChance, "p1").await.unwrap();
    let sealed = key.seal(&SystemChance, "identity", b"Ada").unwrap();
    let again = keys.unwrap_data_key("p1", &wrapped).await.unwrap();
    assert_eq!(again.open("identity", &sealed).unwrap().as_slice(), b"Ada");
    assert!(keys.unwrap_data_key("p2", &wrapped).await.is_err());
    let (other, _) = keys.new_data_key(&SystemChance, "p2").await.unwrap();
    assert!(other.open("identity", &sealed).is_err());
}

#[test]
fn hashes_differ_by_key_purpose_and_secret() {
    let hashes = [
        keys().token_hash("sign-in", "abc"),
        keys().token_hash("review", "abc"),
        keys().token_hash("sign-in", "abd"),
        keys().token_hash("sign-ina", "bc"),
        Keys::new(&[8; 32]).token_hash("sign-in", "abc"),
        keys().finder("abc"),
    ];
    let mut distinct = hashes.to_vec();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), hashes.len());
    assert_eq!(keys().token_hash("sign-in", "abc"), hashes[0]);
}

#[test]
fn a_generated_key_reads_back() {
    let text = Keys::generate(&SystemChance);
    let keys = Keys::parse(&format!(" {}\n", text.reveal())).unwrap();
    assert_eq!(keys.finder("a"), Keys::parse(text.reveal()).unwrap().finder("a"));
    for bad in ["", "short", "!!!", &"A".repeat(44)] {
        assert!(Keys::parse(bad).is_none(), "{bad}");
    }
}

#[test]
fn secrets_are_long_distinct_and_shy() {
    let chance = TestChance::new(1);
    let (one, two) = (Secret::new(&chance), Secret::new(&chance));
    assert_eq!(one.reveal().len(), 32);
    assert_ne!(one, two);
    assert!(!format!("{one:?} {:?}", keys()).contains(one.reveal()));
    assert_eq!(format!("{one:?} {:?}", keys()), "Secret(…) Keys(…)");
    assert!(same("a", "a") && !same("a", "b") && !same("a", "ab"));
}
