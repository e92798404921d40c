//! From the cells of a row to a claim.

use crate::claims::problem::{Severity, found};
use crate::claims::shape::Shape;
use crate::claims::tree::{Member, Node, Span, Value};

use super::cells::Cell;
use super::columns::{Branch, Columns, unescaped};
use super::value::{own_field, value};
use super::{Notes, is_blank};

/// The claims of the rows so far.
pub(super) struct Claims<'a> {
    columns: &'a Columns,
    delimiter: u8,
    pub(super) claims: Vec<Node>,
    /// The document's own fields.
    pub(super) own: Vec<Member>,
    /// Whether a row has been read.
    is_begun: bool,
}

/// A row while it is read.
struct Row<'a, 'b> {
    columns: &'a Columns,
    delimiter: u8,
    cells: &'a [Cell<'a>],
    /// Where it stands in the document, for what is noticed.
    place: &'a str,
    notes: &'a mut Notes<'b>,
}

impl<'a> Claims<'a> {
    pub(super) fn new(columns: &'a Columns, delimiter: u8) -> Self {
        Self { columns, delimiter, claims: Vec::new(), own: Vec::new(), is_begun: false }
    }

    /// Takes a row. One without anything in it is none.
    pub(super) fn add(&mut self, cells: &[Cell<'_>], notes: &mut Notes<'_>) {
        let Some(span) = cells.iter().find(|cell| !is_blank(cell)).map(|cell| cell.span) else { return };
        let place = format!("claims[{}]", self.claims.len());
        let mut row = Row { columns: self.columns, delimiter: self.delimiter, cells, place: &place, notes };
        row.tell_torn();
        let mut claim = row.members(&self.columns.claim);
        row.keep_what_is_beyond(&mut claim);
        let own = row.members(&self.columns.own);
        if std::mem::replace(&mut self.is_begun, true) {
            row.keep_late(own, &mut claim);
        } else {
            self.own = own;
        }
        if !claim.is_empty() {
            self.claims.push(Node { value: Value::Record(claim), span: Some(span) });
        }
    }
}

impl Row<'_, '_> {
    fn tell_torn(&mut self) {
        for (index, cell) in self.cells.iter().enumerate().filter(|(_, cell)| cell.is_torn) {
            let message = "expected the next cell after `\"`, found more letters, taken as a part of it".to_owned();
            let place = self.place_of(index);
            self.notes.put(Severity::Warning, "quotes", &place, cell.span, message);
        }
    }

    /// The place of a cell in the document.
    fn place_of(&self, index: usize) -> String {
        match self.columns.list.get(index) {
            Some(column) if column.is_own => column.place.clone(),
            Some(column) => format!("{}.{}", self.place, column.place),
            None => self.place.to_owned(),
        }
    }

    /// The fields of a record.
    fn members(&mut self, branch: &Branch) -> Vec<Member> {
        let mut members = Vec::new();
        for below in &branch.branches {
            if below.first < self.cells.len()
                && let Some(value) = self.node(below)
            {
                members.push(Member::new(unescaped(&below.name), value));
            }
        }
        members
    }

    fn own_cell(&self, branch: &Branch) -> Option<(usize, &Cell<'_>)> {
        let index = branch.column?;
        // Spaces are a text, and nothing else.
        let is_text = branch.holds.is_none_or(|holding| matches!(holding.shape, Shape::Text) && !holding.is_list);
        let says = |cell: &&Cell<'_>| if is_text { !cell.text.is_empty() } else { !is_blank(cell) };
        self.cells.get(index).filter(says).map(|cell| (index, cell))
    }

    /// What a branch holds in this row.
    fn node(&mut self, branch: &Branch) -> Option<Node> {
        match branch.holds {
            None => self.unknown(branch),
            Some(holding) if holding.is_list => self.list(branch, holding.shape),
            Some(holding) => self.one(branch, holding.shape),
        }
    }

    fn scalar(&mut self, index: usize, text: &str, span: Span, shape: Shape) -> Node {
        let (node, remark) = value(text, span, shape, self.delimiter);
        if let Some(remark) = remark {
            let place = self.place_of(index);
            if remark.severity == Severity::Error {
                self.notes.told.extend(self.notes.position(span));
            }
            self.notes.put(remark.severity, "spreadsheet", &place, span, remark.message);
        }
        node
    }

