// Somebody under 18 tells a story: a guardian is noted at the desk, both get a
// link of their own, each reads the notice and answers on a phone, and either
// takes it back. The teller in English with JavaScript, the guardian in Arabic
// without.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { base, DESKTOP, launch, NARROW, PHONE, visit } from './lib/browser.mjs';
import { axe, reflow } from './lib/checks.mjs';
import { draftStory, sendStory } from './lib/desk.mjs';
import { arrive, Pointer } from './lib/hands.mjs';
import { staff } from './lib/people.mjs';
import { approve } from './lib/teller.mjs';
import { say, starts } from './lib/words.mjs';

const en = (key) => say('en', key);
const ar = (key) => say('ar', key);
const field = (key) => starts('en', key);

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

test('a guardian stands beside a teller under 18', { timeout: 240_000 }, async (t) => {
  const context = await staff(browser, 'coordinator', { view: DESKTOP, lang: 'en' });
  const page = await context.newPage();
  const hands = new Pointer(page);
  let story, own, beside, home;

  await t.test('the coordinator notes who stands beside them, and what is closed stays closed', async () => {
    await page.goto('/desk/people/new');
    await hands.select(field('desk-edition'), /2026/);
    await hands.write(field('desk-contact-name'), 'Noor');
    await hands.choose(field('desk-age'), en('age-band-teen'));
    await hands.write(field('desk-grown'), `${new Date().getUTCFullYear() + 2}-03`);
    await hands.unfold(en('desk-guardian'));
    await hands.write(field('desk-guardian-name'), 'Sample Worker');
    await hands.select(field('desk-guardian-relation'), en('relation-social-worker'));
    await hands.select(field('desk-guardian-channel'), en('channel-in-person'));
    await hands.select(field('desk-guardian-reads'), /العربية/);
    await hands.select(field('desk-channel'), en('channel-in-person'));
    await hands.choose(field('desk-interpreter'), en('interpreter-not-needed'));
    await hands.choose(field('desk-name-form'), en('name-form-pseudonym'));
    await hands.write(/^\s*.* · English/, 'Swift');
    await hands.choose(field('desk-portrait-form'), en('portrait-form-portrait'));
    await hands.choose(field('desk-voice-form'), en('voice-form-none'));
    await hands.choose(field('desk-persona-address'), field('desk-slug-random'));
    await hands.press(en('desk-enrol'));
    assert.ok((await page.locator('main').innerText()).includes(en('people-young-closed')), 'a face was let through');
    await hands.choose(field('desk-portrait-form'), en('portrait-form-silhouette'));
    await hands.press(en('desk-enrol'));
    await arrive(page, /said=enrolled/);
    assert.ok((await page.locator('main').innerText()).includes(en('desk-young-guardian')));
    assert.equal((await axe(page)).join('\n'), '');
  });

  await t.test('a story goes to both, by a link each', async () => {
    story = await draftStory(page, hands, {
      title: 'The swift under the roof',
      opening: 'Every May they come back.',
      body: 'Every May they come back. I count them.',
    });
    own = await sendStory(page, hands);
    beside = (await page.locator('code#guardian-link').innerText()).trim();
    assert.match(own, /\/my\/read\//);
    assert.match(beside, /\/my\/beside\//);
    assert.equal((await axe(page)).join('\n'), '');
  });

  await t.test('the teller says yes on a phone', async () => {
    const phone = await visit(browser, { view: PHONE, lang: 'en' });
    const pocket = await phone.newPage();
    await pocket.goto(own);
    assert.ok((await pocket.locator('main').innerText()).includes(en('guest-young-both')));
    await approve(pocket, new Pointer(pocket), own, { lang: 'en', answers: { 'guest-ask-website': 'yes', 'guest-ask-name': 'yes' } });
    const code = await pocket.locator('.keepsafe .code').innerText();
    await pocket.goto('/my');
    await pocket.locator('input[name=code]').fill(code);
    await new Pointer(pocket).press(en('my-enter-send'));
    await arrive(pocket, /\/my\/story\/[^/]+$/);
    home = new URL(pocket.url()).pathname;
    await phone.close();
  });

  await t.test('the guardian reads the same and answers for themself', async () => {
    const phone = await visit(browser, { view: PHONE, lang: 'ar', js: false });
    const pocket = await phone.newPage();
    const thumbs = new Pointer(pocket);
    const check = async () => {
      const seen = await visit(browser, { view: PHONE, lang: 'ar' });
      const other = await seen.newPage();
      await other.goto(pocket.url());
      const wrongs = [...(await axe(other)), ...(await reflow(other, NARROW))];
      assert.equal(wrongs.join('\n'), '', pocket.url());
      assert.ok(Buffer.byteLength(await other.content()) < 30_000, `${pocket.url()} weighs too much`);
      await seen.close();
    };
    await pocket.goto(beside);
    assert.equal(await pocket.locator('h1').innerText(), ar('guest-beside-title'));
    assert.ok((await pocket.locator('main').innerText()).includes('The swift under the roof'));
    assert.equal(await pocket.locator('a[href*="/my/story/"]').count(), 0);
    await check();
    await thumbs.press(ar('guest-beside-yes'));
    await arrive(pocket, /\/(before|yes)$/);
    if (pocket.url().endsWith('/before')) {
      await check();
      await thumbs.press(ar('guest-before-go-on'));
      await arrive(pocket, /\/yes$/);
    }
    await check();
    assert.equal(await pocket.locator('input[name=waive]').count(), 0, 'the pause is not theirs to give up');
    for (const key of ['website', 'social', 'press', 'archive', 'name']) {
      await thumbs.choose(starts('ar', `guest-ask-${key}`), ar(key === 'press' ? 'choice-no' : 'choice-yes'));
    }
    await thumbs.press(ar('guest-yes-send'));
    await arrive(pocket, /said=yes/);
    assert.equal(await pocket.locator('.keepsafe').count(), 0, 'a code of the teller’s page was given');
    await check();
    await phone.close();
  });

  await t.test('the teller reads of it; the guardian takes it back; the desk sees both', async () => {
    const phone = await visit(browser, { view: PHONE, lang: 'en' });
    const pocket = await phone.newPage();
    await pocket.goto(home);
    await pocket.getByRole('link', { name: 'The swift under the roof' }).first().click();
    await pocket.waitForURL(/\/works\//);
    assert.ok((await pocket.locator('main').innerText()).includes(en('my-guardian-yes')));
    assert.equal((await axe(pocket)).join('\n'), '');
    const other = await phone.newPage();
    await other.goto(`${beside}?lang=en`);
    await new Pointer(other).press(en('guest-take-down'));
    await arrive(other, /\/take-down/);
    await new Pointer(other).press(en('guest-take-down'));
    await arrive(other, /said=down/);
    await pocket.reload();
    assert.ok((await pocket.locator('main').innerText()).includes(en('my-guardian-again')));
    await phone.close();
    await page.goto(story);
    const told = await page.locator('main').innerText();
    assert.ok(told.includes(en('desk-guardian-no')) && told.includes(en('desk-guardian-round')));
    assert.equal((await fetch(`${base}${new URL(beside).pathname}x`)).status, 404, 'another link opens something');
  });
  await context.close();
});
