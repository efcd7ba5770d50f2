//! The three ways to come to a page: each has its own sheet, script and frame.

/// Who is looking: anyone, someone holding a link, staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surface {
    Site,
    Guest,
    Desk,
}

impl Surface {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Guest => "guest",
            Self::Desk => "desk",
        }
    }
}
