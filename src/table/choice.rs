//! What a reader has chosen to see, and in which order.

/// By what a table is sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Column {
    /// The order of the article.
    #[default]
    Order,
    /// Who says so, by name.
    Speaker,
    /// The time a claim is true of, else the day it was said; the oldest first. Those without come last.
    Date,
    /// How it stands, in the order of the format.
    Status,
}

impl Column {
    /// Every column, as they stand in the table.
    pub const ALL: [Self; 4] = [Self::Order, Self::Speaker, Self::Date, Self::Status];

    /// Its word in addresses and in `data-column`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Speaker => "speaker",
            Self::Date => "date",
            Self::Status => "status",
        }
    }
}

/// By what the claims can be filtered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// How they stand.
    Status,
    /// Who says so.
    Speaker,
    /// What sort of statement they are.
    Kind,
    /// What kind of caveat they have.
    Caveat,
}

impl Facet {
    /// Every facet, in the order of their controls.
    pub const ALL: [Self; 4] = [Self::Status, Self::Speaker, Self::Kind, Self::Caveat];

    /// Its word in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Speaker => "speaker",
            Self::Kind => "kind",
            Self::Caveat => "caveat",
        }
    }
}

/// What is looked for, which claims are left, and how they are sorted.
///
/// A filter is a value of its facet: the word of the format, or the name of a speaker. Nothing stands for any.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// What was typed into the search.
    pub search: String,
    /// The filters, in the order of [`Facet::ALL`].
    pub filters: [Option<String>; 4],
    /// By what the claims are sorted.
    pub column: Column,
    /// Whether the other way round.
    pub is_descending: bool,
}

impl Choice {
    /// The value of a filter.
    pub fn filter(&self, facet: Facet) -> Option<&str> {
        self.filters.get(facet as usize).and_then(Option::as_deref)
    }

    /// The choice with a filter set, or with none for its facet.
    pub fn filtered(mut self, facet: Facet, value: &str) -> Self {
        if let Some(filter) = self.filters.get_mut(facet as usize) {
            *filter = (!value.is_empty()).then(|| value.to_owned());
        }
        self
    }

    /// The choice sorted by a column: the other way round if it is already.
    pub fn sorted(mut self, column: Column) -> Self {
        self.is_descending = self.column == column && !self.is_descending;
        self.column = column;
        self
    }

    /// Whether every claim is shown, in whatever order.
    pub fn is_open(&self) -> bool {
        self.search.trim().is_empty() && self.filters.iter().all(Option::is_none)
    }

    /// As names and values for an address; what is as it always is, is left out.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if !self.search.trim().is_empty() {
            pairs.push(("q", self.search.trim().to_owned()));
        }
        for facet in Facet::ALL {
            pairs.extend(self.filter(facet).map(|value| (facet.word(), value.to_owned())));
        }
        if *self != (Self { column: Column::Order, is_descending: false, ..self.clone() }) {
            pairs.push(("sort", format!("{}{}", if self.is_descending { "-" } else { "" }, self.column.word())));
        }
        pairs
    }

    /// The choice that names and values of an address stand for. What means nothing is passed over.
    pub fn of_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut choice = Self::default();
        for (name, value) in pairs {
            if name == "q" {
                choice.search = value.to_owned();
            } else if name == "sort" {
                let column = value.strip_prefix('-').unwrap_or(value);
                if let Some(column) = Column::ALL.into_iter().find(|own| own.word() == column) {
                    choice.column = column;
                    choice.is_descending = value.starts_with('-');
                }
            } else if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.word() == name) {
                choice = choice.filtered(facet, value);
            }
        }
        choice
    }
}
