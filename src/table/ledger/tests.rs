use std::rc::Rc;

use crate::claims::read::json_document;
use crate::strings::{Strings, Word};
use crate::table::{Choice, Column, Facet, Ledger, PAGE_SIZE, Page, Pick, Window};

const CLAIMS: &str = r#"{"sources":[{"id":"z","name":"Volodymyr Zelensky","role":"president"}],"claims":[
    {"id":"a","text":"Kyiv lost 43,000 soldiers.","source":"z","asOf":"2024-12-08","status":"disputed","kind":"quantity",
     "caveats":[{"kind":"party-to-conflict","text":"He counts his own side"},{"kind":"single-source"}]},
    {"id":"b","text":"The troops arrived.","source":{"type":"military"},"asOf":"2024-10","kind":"event"},
    {"text":" "},
    {"id":"c","quote":"We will not go","source":"émigré groups","saidOn":"2025-01-09","status":"disputed","kind":"intent",
     "caveats":[{"kind":"single-source"}],"citations":[{"title":"Interview","publisher":"Reuters","url":"https://example.org/a"},"https://www.kursk.example/a"]},
    {"id":"d","text":"It rained.","caveats":["stale news"]},
    {"id":"e","text":"They deny it.","source":"Zoë Z.","asOf":"2024-10","status":"withdrawn","kind":"denial"}]}"#;

fn ledger(json: &str) -> Ledger {
    Ledger::of(Rc::new(json_document(json.as_bytes())))
}

/// The ids of rows, in their order.
fn ids(ledger: &Ledger, rows: &[u32]) -> String {
    rows.iter().map(|row| ledger.ids()[*row as usize].as_str()).collect::<Vec<_>>().join(" ")
}

fn every(ledger: &Ledger) -> Pick {
    Pick::of(ledger, Window::of(ledger.len(), PAGE_SIZE))
}

fn chosen(ledger: &Ledger, choice: Choice) -> String {
    match every(ledger).chosen(ledger, choice) {
        Some(pick) => ids(ledger, &pick.left),
        None => ids(ledger, &every(ledger).left),
    }
}

fn search(typed: &str) -> Choice {
    Choice { search: typed.to_owned(), ..Choice::default() }
}

#[test]
fn a_search_goes_over_claim_quote_source_caveats_and_citations() {
    let ledger = ledger(CLAIMS);
    let cases = [
        ("", "a b c d e"),
        ("rained", "d"),
        ("not go", "c"),
        ("zelensky", "a"),
        ("president", "a"),
        ("emigre", "c"),
        ("own side", "a"),
        ("stale", "d"),
        ("reuters", "c"),
        ("interview kursk", "c"),
        ("example org", ""),
        ("the", "b e"),
        ("43000 kyiv", "a"),
        ("nothing", ""),
    ];
    for (typed, left) in cases {
        assert_eq!(chosen(&ledger, search(typed)), left, "{typed:?}");
    }
}

#[test]
fn every_filter_leaves_the_claims_that_have_its_value() {
    let ledger = ledger(CLAIMS);
    let cases = [
        (Facet::Status, "disputed", "a c"),
        (Facet::Status, "attributed", "b d"),
        (Facet::Speaker, "Volodymyr Zelensky", "a"),
        (Facet::Speaker, ":military", "b"),
        (Facet::Speaker, ":", "d"),
        (Facet::Kind, "denial", "e"),
        (Facet::Caveat, "single-source", "a c"),
        (Facet::Caveat, "party-to-conflict", "a"),
    ];
    for (facet, value, left) in cases {
        assert_eq!(chosen(&ledger, Choice::default().filtered(facet, value)), left, "{value}");
    }
    let both = Choice::default().filtered(Facet::Status, "disputed").filtered(Facet::Kind, "quantity");
    assert_eq!(chosen(&ledger, both), "a");
}

