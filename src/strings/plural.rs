//! Which form of a word goes with which number (CLDR plural rules, whole numbers only: nothing else is counted here).
//!
//! The form that some languages have for round millions is left out: no table has as many claims.

/// The plural categories of CLDR.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Category {
    /// None of it, in languages that have a form for that.
    Zero,
    /// One.
    One,
    /// Two, in languages that have a dual.
    Two,
    /// A few.
    Few,
    /// Many.
    Many,
    /// Every other number.
    Other,
}

impl Category {
    /// Every category.
    pub const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// CLDR's name for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }
}

/// The rules that the languages of the interface need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PluralRule {
    /// One, and all the rest, as in English.
    OneOther,
    /// None and one alike, and all the rest, as in French.
    French,
    /// By the last digits, as in Ukrainian.
    Ukrainian,
    /// One, two, and all the rest, as in Hebrew.
    Hebrew,
    /// Six forms, as in Arabic.
    Arabic,
    /// One form for every number, as in Japanese.
    Other,
}

impl PluralRule {
    /// Every rule.
    pub const ALL: [Self; 6] = [Self::OneOther, Self::French, Self::Ukrainian, Self::Hebrew, Self::Arabic, Self::Other];

    /// The name in a language file.
    pub fn name(self) -> &'static str {
        match self {
            Self::OneOther => "one-other",
            Self::French => "french",
            Self::Ukrainian => "ukrainian",
            Self::Hebrew => "hebrew",
            Self::Arabic => "arabic",
            Self::Other => "other",
        }
    }

    /// The rule with that name; a name this version does not know counts as English does.
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|rule| rule.name() == name).unwrap_or(Self::OneOther)
    }

    /// The category of a number.
    pub fn category(self, number: usize) -> Category {
        let (ten, hundred) = (number % 10, number % 100);
        match (self, number) {
            (Self::Other, _) => Category::Other,
            (Self::Ukrainian, _) => match ten {
                1 if hundred != 11 => Category::One,
                2..=4 if !(12..=14).contains(&hundred) => Category::Few,
                _ => Category::Many,
            },
            (Self::Arabic, 0) => Category::Zero,
            (Self::French, 0) | (_, 1) => Category::One,
            (Self::Arabic | Self::Hebrew, 2) => Category::Two,
            (Self::Arabic, _) if (3..=10).contains(&hundred) => Category::Few,
            (Self::Arabic, _) if hundred >= 11 => Category::Many,
            _ => Category::Other,
        }
    }
}
