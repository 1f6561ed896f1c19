/**
 * For `{@attach onEscape(close)}`: Escape pressed anywhere inside the element calls `close`, and is not heard by what lies
 * around it, so that one press closes one thing. Where `close` answers false there was nothing to close, and it is heard.
 */
export function onEscape(close: () => boolean): (element: HTMLElement) => () => void {
  return (element) => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && close()) event.stopPropagation();
    };
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  };
}
