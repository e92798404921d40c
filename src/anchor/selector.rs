//! What to look for.

use crate::claims::Passage;

/// A quote with what stands around it (W3C `TextQuoteSelector`). An empty prefix or suffix says nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Selector<'a> {
    /// The words. Empty, the selector means the point between prefix and suffix.
    pub exact: &'a str,
    /// What stands just before them.
    pub prefix: &'a str,
    /// What stands just after them.
    pub suffix: &'a str,
}

impl<'a> From<&'a Passage> for Selector<'a> {
    fn from(passage: &'a Passage) -> Self {
        let text = |field: &'a Option<String>| field.as_deref().unwrap_or_default();
        Self { exact: text(&passage.exact), prefix: text(&passage.prefix), suffix: text(&passage.suffix) }
    }
}
