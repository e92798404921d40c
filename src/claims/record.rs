//! The two shapes a document is made of, each written once: a record with named fields, and a vocabulary of words.

/// A record: the struct, and its reading and writing from one list of fields.
///
/// Each field names its key in the document and is an `Option` or a `Vec`. `shorthand` names the function that reads a plain string that
/// stands for the record. Fields this version does not know are reported and kept in `other`, as are values that do not fit.
/// `in place of` names the field that keeps a list item which is no such record, so that the items after it keep their places.
macro_rules! record {
    (
        $(#[doc = $what:literal])+
        pub struct $name:ident $(shorthand $shorthand:path)? $(, in place of $unread:ident)? {
            $( $(#[doc = $about:literal])+ $field:ident: $type:ty = $key:literal, )+
        }
    ) => {
        $(#[doc = $what])+
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct $name {
            $( $(#[doc = $about])+ pub $field: $type, )+
            /// What stands in the document beside these and is written back as it was.
            pub other: Vec<$crate::claims::tree::Member>,
            $( /// What stands in its place in the document and could not be read; written back as it was.
            pub $unread: Option<Box<$crate::claims::tree::Node>>, )?
        }

        impl $crate::claims::field::Field for $name {
            fn read(
                node: &$crate::claims::tree::Node,
                reader: &mut $crate::claims::field::Reader<'_>,
            ) -> Option<Self> {
                $(
                    if let $crate::claims::tree::Value::Text(text) = &node.value
                        && !text.trim().is_empty()
                    {
                        return $shorthand(node, reader);
                    }
                )?
                let mut record = Self::default();
                let expected = $crate::claims::record::record!(@expected $($shorthand)?);
                let slots: &mut [(&str, &mut dyn $crate::claims::field::Slot)] = &mut [$( ($key, &mut record.$field), )+];
                $crate::claims::record::read_into(slots, &mut record.other, expected, node, reader).then_some(record)
            }

            $( fn in_place_of(node: &$crate::claims::tree::Node) -> Option<Self> {
                Some(Self { $unread: Some(Box::new(node.clone())), ..Self::default() })
            } )?

            fn write(&self) -> $crate::claims::tree::Node {
                $( if let Some(node) = &self.$unread {
                    return (**node).clone();
                } )?
                let slots: &[(&str, &dyn $crate::claims::field::Slot)] = &[$( ($key, &self.$field), )+];
                $crate::claims::record::write_from(slots, &self.other)
            }

            fn shape() -> $crate::claims::shape::Shape {
                $crate::claims::shape::Shape::Record($crate::claims::shape::RecordShape {
                    name: stringify!($name),
                    about: concat!($($what),+),
                    is_short: $crate::claims::record::record!(@is_short $($shorthand)?),
                    fields: const {
                        &[$( $crate::claims::shape::FieldShape {
                            key: $key,
                            about: concat!($($about),+),
                            is_list: <$type as $crate::claims::shape::Holds>::IS_LIST,
                            shape: <$type as $crate::claims::shape::Holds>::shape,
                        }, )+]
                    },
                })
            }
        }
    };
    (@is_short) => { false };
    (@is_short $shorthand:path) => { true };
    (@expected) => { "an object" };
    (@expected $shorthand:path) => { "an object or a string" };
}
pub(crate) use record;

/// A vocabulary: the enum, and the words that stand for its values in a document.
macro_rules! vocabulary {
    (
        $(#[doc = $what:literal])+
        pub enum $name:ident { $( $(#[doc = $about:literal])+ $value:ident = $word:literal, )+ }
    ) => {
        $(#[doc = $what])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $( $(#[doc = $about])+ $value, )+ }

        impl $name {
            /// Every value, in the order of the format's description.
            pub const ALL: &[Self] = &[$( Self::$value, )+];

            /// The word in the document.
            pub fn word(self) -> &'static str {
                match self { $( Self::$value => $word, )+ }
            }
        }

        impl $crate::claims::field::Field for $name {
            fn read(
                node: &$crate::claims::tree::Node,
                reader: &mut $crate::claims::field::Reader<'_>,
            ) -> Option<Self> {
                if let $crate::claims::tree::Value::Text(text) = &node.value {
                    match text.as_str() {
                        $( $word => return Some(Self::$value), )+
                        _ => {}
                    }
                }
                $crate::claims::record::unknown_word(reader, node, &[$($word),+]);
                None
            }

            fn write(&self) -> $crate::claims::tree::Node {
                $crate::claims::tree::Node::text(self.word())
            }

            fn shape() -> $crate::claims::shape::Shape {
                $crate::claims::shape::Shape::Word($crate::claims::shape::WordShape {
                    about: concat!($($what),+),
                    words: const { &[$( ($word, concat!($($about),+)), )+] },
                })
            }
        }
    };
}
pub(crate) use vocabulary;

use crate::claims::field::{Reader, Slot, describe, put_kept};
use crate::claims::problem::{Severity, found};
use crate::claims::tree::{Member, Node, Value};

/// Reads the members of an object into the slots that have their names. It is one function for all records: a copy for each would be a
/// tenth of the Wasm.
pub(crate) fn read_into(
    slots: &mut [(&str, &mut dyn Slot)],
    other: &mut Vec<Member>,
    expected: &str,
    node: &Node,
    reader: &mut Reader<'_>,
) -> bool {
    let Value::Record(members) = &node.value else {
        reader.expected(expected, node);
        return false;
    };
    for member in members {
        let left = reader.in_field(&member.name, &mut |reader| match slots.iter_mut().find(|(name, _)| *name == member.name) {
            Some((_, slot)) => slot.fill(&member.value, reader),
            None => {
                unknown_field(reader, member, slots);
                Some(member.value.clone())
            }
        });
        if let Some(value) = left {
            other.push(Member { value, ..member.clone() });
        }
    }
    true
}

/// Writes what the slots hold, and what was kept beside them.
pub(crate) fn write_from(slots: &[(&str, &dyn Slot)], other: &[Member]) -> Node {
    let mut members = Vec::new();
    for (name, slot) in slots {
        if let Some(value) = slot.give() {
            members.push(Member::new(name, value));
        }
    }
    put_kept(&mut members, other);
    Node::record(members)
}

pub(crate) fn unknown_word(reader: &mut Reader<'_>, node: &Node, words: &[&str]) {
    let mut message = String::from("expected one of ");
    for (index, word) in words.iter().enumerate() {
        message.push_str(if index == 0 { "`" } else { ", `" });
        message.push_str(word);
        message.push('`');
    }
    message.push_str(", found ");
    message.push_str(&describe(node));
    reader.report(Severity::Error, "vocabulary", node.span, &message);
}

fn unknown_field(reader: &mut Reader<'_>, member: &Member, slots: &[(&str, &mut dyn Slot)]) {
    let meant = slots.iter().find(|(name, _)| is_near(name, &member.name));
    let mut message = format!("expected a field of the format, found {}, kept as it is", found(&member.name));
    if let Some((name, _)) = meant {
        message.push_str("; perhaps `");
        message.push_str(name);
        message.push_str("` was meant");
    }
    reader.report(Severity::Warning, "unknown-field", member.name_span, &message);
}

/// Whether one edit (a letter added, left out or changed, or two swapped) or a change of case makes the one the other.
pub(crate) fn is_near(name: &str, typed: &str) -> bool {
    let (name, typed) = (name.as_bytes(), typed.as_bytes());
    if name.eq_ignore_ascii_case(typed) {
        return true;
    }
    let same = name.iter().zip(typed).take_while(|(a, b)| a == b).count();
    let (name, typed) = (name.get(same..).unwrap_or_default(), typed.get(same..).unwrap_or_default());
    match (name, typed) {
        ([_, rest @ ..], [_, others @ ..]) if rest == others => true,
        ([a, b, rest @ ..], [c, d, others @ ..]) if a == d && b == c && rest == others => true,
        ([_, rest @ ..], others) if rest == others => true,
        (rest, [_, others @ ..]) if rest == others => true,
        _ => false,
    }
}
