//! A tree to JSON text; reading that text gives the same tree.
//!
//! When not to use it: to hand claims to a script of the page, which gets an object through serde.

#[cfg(test)]
mod tests;

use crate::claims::tree::{Node, Value};

/// How the text is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// No space anywhere.
    Compact,
    /// One member or element a line, two spaces a level, no line break at the end: for people.
    Pretty,
    /// Compact, and `<`, `>`, `&`, U+2028 and U+2029 escaped, so that nothing in it can end or alter the `script` element
    /// it stands in, in HTML as in XHTML.
    InScript,
}

/// `node` as JSON text (RFC 8259).
pub fn to_text(node: &Node, layout: Layout) -> String {
    let mut text = String::new();
    write(node, layout, 0, &mut text);
    text
}

fn write(node: &Node, layout: Layout, level: usize, text: &mut String) {
    match &node.value {
        Value::Null => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Number(number) => text.push_str(number.as_str()),
        Value::Text(string) => write_string(string, layout, text),
        Value::List(elements) => {
            text.push('[');
            for (index, element) in elements.iter().enumerate() {
                begin_line(index > 0, layout, level + 1, text);
                write(element, layout, level + 1, text);
            }
            end_lines(elements.is_empty(), layout, level, text);
            text.push(']');
        }
        Value::Record(members) => {
            text.push('{');
            for (index, member) in members.iter().enumerate() {
                begin_line(index > 0, layout, level + 1, text);
                write_string(&member.name, layout, text);
                text.push_str(if layout == Layout::Pretty { ": " } else { ":" });
                write(&member.value, layout, level + 1, text);
            }
            end_lines(members.is_empty(), layout, level, text);
            text.push('}');
        }
    }
}

fn begin_line(is_after_another: bool, layout: Layout, level: usize, text: &mut String) {
    if is_after_another {
        text.push(',');
    }
    end_lines(false, layout, level, text);
}

fn end_lines(is_empty: bool, layout: Layout, level: usize, text: &mut String) {
    if layout == Layout::Pretty && !is_empty {
        text.push('\n');
        for _ in 0..level {
            text.push_str("  ");
        }
    }
}

fn write_string(string: &str, layout: Layout, text: &mut String) {
    text.push('"');
    for character in string.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\0'..='\u{1f}' => write_escape(character, text),
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' if layout == Layout::InScript => write_escape(character, text),
            _ => text.push(character),
        }
    }
    text.push('"');
}

/// `\u` and four digits; `character` is within the first 65,536.
fn write_escape(character: char, text: &mut String) {
    text.push_str("\\u");
    for shift in [12, 8, 4, 0] {
        // Four bits are always a digit.
        text.extend(char::from_digit(u32::from(character) >> shift & 0xF, 16));
    }
}
