// What the harness does with the table: overrides of window.__bench.
(() => {
  const B = window.__bench;
  const STATUSES = { /* STATUSES */ };
  const total = +(new URLSearchParams(location.search).get('n') || 20);
  let isReady = false, matching = total;
  document.addEventListener('claims-table:ready', () => { isReady = true; });
  document.addEventListener('claims-table:view', ({ detail }) => { matching = detail.matching; });

  const shadow = () => document.querySelector('claims-table')?.shadowRoot;
  const part = (name, more = '') => shadow()?.querySelector(`[part~="${name}"]${more}`);
  const row = (id) => part('claim', `[data-claim="${id}"]`);
  const isOpen = (row) => !!row && row.querySelector('details').open && !!row.querySelector('[part~=caveat]');
  // Each key is an event of its own, as of a keyboard.
  const type = (text) => {
    const box = part('search'), key = text.slice(-1) || 'Backspace', bubbles = true, composed = true;
    box.value = text;
    box.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles, composed }));
    box.dispatchEvent(new InputEvent('input', { bubbles, composed, inputType: 'insertText', data: text }));
    box.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles, composed }));
  };

  Object.assign(B, {
    root: () => shadow() ?? document,
    // The document was read, so that every row can be reached, and the controls work.
    ready: () => isReady && !!part('search', ':enabled'),
    rows: () => shadow()?.querySelectorAll('tbody[part~=claim]') ?? [],
    firstRow: () => part('claim'),
    rowId: (i) => (i ? B.rows()[i] : part('claim'))?.dataset.claim,
    lastId: () => [...B.rows()].at(-1)?.dataset.claim,
    visibleCount: () => B.rows().length,
    matchCount: () => matching,
    isOpen: (id) => isOpen(row(id)),
    expand: (i) => B.rows()[i].querySelector('summary').click(),
    expandedCount: () => [...B.rows()].filter(isOpen).length,
    search: type,
    clear: () => type(''),
    filter(status) {
      const choice = part('status-filter');
      choice.value = status && STATUSES[status];
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    },
    sort: (column) => part('sort', `[data-column=${column}]`).click(),
    expandAll: () => part('open-all').click(),
    // A table that is shown whole has no pages, and its last row is there.
    goLast: () => part('page', '[data-page=last]')?.click(),
  });
})();
