// The main job, walked by four people: a coordinator opens the next edition from
// this year's, enrols a person and drafts their story with a photo; the teller
// reads it on a phone in Arabic, asks for a change, then says yes to the website
// and no to the press; safeguarding clears it; and only then is it public.
// Walked by pointer, by keyboard alone, and without JavaScript.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { base, DESKTOP, launch, PHONE, visit } from './lib/browser.mjs';
import { arrive, Keyboard, Pointer } from './lib/hands.mjs';
import { staff } from './lib/people.mjs';
import { photo, TRACES } from './lib/photo.mjs';
import { approve, askForChange, read } from './lib/teller.mjs';
import { say, starts } from './lib/words.mjs';

const en = (key) => say('en', key);
const field = (key) => starts('en', key);
/** A text asked for in both languages of the interface. */
const inEnglish = (key) => new RegExp(`^\\s*${en(key).replace(/[()]/g, '\\$&')} · English`);

let browser, folder, picture;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'firsthand-walk-'));
  picture = await photo(browser, join(folder, 'photo.jpg'));
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const ways = [
  { name: 'by pointer', Hands: Pointer, js: true },
  { name: 'by keyboard alone', Hands: Keyboard, js: true },
  { name: 'without JavaScript', Hands: Pointer, js: false },
];

