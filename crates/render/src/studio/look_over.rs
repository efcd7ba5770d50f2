//! A last look at what was set, before it becomes a file: no letter without a
//! shape, no word beyond its sheet.

use super::fonts;
use crate::card::{DrawError, Field};
use crate::plan::Plan;
use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::text::TextItem;
use typst_layout::PagedDocument;

/// One run of letters, where it stands on the sheet.
#[derive(Debug)]
pub struct Run<'a> {
    pub text: &'a TextItem,
    pub at: Point,
}

/// Every run on a page, with its place. Our programs only ever move things, they do not turn them.
pub fn runs(frame: &Frame) -> Vec<Run<'_>> {
    fn walk<'a>(frame: &'a Frame, origin: Point, out: &mut Vec<Run<'a>>) {
        for (place, item) in frame.items() {
            let at = origin + *place;
            match item {
                FrameItem::Group(group) => {
                    let Transform { tx, ty, .. } = group.transform;
                    walk(&group.frame, at + Point::new(tx, ty), out);
                }
                FrameItem::Text(text) => out.push(Run { text, at }),
                _ => {}
            }
        }
    }
    let mut out = Vec::new();
    walk(frame, Point::zero(), &mut out);
    out
}

pub fn glyphs(document: &PagedDocument) -> Result<(), DrawError> {
    for run in document.pages().iter().flat_map(|page| runs(&page.frame)) {
        if let Some(glyph) = run.text.glyphs.iter().find(|glyph| glyph.id == 0) {
            let character = run.text.text[glyph.range()].chars().next().unwrap_or('\u{fffd}');
            return Err(DrawError::NoGlyph { character, package: fonts::package_for(character) });
        }
    }
    Ok(())
}

pub fn card(document: &PagedDocument, plan: &Plan) -> Result<(), DrawError> {
    glyphs(document)?;
    let [page] = document.pages() else { return Err(DrawError::fault("more than one page")) };
    let (width, slack) = (Abs::pt(plan.frame.width), Abs::pt(1.0));
    for run in runs(&page.frame) {
        if run.at.x < -slack || run.at.x + run.text.width() > width + slack {
            return Err(DrawError::DoesNotFit(Field::Headline));
        }
    }
    Ok(())
}
