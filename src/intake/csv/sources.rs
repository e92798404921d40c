//! Sources that stand in place in every row, shared again.

use std::collections::HashMap;

use crate::claims::id::SourceId;
use crate::claims::problem::{Severity, found};
use crate::claims::tree::{Member, Node, Span, Value};

use super::Notes;

/// Takes sources that have an id out of the claims and puts the id in their place, and the name of a source of which nothing else is
/// said; gives the sources of the document. One that says something else under an id that is taken stays where it is.
pub(super) fn shared(claims: &mut [Node], own: &mut Vec<Member>, notes: &mut Notes<'_>) -> Option<Node> {
    let standing = own.iter().position(|member| member.name == "sources").map(|at| own.remove(at).value);
    let mut sources = match standing.map(|node| node.value) {
        Some(Value::List(sources)) => sources,
        _ => Vec::new(),
    };
    let mut by_id: HashMap<String, usize> = HashMap::new();
    for (index, source) in sources.iter().enumerate() {
        if let Some(id) = id_of(source) {
            by_id.entry(id.to_owned()).or_insert(index);
        }
    }
    for (index, claim) in claims.iter_mut().enumerate() {
        let Value::Record(members) = &mut claim.value else { continue };
        for member in members {
            let named = match (member.name.as_str(), &mut member.value.value) {
                ("source", Value::Record(_)) => std::slice::from_mut(&mut member.value),
                ("relay", Value::List(items)) => items.as_mut_slice(),
                _ => continue,
            };
            for source in named {
                share(source, index, &mut sources, &mut by_id, notes);
            }
        }
    }
    // A name that is the id of another source would be taken for it.
    for claim in claims {
        let Value::Record(members) = &mut claim.value else { continue };
        for member in members {
            match (member.name.as_str(), &mut member.value.value) {
                ("source", Value::Record(_)) => name_alone(&mut member.value, &by_id),
                ("relay", Value::List(items)) => items.iter_mut().for_each(|item| name_alone(item, &by_id)),
                _ => {}
            }
        }
    }
    (!sources.is_empty()).then(|| Node::list(sources))
}

fn share(source: &mut Node, claim: usize, sources: &mut Vec<Node>, by_id: &mut HashMap<String, usize>, notes: &mut Notes<'_>) {
    let Some(id) = id_of(source).map(str::to_owned) else { return };
    let span = source.span;
    let reference = Node { value: Value::Text(id.clone()), span };
    match by_id.get(&id).and_then(|at| sources.get(*at)) {
        None => {
            // An id alone leads to the source that says more, wherever that stands.
            if source.get("name").is_some() {
                by_id.insert(id, sources.len());
                sources.push(std::mem::replace(source, reference));
            }
        }
        Some(known) if known == source => *source = reference,
        Some(_) if source.get("name").is_none() => {}
        Some(_) => {
            let message = format!(
                "expected what the rows before say of the source {}, found something else, kept with this claim alone",
                found(&id)
            );
            let place = format!("claims[{claim}].source");
            notes.put(Severity::Warning, "source-differs", &place, span.unwrap_or(Span { start: 0, end: 0 }), message);
        }
    }
}

fn id_of(source: &Node) -> Option<&str> {
    match &source.get("id")?.value {
        Value::Text(id) => SourceId::parse(id).is_some().then_some(id),
        _ => None,
    }
}

fn name_alone(source: &mut Node, by_id: &HashMap<String, usize>) {
    if let Value::Record(members) = &source.value
        && let [Member { name, value: Node { value: Value::Text(text), span }, .. }] = members.as_slice()
        && name == "name"
        && !by_id.contains_key(text)
    {
        *source = Node { value: Value::Text(text.clone()), span: *span };
    }
}
