//! What the style sheets promise: no physical sides, so that right-to-left is
//! the same sheet; no address outside ourselves; small enough for a slow line.

use std::fs;
use std::path::Path;
use ui::assets;
use ui::page::Surface;

fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let css = Path::new(env!("CARGO_MANIFEST_DIR")).join("css");
    for folder in
        fs::read_dir(&css).expect("the sheets").flatten().map(|entry| entry.path()).filter(|path| path.is_dir())
    {
        for path in fs::read_dir(&folder).expect("a folder").flatten().map(|entry| entry.path()) {
            if path.extension().is_some_and(|e| e == "css") {
                found.push((path.display().to_string(), fs::read_to_string(&path).expect("a readable sheet")));
            }
        }
    }
    found
}

/// `text-align: left`, `margin-left`, `left: 0`, `border-top-left-radius` and the like.
fn physical(line: &str) -> bool {
    let Some((property, value)) = line.trim().split_once(':') else { return false };
    let sides =
        |text: &str| text.split(|c: char| !c.is_ascii_alphabetic()).any(|word| word == "left" || word == "right");
    let takes_sides = matches!(property, "text-align" | "float" | "clear" | "caption-side");
    !property.starts_with("--")
        && (sides(property)
            || (takes_sides && sides(value))
            || matches!(
                property,
                "width" | "height" | "min-width" | "max-width" | "min-height" | "max-height" | "top" | "bottom"
            )
            || ["margin-top", "margin-bottom", "padding-top", "padding-bottom", "border-top", "border-bottom"]
                .contains(&property))
}

#[test]
fn sheets_use_logical_properties_only() {
    let mut complaints = Vec::new();
    for (name, source) in sources() {
        for (number, line) in source.lines().enumerate() {
            // Queries ask for the screen's width, which has no logical name that old phones know.
            if !line.trim_start().starts_with('@') && physical(line) {
                complaints.push(format!("{name}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
    for bad in ["margin-left: 1em;", "text-align: right;", "left: 0;", "border-top-left-radius: 1px;", "width: 3px;"] {
        assert!(physical(bad), "{bad}");
    }
}

#[test]
fn nothing_is_fetched_from_elsewhere() {
    for asset in assets::all() {
        let text = String::from_utf8_lossy(asset.bytes).replace("http://www.w3.org/2000/svg", "");
        assert!(!text.contains("://") && !text.contains("@import"), "{}", asset.path);
    }
}

#[test]
fn braces_close_in_every_sheet() {
    for surface in [Surface::Site, Surface::Guest, Surface::Desk] {
        let css = String::from_utf8_lossy(assets::sheet(surface).bytes);
        assert_eq!(css.matches('{').count(), css.matches('}').count(), "{}", surface.name());
        assert!(css.contains("@layer reset,tokens,base,layout,components,pages,utilities,print;"));
    }
}

#[test]
fn a_surface_costs_little_on_a_slow_line() {
    for (surface, most_css, most_js) in
        [(Surface::Site, 30_000, 6_000), (Surface::Guest, 20_000, 4_000), (Surface::Desk, 40_000, 12_000)]
    {
        let (css, js) = (assets::sheet(surface).bytes.len(), assets::script(surface).bytes.len());
        assert!(css < most_css && js < most_js, "{}: {css} bytes of CSS, {js} of script", surface.name());
    }
}

#[test]
fn addresses_carry_the_content_and_are_unlike() {
    let mut paths: Vec<_> = assets::all().iter().map(|asset| asset.path.clone()).collect();
    assert!(
        paths
            .iter()
            .all(|path| path.starts_with("/assets/") && path.split('/').nth(2).is_some_and(|hash| hash.len() == 16))
    );
    paths.sort();
    paths.dedup();
    assert_eq!(paths.len(), assets::all().len());
    assert!(
        assets::sheet(Surface::Guest).path.ends_with("/guest.css")
            && assets::script(Surface::Desk).path.ends_with("/desk.js")
    );
}
