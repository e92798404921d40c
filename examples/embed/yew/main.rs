//! A Yew application with the table as one of its components.

use claims_table::claims::read::json_document;
use claims_table::library::ClaimsTable;
use yew::prelude::*;

#[component]
fn Story() -> Html {
    let reading = use_memo((), |()| json_document(include_bytes!("../../bus-lanes/claims.json")));
    let opened = use_state(|| 0);
    let on_toggle = {
        let opened = opened.clone();
        Callback::from(move |(_, is_open)| opened.set(if is_open { *opened + 1 } else { *opened - 1 }))
    };
    html! {
        <main>
            <h1>{ "The bus lanes of Mill Road" }</h1>
            <p id="opened">{ format!("{} rows are open.", *opened) }</p>
            <ClaimsTable {reading} stylesheet="/embed/claims-table.css" {on_toggle} />
        </main>
    }
}

fn main() {
    yew::Renderer::<Story>::new().render();
}
