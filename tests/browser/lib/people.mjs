// Who comes to the door. A staff link works once, so each role signs in once per
// run and the state is kept for the other test files.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { facts, visit } from './browser.mjs';

/** GET shows a page with one button; only the POST signs in. */
export async function staffState(browser, role) {
  const kept = join(process.env.FIRSTHAND_STATES, `${role}.json`);
  if (existsSync(kept)) return kept;
  const link = facts.sign_in?.[role];
  assert.ok(link, `demo.json has no sign-in link for ${role}`);
  const context = await visit(browser);
  const page = await context.newPage();
  await page.goto(link);
  assert.equal((await context.cookies()).filter((it) => it.name.includes('session')).length, 0, 'a GET signed in');
  await page.locator('main form[method=post] button[type=submit], main form[method=post] button:not([type])').first().click();
  await page.waitForURL((url) => url.pathname.startsWith('/desk'));
  await context.storageState({ path: kept });
  await context.close();
  return kept;
}

export async function staff(browser, role, how = {}) {
  const context = await visit(browser, { ...how, state: await staffState(browser, role) });
  if (how.lang) {
    // Staff have a language of their own; another is chosen on the page and kept.
    const page = await context.newPage();
    await page.goto(`/desk/?lang=${how.lang}`);
    await page.close();
  }
  return context;
}

/** A storyteller follows their link; where it shows a door first, they open it. */
export async function guest(browser, link, how = {}) {
  const context = await visit(browser, how);
  const page = await context.newPage();
  await page.goto(link);
  await enter(page);
  return context;
}

/** The door behind a link is one form with one button; past it there is a cookie. */
export async function enter(page) {
  const door = page.locator('main form[method=post][data-door], main form[method=post].door');
  if (await door.count()) {
    await door.first().locator('button').first().click();
    await page.waitForLoadState('load');
  }
}

export async function cookiesOf(context) {
  return (await context.cookies()).map((it) => `${it.name}=${it.value}`).join('; ');
}
