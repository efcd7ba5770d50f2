// A notice that somebody reads aloud: a sound file beside the text, sent at the
// desk, put into use by safeguarding, and heard by a teller on a phone, with
// JavaScript and without, on a page in English and on one in Arabic.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { base, DESKTOP, facts, launch, NARROW, PHONE, visit } from './lib/browser.mjs';
import { axe, reflow } from './lib/checks.mjs';
import { arrive, Pointer } from './lib/hands.mjs';
import { staff } from './lib/people.mjs';
import { say, starts } from './lib/words.mjs';

const en = (key) => say('en', key);
const VOICE = new URL('../../crates/newsroom/src/media/samples/voice.mp3', import.meta.url).pathname;

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

test('a notice can be heard', { timeout: 240_000 }, async (t) => {
  const context = await staff(browser, 'coordinator', { view: DESKTOP, lang: 'en' });
  const page = await context.newPage();
  const hands = new Pointer(page);
  let draft, link;

  await t.test('a teller who is asked comes to it by their own page', async () => {
    const phone = await visit(browser, { view: PHONE, lang: 'en' });
    const pocket = await phone.newPage();
    for (const teller of facts.storytellers) {
      await pocket.goto(`${new URL(teller.my_story, base).pathname}?lang=en`);
      const read = pocket.getByRole('button', { name: en('my-next-read') });
      if (!(await read.count())) continue;
      await read.first().click();
      await pocket.waitForURL(/\/my\/read\//);
      link = new URL(pocket.url()).pathname;
      break;
    }
    assert.ok(link, 'no teller of the demo is asked about anything');
    await phone.close();
  });

  await t.test('without a recording the phone reads it with its own voice', async () => {
    const phone = await visit(browser, { view: PHONE, lang: 'en' });
    const pocket = await phone.newPage();
    // A browser without a screen has no voices. This stands for a phone's: it notes what it is given to say.
    await pocket.addInitScript(() => {
      const said = (window.said = []);
      const voice = {
        getVoices: () => [{ lang: 'en-GB' }],
        speak: (words) => said.push([words.lang, words.text]),
        cancel: () => said.push('silence'),
      };
      Object.defineProperty(window, 'speechSynthesis', { value: voice });
    });
    await pocket.goto(`${link}/before`);
    assert.equal(await pocket.locator('main audio').count(), 0, 'there is a recording already');
    await new Pointer(pocket).press(en('ui-read-aloud'));
    const said = await pocket.evaluate(() => window.said);
    const text = (await pocket.locator('article.explained').innerText()).replace(/\s+/g, ' ');
    assert.ok(said.length > 5);
    for (const [lang, words] of said) {
      assert.ok(lang && text.includes(words.replace(/\s+/g, ' ').trim()), `it says what is not there: ${words}`);
    }
    await new Pointer(pocket).press(en('ui-read-stop'));
    assert.equal(await pocket.evaluate(() => window.said.at(-1)), 'silence');
    await phone.close();
  });

  await t.test('the next version gets a recording beside its text', async () => {
    await page.goto('/desk/notices/');
    const all = await page.locator('main a[href^="/desk/notices/"]').evaluateAll((links) => links.map((it) => it.href));
    const english = async (address) => {
      if (!/\/notices\/[0-9a-z]{26}\/$/.test(address)) return false;
      await page.goto(address);
      const inUse = await page.getByRole('link', { name: en('desk-notice-next') }).count();
      return inUse && (await page.locator('article.explained').getAttribute('lang')) === 'en';
    };
    let found = false;
    for (const address of all) if ((found = await english(address))) break;
    assert.ok(found, `no notice in English is in use among ${all}`);
    await hands.press(en('desk-notice-next'));
    await arrive(page, /\/notices\/new/);
    await hands.attach(starts('en', 'desk-notice-sound-file'), VOICE);
    await hands.press(en('desk-notice-save'));
    await arrive(page, /said=drafted/);
    draft = page.url().split('?')[0];
    assert.equal(await page.locator('main audio').count(), 1, 'the draft cannot be heard');
    assert.equal((await axe(page)).join('\n'), '');
  });

  await t.test('safeguarding hears it and puts it into use', async () => {
    const guard = await staff(browser, 'safeguarding', { view: DESKTOP, lang: 'en' });
    const desk = await guard.newPage();
    const second = new Pointer(desk);
    await desk.goto(draft);
    await second.press(en('desk-notice-publish'));
    await arrive(desk, /\/publish$/);
    assert.equal(await desk.locator('main audio').count(), 1);
    await second.press(en('desk-notice-publish'));
    await arrive(desk, /said=published/);
    await guard.close();
  });

  for (const { lang, js } of [{ lang: 'en', js: true }, { lang: 'ar', js: true }, { lang: 'ar', js: false }]) {
    await t.test(`it stands before the words (${lang}, ${js ? 'with' : 'without'} JavaScript)`, async () => {
      const phone = await visit(browser, { view: PHONE, lang, js });
      const pocket = await phone.newPage();
      await pocket.goto(`${link}/before?lang=${lang}`);
      assert.equal(await pocket.locator('html').getAttribute('lang'), lang);
      const voice = pocket.locator('main audio');
      assert.equal(await voice.count(), 1, await pocket.locator('main').innerText());
      assert.equal(await voice.getAttribute('preload'), 'none', 'it costs data before it is wanted');
      assert.equal(await voice.getAttribute('lang'), 'en', 'the voice is said to be in another language');
      assert.ok(await voice.getAttribute('aria-label'));
      const box = await voice.boundingBox();
      assert.ok(box && box.x >= 0 && box.x + box.width <= PHONE.width, 'it is not on the screen');
      // It comes before what it reads.
      const text = await pocket.locator('article.explained').boundingBox();
      assert.ok(box.y < text.y);
      assert.ok(Buffer.byteLength(await pocket.content()) < 30_000);
      if (js) {
        assert.deepEqual([...(await axe(pocket)), ...(await reflow(pocket, NARROW))], []);
        const seconds = await voice.evaluate(
          (node) =>
            new Promise((resolve, reject) => {
              node.addEventListener('loadedmetadata', () => resolve(node.duration));
              node.addEventListener('error', () => reject(new Error(node.error?.message ?? 'cannot be played')));
              node.load();
              node.preload = 'metadata';
            }),
        );
        assert.ok(seconds > 0, 'nothing is heard');
      }
      const src = await voice.getAttribute('src');
      const part = await fetch(base + src, { headers: { range: 'bytes=0-99' } });
      assert.equal(part.status, 206);
      assert.equal(part.headers.get('cache-control'), 'no-store');
      assert.equal((await part.arrayBuffer()).byteLength, 100);
      const whole = Buffer.from(await (await fetch(base + src)).arrayBuffer());
      assert.ok(whole.length > 0 && whole.length <= readFileSync(VOICE).length, 'more than was sent');
      assert.equal((await fetch(base + src.replace(/\/my\/read\/[^/]+/, '/my/read/nobody'))).status, 404);
      await phone.close();
    });
  }
  await context.close();
});
