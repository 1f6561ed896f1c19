export type Theme = 'light' | 'dark';

const KEY = 'dateline-theme';

/** Light or dark: as the link says, else as a person chose on this device, else as the system has it. */
export class ThemeState {
  chosen: Theme = $state('light');

  start(): void {
    const kept = localStorage.getItem(KEY);
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    this.chosen = kept === 'light' || kept === 'dark' ? kept : isDark ? 'dark' : 'light';
  }

  choose(theme: Theme): void {
    localStorage.setItem(KEY, theme);
    this.chosen = theme;
  }
}
