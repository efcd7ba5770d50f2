// A partner's volunteer on a phone: from the link in a letter to a shared post
// in four taps, and without JavaScript from the link to a downloaded file. Then
// everything in one file, opened with another program, and what a teller takes
// back while nobody looks.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { facts, launch, PHONE, visit } from './lib/browser.mjs';
import { axe, reflow } from './lib/checks.mjs';
import { say } from './lib/words.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const NARROW = { width: 320, height: 640 };
const room = (slug) => facts.partners.find((partner) => partner.slug === slug).room;
const folder = mkdtempSync(join(tmpdir(), 'firsthand-toolkit-'));

/** The phone's own sheet, which no browser without a phone has: it notes what it was given. */
const sheet = () => {
  globalThis.shared = [];
  navigator.canShare = () => true;
  navigator.share = async (what) => {
    globalThis.shared.push({ text: what.text, files: (what.files ?? []).map((file) => [file.name, file.type, file.size]) });
  };
};

async function check(page) {
  const wrongs = [...(await axe(page)), ...(await reflow(page, NARROW))];
  assert.equal(wrongs.join('\n'), '', page.url());
}

for (const [lang, slug] of [['en', 'marlhaven-harbour-library'], ['ar', 'radio-kittiwake']]) {
  test(`first visit to shared post in four taps (${lang})`, { timeout: 180_000 }, async () => {
    const words = (key) => say(lang, key);
    const context = await visit(browser, { view: PHONE, lang, js: true });
    const page = await context.newPage();
    await page.addInitScript(sheet);
    // Tap one: the link in the letter.
    await page.goto(`${room(slug)}?lang=${lang}`);
    await page.waitForURL(/\/choices/);
    await check(page);
    // Tap two: the languages are right as they are.
    await page.getByRole('button', { name: words('room-choices-send') }).tap();
    await page.waitForURL(/said=chosen/);
    await check(page);
    // Tap three: share; the fourth, the network, is in the phone's own sheet.
    await page.getByRole('button', { name: words('room-share') }).tap();
    await page.waitForFunction(() => globalThis.shared.length === 1, undefined, { timeout: 60_000 });
    const [{ text, files }] = await page.evaluate(() => globalThis.shared);
    const caption = await page.locator('textarea[id^=caption-]').inputValue();
    assert.equal(text, caption);
    assert.equal(files.length, 1);
    const [name, type, size] = files[0];
    assert.match(name, /^[a-z-]+-[0-9a-z]{6}-[a-z]+-[a-z]+\.(png|jpg)$/);
    assert.match(type, /^image\/(png|jpeg)$/);
    assert.ok(size > 10_000, `${size} bytes`);
    // Caption and description in one tap each.
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const alt = await page.locator('textarea[id^=alt-]').inputValue();
    for (const [key, wanted] of [['room-copy-caption', caption], ['room-copy-alt', alt]]) {
      await page.getByRole('button', { name: words(key) }).tap();
      await page.waitForFunction(async (text) => (await navigator.clipboard.readText()) === text, wanted);
    }
    // Every size of it, each as it looks.
    await page.getByRole('link', { name: words('room-more') }).tap();
    await page.waitForURL(/\/items\//);
    await check(page);
    const sizes = page.locator('.sizes img');
    assert.equal(await sizes.count(), 6);
    for (const image of await sizes.all()) {
      await image.scrollIntoViewIfNeeded();
      await image.evaluate((one) => one.complete || new Promise((done) => { one.onload = one.onerror = done; }));
      const [shown, said] = await image.evaluate((one) => [one.naturalWidth / one.naturalHeight, one.width / one.height]);
      assert.ok(Math.abs(shown - said) < 0.02, `${await image.getAttribute('src')}: ${shown} is not ${said}`);
    }
    for (const rest of ['/week', '/everything', '/changes', '/take-down']) {
      await page.goto(`${room(slug)}${rest}`);
      await check(page);
    }
    await context.close();
  });
}

test('without JavaScript the picture is downloaded and the words can be selected', { timeout: 120_000 }, async () => {
  const context = await visit(browser, { view: PHONE, lang: 'en', js: false });
  const page = await context.newPage();
  await page.goto(room('night-workers-branch'));
  await page.getByRole('button', { name: say('en', 'room-choices-send') }).click();
  await page.waitForURL(/said=chosen/);
  assert.equal(await page.getByRole('button', { name: say('en', 'room-share') }).count(), 0);
  assert.ok((await page.locator('textarea[id^=caption-]').inputValue()).length > 40);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: say('en', 'room-download') }).click();
  const file = join(folder, 'card.png');
  await (await waiting).saveAs(file);
  assert.equal(readFileSync(file).subarray(1, 4).toString(), 'PNG');
  await context.close();
});

