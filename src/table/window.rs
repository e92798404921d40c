//! Which of the rows that are left stand on the page.

/// How many rows are all shown together; a longer table shows a page.
pub const TOGETHER: usize = 100;

/// How many rows a page has, where nothing else is asked for.
pub const PAGE_SIZE: usize = 50;

/// How a reader goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// To the first page.
    First,
    /// To the one before.
    Previous,
    /// To the next one.
    Next,
    /// To the last one.
    Last,
    /// The next one as well.
    More,
    /// All rows.
    All,
}

impl Page {
    /// Those that lead to another page, in the order of their buttons.
    pub const TURNS: [Self; 4] = [Self::First, Self::Previous, Self::Next, Self::Last];

    /// The word in `data-page`.
    pub fn word(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Previous => "previous",
            Self::Next => "next",
            Self::Last => "last",
            Self::More => "more",
            Self::All => "all",
        }
    }
}

/// A stretch of the rows that are left, and how long a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first row that is shown.
    pub start: usize,
    /// The row after the last one that is shown; it may be beyond the rows that are left.
    pub end: usize,
    /// How many rows a page has; all of them where that is more than any table has.
    pub page_size: usize,
}

impl Window {
    /// The first page of a table of so many rows, of which `page_size` make a page when they are more than [`TOGETHER`].
    pub fn of(rows: usize, page_size: usize) -> Self {
        let page_size = if rows > TOGETHER { page_size.max(1) } else { usize::MAX };
        Self { start: 0, end: page_size, page_size }
    }

    /// Whether there are pages at all.
    pub fn is_paged(&self) -> bool {
        self.page_size < usize::MAX
    }

    /// The first page again.
    pub fn first(self) -> Self {
        Self { start: 0, end: self.page_size, ..self }
    }

    /// The window after the reader went on among so many rows; `None` where that leads nowhere.
    pub fn turned(self, page: Page, rows: usize) -> Option<Self> {
        let to = |start: usize| Self { start, end: start.saturating_add(self.page_size), ..self };
        let last = rows.saturating_sub(1) / self.page_size * self.page_size;
        let turned = match page {
            Page::First => to(0),
            Page::Previous => to(self.start.saturating_sub(self.page_size)),
            Page::Next if self.end < rows => to(self.end),
            Page::Next => return None,
            Page::Last => to(last),
            Page::More => Self { end: self.end.saturating_add(self.page_size), ..self },
            Page::All => Self { start: 0, end: usize::MAX, ..self },
        };
        let shown = |window: Self| (window.start.min(rows), window.end.min(rows));
        (shown(turned) != shown(self)).then_some(turned)
    }

    /// The page with a row, unless it is shown already.
    pub fn around(self, row: usize) -> Self {
        if (self.start..self.end).contains(&row) {
            return self;
        }
        let start = row / self.page_size * self.page_size;
        Self { start, end: start.saturating_add(self.page_size), ..self }
    }
}
