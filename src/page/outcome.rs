//! What became of the passages of a table: for the marks, and as the event `claims-table:anchors` tells it.

use web_sys::Range;

use crate::anchor::{Anchor, Certainty, Lost, Reason};
use crate::claims::ClaimId;
use crate::claims::tree::{Member, Node};
use crate::page::passages::Passages;
use crate::view::Screen;

/// A passage that was looked for.
#[derive(Debug)]
pub struct Sought {
    /// The index of its row.
    pub row: usize,
    /// Its own in the row.
    pub number: usize,
    /// Its words.
    pub exact: String,
    /// What became of it.
    pub anchor: Anchor,
}

/// A passage that stands in the article.
#[derive(Debug)]
pub struct Standing {
    /// The index of its row.
    pub row: usize,
    /// How surely it stands there.
    pub certainty: Certainty,
    /// Where.
    pub range: Range,
    /// The same without white space at its end, where the mark would be lost.
    pub words: Range,
}

/// What was found, and the detail of the event.
pub fn outcome(screen: &Screen, passages: &Passages, sought: &[Sought]) -> (Vec<Standing>, Node, bool) {
    let mut standing = Vec::new();
    let mut lists = [Vec::new(), Vec::new()];
    for Sought { row: index, number, exact, anchor } in sought {
        let Some(id) = screen.ids().get(*index) else { continue };
        let ranges = anchor.as_ref().ok().and_then(|found| {
            let trimmed = passages.text.trimmed(found.at);
            let range = passages.range(found.at)?;
            let words = if trimmed == found.at { range.clone() } else { passages.range(trimmed)? };
            Some((range, words))
        });
        let [found, lost] = &mut lists;
        match (anchor, ranges) {
            (Ok(anchor), Some((range, words))) => {
                found.push(entry(
                    id,
                    *number,
                    vec![
                        ("certainty", Node::text(anchor.certainty.word())),
                        ("text", passages.text.words(anchor.at).into()),
                        ("start", i64::from(anchor.at.start.0).into()),
                        ("end", i64::from(anchor.at.end.0).into()),
                    ],
                ));
                standing.push(Standing { row: *index, certainty: anchor.certainty, range, words });
            }
            (anchor, _) => {
                // What was found in a text that the page has changed since is looked for again, soon.
                let why = anchor.err().unwrap_or(Lost { reason: Reason::Absent, nearest: None });
                let mut members = vec![("reason", Node::text(why.reason.word())), ("exact", Node::text(exact))];
                members.extend(why.nearest.map(|nearest| ("nearest", passages.text.words(nearest).into())));
                lost.push(entry(id, *number, members));
            }
        }
    }
    let [found, lost] = lists;
    let has_lost = !lost.is_empty();
    (standing, Node::record(vec![Member::new("found", Node::list(found)), Member::new("lost", Node::list(lost))]), has_lost)
}

fn entry(id: &ClaimId, passage: usize, more: Vec<(&str, Node)>) -> Node {
    let passage = i64::try_from(passage).unwrap_or(i64::MAX);
    let members = [("id", Node::text(id.as_str())), ("passage", passage.into())].into_iter().chain(more);
    Node::record(members.map(|(name, value)| Member::new(name, value)).collect())
}
