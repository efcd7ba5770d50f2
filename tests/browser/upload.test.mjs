// A recording goes up in pieces from a line that drops, and from a tab that was
// closed in between: it goes on where it stopped. Without JavaScript the form
// sends the file itself.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './lib/browser.mjs';
import { arrive, Pointer } from './lib/hands.mjs';
import { staff } from './lib/people.mjs';
import { say, starts } from './lib/words.mjs';

const words = (key) => say('en', key);
const MEDIA = /\/desk\/media\/[0-9a-z]{26}\//;

/** A tone of so many bytes, as WAV. */
function recording(bytes, pitch) {
  const file = join(mkdtempSync(join(tmpdir(), 'firsthand-wav-')), `tone-${pitch}.wav`);
  const body = Buffer.alloc(bytes);
  for (let at = 0; at + 1 < bytes; at += 2) body.writeInt16LE(Math.round(9_000 * Math.sin(at / pitch)), at);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + bytes, 4);
  head.write('WAVEfmt ', 8);
  [16, 1 | (1 << 16), 22_050, 44_100, 2 | (16 << 16)].forEach((word, at) => head.writeUInt32LE(word, 16 + at * 4));
  head.write('data', 36);
  head.writeUInt32LE(bytes, 40);
  writeFileSync(file, Buffer.concat([head, body]));
  return file;
}

let browser, context;
before(async () => {
  browser = await launch();
  context = await staff(browser, 'coordinator');
});
after(() => browser?.close());

/** The upload page with a file chosen, and where each piece that it sent began. */
async function chosen(file) {
  const page = await context.newPage();
  const began = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') began.push(Number(request.headers()['upload-offset']));
  });
  await page.goto('/desk/media/new');
  await page.getByLabel(starts('en', 'desk-file')).first().setInputFiles(file);
  return { page, began };
}

test('a line that drops only makes it later', { timeout: 60_000 }, async () => {
  const { page, began } = await chosen(recording(3_500_000, 40));
  let pieces = 0;
  await page.route('**/desk/uploads/*', (route) =>
    route.request().method() === 'PATCH' && ++pieces === 3 ? route.abort('connectionreset') : route.continue(),
  );
  await new Pointer(page).press(words('desk-media-send'));
  await arrive(page, MEDIA);
  assert.deepEqual(began, [0, 1 << 20, 2 << 20, 2 << 20, 3 << 20]);
  await page.close();
});

test('a tab that was closed goes on where it stopped', { timeout: 60_000 }, async () => {
  const file = recording(3_500_000, 60);
  const first = await chosen(file);
  await first.page.route('**/desk/uploads/*', (route) =>
    route.request().method() === 'PATCH' && first.began.length > 2 ? route.abort('connectionreset') : route.continue(),
  );
  await new Pointer(first.page).press(words('desk-media-send'));
  await first.page.getByRole('status').getByText(words('ui-upload-paused')).waitFor();
  await first.page.close();
  const second = await chosen(file);
  await new Pointer(second.page).press(words('desk-media-send'));
  await arrive(second.page, MEDIA);
  assert.deepEqual(second.began, [2 << 20, 3 << 20]);
  await second.page.close();
});

test('without JavaScript the form sends it whole', { timeout: 60_000 }, async () => {
  const plain = await staff(browser, 'coordinator', { js: false });
  const page = await plain.newPage();
  await page.goto('/desk/media/new');
  await page.getByLabel(starts('en', 'desk-file')).first().setInputFiles(recording(1_500_000, 80));
  await new Pointer(page).press(words('desk-media-send'));
  await arrive(page, MEDIA);
  await plain.close();
});
