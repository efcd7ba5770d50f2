// What somebody wants to say, on a phone: in Tigrinya and beside it in English,
// one question at a time, read by the trainer whom they choose and by nobody
// else, on a card, and practised with. With JavaScript and without, in both
// languages of the interface.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { base, facts, launch, PHONE, visit } from './lib/browser.mjs';
import { axe, reflow } from './lib/checks.mjs';
import { arrive, Pointer } from './lib/hands.mjs';
import { staff } from './lib/people.mjs';
import { say } from './lib/words.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const NARROW = { width: 320, height: 640 };
const SAID = {
  words: ['ድምጺ ኩሉ ሰብ ክስማዕ ይግባእ።', 'Every voice should be heard.'],
  proof: ['ኣብ ጋንታና ሽዱሽተ ቋንቋ ይዝረብ።', 'Six languages are spoken in our team.'],
  bridge: ['ንዓይ ዝያዳ ኣገዳሲ …', ''],
};
const UNANSWERED = 'ብዛዕባ ጉዕዞይ ኣይዛረብን።';
const HELPED = 'What matters more to me is …';
const TRAINER = 'Cosmo Adeyemi-Thistle';

const walks = [
  { persona: 'hanan-qamarzahr', lang: 'en', js: true },
  { persona: 'night-porter', lang: 'ar', js: false },
];

for (const { persona, lang, js } of walks) {
  test(`key messages on a phone (${lang}, ${js ? 'with' : 'without'} JavaScript)`, { timeout: 180_000 }, async (t) => {
    const teller = facts.storytellers.find((it) => it.persona === persona);
    const words = (key) => say(lang, key);
    const context = await visit(browser, { view: PHONE, lang, js });
    const page = await context.newPage();
    const hands = new Pointer(page);
    const home = new URL(teller.my_story).pathname;
    const open = async (rest) => page.goto(`${home}${rest}${rest.includes('?') ? '&' : '?'}lang=${lang}`);
    const check = async () => {
      const wrongs = js ? await axe(page) : [];
      wrongs.push(...(js ? await reflow(page, NARROW) : []));
      assert.equal(wrongs.join('\n'), '', page.url());
      assert.ok(Buffer.byteLength(await page.content()) < 30_000, `${page.url()} weighs too much`);
    };
    const text = async () => page.locator('main').innerText();

    await t.test('how sure they feel, and the languages', async () => {
      await open('');
      await hands.press(words('my-messages'));
      await arrive(page, /\/messages$/);
      await check();
      await page.locator('input[name=sure][value="2"]').check();
      await hands.press(words('my-messages-sure-save'));
      await arrive(page, /said=sure/);
      await hands.press(words('my-messages-begin'));
      await arrive(page, /\/languages$/);
      await page.locator('select[name=language]').selectOption('ti');
      await page.locator('select[name=second]').selectOption('ti');
      await hands.press(words('my-messages-begin'));
      assert.ok((await text()).includes(words('key-messages-same-language')));
      await check();
      await page.locator('select[name=second]').selectOption('en');
      await hands.press(words('my-messages-begin'));
      await arrive(page, /said=saved/);
    });

    await t.test('one question at a time, each in two languages', async () => {
      await hands.press(words('my-messages-write-1'));
      for (const [part, [own, second]] of Object.entries(SAID)) {
        await arrive(page, new RegExp(`/write/1/${part}$`));
        const field = page.locator('textarea[name=own]');
        assert.deepEqual([await field.getAttribute('lang'), await field.getAttribute('dir')], ['ti', 'ltr']);
        assert.equal(await page.locator('textarea[name=second]').getAttribute('lang'), 'en');
        await check();
        await field.fill(own);
        await page.locator('textarea[name=second]').fill(second);
        await hands.press(words('my-messages-save-on'));
      }
      await arrive(page, /said=saved/);
      await hands.press(words('my-messages-write-unanswered'));
      await arrive(page, /\/write\/unanswered\/words$/);
      await page.locator('textarea[name=own]').fill(UNANSWERED);
      await hands.press(words('my-messages-save-on'));
      await arrive(page, /said=saved/);
      const told = await text();
      for (const wanted of [...Object.values(SAID).flat().filter(Boolean), UNANSWERED]) assert.ok(told.includes(wanted), wanted);
      assert.equal(await page.locator('main p.theirs[lang=ti]').count(), 4);
      await check();
    });

    await t.test('too much is said beside the field, and is still there', async () => {
      await open('/messages/write/2/words');
      const long = 'ሀ'.repeat(241);
      await page.locator('textarea[name=own]').fill(long);
      await hands.press(words('my-messages-save-on'));
      assert.equal(await page.locator('textarea[name=own]').inputValue(), long);
      assert.equal(await page.locator('textarea[name=own]').getAttribute('aria-invalid'), 'true');
      await check();
    });

    await t.test('the trainer whom they chose reads it, and fills in what is missing', async () => {
      await open('/messages/share');
      await check();
      await page.locator('.option', { hasText: TRAINER }).locator('input').check();
      await hands.press(words('my-messages-save'));
      await arrive(page, /said=shared/);
      assert.ok((await text()).includes(TRAINER));
      for (const [role, reads] of [['coordinator', false], ['trainer', true]]) {
        const desk = await staff(browser, role, { lang: 'en' });
        const office = await desk.newPage();
        await office.goto('/desk/people/');
        const people = await office.locator('main table a[href^="/desk/people/"]').evaluateAll((all) => all.map((it) => it.pathname));
        let found = false;
        for (const person of people) {
          await office.goto(person);
          const button = office.getByRole('button', { name: say('en', 'desk-messages-read') });
          if (!(await button.count())) continue;
          await button.click();
          if (!(await office.locator('main').innerText()).includes(SAID.words[0])) continue;
          found = true;
          const form = office.locator('form[action$="/messages/1"]');
          assert.equal(await form.locator('textarea').count(), 1, 'what they wrote themself is no field');
          await form.locator('textarea[name=bridge]').fill(HELPED);
          await form.getByRole('button').click();
          assert.ok((await office.locator('main').innerText()).includes(say('en', 'desk-messages-saved')));
          break;
        }
        assert.equal(found, reads, role);
        await desk.close();
      }
      await open('/messages');
      assert.ok((await text()).includes(HELPED));
      await open('/reads');
      assert.ok((await text()).includes(words('my-read-key-messages')));
    });

    await t.test('a card for the pocket', async () => {
      await open('/messages');
      const card = await page.locator('main a[download]').getAttribute('href');
      const answer = await fetch(`${base}${card}?lang=${lang}`);
      assert.equal(answer.headers.get('content-type'), 'application/pdf');
      assert.equal(Buffer.from(await answer.arrayBuffer()).subarray(0, 5).toString(), '%PDF-');
    });

    await t.test('hard questions, one at a time', async () => {
      await hands.press(words('my-practise-begin'));
      await arrive(page, /\/practise/);
      const first = await page.locator('h1').innerText();
      assert.ok((await text()).includes(SAID.words[0]));
      await check();
      await hands.press(words('my-practise-next'));
      await arrive(page, /q=2/);
      assert.notEqual(await page.locator('h1').innerText(), first);
      await hands.press(words('my-practise-before'));
      await arrive(page, /q=1/);
    });

    await t.test('taken away after being asked once more', async () => {
      await open('/messages/remove/1');
      await check();
      await hands.press(words('my-messages-remove'));
      await arrive(page, /said=removed/);
      const told = await text();
      assert.ok(!told.includes(SAID.words[0]) && told.includes(UNANSWERED));
    });

    await context.close();
  });
}
