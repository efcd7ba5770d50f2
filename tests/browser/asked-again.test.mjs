// What is asked again, on a phone: the question about a partner that joined
// later, whether something that ends may stay, and the choices beyond the first
// form. In both languages, with JavaScript and without.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { base, facts, launch, PHONE, visit } from './lib/browser.mjs';
import { axe, reflow } from './lib/checks.mjs';
import { arrive, Pointer } from './lib/hands.mjs';
import { say } from './lib/words.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const NARROW = { width: 320, height: 640 };
const walks = [
  { persona: 'hanan-qamarzahr', lang: 'en', js: true },
  { persona: 'senor-puerro', lang: 'ar', js: false },
];

for (const { persona, lang, js } of walks) {
  test(`a teller is asked again on a phone (${lang}, ${js ? 'with' : 'without'} JavaScript)`, { timeout: 180_000 }, async (t) => {
    const teller = facts.storytellers.find((it) => it.persona === persona);
    const words = (key) => say(lang, key);
    const context = await visit(browser, { view: PHONE, lang, js });
    const page = await context.newPage();
    const hands = new Pointer(page);
    const open = async (path) => page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
    const check = async () => {
      const wrongs = js ? [...(await axe(page)), ...(await reflow(page, NARROW))] : [];
      assert.equal(wrongs.join('\n'), '', page.url());
      assert.ok(Buffer.byteLength(await page.content()) < 30_000, `${page.url()} weighs too much`);
    };
    const home = new URL(teller.my_story, base).pathname;

    await t.test('one page asks about whoever joined, and ticks nothing', async () => {
      await open(home);
      await check();
      await page.locator(`a[href$="/asked"]`).click();
      await page.waitForURL(/\/asked/);
      await check();
      assert.equal(await page.locator('h1').innerText(), words('my-asked-title'));
      assert.equal(await page.locator('input:checked').count(), 0);
      assert.ok(await page.locator('fieldset').count());
      const hint = await page.locator('fieldset .hint').last().innerText();
      assert.match(hint, /2027/, 'until when is said');
    });

    await t.test('nothing answered is said so, and each answer stands by itself', async () => {
      await hands.press(words('my-asked-send'));
      assert.ok((await page.locator('body').innerText()).includes(words('my-asked-choose')));
      const partner = page.locator('fieldset').last();
      await partner.locator('input[value=yes]').check();
      await hands.press(words('my-asked-send'));
      await arrive(page, /said=answered/);
      assert.ok((await page.locator('body').innerText()).includes(words('my-asked-said')));
      await check();
    });

    await t.test('what is answered stands on the page of the story, with its end', async () => {
      await open(home);
      await page.locator('ul.works > li > a').first().click();
      await page.waitForURL(/\/works\//);
      await check();
      await page.locator('a[href$="/more"]').click();
      await page.waitForURL(/\/more/);
      await check();
    });

    await t.test('every further choice is one question that can be left', async () => {
      const list = new URL(page.url()).pathname;
      for (const topic of ['networks', 'countries', 'languages', 'account', 'comments', 'made', 'machines', 'length', 'condition']) {
        await open(`${list}/${topic}`);
        await check();
        assert.equal(await page.locator('h1').count(), 1);
      }
      await open(`${list}/networks`);
      await page.locator('input[name=ours][value=tiktok]').check();
      await hands.press(words('my-more-save'));
      await arrive(page, /said=saved/);
      assert.ok((await page.locator('main').innerText()).includes(words('network-tiktok')));
    });
    await context.close();
  });
}
