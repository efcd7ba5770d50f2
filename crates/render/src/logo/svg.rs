//! An SVG is read, checked against what a logo needs, and drawn anew.

use super::pixels::Pixels;
use super::{ASPECT, LogoRefusal, SIDE};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::{self, Document, Node, NodeType, ParsingOptions};
use resvg::usvg::{ClipPath, Group, ImageHrefResolver, Mask, Node as Drawn, Options, Path, Tree, WriteOptions};
use std::collections::HashMap;

const SVG: &str = "http://www.w3.org/2000/svg";
/// Elements, counting what `use` repeats. Detailed crests have a few thousand.
const ELEMENTS_MOST: u64 = 20_000;
/// So deep a logo never is; deeper ones are meant for the stack.
const DEEPEST: usize = 32;
/// See-through groups, masks and clips: each is drawn on a sheet of its own.
const SHEETS_MOST: usize = 200;
/// Of all dashed lines together.
const DASHES_MOST: usize = 20_000;
/// Beyond this, numbers in a drawing are no drawing's.
const LONGEST: f32 = 100_000.0;
/// Whatever a logo is drawn with.
const SHAPES: [&str; 20] = [
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "style",
    "title",
    "desc",
];

/// Whether these bytes are markup: told by the content, as for photos.
pub fn is_svg(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(4_096)];
    let text = String::from_utf8_lossy(head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head)).into_owned();
    text.trim_start().starts_with('<')
}

/// The shapes of it as a new file, and their pixels.
pub fn redraw(bytes: &[u8]) -> Result<(String, Pixels), LogoRefusal> {
    let text = std::str::from_utf8(bytes).map_err(|_| LogoRefusal::Damaged)?;
    let text = without_doctype(text.trim_start_matches('\u{feff}'))?;
    let options = ParsingOptions { allow_dtd: false, nodes_limit: 200_000, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&text, options).map_err(|error| match error {
        roxmltree::Error::DtdDetected => LogoRefusal::Entities,
        roxmltree::Error::NodesLimitReached => LogoRefusal::TooMuch,
        _ => LogoRefusal::Damaged,
    })?;
    check(&document)?;
    let tree = Tree::from_xmltree(&document, &options_for_shapes()).map_err(|error| match error {
        resvg::usvg::Error::InvalidSize => LogoRefusal::Shape,
        resvg::usvg::Error::ElementsLimitReached => LogoRefusal::TooMuch,
        _ => LogoRefusal::Damaged,
    })?;
    let (width, height) = (tree.size().width(), tree.size().height());
    if width.max(height) > LONGEST || width.max(height) > width.min(height) * ASPECT as f32 {
        return Err(LogoRefusal::Shape);
    }
    if !(Cost { sheets: SHEETS_MOST, dashes: DASHES_MOST }).covers(tree.root()) {
        return Err(LogoRefusal::TooMuch);
    }
    let pixels = rasterise(&tree)?;
    Ok((rewritten(&tree, width, height), pixels))
}

/// A document type without declarations of its own is how drawing programs
/// begin; with some it could name entities, and grow without end.
fn without_doctype(text: &str) -> Result<String, LogoRefusal> {
    let Some(start) = text.find("<!DOCTYPE") else { return Ok(text.to_owned()) };
    let end = start + text[start..].find('>').ok_or(LogoRefusal::Damaged)?;
    if text[start..end].contains('[') {
        return Err(LogoRefusal::Entities);
    }
    Ok([&text[..start], &text[end + 1..]].concat())
}

/// Nothing is looked for outside the file, and nothing inside is decoded.
fn options_for_shapes() -> Options<'static> {
    let nothing = ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    Options { image_href_resolver: nothing, ..Options::default() }
}

fn check(document: &Document) -> Result<(), LogoRefusal> {
    let root = document.root_element();
    if root.tag_name().name() != "svg" || root.tag_name().namespace() != Some(SVG) {
        return Err(LogoRefusal::Kind);
    }
    for node in root.descendants() {
        if node.ancestors().take(DEEPEST + 1).count() > DEEPEST {
            return Err(LogoRefusal::TooMuch);
        }
        match node.node_type() {
            NodeType::Element => element(node)?,
            NodeType::Text if node.parent().is_some_and(|parent| parent.tag_name().name() == "style") => {
                style(node.text().unwrap_or_default())?;
            }
            _ => {}
        }
    }
    if weight(root, &mut Known::new(document)?, 0).is_none_or(|weight| weight > ELEMENTS_MOST) {
        return Err(LogoRefusal::TooMuch);
    }
    Ok(())
}

