//! The light on the passages, by the CSS Custom Highlight API (<https://www.w3.org/TR/css-highlight-api-1/>): nothing in the page's tree
//! changes for it. Where a browser lacks it, passages have their marks alone.

use js_sys::Set;
use web_sys::Range;

use crate::browser::with_hands;

/// The kinds of light, by the names under which the stylesheet knows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// On a passage that was found.
    Sure,
    /// On one that was edited, or may stand elsewhere.
    Unsure,
    /// For a moment, on the one a reader was led to.
    Lit,
}

impl Light {
    fn name(self) -> &'static str {
        match self {
            Self::Sure => "claims-table",
            Self::Unsure => "claims-table-unsure",
            Self::Lit => "claims-table-lit",
        }
    }
}

/// The ranges a table has lit. They go dark when this is dropped.
#[derive(Debug, Default)]
pub struct Lights(Vec<(Light, Range)>);

impl Lights {
    /// Lights a range.
    pub fn add(&mut self, light: Light, range: &Range) {
        if let Some(set) = highlight(light) {
            set.add(range);
            self.0.push((light, range.clone()));
        }
    }
}

impl Drop for Lights {
    fn drop(&mut self) {
        for (light, range) in &self.0 {
            if let Some(set) = highlight(*light) {
                set.delete(range);
            }
        }
    }
}

fn highlight(light: Light) -> Option<Set> {
    with_hands(|hands| hands.highlight(light.name())).flatten()
}
