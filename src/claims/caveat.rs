//! What a reader should know before believing a claim.

use crate::claims::field::{Field, Reader};
use crate::claims::record::record;
use crate::claims::tree::Node;
use crate::claims::vocabulary::{CaveatKind, Direction, Weight};

record! {
    /// One reservation. A plain string stands for a caveat with that text.
    pub struct Caveat shorthand worded {
        /// What sort it is.
        kind: Option<CaveatKind> = "kind",
        /// The reservation in a sentence or two.
        text: Option<String> = "text",
        /// Which way it could move the claim.
        direction: Option<Direction> = "direction",
        /// How much it could change the claim.
        severity: Option<Weight> = "severity",
        /// What would settle it.
        settles: Option<String> = "settles",
    }
}

fn worded(node: &Node, reader: &mut Reader<'_>) -> Option<Caveat> {
    Some(Caveat { text: Some(String::read(node, reader)?), ..Caveat::default() })
}
