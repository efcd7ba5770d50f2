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
const desktop = await visit(browser, { view: DESKTOP });
await picture('edition', desktop, edition);
await picture('ambassadors', desktop, one(/2026\/ambassadors\/$/));
await picture('story', desktop, one(/2026\/stories\/[^/]+\/$/));
await picture('archive', desktop, '/migrants-day/archive/');
await picture('edition-past', desktop, one(/\/2023\/$/));
await picture('events', desktop, one(/2026\/events\/$/));
await desktop.close();

const dark = await visit(browser, { view: DESKTOP, scheme: 'dark' });
await picture('edition-dark', dark, edition);
await dark.close();

const phone = await visit(browser, { view: PHONE, lang: 'ar' });
await picture('edition-phone-ar', phone, edition);
await picture('story-phone-ar', phone, one(/2026\/stories\/[^/]+\/ar\/$/) ?? one(/2026\/stories\/[^/]+\/$/));
await phone.close();

const teller = facts.storytellers?.[0];
if (teller) {
  for (const lang of ['en', 'ar']) {
    const own = await guest(browser, teller.my_story, { view: PHONE, lang });
    await picture(`my-story-phone-${lang}`, own, true);
    await own.close();
  }
}

const desk = await staff(browser, 'coordinator', { view: DESKTOP });
await picture('desk', desk, '/desk/');
const listed = await crawl(['/desk/'], {
  cookie: (await desk.cookies()).map((it) => `${it.name}=${it.value}`).join('; '),
  keep: (url) => url.pathname.startsWith('/desk'),
  sample: 1,
});
await picture('desk-stories', desk, listed.find((path) => /\/stories\/?$/.test(path)));
await picture('desk-story', desk, listed.find((path) => /\/stories\/[0-9a-z]{26}\/$/.test(path)));
await desk.close();
await browser.close();
