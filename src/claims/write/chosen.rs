//! Some of a document's claims, in an order of their own: what a reader takes along who has searched and sorted.

#[cfg(test)]
mod tests;

use crate::claims::field::Field;
use crate::claims::id_set::IdSet;
use crate::claims::read::Reading;
use crate::claims::tree::{Member, Node, Value};

/// The claims at these indices, in this order. Each has the id that its row has in the whole document, so that `#claim-ID` and
/// relations lead to it from wherever it stands now. An index that no claim has is passed over.
///
/// Sources are written in place where there is no set for the ids of those that are named.
pub(super) fn claims(reading: &Reading, indices: &[usize], mut named: Option<&mut IdSet>) -> Vec<Node> {
    let ids = reading.claim_ids();
    let mut chosen = Vec::new();
    for index in indices {
        let Some(claim) = reading.claim(*index) else { continue };
        let mut node = claim.write();
        if let (Some(id), Value::Record(members)) = (ids.get(*index), &mut node.value) {
            members.retain(|member| member.name != "id");
            members.insert(0, Member::new("id", id.write()));
        }
        if let Some(named) = &mut named {
            for attribution in claim.source.iter().chain(&claim.relay) {
                if let Some(id) = &reading.document.source(attribution).id {
                    named.insert(id.as_str());
                }
            }
        } else if let Value::Record(members) = &mut node.value {
            let here = |attribution| reading.document.source(attribution).write();
            for member in members {
                match (member.name.as_str(), &claim.source) {
                    ("source", Some(source)) => member.value = here(source),
                    ("relay", _) => member.value = Node::list(claim.relay.iter().map(here).collect()),
                    _ => {}
                }
            }
        }
        chosen.push(node);
    }
    chosen
}

/// The document's own fields.
pub(super) fn own_fields(reading: &Reading) -> Vec<Member> {
    let mut own = Vec::new();
    if let Value::Record(members) = reading.document.write().value {
        for member in members {
            if !matches!(member.name.as_str(), "claims" | "sources") {
                own.push(member);
            }
        }
    }
    own
}

/// The document with just these claims, and of its sources just those that they name.
pub(super) fn document(reading: &Reading, indices: &[usize]) -> Node {
    let mut named = IdSet::default();
    let claims = claims(reading, indices, Some(&mut named));
    let mut sources = Vec::new();
    for source in &reading.document.sources {
        if source.id.as_ref().is_some_and(|id| named.contains(id.as_str())) {
            sources.push(source.write());
        }
    }
    let mut members = own_fields(reading);
    members.push(Member::new("sources", Node::list(sources)));
    members.push(Member::new("claims", Node::list(claims)));
    Node::record(members)
}