const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
const unescaped = (text) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

for (const [lang, slug] of [['en', 'tide-and-thread-museum'], ['ar', 'radio-kittiwake']]) {
  test(`everything in one file opens in another program and its list is right (${lang})`, { timeout: 180_000 }, async () => {
    const context = await visit(browser, { view: PHONE, lang, js: false });
    const page = await context.newPage();
    await page.goto(`${room(slug)}/choices?lang=${lang}`);
    await page.getByRole('button', { name: say(lang, 'room-choices-send') }).click();
    await page.goto(`${room(slug)}/everything`);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: say(lang, 'room-zip-send') }).click();
    const file = join(folder, `toolkit-${lang}.zip`);
    await (await waiting).saveAs(file);
    execFileSync('python3', ['-m', 'zipfile', '-t', file]);
    const unpacked = join(folder, `unpacked-${lang}`);
    execFileSync('python3', ['-m', 'zipfile', '-e', file, unpacked]);
    const index = readFileSync(join(unpacked, 'index.html'), 'utf8');
    assert.ok(index.includes(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`), index.slice(0, 200));
    const listed = [...index.matchAll(/<img src="([^"]+)" alt="([^"]*)"/g)].map((match) => [match[1], unescaped(match[2])]);
    const named = listed.map(([name]) => name);
    assert.ok(named.length >= 5, index.slice(0, 500));
    // The list names what is in the file, all of it and nothing else.
    assert.deepEqual(readdirSync(unpacked).sort(), [...named, 'captions.txt', 'index.html'].sort());
    for (const name of named) {
      const head = readFileSync(join(unpacked, name)).subarray(0, 4).toString('latin1');
      assert.match(head, /^(\x89PNG|\xff\xd8)/, name);
    }
    // Read with another program: the rights text, and nothing else.
    const told = JSON.parse(execFileSync('exiftool', ['-j', '-a', '-u', '-G1', ...named.map((name) => join(unpacked, name))]));
    assert.equal(told.length, named.length);
    for (const [at, file] of told.entries()) {
      const own = /^(SourceFile|ExifTool:|System:|File:|JFIF:|Composite:|PNG:)/;
      const fields = Object.keys(file).filter((field) => !own.test(field));
      const ours = /^(XMP-(dc:Identifier|iptcCore:AltTextAccessibility|photoshop:Credit|plus:DataMining|plus:LicenseEndDate|xmpRights:)|IPTC:)/;
      assert.deepEqual(fields.filter((field) => !ours.test(field)), [], file.SourceFile);
      assert.ok('XMP-plus:DataMining' in file && 'XMP-xmpRights:UsageTerms' in file, file.SourceFile);
      // The file says of itself what the list says of it.
      assert.equal(oneLine(String(file['XMP-iptcCore:AltTextAccessibility'])), oneLine(listed[at][1]), file.SourceFile);
    }
    const captions = readFileSync(join(unpacked, 'captions.txt'), 'utf8');
    assert.ok(captions.includes('#AskMeSomethingElse') && named.every((name) => captions.includes(name)));
    assert.ok(!/<script|https?:\/\/[^<"]*utm_/.test(index));
    // As a page of its own, from the disk.
    const reader = await (await visit(browser, { view: PHONE, lang, js: true })).newPage();
    await reader.goto(`file://${join(unpacked, 'index.html')}`);
    const broken = await reader.evaluate(() => [...document.images].filter((image) => !image.naturalWidth).map((image) => image.src));
    assert.deepEqual(broken, []);
    await context.close();
  });
}
