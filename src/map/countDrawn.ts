/** Keeps count of what was asked of the map and is not wholly on the screen yet. */
export interface DrawnCount {
  /** Something was asked for: of the engine, too, or of our own layers only, which draw at once. */
  expect(isOfEngine: boolean): void;
  /** The engine has drawn a frame with all that it had been asked for. */
  engineDrew(): void;
}

/**
 * Counts, in `container.dataset.drawn`, how often all that was asked for has been drawn; then says so. `isWhole` answers
 * whether the picture is complete, as far as the map's layers know.
 */
export function countDrawn(container: HTMLElement, isWhole: () => boolean, onWhole: () => void): DrawnCount {
  let drawn = 0;
  let isPending = false;
  /** The engine was asked for something that none of its frames has taken up yet. */
  let isEngineAsked = false;

  const look = (): void => {
    if (!isPending || isEngineAsked || !isWhole()) return;
    isPending = false;
    drawn += 1;
    container.dataset['drawn'] = String(drawn);
    onWhole();
  };
  return {
    expect(isOfEngine) {
      isPending = true;
      isEngineAsked ||= isOfEngine;
      look();
    },
    engineDrew() {
      isEngineAsked = false;
      look();
    },
  };
}