#[test]
fn the_order_is_stable_both_ways_and_what_has_no_date_comes_last_both_ways() {
    let ledger = ledger(CLAIMS);
    let cases = [
        (Column::Order, "a b c d e", "e d c b a"),
        (Column::Date, "b e a c d", "c a b e d"),
        (Column::Speaker, "c a e d b", "b d e a c"),
        (Column::Status, "b d a c e", "e a c b d"),
    ];
    for (column, up, down) in cases {
        let choice = |is_descending| Choice { column, is_descending, ..Choice::default() };
        assert_eq!(chosen(&ledger, choice(false)), up, "{column:?}");
        assert_eq!(chosen(&ledger, choice(true)), down, "{column:?} the other way round");
    }
}

#[test]
fn dates_of_any_exactness_are_sorted_by_their_first_day() {
    let dated: Vec<String> = ["2025-01", "-0044", "2024-12/2025-01", "2024-12-31", "201X", "../2009", "2025"]
        .iter()
        .enumerate()
        .map(|(index, date)| format!(r#"{{"id":"{}","text":"A","asOf":"{date}"}}"#, index + 1))
        .collect();
    let ledger = ledger(&format!(r#"{{"claims":[{}]}}"#, dated.join(",")));
    assert_eq!(chosen(&ledger, Choice { column: Column::Date, ..Choice::default() }), "2 6 5 3 4 1 7");
}

#[test]
fn values_of_a_facet_are_those_there_are_with_what_each_would_leave() {
    let ledger = ledger(CLAIMS);
    let strings = Strings::default();
    let listed = |choice: Choice, facet| {
        let pick = every(&ledger).chosen(&ledger, choice).unwrap_or_else(|| every(&ledger));
        let counts = pick.counts(&ledger);
        let values = ledger.values(facet, &strings).into_iter();
        values.map(|own| format!("{} {}", own.label, counts.of(facet, own.code))).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(listed(Choice::default(), Facet::Status), "Attributed 2, Disputed 2, Withdrawn 1");
    let speakers = "no source given 1, military 1, émigré groups 1, Volodymyr Zelensky 1, Zoë Z. 1";
    let sorted = |list: &str| {
        let mut list: Vec<String> = list.split(", ").map(str::to_owned).collect();
        list.sort();
        list
    };
    assert_eq!(sorted(&listed(Choice::default(), Facet::Speaker)), sorted(speakers));
    assert_eq!(listed(Choice::default(), Facet::Caveat), "Party to the conflict 1, Single source 2");
    // A filter does not count against its own values, all others and the search do.
    let disputed = Choice::default().filtered(Facet::Status, "disputed");
    assert_eq!(listed(disputed.clone(), Facet::Status), "Attributed 2, Disputed 2, Withdrawn 1");
    assert_eq!(listed(disputed, Facet::Kind), "a figure 1, an event 0, an intention 1, a denial 0");
    assert_eq!(listed(search("kyiv"), Facet::Status), "Attributed 0, Disputed 1, Withdrawn 0");
}

#[test]
fn an_empty_result_says_what_to_loosen() {
    let ledger = ledger(CLAIMS);
    let choice = Choice { search: "rained".to_owned(), ..Choice::default().filtered(Facet::Status, "disputed") };
    let pick = every(&ledger).chosen(&ledger, choice).unwrap();
    assert!(pick.left.is_empty());
    assert_eq!(pick.words(&ledger, &Strings::default()), Strings::default().get(Word::NoMatch));
    let ways = pick.ways_out(&ledger);
    let said: Vec<(Option<Facet>, usize)> = ways.iter().map(|(_, facet, left)| (*facet, *left)).collect();
    assert_eq!(said, [(None, 2), (Some(Facet::Status), 1)]);
    assert_eq!(chosen(&ledger, ways[0].0.clone()), "a c");
    assert_eq!(chosen(&ledger, ways[1].0.clone()), "d");
}

#[test]
fn whoever_types_on_gets_what_whoever_pastes_it_gets() {
    let ledger = ledger(CLAIMS);
    for text in ["they deny", "the \"troops arrived", "43,000 k", "\"we will\" not"] {
        let mut typed = every(&ledger);
        for (end, character) in text.char_indices() {
            let choice = search(&text[..end + character.len_utf8()]);
            typed = typed.chosen(&ledger, choice.clone()).unwrap();
            assert_eq!(ids(&ledger, &typed.left), chosen(&ledger, choice.clone()), "{:?}", choice.search);
        }
        assert_eq!(ids(&ledger, &typed.chosen(&ledger, search("")).unwrap().left), "a b c d e");
    }
}

#[test]
fn an_address_says_what_was_chosen_and_is_passed_over_where_it_means_nothing() {
    let choice = Choice {
        search: "a & b=c".to_owned(),
        column: Column::Date,
        is_descending: true,
        ..Choice::default().filtered(Facet::Speaker, "Zoë Z.").filtered(Facet::Caveat, "scope")
    };
    let pairs = choice.pairs();
    let expected = [("q", "a & b=c"), ("speaker", "Zoë Z."), ("caveat", "scope"), ("sort", "-date")];
    assert_eq!(pairs, expected.map(|(name, value)| (name, value.to_owned())));
    assert_eq!(Choice::of_pairs(pairs.iter().map(|(name, value)| (*name, value.as_str()))), choice);
    assert_eq!(Choice::default().pairs(), []);
    assert_eq!(Choice::of_pairs([("sort", "-"), ("sort", "size"), ("colour", "red"), ("status", "")]), Choice::default());
    // What no claim of this table has would leave nothing for ever.
    let ledger = ledger(CLAIMS);
    let sensible = ledger.sensible(choice);
    assert_eq!((sensible.filter(Facet::Speaker), sensible.filter(Facet::Caveat)), (Some("Zoë Z."), None));
}

#[test]
fn a_long_table_shows_a_page_and_the_reader_goes_on() {
    let claims: Vec<String> = (1..=130).map(|number| format!("\"Claim {number}\"")).collect();
    let ledger = ledger(&format!("[{}]", claims.join(",")));
    let window = |pick: &Pick| (pick.shown().first().map(|row| row + 1).unwrap_or_default(), pick.shown().len());
    let first = every(&ledger);
    assert_eq!(window(&first), (1, 50));
    let next = first.turned(Page::Next).unwrap();
    assert_eq!(window(&next), (51, 50));
    let last = next.turned(Page::Last).unwrap();
    assert_eq!(window(&last), (101, 30));
    assert!(last.turned(Page::Next).is_none() && last.turned(Page::Last).is_none() && first.turned(Page::Previous).is_none());
    assert_eq!(window(&last.turned(Page::Previous).unwrap()), (51, 50));
    assert_eq!(window(&last.turned(Page::First).unwrap()), (1, 50));
    let more = next.turned(Page::More).unwrap();
    assert_eq!(window(&more), (51, 80));
    assert_eq!(window(&more.turned(Page::All).unwrap()), (1, 130));
    // Another choice begins at its first page; a row that is asked for brings its own.
    let sorted = last.chosen(&ledger, Choice { is_descending: true, ..Choice::default() }).unwrap();
    assert_eq!(window(&sorted), (130, 50));
    assert_eq!(window(&sorted.with(&ledger, 2).unwrap()), (30, 30));
    assert!(sorted.with(&ledger, 129).is_none());
    let searched = first.chosen(&ledger, search("claim 7")).unwrap();
    let brought = searched.with(&ledger, 120).unwrap();
    assert_eq!((window(&brought), brought.choice), ((101, 30), Choice::default()));
    assert_eq!(first.words(&ledger, &Strings::default()), "1–50 of 130 shown");
}

#[test]
fn a_hundred_rows_are_all_shown_whatever_a_page_is() {
    let window = |rows, page_size| Window::of(rows, page_size);
    assert!(!window(100, 10).is_paged());
    assert_eq!((window(101, 10).end, window(101, 0).end), (10, 1));
}
