//! Documents on their way in and out: read for an element, and given back to a script.

use std::rc::Rc;

use wasm_bindgen::prelude::*;

use crate::claims::Reading;
use crate::claims::field::Field;
use crate::claims::read::{json, unplaced_document};
use crate::element::events;
use crate::page::Pauses;
use crate::table::{Ledger, LedgerReader};

/// A document as it was when it was shown.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Snapshot(pub(super) Rc<Reading>);

#[wasm_bindgen]
impl Snapshot {
    /// The document as a JavaScript object in the document format, with everything that was kept.
    pub fn document(&self) -> JsValue {
        events::to_js(&self.0.whole().write())
    }
}

/// How many bytes of a long document are read before it is asked whether the page should have its turn.
const PIECE: usize = 16_384;

/// A document that was read, to be given to a [`Table`].
#[wasm_bindgen]
#[derive(Debug)]
pub struct Given(pub(super) Rc<Ledger>);

#[wasm_bindgen]
impl Given {
    /// Reads a document from the bytes of a file, a long one in pieces between which the page has its turn. Where it was made of a table,
    /// `told` is what was wrong with that one, in JSON.
    pub async fn read(bytes: Vec<u8>, told: Option<String>) -> Self {
        let mut reader = LedgerReader::new(bytes);
        let mut pauses = Pauses::begin();
        while !reader.read_on(PIECE) {
            pauses.breathe().await;
        }
        let ledger = reader.finish();
        Self(Rc::new(match told.and_then(|told| json::parse(told.as_bytes()).root) {
            Some(told) => ledger.of_sheet(&told),
            None => ledger,
        }))
    }

    /// Reads a document that a script gave as an object, written as JSON: its problems have no line, since nobody wrote one.
    pub fn of(json: &str) -> Self {
        Self(Rc::new(Ledger::of(Rc::new(unplaced_document(json.as_bytes())))))
    }
}
