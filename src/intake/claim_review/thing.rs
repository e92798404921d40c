//! JSON-LD as it is found: one value or a list of them, text or an object around it, names with a prefix or without.

use std::collections::{HashMap, HashSet};

use crate::claims::tree::{Member, Node, Value};

/// What of a text's trees has been taken into the document, and what its nodes are called.
#[derive(Debug, Default)]
pub(super) struct Things<'a> {
    by_id: HashMap<&'a str, &'a Node>,
    taken: HashSet<*const Node>,
}

impl<'a> Things<'a> {
    /// Knows every node with an `@id` that says more than that.
    pub(super) fn know(&mut self, node: &'a Node) {
        match &node.value {
            Value::Record(members) => {
                if let Some(id) = id(node).filter(|_| members.len() > 1) {
                    self.by_id.entry(id).or_insert(node);
                }
                members.iter().for_each(|member| self.know(&member.value));
            }
            Value::List(items) => items.iter().for_each(|item| self.know(item)),
            _ => {}
        }
    }

    /// Notes that a value is in the document.
    pub(super) fn take(&mut self, node: &Node) {
        self.taken.insert(std::ptr::from_ref(node));
    }

    /// The values of a field: the items of a list, of whatever kind it is, without what says nothing.
    pub(super) fn all(&mut self, node: &'a Node, name: &str) -> Vec<&'a Node> {
        let mut values = Vec::new();
        for member in members(node).iter().filter(|member| bare(&member.name) == name) {
            self.flatten(&member.value, &mut values);
        }
        values
    }

    fn flatten(&mut self, node: &'a Node, values: &mut Vec<&'a Node>) {
        match &node.value {
            Value::List(items) => items.iter().for_each(|item| self.flatten(item, values)),
            Value::Null => self.take(node),
            Value::Text(text) if text.trim().is_empty() => self.take(node),
            Value::Record(members) => match members.as_slice() {
                [] => self.take(node),
                [Member { name, value, .. }] if matches!(name.as_str(), "@list" | "@set") => self.flatten(value, values),
                [Member { name, .. }] if name == "@id" => {
                    match id(node).and_then(|id| self.by_id.get(id).copied()) {
                        // What is only named here says more elsewhere.
                        Some(there) => {
                            self.take(node);
                            values.push(there);
                        }
                        None => values.push(node),
                    }
                }
                _ => values.push(node),
            },
            _ => values.push(node),
        }
    }

    /// The first text of a field, and the node it is: a string, a number, or an object around either.
    pub(super) fn text(&mut self, node: &'a Node, names: &[&str]) -> Option<&'a Node> {
        for name in names {
            for value in self.all(node, name) {
                if let Some(text) = as_text(value) {
                    return Some(text);
                }
            }
        }
        None
    }

    /// What is in none of what was taken, with the objects around it; nothing where all was.
    pub(super) fn rest(&self, node: &Node) -> Option<Node> {
        if self.taken.contains(&std::ptr::from_ref(node)) {
            return None;
        }
        let value = match &node.value {
            Value::Record(members) => {
                let rest: Vec<Member> = members
                    .iter()
                    .filter(|member| !is_label(member))
                    .filter_map(|member| Some(Member { value: self.rest(&member.value)?, ..member.clone() }))
                    .collect();
                if rest.iter().all(|member| says_what_it_is(&member.name)) {
                    return None;
                }
                Value::Record(rest)
            }
            Value::List(items) => {
                let rest: Vec<Node> = items.iter().filter_map(|item| self.rest(item)).collect();
                if rest.is_empty() {
                    return None;
                }
                Value::List(rest)
            }
            Value::Null => return None,
            other => other.clone(),
        };
        Some(Node { value, span: node.span })
    }
}

/// The members of an object.
pub(super) fn members(node: &Node) -> &[Member] {
    match &node.value {
        Value::Record(members) => members,
        _ => &[],
    }
}

/// A name without the prefix that says it is schema.org's.
pub(super) fn bare(name: &str) -> &str {
    let name = name.strip_prefix("https://").or(name.strip_prefix("http://")).unwrap_or(name);
    name.strip_prefix("schema.org/").or(name.strip_prefix("schema:")).unwrap_or(name)
}

/// Whether something is of a type of schema.org.
pub(super) fn is_a(node: &Node, wanted: &str) -> bool {
    types(node).any(|name| name == wanted)
}

/// The types of something, of which there may be several.
pub(super) fn types(node: &Node) -> impl Iterator<Item = &str> {
    let named = members(node).iter().filter(|member| matches!(member.name.as_str(), "@type" | "type"));
    let values = named.flat_map(|member| match &member.value.value {
        Value::List(items) => items.as_slice(),
        _ => std::slice::from_ref(&member.value),
    });
    values.filter_map(|value| match &value.value {
        Value::Text(text) => Some(bare(text.trim())),
        _ => None,
    })
}

/// What something is called in its graph.
pub(super) fn id(node: &Node) -> Option<&str> {
    let id = members(node).iter().find(|member| member.name == "@id")?;
    match &id.value.value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// The text of a value: its own, or that of the `@value` or `name` in it.
pub(super) fn as_text(node: &Node) -> Option<&Node> {
    match &node.value {
        Value::Text(text) if !text.trim().is_empty() => Some(node),
        Value::Number(_) => Some(node),
        Value::Record(members) => {
            let inner = members.iter().find(|member| member.name == "@value")?;
            as_text(&inner.value)
        }
        _ => None,
    }
}

/// The letters of a text or a number.
pub(super) fn letters(node: &Node) -> &str {
    match &node.value {
        Value::Text(text) => text.trim(),
        Value::Number(number) => number.as_str(),
        _ => "",
    }
}

/// Whether it only says what a node is called within its text.
fn is_label(member: &Member) -> bool {
    member.name == "@id" && matches!(&member.value.value, Value::Text(id) if id.starts_with("_:") || id.starts_with('#'))
}

fn says_what_it_is(name: &str) -> bool {
    matches!(name, "@type" | "@context" | "type")
}
