//! What is found, how surely, and what is lost.

use super::coverage::{GapKind, coverage, sentences};
use super::*;
use crate::claims::Passage;

fn selector<'a>(exact: &'a str, prefix: &'a str, suffix: &'a str) -> Selector<'a> {
    Selector { exact, prefix, suffix }
}

/// What was found in words, and how surely; or why it is lost.
fn outcome(text: &str, selector: &Selector<'_>) -> (String, &'static str) {
    let article = ArticleText::of(text);
    match find(&article, selector) {
        Ok(found) => (String::from_utf16_lossy(article.units_of(found.at)), found.certainty.word()),
        Err(lost) => (lost.nearest.map(|at| article.words(at)).unwrap_or_default(), lost.reason.word()),
    }
}

const LOSSES: &str = "Kyiv says it lost 43,000 soldiers. Moscow says it lost 4,000 men, and that 14,000 men were wounded.";

#[test]
fn a_quote_that_stands_there_once_is_found_exactly() {
    assert_eq!(outcome(LOSSES, &selector("it lost 43,000 soldiers", "", "")), ("it lost 43,000 soldiers".to_owned(), "exact"));
    let article = ArticleText::of("Ärger 😀 in Kursk.");
    let found = find(&article, &selector("in Kursk", "", "")).unwrap();
    // An emoji is two UTF-16 code units.
    assert_eq!((found.at.start, found.at.end), (Utf16Offset(9), Utf16Offset(17)));
}

#[test]
fn what_readers_do_not_tell_apart_is_normalised() {
    let cases = [
        ("white space", "lost  4,000\n\tmen", "lost 4,000 men", "lost  4,000\n\tmen"),
        ("a no-break space", "4,000\u{a0}men", "4,000 men", "4,000\u{a0}men"),
        ("no white space where a block ends", "It ended.\u{2029}He left.", "ended.He left", "ended.\u{2029}He left"),
        ("curly quotation marks", "he said “no”, it’s over", "he said \"no\", it's over", "he said “no”, it’s over"),
        ("dashes", "the years 1850–1900 — warm", "the years 1850-1900 - warm", "the years 1850–1900 — warm"),
        ("a soft hyphen", "mis\u{ad}sile", "missile", "mis\u{ad}sile"),
        ("a zero-width space", "mis\u{200b}sile", "missile", "mis\u{200b}sile"),
        ("a ligature", "the o\u{fb03}ce", "the office", "the o\u{fb03}ce"),
        ("letters that are not composed", "cafe\u{301} Zu\u{308}rich", "café Zürich", "cafe\u{301} Zu\u{308}rich"),
        ("letters that are not composed in the quote", "café Zürich", "cafe\u{301} Zu\u{308}rich", "café Zürich"),
        ("an ellipsis", "and so … on", "and so ... on", "and so … on"),
        ("full-width letters and digits", "約１２３人が死亡", "約123人が死亡", "約１２３人が死亡"),
        ("Arabic presentation forms", "\u{fedf}\u{fe8e} \u{fe8e}", "لا ا", "\u{fedf}\u{fe8e} \u{fe8e}"),
        ("tatweel and joiners", "قـــال می\u{200c}شود", "قال میشود", "قـــال می\u{200c}شود"),
        ("decomposed kana", "か\u{3099}っこう", "がっこう", "か\u{3099}っこう"),
    ];
    for (name, text, quote, found) in cases {
        assert_eq!(outcome(text, &selector(quote, "", "")), (found.to_owned(), "normalised"), "{name}");
    }
}

#[test]
fn a_quote_found_twice_is_settled_by_its_context() {
    let text = "we had everything before us, we had nothing before us";
    let at = |selector: &Selector<'_>| find(&ArticleText::of(text), selector).map(|found| (found.at.start.0, found.certainty));
    assert_eq!(at(&selector("before us", "we had nothing ", "")), Ok((44, Certainty::Exact)));
    assert_eq!(at(&selector("we had", "", " everything")), Ok((0, Certainty::Exact)));
    // The words before were edited: the place is still told, and still clearly.
    assert_eq!(at(&selector("before us", "we had every-thing ", "")), Ok((18, Certainty::Exact)));
    // Nothing says which is meant.
    assert_eq!(at(&selector("before us", "", "")), Ok((18, Certainty::Ambiguous)));
    assert_eq!(at(&selector("before us", "seen from Mars, ", "")), Ok((18, Certainty::Ambiguous)));
}

#[test]
fn a_long_context_counts_to_its_end() {
    let same = "the same words stand before it in both of the places, for longer than anybody would read on";
    let text = format!("Monday, {same}: it rained. Tuesday, {same}: it rained.");
    let prefix = format!("Tuesday, {same}: ");
    let found = find(&ArticleText::of(&text), &selector("it rained", &prefix, "")).unwrap();
    assert_eq!((found.at.start.0 as usize, found.certainty), (text.rfind("it rained").unwrap(), Certainty::Exact));
}

