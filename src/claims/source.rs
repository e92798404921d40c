//! Who asserts a claim.

use crate::claims::address::Address;
use crate::claims::field::{Field, Reader};
use crate::claims::id::SourceId;
use crate::claims::record::record;
use crate::claims::shape::Shape;
use crate::claims::tree::{Node, Value};
use crate::claims::vocabulary::{Gains, Naming, Side, SourceType};

record! {
    /// Who asserts a claim. A plain string stands for a source with that name.
    pub struct Source shorthand named {
        /// By which claims refer to it, in the document's `sources`.
        id: Option<SourceId> = "id",
        /// As the reader should see it.
        name: Option<String> = "name",
        /// Office or part in the matter.
        role: Option<String> = "role",
        /// What it is.
        kind: Option<SourceType> = "type",
        /// Whether the reader is told who speaks.
        naming: Option<Naming> = "naming",
        /// Why it is not named.
        anonymity_reason: Option<String> = "anonymityReason",
        /// What it stands to gain.
        stake: Option<Stake> = "stake",
        /// Where to read about it.
        url: Option<Address> = "url",
    }
}

fn named(node: &Node, reader: &mut Reader<'_>) -> Option<Source> {
    Some(Source { name: Some(String::read(node, reader)?), ..Source::default() })
}

record! {
    /// What a speaker stands to gain, and which way it pulls the number.
    pub struct Stake {
        /// Where it stands.
        side: Option<Side> = "side",
        /// From which number it gains.
        gains: Option<Gains> = "gains",
        /// The same in a sentence.
        note: Option<String> = "note",
    }
}

/// How a claim says who asserts it.
#[derive(Debug, Clone, PartialEq)]
pub enum Attribution {
    /// A string: the id of a shared source, else a name. See [`Document::source`](crate::claims::Document::source).
    Called(String),
    /// A source written in place.
    Here(Box<Source>),
}

impl Field for Attribution {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Text(text) if !text.trim().is_empty() => Some(Self::Called(text.clone())),
            Value::Text(_) => {
                reader.expected("a source", node);
                None
            }
            _ => Box::read(node, reader).map(Self::Here),
        }
    }

    fn write(&self) -> Node {
        match self {
            Self::Called(text) => Node::text(text.as_str()),
            Self::Here(source) => source.write(),
        }
    }

    fn shape() -> Shape {
        Source::shape()
    }
}
