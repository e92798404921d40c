//! Text nodes of the page that are parted to put marks between, and how they become whole again.
//!
//! The page's own scripts may hold such a node. So it answers as if it were whole, and is whole again before anybody writes to it. That
//! takes properties of the node itself, which only JavaScript can give: `element/parted.js` keeps the list, for all tables of a page.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, Text};

#[wasm_bindgen]
extern "C" {
    /// The list of parted texts.
    pub type Texts;
    #[wasm_bindgen(method)]
    fn part(this: &Texts, text: &Text, place: u32);
    #[wasm_bindgen(method)]
    fn adopt(this: &Texts, mark: &Element);
    #[wasm_bindgen(method)]
    fn tidy(this: &Texts) -> bool;
}

thread_local! {
    static TEXTS: RefCell<Option<Texts>> = const { RefCell::new(None) };
}

/// Takes the list of parted texts: without one nothing is parted, and marks stand at the ends of text nodes only.
#[wasm_bindgen]
pub fn keep_texts(texts: Texts) {
    TEXTS.set(Some(texts));
}

fn with<T>(act: impl FnOnce(&Texts) -> T) -> Option<T> {
    TEXTS.with(|texts| texts.try_borrow().ok()?.as_ref().map(act))
}

/// Parts a text node at a place in it, in UTF-16 code units; whether it could.
pub fn part(text: &Text, place: u32) -> bool {
    with(|texts| texts.part(text, place)).is_some()
}

/// Takes the texts around a mark that stands in the page already for the parts of one text.
pub fn adopt(mark: &Element) {
    with(|texts| texts.adopt(mark));
}

/// Joins parts between which there is no mark any more, and texts whose parts the page has separated; whether there were any.
pub fn tidy() -> bool {
    with(Texts::tidy).unwrap_or_default()
}