/// Elements of other namespaces are notes of the drawing program; they are not drawn.
fn element(node: Node) -> Result<(), LogoRefusal> {
    let is_xhtml = node.tag_name().namespace() == Some("http://www.w3.org/1999/xhtml");
    let name = node.tag_name().name();
    if node.tag_name().namespace() == Some(SVG) || is_xhtml {
        match name {
            "script" | "handler" | "listener" => return Err(LogoRefusal::Script),
            "image" | "feImage" | "foreignObject" | "iframe" | "video" | "audio" => return Err(LogoRefusal::Inside),
            "text" | "tspan" | "textPath" | "tref" | "font" | "font-face" => return Err(LogoRefusal::Words),
            // Notes without a namespace of their own.
            "metadata" => {}
            _ if is_xhtml || !SHAPES.contains(&name) => return Err(LogoRefusal::Effect),
            _ => {}
        }
    }
    for attribute in node.attributes() {
        let (name, value) = (attribute.name().to_ascii_lowercase(), attribute.value());
        let drawn = node.tag_name().namespace() == Some(SVG) && name != "metadata";
        if name.starts_with("on") && attribute.namespace().is_none() {
            return Err(LogoRefusal::Script);
        }
        if name == "href" && drawn && !value.trim().starts_with('#') {
            return Err(if is_program(value) { LogoRefusal::Script } else { LogoRefusal::Elsewhere });
        }
        if drawn {
            style(value)?;
        }
    }
    Ok(())
}

fn is_program(value: &str) -> bool {
    value.trim().to_ascii_lowercase().starts_with("javascript:")
}

/// Style, in its element or in an attribute: addresses lead into this file or nowhere.
fn style(text: &str) -> Result<(), LogoRefusal> {
    // Comments and escapes are how one word is hidden in another; a logo's style has no use for a backslash.
    let text = text.to_ascii_lowercase();
    if text.contains("@import") || text.contains("@font-face") || text.contains('\\') {
        return Err(LogoRefusal::Elsewhere);
    }
    if text.contains("expression(") || text.contains("javascript:") {
        return Err(LogoRefusal::Script);
    }
    let leads_out = |after: &str| {
        !after.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'')).starts_with('#')
    };
    if text.split("url(").skip(1).any(leads_out) {
        return Err(LogoRefusal::Elsewhere);
    }
    Ok(())
}

/// How many elements each one stands for, once `use` is counted in, and the
/// masks and clips that are laid out anew for each element under them.
struct Known<'a, 'input> {
    named: HashMap<&'a str, Node<'a, 'input>>,
    /// What a style sheet's classes lead to.
    classes: HashMap<&'a str, Vec<&'a str>>,
    weights: HashMap<roxmltree::NodeId, Option<u64>>,
}

impl<'a, 'input> Known<'a, 'input> {
    fn new(document: &'a Document<'input>) -> Result<Self, LogoRefusal> {
        let named = document.descendants().filter_map(|node| Some((node.attribute("id")?, node))).collect();
        let mut classes: HashMap<&str, Vec<&str>> = HashMap::new();
        for sheet in document.descendants().filter(|node| node.tag_name().name() == "style") {
            for rule in sheet.text().unwrap_or_default().split('}') {
                let Some((selectors, body)) = rule.split_once('{') else { continue };
                let leads: Vec<&str> = leads(body).collect();
                if leads.is_empty() {
                    continue;
                }
                for selector in selectors.split(',').map(str::trim) {
                    let class = selector.strip_prefix('.').filter(|class| is_word(class));
                    // What another selector meets is not worth finding out for a logo.
                    classes.entry(class.ok_or(LogoRefusal::Effect)?).or_default().extend(&leads);
                }
            }
        }
        Ok(Self { named, classes, weights: HashMap::new() })
    }

    /// What else is drawn wherever this is.
    fn under(&self, node: Node<'a, 'input>) -> Vec<Node<'a, 'input>> {
        let used = node.attributes().filter(|one| node.tag_name().name() == "use" && one.name() == "href");
        let used = used.map(|one| one.value().trim().trim_start_matches('#'));
        let said = node.attributes().flat_map(|one| leads(one.value()));
        let classes = node.attribute("class").unwrap_or_default().split_whitespace();
        let classed = classes.filter_map(|class| self.classes.get(class)).flatten().copied();
        used.chain(said).chain(classed).filter_map(|id| self.named.get(id).copied()).collect()
    }
}

