/** What a key does anywhere on the page; Enter is the button's own. */
export type KeyAction =
  'search' | 'next' | 'previous' | 'close' | 'list' | 'timeline' | 'reader' | 'layers' | 'earlier' | 'later' | 'help';

const ACTIONS: Readonly<Record<string, KeyAction>> = {
  '/': 'search',
  j: 'next',
  k: 'previous',
  Escape: 'close',
  l: 'list',
  t: 'timeline',
  r: 'reader',
  f: 'layers',
  '[': 'earlier',
  ']': 'later',
  '?': 'help',
};

/** The action of a key, or null: with Ctrl, Alt or Meta, while typing, or for a key that does nothing here. */
export function actionOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'target'>,
): KeyAction | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const action = ACTIONS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
  return isTyping(event.target) && action !== 'close' ? null : action;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    typeof HTMLElement !== 'undefined' &&
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])'))
  );
}
