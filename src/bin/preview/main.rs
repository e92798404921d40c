//! The preview: an example article, or a document of one's own, around the element as it is deployed, with the document's problems.
//!
//! `?example=NAME` chooses an example, `?doc=ADDRESS` names a document; `lang`, `theme` and `open` become the element's attributes.
//! Beside the article stands what its editor has to know: problems of the document, passages that are lost, what no claim covers, and the
//! passage that stands for the words that are selected.

mod article;
mod panel;

use gloo::events::EventListener;
use gloo::net::http::Request;
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{CustomEvent, DomParser, Element, HtmlSelectElement, SupportedType, UrlSearchParams};

use claims_table::claims::tree::{Node, Value};

const EXAMPLES: &str = "examples/index.json";

fn main() {
    for name in ["claims-table:ready", "claims-table:error", "claims-table:anchors"] {
        EventListener::new(&document(), name, |event| {
            let Some(event) = event.dyn_ref::<CustomEvent>() else { return };
            if event.type_() == "claims-table:anchors" {
                article::list_passages(event);
            } else {
                list_problems(event);
            }
        })
        .forget();
    }
    EventListener::new(&document(), "selectionchange", |_| article::describe_selection()).forget();
    spawn_local(async {
        if let Err(message) = show().await {
            gloo::utils::document().set_title("claims-table preview: failed");
            say(&[message]);
        }
    });
}

async fn show() -> Result<(), String> {
    let search = window().location().search().map_err(|error| words(&error))?;
    let asked = UrlSearchParams::new_with_str(&search).map_err(|error| words(&error))?;
    let examples = examples().await?;
    let wanted = asked.get("example").filter(|name| !name.is_empty());
    let example = wanted.or_else(|| examples.first().map(|(name, _)| name.clone())).unwrap_or_default();
    fill_form(&asked, &examples, &example);
    let main = element("main")?;
    let (article, src) = match asked.get("doc").filter(|address| !address.trim().is_empty()) {
        Some(address) => (own_article(&address)?, address),
        None => (example_article(&example).await?, format!("examples/{example}/claims.json")),
    };
    let table =
        article.query_selector("claims-table").ok().flatten().ok_or("expected a claims-table in the article, found none")?;
    set(&table, "src", &src);
    for name in ["lang", "theme", "open"] {
        if let Some(value) = asked.get(name).filter(|value| !value.is_empty()) {
            set(&table, name, &value);
        }
    }
    main.append_child(&article).map_err(|error| words(&error))?;
    Ok(())
}

/// The examples there are: the name of each, and its title.
async fn examples() -> Result<Vec<(String, String)>, String> {
    let text = fetched(EXAMPLES).await?;
    let root = claims_table::claims::read::json::parse(text.as_bytes()).root;
    let Some(Value::List(entries)) = root.map(|root| root.value) else {
        return Err(format!("{EXAMPLES}: expected an array of examples"));
    };
    let text = |entry: &Node, name| match entry.get(name).map(|node| &node.value) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    };
    Ok(entries.iter().map(|entry| (text(entry, "name"), text(entry, "title"))).collect())
}

fn fill_form(asked: &UrlSearchParams, examples: &[(String, String)], example: &str) {
    if let Ok(select) = element("select[name=example]") {
        for (name, title) in examples {
            if let Ok(option) = document().create_element("option") {
                set(&option, "value", name);
                option.set_text_content(Some(title));
                let _ = select.append_child(&option);
            }
        }
        select.unchecked_into::<HtmlSelectElement>().set_value(example);
    }
    for name in ["lang", "theme", "open"] {
        if let (Some(value), Ok(select)) = (asked.get(name), element(&format!("select[name={name}]"))) {
            select.unchecked_into::<HtmlSelectElement>().set_value(&value);
        }
    }
    if let (Some(address), Ok(input)) = (asked.get("doc"), element("input[name=doc]")) {
        set(&input, "value", &address);
    }
}

/// The article of an example, out of its page.
async fn example_article(name: &str) -> Result<Element, String> {
    let address = format!("examples/{name}/article.html");
    let page = fetched(&address).await?;
    let parser = DomParser::new().map_err(|error| words(&error))?;
    let page = parser.parse_from_string(&page, SupportedType::TextHtml).map_err(|error| words(&error))?;
    let article = page.query_selector("article").ok().flatten().ok_or(format!("{address}: expected an article, found none"))?;
    let node = document().import_node_with_deep(&article, true).map_err(|error| words(&error))?;
    Ok(node.unchecked_into())
}

/// A bare article around a document of the reader's own.
fn own_article(address: &str) -> Result<Element, String> {
    let make = |name| document().create_element(name).map_err(|error| words(&error));
    let (article, heading, table) = (make("article")?, make("h1")?, make("claims-table")?);
    heading.set_text_content(Some(address));
    article.append_child(&heading).and_then(|_| article.append_child(&table)).map_err(|error| words(&error))?;
    Ok(article)
}

async fn fetched(address: &str) -> Result<String, String> {
    let response = Request::get(address).send().await.map_err(|error| format!("{address}: {error}"))?;
    if !response.ok() {
        return Err(format!("{address}: expected a file, found HTTP {}", response.status()));
    }
    response.text().await.map_err(|error| format!("{address}: {error}"))
}

/// The problems of a `ready` event, or the message of an `error`.
fn list_problems(event: &CustomEvent) {
    let detail: Node = serde_wasm_bindgen::from_value(event.detail()).unwrap_or_else(|_| Node::record(Vec::new()));
    if event.type_() == "claims-table:error" {
        return say(&[format!("error: {}", text(&detail, "message"))]);
    }
    let lines: Vec<String> = list(&detail, "problems")
        .iter()
        .map(|problem| {
            let part = |name| text(problem, name);
            let position = if part("line").is_empty() { String::new() } else { format!("{}:{}: ", part("line"), part("column")) };
            format!("{position}{}: {}: {} [{}]", part("severity"), part("place"), part("message"), part("rule"))
        })
        .collect();
    say(&lines);
}

fn say(lines: &[String]) {
    let heading = if lines.is_empty() {
        "No problems in the claims document.".to_owned()
    } else {
        format!("Problems in the claims document: {}", lines.len())
    };
    panel::show("problems", &heading, lines, true);
}

/// A member of an object as text.
fn text(node: &Node, name: &str) -> String {
    match node.get(name).map(|node| &node.value) {
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// A member of an object as a list.
fn list<'a>(node: &'a Node, name: &str) -> &'a [Node] {
    match node.get(name).map(|node| &node.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}

fn element(selector: &str) -> Result<Element, String> {
    document().query_selector(selector).ok().flatten().ok_or(format!("expected `{selector}` in the preview's page, found none"))
}

fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

fn words(error: &JsValue) -> String {
    js_sys::Error::from(error.clone()).message().into()
}