for (const [at, { name, Hands, js }] of ways.entries()) {
  test(`four people walk the main job ${name}`, { timeout: 300_000 }, async (t) => {
    const title = `حكاية رقم ${at + 1}`;
    const opening = `وصلت ومعي حقيبة واحدة وعنوان، للمرة ${at + 1}.`;
    const changed = `كان العنوان خاطئًا، لكن الباب فُتح، للمرة ${at + 1}.`;
    const context = await staff(browser, 'coordinator', { view: DESKTOP, js, lang: 'en' });
    const page = await context.newPage();
    const hands = new Hands(page);
    const phone = await visit(browser, { view: PHONE, lang: 'ar', js });
    const pocket = await phone.newPage();
    const thumbs = new Hands(pocket);
    let edition, home, story, address, link;

    const nowhere = async (step) => {
      for (const text of [title, opening, changed]) {
        assert.deepEqual(await placesThatSay(text, home), [], `after "${step}" the public can read "${text}"`);
      }
    };

    await t.test('the coordinator plans the next edition from this one and opens it', async () => {
      await page.goto('/desk/editions/');
      await hands.press(/^2026\b/);
      await arrive(page, /\/desk\/editions\/[0-9a-z]{26}\//);
      await hands.press(en('desk-edition-next'));
      await arrive(page, /\/desk\/editions\/new/);
      const year = await page.getByLabel(field('desk-year')).first().inputValue();
      assert.equal(year, String(2027 + at), 'the year after the newest is proposed');
      await hands.press(en('desk-edition-plan'));
      await arrive(page, /said=planned/);
      edition = page.url().split('?')[0];
      home = `/migrants-day/${year}/`;
      assert.equal(await status(home), 404, 'a planned edition is public');
      // Milestones taken over from an earlier edition are looked at first.
      await hands.press(en('desk-fits-all'));
      await arrive(page, /said=reviewed/);
      await hands.confirm(en('desk-edition-open'));
      await arrive(page, /said=opened/);
      assert.equal(await status(home), 200, 'an opened edition is not public');
    });

    await t.test('the coordinator enrols a person', async () => {
      await page.goto(`/desk/people/new?edition=${edition.split('/').at(-2)}`);
      await hands.write(field('desk-contact-name'), `Amina ${at}`);
      await hands.choose(field('desk-age'), en('age-band-adult'));
      await hands.select(field('desk-channel'), en('channel-in-person'));
      await hands.choose(field('desk-interpreter'), en('interpreter-not-needed'));
      await hands.choose(field('desk-name-form'), en('name-form-first-only'));
      await hands.write(inEnglish('desk-display-name'), `Amina ${at}`);
      await hands.write(inEnglish('desk-label'), 'Baker');
      await hands.choose(field('desk-portrait-form'), en('portrait-form-portrait'));
      await hands.choose(field('desk-voice-form'), en('voice-form-none'));
      await hands.choose(field('desk-persona-address'), starts('en', 'desk-slug-random'));
      await hands.press(en('desk-enrol'));
      await arrive(page, /said=enrolled/);
      await nowhere('enrolled');
    });

    await t.test('the coordinator drafts their story with a photo', async () => {
      await hands.press(en('desk-story-draft'));
      await arrive(page, /\/desk\/stories\/new/);
      await hands.select(field('desk-edition'), new RegExp(`^\\s*${2027 + at}\\b`));
      await hands.select(field('desk-story-language'), /العربية/);
      await hands.write(field('field-title'), title);
      await hands.write(field('field-opening'), opening);
      await hands.write(field('field-body'), 'في الصباح فتحت الفرن.\n\nثم تعلمت أسماء الشوارع.');
      await hands.attach(field('desk-portrait-new'), picture);
      await hands.write(field('field-portrait-alt'), 'امرأة تبتسم أمام فرن');
      await hands.press(en('desk-story-save'));
      await arrive(page, /\/desk\/stories\/[0-9a-z]{26}\/\?said=drafted/);
      story = page.url().split('?')[0];
      address = (await page.locator('code').filter({ hasText: '/stories/' }).first().innerText()).trim();
      await nowhere('drafted');
    });

    const send = async () => {
      await page.goto(story);
      await hands.select(field('desk-send-language'), /العربية/);
      await hands.press(en('desk-send-act'));
      link = (await page.locator('code.secret').innerText()).trim();
      assert.match(link, /\/my\/read\//);
    };

    await t.test('the teller reads it on a phone, in Arabic, and asks for a change', async () => {
      await send();
      await nowhere('sent');
      await read(pocket, link, { lang: 'ar', shows: [title, opening] });
      assert.equal(await pocket.locator('html').getAttribute('dir'), 'rtl');
      await askForChange(pocket, thumbs, link, { lang: 'ar', words: 'العنوان كان خاطئًا' });
      await nowhere('a change was asked for');
    });

    await t.test('the coordinator changes it and sends it again', async () => {
      await page.goto(story);
      assert.ok((await page.locator('main').innerText()).includes('العنوان كان خاطئًا'), 'the wish is not shown');
      await hands.press(en('desk-revise'));
      await arrive(page, /\/edit\//);
      await hands.write(field('field-opening'), changed);
      await hands.press(en('desk-story-save'));
      await arrive(page, /\/desk\/stories\/[0-9a-z]{26}\/\?said=/);
      await send();
      await nowhere('sent again');
    });

    await t.test('the teller says yes to the website and no to the press', async () => {
      await read(pocket, link, { lang: 'ar', shows: [changed] });
      const answers = { 'guest-ask-website': 'yes', 'guest-ask-name': 'yes', 'guest-ask-face': 'yes' };
      await approve(pocket, thumbs, link, { lang: 'ar', answers });
      await nowhere('approved');
      assert.equal(await status(address), 404);
    });

    await t.test('safeguarding clears it, and it is public', async () => {
      const other = await staff(browser, 'safeguarding', { view: DESKTOP, js, lang: 'en' });
      const desk = await other.newPage();
      const second = new Hands(desk);
      await desk.goto(story);
      await second.choose(field('desk-outcome'), en('outcome-allowed'));
      await second.choose(field('desk-solicitor'), en('solicitor-not-needed'));
      await second.write(field('desk-reason'), 'Nothing in it can be held against them.');
      await second.press(en('desk-risk-decide'));
      await arrive(desk, /said=decided/);
      await other.close();

      await pocket.goto(address);
      const told = await pocket.locator('main').innerText();
      assert.ok(told.includes(changed), 'the approved words are not on the page');
      assert.ok(!told.includes(opening), 'the earlier words are on the page');
      assert.ok((await placesThatSay(title, home)).includes(`${home}stories/`), 'the list does not have it');
    });

    await t.test('the photo is shown, and tells nothing but the picture', async () => {
      const img = pocket.locator('main img[src*="/media/"]').first();
      assert.ok(await img.count(), 'no photo on the page');
      const html = await (await fetch(base + address)).text();
      const files = [...new Set(html.match(/\/media\/[^\s"',)]+/g))];
      assert.ok(files.length > 1);
      for (const file of files) {
        const answer = await fetch(base + file);
        assert.equal(answer.status, 200, file);
        const place = join(folder, `media.${file.split('.').at(-1)}`);
        writeFileSync(place, Buffer.from(await answer.arrayBuffer()));
        const tags = execFileSync('exiftool', ['-a', '-G1', '-s', place], { encoding: 'utf8' });
        for (const trace of [...TRACES, 'GPS']) assert.ok(!tags.includes(trace), `${file} still tells ${trace}`);
      }
    });

    await context.close();
    await phone.close();
  });
}

const status = async (path) => (await fetch(base + path, { redirect: 'manual' })).status;

/** The public addresses under which a text can be read at this moment. */
async function placesThatSay(text, home) {
  const campaign = '/migrants-day/';
  const pages = ['/', campaign, `${campaign}archive/`, `${campaign}feed.xml`, `${campaign}feed.json`, '/sitemap.xml'];
  const own = home ? [home, `${home}stories/`, `${home}ambassadors/`, `/search/?q=${encodeURIComponent(text)}`, '/api/v1/stories'] : [];
  const said = [];
  for (const path of [...pages, ...own]) {
    const answer = await fetch(base + path, { headers: { 'accept-language': 'ar' } });
    const body = await answer.text();
    // A search page repeats what was looked for in its own field.
    const shown = path.startsWith('/search') ? body.replace(/<(title|input|form)\b[^>]*>|<title>[^<]*<\/title>/g, '').split('<main')[1] ?? '' : body;
    const found = path.startsWith('/search') ? /\/stories\//.test(shown) && shown.includes(text) : shown.includes(text);
    if (answer.status === 200 && found) said.push(path);
  }
  return said;
}
