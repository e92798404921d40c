//! What the element is told, as JavaScript values.

use js_sys::Function;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use yew::Callback;

use crate::claims::tree::{Member, Node, Value};
use crate::claims::{ClaimId, Problem};

/// A value tree as plain JavaScript objects and arrays; undefined for what cannot be one.
pub fn to_js(node: &Node) -> JsValue {
    Script(node).serialize(&Serializer::json_compatible()).unwrap_or(JsValue::UNDEFINED)
}

/// A value tree on its way to JavaScript, which reads the digits of numbers itself: it does so exactly, and costs no Wasm.
struct Script<'a>(&'a Node);

impl Serialize for Script<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0.value {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(truth) => serializer.serialize_bool(*truth),
            Value::Number(number) => serializer.serialize_f64(js_sys::parse_float(number.as_str())),
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(items) => serializer.collect_seq(items.iter().map(Script)),
            Value::Record(members) => {
                serializer.collect_map(members.iter().map(|member| (member.name.as_str(), Script(&member.value))))
            }
        }
    }
}

fn tell(tell: &Function, name: &str, detail: Vec<Member>) {
    // An error in a listener of the page is the page's own; the browser reports it.
    let _ = tell.call2(&JsValue::NULL, &name.into(), &to_js(&Node::record(detail)));
}

/// `ready`, with the problems of the document.
pub fn ready<'a>(to: &Function, problems: impl Iterator<Item = &'a Problem>) {
    tell(to, "ready", vec![Member::new("problems", Node::list(problems.map(Problem::to_node).collect()))]);
}

/// `error`.
pub fn error(to: &Function, message: &str) {
    tell(to, "error", vec![Member::new("message", Node::text(message))]);
}

/// `anchors`, with the passages that were found in the article and those that were not.
pub fn anchors(to: &Function, outcome: &Node) {
    let _ = to.call2(&JsValue::NULL, &"anchors".into(), &to_js(outcome));
}

/// `view`, with how many rows are on the page, how many claims there are, and how many of them the reader's choice leaves.
pub fn view(to: &Function, shown: usize, total: usize, matching: usize) {
    let number = |number: usize| Node::from(i64::try_from(number).unwrap_or(i64::MAX));
    let members = [("shown", shown), ("total", total), ("matching", matching)];
    tell(to, "view", members.into_iter().map(|(name, value)| Member::new(name, number(value))).collect());
}

/// `toggle` for each row that opened or closed.
pub fn on_toggle(to: &Function) -> Callback<(ClaimId, bool)> {
    let to = to.clone();
    Callback::from(move |(id, is_open): (ClaimId, bool)| toggle(&to, &id, is_open))
}

/// `toggle` for one row.
pub fn toggle(to: &Function, id: &ClaimId, is_open: bool) {
    tell(to, "toggle", vec![Member::new("id", Node::text(id.as_str())), Member::new("open", Value::Bool(is_open).into())]);
}
