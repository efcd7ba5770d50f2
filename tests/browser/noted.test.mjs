// What a teller said otherwise than by their own link, and a yes that may not
// have been free. An answer is noted at the desk, by phone and on paper; the
// person finds it on their own phone and takes it back with "That is not what I
// said". Somebody who felt that they had to says so in private, and nothing of
// theirs is public until safeguarding has cleared it.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { base, DESKTOP, facts, launch, NARROW, PHONE, visit } from './lib/browser.mjs';
import { axe, reflow } from './lib/checks.mjs';
import { draftStory, sendStory } from './lib/desk.mjs';
import { arrive, Pointer } from './lib/hands.mjs';
import { staff } from './lib/people.mjs';
import { say, starts } from './lib/words.mjs';

const en = (key) => say('en', key);
const field = (key) => starts('en', key);
const status = async (path) => (await fetch(base + path, { redirect: 'manual' })).status;

let browser, folder, scan;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'firsthand-noted-'));
  scan = join(folder, 'signed.pdf');
  const page = await browser.newPage();
  await page.setContent('<h1>I agree</h1><p>Signed</p>');
  await page.pdf({ path: scan });
  await page.close();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a page owes whoever reads it on an old phone. */
const checker = (page, js) => async () => {
  const wrongs = js ? [...(await axe(page)), ...(await reflow(page, NARROW))] : [];
  assert.equal(wrongs.join('\n'), '', page.url());
  assert.ok(Buffer.byteLength(await page.content()) < 30_000, `${page.url()} weighs too much`);
};

const ways = [
  { lang: 'en', js: true, name: 'Wren', method: 'method-phone', title: 'The bus that waited' },
  { lang: 'ar', js: false, name: 'Reed', method: 'method-paper', title: 'The key under the stone', paper: true },
];

