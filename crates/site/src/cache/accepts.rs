//! Which kinds of answers a program takes. The API asks before it answers, and
//! the cache before it answers in the API's place.

use http::{HeaderMap, header};

/// Whether an answer in JSON will do (RFC 9110, section 12.5.1): no header
/// takes anything; else the most exact range that fits decides, and `q=0` is a no.
pub fn takes_json(asked: &HeaderMap) -> bool {
    let mut given = asked.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok()).peekable();
    if given.peek().is_none() {
        return true;
    }
    let ranges = given.flat_map(|line| line.split(',')).filter(|range| !range.trim().is_empty());
    let mut best: Option<(u8, bool)> = None;
    let mut any = false;
    for range in ranges {
        any = true;
        let mut pieces = range.split(';').map(str::trim);
        let exact = match pieces.next().map(str::to_ascii_lowercase).as_deref() {
            Some("application/json") => 3,
            Some("application/*") => 2,
            Some("*/*") => 1,
            _ => continue,
        };
        let weight = pieces.find_map(|piece| piece.strip_prefix("q=").or_else(|| piece.strip_prefix("Q=")));
        let wanted = weight.is_none_or(|weight| weight.parse::<f32>().is_ok_and(|weight| weight > 0.0));
        if best.is_none_or(|(known, _)| exact > known) {
            best = Some((exact, wanted));
        }
    }
    // An empty header asks for nothing in particular.
    !any || best.is_some_and(|(_, wanted)| wanted)
}

#[cfg(test)]
mod tests {
    use super::takes_json;
    use http::{HeaderMap, HeaderValue, header};

    #[test]
    fn json_is_sent_to_whoever_takes_it() {
        for (accept, wanted) in [
            (None, true),
            (Some(""), true),
            (Some("*/*"), true),
            (Some("application/json"), true),
            (Some("Application/JSON; charset=utf-8"), true),
            (Some("text/html, application/*;q=0.5"), true),
            (Some("text/html"), false),
            (Some("text/html,*/*;q=0.1"), true),
            (Some("application/json;q=0, */*"), false),
            (Some("*/*;q=0"), false),
            (Some("image/png"), false),
        ] {
            let mut headers = HeaderMap::new();
            if let Some(accept) = accept {
                headers.insert(header::ACCEPT, HeaderValue::from_static(accept));
            }
            assert_eq!(takes_json(&headers), wanted, "{accept:?}");
        }
    }
}
