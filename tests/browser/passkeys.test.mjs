// A teller adds the passkey of a phone on their own page, names it, opens the
// page by it next time, and removes it. With Chromium's virtual authenticator,
// on a phone; without JavaScript the code stays the way in.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { base, facts, launch, PHONE, visit } from './lib/browser.mjs';
import { axe, reflow } from './lib/checks.mjs';
import { arrive, Pointer } from './lib/hands.mjs';
import { say } from './lib/words.mjs';

const NARROW = { width: 320, height: 640 };
// Browsers offer passkeys to names, not to numbers: 127.0.0.1 is asked by its name.
const named = base.replace('127.0.0.1', 'localhost');

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

for (const lang of ['en', 'ar']) {
  test(`a passkey opens the teller’s own page (${lang})`, { timeout: 120_000 }, async () => {
    const words = (key) => say(lang, key);
    const teller = facts.storytellers.at(lang === 'en' ? -1 : -2);
    const context = await visit(browser, { view: PHONE, lang });
    const page = await context.newPage();
    const hands = new Pointer(page);
    const phone = await context.newCDPSession(page);
    await phone.send('WebAuthn.enable');
    const { authenticatorId } = await phone.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(`${named}/my?lang=${lang}`);
    assert.equal((await axe(page)).join('\n'), '');
    await page.locator('input[name=code]').fill(teller.code);
    await hands.press(words('my-enter-send'));
    await arrive(page, /\/my\/story\/[^/]+$/);
    const home = new URL(page.url()).pathname;

    await page.goto(`${named}${home}/keys?lang=${lang}`);
    const wrongs = [...(await axe(page)), ...(await reflow(page, NARROW))];
    assert.equal(wrongs.join('\n'), '');
    await hands.press(words('my-key-add'));
    await arrive(page, /said=added/);
    const { credentials } = await phone.send('WebAuthn.getCredentials', { authenticatorId });
    assert.equal(credentials.length, 1);
    const kept = JSON.stringify(credentials[0]) + Buffer.from(credentials[0].userHandle, 'base64').toString();
    assert.ok(!kept.includes(teller.name) && !kept.includes(teller.persona), 'the phone keeps who it is');
    assert.ok([undefined, words('my-key-shown')].includes(credentials[0].userName), credentials[0].userName);

    await hands.press(words('my-key-name-it'));
    await page.waitForURL(/\/keys\/[0-9a-z]{26}/);
    await page.locator('input[name=name]').fill('');
    await page.locator('input[name=name]').evaluate((field) => field.removeAttribute('required'));
    await hands.press(words('my-key-rename'));
    await page.locator('[aria-invalid=true], .error').first().waitFor();
    await page.locator('input[name=name]').fill('Kitchen tablet');
    await hands.press(words('my-key-rename'));
    await arrive(page, /said=named/);
    assert.equal(await page.locator('main h2 bdi').innerText(), 'Kitchen tablet');
    const filled = [...(await axe(page)), ...(await reflow(page, NARROW))];
    assert.equal(filled.join('\n'), '');
    assert.ok(Buffer.byteLength(await page.content()) < 30_000);

    await page.goto(`${named}/my?lang=${lang}`);
    await hands.press(words('my-enter-key'));
    await arrive(page, /\/my\/story\/[^/]+$/);
    assert.notEqual(new URL(page.url()).pathname, home, 'the same link was handed out again');

    await page.goto(`${page.url()}/keys?lang=${lang}`);
    await hands.confirm(words('my-key-remove'));
    await arrive(page, /said=removed/);
    await page.goto(`${named}/my?lang=${lang}`);
    await hands.press(words('my-enter-key'));
    await page.waitForLoadState('load');
    await page.locator('h1').waitFor();
    assert.doesNotMatch(page.url(), /\/my\/story\//, 'a removed passkey opens the page');
    await context.close();

    // Without JavaScript the code stays, and nothing is offered that cannot work.
    const plain = await visit(browser, { view: PHONE, lang, js: false });
    const old = await plain.newPage();
    await old.goto(`${named}/my`);
    assert.equal(await old.locator('passkey-button').isVisible(), false);
    assert.equal(await old.locator('input[name=code]').count(), 1);
    await plain.close();
  });
}
