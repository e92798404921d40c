//! Tables for the element, in a Wasm of their own: what reads and writes them is code that most pages never need.
//!
//! It is the same library, built a second time with the feature `tables`. `element/claims-table.js` fetches it for a document in CSV
//! and for a reader who takes claims along as CSV.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::claims::Problem;
use crate::claims::field::Field;
use crate::claims::read::json_document;
use crate::claims::tree::{Member, Node};
use crate::claims::write::json::{Layout, to_text};
use crate::claims::write::{csv, to_whole_csv};
use crate::intake::Manuscript;

/// A table as a document in JSON, and in JSON what was wrong with it: `problems`, and `broken` where it could not be read to its end.
#[wasm_bindgen]
pub fn read(table: String) -> Vec<String> {
    let reading = Manuscript::of_csv(table).reading;
    let mut told = vec![Member::new("problems", Node::list(reading.problems.iter().map(Problem::to_node).collect()))];
    if let Some(broken) = &reading.broken {
        told.push(Member::new("broken", broken.to_node()));
    }
    [reading.document.write(), Node::record(told)].iter().map(|node| to_text(node, Layout::Compact)).collect()
}

/// A document in JSON as a file for spreadsheets.
#[wasm_bindgen]
pub fn write(document: &str) -> String {
    let mut table = String::from(csv::BYTE_ORDER_MARK);
    table.push_str(&to_whole_csv(&json_document(document.as_bytes())));
    table
}
