// The harness itself: both pairs of hands do the same, and each check can fail.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, NARROW } from './lib/browser.mjs';
import { axe, reflow, ZOOMED } from './lib/checks.mjs';
import { Keyboard, Pointer } from './lib/hands.mjs';
import { photo } from './lib/photo.mjs';

const GOOD = `<!doctype html><html lang="en"><title>Form</title><main><h1>Form</h1>
<form onsubmit="event.preventDefault(); document.title = 'sent'">
<label for="n">Name</label> <input id="n" name="name">
<fieldset><legend>Website</legend><label><input type="radio" name="web" value="yes"> Yes</label> <label><input type="radio" name="web" value="no"> No</label></fieldset>
<fieldset><legend>Press</legend><label><input type="radio" name="press" value="yes"> Yes</label> <label><input type="radio" name="press" value="no"> No</label></fieldset>
<label for="d">Day</label> <input id="d" type="date" name="day">
<label for="k">Kind</label> <select id="k" name="kind"><option>One</option><option>Two</option></select>
<label for="f">Photo</label> <input id="f" type="file" name="photo">
<label><input type="checkbox" name="sure"> Sure</label>
<details><summary>More</summary><p>More words</p></details>
<p><button style="min-height:24px">Send it</button></p></form></main></html>`;
const BAD = `<!doctype html><html lang="en"><title>Bad</title><main><h1>Bad</h1><div style="width:500px;color:#ddd">too wide</div>
<div tabindex="-1" role="button">Out of reach</div><div style="position:fixed;inset:0">all over</div></main></html>`;

let browser, page, folder, file;
before(async () => {
  browser = await launch();
  page = await browser.newPage();
  folder = mkdtempSync(join(tmpdir(), 'firsthand-hands-'));
  file = await photo(browser, join(folder, 'photo.jpg'), { width: 80, height: 60 });
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

for (const Hands of [Pointer, Keyboard]) {
  test(`${Hands.name} fills a form`, async () => {
    await page.setContent(GOOD);
    const hands = new Hands(page);
    await hands.write('Name', 'Amira');
    await hands.choose('Website', 'Yes');
    await hands.choose('Press', 'No');
    await hands.write('Day', '2027-12-18');
    await hands.select('Kind', 'Two');
    await hands.attach('Photo', file);
    await hands.tick('Sure');
    await hands.unfold('More');
    await hands.press(/^Send/);
    const sent = await page.evaluate(() =>
      Object.fromEntries([...new FormData(document.forms[0])].map(([key, value]) => [key, value.name ?? value])),
    );
    assert.deepEqual(sent, { name: 'Amira', web: 'yes', press: 'no', day: '2027-12-18', kind: 'Two', photo: 'photo.jpg', sure: 'on' });
    assert.equal(await page.title(), 'sent');
    assert.ok(await page.evaluate(() => document.querySelector('details').open));
  });
}

test('a good page passes', async () => {
  await page.setContent(GOOD);
  assert.deepEqual([...(await axe(page)), ...(await reflow(page, NARROW)), ...(await reflow(page, ZOOMED))], []);
});

test('a bad page fails each check', async () => {
  await page.setContent(BAD);
  await assert.rejects(new Keyboard(page, { most: 10 }).press('Out of reach'), /Tab does not reach/);
  assert.match((await axe(page)).join('\n'), /color-contrast/);
  assert.match((await reflow(page, NARROW)).join('\n'), /scrolls sideways/);
  assert.match((await reflow(page, ZOOMED)).join('\n'), /covers half/);
});
