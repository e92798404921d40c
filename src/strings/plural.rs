//! Which form of a word goes with which number (CLDR plural rules, whole numbers only: nothing else is counted here).

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
    /// Six forms, as in Arabic.
    Arabic,
}

impl PluralRule {
    /// The name in a language file.
    pub fn name(self) -> &'static str {
        match self {
            Self::OneOther => "one-other",
            Self::Arabic => "arabic",
        }
    }

    /// The rule with that name; a name this version does not know counts as English does.
    pub fn named(name: &str) -> Self {
        if name == "arabic" { Self::Arabic } else { Self::OneOther }
    }

    /// The category of a number.
    pub fn category(self, number: usize) -> Category {
        match (self, number) {
            (Self::Arabic, 0) => Category::Zero,
            (_, 1) => Category::One,
            (Self::Arabic, 2) => Category::Two,
            (Self::Arabic, _) if (3..=10).contains(&(number % 100)) => Category::Few,
            (Self::Arabic, _) if (11..=99).contains(&(number % 100)) => Category::Many,
            _ => Category::Other,
        }
    }
}
