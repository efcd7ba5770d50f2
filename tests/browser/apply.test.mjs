// An open call on a phone: it is read, answered in two sittings by a code, looked
// through, sent, read at the desk without a name, and taken back. With JavaScript
// and without, in both languages; and the call itself as the desk writes it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { base, launch, MICROPHONE, PHONE, visit } from './lib/browser.mjs';
import { axe, reflow } from './lib/checks.mjs';
import { arrive, Pointer } from './lib/hands.mjs';
import { staff } from './lib/people.mjs';
import { say } from './lib/words.mjs';

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const NARROW = { width: 320, height: 640 };
const CALL = '/migrants-day/2026/call/';
const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

async function check(page, js = true) {
  const wrongs = js ? [...(await axe(page)), ...(await reflow(page, NARROW))] : [];
  assert.equal(wrongs.join('\n'), '', page.url());
}

test('the desk moves the dates of a call, and the page says so', { timeout: 120_000 }, async () => {
  const context = await staff(browser, 'coordinator', { lang: 'en' });
  const page = await context.newPage();
  await page.goto('/desk/editions/?kind=ambassadors');
  await page.locator('main table a[href^="/desk/editions/"]').first().click();
  await page.getByRole('link', { name: say('en', 'call-title'), exact: true }).click();
  await arrive(page, /\/call$/);
  await check(page);
  await page.getByRole('link', { name: say('en', 'desk-edit'), exact: true }).first().click();
  await arrive(page, /\/call\/(edit|language)/);
  if (page.url().includes('language')) await page.goto(page.url().replace(/language.*$/, 'edit'));
  await check(page);
  // Wrong first: the mistake stands beside its field, and nothing that was written is lost.
  await page.locator('input[name=closes]').fill(day(-40));
  await page.locator('input[name=opens]').fill(day(-20));
  await page.locator('form:has(input[name=closes]) button[type=submit]').click();
  await page.getByText(say('en', 'programme-error-call-closes')).first().waitFor();
  await check(page);
  const dates = { opens: day(-20), closes: day(20), heard_by: day(40), kept_until: day(90) };
  for (const [name, value] of Object.entries(dates)) await page.locator(`input[name=${name}]`).fill(value);
  await page.locator('form:has(input[name=closes]) button[type=submit]').click();
  await arrive(page, /said=saved/);
  await page.goto(page.url().replace(/\?.*$/, '/language?in=ti'));
  await check(page);
  await context.close();
  for (const lang of ['en', 'ar']) {
    const reader = await visit(browser, { view: PHONE, lang });
    const call = await reader.newPage();
    assert.equal((await call.goto(`${CALL}?lang=${lang}`)).status(), 200);
    assert.match(await call.locator('main').innerText(), new RegExp(say(lang, 'call-apply')));
    await check(call);
    await reader.close();
  }
});

