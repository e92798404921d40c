//! The component: a caption, the column headings and the rows.

use std::rc::Rc;

use yew::prelude::*;

use crate::claims::ClaimId;
use crate::strings::{Strings, Word};
use crate::table::{Shown, TableAction, TableState};
use crate::view::line::{Context as Words, line, text};
use crate::view::row::row;

/// Everything the component shows: a document in the words of a language.
#[derive(Debug)]
pub struct Screen {
    /// The rows.
    pub shown: Shown,
    /// What is wrong, if anything is.
    pub notice: Option<Notice>,
    /// The words around the rows.
    pub strings: Strings,
    /// What stands before `claim-ID` in the addresses of this table's rows; empty for the first table of a page.
    pub prefix: Rc<str>,
}

impl Screen {
    /// The ids of the rows, in order.
    pub fn ids(&self) -> Vec<ClaimId> {
        self.shown.rows.iter().map(|row| row.id.clone()).collect()
    }
}

/// A quiet word about what is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What the reader should know; nothing where every claim is shown.
    pub words: Option<Rc<str>>,
    /// How many problems, in words.
    pub count: Rc<str>,
    /// The problems, one a line.
    pub problems: Vec<Rc<str>>,
}

/// What [`ClaimsTable`] takes.
#[derive(Debug, Clone, Properties)]
pub struct ClaimsTableProps {
    /// What to show; nothing while the element is off the page.
    pub screen: Option<Rc<Screen>>,
    /// The rows that are open at first.
    #[prop_or_default]
    pub opened: Vec<ClaimId>,
    /// Told of each row that opened or closed, once the page shows it.
    #[prop_or_default]
    pub on_toggle: Callback<(ClaimId, bool)>,
    /// Told when a new screen stands on the page.
    #[prop_or_default]
    pub on_shown: Callback<()>,
}

/// A screen is made anew whenever anything in it changes, so the same one is recognised by where it is.
impl PartialEq for ClaimsTableProps {
    fn eq(&self, other: &Self) -> bool {
        self.opened == other.opened && same(self.screen.as_ref(), other.screen.as_ref())
    }
}

fn same(one: Option<&Rc<Screen>>, other: Option<&Rc<Screen>>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other),
        (None, None) => true,
        _ => false,
    }
}

/// What the component is told.
#[derive(Debug)]
pub enum Message {
    /// The reader, or a script, did something.
    Did(TableAction),
    /// The browser says that a row stands open, or closed, now.
    Saw(ClaimId, bool),
}

/// The table of an article's claims.
#[derive(Debug)]
pub struct ClaimsTable {
    state: TableState,
    /// The state that stands on the page.
    drawn: TableState,
    toggled: Vec<(ClaimId, bool)>,
    is_new: bool,
}

impl ClaimsTable {
    /// Which rows are open.
    pub fn state(&self) -> &TableState {
        &self.state
    }
}

impl Component for ClaimsTable {
    type Message = Message;
    type Properties = ClaimsTableProps;

    fn create(context: &Context<Self>) -> Self {
        let state = TableState::with_open(context.props().opened.iter().cloned());
        Self { drawn: state.clone(), state, toggled: Vec::new(), is_new: true }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let Some(screen) = &context.props().screen else { return false };
        let action = match message {
            Message::Did(action) => action,
            // The browser tells of what was drawn as well, and late: only what differs from it was the reader's doing.
            Message::Saw(id, is_open) if self.drawn.is_open(&id) == is_open => return false,
            Message::Saw(id, true) => TableAction::Open(id),
            Message::Saw(id, false) => TableAction::Close(id),
        };
        let ids = screen.ids();
        let Some(after) = self.state.after(&ids, action) else { return false };
        self.toggled.extend(self.state.changes(&ids, &after));
        self.state = after;
        true
    }

    fn changed(&mut self, context: &Context<Self>, old: &Self::Properties) -> bool {
        let props = context.props();
        let is_same = same(props.screen.as_ref(), old.screen.as_ref());
        if let Some(screen) = &props.screen {
            self.is_new |= !is_same;
            let ids = screen.ids();
            self.state = self.state.kept(&ids, &props.opened);
        }
        !is_same || props.opened != old.opened
    }

    fn view(&self, context: &Context<Self>) -> Html {
        match &context.props().screen {
            Some(screen) => sheet(screen, &self.state, &context.link().callback(|(id, is_open)| Message::Saw(id, is_open))),
            None => Html::default(),
        }
    }

    fn rendered(&mut self, context: &Context<Self>, _: bool) {
        let props = context.props();
        self.drawn = self.state.clone();
        if self.is_new && props.screen.is_some() {
            self.is_new = false;
            props.on_shown.emit(());
        }
        for toggle in self.toggled.drain(..) {
            props.on_toggle.emit(toggle);
        }
    }
}

/// Everything inside the mount.
pub fn sheet(screen: &Screen, state: &TableState, on_toggle: &Callback<(ClaimId, bool)>) -> Html {
    html! {
        <div class="sheet" lang={screen.strings.tag().to_owned()} dir={screen.strings.direction()}>
            { for screen.notice.as_ref().map(notice) }
            if !screen.shown.rows.is_empty() {
                { table(screen, state, on_toggle) }
            }
        </div>
    }
}

fn notice(notice: &Notice) -> Html {
    html! {
        <div part="notice" class="notice">
            if let Some(words) = &notice.words {
                <p>{ text(words) }</p>
            }
            if !notice.problems.is_empty() {
                <details>
                    <summary>{ text(&notice.count) }</summary>
                    <ul>{ for notice.problems.iter().map(|problem| html! { <li lang="en" dir="ltr">{ text(problem) }</li> }) }</ul>
                </details>
            }
        </div>
    }
}

fn table(screen: &Screen, state: &TableState, on_toggle: &Callback<(ClaimId, bool)>) -> Html {
    let words = Words::new(screen);
    // Roles are written out because a browser forgets those of a table whose parts are laid out as cards.
    html! {
        <table part="table" role="table">
            <caption>
                <span class="title">{ line(&words, &screen.shown.title) }</span>
                <span class="subtitle">{ line(&words, &screen.shown.subtitle) }</span>
            </caption>
            <thead role="rowgroup">
                <tr role="row">
                    { for [Word::ColumnClaim, Word::ColumnSpeaker, Word::ColumnAsOf, Word::ColumnStatus].map(|word| html! {
                        <th scope="col" role="columnheader">{ screen.strings.get(word) }</th>
                    }) }
                </tr>
            </thead>
            { for screen.shown.rows.iter().map(|shown| row(&words, shown, state.is_open(&shown.id), on_toggle)) }
        </table>
    }
}
