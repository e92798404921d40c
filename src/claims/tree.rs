//! The value tree that a document is read from and written to: what JSON, CSV and JavaScript have in common.
//!
//! A reader of a format makes a tree, [`crate::claims::read`] makes claims of it, and writing goes the same way back. The
//! tree keeps the order of members, the digits of numbers and, where it came from text, the place of every value.
//!
//! When not to use it: past reading. A claim is a claim, not a tree with names in it.

mod exchange;
#[cfg(test)]
mod tests;

use std::fmt;

/// How many arrays and objects may stand inside one another, from any source: far more than a document needs, and few
/// enough for the smallest stack of a browser.
pub const DEEPEST: u8 = 128;

/// A stretch of the text that was read, in UTF-8 byte offsets; `end` is the first byte after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The first byte after the stretch.
    pub end: u32,
}

/// A value and the place it was read from. Two nodes are equal when their values are: the place does not count.
#[derive(Debug, Clone)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Where it stands in the text; `None` when it came from JavaScript or from CSV.
    pub span: Option<Span>,
}

/// One of the six kinds of value of JSON (RFC 8259, section 3).
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it was written.
    Number(Number),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Node>),
    /// An object, its members in the order in which they were written.
    Record(Vec<Member>),
}

/// A name and its value in an object. Equality ignores where the name stands.
#[derive(Debug, Clone)]
pub struct Member {
    /// The name.
    pub name: String,
    /// Where the name stands, with its quotation marks.
    pub name_span: Option<Span>,
    /// The value.
    pub value: Node,
}

/// A number as it was written, so that a round trip loses no digit. Equality compares the digits: `1.0` is not `1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number(String);

impl Number {
    /// The number that stands in `text` as JSON writes it (RFC 8259, section 6), or `None`: `01`, `+1` and `.5` are none.
    pub fn read(text: &str) -> Option<Number> {
        is_number(text.as_bytes()).then(|| Number(text.to_owned()))
    }

    /// The shortest digits that give `number` again, whole numbers without `.0`; `None` when it is infinite or no number.
    pub fn from_f64(number: f64) -> Option<Number> {
        number.is_finite().then(|| Number(number.to_string()))
    }

    /// The nearest double, infinite where the number is too large for one.
    ///
    /// Nothing that is compiled into the Wasm calls it: its tables alone are 10 KB that no compressor shrinks. Figures are shown from
    /// their digits, and JavaScript reads them itself.
    pub fn as_f64(&self) -> f64 {
        self.0.parse().unwrap_or(f64::NAN)
    }

    /// The digits as they were written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Number {
        Number(number.to_string())
    }
}

impl Value {
    /// What JSON calls this kind of value, for messages: `an object`, `an array`, `a string`, `a number`, `true or false`, `null`.
    pub fn kind_name(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Bool(_) => "true or false",
            Value::Number(_) => "a number",
            Value::Text(_) => "a string",
            Value::List(_) => "an array",
            Value::Record(_) => "an object",
        }
    }
}

impl Node {
    /// A string without a place.
    pub fn text(text: &str) -> Node {
        Value::Text(text.to_owned()).into()
    }

    /// An array without a place.
    pub fn list(elements: Vec<Node>) -> Node {
        Value::List(elements).into()
    }

    /// An object without a place.
    pub fn record(members: Vec<Member>) -> Node {
        Value::Record(members).into()
    }

    /// The value of the member `name`, where this is an object that has one.
    pub fn get(&self, name: &str) -> Option<&Node> {
        let Value::Record(members) = &self.value else {
            return None;
        };
        members.iter().find(|member| member.name == name).map(|member| &member.value)
    }
}

impl Member {
    /// A member without a place.
    pub fn new(name: &str, value: Node) -> Member {
        Member { name: name.to_owned(), name_span: None, value }
    }
}

impl PartialEq for Node {
    fn eq(&self, other: &Node) -> bool {
        self.value == other.value
    }
}

impl PartialEq for Member {
    fn eq(&self, other: &Member) -> bool {
        self.name == other.name && self.value == other.value
    }
}

impl From<Value> for Node {
    fn from(value: Value) -> Node {
        Node { value, span: None }
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Node {
        Node::text(text)
    }
}

impl From<String> for Node {
    fn from(text: String) -> Node {
        Value::Text(text).into()
    }
}

impl From<bool> for Node {
    fn from(truth: bool) -> Node {
        Value::Bool(truth).into()
    }
}

impl From<Number> for Node {
    fn from(number: Number) -> Node {
        Value::Number(number).into()
    }
}

impl From<i64> for Node {
    fn from(number: i64) -> Node {
        Number::from(number).into()
    }
}

/// What is infinite or no number becomes `null`, as in `JSON.stringify`.
impl From<f64> for Node {
    fn from(number: f64) -> Node {
        Number::from_f64(number).map_or(Value::Null, Value::Number).into()
    }
}

/// The grammar `[-] (0 | 1-9 digits) [. digits] [e|E [+|-] digits]`.
fn is_number(text: &[u8]) -> bool {
    let rest = text.strip_prefix(b"-").unwrap_or(text);
    let Some(mut rest) = rest.strip_prefix(b"0").or_else(|| after_digits(rest)) else {
        return false;
    };
    if let Some(fraction) = rest.strip_prefix(b".") {
        let Some(after) = after_digits(fraction) else {
            return false;
        };
        rest = after;
    }
    if let [b'e' | b'E', power @ ..] = rest {
        let ([b'+' | b'-', digits @ ..] | digits) = power;
        let Some(after) = after_digits(digits) else {
            return false;
        };
        rest = after;
    }
    rest.is_empty()
}

/// What follows the digits at the beginning; `None` where no digit stands there.
fn after_digits(text: &[u8]) -> Option<&[u8]> {
    let end = text.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    if end == 0 { None } else { text.get(end..) }
}
