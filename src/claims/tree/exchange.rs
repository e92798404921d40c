//! The tree to and from JavaScript, by serde: serde-wasm-bindgen turns an object of the page into a [`Node`] and back.
//!
//! When not to use it: for JSON text. [`crate::claims::read::json`] knows places and recovers, serde does not.

use super::{DEEPEST, Member, Node, Number, Value};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use std::fmt;

/// 2^53: below it every whole number has a double of its own, and serde-wasm-bindgen gives a Number, not a BigInt.
const WHOLE_BELOW: f64 = 9_007_199_254_740_992.0;

/// Whole numbers below 2^53 are written as such, all others as doubles; members keep their order.
impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.value {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(truth) => serializer.serialize_bool(*truth),
            Value::Number(number) => {
                let number = number.as_f64();
                let is_whole = number.trunc() == number && number.abs() < WHOLE_BELOW;
                // -0 is no i64: it stays a double, and with it its sign.
                if is_whole && !(number == 0.0 && number.is_sign_negative()) {
                    serializer.serialize_i64(number as i64)
                } else {
                    serializer.serialize_f64(number)
                }
            }
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(elements) => {
                let mut list = serializer.serialize_seq(Some(elements.len()))?;
                for element in elements {
                    list.serialize_element(element)?;
                }
                list.end()
            }
            Value::Record(members) => {
                let mut record = serializer.serialize_map(Some(members.len()))?;
                for member in members {
                    record.serialize_entry(&member.name, &member.value)?;
                }
                record.end()
            }
        }
    }
}

/// Any value becomes a tree; what is nested deeper than [`DEEPEST`], as an object that holds itself, is an error.
impl<'de> serde::Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Node, D::Error> {
        Room(DEEPEST).deserialize(deserializer)
    }
}

/// How many more arrays and objects may be entered.
struct Room(u8);

impl Room {
    fn inside<E: Error>(&self) -> Result<Room, E> {
        match self.0.checked_sub(1) {
            Some(left) => Ok(Room(left)),
            None => Err(E::custom("expected at most 128 levels of nesting, found one more")),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Room {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Room {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object, an array, a string, a number, true or false, or null")
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<Node, E> {
        Ok(truth.into())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Node, E> {
        Ok(number.into())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Node, E> {
        Ok(Number(number.to_string()).into())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Node, E> {
        Ok(number.into())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node, E> {
        Ok(text.into())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Node, E> {
        Ok(text.into())
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(Value::Null.into())
    }

    fn visit_none<E: Error>(self) -> Result<Node, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut elements = Vec::new();
        while let Some(element) = list.next_element_seed(self.inside()?)? {
            elements.push(element);
        }
        Ok(Node::list(elements))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut record: A) -> Result<Node, A::Error> {
        let mut members = Vec::new();
        while let Some(name) = record.next_key::<String>()? {
            let value = record.next_value_seed(self.inside()?)?;
            members.push(Member { name, name_span: None, value });
        }
        Ok(Node::record(members))
    }
}
