//! Names by which the parts of a document refer to each other and by which an address leads to a row.

use std::fmt;

use crate::claims::field::{Field, Reader, describe};
use crate::claims::problem::Severity;
use crate::claims::shape::Shape;
use crate::claims::tree::{Node, Value};

/// Whether the text can be an id: one or more of `A-Z a-z 0-9 . _ -`, so that `#claim-ID` needs no escaping anywhere.
fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
}

fn read_id(node: &Node, reader: &mut Reader<'_>) -> Option<String> {
    let text = match &node.value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.as_str().to_owned(),
        _ => String::new(),
    };
    if is_id(&text) {
        return Some(text);
    }
    let message = format!("expected an id of letters, digits, `.`, `_` and `-`, found {}", describe(node));
    reader.report(Severity::Error, "id", node.span, &message);
    None
}

macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Takes an id if its letters are allowed.
            pub fn parse(text: &str) -> Option<Self> {
                is_id(text).then(|| Self(text.to_owned()))
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Field for $name {
            fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
                read_id(node, reader).map(Self)
            }

            fn write(&self) -> Node {
                Node::text(self.as_str())
            }

            fn shape() -> Shape {
                Shape::Id
            }
        }
    };
}

id! {
    /// The id of a claim, unique in its document.
    ClaimId
}

id! {
    /// The id of a shared source, unique in its document.
    SourceId
}

impl ClaimId {
    /// The id of a claim that has none: its place in the document, counted from 1.
    pub fn of_position(number: usize) -> Self {
        Self(number.to_string())
    }

    /// The id of a claim whose own is taken already.
    pub(crate) fn repeated(&self, time: usize) -> Self {
        Self(format!("{}-{time}", self.0))
    }
}
