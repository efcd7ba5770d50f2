// Starts the product as a person would, `firsthand demo`, on a free port and in
// a folder of its own, waits until it is ready, and ends it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../../..');
const PATIENCE = 180_000;

export const binary = () => resolve(process.env.FIRSTHAND_BIN ?? join(ROOT, 'target/debug/firsthand'));

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** `{ base, facts, folder, stop }`: facts is demo.json. */
export async function startDemo({ env = {} } = {}) {
  if (!existsSync(binary())) throw new Error(`${binary()} is not built: cargo build -p firsthand`);
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-browser-'));
  const data = join(folder, 'data');
  const base = `http://127.0.0.1:${await freePort()}`;
  const log = join(folder, 'server.log');
  const out = openSync(log, 'w');
  const child = spawn(binary(), ['demo', '--fresh', '--data', data, '--listen', new URL(base).host], {
    stdio: ['ignore', out, out],
    cwd: folder,
    // No fixed port: several demos may run on one machine.
    env: { ...process.env, FIRSTHAND_METRICS_LISTEN: 'off', ...env },
  });
  let ended = null;
  child.once('exit', (code, signal) => (ended = signal ?? code));
  const told = () => readFileSync(log, 'utf8').split('\n').slice(-40).join('\n');

  const stop = async () => {
    if (ended === null) {
      child.kill('SIGTERM');
      for (let i = 0; i < 50 && ended === null; i++) await wait(100);
      if (ended === null) child.kill('SIGKILL');
    }
    if (!process.env.FIRSTHAND_KEEP) rmSync(folder, { recursive: true, force: true });
  };

  const until = Date.now() + PATIENCE;
  const file = join(data, 'demo.json');
  for (;;) {
    if (ended !== null) throw new Error(`firsthand demo ended with ${ended}:\n${told()}`);
    if (Date.now() > until) {
      await stop();
      throw new Error(`firsthand demo was not ready after ${PATIENCE / 1000} s:\n${told()}`);
    }
    if (existsSync(file) && (await answers(`${base}/readyz`))) {
      const facts = JSON.parse(readFileSync(file, 'utf8'));
      return { base: facts.base_url ?? base, facts, file, folder, log, pid: child.pid, stop };
    }
    await wait(100);
  }
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
