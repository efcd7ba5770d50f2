//! A pen for SVG: short numbers, paths, and no ids at all, so that any number
//! of drawings can stand on one page.

use std::fmt::Write as _;

/// A number with at most one decimal, as short as SVG allows.
pub(crate) fn num(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let (sign, size) = (if tenths < 0 { "-" } else { "" }, tenths.unsigned_abs());
    match (size / 10, size % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (0, tenth) => format!("{sign}.{tenth}"),
        (whole, tenth) => format!("{sign}{whole}.{tenth}"),
    }
}

/// Path data, written command by command in absolute coordinates.
#[derive(Debug, Default, Clone)]
pub(crate) struct Path(String);

impl Path {
    pub(crate) const fn new() -> Self {
        Self(String::new())
    }
    pub(crate) fn at(x: f64, y: f64) -> Self {
        let mut path = Self::new();
        path.go(x, y);
        path
    }
    fn command(&mut self, letter: char, numbers: &[f64]) -> &mut Self {
        self.0.push(letter);
        for (index, &number) in numbers.iter().enumerate() {
            let text = num(number);
            if index > 0 && !text.starts_with('-') {
                self.0.push(' ');
            }
            self.0.push_str(&text);
        }
        self
    }
    /// Lifts the pen.
    pub(crate) fn go(&mut self, x: f64, y: f64) -> &mut Self {
        self.command('M', &[x, y])
    }
    pub(crate) fn line(&mut self, x: f64, y: f64) -> &mut Self {
        self.command('L', &[x, y])
    }
    pub(crate) fn across(&mut self, x: f64) -> &mut Self {
        self.command('H', &[x])
    }
    pub(crate) fn down(&mut self, y: f64) -> &mut Self {
        self.command('V', &[y])
    }
    pub(crate) fn quad(&mut self, x1: f64, y1: f64, x: f64, y: f64) -> &mut Self {
        self.command('Q', &[x1, y1, x, y])
    }
    /// Goes on as smoothly as the quadratic curve before it: waves in few bytes.
    pub(crate) fn smooth(&mut self, x: f64, y: f64) -> &mut Self {
        self.command('T', &[x, y])
    }
    pub(crate) fn curve(&mut self, x1: f64, y1: f64, x2: f64, y2: f64, x: f64, y: f64) -> &mut Self {
        self.command('C', &[x1, y1, x2, y2, x, y])
    }
    /// A circular arc, never more than half a turn. Flags need no space after them.
    pub(crate) fn arc(&mut self, radius: f64, clockwise: bool, x: f64, y: f64) -> &mut Self {
        let _ = write!(self.0, "A{0} {0} 0 0{1}{2} {3}", num(radius), u8::from(clockwise), num(x), num(y));
        self
    }
    /// An outline that was never begun has nothing to close.
    pub(crate) fn close(&mut self) -> &mut Self {
        if !self.0.is_empty() {
            self.0.push('Z');
        }
        self
    }
    pub(crate) fn disc(&mut self, x: f64, y: f64, radius: f64) -> &mut Self {
        let r = num(radius);
        let d = num(radius * 2.0);
        let _ = write!(self.0, "M{} {}a{r} {r} 0 11{d} 0a{r} {r} 0 11-{d} 0Z", num(x - radius), num(y));
        self
    }
    pub(crate) fn rect(&mut self, x: f64, y: f64, width: f64, height: f64) -> &mut Self {
        let _ = write!(self.0, "M{} {}h{}v{}h{}Z", num(x), num(y), num(width), num(height), num(-width));
        self
    }
    pub(crate) fn polygon(&mut self, points: &[(f64, f64)]) -> &mut Self {
        for (index, &(x, y)) in points.iter().enumerate() {
            if index == 0 {
                self.go(x, y)
            } else {
                self.line(x, y)
            };
        }
        self.close()
    }
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    pub(crate) fn data(&self) -> &str {
        &self.0
    }
}

/// The sheet being drawn on: elements in painter's order.
#[derive(Debug, Default)]
pub(crate) struct Sheet(String);

impl Sheet {
    pub(crate) const fn new() -> Self {
        Self(String::new())
    }
    pub(crate) fn fill(&mut self, path: &Path, colour: &str) {
        if !path.is_empty() {
            let _ = write!(self.0, r#"<path fill="{colour}" d="{}"/>"#, path.data());
        }
    }
    /// Filled where an odd number of outlines overlap: for holes.
    pub(crate) fn fill_odd(&mut self, path: &Path, colour: &str) {
        if !path.is_empty() {
            let _ = write!(self.0, r#"<path fill="{colour}" fill-rule="evenodd" d="{}"/>"#, path.data());
        }
    }
    pub(crate) fn stroke(&mut self, path: &Path, colour: &str, width: f64) {
        if !path.is_empty() {
            let width = num(width);
            let _ =
                write!(self.0, r#"<path fill="none" stroke="{colour}" stroke-width="{width}" d="{}"/>"#, path.data());
        }
    }
    /// A stroke with round ends and joints.
    pub(crate) fn round_stroke(&mut self, path: &Path, colour: &str, width: f64) {
        if !path.is_empty() {
            let width = num(width);
            let _ = write!(
                self.0,
                r#"<path fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round" d="{}"/>"#,
                path.data()
            );
        }
    }
    pub(crate) fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, colour: &str) {
        let (x, y, width, height) = (num(x), num(y), num(width), num(height));
        let _ = write!(self.0, r#"<path fill="{colour}" d="M{x} {y}h{width}v{height}h-{width}Z"/>"#);
    }
    pub(crate) fn circle(&mut self, x: f64, y: f64, radius: f64, colour: &str) {
        let _ = write!(self.0, r#"<circle fill="{colour}" cx="{}" cy="{}" r="{}"/>"#, num(x), num(y), num(radius));
    }
    pub(crate) fn ellipse(&mut self, x: f64, y: f64, rx: f64, ry: f64, colour: &str) {
        let (x, y, rx, ry) = (num(x), num(y), num(rx), num(ry));
        let _ = write!(self.0, r#"<ellipse fill="{colour}" cx="{x}" cy="{y}" rx="{rx}" ry="{ry}"/>"#);
    }
    pub(crate) fn open(&mut self, transform: &str) {
        let _ = write!(self.0, r#"<g transform="{transform}">"#);
    }
    pub(crate) fn shut(&mut self) {
        self.0.push_str("</g>");
    }

    /// For a page: no namespace needed, hidden from the accessibility tree
    /// (whoever places it writes the alternative text).
    pub(crate) fn inline(self, view: [f64; 4]) -> String {
        let [x, y, w, h] = view.map(num);
        format!(
            r#"<svg viewBox="{x} {y} {w} {h}" width="{w}" height="{h}" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">{}</svg>"#,
            self.0
        )
    }

    /// For a file: complete on its own.
    pub(crate) fn document(self, view: [f64; 4]) -> String {
        let [x, y, w, h] = view.map(num);
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {w} {h}" width="{w}" height="{h}" preserveAspectRatio="xMidYMid slice">{}</svg>"#,
            self.0
        )
    }
}

#[cfg(test)]
mod tests {
    use super::num;

    #[test]
    fn numbers_are_as_short_as_can_be() {
        for (value, text) in
            [(0.0, "0"), (-0.04, "0"), (0.5, ".5"), (-0.5, "-.5"), (12.04, "12"), (12.25, "12.3"), (-3.0, "-3")]
        {
            assert_eq!(num(value), text);
        }
    }
}