#[test]
fn overlapping_places_are_told_apart() {
    let found = find(&ArticleText::of("a a a a a a a a a a"), &selector("a a a", "a a a a ", " a a a")).unwrap();
    assert_eq!((found.at.start.0, found.certainty), (8, Certainty::Exact));
}

#[test]
fn an_edited_passage_is_found_and_never_surely() {
    let text = "Many years later, as he faced the firing squad, he was to remember that distant afternoon.";
    assert_eq!(outcome(text, &selector("some years later", "", "")), ("Many years later".to_owned(), "approximate"));
    assert_eq!(
        outcome(text, &selector("as he confronted the firing squad, he would remember", "", "")),
        ("as he faced the firing squad, he was to remember".to_owned(), "approximate")
    );
    assert_eq!(outcome(text, &selector("the best of times, the worst of times", "", "")).1, "absent");
}

#[test]
fn the_bound_of_an_edited_passage_grows_with_the_quote() {
    // One, two and three words of twelve changed: a quarter of the letters may be.
    let text = "the ministry of defence says its forces have taken the whole town";
    for (quote, word) in [
        ("the ministry of defence says its troops have taken the whole town", "approximate"),
        ("the ministry of defence said its troops had taken the whole town", "approximate"),
        ("a spokesman of the army claims that troops seized most of that town", "absent"),
    ] {
        assert_eq!(outcome(text, &selector(quote, "", "")).1, word, "{quote}");
    }
}

#[test]
fn a_passage_whose_number_was_changed_is_lost_and_the_text_that_stands_there_is_named() {
    let cases = [
        ("digits", "Moscow says it lost 5,000 men", "Moscow says it lost 4,000 men"),
        ("a digit more", "it lost 430,000 soldiers", "it lost 43,000 soldiers"),
        ("a digit less", "Moscow says it lost 400 men", "Moscow says it lost 4,000 men"),
        ("an end of another number", "000 soldiers. Moscow", "000 soldiers. Moscow"),
    ];
    for (name, quote, stands) in cases {
        let (nearest, why) = outcome(LOSSES, &selector(quote, "", ""));
        assert_eq!(why, "number-changed", "{name}");
        assert!(nearest.contains(stands), "{name}: {nearest}");
    }
    assert_eq!(
        outcome(
            "On Monday two hundred men were killed in the city",
            &selector("On Monday three hundred men were killed", "", "")
        )
        .1,
        "number-changed"
    );
    assert_eq!(outcome("三百名士兵在战斗中阵亡", &selector("五百名士兵在战斗中阵亡", "", "")).1, "number-changed");
    assert_eq!(
        outcome("قُتل ٤٠٠٠ جندي في المعركة الأخيرة", &selector("قُتل ٥٠٠٠ جندي في المعركة الأخيرة", "", "")).1,
        "number-changed"
    );
    assert_eq!(
        outcome("warming of 1.5 °C is likely this century", &selector("warming of 15 °C is likely this century", "", "")).1,
        "number-changed"
    );
    assert_eq!(
        outcome(
            "The lanes cost £2.4bn, according to the council",
            &selector("The lanes cost £2.4m, according to the council", "", "")
        )
        .1,
        "number-changed"
    );
    assert_eq!(outcome("نحو ٢ مليار نازح في المدينة", &selector("نحو ٢ مليون نازح في المدينة", "", "")).1, "number-changed");
    assert_eq!(
        outcome("it is the twelfth town to fall", &selector("it is the eleventh town to fall", "", "")).1,
        "number-changed"
    );
    assert_eq!(outcome("it costs £5 a day to park", &selector("it costs $5 a day to park", "", "")).1, "number-changed");
}

