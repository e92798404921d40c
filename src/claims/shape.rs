//! What can stand where in a document, as data: for readers that have to know what a field takes before they have its value, and for the
//! JSON Schema.
//!
//! It is made of the same lists of fields and words by which records are read, so that it cannot say anything else than they do.
//!
//! When not to use it: to read JSON, where each type reads itself.

use crate::claims::document::Document;
use crate::claims::field::Field;

/// What can stand in a field, or in an item of a list.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A string.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Truth,
    /// A string that is a date of EDTF level 0 or 1.
    Date,
    /// A string that is an http, https or mailto address.
    Address,
    /// A string that is an id.
    Id,
    /// One word of a list.
    Word(WordShape),
    /// An object.
    Record(RecordShape),
}

/// A closed list of words.
#[derive(Debug, Clone, Copy)]
pub struct WordShape {
    /// What they tell, in a sentence.
    pub about: &'static str,
    /// Each word, and what it means.
    pub words: &'static [(&'static str, &'static str)],
}

/// An object with named fields.
#[derive(Debug, Clone, Copy)]
pub struct RecordShape {
    /// What such a thing is called: `Claim`.
    pub name: &'static str,
    /// What it is, in a sentence.
    pub about: &'static str,
    /// Whether a string can stand for it.
    pub is_short: bool,
    /// Its fields, in the order of the format's description.
    pub fields: &'static [FieldShape],
}

/// A field of a record.
#[derive(Debug, Clone, Copy)]
pub struct FieldShape {
    /// Its name in a document.
    pub key: &'static str,
    /// What it is, in a sentence.
    pub about: &'static str,
    /// Whether it holds a list.
    pub is_list: bool,
    /// What it holds, or each item of its list.
    pub shape: fn() -> Shape,
}

/// What a slot of a record holds: once, or as a list.
pub trait Holds {
    /// Whether it is a list.
    const IS_LIST: bool;
    /// What it holds, or each of its items.
    fn shape() -> Shape;
}

impl<T: Field> Holds for Option<T> {
    const IS_LIST: bool = false;

    fn shape() -> Shape {
        T::shape()
    }
}

impl<T: Field> Holds for Vec<T> {
    const IS_LIST: bool = true;

    fn shape() -> Shape {
        T::shape()
    }
}

impl RecordShape {
    /// The shape of a document.
    pub fn document() -> Self {
        match Document::shape() {
            Shape::Record(document) => document,
            // A document is a record, and nothing else is asked for here.
            _ => Self { name: "", about: "", is_short: false, fields: &[] },
        }
    }

    /// The field with a name.
    pub fn field(&self, key: &str) -> Option<&'static FieldShape> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// The record in a field, or in each item of its list.
    pub fn record(&self, key: &str) -> Option<Self> {
        match (self.field(key)?.shape)() {
            Shape::Record(record) => Some(record),
            _ => None,
        }
    }
}
