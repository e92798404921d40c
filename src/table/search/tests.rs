use super::fold::folded;
use super::{Interner, Query, Words};

const CLAIMS: &[&[&str]] = &[
    &["Kyiv says it lost 43,000 soldiers.", "Volodymyr Zelensky", "Losses are undercounted"],
    &["Some 4,000 North Koreans were killed or wounded", "Зеленский", "Not independently verified"],
    &["Größe und Straße", "François Hollande", "naïve"],
    &["قُتل ثلاثة آلاف جندي", "جهاز الاستخبارات الوطني"],
    &["三千人伤亡", "国家情报院"],
    &["The war", "", "is over"],
];

fn found(typed: &str) -> Vec<usize> {
    let mut words = Words::default();
    for claim in CLAIMS {
        claim.iter().for_each(|text| words.add(text));
        words.end();
    }
    let query = Query::parse(typed);
    let found = words.find(&query, None);
    // The other way to the same answer: a claim matches when each term is lit somewhere in it.
    for (claim, found) in CLAIMS.iter().zip(&found) {
        let is_lit = |term: &super::query::Term| {
            let alone = Query { terms: vec![term.clone()] };
            claim.iter().any(|text| !alone.places(text).is_empty())
        };
        assert_eq!(query.terms.iter().all(is_lit), *found, "{typed:?} in {claim:?}");
    }
    found.iter().enumerate().filter(|(_, found)| **found).map(|(index, _)| index).collect()
}

fn assert_found(cases: &[(&str, &[usize])]) {
    for (typed, expected) in cases {
        assert_eq!(found(typed), *expected, "{typed:?}");
    }
}

#[test]
fn every_word_typed_is_found_in_any_order_and_within_words() {
    assert_found(&[
        ("", &[0, 1, 2, 3, 4, 5]),
        (" ,; ", &[0, 1, 2, 3, 4, 5]),
        ("soldiers", &[0]),
        ("KYIV", &[0]),
        ("count", &[0]),
        ("zelensky kyiv lost", &[0]),
        ("kyiv korea", &[]),
        ("or wound", &[1]),
        ("43,000", &[0]),
        ("3,000", &[0]),
        ("4,00", &[1]),
        ("000", &[0, 1]),
        ("4000", &[1]),
        ("43000 4,0", &[]),
        ("4,0", &[1]),
        ("over war", &[5]),
        ("x", &[]),
        ("e", &[0, 1, 2, 5]),
    ]);
}

#[test]
fn case_and_diacritics_make_no_difference_in_any_script() {
    assert_found(&[
        ("grosse STRASSE", &[2]),
        ("groesse", &[]),
        ("francois naive", &[2]),
        ("FRANÇOIS", &[2]),
        ("зеленскии", &[1]),
        ("قتل", &[3]),
        ("الاستخبارات ثلاثه", &[]),
        ("伤亡", &[4]),
        ("三千 情报", &[4]),
    ]);
}

#[test]
fn a_phrase_stands_word_for_word_and_within_one_text() {
    assert_found(&[
        ("\"the war\"", &[5]),
        ("“The War”", &[5]),
        ("\"war the\"", &[]),
        ("\"he war\"", &[]),
        ("\"the wa\"", &[]),
        ("\"the wa", &[5]),
        ("\"war is\"", &[]),
        ("\"or wounded\" north", &[1]),
        ("«killed»", &[1]),
    ]);
}

#[test]
fn a_narrower_query_asks_only_the_claims_of_a_wider_one() {
    let mut words = Words::default();
    for text in ["ab", "abc", "xabc"] {
        words.add(text);
        words.end();
    }
    let wider = [true, false, true];
    assert_eq!(words.find(&Query::parse("abc"), Some(&wider)), [false, false, true]);
}

#[test]
fn places_are_those_of_the_text_as_it_was_written() {
    let cases: [(&str, &str, &[&str]); 9] = [
        ("count", "Undercounted, and counted", &["count", "count"]),
        ("strasse", "Die Straße", &["Straße"]),
        ("ss", "Straße", &["ß"]),
        ("francois", "by Franc\u{327}ois Hollande", &["Franc\u{327}ois"]),
        ("43000", "lost 43,000 men, 143.000", &["43,000", "43.000"]),
        ("\"the war\"", "The war, the warning", &["The war"]),
        ("kyiv iv s", "Kyiv says", &["Kyiv", "s", "s"]),
        ("قتل", "قُتل ثلاثة", &["قُتل"]),
        ("", "anything", &[]),
    ];
    for (typed, text, expected) in cases {
        let places = Query::parse(typed).places(text);
        let lit: Vec<&str> = places.into_iter().map(|place| &text[place]).collect();
        assert_eq!(lit, expected, "{typed:?} in {text:?}");
    }
}

#[test]
fn more_words_than_the_index_has_bits_for_do_no_harm() {
    let many = (0..40).map(|number| format!("w{number} ")).collect::<String>();
    let mut words = Words::default();
    words.add(&many);
    words.end();
    assert_eq!(words.find(&Query::parse(&many), None), [true]);
}

#[test]
fn a_text_has_one_number_however_often_it_comes() {
    let mut known = Interner::default();
    let texts: Vec<String> = (0..3000).map(|number| format!("text {number}")).collect();
    for _ in 0..2 {
        for (number, text) in texts.iter().enumerate() {
            assert_eq!(known.intern(text), number as u32);
        }
    }
    assert_eq!(known.len(), 3000);
    assert_eq!(known.get(2999), "text 2999");
    assert_eq!((known.get(3000), Interner::default().is_empty()), ("", true));
}

#[test]
fn what_stands_between_words_is_one_break_and_none_at_the_ends() {
    let cases = [
        (" — “It’s over,” he said. ", "it\ns\nover\nhe\nsaid"),
        ("co\u{ad}operate", "cooperate"),
        ("می\u{200c}روند", "میروند"),
        ("１０％ ﬁt", "10\nfit"),
        ("½", "12"),
        ("€2.4bn", "24bn"),
        ("…", ""),
    ];
    for (text, expected) in cases {
        assert_eq!(folded(text), expected, "{text:?}");
    }
}
