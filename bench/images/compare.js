// Runs ours and sharp's in turn, each time in a fresh process on core 0, so that
// whatever else the machine does falls on both alike.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const [ours, photo, rounds] = process.argv.slice(2);
const script = fileURLToPath(new URL('sharp.js', import.meta.url));
// Each process does the work twice: once with everything cold, once as a server would.
const TIMES = '2';

const contenders = {
  ours: [ours, 'measure', photo, TIMES],
  'sharp, cascade': ['node', script, photo, TIMES, 'cascade'],
  'sharp, cascade, standard tables': ['node', script, photo, TIMES, 'standard'],
  'sharp, eight pipelines': ['node', script, photo, TIMES, 'pipelines'],
};

const pinned = (command) => JSON.parse(execFileSync('taskset', ['-c', '0', ...command], { encoding: 'utf8' }));
const runs = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
for (let round = 0; round < Number(rounds); round += 1) {
  for (const [name, command] of Object.entries(contenders)) runs[name].push(pinned(command));
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const milliseconds = (seconds) => Math.round(seconds * 1000);
const results = Object.entries(runs).map(([name, all]) => {
  const cold = all.map((run) => run.cpu_s[0]);
  const warm = all.map((run) => run.cpu_s[1]);
  return {
    name,
    cold_ms: { best: milliseconds(Math.min(...cold)), median: milliseconds(median(cold)) },
    warm_ms: { best: milliseconds(Math.min(...warm)), median: milliseconds(median(warm)) },
    peak_mb: Math.round(Math.max(...all.map((run) => run.peak_kb)) / 1024),
    files_kb: Math.round(all[0].files.reduce((sum, bytes) => sum + bytes, 0) / 1000),
  };
});

const [mine, ...theirs] = results;
// Of each round by itself: what fell on ours then fell on theirs too.
const spread = (run) => {
  const ratios = runs.ours.map((one, round) => one.cpu_s[run] / Math.min(...Object.entries(runs).filter(([name]) => name !== 'ours').map(([, all]) => all[round].cpu_s[run])));
  return { median: Number(median(ratios).toFixed(3)), lowest: Number(Math.min(...ratios).toFixed(3)), highest: Number(Math.max(...ratios).toFixed(3)) };
};
const against = (of) => Number((of(mine) / Math.min(...theirs.map(of))).toFixed(3));
const report = {
  machine: cpus()[0].model,
  cores: cpus().length,
  versions: { node: process.version, sharp: sharp.versions.sharp, vips: sharp.versions.vips, webp: sharp.versions.webp },
  photo: { bytes: statSync(photo).size },
  rounds: Number(rounds),
  results,
  // Ours over the fastest of theirs, whichever that was; below 1 is less work.
  ratio: {
    cold_median: against((one) => one.cold_ms.median),
    cold_best: against((one) => one.cold_ms.best),
    warm_median: against((one) => one.warm_ms.median),
    warm_best: against((one) => one.warm_ms.best),
    cold_rounds: spread(0),
    warm_rounds: spread(1),
  },
};

const row = (cells) => console.error(cells.map((cell, at) => (at ? String(cell).padStart(12) : String(cell).padEnd(34))).join(''));
row(['CPU, milliseconds', 'cold best', 'median', 'warm best', 'median', 'peak MB', 'files kB']);
for (const one of results) {
  row([one.name, one.cold_ms.best, one.cold_ms.median, one.warm_ms.best, one.warm_ms.median, one.peak_mb, one.files_kb]);
}
row(['ours over the fastest', report.ratio.cold_best, report.ratio.cold_median, report.ratio.warm_best, report.ratio.warm_median]);
for (const [name, one] of [['cold', report.ratio.cold_rounds], ['warm', report.ratio.warm_rounds]]) {
  console.error(`round by round, ${name}: ${one.median} in the median, ${one.lowest} to ${one.highest}`);
}
console.log(JSON.stringify(report, null, 2));
