import { describe, expect, it } from 'vitest';
import { findChromium } from '../../support/findChromium.mjs';
import type { Machine } from '../../support/findChromium.mjs';

const PLAYWRIGHT = '/cache/playwright/chrome';

interface Made {
  readonly on: Machine;
  readonly ran: string[];
}

/** A machine with these files and programs; a command that succeeds adds what it installs. */
function makeMachine(start: {
  env?: Record<string, string>;
  files?: string[];
  programs?: Record<string, string>;
  root?: boolean;
  succeed?: Record<string, () => void>;
}): Made {
  const ran: string[] = [];
  const { env = {}, files = [], programs = {}, root = false, succeed = {} } = start;
  const on: Machine = {
    env,
    exists: (file) => files.includes(file),
    which: (name) => programs[name] ?? null,
    isRoot: () => root,
    run: (command, args) => {
      const line = [command, ...args].join(' ');
      ran.push(line);
      succeed[line]?.();
      return line in succeed;
    },
    playwrightPath: () => Promise.resolve(PLAYWRIGHT),
  };
  return { on, ran };
}

const nothing = (): void => undefined;

describe('findChromium', () => {
  it('takes CHROMIUM before all else', async () => {
    const { on } = makeMachine({
      env: { CHROMIUM: '/my/chrome' },
      files: ['/my/chrome'],
      programs: { chromium: '/usr/bin/chromium' },
    });
    expect(await findChromium(on)).toBe('/my/chrome');
  });

  it('says so when CHROMIUM does not exist, and installs nothing', async () => {
    const { on, ran } = makeMachine({ env: { CHROMIUM: '/gone' }, programs: { chromium: '/usr/bin/chromium' } });
    await expect(findChromium(on)).rejects.toThrow('CHROMIUM is set to /gone, which does not exist.');
    expect(ran).toEqual([]);
  });

  it.each(['google-chrome', 'chromium', 'chromium-browser'])('takes an installed %s', async (name) => {
    const { on, ran } = makeMachine({
      programs: { [name]: `/usr/bin/${name}`, 'apt-get': '/usr/bin/apt-get' },
      root: true,
    });
    expect(await findChromium(on)).toBe(`/usr/bin/${name}`);
    expect(ran).toEqual([]);
  });

  it('takes Chrome of macOS', async () => {
    const file = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(await findChromium(makeMachine({ files: [file] }).on)).toBe(file);
  });

  it('installs the package as root, the lists brought up to date first', async () => {
    const programs: Record<string, string> = { 'apt-get': '/usr/bin/apt-get' };
    const install = (): void => {
      programs['chromium'] = '/usr/bin/chromium';
    };
    const { on, ran } = makeMachine({
      programs,
      root: true,
      succeed: { 'apt-get update -q': nothing, 'apt-get install -y -q chromium': install },
    });
    expect(await findChromium(on)).toBe('/usr/bin/chromium');
    expect(ran).toEqual(['apt-get update -q', 'apt-get install -y -q chromium']);
  });

  it('installs the package by sudo that asks for no password', async () => {
    const programs: Record<string, string> = { 'apt-get': '/usr/bin/apt-get', sudo: '/usr/bin/sudo' };
    const install = (): void => {
      programs['chromium'] = '/usr/bin/chromium';
    };
    const succeed = {
      'sudo -n true': nothing,
      'sudo -n apt-get update -q': nothing,
      'sudo -n apt-get install -y -q chromium': install,
    };
    expect(await findChromium(makeMachine({ programs, succeed }).on)).toBe('/usr/bin/chromium');
  });

  it('asks Playwright where no package may be installed', async () => {
    const files: string[] = [];
    const install = (): void => {
      files.push(PLAYWRIGHT);
    };
    const { on, ran } = makeMachine({
      files,
      programs: { 'apt-get': '/usr/bin/apt-get' },
      succeed: { 'npx playwright install chromium': install },
    });
    expect(await findChromium(on)).toBe(PLAYWRIGHT);
    expect(ran).toEqual(['npx playwright install chromium']);
  });

  it('asks Playwright when the package could not be installed', async () => {
    const files: string[] = [];
    const install = (): void => {
      files.push(PLAYWRIGHT);
    };
    const { on } = makeMachine({
      files,
      programs: { 'apt-get': '/usr/bin/apt-get' },
      root: true,
      succeed: { 'npx playwright install chromium': install },
    });
    expect(await findChromium(on)).toBe(PLAYWRIGHT);
  });

  it('says in one line what to do when all fails', async () => {
    await expect(findChromium(makeMachine({}).on)).rejects.toThrow(/^No Chromium was found[^\n]*set CHROMIUM[^\n]*$/);
  });
});
