//! From a document back to text.

mod chosen;
pub mod csv;
pub mod json;

use crate::claims::document::Document;
use crate::claims::field::Field;
use crate::claims::id_set::IdSet;
use crate::claims::read::Reading;
use crate::claims::source::Source;
use crate::claims::tree::{Member, Node};

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

/// A document as JSON for an editor, with just the claims at these indices, in this order, and the sources that they name. Each claim has
/// the id that it has in the whole document. An index that no claim has is passed over.
pub fn to_json_of(reading: &Reading, claims: &[usize]) -> String {
    let mut text = json::to_text(&chosen::document(reading, claims), json::Layout::Pretty);
    text.push('\n');
    text
}

/// The claims at these indices as CSV ([`csv`]), one a row in this order, each with the id that it has in the whole document and its
/// sources written in place. The document's own fields are in the first row, as `document.title`. An index that no claim has is passed
/// over.
///
/// A file for spreadsheets begins with [`csv::BYTE_ORDER_MARK`], which is not part of the text.
pub fn to_csv(reading: &Reading, claims: &[usize]) -> String {
    csv::to_text(&chosen::claims(reading, claims, None), &Node::record(chosen::own_fields(reading)))
}

/// The whole document as CSV. Sources that no claim names, which have no row to stand in, are in the first one, as
/// `document.sources.1.name`.
pub fn to_whole_csv(reading: &Reading) -> String {
    let all: Vec<usize> = (0..reading.claim_count()).collect();
    let mut named = IdSet::default();
    for claim in all.iter().filter_map(|index| reading.claim(*index)) {
        for attribution in claim.source.iter().chain(&claim.relay) {
            if let Some(id) = &reading.document.source(attribution).id {
                named.insert(id.as_str());
            }
        }
    }
    let is_named = |source: &&Source| source.id.as_ref().is_some_and(|id| named.contains(id.as_str()));
    let unnamed: Vec<Node> = reading.document.sources.iter().filter(|source| !is_named(source)).map(Field::write).collect();
    let mut own = chosen::own_fields(reading);
    if !unnamed.is_empty() {
        own.push(Member::new("sources", Node::list(unnamed)));
    }
    csv::to_text(&chosen::claims(reading, &all, None), &Node::record(own))
}
