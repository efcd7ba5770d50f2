// My Story on a phone, from the code on a receipt to the receipt of a
// withdrawal: read, refuse the press, pause, go on, take a story down, see the
// holder's answer, fetch the receipt, show the story again. With JavaScript and
// without, in both languages.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { base, facts, launch, PHONE, visit } from './lib/browser.mjs';
import { axe, reflow } from './lib/checks.mjs';
import { arrive, Keyboard, Pointer } from './lib/hands.mjs';
import { staff } from './lib/people.mjs';
import { say } from './lib/words.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const status = async (path) => (await fetch(base + path, { redirect: 'manual' })).status;
const NARROW = { width: 320, height: 640 };

const walks = [
  { persona: 'hanan-qamarzahr', story: 'route-38', lang: 'en', js: true, files: 2 },
  { persona: 'senor-puerro', story: 'a-show-leek', lang: 'ar', js: false, files: 1 },
];

for (const { persona, story, lang, js, files } of walks) {
  test(`a teller decides on a phone (${lang}, ${js ? 'with' : 'without'} JavaScript)`, { timeout: 180_000 }, async (t) => {
    const teller = facts.storytellers.find((it) => it.persona === persona);
    assert.match(teller.code, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const words = (key) => say(lang, key);
    const context = await visit(browser, { view: PHONE, lang, js });
    const page = await context.newPage();
    const hands = new Pointer(page);
    const address = `/migrants-day/2026/stories/${story}/`;
    /** The languages of the interface are chosen here, whatever the receipt's language. */
    const open = async (path) => page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
    const check = async () => {
      const wrongs = js ? await axe(page) : [];
      wrongs.push(...(js ? await reflow(page, NARROW) : []));
      assert.equal(wrongs.join('\n'), '', page.url());
      assert.ok(Buffer.byteLength(await page.content()) < 30_000, `${page.url()} weighs too much`);
    };
    const contains = async (key) => {
      const wanted = words(key);
      const text = await page.locator('body').innerText();
      const found = wanted instanceof RegExp ? new RegExp(wanted.source.replace('^\\s*', '').replace('\\s*$', ''), 's').test(text) : text.includes(wanted);
      assert.ok(found, `${key} is not said on ${page.url()}:\n${text.slice(0, 900)}`);
    };
    let home;

    await t.test('the code opens the page, a wrong one says so', async () => {
      await open('/my');
      await check();
      await page.locator('input[name=code]').fill('AAAA-AAAA-AAA1');
      await hands.press(words('my-enter-send'));
      assert.equal(await page.locator('input[name=code]').inputValue(), 'AAAA-AAAA-AAA1');
      await page.locator('input[name=code]').fill(teller.code.toLowerCase());
      await hands.press(words('my-enter-send'));
      await arrive(page, /\/my\/story\/[^/]+$/);
      home = new URL(page.url()).pathname;
      await open(home);
      await contains('my-where');
      assert.ok(await page.locator(`main a[href*="/stories/${story}/"]`).count(), 'the place is not named');
      assert.equal(await page.locator('quick-exit a').count(), 1);
      await check();
    });

    await t.test('the press is refused at one tap, and the tap can be undone', async () => {
      await page.locator('ul.works > li').filter({ has: page.locator(`a[href*="/stories/${story}/"]`) }).locator('> a').click();
      await page.waitForURL(/\/works\//);
      await check();
      await page.locator('form:has(input[name=about][value=press]) button').click();
      await arrive(page, /said=no/);
      await contains('my-said-no');
      assert.equal(await page.locator('aside.undo button').count(), 1);
      assert.equal(await status(address), 200, 'the website was not refused');
    });

    await t.test('everything pauses, and goes on', async () => {
      await open(home);
      await hands.press(words('my-pause'));
      await arrive(page, /said=paused/);
      await contains('my-paused-means');
      assert.notEqual(await status(address), 200, 'a paused story is public');
      await hands.press(words('my-go-on'));
      await arrive(page, /said=going-on/);
      assert.equal(await status(address), 200);
    });

    await t.test('the story is taken down, and the page says what happens before', async () => {
      await page.locator('ul.works > li').filter({ has: page.locator(`a[href*="/stories/${story}/"]`) }).locator('> a').click();
      await page.waitForURL(/\/works\//);
      await hands.press(words('my-take-down-work'));
      await arrive(page, /\/take-down/);
      for (const key of ['my-down-now-title', 'my-down-asked-title', 'my-down-never-title']) await contains(key);
      assert.equal(await status(address), 200, 'a GET took it down');
      await check();
      await hands.press(words('my-down-send'));
      await arrive(page, /\/taken-down/);
      assert.equal(await status(address), 410, 'it was said to be done and is not');
      await contains('my-done-title');
      assert.equal(await page.locator('ul.files > li').count(), files);
      await contains('my-guides');
      await check();
    });

    await t.test('the holder gets a letter and answers at one press', async () => {
      const desk = await staff(browser, 'admin', { lang: 'en' });
      const office = await desk.newPage();
      const letters = [];
      for (let i = 0; i < 60 && letters.length < files; i++) {
        await office.goto('/desk/outbox/');
        const links = await office.locator('main table a', { hasText: say('en', 'mail-recall-subject') }).evaluateAll((all) => all.map((it) => it.href));
        letters.length = 0;
        for (const link of links) {
          await office.goto(link);
          const found = await office.locator('main a[href*="/answer/"]').first().getAttribute('href');
          letters.push(found);
        }
        if (letters.length < files) await office.waitForTimeout(500);
      }
      await desk.close();
      assert.ok(letters.length >= files, `${letters.length} letters`);
      const holder = await visit(browser, { view: PHONE, lang: 'en', js });
      const other = await holder.newPage();
      let answered = 0;
      for (const link of letters) {
        const answer = await other.goto(link);
        if (answer.status() !== 200) continue;
        if (await other.locator('main .chip').count()) continue;
        const text = await other.locator('main').innerText();
        assert.ok(!text.includes(teller.name), 'the holder reads who it is about');
        await new Pointer(other).press(say('en', 'holder-removed'));
        await arrive(other, /said=heard/);
        answered++;
      }
      await holder.close();
      assert.ok(answered >= files, `${answered} answered`);
    });

    await t.test('the teller sees the answers', async () => {
      await open(`${home}/files`);
      const told = await page.locator('ul.files').innerText();
      assert.equal(told.split(words('my-file-removed')).length - 1, files);
      await check();
    });

    await t.test('the receipt of it can be read and fetched', async () => {
      await open(`${home}/receipts`);
      await page.getByRole('link', { name: new RegExp(words('receipt-withdrawn')) }).first().click();
      await page.waitForURL(/\/receipts\/[0-9a-z]{26}/);
      await contains('receipt-withdrawn');
      await check();
      const link = await page.locator('a[href$="receipt.jsonld"]').getAttribute('href');
      const answer = await fetch(base + link);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.equal((await answer.json())['@type'], 'dpv:ConsentReceipt');
    });

    await t.test('and as a paper to keep, in their language', async () => {
      const [paper] = await Promise.all([page.waitForEvent('download'), page.locator('a[href$="receipt.pdf"]').click()]);
      assert.equal(paper.suggestedFilename(), 'receipt.pdf');
      const place = await paper.path();
      // Independent readers: what kind of file it is, and what stands in it.
      const info = execFileSync('pdfinfo', [place], { encoding: 'utf8' });
      assert.match(info, /Tagged:\s+yes/);
      const told = execFileSync('pdftotext', ['-layout', place, '-'], { encoding: 'utf8' });
      const plain = (text) => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
      if (lang === 'en') assert.ok(plain(told).includes(plain(words('receipt-withdrawn'))), told);
      else assert.match(told.normalize('NFKC'), /\p{Script=Arabic}{3}/u);
      const other = new URL(paper.url()).pathname.replace(/^\/my\/story\/[^/]+/, '/my/story/nobody');
      assert.equal(await status(other), 404);
    });

    await t.test('showing it again is one press', async () => {
      await open(home);
      await page.locator('ul.works > li', { hasText: words('my-state-withdrawn') }).first().locator('> a').click();
      await hands.press(words('my-show-again'));
      await arrive(page, /said=shown/);
      assert.equal(await status(address), 200, 'it is not back');
    });
    await context.close();
  });
}

for (const lang of ['en', 'ar']) {
  test(`a teller's own page is walked by keyboard alone (${lang})`, { timeout: 180_000 }, async () => {
    const teller = facts.storytellers.find((it) => it.persona === 'hanan-qamarzahr');
    const words = (key) => say(lang, key);
    const context = await visit(browser, { view: PHONE, lang });
    const page = await context.newPage();
    const keys = new Keyboard(page);
    const home = new URL(teller.my_story, base).pathname;
    const check = async () => assert.deepEqual([...(await axe(page)), ...(await reflow(page, NARROW))], [], page.url());
    await page.goto(`${home}?lang=${lang}`);
    await check();
    await keys.press(words('my-pause'));
    await arrive(page, /said=paused/);
    await check();
    await keys.press(words('my-go-on'));
    await arrive(page, /said=going-on/);
    for (const way of ['my-receipts', 'my-code', 'my-support', 'my-all-title', 'felt-tab', 'my-forget']) {
      await page.goto(home);
      await keys.press(words(way));
      await arrive(page, new RegExp(`${home}/.+`));
      await check();
    }
    await page.goto(home);
    await keys.press(words('my-take-down'));
    await arrive(page, /\/take-down$/);
    await check();
    await keys.press(words('my-down-all'));
    await arrive(page, /what=all/);
    await check();
    // The way back out is as easily reached as the way in.
    await keys.press(words('ui-keep'));
    await arrive(page, new RegExp(`${home}$`));
    await context.close();
  });
}
