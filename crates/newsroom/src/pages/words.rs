//! From the teller's Markdown to HTML that cannot do harm. Whole: nothing here
//! shortens what somebody approved.

use ammonia::Builder;
use comrak::nodes::{ListType, NodeValue};
use comrak::{Arena, Options, format_html, parse_document};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What a story may be made of. Everything else loses its tag and keeps its words.
static SAFE: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let tags: HashSet<&str> =
        ["p", "em", "strong", "blockquote", "ul", "ol", "li", "h2", "h3", "h4", "a", "br", "hr"].into_iter().collect();
    let mut attributes: HashMap<&str, HashSet<&str>> = HashMap::new();
    attributes.insert("a", ["href"].into_iter().collect());
    let mut builder = Builder::default();
    builder
        .tags(tags)
        .tag_attributes(attributes)
        .generic_attributes(HashSet::new())
        .url_schemes(["https", "http", "mailto"].into_iter().collect())
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("noopener nofollow ugc"));
    builder
});

/// CommonMark to safe HTML. The page's own heading is `h1`, so a story's begin at `h2`.
pub fn html(markdown: &str) -> String {
    let (html, plain) = written(markdown);
    if plain { as_cleaned(&html) } else { SAFE.clean(&html).to_string() }
}

/// As comrak writes it, and whether that is plain already.
fn written(markdown: &str) -> (String, bool) {
    let arena = Arena::new();
    let options = Options::default();
    let root = parse_document(&arena, markdown, &options);
    let mut plain = true;
    for node in root.descendants() {
        let value = &mut node.data.borrow_mut().value;
        plain &= is_plain(value);
        if let NodeValue::Heading(heading) = value {
            heading.level = (heading.level + 1).min(4);
        }
    }
    let mut out = String::new();
    // Writing to a string does not fail; an empty page would be the worst that could come of it.
    if format_html(root, &options, &mut out).is_err() {
        return (String::new(), true);
    }
    // A lone carriage return is a line break to whoever reads HTML.
    let plain = plain && !out.contains('\r');
    (out, plain)
}

/// What becomes a tag of the safe list without an attribute, or escaped words:
/// a story of nothing else needs no second reading, which costs more than the first.
fn is_plain(value: &NodeValue) -> bool {
    match value {
        NodeValue::Document
        | NodeValue::Paragraph
        | NodeValue::Heading(_)
        | NodeValue::BlockQuote
        | NodeValue::Item(_)
        | NodeValue::ThematicBreak
        | NodeValue::Text(_)
        | NodeValue::SoftBreak
        | NodeValue::LineBreak
        | NodeValue::Emph
        | NodeValue::Strong => true,
        NodeValue::List(list) => list.list_type == ListType::Bullet || list.start == 1,
        _ => false,
    }
}

/// The way the second reading would write it, so that nobody can tell which way a story went.
fn as_cleaned(html: &str) -> String {
    const WAYS: [(&str, &str); 4] = [("&quot;", "\""), ("\u{a0}", "&nbsp;"), ("<br />", "<br>"), ("<hr />", "<hr>")];
    WAYS.into_iter()
        .fold(html.to_owned(), |html, (from, to)| if html.contains(from) { html.replace(from, to) } else { html })
}

#[cfg(test)]
mod tests {
    use super::{SAFE, as_cleaned, html, written};
    use proptest::prelude::*;

    #[test]
    fn words_stay_and_harm_goes() {
        for (markdown, wanted) in [
            ("Hello *you*", "<p>Hello <em>you</em></p>\n"),
            ("# One\n\n## Two", "<h2>One</h2>\n<h3>Two</h3>\n"),
            ("<script>alert(1)</script>", ""),
            ("a <img src=x onerror=alert(1)> b", "<p>a  b</p>\n"),
            ("[x](javascript:alert(1))", "<p><a rel=\"noopener nofollow ugc\">x</a></p>\n"),
            ("[x](/desk)", "<p><a rel=\"noopener nofollow ugc\">x</a></p>\n"),
        ] {
            let made = html(markdown).replace("<!-- raw HTML omitted -->", "");
            assert_eq!(made.trim(), wanted.trim(), "{markdown}");
        }
        assert!(html("[x](https://example.org)").contains("href=\"https://example.org\""));
    }

    proptest! {
        /// Nothing goes out unread that the second reading would have changed.
        #[test]
        fn words_that_are_not_read_twice_would_stay_as_they_are(
            markdown in "([a-zé\u{a0}\u{2028}&<>\"'*_#>~`!\\[\\]()\\\\.;:=+-]|[0-9]{1,2}[.)] |\n{1,2}|\r| {1,5}|> |[-*] |\t|&[a-z]{2,4};|&#[0-9]{1,3};|<b>|</p>|https://a\\.example|\\*\\*){0,60}"
        ) {
            let (made, plain) = written(&markdown);
            if plain {
                prop_assert_eq!(as_cleaned(&made), SAFE.clean(&made).to_string());
            }
        }
    }

    #[test]
    fn ordinary_words_are_read_once_and_others_twice() {
        let ordinary = "One *two* \"three\" & 4 < 5\u{a0}\n\n---\n\n1. a  \nb\n2. c\n\n> d\n\n# E\n\n- **f**";
        assert!(written(ordinary).1);
        for twice in ["<b>x</b>", "[x](https://a.example)", "`x`", "![x](y)", "    x", "3. x", "&#13;"] {
            assert!(!written(twice).1, "{twice}");
        }
    }
}
