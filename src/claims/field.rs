//! How one field of a record is taken from the value tree, and given back to it.
//!
//! Every type that can stand in a document implements [`Field`]; whether it may stand once or many times is its [`Slot`]. A value that
//! does not fit is reported, kept beside the record and written back, so that nothing an editor wrote is lost.

use crate::claims::problem::{Place, Position, Problem, Severity, found};
use crate::claims::read::place::Places;
use crate::claims::shape::Shape;
use crate::claims::tree::{Member, Node, Number, Span, Value};

/// How many problems are kept: nobody reads more, and fifty million of them would take all memory there is.
pub const MOST_PROBLEMS: usize = 100_000;

/// What reading has noticed so far, and where it is.
#[derive(Debug, Default)]
pub struct Reader<'text> {
    /// The lines of the text, where there is one: a tree that came from JavaScript has none.
    pub lines: Option<Places<'text>>,
    /// The problems so far, in the order of the document.
    pub problems: Vec<Problem>,
    pub(crate) place: Place,
}

impl Reader<'_> {
    /// Reports a problem at the place where reading is.
    pub fn report(&mut self, severity: Severity, rule: &'static str, span: Option<Span>, message: &str) {
        if self.problems.len() == MOST_PROBLEMS {
            return;
        }
        let position = self.position(span);
        self.problems.push(Problem { severity, rule, place: self.place.clone(), position, message: message.to_owned() });
    }

    /// Reports a value that is not what its field takes.
    pub fn expected(&mut self, what: &str, node: &Node) {
        self.report(Severity::Error, "type", node.span, &format!("expected {what}, found {}", describe(node)));
    }

    /// Runs `read` one field further down.
    pub(crate) fn in_field<T>(&mut self, name: &str, read: &mut dyn FnMut(&mut Self) -> T) -> T {
        let mark = self.place.enter_field(name);
        let value = read(self);
        self.place.leave(mark);
        value
    }

    /// Runs `read` one list item further down.
    pub(crate) fn in_item<T>(&mut self, index: usize, read: &mut dyn FnMut(&mut Self) -> T) -> T {
        let mark = self.place.enter_item(index);
        let value = read(self);
        self.place.leave(mark);
        value
    }

    /// Where a span begins, if the text is known.
    pub fn position(&self, span: Option<Span>) -> Option<Position> {
        let (line, column) = self.lines?.place(span?.start)?;
        Some(Position { line, column })
    }
}

/// The found half of a message: the author's own text for scalars, the kind of thing for the rest.
pub fn describe(node: &Node) -> String {
    match &node.value {
        Value::Text(text) if text.trim().is_empty() => "an empty string".to_owned(),
        Value::Text(text) => found(text),
        Value::Number(number) => found(number.as_str()),
        Value::Bool(truth) => found(if *truth { "true" } else { "false" }),
        other => other.kind_name().to_owned(),
    }
}

/// A type that can stand in a document.
pub trait Field: Sized {
    /// Reads it; reports and gives `None` where the node cannot be one.
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;
    /// Writes it as [`Field::read`] would take it.
    fn write(&self) -> Node;
    /// Whether the node says nothing, as an empty string does; its field is then left out, and the node kept for writing.
    fn is_blank(_: &Node) -> bool {
        false
    }
    /// What stands in a list for an item that could not be read; nothing, unless the places of the others count.
    fn in_place_of(_: &Node) -> Option<Self> {
        None
    }
    /// What can stand in it, for whoever has to know before there is a value.
    fn shape() -> Shape;
}

/// A place in a record that takes a [`Field`] at most once (`Option`) or any number of times (`Vec`).
pub trait Slot {
    /// Takes the node; gives back what of it could not be read, to be kept.
    fn fill(&mut self, node: &Node, reader: &mut Reader<'_>) -> Option<Node>;
    /// The node to write, unless the slot is empty.
    fn give(&self) -> Option<Node>;
}

impl<T: Field> Slot for Option<T> {
    fn fill(&mut self, node: &Node, reader: &mut Reader<'_>) -> Option<Node> {
        if matches!(node.value, Value::Null) {
            return None;
        }
        *self = if T::is_blank(node) { None } else { T::read(node, reader) };
        self.is_none().then(|| node.clone())
    }

