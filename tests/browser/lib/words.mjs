// The words on the pages, by their keys: a test says which sentence it looks for,
// and the catalogues say how it is worded today, in each language.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = new URL('../../../crates/ui/locales/', import.meta.url).pathname;
const catalogues = {};

function read(lang) {
  const words = {};
  for (const name of readdirSync(join(FOLDER, lang)).filter((it) => it.endsWith('.ftl'))) {
    let key = null;
    for (const line of readFileSync(join(FOLDER, lang, name), 'utf8').split('\n')) {
      const start = /^(-?[a-z][a-z0-9_-]*)\s*=\s*(.*)$/.exec(line);
      if (start) words[(key = start[1])] = start[2];
      else if (key && /^\s+[^.\s]/.test(line)) words[key] += (words[key] ? ' ' : '') + line.trim();
      else key = null;
    }
  }
  return words;
}

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The text of a message; a pattern where it has blanks to fill. */
export function say(lang, key) {
  catalogues[lang] ??= read(lang);
  const text = catalogues[lang][key];
  assert.ok(text !== undefined, `no message is called ${key} in ${lang}`);
  if (!text.includes('{')) return text;
  const parts = text.split(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/).map(escape);
  return new RegExp(`^\\s*${parts.join('.*')}\\s*$`, 's');
}

/** A label may go on after its words: "(optional)", a count. */
export function starts(lang, key) {
  const text = say(lang, key);
  return text instanceof RegExp ? new RegExp(text.source.replace(/\\s\*\$$/, ''), 's') : new RegExp(`^\\s*${escape(text)}`);
}
