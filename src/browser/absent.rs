//! Without a browser: the prerender has no events, and what a browser knows of Unicode comes from a library.

use std::rc::Rc;

use yew::Callback;
use yew::events::Event;

/// The `details` of a row; there is none where there is no page.
#[derive(Debug, Clone, PartialEq)]
pub struct Fold;

impl Fold {
    /// That which an event came from.
    pub fn of(_: &Event) -> Self {
        Self
    }

    /// Whether it is open now.
    pub fn is_open(&self) -> bool {
        false
    }
}

/// No control holds anything where there is no page.
pub fn value(_: &Event) -> String {
    String::new()
}

/// Nothing is done later where there is no page.
pub fn later(_: u32, _: Box<dyn FnOnce()>) {}

/// The text with its letters composed as Unicode has them (NFKC).
pub fn composed(text: &str) -> String {
    unicode_normalization::UnicodeNormalization::nfkc(text).collect()
}

/// The text with its letters taken apart as Unicode has them (NFKD).
pub fn decomposed(text: &str) -> String {
    unicode_normalization::UnicodeNormalization::nfkd(text).collect()
}

/// A row has no address where there is no page.
pub fn address(_: &str) -> String {
    String::new()
}

/// Nobody asks for a text where there is no page.
pub fn copy(_: &str, _: &str, _: Callback<Option<Rc<str>>>) {}

/// Nobody asks for a file where there is no page.
pub fn download(_: &str, _: &str, _: &str) {}
