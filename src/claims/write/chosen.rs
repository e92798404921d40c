//! Some of a document's claims, in an order of their own: what a reader takes along who has searched and sorted.

#[cfg(test)]
mod tests;

use crate::claims::document::Document;
use crate::claims::field::Field;
use crate::claims::id_set::IdSet;
use crate::claims::source::Attribution;
use crate::claims::tree::{Member, Node, Value};

/// The claims at these indices, in this order. Each has the id that its row has in the whole document, so that `#claim-ID` and
/// relations lead to it from wherever it stands now. An index that no claim has is passed over.
pub(super) fn claims(document: &Document, indices: &[usize], is_in_place: bool) -> Vec<Node> {
    let ids = document.claim_ids();
    let mut chosen = Vec::with_capacity(indices.len());
    for index in indices {
        let (Some(claim), Some(id)) = (document.claims.get(*index), ids.get(*index)) else { continue };
        let mut node = claim.write();
        if let Value::Record(members) = &mut node.value {
            members.retain(|member| member.name != "id");
            members.insert(0, Member::new("id", Node::text(id.as_str())));
            for member in members.iter_mut().filter(|_| is_in_place) {
                let sources: &[Attribution] = match member.name.as_str() {
                    "source" => claim.source.as_slice(),
                    "relay" => &claim.relay,
                    _ => continue,
                };
                let nodes = match &mut member.value.value {
                    Value::List(items) => items.as_mut_slice(),
                    _ => std::slice::from_mut(&mut member.value),
                };
                for (node, source) in nodes.iter_mut().zip(sources) {
                    *node = document.source(source).write();
                }
            }
        }
        chosen.push(node);
    }
    chosen
}

/// The document with just these claims, and of its sources just those that they name.
pub(super) fn document(document: &Document, indices: &[usize]) -> Node {
    let mut used = IdSet::default();
    for claim in indices.iter().filter_map(|index| document.claims.get(*index)) {
        for source in claim.source.iter().chain(&claim.relay) {
            if let Some(id) = &document.source(source).id {
                used.insert(id.as_str());
            }
        }
    }
    let mut node = document.write();
    if let Value::Record(members) = &mut node.value {
        for Member { name, value, .. } in members {
            match (name.as_str(), &mut value.value) {
                ("claims", Value::List(list)) => *list = claims(document, indices, false),
                ("sources", Value::List(list)) => {
                    list.retain(
                        |source| matches!(source.get("id"), Some(Node { value: Value::Text(id), .. }) if used.contains(id)),
                    );
                }
                _ => {}
            }
        }
    }
    node
}

/// The document's own fields.
pub(super) fn own_fields(document: &Document) -> Node {
    let mut node = document.write();
    if let Value::Record(members) = &mut node.value {
        members.retain(|member| !matches!(member.name.as_str(), "claims" | "sources"));
    }
    node
}
