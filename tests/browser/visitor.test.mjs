// What holds on the public pages for every visitor: without JavaScript, by
// keyboard alone, in the language that they chose.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, launch, PHONE, visit } from './lib/browser.mjs';
import { crawl } from './lib/crawl.mjs';
import { Keyboard } from './lib/hands.mjs';
import { say } from './lib/words.mjs';

let browser, pages;
before(async () => {
  browser = await launch();
  pages = await crawl(['/'], { keep: (url) => !/^\/(desk|my|room)/.test(url.pathname), sample: 2 });
});
after(() => browser?.close());

const story = () => {
  const path = pages.find((it) => /^\/migrants-day\/2026\/stories\/[^/]+\/$/.test(it));
  assert.ok(path, `no story can be reached by links: ${pages}`);
  return path;
};

test('the first page leads to a story without JavaScript', async () => {
  const context = await visit(browser, { js: false, view: PHONE });
  const page = await context.newPage();
  await page.goto('/');
  assert.equal(await page.locator('h1').count(), 1);
  const open = page.locator('main a[href*="/stories/"]').first();
  assert.ok(await open.count(), 'no way from the first page to a story');
  await open.click();
  if (/\/stories\/$/.test(new URL(page.url()).pathname)) await page.locator('main a[href*="/stories/"]').first().click();
  assert.match(new URL(page.url()).pathname, /\/stories\/[^/]+\//);
  assert.ok((await page.locator('main').innerText()).length > 300, 'a story without words');
  await context.close();
});

test('each page has one first heading, a title and the way past its head', async (t) => {
  const context = await visit(browser);
  const page = await context.newPage();
  for (const path of pages) {
    await t.test(path, async () => {
      await page.goto(path);
      assert.equal(await page.locator('h1').count(), 1, 'first headings');
      assert.ok((await page.title()).length > 3, 'title');
      await page.keyboard.press('Tab');
      const focus = await new Keyboard(page).focus();
      assert.equal(focus.name, say('en', 'ui-skip'));
      await page.keyboard.press('Enter');
      assert.ok(await page.evaluate(() => document.activeElement?.closest('main') !== null), 'the focus is not in main');
    });
  }
  await context.close();
});

for (const js of [true, false]) {
  test(`a language that was chosen stays chosen, ${js ? 'with' : 'without'} JavaScript`, async () => {
    const context = await visit(browser, { js, view: DESKTOP });
    const page = await context.newPage();
    await page.goto('/migrants-day/2026/');
    await page.locator('nav.languages a[hreflang=ar]').click();
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    await page.goto('/migrants-day/archive/');
    assert.equal(await page.locator('html').getAttribute('lang'), 'ar');
    await context.close();
  });
}

test('Accept-Language is heard, and an address with a language wins over it', async () => {
  const context = await visit(browser, { lang: 'ar' });
  const page = await context.newPage();
  await page.goto('/migrants-day/2026/');
  assert.equal(await page.locator('html').getAttribute('lang'), 'ar');
  await page.goto('/migrants-day/2026/?lang=en');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await context.close();
});

test('a keyboard alone comes from the first page to the end of a story', async () => {
  const context = await visit(browser);
  const page = await context.newPage();
  await page.goto(story());
  const hands = new Keyboard(page, { most: 400 });
  const met = new Set();
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) break;
    met.add(JSON.stringify(await hands.focus()));
    const trapped = await page.evaluate(() => {
      const seen = (window.seenByTest ??= new Map());
      const times = (seen.get(document.activeElement) ?? 0) + 1;
      seen.set(document.activeElement, times);
      return times > 2;
    });
    assert.ok(!trapped, `the focus is trapped: ${[...met].slice(-3)}`);
  }
  assert.ok(met.size > 5, `only ${[...met]} can be reached`);
  await context.close();
});

test('what never was is not found, politely', async () => {
  const context = await visit(browser);
  const page = await context.newPage();
  const answer = await page.goto('/migrants-day/2026/stories/there-is-no-such-story/');
  assert.equal(answer.status(), 404);
  assert.equal(await page.locator('h1').count(), 1);
  assert.ok(await page.locator('main a').count(), 'no way onward');
  await context.close();
});
