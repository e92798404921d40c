//! A record while it is made.

use super::thing::letters;
use crate::claims::tree::{Member, Node, Value};

/// Among how many works one that is given twice is looked for.
const MOST_COMPARED: usize = 50;

/// The members of a record that is being made.
#[derive(Debug, Default)]
pub(super) struct Fields(pub(super) Vec<Member>);

impl Fields {
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|member| member.name == name)
    }

    /// A value as it stands in the record; the first counts. Numbers are texts here.
    pub(super) fn put(&mut self, name: &str, node: &Node) {
        self.put_text(name, letters(node), node);
    }

    /// A text that stands for what stands there.
    pub(super) fn put_text(&mut self, name: &str, text: &str, at: &Node) {
        if !self.has(name) {
            self.0.push(Member::new(name, Node { value: Value::Text(text.to_owned()), span: at.span }));
        }
    }

    /// Items of a list that may have some already. Works that are given twice count once.
    pub(super) fn put_list(&mut self, name: &str, items: Vec<Node>) {
        if items.is_empty() {
            return;
        }
        let standing = self.0.iter_mut().find(|member| member.name == name).map(|member| &mut member.value.value);
        match standing {
            Some(Value::List(list)) => {
                for item in items {
                    if !list.iter().take(MOST_COMPARED).any(|other| *other == item) {
                        list.push(item);
                    }
                }
            }
            _ => {
                let mut list: Vec<Node> = Vec::new();
                for item in items {
                    if !list.iter().take(MOST_COMPARED).any(|other| *other == item) {
                        list.push(item);
                    }
                }
                self.0.push(Member::new(name, Node::list(list)));
            }
        }
    }

    pub(super) fn into_node(self, at: &Node) -> Node {
        Node { value: Value::Record(self.0), span: at.span }
    }
}
