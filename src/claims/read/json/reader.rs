//! The grammar of JSON, one function a rule. `None` always means that `broken` has been set, and reading ends.

use super::{Parsed, Repeated, SyntaxError, cut, offset, repeated};
use crate::claims::tree::{DEEPEST, Member, Node, Number, Span, Value};
use std::fmt::Write;

/// What is found where the text ends too early.
pub(super) const END: &str = "the end of the text";

const AFTER_ELEMENT: &str = "`,` or `]`";
const AFTER_MEMBER: &str = "`,` or `}`";

/// A place in a text, and what was noticed on the way to it.
pub(super) struct Reader<'text> {
    pub(super) text: &'text str,
    /// The next byte, always at the border of a character.
    pub(super) at: usize,
    /// How many arrays and objects are open.
    depth: u8,
    broken: Option<SyntaxError>,
    pub(super) repeated: Vec<Repeated>,
}

impl<'text> Reader<'text> {
    pub(super) fn read(text: &'text str) -> Parsed {
        let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut reader = Reader { text, at, depth: 0, broken: None, repeated: Vec::new() };
        reader.skip_space();
        let root = reader.value("a value", END);
        reader.skip_space();
        if reader.broken.is_none() && !reader.rest().is_empty() {
            reader.fail::<()>(END);
        }
        Parsed { root, broken: reader.broken, repeated: reader.repeated }
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
        let mut expected = "a string or `}`";
        while is_open {
            let Some(member) = self.member(expected) else {
                break;
            };
            members.push(member);
            // What a broken array has kept is the last to be read.
            is_open = !self.is_broken() && self.is_followed(b'}', AFTER_MEMBER);
            expected = "a string";
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

    fn member(&mut self, expected: &'static str) -> Option<Member> {
        let start = self.at;
        if self.peek() != Some(b'"') {
            return self.fail(expected);
        }
        let name = self.string()?;
        let name_span = Some(self.span_from(start));
        self.skip_space();
        if !self.take(b':') {
            return self.fail("`:`");
        }
        self.skip_space();
        let noticed = self.repeated.len();
        let value = self.value("a value", AFTER_MEMBER)?;
        repeated::lead(cut(&name), self.repeated.get_mut(noticed..));
        Some(Member { name, name_span, value })
    }

    fn list(&mut self) -> Option<Value> {
        let noticed = self.repeated.len();
        let mut elements = Vec::new();
        let mut is_open = self.enter(b']')?;
        let mut expected = "a value or `]`";
        while is_open {
            let noticed = self.repeated.len();
            let element = match self.value(expected, AFTER_ELEMENT) {
                Some(element) if !self.is_broken() => element,
                _ => {
                    self.repeated.truncate(noticed);
                    break;
                }
            };
            if self.repeated.len() > noticed {
                let mut index = String::new();
                // Writing to a string cannot fail.
                let _ = write!(index, "[{}]", elements.len());
                repeated::lead(&index, self.repeated.get_mut(noticed..));
            }
            elements.push(element);
            is_open = self.is_followed(b']', AFTER_ELEMENT);
            expected = "a value";
        }
        self.depth -= 1;
        // Of a broken text the root keeps its elements, and so does an array directly in it.
        if self.is_broken() && self.depth > 1 {
            self.repeated.truncate(noticed);
            return None;
        }
        Some(Value::List(elements))
    }

    /// Goes into an array or object; whether there is anything before its `close`.
    fn enter(&mut self, close: u8) -> Option<bool> {
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

    pub(super) fn peek(&self) -> Option<u8> {
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

    pub(super) fn span_from(&self, start: usize) -> Span {
        Span { start: offset(start), end: offset(self.at) }
    }

    fn is_broken(&self) -> bool {
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
