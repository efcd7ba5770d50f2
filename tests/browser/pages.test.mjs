// Every page that someone can reach, as a visitor, as a storyteller and as staff,
// in both languages and both colour schemes: axe finds nothing, nothing is cut
// off at 320 px or at 400 % zoom, no script fails, no third party is asked.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { base, facts, launch, NARROW, visit, watch } from './lib/browser.mjs';
import { axe, reflow, ZOOMED } from './lib/checks.mjs';
import { crawl, shapeOf } from './lib/crawl.mjs';
import { cookiesOf, guest, staff } from './lib/people.mjs';

const LANGUAGES = ['en', 'ar'];
const TWO_AT_A_TIME = { concurrency: 2 };
let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

/** All that is wrong with one page for one visitor; the context stays signed in. */
async function wrongsOf(context, path, lang) {
  const page = await context.newPage();
  const wrongs = watch(page);
  try {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const answer = await page.goto(path, { waitUntil: 'load' });
    if (answer.status() !== 200) return [`answers ${answer.status()}`];
    const root = await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir || 'ltr' }));
    if (!root.lang.startsWith(lang)) wrongs.push(`is in ${root.lang}, not in ${lang}`);
    if (root.dir !== (lang === 'ar' ? 'rtl' : 'ltr')) wrongs.push(`is written ${root.dir}`);
    wrongs.push(...(await axe(page)));
    wrongs.push(...(await reflow(page, NARROW)));
    wrongs.push(...(await reflow(page, ZOOMED)));
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    wrongs.push(...(await axe(page, { only: ['color-contrast'] })).map((wrong) => `dark: ${wrong}`));
    return wrongs;
  } finally {
    await page.close();
  }
}

/** One line for each wrong, instead of two printed lists to compare. */
function clean(wrongs) {
  assert.ok(wrongs.length === 0, `\n${wrongs.join('\n')}`);
}

async function each(t, pages, open) {
  assert.ok(pages.length > 0, 'no page was found');
  for (const lang of LANGUAGES) {
    const context = await open(lang);
    const looked = (path) => t.test(`${path} (${lang})`, async () => clean(await wrongsOf(context, path, lang)));
    await Promise.all(pages.map(looked));
    await context.close();
  }
}

describe('public pages', () => {
  test('by links from /', TWO_AT_A_TIME, async (t) => {
    const keep = (url) => !/^\/(desk|my|room)(\/|$)/.test(url.pathname);
    const pages = await crawl(['/', '/migrants-day/'], { keep, sample: 2 });
    await each(t, pages, (lang) => visit(browser, { lang }));
  });

  test('doors and dead ends', async (t) => {
    const context = await visit(browser);
    for (const path of ['/my', '/check', '/check/K7M2-9XQF-4T8C', '/desk', '/migrants-day/2026/stories/there-is-no-such-story/']) {
      await t.test(path, async () => {
        const page = await context.newPage();
        await page.goto(path);
        clean([...(await axe(page)), ...(await reflow(page, NARROW))]);
        await page.close();
      });
    }
    await context.close();
  });
});

/** Pages of My Story to which only a press leads. */
const extra = ({ my_story: own }) => [`${own}/take-down?what=all`, `${own}/taken-down?at=1`];

describe('guest pages', () => {
  test('by links from My Story', TWO_AT_A_TIME, async (t) => {
    const teller = facts.storytellers?.[0];
    assert.ok(teller, 'demo.json names no storyteller');
    const context = await guest(browser, teller.my_story);
    const cookie = await cookiesOf(context);
    const starts = [teller.my_story, teller.read, ...extra(teller)].map((link) => new URL(link, base));
    const pages = await crawl(starts.map((start) => start.pathname + start.search), { cookie, keep: (url) => url.pathname.startsWith('/my'), sample: 3 });
    await context.close();
    await each(t, pages, (lang) => guest(browser, teller.my_story, { lang }));
  });
});

describe('room pages', () => {
  test('by links from a partner’s room', TWO_AT_A_TIME, async (t) => {
    const partner = facts.partners?.[0];
    assert.ok(partner, 'demo.json names no partner with a room');
    const start = new URL(partner.room, base).pathname;
    const pages = await crawl([start], { keep: (url) => url.pathname.startsWith('/room/'), sample: 3 });
    assert.ok(pages.length > 4, `only ${pages} hang together`);
    // A room speaks what its partner reads, unless another language was chosen here.
    await each(t, pages, async (lang) => {
      const context = await visit(browser, { lang });
      const page = await context.newPage();
      await page.goto(`/?lang=${lang}`);
      await page.close();
      return context;
    });
  });
});

describe('desk pages', () => {
  const looked = new Set();
  for (const role of ['coordinator', 'admin']) {
    test(`as ${role}`, TWO_AT_A_TIME, async (t) => {
      const context = await staff(browser, role);
      const cookie = await cookiesOf(context);
      await context.close();
      const keep = (url) => url.pathname.startsWith('/desk') && !url.pathname.includes('/sign-');
      const found = await crawl(['/desk'], { cookie, keep, sample: 2 });
      // The second role looks only at what the first could not open.
      const pages = found.filter((path) => !looked.has(shapeOf(new URL(path, base))));
      pages.forEach((path) => looked.add(shapeOf(new URL(path, base))));
      await each(t, pages, (lang) => staff(browser, role, { lang }));
    });
  }
});

test('the demo is where its file says', () => assert.equal(facts.base_url, base));
