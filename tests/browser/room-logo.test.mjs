// A partner's volunteer gives their logo on a phone without a script, sees it on
// light, on dark and on a card; the desk looks; then everyone sees it.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { facts, launch, PHONE, visit } from './lib/browser.mjs';
import { axe, reflow } from './lib/checks.mjs';
import { staff } from './lib/people.mjs';
import { say, starts } from './lib/words.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const NARROW = { width: 320, height: 640 };
const folder = mkdtempSync(join(tmpdir(), 'firsthand-logo-'));
const file = (name, inside) => {
  const path = join(folder, name);
  writeFileSync(path, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40">${inside}</svg>`);
  return path;
};
const pale = file('pale.svg', '<path d="M2 38V2h24v16h28V2h24v36z" fill="#f4f1e6"/>');
const hostile = file('hostile.svg', '<script>alert(1)</script><path d="M2 38V2h24z"/>');


for (const [lang, slug] of [['en', 'back-row-choir'], ['ar', 'onion-row-co-op']]) {
  test(`a logo by phone, from the letter's link to the public list (${lang})`, { timeout: 180_000 }, async () => {
    const words = (key) => say(lang, key);
    const { room } = facts.partners.find((partner) => partner.slug === slug);
    const context = await visit(browser, { view: PHONE, lang, js: false });
    const page = await context.newPage();
    await page.goto(`${room}?lang=${lang}`);
    await page.waitForURL(/\/choices/);
    // It is asked for once, with the languages, and is no duty.
    await page.getByLabel(starts(lang, 'room-logo')).setInputFiles(hostile);
    await page.getByRole('button', { name: words('room-choices-send') }).click();
    assert.ok((await page.locator('main').innerText()).includes(words('logo-refused-script')));
    await page.getByLabel(starts(lang, 'room-logo')).setInputFiles(pale);
    await page.getByRole('button', { name: words('room-choices-send') }).click();
    await page.waitForURL(/said=chosen/);

    await page.getByRole('link', { name: words('room-logo'), exact: true }).click();
    await page.waitForURL(/\/logo/);
    const told = await page.locator('main').innerText();
    for (const key of ['room-logo-waits', 'logo-on-light', 'logo-on-dark', 'logo-plate', 'logo-plain']) assert.ok(told.includes(words(key)), key);
    const seen = await page.locator('main img').evaluateAll((all) => all.map((image) => image.getAttribute('src')));
    assert.equal(seen.length, 3);
    for (const src of seen) {
      const answer = await context.request.get(src);
      assert.ok(answer.ok() && /^image\/(png|jpeg)$/.test(answer.headers()['content-type']), src);
    }
    await reflow(page, NARROW).then((wrongs) => assert.deepEqual(wrongs, []));
    const withScript = await (await visit(browser, { view: PHONE, lang, js: true })).newPage();
    await withScript.goto(`${new URL(room).pathname}/logo?lang=${lang}`);
    assert.deepEqual(await axe(withScript), []);

    // Nobody else sees it before the desk has looked.
    const list = `/migrants-day/2026/partners/${slug}/`;
    const anyone = await context.request.get(list);
    assert.ok(anyone.ok() && !(await anyone.text()).includes('/logos/'));
    const desk = await (await staff(browser, 'coordinator')).newPage();
    await desk.goto('/desk/');
    await desk.locator('.notice', { hasText: /logo/i }).getByRole('link').first().click();
    await desk.waitForURL(/\/desk\/partners\/.*\/logo/);
    await desk.getByRole('button', { name: say('en', 'desk-logo-accept') }).click();
    await desk.waitForURL(/said=saved/);
    const after = await context.request.get(list);
    const address = /\/logos\/[0-9a-f]{64}\/logo\.svg/.exec(await after.text());
    assert.ok(address, 'the list shows it');
    assert.ok((await context.request.get(address[0])).ok());

    // Taken away by the partner: from everywhere, at once.
    await page.goto(`${new URL(room).pathname}/logo`);
    assert.ok((await page.locator('main').innerText()).includes(words('room-logo-public')));
    await page.locator('summary', { hasText: words('room-logo-remove') }).click();
    await page.getByRole('button', { name: words('room-logo-remove') }).click();
    await page.waitForURL(/said=removed/);
    assert.equal((await context.request.get(address[0])).status(), 404);
    assert.ok(!(await (await context.request.get(list)).text()).includes('/logos/'));
    await context.close();
  });
}
