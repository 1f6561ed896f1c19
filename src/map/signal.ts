/** Something that others wait for, and that comes once. */
export interface Signal {
  readonly given: Promise<void>;
  give(): void;
}

export function makeSignal(): Signal {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}
