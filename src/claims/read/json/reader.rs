//! The grammar of JSON, one function a rule. `None` always means that `broken` has been set, and reading ends.

use super::{Parsed, Repeated, SyntaxError, cut, offset, repeated};
use crate::claims::tree::{DEEPEST, Member, Node, Number, Span, Value};
use std::fmt::Write;

/// What is found where the text ends too early.
pub(super) const END: &str = "the end of the text";

const AFTER_ELEMENT: &str = "`,` or `]`";
const AFTER_MEMBER: &str = "`,` or `}`";

/// A place in a text, and what was noticed on the way to it. Whoever reads in pieces makes one for each piece.
pub(in crate::claims::read) struct Reader<'text> {
    pub(in crate::claims::read) text: &'text str,
    /// The next byte, always at the border of a character.
    pub(in crate::claims::read) at: usize,
    /// How many arrays and objects are open.
    pub(in crate::claims::read) depth: u8,
    pub(in crate::claims::read) broken: Option<SyntaxError>,
    pub(in crate::claims::read) repeated: Vec<Repeated>,
}

impl<'text> Reader<'text> {
    pub(in crate::claims::read) fn read(text: &'text str) -> Parsed {
        let mut reader = Reader { text, at: 0, depth: 0, broken: None, repeated: Vec::new() };
        reader.begin();
        let root = reader.value("a value", END);
        reader.end();
        Parsed { root, broken: reader.broken, repeated: reader.repeated }
    }

    /// Steps over what may stand before the root.
    pub(in crate::claims::read) fn begin(&mut self) {
        if self.text.starts_with('\u{feff}') {
            self.at = '\u{feff}'.len_utf8();
        }
        self.skip_space();
    }

    /// Steps over what may stand after the root.
    pub(in crate::claims::read) fn end(&mut self) {
        self.skip_space();
        if self.broken.is_none() && !self.rest().is_empty() {
            self.fail::<()>(END);
        }
    }

    /// `expected` says what may stand here, `after` what may follow the value.
    fn value(&mut self, expected: &'static str, after: &'static str) -> Option<Node> {
        let start = self.at;
        let value = match self.peek() {
            Some(b'{') => self.record(),
            Some(b'[') => self.list(),
            Some(b'"') => self.string().map(Value::Text),
            _ => self.word(expected, after),
        }?;
        Some(Node { value, span: Some(self.span_from(start)) })
    }

    fn record(&mut self) -> Option<Value> {
        let noticed = self.repeated.len();
        let mut members = Vec::new();
        let mut is_open = self.enter(b'}')?;
        while is_open {
            let Some(member) = self.name(members.is_empty()).and_then(|(name, span)| self.member(name, span)) else {
                break;
            };
            members.push(member);
            is_open = self.is_before_member();
        }
        self.depth -= 1;
        // Of a broken text the root alone keeps its members.
        if self.is_broken() && self.depth > 0 {
            self.repeated.truncate(noticed);
            return None;
        }
        repeated::keep_last(&mut members, &mut self.repeated);
        Some(Value::Record(members))
    }

    /// The name of a member, its place, and the colon after it.
    pub(in crate::claims::read) fn name(&mut self, is_first: bool) -> Option<(String, Span)> {
        let start = self.at;
        if self.peek() != Some(b'"') {
            return self.fail(if is_first { "a string or `}`" } else { "a string" });
        }
        let name = self.string()?;
        let span = self.span_from(start);
        self.skip_space();
        if !self.take(b':') {
            return self.fail("`:`");
        }
        self.skip_space();
        Some((name, span))
    }

    /// The member that has this name, with the value that stands here.
    pub(in crate::claims::read) fn member(&mut self, name: String, span: Span) -> Option<Member> {
        let noticed = self.repeated.len();
        let value = self.value("a value", AFTER_MEMBER)?;
        self.lead(cut(&name), noticed);
        Some(Member { name, name_span: Some(span), value })
    }

    /// After a member: whether another one follows. What a broken array has kept is the last to be read.
    pub(in crate::claims::read) fn is_before_member(&mut self) -> bool {
        !self.is_broken() && self.is_followed(b'}', AFTER_MEMBER)
    }

    fn list(&mut self) -> Option<Value> {
        let noticed = self.repeated.len();
        let mut elements = Vec::new();
        let mut is_open = self.enter(b']')?;
        while is_open {
            let Some(element) = self.element(elements.len()) else {
                break;
            };
            elements.push(element);
            is_open = self.is_before_element();
        }
        self.depth -= 1;
        // Of a broken text the root keeps its elements, and so does an array directly in it.
        if self.is_broken() && self.depth > 1 {
            self.repeated.truncate(noticed);
            return None;
        }
        Some(Value::List(elements))
    }

