// What a coordinator does at the desk, in English, to bring a story to its teller.
import { arrive } from './hands.mjs';
import { say, starts } from './words.mjs';

const en = (key) => say('en', key);
const field = (key) => starts('en', key);

/** From the page of somebody who is part of the edition of 2026. Gives back the address of the draft. */
export async function draftStory(page, hands, { title, opening, body }) {
  await hands.press(en('desk-story-draft'));
  await arrive(page, /\/desk\/stories\/new/);
  await hands.select(field('desk-edition'), /2026/);
  await hands.select(field('desk-story-language'), /English/);
  await hands.write(field('field-title'), title);
  await hands.write(field('field-opening'), opening);
  await hands.write(field('field-body'), body);
  await hands.press(en('desk-story-save'));
  await arrive(page, /said=drafted/);
  return page.url().split('?')[0];
}

/** From the page of the draft. Gives back the teller's link. */
export async function sendStory(page, hands) {
  await hands.select(field('desk-send-language'), /English/);
  await hands.press(en('desk-send-act'));
  return (await page.locator('code#link').innerText()).trim();
}
