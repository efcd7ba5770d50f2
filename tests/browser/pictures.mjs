// Pictures of the main pages, as they look to the people they are for.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DESKTOP, facts, launch, PHONE, visit } from './lib/browser.mjs';
import { crawl } from './lib/crawl.mjs';
import { guest, staff } from './lib/people.mjs';

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const browser = await launch();
const pages = await crawl(['/'], { keep: (url) => !/^\/(desk|my|room)/.test(url.pathname), sample: 4 });
const one = (shape) => pages.find((path) => shape.test(path));

async function picture(name, context, path, { full = false } = {}) {
  if (!path) return console.log(`no page for ${name}`);
  const page = context.pages()[0] ?? (await context.newPage());
  if (path !== true) await page.goto(path, { waitUntil: 'load' });
  // Pictures below the fold are lazy: walk down once.
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((done) => setTimeout(done, 60));
    }
    scrollTo(0, 0);
    await document.fonts.ready;
  });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: full });
  console.log(`${name}.png: ${path === true ? page.url() : path}`);
}

const edition = '/migrants-day/2026/';
const PUBLIC = {
  edition,
  ambassadors: one(/2026\/ambassadors\/$/),
  story: one(/2026\/stories\/[^/]+\/$/),
  events: one(/2026\/events\/$/),
  archive: '/migrants-day/archive/',
  'edition-2023': one(/\/2023\/$/),
};
const SIZES = { desktop: DESKTOP, phone: PHONE };
for (const [size, view] of Object.entries(SIZES)) {
  for (const lang of ['en', 'ar']) {
    const context = await visit(browser, { view, lang });
    for (const [name, path] of Object.entries(PUBLIC)) await picture(`${name}-${size}-${lang}`, context, path);
    await context.close();
  }
}

const dark = await visit(browser, { view: DESKTOP, scheme: 'dark' });
await picture('edition-dark-en', dark, edition);
await dark.close();

const teller = facts.storytellers?.[0];
for (const lang of teller ? ['en', 'ar'] : []) {
  const own = await guest(browser, teller.my_story, { view: PHONE, lang });
  await picture(`my-story-phone-${lang}`, own, true);
  await own.close();
}

// A partner's room, once its languages are chosen.
const room = facts.partners?.[0]?.room;
for (const lang of room ? ['en', 'ar'] : []) {
  const partner = await visit(browser, { view: PHONE, lang });
  const page = await partner.newPage();
  await page.goto(room);
  const choices = page.locator('main form[method=post] button[type=submit], main form[method=post] button:not([type])').first();
  if (page.url().includes('/choices')) await Promise.all([page.waitForURL((url) => !url.pathname.includes('/choices')), choices.click()]);
  await picture(`room-phone-${lang}`, partner, new URL(`${new URL(room).pathname}/week`, page.url()).pathname + `?lang=${lang}`);
  await partner.close();
}

const signedIn = async (how) => staff(browser, 'coordinator', how);
const first = await signedIn({ view: DESKTOP });
const listed = await crawl(['/desk/'], {
  cookie: (await first.cookies()).map((it) => `${it.name}=${it.value}`).join('; '),
  keep: (url) => url.pathname.startsWith('/desk'),
  sample: 1,
});
await first.close();
const DESK = { desk: '/desk/', 'desk-story': listed.find((path) => /\/stories\/[0-9a-z]{26}\/$/.test(path)) };
for (const [size, lang] of [['desktop', 'en'], ['desktop', 'ar'], ['phone', 'en']]) {
  const desk = await signedIn({ view: SIZES[size], lang });
  for (const [name, path] of Object.entries(DESK)) await picture(`${name}-${size}-${lang}`, desk, path);
  await desk.close();
}
await browser.close();