#[test]
fn a_quote_that_begins_or_ends_within_a_number_is_another_number() {
    assert_eq!(outcome("In all 14,000 men fell", &selector("4,000 men fell", "", "")).1, "number-changed");
    assert_eq!(outcome("it rose by 1.52 metres", &selector("it rose by 1.5", "", "")).1, "number-changed");
    assert_eq!(outcome("a rise of 4,000,000 in all", &selector("a rise of 4,000", "", "")).1, "number-changed");
    // The other of the two is whole.
    assert_eq!(outcome(LOSSES, &selector("4,000 men", "", "")), ("4,000 men".to_owned(), "exact"));
    // The selector itself says that the number goes on.
    assert_eq!(outcome("In all 14,000 men fell", &selector("4,000 men fell", "In all 1", "")).1, "exact");
    // Another unit, sign, fraction or range is no other place, but no sure one.
    let unsure = [
        ("the lanes cost £2.4bn in all", "the lanes cost £2.4"),
        ("rates rose to 4·5 per cent", "rates rose to 4"),
        ("they killed 2⅞ of them", "they killed 2"),
        ("they killed 20–30 people", "they killed 20"),
        ("it took 2 bn in all", "it took 2"),
        ("some hundred and five in all", "some hundred"),
        ("one hundred and two people", "two people"),
        ("nights of −2 degrees there", "2 degrees there"),
        ("nights of minus 2 degrees there", "2 degrees there"),
        ("nights of .5 degrees there", "5 degrees there"),
        ("it took 2\u{ad}000 in all", "it took 2"),
    ];
    for (text, quote) in unsure {
        let (_, how) = outcome(text, &selector(quote, "", ""));
        assert!(how == "ambiguous" || how == "number-changed", "{text}: {how}");
    }
    // Nor does a character of no width that no digit follows.
    assert_eq!(outcome("حدود ۴۰۰۰\u{200c}نفر رفتند", &selector("حدود ۴۰۰۰", "", "")).1, "exact");
    // The sign of a footnote is no digit of the figure before it.
    assert_eq!(outcome("Nearly 800,000\u{2028}1\u{2028} people fled", &selector("Nearly 800,000", "", "")).1, "exact");
    assert_eq!(
        outcome("Nearly 800,000\u{2028}1\u{2028} people fled", &selector("Nearly 800,0001 people", "", "")).1,
        "normalised"
    );
    // What ends a sentence or a clause joins nothing.
    for text in [
        "it rose to 4,000. Then",
        "it rose to 4,000, then",
        "it rose to 4,000—and",
        "it rose to 4,000 – and",
        "(it rose to 4,000)",
    ] {
        assert_eq!(outcome(text, &selector("it rose to 4,000", "", "")).1, "exact", "{text}");
    }
    // Words may belong to a number.
    assert_eq!(outcome("about 4 million people fled", &selector("about 4", "", "")).1, "ambiguous");
    assert_eq!(outcome("two hundred people fled", &selector("hundred people fled", "", "")).1, "ambiguous");
}

#[test]
fn the_same_letters_with_digits_parted_elsewhere_are_another_number() {
    assert_eq!(outcome("groups of 12 4 and 7 men", &selector("groups of 1 24 and 7 men", "", "")).1, "number-changed");
    // As the source of a page has it, where one cell ends and the next begins.
    assert_eq!(outcome("in Kursk 22\u{2029}81,190 men", &selector("in Kursk 2281,190 men", "", "")).1, "normalised");
    assert_eq!(outcome("some 10 000 men were sent", &selector("some 10000 men were sent", "", "")).1, "normalised");
}

#[test]
fn one_word_is_found_in_its_context_only() {
    let text = "lorem ipsum dolor amet";
    assert_eq!(outcome(text, &selector("dolor", "ipsum ", "")).1, "exact");
    assert_eq!(outcome(text, &selector("dolor", "oopsum ", "")).1, "context-changed");
    assert_eq!(outcome(text, &selector("dolor", "", "a")).1, "context-changed");
    assert_eq!(outcome(text, &selector("dolor", "", "")).1, "exact");
    // Where the text ends, nothing speaks against it.
    assert_eq!(outcome("some text", &selector("text", "", "missing")).1, "ambiguous");
}

#[test]
fn an_empty_selector_is_lost_and_an_empty_quote_is_a_point() {
    assert_eq!(outcome("lorem", &selector("", "", "")).1, "empty");
    assert_eq!(outcome("", &selector("lorem", "", "")).1, "absent");
    let found = find(&ArticleText::of("lorem ipsum"), &selector("", "lorem ", "ipsum")).unwrap();
    assert_eq!((found.at.start.0, found.at.end.0), (6, 6));
}

#[test]
fn every_passage_of_every_text_is_described_so_that_it_is_found_again() {
    let texts = ["a a a a b a a", "To annotate or not to annotate.", LOSSES, "一二一二三一二", "x"];
    for text in texts {
        let article = ArticleText::of(text);
        let length = article.units().len();
        for start in 0..length {
            for end in start + 1..=length {
                let at = Stretch::new(start, end);
                let passage = describe(&article, at);
                let words = String::from_utf16_lossy(article.units_of(at));
                // White space around a quote is no part of it, and a stretch that cuts a number is another number.
                if words.trim() != words || number::cuts(article.units(), at).contains(&number::Cut::Within) {
                    continue;
                }
                let found =
                    find(&article, &Selector::from(&passage)).unwrap_or_else(|lost| panic!("{text}: {passage:?}: {lost:?}"));
                assert_eq!(found.at, at, "{text}: {passage:?}");
            }
        }
    }
}

