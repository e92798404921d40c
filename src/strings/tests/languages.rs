//! What holds in every language.

use super::super::*;
use crate::claims::Date;

/// Every language, its words read back from its file as the element reads them.
fn every() -> Vec<Strings> {
    LANGUAGES.iter().map(|language| Strings::from_json(&to_json(language))).collect()
}

#[test]
fn the_tags_are_those_of_the_languages() {
    assert_eq!(LANGUAGES.iter().map(|language| language.tag).collect::<Vec<_>>(), TAGS);
    assert_eq!(["pt-BR", "FR", "zh", "uk_UA"].map(language_for), [Some("pt"), Some("fr"), None, Some("uk")]);
}

#[test]
fn every_language_has_the_places_and_the_lists_of_english() {
    for language in LANGUAGES {
        for word in Word::ALL {
            let (own, english) = ((language.word)(*word), (en::ENGLISH.word)(*word));
            let name = format!("{} {}", language.tag, word.name());
            for place in ["{}", "{2}", "{3}", "{d}", "{m}", "{y}"] {
                assert_eq!(own.contains(place), english.contains(place), "{name}: {place} in `{own}`");
            }
            assert_eq!(own.split('|').count(), english.split('|').count(), "{name}: `{own}`");
            assert!(!own.is_empty(), "{name}");
        }
    }
}

#[test]
fn every_language_has_a_form_for_every_number() {
    for language in LANGUAGES {
        for counted in Counted::ALL {
            let forms = (language.counted)(*counted);
            for number in 1..=200 {
                let category = language.plural.category(number);
                // Where a form says its number in words, that is the one it is for.
                let form =
                    forms.iter().find(|(own, _)| *own == category).or_else(|| forms.last().filter(|_| language.tag == "ar"));
                let (_, text) =
                    form.unwrap_or_else(|| panic!("{}: {counted:?} has no form for {number}, {category:?}", language.tag));
                let says_it = text.contains("{}") || matches!(category, Category::One | Category::Two);
                assert!(says_it, "{}: {counted:?} for {number}: {text}", language.tag);
            }
        }
    }
}

/// CLDR 45, `plurals.xml`, cardinals, whole numbers; the last two rows are far ones.
#[test]
fn numbers_have_the_plural_categories_of_cldr() {
    use Category::{Few, Many, One, Other, Two, Zero};
    let cases: [(usize, [Category; 10]); 13] = [
        // en, fr, de, es, pt, uk, ar, he, ko, ja
        (0, [Other, One, Other, Other, One, Many, Zero, Other, Other, Other]),
        (1, [One, One, One, One, One, One, One, One, Other, Other]),
        (2, [Other, Other, Other, Other, Other, Few, Two, Two, Other, Other]),
        (4, [Other, Other, Other, Other, Other, Few, Few, Other, Other, Other]),
        (5, [Other, Other, Other, Other, Other, Many, Few, Other, Other, Other]),
        (10, [Other, Other, Other, Other, Other, Many, Few, Other, Other, Other]),
        (11, [Other, Other, Other, Other, Other, Many, Many, Other, Other, Other]),
        (12, [Other, Other, Other, Other, Other, Many, Many, Other, Other, Other]),
        (21, [Other, Other, Other, Other, Other, One, Many, Other, Other, Other]),
        (22, [Other, Other, Other, Other, Other, Few, Many, Other, Other, Other]),
        (100, [Other, Other, Other, Other, Other, Many, Other, Other, Other, Other]),
        (111, [Other, Other, Other, Other, Other, Many, Many, Other, Other, Other]),
        (101, [Other, Other, Other, Other, Other, One, Other, Other, Other, Other]),
    ];
    for (number, expected) in cases {
        let found: Vec<_> = LANGUAGES.iter().map(|language| language.plural.category(number)).collect();
        assert_eq!(found, expected, "{number}");
    }
}

#[test]
fn dates_are_said_in_every_language() {
    let cases = [
        // en, fr, de, es, pt, uk, ar, he, ko, ja
        (
            "2025-01-09",
            [
                "9 Jan 2025",
                "9 janv. 2025",
                "9. Jan. 2025",
                "9 ene 2025",
                "9 de jan. de 2025",
                "9 січ. 2025",
                "9 يناير 2025",
                "9 בינואר 2025",
                "2025년 1월 9일",
                "2025年1月9日",
            ],
        ),
        (
            "2024-10",
            [
                "Oct 2024",
                "oct. 2024",
                "Okt. 2024",
                "oct 2024",
                "out. de 2024",
                "жовт. 2024",
                "أكتوبر 2024",
                "אוקטובר 2024",
                "2024년 10월",
                "2024年10月",
            ],
        ),
        ("2025", ["2025", "2025", "2025", "2025", "2025", "2025", "2025", "2025", "2025년", "2025年"]),
    ];
    for (edtf, expected) in cases {
        let date = Date::parse(edtf).unwrap();
        let found: Vec<_> = every().iter().map(|strings| date::in_words(strings, &date)).collect();
        assert_eq!(found, expected, "{edtf}");
    }
}

#[test]
fn numbers_are_grouped_as_every_language_does() {
    let found: Vec<_> = every().iter().map(|strings| [strings.number(4_000), strings.number(1_234_567)].join(" / ")).collect();
    assert_eq!(
        found,
        [
            "4,000 / 1,234,567",
            "4\u{202f}000 / 1\u{202f}234\u{202f}567",
            "4.000 / 1.234.567",
            "4000 / 1.234.567",
            "4.000 / 1.234.567",
            "4\u{a0}000 / 1\u{a0}234\u{a0}567",
            "4,000 / 1,234,567",
            "4,000 / 1,234,567",
            "4,000 / 1,234,567",
            "4,000 / 1,234,567",
        ]
    );
}