    /// The element of an array that stands here, unless it is broken.
    pub(in crate::claims::read) fn element(&mut self, index: usize) -> Option<Node> {
        let noticed = self.repeated.len();
        let element = self.value(if index == 0 { "a value or `]`" } else { "a value" }, AFTER_ELEMENT);
        if self.is_broken() {
            self.repeated.truncate(noticed);
            return None;
        }
        if self.repeated.len() > noticed {
            let mut step = String::new();
            // Writing to a string cannot fail.
            let _ = write!(step, "[{index}]");
            self.lead(&step, noticed);
        }
        element
    }

    /// After an element: whether another one follows.
    pub(in crate::claims::read) fn is_before_element(&mut self) -> bool {
        self.is_followed(b']', AFTER_ELEMENT)
    }

    /// Puts `step`, a name or an index, before the paths of the names that were noticed after the first `noticed`.
    pub(in crate::claims::read) fn lead(&mut self, step: &str, noticed: usize) {
        repeated::lead(step, self.repeated.get_mut(noticed..));
    }

    /// Goes into an array or object; whether there is anything before its `close`.
    pub(in crate::claims::read) fn enter(&mut self, close: u8) -> Option<bool> {
        let start = self.at;
        self.at += 1;
        if self.depth == DEEPEST {
            return self.fail_from(start, "at most 128 levels of nesting", "one more".to_owned());
        }
        self.depth += 1;
        self.skip_space();
        Some(!self.take(close))
    }

    /// After an element or member: whether another one follows.
    fn is_followed(&mut self, close: u8, expected: &'static str) -> bool {
        self.skip_space();
        if self.take(b',') {
            self.skip_space();
            return true;
        }
        if !self.take(close) {
            self.fail::<()>(expected);
        }
        false
    }

    /// A number, `true`, `false` or `null`: what the grammar has without a mark at its beginning.
    fn word(&mut self, expected: &'static str, after: &'static str) -> Option<Value> {
        let word = word(self.rest());
        let value = match word {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "null" => Value::Null,
            _ if !word.starts_with(|first: char| matches!(first, '0'..='9' | '-' | '+' | '.')) => {
                return self.fail(expected);
            }
            _ => match Number::read(word) {
                Some(number) => Value::Number(number),
                None => return self.fail("a number such as `0`, `-1.5` or `2e9`"),
            },
        };
        self.at += word.len();
        // Where the text is cut after `20`, it may have been `2025`.
        if self.depth > 0 && self.rest().is_empty() && matches!(value, Value::Number(_)) {
            return self.fail(after);
        }
        Some(value)
    }

    pub(super) fn rest(&self) -> &'text str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(in crate::claims::read) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Steps over `byte`, which is ASCII, where it stands here.
    pub(super) fn take(&mut self, byte: u8) -> bool {
        let stands_here = self.peek() == Some(byte);
        self.at += usize::from(stands_here);
        stands_here
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    pub(in crate::claims::read) fn span_from(&self, start: usize) -> Span {
        Span { start: offset(start), end: offset(self.at) }
    }

    pub(in crate::claims::read) fn is_broken(&self) -> bool {
        self.broken.is_some()
    }

    /// Ends the reading at what stands here.
    pub(super) fn fail<T>(&mut self, expected: &'static str) -> Option<T> {
        let start = self.at;
        let found = self.found();
        self.fail_from(start, expected, found)
    }

    /// Ends the reading; what is wrong goes from `start` to here.
    pub(super) fn fail_from<T>(&mut self, start: usize, expected: &'static str, found: String) -> Option<T> {
        self.broken = Some(SyntaxError { span: self.span_from(start), expected, found });
        None
    }

    /// Steps over what stands here, a word or a character, and says it in words.
    pub(super) fn found(&mut self) -> String {
        let rest = self.rest();
        let Some(first) = rest.chars().next() else {
            return END.to_owned();
        };
        let word = word(rest);
        self.at += word.len().max(first.len_utf8());
        let mut found = String::new();
        match first {
            '\n' | '\r' => found.push_str("a line break"),
            '\t' => found.push_str("a tab"),
            '\0'..='\u{1f}' | '\u{7f}'..='\u{a0}' | '\u{200b}'..='\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' => {
                // What cannot be seen is named. Writing to a string cannot fail.
                let _ = write!(found, "the character U+{:04X}", u32::from(first));
            }
            _ => {
                found.push('`');
                if word.is_empty() {
                    found.push(first);
                } else {
                    let shown = cut(word);
                    found.push_str(shown);
                    if shown.len() < word.len() {
                        found.push('…');
                    }
                }
                found.push('`');
            }
        }
        found
    }
}

/// The letters, digits and signs at the beginning that one would read as one word or number.
fn word(text: &str) -> &str {
    let is_inside = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.' | b'_');
    let end = text.bytes().position(|byte| !is_inside(byte)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}