    fn give(&self) -> Option<Node> {
        self.as_ref().map(T::write)
    }
}

impl<T: Field> Slot for Vec<T> {
    fn fill(&mut self, node: &Node, reader: &mut Reader<'_>) -> Option<Node> {
        fill_list(node, reader, &mut |item, reader| {
            T::read(item, reader).or_else(|| T::in_place_of(item)).map(|value| self.push(value)).is_some()
        })
    }

    fn give(&self) -> Option<Node> {
        (!self.is_empty()).then(|| Node::list(self.iter().map(T::write).collect()))
    }
}

/// Hands each item of a list to `read`; gives back those that it could not read.
fn fill_list(node: &Node, reader: &mut Reader<'_>, read: &mut dyn FnMut(&Node, &mut Reader<'_>) -> bool) -> Option<Node> {
    let mut unread = Vec::new();
    match &node.value {
        Value::Null => {}
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                if !reader.in_item(index, &mut |reader| read(item, reader)) {
                    unread.push(item.clone());
                }
            }
        }
        _ => {
            let message = format!("expected an array, found {}, taken as an array of one", describe(node));
            reader.report(Severity::Warning, "type", node.span, &message);
            if !read(node, reader) {
                unread.push(node.clone());
            }
        }
    }
    (!unread.is_empty()).then(|| Node::list(unread))
}

/// Adds what a record kept without understanding it: list items go to the end of their list, and nothing replaces what was read.
pub(crate) fn put_kept(members: &mut Vec<Member>, kept: &[Member]) {
    // What is kept has names that differ from each other, as in every object.
    let count = members.len();
    for member in kept {
        match members.iter_mut().take(count).find(|known| known.name == member.name) {
            None => members.push(member.clone()),
            Some(known) => {
                if let (Value::List(items), Value::List(more)) = (&mut known.value.value, &member.value.value) {
                    items.extend(more.iter().cloned());
                }
            }
        }
    }
}

impl Field for String {
    fn is_blank(node: &Node) -> bool {
        matches!(&node.value, Value::Text(text) if text.trim().is_empty())
    }

    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Text(text) => Some(text.clone()),
            Value::Number(number) => {
                let text = number.as_str().to_owned();
                let message = format!("expected a string, found the number {}, taken as text", found(&text));
                reader.report(Severity::Warning, "type", node.span, &message);
                Some(text)
            }
            _ => {
                reader.expected("a string", node);
                None
            }
        }
    }

    fn write(&self) -> Node {
        Node::text(self.as_str())
    }

    fn shape() -> Shape {
        Shape::Text
    }
}

impl Field for Number {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Number(number) => return Some(number.clone()),
            Value::Text(text) => {
                if let Some(number) = Self::read(text.trim()) {
                    let message = format!("expected a number, found the string {}, taken as a number", found(text));
                    reader.report(Severity::Warning, "type", node.span, &message);
                    return Some(number);
                }
            }
            _ => {}
        }
        reader.expected("a number", node);
        None
    }

    fn write(&self) -> Node {
        Node { value: Value::Number(self.clone()), span: None }
    }

    fn shape() -> Shape {
        Shape::Number
    }
}

impl Field for bool {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match node.value {
            Value::Bool(truth) => Some(truth),
            _ => {
                reader.expected("true or false", node);
                None
            }
        }
    }

    fn write(&self) -> Node {
        Node { value: Value::Bool(*self), span: None }
    }

    fn shape() -> Shape {
        Shape::Truth
    }
}

impl Field for crate::claims::Date {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        match Self::parse(text.trim()) {
            Ok(date) => Some(date),
            Err(error) => {
                reader.report(Severity::Error, "date", node.span, &error.to_string());
                None
            }
        }
    }

    fn write(&self) -> Node {
        Node::text(&self.to_string())
    }

    fn shape() -> Shape {
        Shape::Date
    }
}

impl<T: Field> Field for Box<T> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(node, reader).map(Box::new)
    }

    fn write(&self) -> Node {
        (**self).write()
    }

    fn shape() -> Shape {
        T::shape()
    }
}
