/** Arrow keys go from one button of a drawing to the next. False for any other key. */
export function focusBeside(event: KeyboardEvent & { readonly currentTarget: SVGElement }): boolean {
  const by = stepOf(event.key);
  if (by === 0) return false;
  const buttons = [...(event.currentTarget.ownerSVGElement?.querySelectorAll<SVGElement>('[role="button"]') ?? [])];
  buttons[buttons.indexOf(event.currentTarget) + by]?.focus();
  return true;
}

function stepOf(key: string): number {
  if (key === 'ArrowRight' || key === 'ArrowUp') return 1;
  return key === 'ArrowLeft' || key === 'ArrowDown' ? -1 : 0;
}
