// What a teller does with the link that they were sent: read, ask for a change,
// answer. In their own language, by the words that stand on the page.
import assert from 'node:assert/strict';
import { arrive } from './hands.mjs';
import { say, starts } from './words.mjs';

export async function read(page, link, { lang, shows = [] }) {
  await page.goto(link);
  assert.equal(await page.locator('h1').innerText(), say(lang, 'guest-review-title'));
  const told = await page.locator('main').innerText();
  for (const words of shows) assert.ok(told.includes(words), `the page does not show ${words}`);
}

export async function askForChange(page, hands, link, { lang, words }) {
  await read(page, link, { lang });
  await hands.press(say(lang, 'guest-answer-change'));
  await arrive(page, /\/change$/);
  await hands.write(starts(lang, 'guest-change-words'), words);
  await hands.press(say(lang, 'guest-change-send'));
  await arrive(page, /said=change/);
}

/** `answers` by the field's key, such as `{ 'guest-ask-website': 'yes' }`. */
export async function approve(page, hands, link, { lang, answers, otherwise = 'no', waits = false }) {
  await read(page, link, { lang });
  await hands.press(say(lang, 'guest-answer-yes'));
  await arrive(page, /\/(before|yes)$/);
  if (page.url().endsWith('/before')) {
    await hands.press(say(lang, 'guest-before-go-on'));
    await arrive(page, /\/yes$/);
  }
  assert.equal(await page.locator('input:checked').count(), 0, 'something is ticked beforehand');
  const keys = ['website', 'social', 'press', 'archive', 'name', 'face', 'voice', 'place'].map((it) => `guest-ask-${it}`);
  const legends = await page.locator('fieldset legend').allInnerTexts();
  for (const key of keys) {
    const legend = starts(lang, key);
    if (!legends.some((it) => legend.test(it))) continue;
    await hands.choose(legend, say(lang, `choice-${answers[key] ?? otherwise}`));
  }
  // They would rather not sleep on it.
  if (!waits) await hands.tick(say(lang, 'guest-waive'));
  await hands.press(say(lang, 'guest-yes-send'));
  await page.locator('.keepsafe').waitFor({ timeout: 25_000 });
  assert.match(await page.locator('.keepsafe .code').innerText(), /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
}

export async function takeDown(page, hands, link, { lang }) {
  await page.goto(link);
  await hands.press(say(lang, 'guest-take-down'));
  await arrive(page, /\/take-down$/);
  await hands.press(say(lang, 'guest-take-down'));
  // The receipt for it, with its code.
  await page.locator('.keepsafe').waitFor({ timeout: 25_000 });
}
