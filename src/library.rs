//! The table for applications written in Yew: a component like any other, with a shadow root of its own.
//!
//! What the element does beside it, marks in an article and the view in the page's address, is the element's. Words and style come from
//! the application, so that it carries one language, and no style that its policy would block.

use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlSelectElement, ShadowRoot, ShadowRootInit, ShadowRootMode};
use yew::prelude::*;

use crate::browser::{Hands, take_hands, with_hands};
use crate::claims::write::{csv, to_csv, to_json_of};
use crate::claims::{ClaimId, Reading};
use crate::strings::Strings;
use crate::style;
use crate::table::{Facet, Ledger, Opening, PAGE_SIZE};
use crate::view::{self, Screen, Take, Viewed};

#[wasm_bindgen(module = "/element/hands.js")]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = hands)]
    static HANDS: Hands;
}

/// What [`ClaimsTable`] takes.
#[derive(Debug, Clone, Properties)]
pub struct ClaimsTableProps {
    /// The document, as [`json_document`](crate::claims::read::json_document) reads it. Another one is known by its address in memory.
    pub reading: Rc<Reading>,
    /// The words of the interface; English unless given. [`Strings::from_json`] reads a language file.
    #[prop_or_default]
    pub strings: Strings,
    /// Which rows are open at first, as in the element's attribute: `none`, `first`, `all`, or ids with spaces between.
    #[prop_or_default]
    pub open: AttrValue,
    /// The address of `claims-table.css`. Without one the style stands in the page, which a strict content security policy blocks.
    #[prop_or_default]
    pub stylesheet: Option<AttrValue>,
    /// `light` or `dark`; unless given, the side that the page's `color-scheme` takes.
    #[prop_or_default]
    pub theme: Option<AttrValue>,
    /// What stands before `claim-ID` in the addresses of rows: for a second table on a page.
    #[prop_or_default]
    pub prefix: AttrValue,
    /// Told of each row that opened or closed.
    #[prop_or_default]
    pub on_toggle: Callback<(ClaimId, bool)>,
    /// Told what is shown when the reader has chosen something else.
    #[prop_or_default]
    pub on_view: Callback<Viewed>,
}

impl PartialEq for ClaimsTableProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading)
            && (&self.strings, &self.open, &self.stylesheet, &self.theme, &self.prefix)
                == (&other.strings, &other.open, &other.stylesheet, &other.theme, &other.prefix)
    }
}

/// The table of an article's claims.
#[component]
pub fn ClaimsTable(props: &ClaimsTableProps) -> Html {
    let host = use_node_ref();
    let root = use_state(|| None::<Element>);
    {
        let (host, root, stylesheet) = (host.clone(), root.clone(), props.stylesheet.clone());
        use_effect_with((), move |()| {
            HANDS.with(|hands| take_hands(AsRef::<JsValue>::as_ref(hands).clone().unchecked_into()));
            root.set(host.cast::<Element>().and_then(|host| sheltered(&host, stylesheet.as_deref())));
        });
    }
    let screen = {
        let made_of = (props.reading.clone(), props.strings.clone(), props.prefix.clone());
        use_memo(Made(made_of), |Made((reading, strings, prefix))| {
            let ledger = Rc::new(Ledger::of(reading.clone()));
            Rc::new(Screen::of(ledger, strings, prefix).paged(PAGE_SIZE, None))
        })
    };
    let opened = Opening::parse(&props.open).of(screen.ids());
    let on_take = {
        let ledger = screen.ledger.clone();
        Callback::from(move |(what, left): (Take, Rc<[u32]>)| take(&ledger, what, &left))
    };
    let on_view = {
        let (root, told) = (root.clone(), props.on_view.clone());
        Callback::from(move |viewed: Viewed| {
            root.iter().for_each(|root| choose(root, &viewed));
            told.emit(viewed);
        })
    };
    let inner = view::ClaimsTableProps {
        opened,
        on_toggle: props.on_toggle.clone(),
        on_view,
        on_take,
        ..view::ClaimsTableProps::of((*screen).clone())
    };
    html! {
        <div class="claims-table" ref={host} theme={props.theme.clone()}>
            { for screen.ids().iter().map(|id| anchor(&props.prefix, id)) }
            if let Some(root) = &*root {
                { create_portal(html! { <view::ClaimsTable ..inner /> }, root.clone()) }
            }
        </div>
    }
}

/// What a screen is made of, equal where the reading is the same one.
#[derive(Debug)]
struct Made((Rc<Reading>, Strings, AttrValue));

impl PartialEq for Made {
    fn eq(&self, Made((reading, strings, prefix)): &Self) -> bool {
        Rc::ptr_eq(&self.0.0, reading) && self.0.1 == *strings && self.0.2 == *prefix
    }
}

/// The light child by which `#claim-ID` finds a row.
fn anchor(prefix: &str, id: &ClaimId) -> Html {
    let slot = format!("claim-{id}");
    html! { <a key={slot.clone()} id={format!("{prefix}{slot}")} slot={slot}></a> }
}

/// Gives an element a shadow root with the style, and in it the root of the table.
fn sheltered(host: &Element, stylesheet: Option<&str>) -> Option<Element> {
    let document = host.owner_document()?;
    let shadow: ShadowRoot = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
    let style = document.create_element(if stylesheet.is_some() { "link" } else { "style" }).ok()?;
    match stylesheet {
        Some(address) => {
            style.set_attribute("rel", "stylesheet").ok()?;
            style.set_attribute("href", address).ok()?;
        }
        None => style.set_text_content(Some(&style::sheet())),
    }
    let root = document.create_element("div").ok()?;
    root.set_class_name("root");
    root.set_attribute("part", "root").ok()?;
    shadow.append_child(&style).ok()?;
    shadow.append_child(&root).ok()?;
    Some(root)
}

/// Puts the filters to what is chosen, whoever chose it.
fn choose(root: &Element, viewed: &Viewed) {
    for (facet, name) in Facet::ALL.into_iter().zip(["status", "speaker", "kind", "caveat"]) {
        let field = root.query_selector(&format!("[part={name}-filter]")).ok().flatten();
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlSelectElement>().ok()) {
            field.set_value(viewed.choice.filters.get(facet as usize).and_then(Option::as_deref).unwrap_or_default());
        }
    }
}

/// Hands the reader a file of all claims, or of those that are left.
fn take(ledger: &Ledger, take: Take, left: &[u32]) {
    let claims: Vec<usize> = if take.is_all {
        (0..ledger.reading().claim_count()).collect()
    } else {
        left.iter().filter_map(|row| ledger.claim_index(*row as usize)).collect()
    };
    let (name, media_type, text) = if take.is_csv {
        let table = to_csv(ledger.reading(), &claims);
        ("claims.csv", "text/csv;charset=utf-8", format!("{}{table}", csv::BYTE_ORDER_MARK))
    } else {
        ("claims.json", "application/json", to_json_of(ledger.reading(), &claims))
    };
    with_hands(|hands| hands.download(name, media_type, &text));
}
