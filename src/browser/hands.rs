//! What the Wasm has done for it in JavaScript: `element/hands.js`, which comes at the end of the glue.
//!
//! It is for what JavaScript alone can do, such as giving a text node properties of its own, and for what only passes things from one
//! interface of the browser to another, which is a third of the bytes there. Where it was not handed over, as in tests of the Wasm alone,
//! nothing of it is done.

use std::cell::RefCell;

use js_sys::{Function, Promise, Set};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, ShadowRoot, Text};

#[wasm_bindgen]
extern "C" {
    /// The functions of `element/hands.js`.
    pub type Hands;
    /// Parts a text node at a place in it, in UTF-16 code units.
    #[wasm_bindgen(method)]
    pub fn part(this: &Hands, text: &Text, place: u32);
    /// Takes the texts around a mark that stands in the page already for the parts of one text.
    #[wasm_bindgen(method)]
    pub fn adopt(this: &Hands, mark: &Element);
    /// Joins parts between which there is no mark any more, and texts whose parts the page has separated; whether there were any.
    #[wasm_bindgen(method)]
    pub fn tidy(this: &Hands) -> bool;
    /// Puts a copy of a shadow root's stylesheet where the article is, unless it is there; gives what takes it away again.
    #[wasm_bindgen(method)]
    pub fn dress(this: &Hands, shadow: &ShadowRoot) -> Function;
    /// The ranges of a highlight; `None` where the browser has no highlights.
    #[wasm_bindgen(method)]
    pub fn highlight(this: &Hands, name: &str) -> Option<Set>;
    /// Shows a card beside its mark.
    #[wasm_bindgen(method, js_name = placeCard)]
    pub fn place_card(this: &Hands, card: &Element, mark: &Element);
    /// Brings a row into view and moves the focus to it.
    #[wasm_bindgen(method)]
    pub fn arrive(this: &Hands, anchor: Option<&Element>, summary: Option<&Element>);
    /// Brings a mark into view and moves the focus to it; `block` is that of `scrollIntoView`.
    #[wasm_bindgen(method)]
    pub fn lead(this: &Hands, mark: &Element, block: &str);
    /// The view of a table in the page's address: names, without what they begin with, and values, one after another.
    #[wasm_bindgen(method, js_name = readView)]
    pub fn read_view(this: &Hands, name: &str) -> Vec<String>;
    /// Puts a view in the page's address, in the place of the one that is there.
    #[wasm_bindgen(method, js_name = writeView)]
    pub fn write_view(this: &Hands, name: &str, pairs: Vec<String>);
    /// The page's address with a fragment.
    #[wasm_bindgen(method)]
    pub fn address(this: &Hands, fragment: &str) -> String;
    /// Copies a text, plain and, if there is any, as HTML; undefined, or the plain text where it could not be copied.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Hands, plain: &str, html: &str) -> Promise;
    /// Gives the reader a text as a file with a name and a media type, such as `text/csv;charset=utf-8`.
    #[wasm_bindgen(method)]
    pub fn download(this: &Hands, name: &str, media_type: &str, text: &str);
    /// Gives the reader a document in JSON as a table.
    #[wasm_bindgen(method, js_name = downloadTable)]
    pub fn download_table(this: &Hands, document: &str);
}

thread_local! {
    static HANDS: RefCell<Option<Hands>> = const { RefCell::new(None) };
}

/// Takes the functions of `element/hands.js`.
pub fn take_hands(hands: Hands) {
    HANDS.set(Some(hands));
}

/// Has something done, where there are hands.
pub fn with_hands<T>(act: impl FnOnce(&Hands) -> T) -> Option<T> {
    HANDS.with(|hands| hands.try_borrow().ok()?.as_ref().map(act))
}
