//! Rust source seen two ways: `code` without comments and string contents,
//! `strings` with only string contents. Both keep every byte's place, so that an
//! offset found in one is an offset in the file.

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Code,
    Comment,
    Text,
}

/// The code alone: a banned word in a comment or in a string is no use of it.
pub fn code(source: &str) -> String {
    keep(source, Part::Code)
}

/// The contents of string literals alone.
pub fn strings(source: &str) -> String {
    keep(source, Part::Text)
}

/// The code without its inline tests, which come last in a file.
pub fn product(source: &str) -> String {
    let mut code = code(source);
    if let Some(at) = code.find("#[cfg(test)]\nmod tests {") {
        code.truncate(at);
    }
    code
}

fn keep(source: &str, wanted: Part) -> String {
    let parts = parts(source.as_bytes());
    let kept = source.bytes().zip(parts).map(|(byte, part)| if part == wanted || byte == b'\n' { byte } else { b' ' });
    String::from_utf8_lossy(&kept.collect::<Vec<_>>()).into_owned()
}

fn parts(s: &[u8]) -> Vec<Part> {
    let mut parts = vec![Part::Code; s.len()];
    let mut i = 0;
    while i < s.len() {
        let (end, part) = match s[i] {
            b'/' if s.get(i + 1) == Some(&b'/') => (line_end(s, i), Part::Comment),
            b'/' if s.get(i + 1) == Some(&b'*') => (block_end(s, i), Part::Comment),
            b'"' => (string_end(s, i), Part::Text),
            b'r' if raw_hashes(s, i).is_some() => (raw_end(s, i), Part::Text),
            b'\'' => (char_end(s, i), Part::Code),
            _ => (i + 1, Part::Code),
        };
        // The quotes, and the hashes of a raw string, stay code.
        let end = end.min(s.len());
        let around = if s[i] == b'r' { raw_hashes(s, i).unwrap_or(0) + 1 } else { 0 };
        let (from, to) =
            if part == Part::Text { (i + around + 1, end.saturating_sub(around.max(1))) } else { (i, end) };
        parts[from.min(end)..to.max(from).min(end)].fill(part);
        i = end.max(i + 1);
    }
    parts
}

fn line_end(s: &[u8], from: usize) -> usize {
    s[from..].iter().position(|&b| b == b'\n').map_or(s.len(), |n| from + n)
}

fn block_end(s: &[u8], from: usize) -> usize {
    let (mut depth, mut i) = (0, from);
    while i < s.len() {
        match &s[i..(i + 2).min(s.len())] {
            b"/*" => (depth, i) = (depth + 1, i + 2),
            b"*/" => (depth, i) = (depth - 1, i + 2),
            _ => i += 1,
        }
        if depth == 0 {
            return i;
        }
    }
    s.len()
}

fn string_end(s: &[u8], from: usize) -> usize {
    let mut i = from + 1;
    while i < s.len() {
        match s[i] {
            b'\\' => i += 2,
            b'"' => return i + 1,
            _ => i += 1,
        }
    }
    s.len()
}

/// How many `#` a raw string that starts here has; `None` when none starts here.
fn raw_hashes(s: &[u8], at: usize) -> Option<usize> {
    let after_word = at > 0 && (s[at - 1].is_ascii_alphanumeric() || s[at - 1] == b'_') && s[at - 1] != b'b';
    let hashes = s[at + 1..].iter().take_while(|&&b| b == b'#').count();
    (!after_word && s.get(at + 1 + hashes) == Some(&b'"')).then_some(hashes)
}

fn raw_end(s: &[u8], at: usize) -> usize {
    let hashes = raw_hashes(s, at).unwrap_or(0);
    let close: Vec<u8> = std::iter::once(b'"').chain(std::iter::repeat_n(b'#', hashes)).collect();
    let from = at + hashes + 2;
    let rest = s.get(from..).unwrap_or(&[]);
    rest.windows(close.len()).position(|w| w == close).map_or(s.len(), |n| from + n + close.len())
}

/// A character literal, or one byte of a lifetime.
fn char_end(s: &[u8], at: usize) -> usize {
    if s.get(at + 1) == Some(&b'\\') {
        return s[at + 3..].iter().position(|&b| b == b'\'').map_or(s.len(), |n| at + 4 + n);
    }
    let close = s[at + 1..].iter().take(5).position(|&b| b == b'\'');
    match close {
        Some(n) if n > 0 && (n == 1 || s[at + 1] >= 0x80) => at + 2 + n,
        _ => at + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_are_not_code() {
        let source =
            "let a = \"unsafe\"; // unsafe\nlet b = r#\"unsafe \"x\" \"#; /* unsafe /* x */ */ call('\"', '\\'', 'é');";
        let code = code(source);
        assert!(!code.contains("unsafe"), "{code}");
        assert!(code.contains("call("));
        assert_eq!(code.len(), source.len());
        assert_eq!(strings(source).matches("unsafe").count(), 2);
    }

    #[test]
    fn lifetimes_do_not_open_a_character() {
        assert!(code("fn f<'a>(x: &'a str) -> &'a str { unsafe_thing(x) } // '").contains("unsafe_thing"));
    }

    #[test]
    fn inline_tests_are_not_the_product() {
        assert!(!product("fn a() {}\n#[cfg(test)]\nmod tests { use sea_orm::X; }").contains("sea_orm"));
    }
}
