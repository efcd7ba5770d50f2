// An editor at the desk chooses design, pull-quote and crop, and sees the card as
// a partner would get it: as they choose, and without a script by a button.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DESKTOP, launch, PHONE } from './lib/browser.mjs';
import { axe, reflow } from './lib/checks.mjs';
import { staff } from './lib/people.mjs';
import { say } from './lib/words.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const complete = (image) => image.evaluate((one) => one.complete ? one.naturalWidth : new Promise((done) => { one.onload = () => done(one.naturalWidth); one.onerror = () => done(0); }));

/** The first story that the form offers. */
async function firstStory(page) {
  const options = page.locator('select[name=subject] option');
  const values = await options.evaluateAll((all) => all.map((option) => option.value));
  return values.find((value) => value.startsWith('story:'));
}

for (const lang of ['en', 'ar']) {
  test(`the card follows what is chosen (${lang})`, { timeout: 180_000 }, async () => {
    const context = await staff(browser, 'editor', { view: DESKTOP, lang });
    const page = await context.newPage();
    await page.goto(`/desk/toolkit/new?lang=${lang}`);
    const card = page.locator('[data-live=card] img.card');
    assert.equal(await card.count(), 0);
    await page.locator('select[name=design]').selectOption('portrait-quote');
    await page.locator('select[name=subject]').selectOption(await firstStory(page));
    await card.waitFor();
    assert.ok((await complete(card)) > 400, 'the picture is drawn');
    const first = await card.getAttribute('src');
    // The story's own quotes are there to choose from; each is another card.
    const quotes = page.locator('select[name=quote] option');
    await quotes.nth(1).waitFor({ state: 'attached' });
    // As by hand: choosing from a list is done with the focus on it.
    await page.locator('select[name=quote]').focus();
    await page.locator('select[name=quote]').selectOption({ index: 1 });
    await page.waitForFunction((before) => document.querySelector('[data-live=card] img')?.getAttribute('src') !== before, first);
    assert.ok((await complete(card)) > 400);
    const said = await page.locator('live-form > [role=status]').innerText();
    assert.equal(said.trim(), say(lang, 'ui-live-done'));
    // The focus stays where it is.
    assert.equal(await page.evaluate(() => document.activeElement.name), 'quote');
    const second = await card.getAttribute('src');
    await page.locator('select[name=size]').selectOption('story');
    await page.waitForFunction((before) => document.querySelector('[data-live=card] img')?.getAttribute('src') !== before, second);
    assert.ok((await complete(card)) > 400);
    assert.deepEqual(await axe(page), []);
    assert.deepEqual(await reflow(page, { width: 320, height: 640 }), []);
    await context.close();
  });
}

test('without a script the same by a button, on a phone', { timeout: 120_000 }, async () => {
  const context = await staff(browser, 'editor', { view: PHONE, js: false });
  const page = await context.newPage();
  await page.goto('/desk/toolkit/new');
  await page.locator('select[name=design]').selectOption('meet');
  await page.locator('select[name=subject]').selectOption(await firstStory(page));
  await page.getByRole('button', { name: say('en', 'desk-kit-card-look') }).click();
  const src = await page.locator('img.card').getAttribute('src');
  const answer = await context.request.get(src);
  assert.ok(answer.ok() && answer.headers()['content-type'].startsWith('image/'));
  // Nothing was kept by looking.
  assert.ok(!page.url().includes('said='));
  await context.close();
});