for (const { lang, js, name, method, title, paper } of ways) {
  test(`what was noted at the desk (${en(method)}) is the teller's to deny (${lang}, ${js ? 'with' : 'without'} JavaScript)`, { timeout: 240_000 }, async (t) => {
    const words = (key) => say(lang, key);
    const context = await staff(browser, 'coordinator', { view: DESKTOP, lang: 'en' });
    const page = await context.newPage();
    const hands = new Pointer(page);
    let story, code;

    await t.test('the coordinator enrols somebody and sends a story', async () => {
      await page.goto('/desk/people/new');
      await hands.select(field('desk-edition'), /2026/);
      await hands.write(field('desk-contact-name'), name);
      await hands.choose(field('desk-age'), en('age-band-adult'));
      await hands.select(field('desk-channel'), en('channel-in-person'));
      await hands.choose(field('desk-interpreter'), en('interpreter-not-needed'));
      await hands.choose(field('desk-name-form'), en('name-form-pseudonym'));
      await hands.write(/^\s*.* · English/, name);
      await hands.choose(field('desk-portrait-form'), en('portrait-form-silhouette'));
      await hands.choose(field('desk-voice-form'), en('voice-form-none'));
      await hands.choose(field('desk-persona-address'), field('desk-slug-random'));
      await hands.press(en('desk-enrol'));
      await arrive(page, /said=enrolled/);
      story = await draftStory(page, hands, {
        title,
        opening: 'I had no change, and it waited.',
        body: 'I had no change, and it waited. Since then I carry coins for others.',
      });
      await sendStory(page, hands);
    });

    await t.test('what was said is written down, with how and by whom', async () => {
      await page.goto(story);
      await hands.press(en('desk-note-answer'));
      await arrive(page, /\/note$/);
      assert.equal((await axe(page)).join('\n'), '');
      // Without an answer nothing is taken, and what was filled in stays.
      await hands.select(field('desk-agreement-method'), en(method));
      await hands.press(en('desk-note-save'));
      await page.locator('[aria-invalid=true]').first().waitFor();
      const chosen = await page.getByRole('combobox', { name: field('desk-agreement-method') }).first().locator('option:checked').innerText();
      assert.equal(chosen.trim(), en(method));
      for (const [use, said] of [['whole', 'yes'], ['website', 'yes'], ['campaign_social', 'no'], ['press', 'no'], ['archive', 'no'], ['name', 'yes']]) {
        await page.locator(`input[name=${use}][value=${said}]`).check();
      }
      await hands.select(field('desk-agreement-by'), en('consent-by-person'));
      const notices = await page.getByRole('combobox', { name: field('desk-heard-notice') }).first().locator('option').allInnerTexts();
      const newest = notices.filter((it) => it.includes('English')).at(-1);
      await hands.select(field('desk-heard-notice'), newest.trim());
      await hands.write(field('desk-heard-understood'), 'Anybody could see it.');
      await page.locator('input[name=pressure][value=no]').check();
      if (paper) await hands.attach(field('desk-heard-paper'), scan);
      await hands.press(en('desk-note-save'));
      await page.locator('strong.code').waitFor({ timeout: 25_000 });
      code = (await page.locator('strong.code').innerText()).trim();
      assert.match(code, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      assert.equal((await axe(page)).join('\n'), '');
    });

    const phone = await visit(browser, { view: PHONE, lang, js });
    const pocket = await phone.newPage();
    const thumbs = new Pointer(pocket);
    const check = checker(pocket, js);
    let home;

    await t.test('the code in hand opens their page, and it says that others wrote it down', async () => {
      await pocket.goto(`/my?lang=${lang}`);
      await pocket.locator('input[name=code]').fill(code);
      await thumbs.press(words('my-enter-send'));
      await arrive(pocket, /\/my\/story\/[^/]+$/);
      home = new URL(pocket.url()).pathname;
      await pocket.goto(`${home}?lang=${lang}`);
      await check();
      await thumbs.press(words('my-noted'));
      await arrive(pocket, /\/noted$/);
      const told = await pocket.locator('main').innerText();
      assert.ok(told.includes(title) && told.includes(words(method)), told);
      await check();
    });

    if (paper) {
      await t.test('the paper is theirs to see, as it was handed in', async () => {
        const link = pocket.getByRole('link', { name: words('my-noted-paper') });
        const [download] = await Promise.all([pocket.waitForEvent('download'), link.first().click()]);
        assert.deepEqual(readFileSync(await download.path()), readFileSync(scan));
        const address = new URL(download.url()).pathname;
        const elsewhere = address.replace(/^\/my\/story\/[^/]+/, '/my/story/somebody-else');
        assert.equal(await status(elsewhere), 404, 'the paper opens by another link');
        await pocket.goto(`${home}/noted`);
      });
    }

    await t.test('"That is not what I said" takes it back at once', async () => {
      await thumbs.press(words('my-noted-not-said'));
      await arrive(pocket, /said=taken-back/);
      assert.ok((await pocket.locator('body').innerText()).includes(words('my-noted-done')));
      assert.equal(await pocket.getByRole('button', { name: words('my-noted-not-said') }).count(), 0);
      await check();
      await pocket.goto(home);
      assert.ok((await pocket.locator('main').innerText()).includes(words('my-state-withdrawn')));
    });

    await t.test('safeguarding hears of it, and nobody else at the desk', async () => {
      const answer = await page.goto('/desk/concerns/');
      assert.ok([403, 404].includes(answer.status()), `a coordinator reads it: ${answer.status()}`);
      const guard = await staff(browser, 'safeguarding', { view: DESKTOP, lang: 'en' });
      const desk = await guard.newPage();
      await desk.goto('/desk/concerns/');
      const row = desk.locator('main tbody tr').filter({ hasText: name }).first();
      assert.ok((await row.innerText()).includes(en('concern-not-said')));
      assert.equal((await axe(desk)).join('\n'), '');
      await clear(desk, name);
      await guard.close();
    });
    await phone.close();
    await context.close();
  });
}

/** Everything that is open about somebody is cleared, one after the other. */
async function clear(desk, name) {
  const hands = new Pointer(desk);
  for (let i = 0; i < 9; i++) {
    await desk.goto('/desk/concerns/');
    const row = desk.locator('main tbody tr').filter({ hasText: name }).first();
    if (!(await row.count())) return;
    await row.locator('a').first().click();
    await desk.waitForURL(/\/desk\/concerns\/[0-9a-z]{26}\//);
    await hands.press(en('desk-concern-clear'));
    await arrive(desk, /said=saved/);
  }
  assert.fail(`there is no end of what is open about ${name}`);
}

const pressed = [
  { persona: 'hanan-qamarzahr', story: 'route-38', lang: 'en', js: true },
  { persona: 'senor-puerro', story: 'a-show-leek', lang: 'ar', js: false },
];

for (const { persona, story, lang, js } of pressed) {
  test(`whoever felt that they had to is not shown (${lang}, ${js ? 'with' : 'without'} JavaScript)`, { timeout: 180_000 }, async (t) => {
    const teller = facts.storytellers.find((it) => it.persona === persona);
    const words = (key) => say(lang, key);
    const address = `/migrants-day/2026/stories/${story}/`;
    const context = await visit(browser, { view: PHONE, lang, js });
    const page = await context.newPage();
    const hands = new Pointer(page);
    const check = checker(page, js);
    const home = new URL(teller.my_story, base).pathname;
    const wrote = 'My cousin stood behind me.';

    await t.test('they say so in private, and no page says that they did', async () => {
      assert.equal(await status(address), 200, 'it is not public to begin with');
      await page.goto(`${home}?lang=${lang}`);
      await hands.press(words('felt-tab'));
      await arrive(page, /\/felt$/);
      // Neither the tab nor the history says what this is about.
      assert.ok((await page.title()).includes(words('felt-tab')));
      await check();
      assert.equal(await status(address), 200, 'a GET pressed it');
      await page.locator('textarea[name=words]').fill(wrote);
      await hands.press(words('felt-send'));
      await arrive(page, new RegExp(`${home}$`));
      assert.notEqual(await status(address), 200, 'it is still shown');
      const told = await page.locator('body').innerText();
      for (const key of ['concern-pressure', 'my-paused']) assert.ok(!told.includes(words(key)), `the page says ${key}`);
      assert.ok(!told.includes(wrote));
      await check();
    });

    await t.test('safeguarding reads it, and clears it', async () => {
      const guard = await staff(browser, 'safeguarding', { view: DESKTOP, lang: 'en' });
      const desk = await guard.newPage();
      await desk.goto('/desk/concerns/');
      const rows = desk.locator('main tbody tr').filter({ hasText: teller.name });
      assert.ok((await rows.count()) >= 1, 'nobody hears of it');
      let read = false;
      for (const link of await rows.locator('a').evaluateAll((all) => all.map((it) => it.href))) {
        await desk.goto(link);
        const button = desk.getByRole('button', { name: en('desk-concern-read') });
        if (!(await button.count())) continue;
        await button.click();
        read ||= (await desk.locator('main').innerText()).includes(wrote);
        assert.equal((await axe(desk)).join('\n'), '');
      }
      assert.ok(read, 'what they wrote cannot be read');
      await clear(desk, teller.name);
      assert.equal(await status(address), 200, 'it does not come back');
      await guard.close();
    });

    await t.test('the look at their words stands among those who looked', async () => {
      await page.goto(`${home}/reads?lang=${lang}`);
      assert.ok((await page.locator('ol.reads').innerText()).includes(words('my-read-safeguarding')));
      await check();
    });
    await context.close();
  });
}
