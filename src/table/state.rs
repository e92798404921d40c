//! Which rows are open, and how that changes.

use crate::claims::{ClaimId, IdSet};

/// What the reader, or a script on the reader's behalf, did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableAction {
    /// Opened a row.
    Open(ClaimId),
    /// Closed a row.
    Close(ClaimId),
    /// Opened every row.
    OpenAll,
    /// Closed every row.
    CloseAll,
    /// Opened these rows, or closed them.
    Set(Vec<ClaimId>, bool),
    /// Opened just these rows.
    OpenOnly(Vec<ClaimId>),
}

/// Which rows of a table are open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TableState {
    open: IdSet,
}

impl TableState {
    /// A table with just these rows open.
    pub fn with_open(open: impl IntoIterator<Item = ClaimId>) -> Self {
        Self {
            open: open.into_iter().fold(IdSet::default(), |mut open, id| {
                open.insert(id.as_str());
                open
            }),
        }
    }

    /// Whether a row is open.
    pub fn is_open(&self, id: &ClaimId) -> bool {
        self.open.contains(id.as_str())
    }

    /// Those of the rows that are open, in their order.
    pub fn open_of(&self, ids: &[ClaimId]) -> Vec<ClaimId> {
        if self.open.is_empty() {
            return Vec::new();
        }
        ids.iter().filter(|id| self.is_open(id)).cloned().collect()
    }

    /// The state after an action on a table of the rows `ids`; `None` where nothing changes. An id that no row has changes nothing.
    pub fn after(&self, ids: &[ClaimId], action: TableAction) -> Option<Self> {
        let mut open = self.open.clone();
        let changed = match action {
            TableAction::Open(id) => ids.contains(&id) && open.insert(id.as_str()),
            TableAction::Close(id) => open.remove(id.as_str()),
            TableAction::OpenAll => {
                let before = open.len();
                open.extend(ids.iter().map(ClaimId::as_str));
                open.len() != before
            }
            TableAction::CloseAll => {
                let was_open = !open.is_empty();
                open = IdSet::default();
                was_open
            }
            TableAction::Set(some, true) => {
                let before = open.len();
                open.extend(some.iter().map(ClaimId::as_str));
                open.len() != before
            }
            TableAction::Set(some, false) => some.iter().fold(false, |was_open, id| open.remove(id.as_str()) | was_open),
            TableAction::OpenOnly(wanted) => {
                let wanted: IdSet = wanted.iter().map(ClaimId::as_str).collect();
                open = ids.iter().map(ClaimId::as_str).filter(|id| wanted.contains(id)).collect();
                open != self.open
            }
        };
        changed.then_some(Self { open })
    }

    /// The state after the rows have become `ids`: of the open ones, those that are still there, and `opened`.
    pub fn kept(&self, ids: &[ClaimId], opened: &[ClaimId]) -> Self {
        let opened: IdSet = opened.iter().map(ClaimId::as_str).collect();
        Self { open: ids.iter().map(ClaimId::as_str).filter(|id| self.open.contains(id) || opened.contains(id)).collect() }
    }

    /// The rows, in their order, that are open in only one of two states, each with whether it is open in the later one.
    pub fn changes(&self, ids: &[ClaimId], later: &Self) -> Vec<(ClaimId, bool)> {
        let changed = ids.iter().filter(|id| self.is_open(id) != later.is_open(id));
        changed.map(|id| (id.clone(), later.is_open(id))).collect()
    }
}

/// What the attribute `open` asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Opening {
    /// No row.
    #[default]
    Nothing,
    /// The first row.
    First,
    /// Every row.
    All,
    /// The rows with these ids.
    These(Vec<ClaimId>),
}

impl Opening {
    /// Reads the attribute: `none`, `first`, `all`, or ids with spaces between. What is no id is passed over.
    pub fn parse(text: &str) -> Self {
        match text.trim() {
            "" | "none" => Self::Nothing,
            "first" => Self::First,
            "all" => Self::All,
            ids => Self::These(ids.split_whitespace().filter_map(ClaimId::parse).collect()),
        }
    }

    /// The rows it means in a table of the rows `ids`.
    pub fn of(&self, ids: &[ClaimId]) -> Vec<ClaimId> {
        match self {
            Self::Nothing => Vec::new(),
            Self::First => ids.first().cloned().into_iter().collect(),
            Self::All => ids.to_vec(),
            Self::These(wanted) => ids.iter().filter(|id| wanted.contains(id)).cloned().collect(),
        }
    }
}
