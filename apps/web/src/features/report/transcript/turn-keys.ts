interface Actions {
  edit: (turnId: string) => void;
  /** The place among the speakers, from 0; null for the next one. */
  give: (turnId: string, speaker: number | null) => void;
  undo: () => void;
  help: () => void;
  search: () => void;
}

const PREFIX = 'turn-';

/** What a key does while a turn, or its speaker's name, has the focus. Keys that are typed into a field are left to it. */
export function onTurnKey(event: KeyboardEvent, actions: Actions): void {
  const at = event.target instanceof HTMLElement ? event.target : null;
  const row = at?.closest('li');
  if (!row?.id.startsWith(PREFIX) || (at !== row && at !== nameIn(row)) || event.altKey) return;
  const turnId = row.id.slice(PREFIX.length);
  const { key } = event;
  const withControl = event.ctrlKey || event.metaKey;
  if (withControl && key.toLowerCase() === 'z' && !event.shiftKey) actions.undo();
  else if (withControl) return;
  else if (key === 'ArrowDown') focusOn(row.nextElementSibling);
  else if (key === 'ArrowUp') focusOn(row.previousElementSibling);
  else if (key === 'Enter') actions.edit(turnId);
  else if (key === 's' || key === 'S') actions.give(turnId, null);
  else if (/^[1-9]$/.test(key)) actions.give(turnId, Number(key) - 1);
  else if (key === '?') actions.help();
  else if (key === '/') actions.search();
  else return;
  event.preventDefault();
}

/** The turn with this id gets the focus once it is drawn. */
export function focusTurn(turnId: string): void {
  requestAnimationFrame(() => focusOn(document.getElementById(`${PREFIX}${turnId}`)));
}

const nameIn = (row: Element) => row.querySelector<HTMLElement>(':scope > button');

function focusOn(row: Element | null): void {
  if (row) nameIn(row)?.focus();
}
