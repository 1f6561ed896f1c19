import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const ADVICE =
  'No Chromium was found and none could be installed: install Chrome or Chromium, or set CHROMIUM to its executable.';

/** What the search needs of the machine; a test hands over its own. */
export const machine = {
  env: process.env,
  exists: (file) => fs.existsSync(file),
  /** Path of a program, or null. */
  which: (name) => {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    return status === 0 ? stdout.trim() : null;
  },
  isRoot: () => process.getuid?.() === 0,
  /** Runs a command with its output on stderr; true when it succeeds. */
  run: (command, args) => spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0,
  /** Where Playwright puts its own Chromium, or null. */
  playwrightPath: async () => {
    const { chromium } = await import('playwright-core');
    return chromium.executablePath();
  },
};

function installed({ exists, which }) {
  for (const name of NAMES) {
    const file = which(name);
    if (file) return file;
  }
  return FIXED.find((file) => exists(file)) ?? null;
}

function installDebian(on) {
  if (!on.which('apt-get')) return null;
  const sudo = on.isRoot() ? [] : on.which('sudo') && on.run('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null;
  if (!sudo) return null;
  const apt = (...args) => on.run([...sudo, 'apt-get'][0], [...sudo, 'apt-get'].slice(1).concat(args));
  return apt('update', '-q') && apt('install', '-y', '-q', 'chromium') ? installed(on) : null;
}

async function installPlaywright(on) {
  const file = await on.playwrightPath();
  if (on.exists(file)) return file;
  return on.run('npx', ['playwright', 'install', 'chromium']) && on.exists(file) ? file : null;
}

/**
 * Path of a Chromium to test with: CHROMIUM if set, else an installed Chrome or Chromium, else Debian's package where it
 * may be installed, else Playwright's. Throws with one line of advice when there is none.
 */
export async function findChromium(on = machine) {
  const given = on.env.CHROMIUM;
  if (given) {
    if (on.exists(given)) return given;
    throw new Error(`CHROMIUM is set to ${given}, which does not exist.`);
  }
  const file = installed(on) ?? installDebian(on) ?? (await installPlaywright(on));
  if (!file) throw new Error(ADVICE);
  return file;
}
