//! What can only be seen in the document as a whole: its format, claims that say nothing, ids used twice, relations that lead nowhere.

use crate::claims::claim::Claim;
use crate::claims::document::{Document, FORMAT};
use crate::claims::field::Reader;
use crate::claims::id::ClaimId;
use crate::claims::id_set::IdSet;
use crate::claims::problem::{Problem, Severity, found};
use crate::claims::tree::{Node, Span, Value};

/// The rule that a relation breaks which leads to no claim.
const NOWHERE: &str = "dangling-relation";

/// Reports what is wrong between the parts of a document that was read from `root`.
pub fn check(document: &Document, root: &Node, reader: &mut Reader<'_>) {
    if let Some(format) = document.format.as_deref().filter(|format| *format != FORMAT) {
        let message = format!("expected `{FORMAT}`, found {}, read as if it were", found(format));
        reader.in_field("format", &mut |reader| reader.report(Severity::Warning, "format", span(root, "format"), &message));
    }
    check_source_ids(document, root, reader);
    let mut between = Between::default();
    for (index, (claim, node)) in document.claims.iter().zip(list(root, "claims")).enumerate() {
        reader.in_field("claims", &mut |reader| reader.in_item(index, &mut |reader| between.check(claim, node, reader)));
    }
    between.settle(&mut || document.claim_ids(), &mut reader.problems);
}

fn check_source_ids(document: &Document, root: &Node, reader: &mut Reader<'_>) {
    let mut seen = IdSet::default();
    for (source, (index, node)) in document.sources.iter().zip(items(root, "sources")) {
        let Some(id) = &source.id else { continue };
        if !seen.insert(id.as_str()) {
            let message =
                format!("expected an id of its own, found {} for the second time, the first one counts", found(id.as_str()));
            reader.in_field("sources", &mut |reader| {
                reader.in_item(index, &mut |reader| {
                    reader
                        .in_field("id", &mut |reader| reader.report(Severity::Error, "duplicate-id", span(node, "id"), &message));
                });
            });
        }
    }
}

/// What is only seen between claims, which may be checked one by one, in their order.
#[derive(Debug, Default)]
pub struct Between {
    /// The ids so far.
    seen: IdSet,
    /// Where those relations lead that no id so far answers, each with a problem of its own.
    unanswered: Vec<ClaimId>,
}

impl Between {
    /// Reports what is wrong with the next claim, and as well each of its relations that leads to no claim so far.
    pub fn check(&mut self, claim: &Claim, node: &Node, reader: &mut Reader<'_>) {
        if claim.unread.is_some() {
            return;
        }
        if claim.wording().is_none() {
            let message = "expected `text`, found a claim that says nothing and gets no row";
            reader.report(Severity::Error, "no-text", node.span, message);
        }
        if let Some(id) = &claim.id
            && !self.seen.insert(id.as_str())
        {
            let message = format!("expected an id of its own, found {} for the second time", found(id.as_str()));
            reader.in_field("id", &mut |reader| reader.report(Severity::Error, "duplicate-id", span(node, "id"), &message));
        }
        let relations = items(node, "relations").filter(|(_, node)| is_relation(node));
        for (relation, (index, node)) in claim.relations.iter().zip(relations) {
            let Some(to) = relation.to.as_ref().filter(|to| !self.seen.contains(to.as_str())) else { continue };
            self.unanswered.push(to.clone());
            let message = format!("expected the id of a claim in this document, found {}", found(to.as_str()));
            reader.in_field("relations", &mut |reader| {
                reader.in_item(index, &mut |reader| reader.report(Severity::Error, NOWHERE, node.span, &message));
            });
        }
    }

    /// Takes back what was reported of relations that lead to a later claim, or to one that is called by its place. `ids` are
    /// those of all claims.
    pub fn settle(self, ids: &mut dyn FnMut() -> Vec<ClaimId>, problems: &mut Vec<Problem>) {
        let Self { seen, unanswered } = self;
        // Most claims are called by ids of their own: then the others need not be thought of.
        let is_enough = unanswered.iter().all(|to| seen.contains(to.as_str()));
        let known = if is_enough { seen } else { ids().iter().map(ClaimId::as_str).collect() };
        let mut unanswered = unanswered.iter();
        problems.retain(|problem| problem.rule != NOWHERE || unanswered.next().is_none_or(|to| !known.contains(to.as_str())));
    }
}

/// The items of a list; what is no list counts as a list of one.
fn list<'a>(node: &'a Node, name: &str) -> &'a [Node] {
    let value = node.get(name);
    match value.map(|node| &node.value) {
        Some(Value::List(items)) => items,
        _ => value.map(std::slice::from_ref).unwrap_or_default(),
    }
}

/// The items of a list that became entries of the document, with their places in the text: every object, and every string that says something.
fn items<'a>(node: &'a Node, name: &str) -> impl Iterator<Item = (usize, &'a Node)> {
    list(node, name).iter().enumerate().filter(|(_, node)| is_entry(node))
}

/// Whether an item of a list became an entry of the document: every object, and every string that says something.
pub(crate) fn is_entry(node: &Node) -> bool {
    match &node.value {
        Value::Record(_) => true,
        Value::Text(text) => !text.trim().is_empty(),
        _ => false,
    }
}

/// A string that is no id became no relation.
pub(crate) fn is_relation(node: &Node) -> bool {
    !matches!(&node.value, Value::Text(text) if ClaimId::parse(text).is_none())
}

fn span(node: &Node, name: &str) -> Option<Span> {
    node.get(name)?.span
}
