//! Addresses that a page may lead its readers to.

use crate::claims::field::{Field, Reader, describe};
use crate::claims::problem::Severity;
use crate::claims::shape::Shape;
use crate::claims::tree::{Node, Value};
use crate::text::{holds, parted};

/// An absolute address with the scheme http, https or mailto, without spaces and control characters. Nothing else ever becomes a link.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address(String);

impl Address {
    /// Takes an address if it is one a reader may be led to. White space around it is left out, as browsers do.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim_matches([' ', '\t', '\n', '\r']);
        let (scheme, rest) = text.split_once(':')?;
        let rest = match scheme {
            s if s.eq_ignore_ascii_case("http") || s.eq_ignore_ascii_case("https") => rest.strip_prefix("//")?,
            s if s.eq_ignore_ascii_case("mailto") => rest,
            _ => return None,
        };
        let sound = !rest.is_empty()
            && !rest.starts_with(['/', '?', '#'])
            && !rest.chars().any(|c| c.is_control() || c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\\'));
        sound.then(|| Self(text.to_owned()))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host without `www.`, or the mailbox, to name a citation that has no title. Not what stands before an `@`: that is no host.
    pub fn host(&self) -> &str {
        let rest = match parted(&self.0, "//") {
            (_, "") => self.0.split_once(':').map_or(self.0.as_str(), |(_, rest)| rest),
            (_, rest) => rest,
        };
        let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
        let host = if holds(&self.0, "//") { host.rsplit('@').next().unwrap_or(host) } else { host };
        host.strip_prefix("www.").unwrap_or(host)
    }
}

impl Field for Address {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let address = match &node.value {
            Value::Text(text) => Self::parse(text),
            _ => None,
        };
        if address.is_none() {
            let message = format!("expected an http, https or mailto address, found {}", describe(node));
            reader.report(Severity::Error, "address", node.span, &message);
        }
        address
    }

    fn write(&self) -> Node {
        Node::text(self.as_str())
    }

    fn shape() -> Shape {
        Shape::Address
    }
}
