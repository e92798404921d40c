//! Some of a document's claims, in an order of their own: what a reader takes along who has searched and sorted.

#[cfg(test)]
mod tests;

use crate::claims::field::Field;
use crate::claims::id_set::IdSet;
use crate::claims::read::Reading;
use crate::claims::source::Attribution;
use crate::claims::tree::{Member, Node, Value};

/// The claims at these indices, in this order. Each has the id that its row has in the whole document, so that `#claim-ID` and
/// relations lead to it from wherever it stands now. An index that no claim has is passed over.
///
/// Sources are written in place where there is no set for the ids of those that are named.
pub(super) fn claims(reading: &Reading, indices: &[usize], mut named: Option<&mut IdSet>) -> Vec<Node> {
    let ids = reading.claim_ids();
    let mut chosen = Vec::new();
    for index in indices {
        let Some(mut claim) = reading.claim(*index).map(|claim| claim.into_owned()) else { continue };
        claim.id = ids.get(*index).cloned();
        for attribution in claim.source.iter_mut().chain(&mut claim.relay) {
            let source = reading.document.source(attribution).into_owned();
            match &mut named {
                None => *attribution = Attribution::Here(Box::new(source)),
                Some(named) => {
                    if let Some(id) = &source.id {
                        named.insert(id.as_str());
                    }
                }
            }
        }
        chosen.push(claim.write());
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
