// Loaded into a process that is measured: says at its end how much memory it took at most (kilobytes).
import fs from 'node:fs';

process.on('exit', () => fs.writeSync(2, `maxRSS ${process.resourceUsage().maxRSS}\n`));
