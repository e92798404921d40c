//! The numbered marks after the passages of claims: links to their rows, which need no script.

use crate::anchor::Certainty;
use crate::claims::Document;
use crate::markup::passage::Anchored;
use crate::markup::source::Change;
use crate::markup::tag::is_control;
use crate::markup::text::{PLAIN_MARK, PageText, is_mark};
use crate::markup::tree::{Index, Tree};
use crate::prerender::{Piece, Prerender, attribute_text};
use crate::strings::Strings;
use crate::table::Row;

/// The marks of the passages that were found, in the order of their rows where they stand at one place.
pub fn marks(
    tree: &Tree,
    article: &PageText,
    document: &Document,
    prerender: &Prerender<'_>,
    passages: &[Anchored],
    is_plain: bool,
) -> Vec<Change> {
    let ids = document.claim_ids();
    let mut marks: Vec<Change> = Vec::new();
    // A claim without words has no row, and so no mark.
    for row in prerender.rows() {
        let others = marks.len();
        let claim = ids.iter().position(|id| *id == row.id);
        for passage in passages.iter().filter(|passage| Some(passage.claim) == claim) {
            let Ok(found) = passage.anchor else { continue };
            let Some((end, around)) = article.end_of(found.at) else { continue };
            let at = outside(tree, end, around);
            // Two passages of one claim may end together.
            if marks.iter().skip(others).all(|mark| mark.at.start != at) {
                marks.push(Change {
                    at: at..at,
                    new: vec![if is_plain {
                        plain_mark(&row, prerender.strings())
                    } else {
                        mark(&row, found.certainty, prerender.strings())
                    }],
                });
            }
        }
    }
    marks
}

/// The marks that an earlier run put into the page, to be taken out.
pub fn old_marks(tree: &Tree) -> Vec<Change> {
    let marks = tree.all().filter(|(index, element)| is_mark(element) && !tree.is_in(*index, "claims-table"));
    marks.map(|(_, mark)| Change { at: mark.start_tag.start..mark.end, new: Vec::new() }).collect()
}

/// The end of a passage, or that of the outermost link, button or other control that it ends in: a link inside it would not be one.
fn outside(tree: &Tree, end: usize, around: Option<Index>) -> usize {
    let innermost = around.and_then(|index| Some((index, tree.get(index)?)));
    let outer = around.into_iter().flat_map(|index| tree.ancestors(index));
    let control = innermost.into_iter().chain(outer).filter(|(_, element)| is_control(&element.name) && element.end >= end);
    let ends = control.filter_map(|(_, element)| element.end_tag.as_ref()).map(|tag| tag.end);
    ends.last().unwrap_or(end)
}

/// A mark whose number is in the text, for what draws none.
fn plain_mark(row: &Row, strings: &Strings) -> Piece {
    Piece::Markup(format!("<sup class=\"{PLAIN_MARK}\"><a {}>{}</a></sup>", link(row, strings, ""), row.number))
}

fn mark(row: &Row, certainty: Certainty, strings: &Strings) -> Piece {
    let unsure = if certainty.is_sure() { String::new() } else { format!(" data-certainty=\"{}\"", certainty.word()) };
    let number = format!(" data-number=\"{}\"", row.number);
    Piece::Markup(format!("<a class=\"claims-table-mark\" {}{unsure}></a>", link(row, strings, &number)))
}

/// The attributes of a link to a row, with some more behind the address.
fn link(row: &Row, strings: &Strings, more: &str) -> String {
    let (name, lang) = (attribute_text(&row.mark_name(strings)), attribute_text(strings.tag()));
    format!("href=\"#claim-{}\"{more} aria-label=\"{name}\" lang=\"{lang}\"", row.id)
}
