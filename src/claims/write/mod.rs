//! From a document back to text.

pub mod json;

use crate::claims::document::Document;
use crate::claims::field::Field;

/// The document as JSON for an editor: two spaces, one member a line, a line break at the end. Reading it gives the same document.
pub fn to_json(document: &Document) -> String {
    let mut text = json::to_text(&document.write(), json::Layout::Pretty);
    text.push('\n');
    text
}

/// The document as JSON that can stand inside a `<script>` of any HTML page.
pub fn to_json_in_script(document: &Document) -> String {
    json::to_text(&document.write(), json::Layout::InScript)
}
