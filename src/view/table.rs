//! The component: a caption, the column headings and the rows.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser;
use crate::claims::ClaimId;
use crate::strings::{Strings, Word};
use crate::table::{Around, Copied, Shown, TableAction, TableState};
use crate::view::card::card;
use crate::view::cite::copy_citation;
use crate::view::line::{Context as Words, line, text};
use crate::view::row::row;
use crate::view::ways::{Doings, Way};

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
#[derive(Debug, Clone, Default, Properties)]
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
    /// Told where in the article the reader wants to go: a claim, and which of its passages that were found.
    #[prop_or_default]
    pub on_passage: Callback<(ClaimId, usize)>,
    /// Told when another card stands on the page, to be shown and placed.
    #[prop_or_default]
    pub on_card: Callback<()>,
}

impl ClaimsTableProps {
    /// A screen with no row open, and nobody told.
    pub fn of(screen: Rc<Screen>) -> Self {
        Self { screen: Some(screen), ..Self::default() }
    }
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
    /// The article was searched: how many passages of each row were found.
    Found(Rc<[usize]>),
    /// The reader looks at the mark of a claim in the article, or no longer.
    Card(Option<ClaimId>),
    /// The reader goes a way from a row.
    Went(ClaimId, Way),
    /// The address of a row was copied, or could not be.
    Copied(Copied),
}

/// The table of an article's claims.
#[derive(Debug)]
pub struct ClaimsTable {
    state: TableState,
    /// The state that stands on the page.
    drawn: TableState,
    toggled: Vec<(ClaimId, bool)>,
    is_new: bool,
    around: Around,
    has_new_card: bool,
}

impl ClaimsTable {
    /// Which rows are open.
    pub fn state(&self) -> &TableState {
        &self.state
    }

    /// Takes in what the page around the table tells; whether anything changed.
    fn learn(&mut self, change: impl FnOnce(&mut Around)) -> bool {
        let before = self.around.clone();
        change(&mut self.around);
        self.has_new_card |= self.around.card != before.card;
        self.around != before
    }

    fn go(&mut self, context: &Context<Self>, prefix: &str, id: ClaimId, way: Way) {
        match way {
            Way::Passage(passage) => context.props().on_passage.emit((id, passage)),
            Way::Cite => copy_citation(context.props().screen.as_deref(), id, context.link().callback(Message::Copied)),
            Way::Copy => {
                let on_copied = context.link().callback(Message::Copied);
                let slot = format!("{prefix}claim-{id}");
                browser::copy_address(
                    &slot,
                    Callback::from(move |by_hand| on_copied.emit(Copied { id: id.clone(), words: Word::LinkCopied, by_hand })),
                );
            }
        }
    }
}

impl Component for ClaimsTable {
    type Message = Message;
    type Properties = ClaimsTableProps;

    fn create(context: &Context<Self>) -> Self {
        let state = TableState::with_open(context.props().opened.iter().cloned());
        Self { drawn: state.clone(), state, toggled: Vec::new(), is_new: true, around: Around::default(), has_new_card: false }
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        let Some(screen) = &context.props().screen else { return false };
        let action = match message {
            Message::Did(action) => action,
            // The browser tells of what was drawn as well, and late: only what differs from it was the reader's doing.
            Message::Saw(id, is_open) if self.drawn.is_open(&id) == is_open => return false,
            Message::Saw(id, true) => TableAction::Open(id),
            Message::Saw(id, false) => TableAction::Close(id),
            Message::Found(found) => return self.learn(|around| around.found = Some(found)),
            Message::Card(card) => return self.learn(|around| around.card = card),
            Message::Copied(copied) => return self.learn(|around| around.copied = Some(copied)),
            Message::Went(id, way) => {
                self.go(context, &screen.prefix, id, way);
                return false;
            }
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
        if !is_same {
            self.around = Around::default();
        }
        if let Some(screen) = &props.screen {
            self.is_new |= !is_same;
            let ids = screen.ids();
            self.state = self.state.kept(&ids, &props.opened);
        }
        !is_same || props.opened != old.opened
    }

    fn view(&self, context: &Context<Self>) -> Html {
        match &context.props().screen {
            Some(screen) => {
                let doings = Doings {
                    on_toggle: context.link().callback(|(id, is_open)| Message::Saw(id, is_open)),
                    on_way: context.link().callback(|(id, way)| Message::Went(id, way)),
                };
                sheet(screen, &self.state, &self.around, &doings)
            }
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
        if std::mem::take(&mut self.has_new_card) && self.around.card.is_some() {
            props.on_card.emit(());
        }
        for toggle in self.toggled.drain(..) {
            props.on_toggle.emit(toggle);
        }
    }
}

/// Everything inside the mount.
pub fn sheet(screen: &Screen, state: &TableState, around: &Around, doings: &Doings) -> Html {
    let looked_at = around.card.as_ref().and_then(|id| screen.shown.rows.iter().find(|row| row.id == *id));
    html! {
        <div class="sheet" lang={screen.strings.tag().to_owned()} dir={screen.strings.direction()}>
            { for screen.notice.as_ref().map(notice) }
            if !screen.shown.rows.is_empty() {
                { table(screen, state, around, doings) }
            }
            { for looked_at.map(|row| card(&Words::new(screen), row)) }
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

fn table(screen: &Screen, state: &TableState, around: &Around, doings: &Doings) -> Html {
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
            { for screen.shown.rows.iter().enumerate().map(|(index, shown)| row(&words, index, shown, state.is_open(&shown.id), around, doings)) }
        </table>
    }
}