/// Where `url(#…)` leads in a value or a style.
fn leads(text: &str) -> impl Iterator<Item = &str> {
    let quote = |c: char| c.is_whitespace() || matches!(c, '"' | '\'');
    text.split("url(").skip(1).filter_map(move |after| {
        let id = after.split(')').next()?.trim_matches(quote);
        id.strip_prefix('#')
    })
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
}

/// `None` for what contains itself, or goes on and on from one to the next.
fn weight<'a, 'input>(node: Node<'a, 'input>, known: &mut Known<'a, 'input>, depth: usize) -> Option<u64> {
    if let Some(weight) = known.weights.get(&node.id()) {
        return *weight;
    }
    if depth > DEEPEST {
        return None;
    }
    // Until it is known, it is what must not be met again.
    known.weights.insert(node.id(), None);
    let mut total = 1u64;
    for child in node.children().filter(Node::is_element) {
        total = total.saturating_add(weight(child, known, depth + 1)?);
    }
    for target in known.under(node) {
        total = total.saturating_add(weight(target, known, depth + 1)?);
    }
    known.weights.insert(node.id(), Some(total));
    Some(total)
}

/// What drawing may still cost. A mask or a clip is drawn anew for each group
/// under it, with the masks and clips of its own, so that ten of them, each
/// under the next, are millions; counting ends where the cost is spent.
struct Cost {
    sheets: usize,
    dashes: usize,
}

impl Cost {
    fn covers(&mut self, group: &Group) -> bool {
        let isolated = group.should_isolate();
        (!isolated || self.sheet())
            && group.clip_path().is_none_or(|clip| self.clip(clip))
            && group.mask().is_none_or(|mask| self.mask(mask))
            && group.children().iter().all(|node| match node {
                Drawn::Group(group) => self.covers(group),
                Drawn::Path(path) => self.dashes(path),
                Drawn::Image(_) | Drawn::Text(_) => false,
            })
    }

    fn clip(&mut self, clip: &ClipPath) -> bool {
        self.sheet() && self.covers(clip.root()) && clip.clip_path().is_none_or(|clip| self.clip(clip))
    }

    fn mask(&mut self, mask: &Mask) -> bool {
        self.sheet() && self.covers(mask.root()) && mask.mask().is_none_or(|mask| self.mask(mask))
    }

    fn sheet(&mut self) -> bool {
        let left = self.sheets.checked_sub(1);
        self.sheets = left.unwrap_or_default();
        left.is_some()
    }

    /// Each dash of a line is a shape of its own.
    fn dashes(&mut self, path: &Path) -> bool {
        let Some(pattern) = path.stroke().and_then(|stroke| stroke.dasharray()) else { return true };
        let once: f32 = pattern.iter().sum();
        let dashes = length(path.data()) / once * pattern.len() as f32;
        if !dashes.is_finite() || dashes > self.dashes as f32 {
            return false;
        }
        self.dashes -= dashes as usize;
        true
    }
}

/// Of a line, at most: a curve is no longer than the way over its handles.
fn length(path: &resvg::tiny_skia::Path) -> f32 {
    path.points().windows(2).map(|pair| (pair[1] - pair[0]).length()).sum()
}

fn rasterise(tree: &Tree) -> Result<Pixels, LogoRefusal> {
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = SIDE as f32 / width.max(height);
    let side = |length: f32| ((length * scale).ceil() as u32).clamp(1, SIDE);
    let mut map = Pixmap::new(side(width), side(height)).ok_or(LogoRefusal::Shape)?;
    resvg::render(tree, Transform::from_scale(scale, scale), &mut map.as_mut());
    let straight = |pixel: &resvg::tiny_skia::PremultipliedColorU8| {
        let colour = pixel.demultiply();
        [colour.red(), colour.green(), colour.blue(), colour.alpha()]
    };
    let data = map.pixels().iter().flat_map(straight).collect();
    Ok(Pixels { width: map.width(), height: map.height(), data })
}

/// Shapes alone, in the library's own words, and a view box so that it can be shown at any size.
fn rewritten(tree: &Tree, width: f32, height: f32) -> String {
    let options = WriteOptions {
        coordinates_precision: 4,
        transforms_precision: 6,
        indent: resvg::usvg::Indent::None,
        ..WriteOptions::default()
    };
    let written = tree.to_string(&options);
    written.replacen("<svg ", &format!("<svg viewBox=\"0 0 {width} {height}\" "), 1)
}
