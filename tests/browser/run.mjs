// One demo for all test files; its address and facts reach them by environment.
// The browser is started by each file, signed-in states are shared in a folder.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startDemo } from './lib/demo.mjs';

const here = new URL('.', import.meta.url).pathname;
const words = process.argv.slice(2);
const all = () => readdirSync(here).filter((name) => name.endsWith('.test.mjs')).sort();
const [pictures, folder] = words[0] === '--pictures' ? words : [];
const files = words.length ? words : all();
const command = pictures
  ? ['pictures.mjs', folder]
  : ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files];

const began = Date.now();
// Everybody here comes from one address, and nobody stops to think.
const demo = await startDemo({ env: { FIRSTHAND_RATE_LIMITS: '10' } });
console.log(`demo at ${demo.base}, ready after ${((Date.now() - began) / 1000).toFixed(1)} s`);
const states = join(demo.folder, 'states');
mkdirSync(states);

const child = spawn(
  process.execPath,
  command,
  {
    cwd: here,
    stdio: 'inherit',
    env: { ...process.env, FIRSTHAND_DEMO: demo.file, FIRSTHAND_BASE: demo.base, FIRSTHAND_STATES: states },
  },
);
const end = async (code) => {
  await demo.stop();
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (child.kill(), end(1)));
child.once('exit', (code) => end(code ?? 1));