for (const { lang, js } of [
  { lang: 'en', js: true },
  { lang: 'ar', js: false },
]) {
  test(`somebody applies on a phone (${lang}, ${js ? 'with' : 'without'} JavaScript)`, { timeout: 180_000 }, async () => {
    const words = (key) => say(lang, key);
    const context = await visit(browser, { view: PHONE, lang, js });
    const page = await context.newPage();
    const hands = new Pointer(page);
    await page.goto(`${CALL}?lang=${lang}`);
    await hands.press(words('call-apply'));
    await arrive(page, /\/my\/apply\/migrants-day\/2026/);
    await page.goto(`${page.url()}?lang=${lang}`);
    await check(page, js);
    // Nothing is chosen beforehand, and a press without a choice says what is missing.
    assert.equal(await page.locator('input:checked').count(), 0);
    await hands.press(words('apply-begin'));
    await page.getByText(words('error-choose')).first().waitFor();
    await page.locator('input[name=who][value=me]').check();
    await hands.press(words('apply-begin'));
    await arrive(page, /\/my\/application\//);
    await check(page, js);
    const code = (await page.locator('code.code').innerText()).trim();
    assert.match(code, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);

    await hands.press(words('apply-step-you'));
    await check(page, js);
    await page.locator('input[name=name]').fill('Plover Sample');
    await page.locator('input[name=reach][value=text]').check();
    await page.locator('input[name=contact]').fill('07700 900999');
    await page.locator('button[name=then][value=later]').click();
    await arrive(page, /said=saved/);

    // Another day, another phone.
    await context.clearCookies();
    await page.goto(`/my?lang=${lang}`);
    await page.locator('input[name=code]').fill(code.toLowerCase());
    await hands.press(words('my-enter-send'));
    await arrive(page, /\/my\/application\/[^/?]+$/);
    const home = new URL(page.url()).pathname;
    await page.goto(`${home}/you?lang=${lang}`);
    assert.equal(await page.locator('input[name=name]').inputValue(), 'Plover Sample');
    await hands.press(words('apply-next'));
    await arrive(page, /\/fit$/);
    await check(page, js);
    await page.locator('input[name=meets]').first().check();
    await page.locator('input[name=meets]').last().check();
    await hands.press(words('apply-next'));
    await arrive(page, /\/words$/);
    await page.goto(`${home}/send?lang=${lang}`);
    await hands.press(words('apply-send'));
    await page.getByText(words('apply-not-sent')).first().waitFor();
    await check(page, js);
    await page.goto(`${home}/words?lang=${lang}`);
    await check(page, js);
    await page.locator('textarea[name=why]').fill('So that somebody hears it. I have an asylum claim.');
    await hands.press(words('apply-next'));
    await arrive(page, /\/send$/);
    await page.getByText(words('apply-gentle')).first().waitFor();
    await check(page, js);
    await hands.press(words('apply-send'));
    await arrive(page, /said=sent/);
    await check(page, js);
    const reference = (await page.locator('p.hint code').innerText()).trim();

    // The desk reads what they wrote, and not who it is; the applicant sees that somebody looked.
    const office = await staff(browser, 'trainer', { lang: 'en' });
    const desk = await office.newPage();
    await desk.goto(`/desk/applications/?q=${reference}`);
    await check(desk);
    await desk.locator('main table a', { hasText: reference }).click();
    await check(desk);
    await desk.getByRole('button', { name: say('en', 'desk-application-read') }).click();
    const told = await desk.locator('main').innerText();
    assert.ok(told.includes('So that somebody hears it') && !told.includes('Plover'), told.slice(0, 800));
    assert.equal(await desk.getByRole('button', { name: say('en', 'desk-application-who') }).count(), 0);
    await check(desk);
    await office.close();
    await page.goto(`${home}?lang=${lang}`);
    await page.getByText(words('apply-look-words')).first().waitFor();

    await page.goto(`/my/counted/migrants-day/2026?lang=${lang}`);
    await check(page, js);
    await page.locator('input[name=age]').first().check();
    await hands.press(words('equality-send'));
    await arrive(page, /said=counted/);

    await page.goto(`${home}/withdraw?lang=${lang}`);
    await check(page, js);
    await hands.press(words('apply-withdraw-do'));
    await arrive(page, /\/my\?said=withdrawn/);
    await page.goto(`/my?lang=${lang}`);
    await page.locator('input[name=code]').fill(code);
    await hands.press(words('my-enter-send'));
    await page.getByText(words('my-code-opens-nothing')).first().waitFor();
    assert.equal((await fetch(base + home, { redirect: 'manual' })).status, 404);
    await context.close();
  });
}

test('somebody tells it with their voice, over a line that drops', { timeout: 180_000 }, async () => {
  const words = (key) => say('en', key);
  const hearing = await launch(...MICROPHONE);
  const context = await visit(hearing, { view: PHONE, lang: 'en' });
  const page = await context.newPage();
  const hands = new Pointer(page);
  await page.goto('/my/apply/migrants-day/2026?lang=en');
  await page.locator('input[name=who][value=me]').check();
  await hands.press(words('apply-begin'));
  await arrive(page, /\/my\/application\/[^/?]+$/);
  const home = new URL(page.url()).pathname;
  await page.goto(`${home}/you`);
  await page.locator('input[name=name]').fill('Curlew Sample');
  await page.locator('input[name=reach][value=code]').check();
  await hands.press(words('apply-next'));
  await arrive(page, /\/fit$/);
  await page.goto(`${home}/words`);
  await hands.press(words('voice-title'));
  await arrive(page, /\/voice$/);
  await check(page);
  await hands.press(words('voice-record'));
  await page.getByText(words('voice-going')).waitFor();
  await page.waitForTimeout(2_500);
  await hands.press(words('voice-pause'));
  await page.getByText(words('voice-paused')).waitFor();
  await hands.press(words('voice-go-on'));
  await page.waitForTimeout(1_500);
  await hands.press(words('voice-stop'));
  await page.getByText(words('voice-ready')).waitFor();
  // It can be heard before anybody has it, out of the browser's own memory.
  await page.waitForFunction(() => document.querySelector('voice-recorder audio').readyState > 0);
  await check(page);
  // The first piece is lost on the way: it is asked how far it came, and goes on.
  let lost = 0;
  await page.route('**/voice/pieces/*', (route) =>
    route.request().method() === 'PATCH' && lost++ === 0 ? route.abort('connectionreset') : route.continue(),
  );
  await hands.press(words('voice-send'));
  await arrive(page, /said=kept/);
  assert.equal(lost, 2);
  await page.waitForFunction(() => {
    const own = document.querySelector('audio[src$="/voice/sound"]');
    own.preload = 'metadata';
    return own.readyState > 0;
  });
  await check(page);
  await page.goto(`${home}/send`);
  await hands.press(words('apply-send'));
  await arrive(page, /said=sent/);
  const reference = (await page.locator('p.hint code').innerText()).trim();

  // Somebody who reads applications listens; the applicant sees it.
  const office = await staff(browser, 'trainer', { lang: 'en' });
  const desk = await office.newPage();
  await desk.goto(`/desk/applications/?q=${reference}`);
  await desk.locator('main table a', { hasText: reference }).click();
  const early = await desk.request.get(`${desk.url().replace(/\?.*$/, '')}voice`);
  assert.equal(early.status(), 403);
  await desk.getByRole('button', { name: say('en', 'desk-application-read') }).click();
  await check(desk);
  await desk.getByRole('button', { name: say('en', 'voice-listen') }).click();
  await desk.waitForFunction(() => {
    const note = document.querySelector('main audio');
    if (note) note.preload = 'metadata';
    return note?.readyState > 0;
  });
  await check(desk);
  await office.close();
  await page.goto(home);
  await page.getByText(words('voice-look')).waitFor();
  await page.goto(`${home}/withdraw`);
  await hands.press(words('apply-withdraw-do'));
  await arrive(page, /\/my\?said=withdrawn/);
  assert.equal((await fetch(`${base}${home}/voice/sound`)).status, 404);
  await hearing.close();
});
