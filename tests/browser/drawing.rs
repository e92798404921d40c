//! The component alone: its markup, and rows that open and close.

use claims_table::claims::ClaimId;
use claims_table::element::Given;
use claims_table::strings::{LANGUAGES, to_json};
use claims_table::table::TableAction;
use claims_table::view::Message;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::host::*;

#[wasm_bindgen_test]
async fn every_claim_has_a_body_of_two_rows_with_the_parts_that_the_readme_names() {
    let host = Host::empty();
    let _app = component(&host).await;
    host.one("table[part=table] > caption");
    let headings: Vec<String> = host.all("thead th[scope=col]").iter().map(|heading| text(heading)).collect();
    assert_eq!(headings, ["Claim", "Who says so", "As of", "Status"]);
    assert_eq!(host.ids(), IDS);
    for id in IDS {
        let row = format!("table > tbody[part=claim][data-claim='{id}']");
        assert_eq!(host.all(&format!("{row} > tr")).len(), 2, "{id}");
        host.one(&format!("{row} > tr:first-child > th[scope=row][part=text]"));
        host.one(&format!("{row} > tr:first-child [part=status]"));
        assert_eq!(host.all(&format!("{row} > tr:last-child > *")).len(), 1, "{id}");
        host.one(&format!("{row} > tr:last-child > td > details[part=details] > summary[part=summary]:first-child"));
        host.one(&format!("{row} details > slot[name='claim-{id}']"));
    }
    assert_eq!(text(&host.one("[data-claim=lost] summary")), "Source: Volodymyr Zelensky, Office of the President3 caveats");
    assert_eq!(text(&host.one("[data-claim=note] summary")), "Source: Russia’s defence ministryno caveats given");
    host.one("[data-claim=lost] details [part=source]");
    assert_eq!(host.all("[data-claim=lost] details [part=caveat]").len(), 3);
    assert_eq!(host.all("[data-claim='2'] details [part=caveat]").len(), 1);
    assert!(host.all("[data-claim='4'] details [part=caveat], [data-claim='4'] details [part=source]").is_empty());
}

#[wasm_bindgen_test]
async fn the_text_of_a_claim_carries_the_language_of_the_document() {
    let host = Host::empty();
    let arabic = LANGUAGES.iter().find(|language| language.tag == "ar").unwrap();
    let (mut table, told) = table();
    table.take(Given::read(FIXTURE.as_bytes().to_vec(), None).await);
    assert!(table.show(&host.shadow, Some(to_json(arabic)), "", "", 50));
    until("the table is ready", || told.of("ready").len() == 1).await;
    assert_eq!(host.one(".sheet").get_attribute("dir").as_deref(), Some("rtl"));
    assert_eq!(host.one("[data-claim=lost] th").get_attribute("lang").as_deref(), Some("en"));
    let text_of_claim = host.one("[data-claim=lost] th [dir], [data-claim=lost] th[dir]");
    assert_eq!(text_of_claim.get_attribute("dir").as_deref(), Some("ltr"));
    assert!(text(&host.one("[data-claim=lost] summary")).ends_with("3 تحفظات"));
}

#[wasm_bindgen_test]
async fn a_click_on_the_summary_opens_and_closes_the_row_and_the_state_follows() {
    let host = Host::empty();
    let (app, toggles) = component(&host).await;
    host.click("2");
    until("the opening is told", || *toggles.borrow() == toggled(&[("2", true)])).await;
    assert_eq!(host.open_ids(), ["2"]);
    let is_open = |id| app.get_component().unwrap().state().is_open(&ClaimId::parse(id).unwrap());
    assert_eq!(IDS.map(is_open), [false, true, false, false]);
    host.click("2");
    until("the closing is told", || *toggles.borrow() == toggled(&[("2", true), ("2", false)])).await;
    assert_eq!(host.open_ids(), Vec::<String>::new());
    assert_eq!(IDS.map(is_open), [false; 4]);
}

#[wasm_bindgen_test]
async fn all_rows_open_and_close_at_once_and_each_is_told_once() {
    let host = Host::empty();
    let (app, toggles) = component(&host).await;
    app.send_message(Message::Did(TableAction::Open(ClaimId::parse("note").unwrap())));
    app.send_message(Message::Did(TableAction::OpenAll));
    until("every opening is told", || toggles.borrow().len() == 4).await;
    assert_eq!(*toggles.borrow(), toggled(&[("note", true), ("lost", true), ("2", true), ("4", true)]));
    assert_eq!(host.open_ids(), IDS);
    app.send_message(Message::Did(TableAction::OpenAll));
    app.send_message(Message::Did(TableAction::Open(ClaimId::parse("nowhere").unwrap())));
    app.send_message(Message::Did(TableAction::CloseAll));
    until("every closing is told", || toggles.borrow().len() == 8).await;
    // The events by which the browser answers find the state as they leave it.
    next_frame().await;
    next_frame().await;
    assert_eq!(toggles.borrow()[4..], toggled(&[("lost", false), ("2", false), ("note", false), ("4", false)]));
    assert_eq!(host.open_ids(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn an_event_that_tells_of_an_earlier_drawing_changes_nothing() {
    let host = Host::empty();
    let (app, toggles) = component(&host).await;
    app.send_message(Message::Did(TableAction::OpenAll));
    until("every row is open", || host.open_ids().len() == 4).await;
    // Closed in the state, still open on the page, and only now the browser tells of the opening.
    app.send_message(Message::Did(TableAction::CloseAll));
    host.details("2").dispatch_event(&web_sys::Event::new("toggle").unwrap()).unwrap();
    until("every closing is told", || toggles.borrow().len() == 8).await;
    next_frame().await;
    next_frame().await;
    assert_eq!(host.open_ids(), Vec::<String>::new());
    assert_eq!(toggles.borrow().len(), 8);
}
