//! What the element is told, as JavaScript values.

use std::cell::RefCell;

use js_sys::Function;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use yew::Callback;

use crate::claims::tree::{Member, Node, Number, Value};
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
    tell(to, "ready", vec![Member::new("problems", Node::list(problems.map(problem_node).collect()))]);
}

/// `error`.
pub fn error(to: &Function, message: &str) {
    tell(to, "error", vec![Member::new("message", Node::text(message))]);
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

/// A problem as the event gives it: `severity`, `place`, `line` and `column` where known, `message`, `rule`.
fn problem_node(problem: &Problem) -> Node {
    let number = |value: u32| Node { value: Number::from_f64(value.into()).map_or(Value::Null, Value::Number), span: None };
    let mut members = vec![
        Member::new("severity", Node::text(problem.severity.word())),
        Member::new("place", Node::text(problem.place.as_str())),
        Member::new("message", Node::text(&problem.message)),
        Member::new("rule", Node::text(problem.rule)),
    ];
    if let Some(position) = problem.position {
        members.push(Member::new("line", number(position.line)));
        members.push(Member::new("column", number(position.column)));
    }
    Node::record(members)
}

thread_local! {
    static REPORT: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Has a panic reported before the Wasm stops: a stopped Wasm can tell nobody.
pub fn on_trap(report: Function) {
    REPORT.with(|slot| slot.replace(Some(report)));
    yew::set_custom_panic_hook(Box::new(|info| {
        let message = info.to_string();
        REPORT.with(|slot| {
            if let Ok(report) = slot.try_borrow()
                && let Some(report) = report.as_ref()
            {
                let _ = report.call1(&JsValue::NULL, &message.into());
            }
        });
    }));
}