    fn one(&mut self, branch: &Branch, shape: Shape) -> Option<Node> {
        let own = self.own_cell(branch).map(|(index, cell)| (index, cell.text.as_ref().to_owned(), cell.span));
        let mut members = if branch.branches.is_empty() { Vec::new() } else { self.members(branch) };
        if members.is_empty() {
            let (index, text, span) = own?;
            return Some(self.scalar(index, &text, span, shape));
        }
        let span = members.first().and_then(|member| member.value.span);
        if let (Some((index, text, span)), Shape::Record(record)) = (own, shape) {
            let text = Node { value: Value::Text(text), span: Some(span) };
            let field = own_field(record.name, text_of(&text)).filter(|field| members.iter().all(|member| member.name != *field));
            // Where the field is filled by a cell of its own, what stands for the whole is kept beside it.
            if field.is_none() {
                let message =
                    format!("expected the cells of one thing to agree, found {} beside them, kept", found(text_of(&text)));
                let place = self.place_of(index);
                self.notes.put(Severity::Warning, "row", &place, span, message);
            }
            members.push(Member::new(field.unwrap_or("cell"), text));
        }
        Some(Node { value: Value::Record(members), span })
    }

    fn list(&mut self, branch: &Branch, shape: Shape) -> Option<Node> {
        let mut items = Vec::new();
        if let Some((index, cell)) = self.own_cell(branch) {
            let (text, span) = (cell.text.as_ref().to_owned(), cell.span);
            for part in text.split('|').map(str::trim).filter(|part| !part.is_empty()) {
                let item = self.scalar(index, part, span, shape);
                items.push(item);
            }
        }
        // Fields without a number are those of one item.
        let named: Vec<Member> = branch
            .branches
            .iter()
            .filter(|below| below.number().is_none() && below.first < self.cells.len())
            .filter_map(|below| Some(Member::new(unescaped(&below.name), self.node(below)?)))
            .collect();
        if !named.is_empty() {
            let span = named.first().and_then(|member| member.value.span);
            items.push(Node { value: Value::Record(named), span });
        }
        items.extend(self.numbered(branch));
        let span = items.first().and_then(|item| item.span);
        (!items.is_empty()).then_some(Node { value: Value::List(items), span })
    }

    /// The items that have numbers, in their order.
    fn numbered(&mut self, branch: &Branch) -> Vec<Node> {
        let numbered = branch.branches.iter().filter(|below| below.first < self.cells.len());
        let numbered = numbered.filter_map(|below| Some((below.number()?, self.node(below)?)));
        in_order(numbered.collect())
    }

    /// What the format does not know: a text, a list where all that is below has a number, or a record.
    fn unknown(&mut self, branch: &Branch) -> Option<Node> {
        let own = self
            .own_cell(branch)
            .map(|(_, cell)| Node { value: Value::Text(cell.text.as_ref().to_owned()), span: Some(cell.span) });
        let below: Vec<(&Branch, Node)> = branch
            .branches
            .iter()
            .filter(|below| below.first < self.cells.len())
            .filter_map(|below| Some((below, self.node(below)?)))
            .collect();
        if below.is_empty() {
            return own;
        }
        // What is filled in this row decides: another claim may have something else under the name.
        let value = if below.iter().all(|(below, _)| below.number().is_some()) {
            let items = below.into_iter().filter_map(|(below, node)| Some((below.number()?, node)));
            Value::List(own.into_iter().chain(in_order(items.collect())).collect())
        } else {
            let members = below.into_iter().map(|(below, node)| Member::new(unescaped(&below.name), node));
            Value::Record(members.chain(own.map(|own| Member::new("cell", own))).collect())
        };
        Some(value.into())
    }

    /// Cells behind the last column have no name; they are kept under one.
    fn keep_what_is_beyond(&mut self, claim: &mut Vec<Member>) {
        let count = self.columns.list.len();
        let beyond: Vec<(usize, &Cell<'_>)> =
            self.cells.iter().enumerate().skip(count).filter(|(_, cell)| !is_blank(cell)).collect();
        let Some((_, first)) = beyond.first() else { return };
        let message = format!("expected {count} cells, as many as there are columns, found more, kept as they are");
        self.notes.put(Severity::Warning, "row", self.place, first.span, message);
        for (index, cell) in beyond {
            let text = Node { value: Value::Text(cell.text.as_ref().to_owned()), span: Some(cell.span) };
            claim.push(Member::new(&format!("column {}", index + 1), text));
        }
    }

    /// The document's own fields count in the first row; elsewhere they are kept with the claim.
    fn keep_late(&mut self, own: Vec<Member>, claim: &mut Vec<Member>) {
        if own.is_empty() {
            return;
        }
        let span = own.iter().find_map(|member| member.value.span).unwrap_or(Span { start: 0, end: 0 });
        let message = "expected the document’s own fields in the first row only, found some, kept with the claim".to_owned();
        self.notes.put(Severity::Warning, "row", self.place, span, message);
        claim.push(Member::new("document", Node::record(own)));
    }
}

fn in_order(mut items: Vec<(u64, Node)>) -> Vec<Node> {
    items.sort_by_key(|(number, _)| *number);
    items.into_iter().map(|(_, item)| item).collect()
}

fn text_of(node: &Node) -> &str {
    match &node.value {
        Value::Text(text) => text,
        _ => "",
    }
}