#[test]
fn a_description_is_no_longer_than_it_has_to_be() {
    let article = ArticleText::of("We had everything before us, we had nothing before us.");
    let described = |start, end| {
        let Passage { exact, prefix, suffix, .. } = describe(&article, Stretch::new(start, end));
        (exact.unwrap_or_default(), prefix.unwrap_or_default(), suffix.unwrap_or_default())
    };
    let words = |exact: &str, prefix: &str, suffix: &str| (exact.to_owned(), prefix.to_owned(), suffix.to_owned());
    assert_eq!(described(7, 17), words("everything", "", ""));
    assert_eq!(described(18, 27), words("before us", "everything ", ""));
    assert_eq!(described(44, 53), words("before us", "nothing ", ""));
}

#[test]
fn a_number_is_read_whatever_its_script_and_separators() {
    let read = |text: &str| {
        let units: Vec<u16> = text.encode_utf16().collect();
        number::numbers(&units).into_iter().map(|number| number.value).collect::<Vec<_>>()
    };
    let cases: [(&str, &[&str]); 12] = [
        ("10,000 and 10 000 and 10’000 and 10000", &["10000", "10000", "10000", "10000"]),
        ("1.5 and 1,5", &["1.5", "1.5"]),
        ("1,234,567", &["1234567"]),
        ("in 2025 300 men", &["2025", "300"]),
        ("٤٬٠٠٠ و ۱۲۳", &["4000", "123"]),
        ("１２３人", &["123"]),
        ("三百人", &["三", "百"]),
        ("-5 and 3-5 and −5", &["-5", "3", "5", "-5"]),
        ("5 % and £2.4 million", &["5", "%", "£", "2.4", "million"]),
        ("Forty to fifty, someone", &["forty", "fifty"]),
        ("4,", &["4"]),
        ("", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn numbers_and_cues_that_no_passage_covers_are_listed() {
    let text =
        "Mr. Zelensky says that some 4,000 were killed. On 9 January the U.S. secretary told reporters of 1,000. It rained.";
    let article = ArticleText::of(text);
    let covered = find(&article, &selector("some 4,000 were killed", "", "")).unwrap().at;
    let listed = |covered: &[Stretch], lang| {
        let gaps = coverage(&article, covered, lang).into_iter();
        gaps.map(|gap| (gap.kind, article.words(gap.at))).collect::<Vec<_>>()
    };
    let gap = |kind, words: &str| (kind, words.to_owned());
    let second = [gap(GapKind::Number, "9"), gap(GapKind::Number, "1,000"), gap(GapKind::Cue, "told")];
    assert_eq!(listed(&[covered], Some("en-GB")), second);
    assert_eq!(listed(&[covered], Some("fr")), second[..2]);
    let all: Vec<_> = [gap(GapKind::Number, "4,000"), gap(GapKind::Cue, "says")].into_iter().chain(second).collect();
    assert_eq!(listed(&[], None), all);
    assert_eq!(listed(&[Stretch::new(0, text.len())], None), []);
}

#[test]
fn a_sentence_ends_where_a_reader_would_say_so() {
    let split = |text: &str| {
        let article = ArticleText::of(text);
        sentences(&article).into_iter().map(|at| article.words(at)).collect::<Vec<_>>()
    };
    assert_eq!(
        split("It rose 1.5 m. “Why?” asked J. Smith.\u{2029}A heading\u{2029}The end"),
        ["It rose 1.5 m.", "“Why?”", "asked J. Smith.", "A heading", "The end"]
    );
    assert_eq!(split("一。二！三"), ["一。", "二！", "三"]);
    assert_eq!(split("a line of the\nsource goes on. Next"), ["a line of the source goes on.", "Next"]);
}

#[test]
fn a_long_quote_in_a_long_text_is_found_in_any_state() {
    let words = ["war", "town", "said", "river", "men", "took", "north", "week", "minister", "held"];
    let mut seed = 7_u64;
    let mut text = String::new();
    for _ in 0..20_000 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        text.push_str(words[(seed >> 33) as usize % words.len()]);
        text.push(' ');
    }
    let article = ArticleText::of(&text);
    let start = text[50_000..].find(' ').unwrap() + 50_001;
    let quote = &text[start..start + 200];
    let at = Stretch::new(start, start + 200);
    assert_eq!(find(&article, &selector(quote, "", "")), Ok(Found { at, certainty: Certainty::Exact }));
    let edited = quote.replacen("river", "stream", 2);
    assert_ne!(edited, quote);
    let found = find(&article, &selector(&edited, "", "")).unwrap();
    assert_eq!(found.certainty, Certainty::Approximate);
    assert!(found.at.meets(&at));
    assert_eq!(find(&article, &selector(&"zebra ".repeat(600), "", "")).map_err(|lost| lost.reason), Err(Reason::Absent));
}
